package vault_test

import (
	"testing"

	"samtak/store/vault"
)

// alone is what one character adds to the sum of its group.
func alone(at int, value byte) byte {
	var g [5]byte
	g[at] = value
	return vault.Syndrome(g)
}

// The sum of a group is made of what each character adds, whatever the others
// are: shown for all 33 554 432 groups there are. So a fault shows in every
// group, or in none, and the tests below need only look at the characters it
// touches.
func TestCharactersAddUpWhateverTheOthersAre(t *testing.T) {
	var adds [5][32]byte
	for at := range adds {
		for v := range adds[at] {
			adds[at][v] = alone(at, byte(v))
		}
	}
	for n := range uint32(1 << 25) {
		g := [5]byte{byte(n >> 20), byte(n >> 15 & 31), byte(n >> 10 & 31), byte(n >> 5 & 31), byte(n & 31)}
		if vault.Syndrome(g) != adds[0][g[0]]^adds[1][g[1]]^adds[2][g[2]]^adds[3][g[3]]^adds[4][g[4]] {
			t.Fatalf("%v does not add up", g)
		}
	}
}

func TestEveryWrongCharacterIsCaught(t *testing.T) {
	for at := range 5 {
		for right := range byte(32) {
			for wrong := range byte(32) {
				if right != wrong && alone(at, right) == alone(at, wrong) {
					t.Errorf("%d for %d at %d is not caught", wrong, right, at)
				}
			}
		}
	}
}

func TestEveryExchangeInAGroupIsCaught(t *testing.T) {
	for i := range 5 {
		for j := range i { // next to each other or not
			for a := range byte(32) {
				for b := range byte(32) {
					if a != b && alone(i, a)^alone(j, b) == alone(i, b)^alone(j, a) {
						t.Errorf("exchange of %d at %d and %d at %d is not caught", a, i, b, j)
					}
				}
			}
		}
	}
}
