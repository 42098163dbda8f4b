package demo_test

import (
	"strings"
	"testing"

	"samtak/casework"
	"samtak/casework/desk/demo"
	"samtak/locales"
)

// What the stories tell hangs together: days promised, plans, and the papers
// that go to the statsforvalter.
func TestStoriesHangTogether(t *testing.T) {
	for _, lang := range casework.Languages {
		book, err := demo.Read(locales.DemoBook(lang))
		if err != nil {
			t.Fatal(err)
		}
		letters, err := demo.Read(locales.DemoLetters(lang))
		if err != nil {
			t.Fatal(err)
		}
		born := map[casework.Date]string{}
		for _, s := range append(book.Stories, letters.Stories...) {
			name := string(lang) + " " + s.Person.Name()
			if other := born[s.Person.Birth]; other != "" {
				t.Errorf("%s is born the same day as %s", name, other)
			}
			born[s.Person.Birth] = name
			said := s.Application.Received.AddDays(7 * book.Settings.WaitWeeks)
			if !s.AnswerBy.IsZero() && !s.AnswerBy.After(said) {
				t.Errorf("%s: the new day %s is not after %s", name, s.AnswerBy, said)
			}
			if odd := s.Plan.OddMeasures(s.Plan.Approved); len(odd) > 0 {
				t.Errorf("%s: tiltak %v are further than their start the day the plan is approved", name, odd)
			}
			packaged(t, name, s)
		}
	}
}

// packaged: where a klage is sent on, the klage and the søknad came in before it.
func packaged(t *testing.T, name string, s demo.Story) {
	t.Helper()
	came := ""
	for _, a := range s.Acts {
		if a.Arrive != nil {
			came += strings.ToLower(a.Arrive.Title) + " "
		}
		if a.Send && (!strings.Contains(came, "søknad") || !strings.Contains(came, "klage")) {
			t.Errorf("%s: only %q is put in before the klage is sent on", name, came)
		}
	}
}
