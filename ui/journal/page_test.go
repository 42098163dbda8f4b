package journal_test

import (
	"context"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/casework/desk"
	"samtak/ui/journal"
	"samtak/ui/kit"
	"samtak/ui/route"
	"samtak/ui/route/routetest"
	"samtak/ui/uitest"
)

var ctx = context.Background()

func at(part string) route.Place { return route.Place{Page: route.Journal, Section: part} }

func list(t *testing.T, b *routetest.Bench) *kit.List {
	t.Helper()
	found := uitest.All[*kit.List](b.Canvas())
	if len(found) == 0 {
		t.Fatalf("no list:\n%s", uitest.Words(b.Canvas()))
	}
	return found[0]
}

// rows is the journal as the desk has it.
func rows(t *testing.T, b *routetest.Bench) []desk.JournalRow {
	t.Helper()
	all, err := b.Desk.Journal(ctx, desk.JournalFilter{})
	if err != nil || len(all) < 3 {
		t.Fatalf("%d rows, %v", len(all), err)
	}
	return all
}

// last presses the button with these words that was drawn last: the one of a dialog.
func last(t *testing.T, b *routetest.Bench, label string) {
	t.Helper()
	var found *kit.Button
	for _, button := range uitest.All[*kit.Button](b.Canvas()) {
		if button.Text() == label {
			found = button
		}
	}
	if found == nil {
		t.Fatalf("no button %q:\n%s", label, uitest.Words(b.Canvas()))
	}
	found.Tapped(nil)
	uitest.Layout(b.Canvas())
}

func TestTheJournalListsEveryDocument(t *testing.T) {
	for _, lang := range casework.Languages {
		b := routetest.WithBook(t, lang)
		b.SetLanguage(lang)
		b.Show(journal.New, at(""))
		uitest.CheckLayout(t, b.Canvas())
		if got, want := len(list(t, b).Rows()), len(rows(t, b)); got != want {
			t.Errorf("%d rows of %d", got, want)
		}
		if words := uitest.Words(b.Canvas()); strings.Contains(words, "!") {
			t.Errorf("a text is missing:\n%s", words)
		}
	}
}

func TestProtectedPartyIsShielded(t *testing.T) {
	b := routetest.WithBook(t, casework.Bokmal)
	v, err := b.Desk.Case(ctx, 1)
	if err != nil {
		t.Fatal(err)
	}
	person := v.File.Person
	person.Protection = casework.StrictlyConfidential
	if err := b.Desk.SavePerson(ctx, person); err != nil {
		t.Fatal(err)
	}
	b.Show(journal.New, at(""))
	seen := false
	for _, r := range list(t, b).Rows() {
		if strings.HasPrefix(r.Cells[1].Text, "2026/1-") {
			seen = true
			if r.Cells[5].Text != "Skjermet" {
				t.Errorf("%s tells %q", r.Cells[1].Text, r.Cells[5].Text)
			}
		}
	}
	if !seen {
		t.Error("no document of case 1")
	}
}

func TestArchiveAndUndo(t *testing.T) {
	b := routetest.WithBook(t, casework.Bokmal)
	b.Show(journal.New, at(""))
	uitest.Tap(t, b.Canvas(), "Ta med alle (Ctrl+A)")
	uitest.Tap(t, b.Canvas(), "Merk som overført …")
	uitest.TypeInto(t, b.Canvas(), "Dagen dokumentene ble overført", "tull")
	last(t, b, "Registrer som overført")
	if !uitest.HasText(b.Canvas(), "er ikke en dato") {
		t.Fatalf("shows:\n%s", uitest.Words(b.Canvas()))
	}
	uitest.TypeInto(t, b.Canvas(), "Dagen dokumentene ble overført", "20.11.2026")
	last(t, b, "Registrer som overført")
	on := casework.MustISO("2026-11-20")
	for _, r := range rows(t, b) {
		if r.Document.Archived != on {
			t.Fatalf("%s: archived %s; errors %v", r.Number(), r.Document.Archived, b.Shell.Errors)
		}
	}
	b.Shell.LastNotice().OnAction()
	for _, r := range rows(t, b) {
		if !r.Document.Archived.IsZero() {
			t.Errorf("%s: undo leaves %s", r.Number(), r.Document.Archived)
		}
	}
	b.Restart()
	if n := len(rows(t, b)); n == 0 {
		t.Error("nothing after a restart")
	}
}

func TestNotYetArchived(t *testing.T) {
	b := routetest.WithBook(t, casework.Bokmal)
	first := rows(t, b)[0]
	if err := b.Desk.MarkArchived(ctx, b.Desk.Today(), first.Document.ID); err != nil {
		t.Fatal(err)
	}
	b.Show(journal.New, at(""))
	all := len(list(t, b).Rows())
	uitest.All[*kit.Check](b.Canvas())[0].Tapped(nil)
	uitest.Layout(b.Canvas())
	if got := len(list(t, b).Rows()); got != all-1 {
		t.Errorf("%d of %d rows wait", got, all)
	}
}

func TestSearchAndPeriodSurvive(t *testing.T) {
	b := routetest.WithBook(t, casework.Bokmal)
	page := b.Show(journal.New, at(""))
	uitest.TypeInto(t, b.Canvas(), "Nummer, tittel eller navn", "2026/1-")
	uitest.TypeInto(t, b.Canvas(), "Fra og med", "1.1.2026")
	uitest.Layout(b.Canvas())
	for _, r := range list(t, b).Rows() {
		if !strings.HasPrefix(r.Cells[1].Text, "2026/1-") {
			t.Errorf("shows %s", r.Cells[1].Text)
		}
	}
	list(t, b).Open(0)
	was := page.(route.Stateful).State()
	b.SetLanguage(casework.Nynorsk)
	b.Show(journal.New, at("")).(route.Stateful).Restore(was)
	uitest.Layout(b.Canvas())
	if got := uitest.Entry(t, b.Canvas(), "Nummer, tittel eller namn").Text; got != "2026/1-" {
		t.Errorf("searches for %q", got)
	}
	if !uitest.HasText(b.Canvas(), "1 teke med") {
		t.Errorf("the tick is gone:\n%s", uitest.Words(b.Canvas()))
	}
	uitest.TypeInto(t, b.Canvas(), "Nummer, tittel eller namn", "finst ikkje")
	if !uitest.HasText(b.Canvas(), "Ingen dokument passar") {
		t.Errorf("shows:\n%s", uitest.Words(b.Canvas()))
	}
	uitest.Tap(t, b.Canvas(), "Vis heile journalen")
	if len(list(t, b).Rows()) != len(rows(t, b)) {
		t.Error("not the whole journal")
	}
}

func TestKeyboardTicksAndOpensTogether(t *testing.T) {
	b := routetest.WithBook(t, casework.Bokmal)
	b.Show(journal.New, at(""))
	list(t, b).Focus()
	uitest.Press(b.Canvas(), fyne.KeySpace, fyne.KeyDown, fyne.KeySpace)
	uitest.Layout(b.Canvas())
	if !uitest.HasText(b.Canvas(), "2 tatt med") {
		t.Fatalf("shows:\n%s", uitest.Words(b.Canvas()))
	}
	uitest.Tap(t, b.Canvas(), "Skriv ut samlet")
	if len(b.Viewer.Shown) != 1 || len(b.Shell.Errors) != 0 {
		t.Errorf("%d shown, errors %v", len(b.Viewer.Shown), b.Shell.Errors)
	}
	uitest.Press(b.Canvas(), fyne.KeyEscape)
}

func TestTickBesideTheRow(t *testing.T) {
	b := routetest.WithBook(t, casework.Bokmal)
	b.Show(journal.New, at(""))
	list(t, b).Select(0)
	uitest.Layout(b.Canvas())
	checks := uitest.All[*kit.Check](b.Canvas())
	checks[len(checks)-1].Tapped(nil)
	uitest.Layout(b.Canvas())
	if !uitest.HasText(b.Canvas(), "1 tatt med") || list(t, b).Rows()[0].Cells[0].Text != "Med" {
		t.Errorf("shows:\n%s", uitest.Words(b.Canvas()))
	}
	uitest.Tap(t, b.Canvas(), "Åpne")
	uitest.Tap(t, b.Canvas(), "Til saken")
	if len(b.Viewer.Shown) != 1 || b.Shell.LastPlace().Page != route.Case {
		t.Errorf("%d shown, went to %+v", len(b.Viewer.Shown), b.Shell.LastPlace())
	}
}

func TestExtract(t *testing.T) {
	b := routetest.WithBook(t, casework.Bokmal)
	b.Show(journal.New, at(""))
	uitest.Tap(t, b.Canvas(), "Journalutskrift …")
	uitest.CheckLayout(t, b.Canvas())
	last(t, b, "Lag utskriften")
	if len(b.Viewer.Shown) != 1 || len(b.Shell.Errors) != 0 {
		t.Errorf("%d shown, errors %v", len(b.Viewer.Shown), b.Shell.Errors)
	}
}

func TestExportCase(t *testing.T) {
	b := routetest.WithBook(t, casework.Bokmal)
	b.Show(journal.New, at(""))
	list(t, b).Select(0)
	uitest.Layout(b.Canvas())
	uitest.Tap(t, b.Canvas(), "Eksporter saken …")
	last(t, b, "Velg denne mappen")
	if len(b.Viewer.Saved) < 3 || !strings.Contains(b.Shell.LastNotice().Text, "Dokumentene i saken ligger i") {
		t.Errorf("%d files; says %q; errors %v", len(b.Viewer.Saved), b.Shell.LastNotice().Text, b.Shell.Errors)
	}
}

// lacking is the cases without a bekreftelse.
func lacking(t *testing.T, b *routetest.Bench) []casework.CaseID {
	t.Helper()
	views, err := b.Desk.Cases(ctx, desk.CaseFilter{OpenOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	var out []casework.CaseID
	for _, v := range views {
		if slices.Contains(v.State.Next, casework.ActSendReceipt) {
			out = append(out, v.File.Case.ID)
		}
	}
	return out
}

// newcomers registers persons who have asked for a plan; the second has no address.
func newcomers(t *testing.T) *routetest.Bench {
	b := routetest.New(t)
	s := casework.DefaultSettings()
	s.Kommune, s.Unit, s.Caseworker, s.Phone = "Fjordvik kommune", "Koordinerende enhet", "Mona Vågen", "55 50 00 00"
	if err := b.Desk.SaveSettings(ctx, s); err != nil {
		t.Fatal(err)
	}
	for _, p := range []casework.Person{
		{GivenName: "Torunn", FamilyName: "Vågsnes", Street: "Blåbærstien 14", PostCode: "4099", PostPlace: "Fjordvik"},
		{GivenName: "Aslak", FamilyName: "Bø"},
		{GivenName: "Ingebjørg Margrethe", FamilyName: "Tveitaskog-Kristoffersen", Street: "Kaia 1", PostCode: "4099", PostPlace: "Fjordvik"},
	} {
		_, err := b.Desk.Register(ctx, desk.Registration{Person: p, Application: casework.Application{
			Received: b.Desk.Today(), Wants: []casework.Product{casework.ProductIP}, Channel: casework.ByLetter, Type: casework.TypeApplication,
		}})
		if err != nil {
			t.Fatal(err)
		}
	}
	return b
}

func TestBatchOfReceipts(t *testing.T) {
	b := newcomers(t)
	b.Show(journal.New, at("letters"))
	uitest.CheckLayout(t, b.Canvas())
	if !uitest.HasText(b.Canvas(), "Personen har ingen postadresse.") || len(lacking(t, b)) != 3 {
		t.Fatalf("shows:\n%s", uitest.Words(b.Canvas()))
	}
	uitest.Tap(t, b.Canvas(), "Lag 2 brev")
	left := lacking(t, b)
	if len(left) != 1 || len(b.Viewer.Shown) != 1 || !uitest.HasText(b.Canvas(), "2 brev er ferdige og låst.") {
		t.Errorf("left %v, shown %d, errors %v:\n%s", left, len(b.Viewer.Shown), b.Shell.Errors, uitest.Words(b.Canvas()))
	}
	b.Shot("journal-batch-done")
	b.Restart()
	if got := lacking(t, b); len(got) != 1 {
		t.Errorf("after a restart %v lack one", got)
	}
	checks := func() []*kit.Check { return uitest.All[*kit.Check](b.Canvas()) }
	b.Show(journal.New, at("letters"))
	checks()[0].Tapped(nil)
	uitest.Layout(b.Canvas())
	uitest.Tap(t, b.Canvas(), "Lag 1 brev")
	if !uitest.HasText(b.Canvas(), "Alle saker har fått bekreftelse") {
		t.Errorf("shows:\n%s", uitest.Words(b.Canvas()))
	}
}

func TestBatchTellsWhatFailed(t *testing.T) {
	b := newcomers(t)
	b.Show(journal.New, at("letters"))
	v, err := b.Desk.Case(ctx, 1)
	if err != nil {
		t.Fatal(err)
	}
	if err := b.Desk.BinCase(ctx, v.File.Case.ID); err != nil { // meanwhile
		t.Fatal(err)
	}
	uitest.Tap(t, b.Canvas(), "Lag 2 brev")
	if !uitest.HasText(b.Canvas(), "Sak 2026/1:") || !uitest.HasText(b.Canvas(), "finnes ikke lenger") || !uitest.HasText(b.Canvas(), "1 brev er ferdig og låst.") {
		t.Errorf("shows:\n%s", uitest.Words(b.Canvas()))
	}
	b.Shot("journal-batch-failed")
}

func TestBlankForms(t *testing.T) {
	b := newcomers(t)
	b.Show(journal.New, at("forms"))
	uitest.CheckLayout(t, b.Canvas())
	for _, button := range uitest.All[*kit.Button](b.Canvas()) {
		button.Tapped(nil)
	}
	if want := len(casework.BlankForms) * len(casework.Languages); len(b.Viewer.Shown) != want || len(b.Shell.Errors) != 0 {
		t.Errorf("%d of %d forms, errors %v", len(b.Viewer.Shown), want, b.Shell.Errors)
	}
}

func TestPartsByKeyboard(t *testing.T) {
	b := newcomers(t)
	b.Show(journal.New, at(""))
	if !uitest.HasText(b.Canvas(), "Journalen er tom") {
		t.Errorf("shows:\n%s", uitest.Words(b.Canvas()))
	}
	b.Canvas().Focus(uitest.All[*kit.Choice](b.Canvas())[0])
	uitest.Press(b.Canvas(), fyne.KeyRight)
	uitest.Layout(b.Canvas())
	uitest.Press(b.Canvas(), fyne.KeyRight)
	uitest.Layout(b.Canvas())
	if !uitest.HasText(b.Canvas(), "Søknadsskjema") {
		t.Errorf("shows:\n%s", uitest.Words(b.Canvas()))
	}
}

func TestLargeText(t *testing.T) {
	b := routetest.WithBook(t, casework.Nynorsk)
	b.SetLook(kit.Look{Mode: kit.HighContrast, Scale: 1.5})
	b.Window().Resize(fyne.NewSize(1064, 620))
	for _, part := range []string{"", "letters", "forms"} {
		b.Show(journal.New, at(part))
		uitest.CheckLayout(t, b.Canvas())
		b.Shot("journal-large-" + part)
	}
}

func TestShots(t *testing.T) {
	b := routetest.WithBook(t, casework.Bokmal)
	b.Shots("journal-list", journal.New, at(""))
	b.Shots("journal-forms", journal.New, at("forms"))
	b.SetLanguage(casework.Bokmal)
	b.Show(journal.New, at(""))
	list(t, b).Focus()
	uitest.Press(b.Canvas(), fyne.KeySpace, fyne.KeyDown, fyne.KeySpace)
	b.Shot("journal-ticked")
	uitest.Tap(t, b.Canvas(), "Journalutskrift …")
	b.Shot("journal-print")
	n := newcomers(t)
	n.Shots("journal-batch", journal.New, at("letters"))
}
