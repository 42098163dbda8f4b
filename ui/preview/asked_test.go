package preview_test

import (
	"context"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/ui/kit"
	"samtak/ui/preview"
	"samtak/ui/route"
	"samtak/ui/route/routetest"
	"samtak/ui/uitest"
)

// selects is the fields to choose what a paper is about in.
func selects(b *routetest.Bench) []*kit.Select { return uitest.All[*kit.Select](b.Canvas()) }

func shows(t *testing.T, b *routetest.Bench, words ...string) {
	t.Helper()
	for _, w := range words {
		if !uitest.HasText(b.Canvas(), w) {
			t.Errorf("missing %q in:\n%s", w, uitest.Words(b.Canvas()))
		}
	}
}

func TestWhatIsAskedForStandsInTheLetterAndIsWaitedFor(t *testing.T) {
	b := desked(t)
	b.Show(preview.New, at(1, casework.AskForFacts))
	uitest.CheckLayout(t, b.Canvas())
	if got := uitest.Entry(t, b.Canvas(), "Frist").Text; got != "07.12.2026" { // the sixth is a Sunday
		t.Errorf("suggests %q", got)
	}
	uitest.Tap(t, b.Canvas(), "Fyll ut")
	if b.Canvas().Focused() != uitest.Entry(t, b.Canvas(), "Hva mangler?") {
		t.Errorf("the keyboard is in %T", b.Canvas().Focused())
	}
	uitest.TypeInto(t, b.Canvas(), "Hva mangler?", "Epikrise fra sykehuset\nFullmakt")
	uitest.TypeInto(t, b.Canvas(), "Hvorfor vi spør", "Vi må vite hva legen mener.")
	settle(b)
	shows(t, b, "Epikrise fra sykehuset", "7. desember 2026", "Vi må vite hva legen mener.")
	b.Shot("preview-asked")
	b.Restart()
	b.Show(preview.New, at(1, casework.AskForFacts))
	if got := uitest.Entry(t, b.Canvas(), "Hva mangler?").Text; got != "Epikrise fra sykehuset\nFullmakt" {
		t.Fatalf("after a restart %q", got)
	}
	uitest.Tap(t, b.Canvas(), "Gjør ferdig og lås")
	finishInDialog(t, b)
	waits := caseFile(b, 1).Waits
	if len(waits) != 1 || waits[0].By != casework.MustISO("2026-12-07") || !strings.Contains(waits[0].What, "Epikrise") {
		t.Errorf("waits %+v, errors %v", waits, b.Shell.Errors)
	}
}

func TestDelaySuggestionFollowsTheMaalform(t *testing.T) {
	b := desked(t)
	b.Show(preview.New, at(1, casework.DelayNotice))
	reason := func() string { return uitest.Entry(t, b.Canvas(), "Hvorfor svaret er forsinket").Text }
	if !strings.HasPrefix(reason(), "Vi har mange saker nå") {
		t.Fatalf("suggests %q", reason())
	}
	b.Canvas().Focus(uitest.All[*kit.Choice](b.Canvas())[0])
	uitest.Press(b.Canvas(), fyne.KeyRight)
	if !strings.HasPrefix(reason(), "Vi har mange saker no") {
		t.Errorf("in nynorsk %q", reason())
	}
	uitest.TypeInto(t, b.Canvas(), "Hvorfor svaret er forsinket", "Legen er sjuk.")
	b.Canvas().Focus(uitest.All[*kit.Choice](b.Canvas())[0])
	uitest.Press(b.Canvas(), fyne.KeyLeft)
	if reason() != "Legen er sjuk." {
		t.Errorf("her own words became %q", reason())
	}
}

func TestVariantChangesThePaper(t *testing.T) {
	b := desked(t)
	b.Show(preview.New, at(1, casework.AccessAnswer))
	before := uitest.Words(b.Canvas())
	choice := uitest.All[*kit.Choice](b.Canvas())[1]
	if choice.Selected() != "given" {
		t.Fatalf("starts with %q", choice.Selected())
	}
	b.Canvas().Focus(choice)
	uitest.Press(b.Canvas(), fyne.KeyRight)
	uitest.Layout(b.Canvas())
	if uitest.Words(b.Canvas()) == before || b.Canvas().Focused() != choice {
		t.Errorf("the paper is the same, or the keyboard is gone:\n%s", uitest.Words(b.Canvas()))
	}
	b.Restart()
	b.Show(preview.New, at(1, casework.AccessAnswer))
	if got := uitest.All[*kit.Choice](b.Canvas())[1].Selected(); got != "refused" {
		t.Errorf("after a restart %q", got)
	}
}

func TestWhichKlageThePaperIsAbout(t *testing.T) {
	b := routetest.WithBook(t, casework.Bokmal)
	for _, day := range []string{"2026-11-10", "2026-11-18"} {
		_, err := b.Desk.RegisterAppeal(context.Background(), 2, casework.Appeal{Received: casework.MustISO(day), Role: casework.RoleSelf})
		if err != nil {
			t.Fatal(err)
		}
	}
	b.Show(preview.New, at(2, casework.AppealReceipt))
	if got := selects(b)[0].Selected(); got != "2" {
		t.Errorf("the last klage is not the usual one: %q", got)
	}
	place := at(2, casework.AppealReceipt)
	place.About = 1
	b.Show(preview.New, place)
	if got := selects(b)[0].Selected(); got != "1" {
		t.Errorf("about %q", got)
	}
	shows(t, b, "Klage 1, mottatt 10.11.2026", "10. november 2026")
	b.Show(preview.New, at(2, casework.ToGovernor))
	uitest.CheckLayout(t, b.Canvas())
	shows(t, b, "Du lager pakken på klagesiden.")
	b.Shot("preview-cover")
	uitest.Tap(t, b.Canvas(), "Til klagen")
	if got := b.Shell.LastPlace(); got.Page != route.Appeal || got.Case != 2 {
		t.Errorf("went to %+v", got)
	}
}

func TestErrorInAPaperIsCorrectedByAnother(t *testing.T) {
	b := desked(t)
	b.Show(preview.New, at(1, casework.Receipt))
	uitest.Tap(t, b.Canvas(), "Gjør ferdig og lås")
	finishInDialog(t, b)
	wrong := caseFile(b, 1).Documents[0]
	uitest.Tap(t, b.Canvas(), "Rett en feil i papiret")
	place := b.Shell.LastPlace()
	if want := (route.Place{Page: route.Paper, Case: 1, Kind: casework.Correction, About: int64(wrong.ID)}); place != want {
		t.Fatalf("went to %+v", place)
	}
	b.Show(preview.New, place)
	uitest.CheckLayout(t, b.Canvas())
	uitest.TypeInto(t, b.Canvas(), "Hva som er rettet", "Brevet kom 3. november, ikke 4. november.")
	settle(b)
	shows(t, b, "2026/1-1 Bekreftelse på mottak", "Brevet kom 3. november")
	uitest.Tap(t, b.Canvas(), "Gjør ferdig og lås")
	finishInDialog(t, b)
	docs := caseFile(b, 1).Documents
	if len(docs) != 2 || docs[1].Corrects != wrong.ID {
		t.Fatalf("documents %+v, errors %v", docs, b.Shell.Errors)
	}
	shows(t, b, "Det gamle papiret ligger uendret i saken.")
}

func TestNoteToPrint(t *testing.T) {
	b := desked(t)
	b.Show(preview.New, at(1, casework.TalkNote))
	shows(t, b, "Det er ingen notater å skrive ut i saken.")
	uitest.Tap(t, b.Canvas(), "Fyll ut")
	if got := b.Shell.LastPlace(); got.Page != route.Notes || got.Case != 1 {
		t.Errorf("went to %+v", got)
	}
	for _, n := range []casework.Note{
		{CaseID: 1, Kind: casework.NotePhone, Date: casework.MustISO("2026-11-20"), With: "Arnfinn", Text: "Han ringte om møtet."},
		{CaseID: 1, Kind: casework.NoteInternal, Date: casework.MustISO("2026-11-21"), Text: "Husk å ringe tilbake."},
	} {
		if _, err := b.Desk.SaveNote(context.Background(), n); err != nil {
			t.Fatal(err)
		}
	}
	b.Show(preview.New, at(1, casework.TalkNote))
	shows(t, b, "Han ringte om møtet.", "Telefonsamtale 20.11.2026 med Arnfinn")
	if uitest.HasText(b.Canvas(), "Husk å ringe tilbake.") {
		t.Error("a note of her own is on paper")
	}
	uitest.Tap(t, b.Canvas(), "Gjør ferdig og lås")
	finishInDialog(t, b)
	if docs := caseFile(b, 1).Documents; len(docs) != 1 || docs[0].SentHow != "" {
		t.Errorf("a note is sent: %+v, errors %v", docs, b.Shell.Errors)
	}
}

func TestUnitIsChosenFromTheRegister(t *testing.T) {
	b := desked(t)
	b.Show(preview.New, at(1, casework.ToUnit))
	shows(t, b, "Ingen enheter er registrert.")
	for _, name := range []string{"Hjemmetjenesten", "Psykisk helse"} {
		if _, err := b.Desk.SaveUnit(context.Background(), casework.Unit{Name: name, Leader: "Berit Nes"}); err != nil {
			t.Fatal(err)
		}
	}
	b.Show(preview.New, at(1, casework.ToUnit))
	uitest.Tap(t, b.Canvas(), "Fyll ut")
	unit := selects(b)[0]
	if b.Canvas().Focused() != unit {
		t.Errorf("the keyboard is in %T", b.Canvas().Focused())
	}
	unit.SetSelected("2")
	unit.OnChanged("2")
	uitest.Layout(b.Canvas())
	shows(t, b, "Psykisk helse", "Berit Nes")
	if uitest.HasText(b.Canvas(), "postadresse") {
		t.Error("asks for the person's address in a letter to a unit")
	}
	b.Shot("preview-unit")
}

func TestEverythingAskedForHasWordsAndReachesThePaper(t *testing.T) {
	for _, lang := range casework.Languages {
		b := desked(t)
		b.SetLanguage(lang)
		for _, kind := range casework.PaperKinds {
			b.Show(preview.New, at(1, kind))
			for _, name := range kind.Asks() {
				if id := "preview.ask." + name; !b.Deps().Text.Has(id) {
					t.Errorf("%s asks for %s without a name", kind, name)
				}
			}
			if words := uitest.Words(b.Canvas()); strings.Contains(words, "!preview") {
				t.Errorf("%s: a text is missing:\n%s", kind, words)
			}
		}
	}
	b := desked(t)
	b.Show(preview.New, at(1, casework.MappingInvite))
	uitest.TypeInto(t, b.Canvas(), "Tid og sted", "Onsdag 9. desember kl. 10 på rådhuset")
	settle(b)
	shows(t, b, "nsdag 9. desember kl. 10 på rådhuset")
}
