package parts

import (
	_ "embed"
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	passwordvalidator "github.com/wagslane/go-password-validator"
)

// Strength is how long a passphrase stands against somebody who has copied
// the data and lets machines guess.
type Strength string

// The strengths. Short and weak ones are refused.
const (
	StrengthShort  Strength = "short"
	StrengthWeak   Strength = "weak"
	StrengthFair   Strength = "fair"
	StrengthGood   Strength = "good"
	StrengthStrong Strength = "strong"
)

// Enough tells that a passphrase of this strength may be used.
func (s Strength) Enough() bool { return s != StrengthShort && s != StrengthWeak }

// leastLetters is the shortest passphrase, whatever it is made of.
const leastLetters = 10

// StrengthOf judges a passphrase. near is words that everybody who knows the
// place would try first, such as the name of the kommune.
func StrengthOf(passphrase string, near ...string) Strength {
	tens := guesses(passphrase, near)
	switch {
	case utf8.RuneCountInString(strings.TrimSpace(passphrase)) < leastLetters:
		return StrengthShort
	case tens < 9:
		return StrengthWeak
	case tens < 10:
		return StrengthFair
	case tens < 14:
		return StrengthGood
	}
	return StrengthStrong
}

// common is Norwegian words that are tried first, the commonest first.
//
//go:embed common.txt
var common string

// guesses is how many guesses a passphrase stands, as a power of ten: what its
// letters and signs are worth to the library, but never more than its words. An
// ordinary word the library would take for letters thrown together by chance.
func guesses(passphrase string, near []string) float64 {
	letters := []rune(passphrase)
	short := string(letters[:min(len(letters), judged)])
	return min(passwordvalidator.GetEntropy(short)*math.Log10(2), worth(short, ranks(near)))
}

// judged is how many letters are looked at: more do not make it weaker.
const judged = 100

// ranks is the words that are tried first, each with its price.
func ranks(near []string) map[string]float64 {
	known := map[string]float64{}
	for i, word := range strings.Fields(common) {
		known[word] = math.Log10(float64(i + 10))
	}
	for _, word := range strings.Fields(strings.ToLower(strings.Join(near, " "))) {
		known[word] = onLetter
	}
	return known
}

// Prices as powers of ten.
const (
	onLetter    = 1.0 // any one letter, digit or sign
	onYear      = 2.1
	onWord      = 4.3 // one of twenty thousand words
	wordLetters = 10  // a longer word is joined of two
	onShortWord = 1.5 // one of thirty
	shortWord   = 3   // letters
)

// worth is what the words of a passphrase cost to hit upon. To say one again,
// or the same letters over and over, costs only how often.
func worth(passphrase string, known map[string]float64) (tens float64) {
	said := map[string]bool{}
	again := 0
	for _, word := range strings.FieldsFunc(strings.ToLower(passphrase), between) {
		letters := []rune(word)
		block := blockOf(letters)
		again += len(letters)/block - 1
		if part := string(letters[:block]); said[part] {
			again++
		} else {
			said[part] = true
			tens += price(part, known)
		}
	}
	return tens + math.Log10(float64(again+1))
}

func between(r rune) bool { return r == '-' || unicode.IsSpace(r) }

// price is what one word costs, with what is hung on it: a year, digits, signs.
func price(word string, known map[string]float64) float64 {
	whole := onLetter * float64(utf8.RuneCountInString(word))
	if p, ok := known[word]; ok {
		return min(whole, p)
	}
	core := disguises.Replace(strings.TrimRightFunc(word, isNoLetter))
	hung := strings.TrimPrefix(word, strings.TrimRightFunc(word, isNoLetter))
	cost := onLetter * float64(len(hung))
	if signs := strings.TrimLeft(hung, "0123456789"); isYear(strings.TrimSuffix(hung, signs)) {
		cost = onYear + onLetter*float64(len(signs))
	}
	if p, ok := known[core]; ok {
		return min(whole, p+cost)
	}
	letters := []rune(core)
	switch {
	case !isWord(letters):
		return whole
	case len(letters) <= shortWord:
		return min(whole, onShortWord+cost)
	}
	return min(whole, onWord*math.Ceil(float64(len(letters))/wordLetters)+cost)
}

// disguises are the usual ones: 0 for o, 1 for i, @ for a.
var disguises = strings.NewReplacer("0", "o", "1", "i", "3", "e", "4", "a", "5", "s", "@", "a", "$", "s", "!", "i")

func isNoLetter(r rune) bool { return !unicode.IsLetter(r) }

func isYear(s string) bool {
	return len(s) == 4 && (strings.HasPrefix(s, "19") || strings.HasPrefix(s, "20"))
}

// blockOf is how many letters are said over and over to make the word: 4 for
// "hesthest"; all of them when none are.
func blockOf(word []rune) int {
	for n := 1; n <= len(word)/2; n++ {
		if len(word)%n == 0 && slices.Equal(word[n:], word[:len(word)-n]) {
			return n
		}
	}
	return len(word)
}

// isWord: letters that can be said aloud.
func isWord(word []rune) bool {
	vowels, hard := 0, 0
	for _, r := range word {
		switch {
		case !unicode.IsLetter(r):
			return false
		case isVowel(r):
			vowels, hard = vowels+1, 0
		default:
			if hard++; hard > 4 {
				return false
			}
		}
	}
	return vowels*5 >= len(word)
}

// isVowel: letters beyond the English ones are vowels in our language.
func isVowel(r rune) bool { return strings.ContainsRune("aeiouy", r) || r > unicode.MaxASCII }
