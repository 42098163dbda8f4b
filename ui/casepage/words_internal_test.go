package casepage

import (
	"strings"
	"testing"

	"samtak/casework"
	"samtak/locales"
)

// Every action has its words in both målformer, and somewhere it is done.
func TestEveryActionHasWordsAndAnErrand(t *testing.T) {
	p := &page{id: 1}
	p.data.view.File.Decision = casework.Decision{Product: casework.ProductIP, Outcome: casework.Granted}
	for _, a := range casework.Actions {
		e := p.errandOf(a)
		if e.step == "" && (e.place.Page == "" || e.place.Case != 1) {
			t.Errorf("%s is done nowhere", a)
		}
		if e.place.Page == "paper" && e.place.Kind == "" {
			t.Errorf("%s makes no paper", a)
		}
		for _, lang := range casework.Languages {
			for _, part := range []string{"", ".why", ".do"} {
				if s := locales.For(lang).T("action." + string(a) + part); strings.HasPrefix(s, "!") {
					t.Errorf("%s: %s", lang, s)
				}
			}
		}
	}
}

// Every step and every thing a step may lack has its words.
func TestEveryLackHasWords(t *testing.T) {
	var lacks []string
	for _, c := range casework.Conditions {
		lacks = append(lacks, string(c))
	}
	lacks = append(lacks, "decision", "letter", "coordinator", "plan", "plan_consent", "approval", "next_date", "evaluation")
	for _, lang := range casework.Languages {
		for _, l := range lacks {
			if s := locales.For(lang).T("missing." + l); strings.HasPrefix(s, "!") {
				t.Errorf("%s: %s", lang, s)
			}
		}
	}
}
