package vault

// For the tests of the check character, which try every group there is.
const Alphabet = alphabet

// Syndrome is syndrome.
var Syndrome = syndrome
