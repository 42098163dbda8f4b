package casework

import (
	"strings"
	"unicode"
)

// SimilarEnough is the SimilarNames value from which two people with the same
// birth date may be one. It warns, it never blocks.
const SimilarEnough = 0.87

// SimilarNames is how alike two names are, from 0 to 1 (the same). It is
// Jaro-Winkler on folded names; the order of given and family names does not
// matter, and a left-out middle name costs little.
func SimilarNames(a, b string) float64 {
	a, b = Fold(a), Fold(b)
	if a == "" || b == "" {
		return 0
	}
	whole := jaroWinkler([]rune(a), []rune(b))
	x, y := nameParts(a), nameParts(b)
	if min(len(x), len(y)) < 2 {
		return whole
	}
	// Both ways round: equal pairs may be met in another order.
	return max(whole, pairedNames(x, y), pairedNames(y, x))
}

// Fold makes a name comparable: small letters; ø, ö and oe as o; å and aa as a;
// æ and ä as ae; no accents, no double letters; hyphens as spaces. It is for comparing
// and searching, never for showing.
func Fold(s string) string {
	var out []rune
	add := func(r rune) {
		var last rune
		if len(out) > 0 {
			last = out[len(out)-1]
		}
		if r == last || (r == ' ' && last == 0) || (r == 'e' && last == 'o') {
			return
		}
		out = append(out, r)
	}
	for _, r := range strings.ToLower(s) {
		switch plain, known := foldedLetters[r]; {
		case known:
			for _, p := range plain {
				add(p)
			}
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			add(r)
		case unicode.IsSpace(r) || unicode.Is(unicode.Pd, r) || r == '.' || r == ',':
			add(' ')
		}
	}
	return strings.TrimRight(string(out), " ")
}

// foldedLetters holds the letters of Norwegian, the Sami languages and the
// neighbours that a register may spell without their marks.
var foldedLetters = func() map[rune]string {
	m := map[rune]string{'æ': "ae", 'ä': "ae", 'ø': "o", 'ö': "o", 'œ': "o", 'þ': "th", 'ß': "s"}
	for plain, marked := range map[string]string{
		"a": "åáàâãāă", "c": "çćč", "d": "đðď", "e": "éèêëēęě", "g": "ǧğģ", "i": "íìîïīı", "k": "ǩķ", "l": "łľļ",
		"n": "ñŋńňņ", "o": "óòôõōő", "r": "řŗ", "s": "šśşș", "t": "ŧťţț", "u": "úùûüūůű", "y": "ýÿ", "z": "žźżʒǯ",
	} {
		for _, r := range marked {
			m[r] = plain
		}
	}
	return m
}()

func nameParts(folded string) [][]rune {
	var parts [][]rune
	for _, p := range strings.Fields(folded) {
		parts = append(parts, []rune(p))
	}
	return parts
}

// pairedNames pairs the parts that are most alike and weighs each pair by its
// length, so that a family name counts more than an initial.
func pairedNames(x, y [][]rune) float64 {
	if len(x) > len(y) {
		x, y = y, x
	}
	const leftOutCost = 0.97 // for each part the shorter name lacks
	x, y = append([][]rune(nil), x...), append([][]rune(nil), y...)
	sum, letters, factor := 0.0, 0.0, 1.0
	for range len(y) - len(x) {
		factor *= leftOutCost
	}
	for len(x) > 0 {
		bestX, bestY, best := 0, 0, -1.0
		for i := range x {
			for j := range y {
				if v := jaroWinkler(x[i], y[j]); v > best {
					bestX, bestY, best = i, j, v
				}
			}
		}
		weight := float64(len(x[bestX]) + len(y[bestY]))
		sum, letters = sum+best*weight, letters+weight
		x, y = append(x[:bestX], x[bestX+1:]...), append(y[:bestY], y[bestY+1:]...)
	}
	return factor * sum / letters
}

// jaroWinkler adds up to four letters' worth for a common beginning.
func jaroWinkler(a, b []rune) float64 {
	j := jaro(a, b)
	prefix := 0
	for prefix < min(4, len(a), len(b)) && a[prefix] == b[prefix] {
		prefix++
	}
	return j + float64(prefix)*0.1*(1-j)
}

func jaro(a, b []rune) float64 {
	reach := max(max(len(a), len(b))/2-1, 0)
	taken := make([]bool, len(b))
	var matchedA, matchedB []rune
	for i, r := range a {
		for j := max(0, i-reach); j < min(len(b), i+reach+1); j++ {
			if !taken[j] && b[j] == r {
				taken[j] = true
				matchedA = append(matchedA, r)
				break
			}
		}
	}
	if len(matchedA) == 0 {
		return 0
	}
	for j, r := range b {
		if taken[j] {
			matchedB = append(matchedB, r)
		}
	}
	swapped := 0
	for i := range matchedA {
		if matchedA[i] != matchedB[i] {
			swapped++
		}
	}
	m := float64(len(matchedA))
	return (m/float64(len(a)) + m/float64(len(b)) + (m-float64(swapped)/2)/m) / 3
}
