package casepage_test

import (
	"context"
	"testing"

	"samtak/casework"
	"samtak/casework/desk"
	"samtak/ui/casepage"
	"samtak/ui/route"
	"samtak/ui/route/routetest"
	"samtak/ui/uitest"
)

func TestGivenToAUnitAndReminded(t *testing.T) {
	b := book(t)
	b.Clock.SetDate(casework.MustISO("2026-11-02"))
	grant(b)
	b.Show(casepage.New, place(3, casework.StepCoordinator))
	c := b.Canvas()
	uitest.Tap(t, c, "Lag oppdrag til enheten")
	wantText(t, b, "Velg hvilken enhet som skal finne koordinator.")
	uitest.Tap(t, c, "Ny enhet")
	uitest.CheckLayout(t, c)
	uitest.TypeInto(t, c, "Navnet på enheten", "Solbakken skole")
	uitest.TypeInto(t, c, "Leder", "Kari Fiktiv")
	uitest.Tap(t, c, "Legg til i registeret")
	b.Kill() // what is chosen is kept
	b.SetLanguage(casework.Nynorsk)
	b.Show(casepage.New, place(3, casework.StepCoordinator))
	uitest.Tap(t, c, "Lag oppdrag til eininga")
	got := b.Shell.LastPlace()
	if got.Page != route.Paper || got.Kind != casework.ToUnit || got.Case != 3 || got.About == 0 {
		t.Fatalf("went to %+v", got)
	}
	finish(b, desk.PaperChoice{CaseID: 3, Kind: casework.ToUnit, PaperInput: casework.PaperInput{
		About: got.About, AnswerBy: casework.MustISO("2026-11-16"),
	}})
	b.SetLanguage(casework.Bokmal)
	b.Show(casepage.New, place(3, casework.StepCoordinator))
	wantText(t, b, "Solbakken skole fikk oppdraget 2. november 2026.")
	if uitest.HasText(c, "Lag purring") {
		t.Error("reminds on the first day")
	}
	b.Clock.SetDate(casework.MustISO("2026-11-22"))
	b.Show(casepage.New, place(3, casework.StepCoordinator))
	wantText(t, b, "20 dager siden", "Purr på enheten", "Lag nytt oppdrag")
	uitest.Tap(t, c, "Lag purring")
	if remind := b.Shell.LastPlace(); remind.Kind != casework.CoordinatorReminder || remind.About != got.About {
		t.Errorf("went to %+v", remind)
	}
	noErrors(t, b)
}

func TestUnitOfAProtectedPersonIsNotTold(t *testing.T) {
	b := book(t)
	ctx := context.Background()
	unit, err := b.Desk.SaveUnit(ctx, casework.Unit{Name: "Solbakken skole"})
	if err != nil {
		t.Fatal(err)
	}
	if err := b.Desk.Decide(ctx, casework.Decision{CaseID: 4, Product: casework.ProductIP, Outcome: casework.Granted}); err != nil {
		t.Fatal(err)
	}
	finish(b, desk.PaperChoice{CaseID: 4, Kind: casework.ToUnit, PaperInput: casework.PaperInput{
		About: int64(unit), AnswerBy: casework.MustISO("2026-12-04"),
	}})
	doc := receive(b, 4, "Pedagogisk rapport", "Solbakken skole")
	if err := b.Desk.LogSending(ctx, file(b, 4).Documents[0].ID, casework.Sending{To: "Rektor ved Solbakken skole", How: "post"}); err != nil {
		t.Fatal(err)
	}
	b.Show(casepage.New, place(4, casework.StepCoordinator))
	wantText(t, b, "Oppdraget gikk til en enhet 22. november 2026.", doc.Title, "Også til én mottaker til, sendt i posten 22.11.2026")
	if uitest.HasText(b.Canvas(), "Solbakken") {
		t.Error("tells where a protected person may be found")
	}
}

// receive puts a scanned paper in a case.
func receive(b *routetest.Bench, id casework.CaseID, title, from string) casework.Document {
	b.T.Helper()
	doc, err := b.Desk.Receive(context.Background(), desk.Arrival{
		CaseID: id, Title: title, From: from, Received: casework.MustISO("2026-11-18"), Bytes: []byte("%PDF-1.7\n%%EOF\n"),
	})
	if err != nil {
		b.T.Fatal(err)
	}
	return doc
}

func TestPapersThatCameInAndWentOut(t *testing.T) {
	b := book(t)
	doc := receive(b, 3, "Epikrise fra sykehuset", "Fjordvik sykehus")
	if err := b.Desk.MarkArchived(context.Background(), casework.MustISO("2026-11-20"), doc.ID); err != nil {
		t.Fatal(err)
	}
	b.Show(casepage.New, place(3, casework.StepDecided))
	c := b.Canvas()
	wantText(t, b, "Epikrise fra sykehuset", "2026/3-2 · kom inn 18.11.2026 · fra Fjordvik sykehus", "Overført til arkiv 20.11.2026")
	uitest.Tap(t, c, "Åpne")
	if len(b.Viewer.Shown) != 1 {
		t.Error("the paper was not opened")
	}
	uitest.Tap(t, c, "Send til en til …")
	uitest.CheckLayout(t, c)
	uitest.Tap(t, c, "Registrer sendingen")
	wantText(t, b, "Skriv hvem som fikk papiret.")
	uitest.TypeInto(t, c, "Mottaker", "Arnfinn Fiktiv")
	pick(b, "Slik ble det sendt", "Levert")
	uitest.Tap(t, c, "Registrer sendingen")
	noErrors(t, b)
	wantText(t, b, "Også til Arnfinn Fiktiv, levert 22.11.2026")
	b.Restart()
	sendings := file(b, 3).Documents[0].Sendings
	if len(sendings) != 1 || sendings[0].To != "Arnfinn Fiktiv" || sendings[0].How != "hand" {
		t.Errorf("kept %+v", sendings)
	}
}

func TestMattersCountAndGo(t *testing.T) {
	b := book(t)
	receive(b, 3, "Epikrise", "Fjordvik sykehus")
	note := casework.Note{CaseID: 3, Kind: casework.NotePhone, Text: "Mor ringte."}
	if _, err := b.Desk.SaveNote(context.Background(), note); err != nil {
		t.Fatal(err)
	}
	b.Show(casepage.New, place(3, ""))
	c := b.Canvas()
	if uitest.HasText(c, "Klage") {
		t.Error("offers a klage before there is a decision")
	}
	for verb, want := range map[string]route.Name{
		"Kontaktlogg": route.Notes, "Dokument som kom inn": route.Arrival, "Lag et brev": route.Choose,
	} {
		uitest.Tap(t, c, verb)
		if got := b.Shell.LastPlace(); got.Page != want || got.Case != 3 {
			t.Errorf("%s went to %+v", verb, got)
		}
	}
	appealed(b)
	b.Show(casepage.New, place(3, ""))
	uitest.Tap(t, c, "Klage")
	if got := b.Shell.LastPlace(); got.Page != route.Appeal || got.Case != 3 {
		t.Errorf("went to %+v", got)
	}
}
