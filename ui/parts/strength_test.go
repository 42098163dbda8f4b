package parts_test

import (
	"strings"
	"testing"

	"samtak/ui/parts"
)

func TestStrength(t *testing.T) {
	near := []string{"Fjordvik kommune", "Koordinerende enhet"}
	tests := []struct {
		passphrase string
		want       parts.Strength
	}{
		{"", parts.StrengthShort},
		{"xk9!Tq2z#", parts.StrengthShort}, // nine letters, however odd
		{"   hest    ", parts.StrengthShort},
		{"passord123", parts.StrengthWeak},
		{"Sommer2026", parts.StrengthWeak},
		{"P@ssord2026!", parts.StrengthWeak},
		{"1234567890", parts.StrengthWeak},
		{"qwertyuiop", parts.StrengthWeak},
		{"aaaaaaaaaaaaaaaa", parts.StrengthWeak},
		{"Fjordvik2026", parts.StrengthWeak},
		{"fjordvik kommune 1", parts.StrengthWeak},
		{"hesthesthesthest hest", parts.StrengthWeak},
		{"sykkel sykkel sykkel", parts.StrengthWeak},
		{"rullestein", parts.StrengthWeak},
		{"sykkel lampe", parts.StrengthWeak},
		{"xk9Tq2zwp!", parts.StrengthGood},
		{"sykkel lampe 7", parts.StrengthFair},
		{"sykkel lampe gulrot", parts.StrengthGood},
		{"sykkel lampe gulrot vindu", parts.StrengthStrong},
		{"grønn-ørret-hopper-søvnig", parts.StrengthStrong},
		{"jeg liker deg", parts.StrengthWeak},
		{"xk9Tq2zwpd", parts.StrengthGood},
		{"xk9Tq2zwpdL4bv", parts.StrengthStrong},
		{strings.Repeat("a", 500), parts.StrengthWeak},
		{strings.Repeat("abc ", 50), parts.StrengthWeak},
	}
	for _, tt := range tests {
		name := tt.passphrase[:min(len(tt.passphrase), 30)]
		t.Run(name, func(t *testing.T) {
			if got := parts.StrengthOf(tt.passphrase, near...); got != tt.want {
				t.Errorf("%q is %s, want %s", name, got, tt.want)
			}
		})
	}
}

func TestOnlyGoodEnoughIsEnough(t *testing.T) {
	for s, want := range map[parts.Strength]bool{
		parts.StrengthShort: false, parts.StrengthWeak: false,
		parts.StrengthFair: true, parts.StrengthGood: true, parts.StrengthStrong: true,
	} {
		if s.Enough() != want {
			t.Errorf("%s: %v", s, s.Enough())
		}
	}
}

// FuzzStrength: no text makes it fail, and more letters never make it shorter than it is.
func FuzzStrength(f *testing.F) {
	for _, s := range []string{"", "a", "sykkel lampe", "\xff\xfe", "æøå 2026", strings.Repeat("ab", 100)} {
		f.Add(s, "Fjordvik")
	}
	f.Fuzz(func(t *testing.T, s, near string) {
		if got := parts.StrengthOf(s, near); len([]rune(s)) < 10 && got != parts.StrengthShort {
			t.Errorf("%q is %s", s, got)
		}
	})
}
