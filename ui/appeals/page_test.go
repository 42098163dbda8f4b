package appeals_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/ui/appeals"
	"samtak/ui/kit"
	"samtak/ui/route"
	"samtak/ui/route/routetest"
	"samtak/ui/uitest"
)

func TestRegisterByTyping(t *testing.T) {
	b := routetest.WithBook(t, casework.Bokmal)
	c := show(b, "")
	wantText(t, b, "Ingen har klaget")
	uitest.Tap(t, c, "Registrer klage")
	arrived := file(b).Decision.Arrived
	uitest.TypeInto(t, c, "Dagen klagen kom", casework.FormatDate(arrived.AddDays(14)))
	uitest.TypeInto(t, c, "Hva vil den som klager, ha endret?", "Jeg vil ha en plan.")
	pick(b, "Er klagen underskrevet?", "Ja")
	b.Pass(1e9)
	b.Kill()
	b.SetLanguage(casework.Nynorsk)
	c = show(b, "") // what was typed is there again, in the other målform
	if got := uitest.Entry(t, c, "Kva vil den som klagar, ha endra?").Text; got != "Jeg vil ha en plan." {
		t.Fatalf("the text is now %q", got)
	}
	b.SetLanguage(casework.Bokmal)
	c = show(b, "")
	pick(b, "Sier klagen hvilken avgjørelse den gjelder, og hva som skal endres?", "Ja")
	uitest.Tap(t, c, "Registrer klage")
	noErrors(t, b)
	v := last(b)
	if v.Appeal.Received != arrived.AddDays(14) || v.Appeal.Change != "Jeg vil ha en plan." || v.State != casework.AppealToJudge {
		t.Errorf("registered %+v, %s", v.Appeal, v.State)
	}
	wantText(t, b, "Skal vurderes", "Kom i tide", "Vurderingen vår")
	b.Restart()
	show(b, "new")
	if got := uitest.Entry(t, b.Canvas(), "Hva vil den som klager, ha endret?").Text; got != "" {
		t.Errorf("the form of the next klage holds %q", got)
	}
}

func TestNothingIsRegisteredWithoutADay(t *testing.T) {
	b := routetest.WithBook(t, casework.Bokmal)
	c := show(b, "new")
	uitest.TypeInto(t, c, "Begrunnelsen i klagen", "Fordi.")
	uitest.TypeInto(t, c, "Dagen klagen kom", "32/13")
	uitest.Tap(t, c, "Registrer klage")
	if n := b.Shell.LastNotice(); n.Text != "En dato kan ikke leses. Rett den og prøv igjen." {
		t.Errorf("told %q", n.Text)
	}
	uitest.TypeInto(t, c, "Dagen klagen kom", "")
	uitest.Tap(t, c, "Registrer klage")
	if len(file(b).Appeals) != 0 || b.Shell.LastSentence() == "" || !uitest.HasText(c, "Fordi.") {
		t.Errorf("%d klager, told %q", len(file(b).Appeals), b.Shell.LastSentence())
	}
	uitest.Tap(t, c, "Ikke registrer")
	wantText(t, b, "Ingen har klaget")
	b.Shell.LastNotice().OnAction()
	uitest.Layout(c)
	wantText(t, b, "Fordi.")
}

func TestUndecidedCaseSaysSo(t *testing.T) {
	b := routetest.WithBook(t, casework.Bokmal)
	b.Show(appeals.New, place(4, "new"))
	wantText(t, b, "Saken er ikke avgjort")
	uitest.Tap(t, b.Canvas(), "Gå til avgjørelsen")
	if got := b.Shell.LastPlace(); got.Page != route.Case || got.Section != "decided" {
		t.Errorf("went to %+v", got)
	}
}

func TestLateIsTakenIn(t *testing.T) {
	b := registeredLate(t)
	c := show(b, "")
	wantText(t, b, "Kom for sent", "Klagefristen var", "4 uker", "Tas klagen inn likevel?")
	pick(b, "", "Ja")
	uitest.TypeInto(t, c, "Begrunnelse", "Hun lå på sykehus.")
	wantText(t, b, "For sent, tatt inn")
	b.Restart()
	if v := last(b); v.State != casework.AppealToJudge || v.Appeal.LateReason != "Hun lå på sykehus." {
		t.Errorf("%s, reason %q", v.State, v.Appeal.LateReason)
	}
	noErrors(t, b)
}

func TestUnknownTermTellsWhy(t *testing.T) {
	b := registered(t)
	d := file(b).Decision
	d.Sent, d.Arrived = casework.Date{}, casework.Date{}
	if err := b.Desk.SaveDecision(ctx, d); err != nil {
		t.Fatal(err)
	}
	show(b, "in_time")
	wantText(t, b, "Vi vet ikke når klagefristen gikk ut", "Fristen er ikke kjent")
}

func TestLacksAreAskedForAndMended(t *testing.T) {
	b := registered(t, func(a *casework.Appeal) { a.Signed = casework.No })
	c := show(b, "")
	wantText(t, b, "Mangler 1 ting", "•  underskrift på klagen")
	uitest.Tap(t, c, "Skriv brev om det som mangler")
	if got := b.Shell.LastPlace(); got.Kind != casework.AppealLackings || got.About != 1 || got.Case != avslag {
		t.Errorf("went to %+v", got)
	}
	uitest.TypeInto(t, c, "Rettet", "20.11.2026")
	wantText(t, b, "Rettet 20.11.2026", "Skal vurderes")
	if v := last(b); v.State != casework.AppealToJudge || v.Appeal.Mended != date("2026-11-20") {
		t.Errorf("%s, mended %s", v.State, v.Appeal.Mended)
	}
}

func TestDismissalIsToldInALetter(t *testing.T) {
	b := registered(t)
	c := show(b, "judged")
	uitest.TypeInto(t, c, "Vurdering", "Hun som klaget, har ikke fullmakt.")
	pick(b, "Hva kom du fram til?", "A")
	uitest.Tap(t, c, "Fastsett vurderingen")
	uitest.Press(c, fyne.KeyReturn)
	uitest.Layout(c)
	if v := last(b); v.State != casework.AppealToTell {
		t.Fatalf("%s, told %q", v.State, b.Shell.LastSentence())
	}
	uitest.Tap(t, c, "Skriv brev om at klagen er avvist")
	if got := b.Shell.LastPlace(); got.Kind != casework.AppealDismissal || got.About != 1 {
		t.Errorf("went to %+v", got)
	}
}

func TestMedholdDecidesAnew(t *testing.T) {
	b := registered(t)
	c := show(b, "")
	uitest.Tap(t, c, "Fastsett vurderingen")
	if b.Shell.LastSentence() == "" || !last(b).Appeal.Judged.IsZero() {
		t.Fatal("judged without an assessment")
	}
	uitest.TypeInto(t, c, "Vurdering", "Behovet er langvarig.")
	pick(b, "Hva kom du fram til?", "M")
	wantText(t, b, "Du avgjør saken på nytt")
	uitest.Tap(t, c, "Fastsett vurderingen")
	uitest.Press(c, fyne.KeyReturn)
	uitest.Layout(c)
	if v := last(b); v.State != casework.AppealToDecide || v.Appeal.Judgement != "Behovet er langvarig." {
		t.Fatalf("%s, %q, told %q", v.State, v.Appeal.Judgement, b.Shell.LastSentence())
	}
	b.Shell.LastNotice().OnAction() // undo
	uitest.Layout(c)
	if last(b).State != casework.AppealToJudge {
		t.Fatalf("undone to %s", last(b).State)
	}
	uitest.Tap(t, c, "Fastsett vurderingen")
	uitest.Press(c, fyne.KeyReturn)
	uitest.Layout(c)
	uitest.Tap(t, c, "Lag brevet")
	if b.Shell.LastPlace().Kind != casework.Reversal {
		t.Errorf("went to %+v", b.Shell.LastPlace())
	}
	uitest.Tap(t, c, "Avgjør saken på nytt")
	uitest.Press(c, fyne.KeyReturn)
	uitest.Layout(c)
	f := file(b)
	if f.Decision.Final() || len(f.Earlier) != 1 || b.Shell.LastPlace().Section != "decided" {
		t.Errorf("decision %+v, earlier %d, at %+v", f.Decision, len(f.Earlier), b.Shell.LastPlace())
	}
	b.Restart()
	show(b, "")
	wantText(t, b, "Ferdig")
}

func TestWithdrawnAndUndone(t *testing.T) {
	b := registered(t)
	c := show(b, "")
	uitest.Tap(t, c, "Klagen er trukket")
	uitest.Press(c, fyne.KeyReturn)
	uitest.Layout(c)
	if last(b).State != casework.AppealTakenBack {
		t.Fatalf("state %s", last(b).State)
	}
	wantText(t, b, "Trukket", "Den er ikke trukket likevel")
	b.Shell.LastNotice().OnAction()
	uitest.Layout(c)
	if last(b).State != casework.AppealToJudge {
		t.Errorf("undone to %s", last(b).State)
	}
	noErrors(t, b)
}

func TestFacedWithTwoKlager(t *testing.T) {
	b := registered(t)
	if _, err := b.Desk.RegisterAppeal(ctx, avslag, good(b, func(a *casework.Appeal) { a.Change = "Den andre." })); err != nil {
		t.Fatal(err)
	}
	c := show(b, "received")
	wantText(t, b, "Den andre.", "Klage 1, kom")
	c.Focus(uitest.All[*kit.Choice](c)[0])
	uitest.Press(c, fyne.KeyLeft)
	uitest.Layout(c)
	if uitest.HasText(c, "Den andre.") || c.Focused() != uitest.All[*kit.Choice](c)[0] {
		t.Errorf("focus %v in\n%s", c.Focused(), uitest.Words(c))
	}
	b.Show(appeals.New, route.Place{Page: route.Appeal, Case: avslag, Index: 1, Section: "received"})
	uitest.TypeInto(t, c, "Dagen klagen kom", "i morgen")
	if uitest.HasText(c, "Den andre.") || b.Shell.LastSentence() == "" {
		t.Errorf("told %q in\n%s", b.Shell.LastSentence(), uitest.Words(c))
	}
	b.Kill()
	b.Show(appeals.New, route.Place{Page: route.Appeal, Case: avslag, Index: 1, Section: "received"})
	if got := uitest.Entry(t, b.Canvas(), "Dagen klagen kom").Text; got != "23.11.2026" {
		t.Errorf("the text is now %q", got)
	}
}
