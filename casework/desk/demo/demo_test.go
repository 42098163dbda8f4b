package demo_test

import (
	"testing"

	"samtak/casework"
	"samtak/casework/desk/demo"
	"samtak/locales"
)

// Every number in the books is synthetic and belongs to its birth date, and
// every field of the books is one we know.
func TestBooksUseSyntheticNumbersOnly(t *testing.T) {
	for _, lang := range casework.Languages {
		book, err := demo.Read(locales.DemoBook(lang))
		if err != nil {
			t.Fatalf("%s: %v", lang, err)
		}
		if len(book.Stories) < 4 || !book.Settings.Ready() {
			t.Fatalf("%s: %d stories, settings ready %v", lang, len(book.Stories), book.Settings.Ready())
		}
		letters, err := demo.Read(locales.DemoLetters(lang))
		if err != nil {
			t.Fatalf("%s: %v", lang, err)
		}
		for i, s := range append(book.Stories, letters.Stories...) {
			if s.Person.Number == "" {
				continue
			}
			id, _, err := casework.ParseNationalID(string(s.Person.Number))
			if err != nil || !id.IsSynthetic() || !id.MatchesBirth(s.Person.Birth) {
				t.Errorf("%s story %d: number not synthetic or not of its birth date (%v)", lang, i+1, err)
			}
		}
	}
}
