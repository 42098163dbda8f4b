package choose_test

import (
	"context"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/ui/choose"
	"samtak/ui/kit"
	"samtak/ui/route"
	"samtak/ui/route/routetest"
	"samtak/ui/uitest"
)

func at(id casework.CaseID) route.Place { return route.Place{Page: route.Choose, Case: id} }

// rowOf presses the button beside a paper: the only one left after searching.
func search(t *testing.T, b *routetest.Bench, words string) {
	t.Helper()
	filter := uitest.All[*kit.Entry](b.Canvas())[0]
	filter.SetText(words)
	uitest.Layout(b.Canvas())
}

func TestEveryPaperIsInOneGroup(t *testing.T) {
	for _, lang := range casework.Languages {
		b := routetest.WithBook(t, lang)
		b.SetLanguage(lang)
		b.Show(choose.New, at(1))
		uitest.CheckLayout(t, b.Canvas())
		words := uitest.Words(b.Canvas())
		if strings.Contains(words, "!") {
			t.Errorf("a text is missing:\n%s", words)
		}
		for _, k := range casework.PaperKinds {
			title := b.Deps().T("word.papers." + string(k))
			if n := strings.Count("\n"+words+"\n", "\n"+title+"\n"); n != 1 {
				t.Errorf("%s stands %d times", title, n)
			}
		}
	}
}

func TestWhatDoesNotFitSaysWhy(t *testing.T) {
	b := routetest.WithBook(t, casework.Bokmal)
	b.Show(choose.New, at(2))
	search(t, b, "innvilgelse")
	if !uitest.HasText(b.Canvas(), "Saken er avgjort på en annen måte.") || len(uitest.All[*kit.Button](b.Canvas())) != 0 {
		t.Errorf("an avslag offers an innvilgelse:\n%s", uitest.Words(b.Canvas()))
	}
	b.Show(choose.New, at(4))
	search(t, b, "klagen er mottatt")
	if !uitest.HasText(b.Canvas(), "Det er ingen klage.") {
		t.Errorf("shows:\n%s", uitest.Words(b.Canvas()))
	}
}

func TestOpensThePaper(t *testing.T) {
	b := routetest.WithBook(t, casework.Bokmal)
	b.Show(choose.New, at(2))
	search(t, b, "avslag plan")
	uitest.Tap(t, b.Canvas(), "Skriv")
	if got, want := b.Shell.LastPlace(), (route.Place{Page: route.Paper, Case: 2, Kind: casework.RefusePlan}); got != want {
		t.Errorf("went to %+v", got)
	}
}

func TestByKeyboard(t *testing.T) {
	b := routetest.WithBook(t, casework.Bokmal)
	p := b.Show(choose.New, at(4))
	p.(route.Starter).Start()
	filter := uitest.All[*kit.Entry](b.Canvas())[0]
	if b.Canvas().Focused() != filter {
		t.Fatalf("begins in %T", b.Canvas().Focused())
	}
	search(t, b, "foreløpig")
	uitest.Press(b.Canvas(), fyne.KeyReturn)
	if got := b.Shell.LastPlace(); got.Kind != casework.PreliminaryReply {
		t.Errorf("went to %+v", got)
	}
	uitest.Press(b.Canvas(), fyne.KeyEscape)
	if filter.Text != "" {
		t.Error("Escape does not clear the search")
	}
}

func TestSearchSurvivesBackAndLanguage(t *testing.T) {
	b := routetest.WithBook(t, casework.Bokmal)
	p := b.Show(choose.New, at(1))
	search(t, b, "koordinator")
	was := p.(route.Stateful).State()
	b.SetLanguage(casework.Nynorsk)
	b.Show(choose.New, at(1)).(route.Stateful).Restore(was)
	uitest.Layout(b.Canvas())
	if !uitest.HasText(b.Canvas(), "Oppdrag til eininga") || uitest.HasText(b.Canvas(), "Fullmakt") {
		t.Errorf("shows:\n%s", uitest.Words(b.Canvas()))
	}
}

func TestThePackageIsMadeWhereTheKlageIs(t *testing.T) {
	b := routetest.WithBook(t, casework.Bokmal)
	ctx := context.Background()
	id, err := b.Desk.RegisterAppeal(ctx, 2, casework.Appeal{Received: b.Desk.Today(), Role: casework.RoleSelf, Names: casework.Yes, Signed: casework.Yes})
	if err != nil {
		t.Fatal(err)
	}
	v, err := b.Desk.Case(ctx, 2)
	if err != nil {
		t.Fatal(err)
	}
	a := v.File.Appeals[0]
	a.Judgement, a.Result, a.TakenIn, a.LateReason = "Vi har sett på saken igjen.", casework.AppealUpheld, casework.Yes, "Særlige grunner."
	if err := b.Desk.SaveAppeal(ctx, 2, a); err != nil {
		t.Fatal(err)
	}
	if err := b.Desk.JudgeAppeal(ctx, 2, id); err != nil {
		t.Fatal(err)
	}
	b.Show(choose.New, at(2))
	search(t, b, "statsforvalteren oversendelse")
	uitest.Tap(t, b.Canvas(), "Skriv")
	if got := b.Shell.LastPlace(); got.Page != route.Appeal || got.Case != 2 {
		t.Errorf("went to %+v", got)
	}
}

func TestLargeTextAndNarrowWindow(t *testing.T) {
	b := routetest.WithBook(t, casework.Nynorsk)
	b.SetLook(kit.Look{Mode: kit.HighContrast, Scale: 1.5})
	b.Window().Resize(fyne.NewSize(1064, 620))
	b.Show(choose.New, at(1))
	uitest.CheckLayout(t, b.Canvas())
}

func TestGoneCase(t *testing.T) {
	b := routetest.New(t)
	b.Show(choose.New, at(99))
	if !uitest.HasText(b.Canvas(), "finnes ikke lenger") {
		t.Errorf("shows:\n%s", uitest.Words(b.Canvas()))
	}
}

func TestShots(t *testing.T) {
	b := routetest.WithBook(t, casework.Bokmal)
	b.Shots("choose", choose.New, at(1))
	b.Shots("choose-new", choose.New, at(4))
}
