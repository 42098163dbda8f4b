package reports_test

import (
	"slices"
	"strings"
	"testing"

	"samtak/casework"
	"samtak/reports"
	"samtak/reports/doc"
)

// lackWords is how each thing a klage can lack is told, in bokmål.
var lackWords = map[string]string{"appeal.names": "Hva du vil ha endret.", "appeal.signed": "Underskrift.", "appeal.proof": "Fullmakt."}

// TestLackingsAreExactlyThose: the letter lists what the klage lacks under the
// rules of the case, and nothing else.
func TestLackingsAreExactlyThose(t *testing.T) {
	answers := []casework.Answer{casework.Yes, casework.No}
	for _, newAct := range []string{"", "2026-01-01"} {
		for n := range 8 {
			o := sampleOrder(casework.AppealLackings, casework.Bokmal)
			if newAct != "" {
				o.Settings.NewActFrom = casework.MustISO(newAct)
			}
			a := &o.File.Appeals[0]
			a.Names, a.Signed, a.Proof = answers[n&1], answers[n>>1&1], answers[n>>2&1]
			want := a.Lacks(o.Rules())
			d := reports.Build(o)
			text := d.PlainText()
			for field, words := range lackWords {
				if strings.Contains(text, "- "+words) != slices.Contains(want, field) {
					t.Errorf("act %q, lacks %v: %q in\n%s", newAct, want, words, text)
				}
			}
			if missing := len(d.Blanks()) > 0; missing != (len(want) == 0) {
				t.Errorf("act %q, lacks %v: blanks %v", newAct, want, d.Blanks())
			}
		}
	}
}

// TestLackingsDoNotAskForWhatTheySay: which decision it is about is asked for
// only where nobody knows it.
func TestLackingsDoNotAskForWhatTheySay(t *testing.T) {
	o := sampleOrder(casework.AppealLackings, casework.Bokmal)
	if text := reports.Build(o).PlainText(); !strings.Contains(text, "Den gjelder avgjørelsen fra 21. september 2026") || strings.Contains(text, "hvilken avgjørelse") {
		t.Errorf("asks for the decision it has named:\n%s", text)
	}
	o.File.Appeals[0].Decision = casework.Date{}
	if text := reports.Build(o).PlainText(); !strings.Contains(text, "- Hva klagen gjelder. Skriv hvilken avgjørelse du klager på") {
		t.Errorf("does not ask which decision:\n%s", text)
	}
}

func TestTheNewActAsksForNoSignature(t *testing.T) {
	o := sampleOrder(casework.AppealLackings, casework.Bokmal)
	o.Settings.NewActFrom = casework.MustISO("2026-08-01")
	o.File.Appeals[0].Names, o.File.Appeals[0].Proof = casework.Yes, casework.No
	if text := reports.Build(o).PlainText(); strings.Contains(text, "Underskrift.") || !strings.Contains(text, "Fullmakt.") {
		t.Errorf("what is lacking follows the wrong rules:\n%s", text)
	}
}

// TestDismissalSaysWhatItRestsOn: a klage too late is told its days, one that is
// dismissed for something else is not told that it came late.
func TestDismissalSaysWhatItRestsOn(t *testing.T) {
	o := sampleOrder(casework.AppealDismissal, casework.Bokmal)
	late := reports.Build(o).PlainText()
	a := &o.File.Appeals[0]
	a.Posted = casework.Date{}
	came := reports.Build(o).PlainText()
	a.Posted, a.Received, a.TakenIn = casework.MustISO("2026-10-15"), casework.MustISO("2026-10-19"), casework.NotAnswered
	other := reports.Build(o).PlainText()
	for _, tt := range []struct {
		name, text string
		has, lacks []string
	}{
		{"posted late", late, []string{"kom for sent", "Klagefristen gikk ut 26. oktober 2026. Klagen ble sendt 2. november 2026.", "Du kan klage", "fire uker", "oversitting"}, nil},
		{"came late", came, []string{"Klagefristen gikk ut 26. oktober 2026. Klagen kom til oss 4. november 2026."}, []string{"ble sendt"}},
		{"for something else", other, []string{"Vi avviser klagen.", "Du kan klage"}, []string{"for sent", "gikk ut", "oversitting"}},
	} {
		for _, words := range tt.has {
			if !strings.Contains(tt.text, words) {
				t.Errorf("%s: no %q in\n%s", tt.name, words, tt.text)
			}
		}
		for _, words := range tt.lacks {
			if strings.Contains(tt.text, words) {
				t.Errorf("%s: %q in\n%s", tt.name, words, tt.text)
			}
		}
	}
}

// TestReceiptOfAKlage tells that something is lacking, and promises no answer then.
func TestReceiptOfAKlage(t *testing.T) {
	for _, lang := range casework.Languages {
		o := sampleOrder(casework.AppealReceipt, lang)
		o.AnswerBy = casework.MustISO("2026-12-07")
		lacks, day := in(lang, "! Klagen mangler noe. Du får et eget brev om det.", "! Klaga manglar noko. Du får eit eige brev om det."), "7. desember 2026"
		if text := reports.Build(o).PlainText(); strings.Contains(text, lacks) || !strings.Contains(text, day) {
			t.Errorf("%s: nothing is lacking:\n%s", lang, text)
		}
		o.File.Appeals[0].Signed = casework.No
		if text := reports.Build(o).PlainText(); !strings.Contains(text, lacks) || strings.Contains(text, day) {
			t.Errorf("%s: a signature is lacking:\n%s", lang, text)
		}
		o.File.Appeals[0].Mended = casework.MustISO("2026-11-20")
		if text := reports.Build(o).PlainText(); strings.Contains(text, lacks) {
			t.Errorf("%s: it has been mended:\n%s", lang, text)
		}
	}
}

// TestOwnWordsAreQuoted once, and never a list.
func TestOwnWordsAreQuoted(t *testing.T) {
	for change, want := range map[string]string{
		"Jeg vil ha plan.":             "\n«Jeg vil ha plan.»\n",
		"Først.\n\nSå.":                "\n«Først.\n\nSå.»\n",
		"Hun skriver: «Jeg vil.»":      "\nHun skriver: «Jeg vil.»\n",
		"- plan\n- én fast person":     "\n- plan\n- én fast person\n",
		"«Individuell plan» og støtte": "\n«Individuell plan» og støtte\n",
	} {
		for _, kind := range []casework.PaperKind{casework.AppealReceipt, casework.ToGovernor} {
			o := sampleOrder(kind, casework.Bokmal)
			o.File.Appeals[0].Change = change
			if text := reports.Build(o).PlainText(); !strings.Contains(text, want) {
				t.Errorf("%s: want %q in\n%s", kind, want, text)
			}
		}
	}
}

// TestIndexIsWhole: every row of the index stands on the letter, in order, with its page.
func TestIndexIsWhole(t *testing.T) {
	for _, lang := range casework.Languages {
		o := sampleOrder(casework.ToGovernor, lang)
		var table doc.Table
		for _, b := range reports.Build(o).Blocks {
			if t, ok := b.(doc.Table); ok {
				table = t
			}
		}
		if len(table.Rows) != len(o.Index) {
			t.Fatalf("%d rows, want %d", len(table.Rows), len(o.Index))
		}
		for i, r := range o.Index {
			row := table.Rows[i]
			page := row[3].Text.String()
			if row[0].Text.String() != r.Number || row[2].Text.String() != strings.TrimSuffix(r.Title, " – sak "+r.Number) || (page == "") != (r.Page == 0 && !r.Apart) {
				t.Errorf("row %d: %v, want %+v", i, row, r)
			}
			if r.Apart && page != in(lang, "egen fil", "eiga fil") {
				t.Errorf("row %d stands beside, but the index says %q", i, page)
			}
		}
	}
}

// TestIndexKeepsItsHeight: the rows take the same room before and after the
// pages are known, so that measuring the cover gives the right page numbers.
func TestIndexKeepsItsHeight(t *testing.T) {
	o := sampleOrder(casework.ToGovernor, casework.Nynorsk)
	for range 40 {
		o.Index = append(o.Index, casework.IndexRow{Number: "2026/14-112", Title: "Brev", Date: today, Page: 1888})
	}
	with, err := reports.Printer{}.Print(o)
	if err != nil {
		t.Fatal(err)
	}
	for i := range o.Index {
		o.Index[i].Page = 0
	}
	without, err := reports.Printer{}.Print(o)
	if err != nil {
		t.Fatal(err)
	}
	if with.Pages != without.Pages {
		t.Errorf("%d pages with page numbers, %d without", with.Pages, without.Pages)
	}
}

func TestToGovernor(t *testing.T) {
	tests := []struct {
		name   string
		change func(*casework.PaperOrder)
		want   []string
		never  []string
	}{
		{"in time", func(*casework.PaperOrder) {}, []string{
			"  Statsforvalteren i Rogaland\n", "# Klage på avslag på individuell plan – oversendelse\nKari Nordmann, født 14. mars 2008 · sak 2026/14",
			"Avgjørelsen er datert 21. september 2026.", "kom fram 28. september 2026", "kom til kommunen 19. oktober 2026", "postlagt 15. oktober 2026",
			"Klagefristen er holdt.", "Kommunen opprettholder avgjørelsen.", "Kopi til: Kari Nordmann",
		}, []string{"Blåbærstien", "for sent"}},
		{"late, taken in", func(o *casework.PaperOrder) {
			a := &o.File.Appeals[0]
			a.Received, a.Posted, a.TakenIn, a.LateReason = casework.MustISO("2026-11-05"), casework.Date{}, casework.Yes, "hun lå på sykehus"
		}, []string{"kom for sent, men vi har tatt den inn. Hun lå på sykehus.", "forvaltningsloven § 31"}, []string{"er holdt"}},
		{"partly, by a verge", func(o *casework.PaperOrder) {
			a := &o.File.Appeals[0]
			a.Result, a.Role, a.By, a.Proof = casework.AppealPartly, casework.RoleGuardian, "Per Vik", casework.Yes
		}, []string{"Per Vik (verge for Kari Nordmann) har klaget", "Oversendelsen gjelder resten.", "Kopi til: Kari Nordmann, Per Vik"}, []string{"endrer ikke"}},
		{"a barnekoordinator that was given", func(o *casework.PaperOrder) {
			o.File.Decision.Outcome, o.File.Decision.Product = casework.Granted, casework.ProductChildCoordinator
		}, []string{"# Klage på avgjørelse om barnekoordinator – oversendelse"}, nil},
	}
	for _, tt := range tests {
		o := sampleOrder(casework.ToGovernor, casework.Bokmal)
		tt.change(&o)
		text := spaced(reports.Build(o).PlainText())
		for _, want := range tt.want {
			if !strings.Contains(text, want) {
				t.Errorf("%s: want %q in\n%s", tt.name, want, text)
			}
		}
		for _, never := range tt.never {
			if strings.Contains(text, never) {
				t.Errorf("%s: %q is on the letter", tt.name, never)
			}
		}
	}
}

// TestAppealLettersGoToTheRightHands: a verge or fullmektig who klager stands
// in the address, and a protected address does not.
func TestAppealLettersGoToTheRightHands(t *testing.T) {
	for _, kind := range []casework.PaperKind{casework.AppealReceipt, casework.AppealLackings, casework.Reversal} {
		for role, want := range map[casework.Role]string{casework.RoleProxy: "v/fullmektig Per Lunde", casework.RoleGuardian: "v/verge Per Lunde"} {
			o := sampleOrder(kind, casework.Bokmal)
			a := &o.File.Appeals[0]
			a.Role, a.By, a.Proof = role, "Per Lunde", casework.No
			if got := reports.Build(o).Address; slices.Contains(got, want) {
				t.Errorf("%s %s without proof: %q", kind, role, got)
			}
			a.Proof = casework.Yes
			if got := reports.Build(o).Address; !slices.Equal(got, []string{"Kari Nordmann", want, "Blåbærstien 14 B", "4099 Fjordvik"}) {
				t.Errorf("%s %s: %q", kind, role, got)
			}
			o.File.Person.Protection = casework.Confidential
			if got := reports.Build(o).Address; !slices.Equal(got, []string{"Kari Nordmann", want}) {
				t.Errorf("%s %s, protected: %q", kind, role, got)
			}
		}
	}
}

func TestAppealReceiptTellsOfLateness(t *testing.T) {
	for taken, want := range map[casework.Answer]string{
		casework.NotAnswered: "! Klagen kom etter at klagefristen gikk ut. Vi vurderer om vi kan behandle den likevel.",
		casework.No:          "! Klagen kom etter at klagefristen gikk ut, og vi kan ikke behandle den.",
		casework.Yes:         "Hun lå på sykehus.\n\nDerfor behandler vi klagen selv om klagefristen hadde gått ut.",
	} {
		o := sampleOrder(casework.AppealReceipt, casework.Bokmal)
		a := &o.File.Appeals[0]
		a.Received, a.Posted, a.TakenIn, a.LateReason = casework.MustISO("2026-11-05"), casework.Date{}, taken, "Hun lå på sykehus."
		if text := reports.Build(o).PlainText(); !strings.Contains(text, want) {
			t.Errorf("%q: want %q in\n%s", taken, want, text)
		}
	}
	if text := reports.Build(sampleOrder(casework.AppealReceipt, casework.Bokmal)).PlainText(); strings.Contains(text, "etter at klagefristen") {
		t.Error("a klage in time is called late")
	}
}

func TestReversal(t *testing.T) {
	build := func(change func(*casework.PaperOrder)) string {
		o := sampleOrder(casework.Reversal, casework.Bokmal)
		change(&o)
		return spaced(reports.Build(o).PlainText())
	}
	whole := build(func(*casework.PaperOrder) {})
	if !strings.Contains(whole, "# Du får medhold i klagen\n") || !strings.Contains(whole, "! Vi har gjort om avgjørelsen. Den gamle avgjørelsen gjelder ikke lenger. Du får individuell plan.") || !strings.Contains(whole, "# Du kan klage") {
		t.Errorf("full medhold:\n%s", whole)
	}
	if !strings.Contains(whole, "# Du kan få dekket utgifter") || strings.Contains(whole, "§ 36") {
		t.Errorf("the costs, or a provision nobody has confirmed:\n%s", whole)
	}
	if !strings.Contains(whole, "§ 7-5") {
		t.Errorf("a klagefrist without its provision:\n%s", whole)
	}
	partly := build(func(o *casework.PaperOrder) { o.File.Appeals[0].Result = casework.AppealPartly })
	if !strings.Contains(partly, "# Du kan klage") || !strings.Contains(partly, "# Resten av klagen") {
		t.Errorf("delvis medhold:\n%s", partly)
	}
	later := build(func(o *casework.PaperOrder) { o.File.Decision = casework.Decision{Product: casework.ProductIP} })
	if !strings.Contains(later, "Du får den nye avgjørelsen i et eget brev.") {
		t.Errorf("not decided anew yet:\n%s", later)
	}
	costs := build(func(o *casework.PaperOrder) {
		h, _ := casework.FindHjemmel("fvl-36")
		h.ConfirmedBy = "Mona Vågen"
		o.Law = casework.WithOwn([]casework.Hjemmel{h})
	})
	if !strings.Contains(costs, "forvaltningsloven § 36") || !strings.Contains(costs, "tre uker") {
		t.Errorf("the costs are not told of:\n%s", costs)
	}
}
