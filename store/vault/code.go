package vault

import (
	"crypto/rand"
	"fmt"
	"io"
)

const (
	codeGroups = 13
	groupSize  = 5 // four characters of the code and one that checks them
)

// alphabet has no I, L, O and U (Crockford): none is taken for another on paper.
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

// Code is the recovery code: 256 random bits, to be printed, sealed and kept
// by the leader. It shows itself as "[secret]" wherever it is printed but in
// Groups. Copies share the same bits; the zero Code is a wiped one. Wipe and
// the other methods are for one goroutine at a time.
type Code struct{ bits *codeBits } // a pointer: printing what holds a Code shows an address

type codeBits struct {
	key   [keySize]byte
	wiped bool
}

func newCode() Code {
	c := Code{new(codeBits)}
	rand.Read(c.bits.key[:])
	return c
}

// Groups is the code as it stands on paper: 13 groups of 5 characters from
// 0–9 and A–Z without I, L, O and U. Nil once wiped.
//
// The code is read five bits at a time, the highest first, with four zero bits
// after the last; four such characters and a check character make a group.
func (c Code) Groups() []string {
	if c.bits == nil || c.bits.wiped {
		return nil
	}
	groups := make([]string, codeGroups)
	for g := range groups {
		var values [groupSize]byte
		for i := range groupSize - 1 {
			values[i] = c.fiveBits(5 * (g*(groupSize-1) + i))
		}
		values[groupSize-1] = syndrome(values) ^ byte(g+1)
		letters := make([]byte, groupSize)
		for i, v := range values {
			letters[i] = alphabet[v]
		}
		groups[g] = string(letters)
	}
	return groups
}

// fiveBits reads from a bit on, with zeros after the end.
func (c Code) fiveBits(from int) byte {
	var v byte
	for bit := from; bit < from+5; bit++ {
		v <<= 1
		if bit < 8*keySize {
			v |= c.bits.key[bit/8] >> (7 - bit%8) & 1
		}
	}
	return v
}

// syndrome is the number of the group in which the five characters, the check
// character last, are right: 1–13, anything else nowhere.
//
// It is a weighted sum in the field of 32 elements (x⁵+x²+1), with the weights
// 16, 8, 4, 2, 1. They differ and none is 0, so it changes with any one
// character, and when any two of the group change places. Groups that change
// places show as well, since each carries its number.
func syndrome(group [groupSize]byte) byte {
	var sum byte
	for _, v := range group {
		sum <<= 1
		if sum&32 != 0 {
			sum ^= 0b100101
		}
		sum ^= v
	}
	return sum
}

// Wipe overwrites the code, in every copy of it.
func (c Code) Wipe() {
	if c.bits != nil {
		wipe(c.bits.key[:])
		c.bits.wiped = true
	}
}

// Format keeps the code out of everything fmt prints.
func (c Code) Format(s fmt.State, _ rune) { _, _ = io.WriteString(s, hidden) }

// String is "[secret]".
func (c Code) String() string { return hidden }

// GoString is "[secret]".
func (c Code) GoString() string { return hidden }

// MarshalText is "[secret]", in JSON and in logs too.
func (c Code) MarshalText() ([]byte, error) { return []byte(hidden), nil }
