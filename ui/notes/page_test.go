package notes_test

import (
	"context"
	"regexp"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/ui/kit"
	"samtak/ui/notes"
	"samtak/ui/route"
	"samtak/ui/route/routetest"
	"samtak/ui/uitest"
)

var (
	ctx = context.Background()
	// noText is how a missing text shows.
	noText = regexp.MustCompile(`![a-z]+\.`)
)

func place(id casework.CaseID) route.Place { return route.Place{Page: route.Notes, Case: id} }

func kept(b *routetest.Bench, id casework.CaseID) []casework.Note {
	b.T.Helper()
	v, err := b.Desk.Case(ctx, id)
	if err != nil {
		b.T.Fatal(err)
	}
	return v.File.Notes
}

// add keeps a note of the kind.
func add(b *routetest.Bench, id casework.CaseID, n casework.Note) casework.NoteID {
	b.T.Helper()
	n.CaseID = id
	got, err := b.Desk.SaveNote(ctx, n)
	if err != nil {
		b.T.Fatal(err)
	}
	return got
}

// pick chooses the kind that begins with a letter.
func pick(b *routetest.Bench, answer string) {
	b.T.Helper()
	c := b.Canvas()
	input := uitest.Field(b.T, c, "Hva slags notat?").Input.(fyne.Focusable)
	c.Focus(input)
	input.TypedRune([]rune(answer)[0])
	c.Unfocus()
	uitest.Layout(c)
}

func TestWrittenByKeyboardAndFoundAgain(t *testing.T) {
	b := routetest.WithBook(t, casework.Bokmal)
	b.Show(notes.New, place(3))
	c := b.Canvas()
	if !uitest.HasText(c, "Ingen notater ennå") {
		t.Fatalf("no empty picture in\n%s", uitest.Words(c))
	}
	uitest.Tap(t, c, "Skriv et notat")
	if _, ok := c.Focused().(*kit.Choice); !ok {
		t.Errorf("the keyboard is on %T", c.Focused())
	}
	pick(b, "B") // besøk … barnets syn
	uitest.TypeInto(t, c, "Med hvem", "Rektor Åse Øygard")
	uitest.TypeInto(t, c, "Hva ble sagt", "Skolen ønsker et møte.")
	b.Pass(1e9)
	b.Kill()
	b.Show(notes.New, place(3))
	if got := uitest.Entry(t, c, "Hva ble sagt").Text; got != "Skolen ønsker et møte." {
		t.Fatalf("the text is now %q", got)
	}
	uitest.TypeInto(t, c, "Dato", "20.11.2026")
	uitest.Tap(t, c, "Lagre notatet")
	b.Restart()
	n := kept(b, 3)
	if len(n) != 1 || n[0].With != "Rektor Åse Øygard" || n[0].Date != casework.MustISO("2026-11-20") || n[0].Kind != casework.NoteVisit {
		t.Fatalf("kept %+v", n)
	}
	b.Show(notes.New, place(3))
	if !uitest.HasText(c, "Skolen ønsker et møte.") || uitest.HasText(c, "Nytt notat") || len(b.Shell.Errors) > 0 {
		t.Errorf("errors %v in\n%s", b.Shell.Errors, uitest.Words(c))
	}
}

func TestWithoutWordsOrInTheFutureNothingIsKept(t *testing.T) {
	b := routetest.WithBook(t, casework.Bokmal)
	b.Show(notes.New, route.Place{Page: route.Notes, Case: 3, Section: "new"})
	c := b.Canvas()
	uitest.TypeInto(t, c, "Med hvem", "Mor")
	uitest.Tap(t, c, "Lagre notatet")
	if !strings.Contains(b.Shell.LastSentence(), "hva som ble sagt") {
		t.Errorf("told %q", b.Shell.LastSentence())
	}
	uitest.TypeInto(t, c, "Hva ble sagt", "Ja.")
	uitest.TypeInto(t, c, "Dato", "31.31")
	uitest.Tap(t, c, "Lagre notatet")
	if b.Shell.LastNotice().Text != "En dato kan ikke leses. Rett den og prøv igjen." {
		t.Errorf("told %q", b.Shell.LastNotice().Text)
	}
	b.SetLanguage(casework.Nynorsk)
	b.Show(notes.New, place(3))
	if got := uitest.Entry(t, c, "Dato").Text; got != "31.31" || len(kept(b, 3)) != 0 {
		t.Errorf("the text is now %q, kept %v", got, kept(b, 3))
	}
}

func TestCorrectedRemovedAndBroughtBack(t *testing.T) {
	b := routetest.WithBook(t, casework.Bokmal)
	add(b, 3, casework.Note{Kind: casework.NoteMapping, Text: "Kartlegging hjemme.", Third: true})
	b.Show(notes.New, place(3))
	c := b.Canvas()
	uitest.Tap(t, c, "Rett")
	uitest.TypeInto(t, c, "Hva ble sagt", "Kartlegging på skolen.")
	uitest.Tap(t, c, "Lagre notatet")
	if n := kept(b, 3); len(n) != 1 || n[0].Text != "Kartlegging på skolen." || !n[0].Third {
		t.Fatalf("kept %+v", n)
	}
	uitest.Tap(t, c, "Lag notat på papir")
	if got := b.Shell.LastPlace(); got.Kind != casework.MappingNote || got.About != int64(kept(b, 3)[0].ID) {
		t.Errorf("went to %+v", got)
	}
	uitest.Tap(t, c, "Fjern")
	if len(kept(b, 3)) != 0 || !uitest.HasText(c, "Ingen notater ennå") {
		t.Fatal("still there")
	}
	b.Shell.LastNotice().OnAction()
	uitest.Layout(c)
	if n := kept(b, 3); len(n) != 1 || n[0].Text != "Kartlegging på skolen." {
		t.Errorf("brought back %+v", n)
	}
}

func TestOneNoteAtATime(t *testing.T) {
	b := routetest.WithBook(t, casework.Bokmal)
	add(b, 3, casework.Note{Kind: casework.NoteTalk, Text: "Den første."})
	b.Show(notes.New, place(3))
	c := b.Canvas()
	uitest.Tap(t, c, "Skriv et notat")
	uitest.TypeInto(t, c, "Hva ble sagt", "Halvskrevet")
	uitest.Tap(t, c, "Rett")
	if got := uitest.Entry(t, c, "Hva ble sagt").Text; got != "Halvskrevet" || b.Shell.LastNotice().Kind != kit.Warning {
		t.Errorf("the text is now %q", got)
	}
	uitest.Tap(t, c, "Fjern")
	b.Shell.LastNotice().OnAction()
	uitest.Layout(c)
	if got := uitest.Entry(t, c, "Hva ble sagt").Text; got != "Halvskrevet" {
		t.Errorf("after bringing another back the text is %q", got)
	}
	uitest.Tap(t, c, "Avbryt")
	b.Shell.LastNotice().OnAction()
	uitest.Layout(c)
	if got := uitest.Entry(t, c, "Hva ble sagt").Text; got != "Halvskrevet" {
		t.Errorf("after undo the text is %q", got)
	}
}

func TestInternalHasNoWayToPaper(t *testing.T) {
	b := routetest.WithBook(t, casework.Bokmal)
	add(b, 3, casework.Note{Kind: casework.NoteInternal, Text: "Husk å ringe."})
	b.Show(notes.New, place(3))
	if c := b.Canvas(); !uitest.HasText(c, "Skrives aldri ut") || uitest.HasText(c, "Lag notat på papir") {
		t.Errorf("in\n%s", uitest.Words(c))
	}
}

// full is a case with a note of every kind, the fortrolig one.
func full(t *testing.T) *routetest.Bench {
	b := routetest.WithBook(t, casework.Bokmal)
	for i, k := range casework.NoteKinds {
		add(b, 4, casework.Note{
			Kind: k, Date: casework.MustISO("2026-11-20").AddDays(-3 * i), Third: i%3 == 0, With: "Anne-Margrethe Kristiane Brekke-Haugland, helsesykepleier på skolen",
			Text: strings.Repeat("Hun forteller at gutten er sliten etter skolen, og at han gjerne vil ha den samme følgesvennen hver dag. ", i+1),
		})
	}
	return b
}

func TestFits(t *testing.T) {
	b := full(t)
	for _, scale := range kit.Scales {
		b.SetLook(kit.Look{Scale: scale})
		b.Window().Resize(fyne.NewSize(1060, 650))
		for _, section := range []string{"", "new"} {
			b.Show(notes.New, route.Place{Page: route.Notes, Case: 4, Section: section})
			uitest.CheckLayout(t, b.Canvas())
			if noText.MatchString(uitest.Words(b.Canvas())) {
				t.Errorf("a text is missing in\n%s", uitest.Words(b.Canvas()))
			}
		}
	}
	v, err := b.Desk.Case(ctx, 4)
	if err != nil {
		t.Fatal(err)
	}
	for _, hidden := range []string{v.File.Person.Street, v.File.Person.PostPlace, v.File.Person.Phone} {
		if hidden != "" && uitest.HasText(b.Canvas(), hidden) {
			t.Errorf("tells %q about a protected person", hidden)
		}
	}
}

func TestShots(t *testing.T) {
	b := full(t)
	if uitest.Shots() == "" {
		b.Show(notes.New, place(4))
		b.Shot("notes")
		return
	}
	b.Shots("notes", notes.New, place(4))
	b.Shots("notes-new", notes.New, route.Place{Page: route.Notes, Case: 4, Section: "new"})
	b.Shots("notes-none", notes.New, place(3))
}
