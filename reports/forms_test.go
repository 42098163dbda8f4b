package reports_test

import (
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"samtak/casework"
	"samtak/reports"
	"samtak/reports/doc"
	"samtak/reports/pdf/pdftest"
)

// nobody is an order for an empty form.
func nobody(kind casework.PaperKind, lang casework.Language) casework.PaperOrder {
	o := sampleOrder(kind, lang)
	o.File, o.Final, o.Serial = casework.CaseFile{}, false, 0
	return o
}

// TestBlankForms: without a case there are lines to write on, and nothing of
// anybody or of any case.
func TestBlankForms(t *testing.T) {
	for _, kind := range casework.BlankForms {
		for _, lang := range casework.Languages {
			d := reports.Build(nobody(kind, lang))
			text := d.PlainText() + d.Title + d.Subject + strings.Join(d.FootLeft, "")
			for _, never := range []string{"Nordmann", "2026/14", "0/0", "UTKAST", "[mangler", "[manglar", "!paper."} {
				if strings.Contains(text, never) {
					t.Errorf("%s %s: %q is on the form", kind, lang, never)
				}
			}
			for _, want := range []string{in(lang, "Navn: ____", "Namn: ____"), in(lang, "Fødselsdato: ____", "Fødselsdato: ____"), "[ ] ", in(lang, "Sted og dato", "Stad og dato"), "Rådhusgata 1"} {
				if kind == casework.EvaluationForm && strings.Contains(want, " og dato") {
					continue // an opinion is not signed
				}
				if !strings.Contains(text, want) {
					t.Errorf("%s %s: no %q on\n%s", kind, lang, want, text)
				}
			}
			p, err := reports.Printer{}.Print(nobody(kind, lang))
			if err != nil {
				t.Fatal(err)
			}
			pdftest.Check(t, p.PDF)
			if p.Pages > 2 {
				t.Errorf("%s %s: %d pages", kind, lang, p.Pages)
			}
		}
	}
}

// TestPrefilledForms: what is known stands there, but not where a protected
// person is, and never the identity number.
func TestPrefilledForms(t *testing.T) {
	for _, kind := range casework.BlankForms {
		o := sampleOrder(kind, casework.Bokmal)
		text := reports.Build(o).PlainText()
		signs := "____ Underskrift, Sted og dato\n\n____ Navn med blokkbokstaver" // anybody of those ticked off
		if kind == casework.ProxyForm {
			signs = "____ Kari Nordmann, Underskrift, Sted og dato"
		}
		if kind == casework.EvaluationForm {
			signs = "Fylt ut av: ____" // an opinion is not signed
		}
		for _, want := range []string{"Navn: Kari Nordmann", "Fødselsdato: 14. mars 2008", signs} {
			if !strings.Contains(text, want) {
				t.Errorf("%s: no %q on\n%s", kind, want, text)
			}
		}
		if strings.Contains(text, "[ ] foresatt") {
			t.Errorf("%s: a grown person has a foresatt on\n%s", kind, text)
		}
		young := reports.Build(child(sampleOrder(kind, casework.Bokmal))).PlainText()
		if kind == casework.EvaluationForm {
			continue
		}
		for _, want := range []string{"Ida Hætta Øvregård", "____ Anne Nordmann, Foresatt, Sted og dato", "____ Áilu Njuolggadus-Čáhcesuolu, Foresatt, Sted og dato"} {
			if !strings.Contains(young, want) {
				t.Errorf("%s about a child: no %q on\n%s", kind, want, young)
			}
		}
	}
	o := sampleOrder(casework.ApplicationForm, casework.Bokmal)
	text := reports.Build(o).PlainText()
	for _, want := range []string{"Adresse: Blåbærstien 14 B", "Postnummer og sted: 4099 Fjordvik", "Telefon: 412 34 567", "Nærmeste pårørende, navn og telefon: Anne Nordmann, 413 45 678", "Tjenester i dag: ergoterapi, fysioterapi"} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q on\n%s", want, text)
		}
	}
}

// TestWhoSigns: names stand where it is known who signs, and choices where it is not.
func TestWhoSigns(t *testing.T) {
	parents := sampleParents()
	guardian := casework.Relative{Kin: casework.KinGuardian, Name: "Siri Moe"}
	for _, c := range []struct {
		name      string
		person    casework.Person
		want, not []string
	}{
		{
			"nobody",
			casework.Person{},
			[]string{"[ ] den det gjelder", "[ ] foresatt", "[ ] verge", "[ ] fullmektig"},
			nil,
		},
		{
			"a grown person",
			casework.Person{GivenName: "Kari", Birth: casework.MustISO("2008-03-14"), Relatives: parents},
			[]string{"[ ] den det gjelder", "[ ] verge", "[ ] fullmektig"},
			[]string{"[ ] foresatt", "____ Kari"},
		},
		{
			"sixteen years old",
			casework.Person{GivenName: "Kari", Birth: casework.MustISO("2010-03-14"), Relatives: parents},
			[]string{"[ ] den det gjelder", "[ ] foresatt"},
			[]string{"____ Kari", "____ Anne"},
		},
		{
			"fifteen years old",
			casework.Person{GivenName: "Kari", Birth: casework.MustISO("2011-03-14"), Relatives: parents},
			[]string{"____ Kari, Underskrift", "____ Anne Nordmann, Foresatt"},
			[]string{"[ ] foresatt", "blokkbokstaver"},
		},
		{
			"a child with a verge",
			casework.Person{GivenName: "Kari", Birth: casework.MustISO("2020-03-14"), Relatives: append(sampleParents(), guardian)},
			[]string{"[ ] foresatt", "[ ] verge"},
			[]string{"[ ] den det gjelder", "____ Anne"},
		},
		{
			"a child nobody is known of",
			casework.Person{GivenName: "Kari", Birth: casework.MustISO("2020-03-14")},
			[]string{"[ ] foresatt", "[ ] Barnet er sju år"},
			[]string{"[ ] den det gjelder"},
		},
	} {
		o := sampleOrder(casework.PlanConsentForm, casework.Bokmal)
		o.File.Person = c.person
		text := reports.Build(o).PlainText()
		for _, want := range c.want {
			if !strings.Contains(text, want) {
				t.Errorf("%s: no %q on\n%s", c.name, want, text)
			}
		}
		for _, not := range c.not {
			if strings.Contains(text, not) {
				t.Errorf("%s: %q on\n%s", c.name, not, text)
			}
		}
	}
}

// TestFullmaktNamesTheFullmektig who is registered, and how far it goes.
func TestFullmaktNamesTheFullmektig(t *testing.T) {
	o := sampleOrder(casework.ProxyForm, casework.Bokmal)
	o.File.Person.Relatives = append(o.File.Person.Relatives, casework.Relative{
		Kin: casework.KinProxy, Name: "Per Lunde", Phone: "415 00 000", Scope: "klagesaken", Expires: casework.MustISO("2027-06-30"),
	})
	text := reports.Build(o).PlainText()
	for _, want := range []string{"Navn: Per Lunde", "Adresse: ____", "Telefon: 415 00 000", "eller ikke gjelder: klagesaken", "Gjelder til: 30. juni 2027"} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q on\n%s", want, text)
		}
	}
}

// TestSharingFormAsksForEverything a consent to share must hold (domain.md 3.3, no. 6).
func TestSharingFormAsksForEverything(t *testing.T) {
	d := reports.Build(nobody(casework.SharingConsentForm, casework.Bokmal))
	text := d.PlainText()
	for _, want := range []string{
		"Det er frivillig å samtykke", "muntlig eller skriftlig", "enkelte tema", "enkelte tjenester eller personer", "et språk jeg forstår",
		"sju år", "Opplysningene skal bare brukes til", "Gjelder til: ____", "Dette skal de ikke dele", "Ingen deler mer enn det som trengs", "hva de skal brukes til",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q on\n%s", want, text)
		}
	}
	boxes := 0
	for _, b := range d.Blocks {
		if t, ok := b.(doc.Ticks); ok {
			boxes += len(t.Items)
		}
	}
	if boxes < 20 {
		t.Errorf("%d boxes to tick", boxes)
	}
}

// TestTextsOfOwnFilesAreUsed: an id of these files stands in the code, whole or
// as the part before a value.
func TestTextsOfOwnFilesAreUsed(t *testing.T) {
	var code strings.Builder
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range files {
		if !strings.HasSuffix(name, "_test.go") {
			code.WriteString(readFile(t, name))
		}
	}
	literal := map[string]bool{}
	for _, m := range regexp.MustCompile(`"([a-z_0-9.]+)"`).FindAllStringSubmatch(code.String(), -1) {
		literal[strings.TrimPrefix(m[1], "paper.")] = true
	}
	for _, file := range []string{"paper_appeal", "paper_forms"} {
		for _, m := range regexp.MustCompile(`(?m)^"paper\.([^"]+)"`).FindAllStringSubmatch(readFile(t, "../locales/nb/"+file+".toml"), -1) {
			id := strings.TrimSuffix(m[1], ".child")
			short := strings.TrimPrefix(strings.TrimPrefix(id, "form."), "journal.col.")
			parent := id[:strings.LastIndex(id, ".")+1]
			if !literal[id] && !literal[short] && !literal[parent] && !strings.HasPrefix(id, "appeal_lacks.appeal.") &&
				!strings.HasPrefix(id, "governor.result.") && !strings.HasPrefix(id, "governor.end.") {
				t.Errorf("paper.%s is used nowhere", m[1])
			}
		}
	}
}
