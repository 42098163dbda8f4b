package today

import (
	"strings"
	"testing"

	"samtak/casework"
	"samtak/casework/deadline"
	"samtak/locales"
	"samtak/ui/route"
)

// Every term has a name, what it runs from and what it rests on in words, and
// one button that goes somewhere.
func TestEveryTermHasWordsAndAnAction(t *testing.T) {
	f := casework.CaseFile{
		Case:     casework.Case{ID: 7},
		Decision: casework.Decision{Product: casework.ProductIP, Outcome: casework.Refused, Date: casework.MustISO("2026-11-20")},
	}
	for _, rule := range deadline.Rules() {
		own, ok := remedies[rule.Key]
		if !ok {
			t.Errorf("nothing is done about %s", rule.Key)
			continue
		}
		place := own.place(f)
		if place.Page == "" || place.Case != 7 || place.Page == route.Paper && place.Kind == "" {
			t.Errorf("%s goes to %+v", rule.Key, place)
		}
		for _, lang := range casework.Languages {
			words := locales.For(lang)
			for _, id := range []string{rule.NameID(), rule.Start, rule.SourceID(), "today.do." + own.verb} {
				if s := words.T(id); strings.HasPrefix(s, "!") {
					t.Errorf("%s: %s of %s", lang, s, rule.Key)
				}
			}
		}
	}
}
