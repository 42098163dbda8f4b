package casework

import (
	"math"
	"testing"
)

func TestFold(t *testing.T) {
	cases := []struct{ in, want string }{
		{"Kåre Ødegård", "kare odegard"},
		{"Kaare Oedegaard", "kare odegard"},
		{"Pål", "pal"},
		{"Paal", "pal"},
		{"Sæther", "saether"},
		{"Saether", "saether"},
		{"Säther", "saether"},
		{"Hanssen", "hansen"},
		{"Bjørn-Erik  Lie.", "bjorn erik lie"},
		{"Björn", "bjorn"},
		{"O’Brien", "obrien"},
		{"Áile Ŋuorab Čáhppe", "aile nuorab cahpe"},
		{"  ", ""},
		{"-.,", ""},
		{"17 år", "17 ar"},
	}
	for _, c := range cases {
		if got := Fold(c.in); got != c.want {
			t.Errorf("Fold(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}

func TestSimilarNames(t *testing.T) {
	cases := []struct {
		a, b string
		warn bool
	}{
		{"Kåre Ødegård", "Kaare Oedegaard", true},
		{"Ødegård, Kåre", "Kåre Ødegård", true},
		{"Solveig Hansen", "Solveig Hanssen", true},
		{"Hansen Solveig", "Solveig Hansen", true},
		{"Kristian Lie", "Christian Lie", true},
		{"Kari Anne Nordli", "Kari Nordli", true},
		{"Bjørn-Erik Lie", "Bjørn Erik Lie", true},
		{"Marte Vågen", "Marthe Waagen", true},
		{"Mohammed Ali", "Muhammad Ali", true},
		{"Åse Sæther", "Aase Sether", true},
		{"Ingrid Bakke", "Ingrid Bakken", true},
		{"Solveig Hansen", "Per Johansen", false},
		{"Kari Nordli", "Ola Nordli", false},
		{"Ingrid Bakke", "Torstein Bakke", false},
		{"Anne Lie", "Ingrid Bakke", false},
		{"", "Kari Nordli", false},
		{"", "", false},
	}
	for _, c := range cases {
		if got := SimilarNames(c.a, c.b); (got >= SimilarEnough) != c.warn {
			t.Errorf("SimilarNames(%q, %q) = %.3f, want a warning: %v", c.a, c.b, got, c.warn)
		}
	}
}

// The published example values of Jaro-Winkler.
func TestJaroWinkler(t *testing.T) {
	cases := []struct {
		a, b string
		want float64
	}{
		{"martha", "marhta", 0.961},
		{"dixon", "dicksonx", 0.813},
		{"dwayne", "duane", 0.840},
		{"same", "same", 1},
		{"abc", "xyz", 0},
	}
	for _, c := range cases {
		if got := jaroWinkler([]rune(c.a), []rune(c.b)); math.Abs(got-c.want) > 0.0006 {
			t.Errorf("%s, %s = %.4f, want %.3f", c.a, c.b, got, c.want)
		}
	}
}

func FuzzSimilarNames(f *testing.F) {
	f.Add("Kåre Ødegård", "Ødegaard Kaare")
	f.Add("ooee", "åe æ")
	f.Add("Kari Anne Nordli", "Kari Nordli")
	f.Fuzz(func(t *testing.T, a, b string) {
		if folded := Fold(a); Fold(folded) != folded {
			t.Fatalf("Fold(%q) = %q is not at rest", a, folded)
		}
		x, y := SimilarNames(a, b), SimilarNames(b, a)
		if x < 0 || x > 1.0000001 || math.Abs(x-y) > 1e-9 {
			t.Fatalf("%q, %q: %v and %v", a, b, x, y)
		}
		if Fold(a) != "" && SimilarNames(a, a) < 0.9999999 {
			t.Fatalf("%q is not like itself", a)
		}
	})
}
