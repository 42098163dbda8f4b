package preview_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/casework/desk"
	"samtak/store/storetest"
	"samtak/ui/kit"
	"samtak/ui/preview"
	"samtak/ui/route"
	"samtak/ui/route/routetest"
	"samtak/ui/uitest"
)

func at(id casework.CaseID, kind casework.PaperKind) route.Place {
	return route.Place{Page: route.Paper, Case: id, Kind: kind}
}

// desked is a desk with one person who has asked for a plan: case 1.
func desked(t *testing.T) *routetest.Bench {
	b := routetest.New(t)
	ctx := context.Background()
	s := casework.DefaultSettings()
	s.Kommune, s.Unit, s.Caseworker, s.Phone = "Fjordvik kommune", "Koordinerende enhet", "Mona Vågen", "55 50 00 00"
	if err := b.Desk.SaveSettings(ctx, s); err != nil {
		t.Fatal(err)
	}
	b.Clock.SetDate(casework.MustISO("2026-11-03"))
	_, err := b.Desk.Register(ctx, desk.Registration{
		Person: casework.Person{
			GivenName: "Torunn Elisabeth", FamilyName: "Vågsnes", Birth: casework.MustISO("1958-03-15"),
			Street: "Blåbærstien 14 B", PostCode: "4099", PostPlace: "Fjordvik",
		},
		Application: casework.Application{
			Received: casework.MustISO("2026-11-03"), Wants: []casework.Product{casework.ProductIP},
			Channel: casework.ByLetter, Type: casework.TypeApplication,
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	b.Clock.Set(storetest.Start)
	return b
}

func caseFile(b *routetest.Bench, id casework.CaseID) casework.CaseFile {
	b.T.Helper()
	v, err := b.Desk.Case(context.Background(), id)
	if err != nil {
		b.T.Fatal(err)
	}
	return v.File
}

// settle lets the sheet be drawn anew after typing.
func settle(b *routetest.Bench) {
	b.Pass(time.Second)
	uitest.Layout(b.Canvas())
}

func TestSheetShowsThePaper(t *testing.T) {
	b := desked(t)
	b.Show(preview.New, at(1, casework.Receipt))
	uitest.CheckLayout(t, b.Canvas())
	for _, want := range []string{
		"Fjordvik kommune", "UTKAST", "Torunn Elisabeth Vågsnes", "Blåbærstien 14 B", "22. november 2026",
		"Mona Vågen", "Med vennlig hilsen", "Ingen tomme felt.", "1 side",
	} {
		if !uitest.HasText(b.Canvas(), want) {
			t.Errorf("missing %q", want)
		}
	}
	if t.Failed() {
		t.Log(uitest.Words(b.Canvas()))
	}
}

func TestBlanksHoldBackAndLeadOn(t *testing.T) {
	b := desked(t)
	b.Show(preview.New, at(1, casework.PreliminaryReply))
	if !uitest.HasText(b.Canvas(), "1 tomt felt, 1 må fylles ut.") || !uitest.HasText(b.Canvas(), "Loven krever én opplysning til.") {
		t.Fatalf("shows:\n%s", uitest.Words(b.Canvas()))
	}
	if !uitest.Button(t, b.Canvas(), "Gjør ferdig og lås").Disabled() {
		t.Error("can be finished with a fact missing that the law demands")
	}
	uitest.Tap(t, b.Canvas(), "Fyll ut")
	if b.Canvas().Focused() != uitest.Entry(t, b.Canvas(), "Hvorfor svaret tar tid") {
		t.Errorf("the keyboard is in %T", b.Canvas().Focused())
	}
	uitest.TypeInto(t, b.Canvas(), "Hvorfor svaret tar tid", "Vi venter på legen.")
	settle(b)
	if !uitest.HasText(b.Canvas(), "Vi venter på legen.") || uitest.Button(t, b.Canvas(), "Gjør ferdig og lås").Disabled() {
		t.Errorf("shows:\n%s", uitest.Words(b.Canvas()))
	}
}

func TestBlankOfTheCaseLeadsToItsStep(t *testing.T) {
	tests := []struct {
		kind casework.PaperKind
		want route.Place
	}{
		{casework.RefusePlan, route.Place{Page: route.Case, Case: 1, Section: "decided"}},
		{casework.Appointment, route.Place{Page: route.Case, Case: 1, Section: "coordinator"}},
	}
	for _, tt := range tests {
		b := desked(t)
		b.Show(preview.New, at(1, tt.kind))
		uitest.Tap(t, b.Canvas(), "Fyll ut")
		if got := b.Shell.LastPlace(); got != tt.want {
			t.Errorf("%s went to %+v", tt.kind, got)
		}
	}
}

func TestAnswerDayIsSuggested(t *testing.T) {
	b := desked(t)
	b.Show(preview.New, at(1, casework.PreliminaryReply))
	if got := uitest.Entry(t, b.Canvas(), "Når svaret kan ventes").Text; got != "20.12.2026" {
		t.Errorf("suggests %q", got)
	}
	uitest.TypeInto(t, b.Canvas(), "Når svaret kan ventes", "1. februar 2027")
	settle(b)
	if !uitest.HasText(b.Canvas(), "1. februar 2027") {
		t.Errorf("shows:\n%s", uitest.Words(b.Canvas()))
	}
}

func TestMaalformOfThePaper(t *testing.T) {
	b := desked(t)
	b.Show(preview.New, at(1, casework.Receipt))
	c := uitest.All[*kit.Choice](b.Canvas())[0]
	if c.Selected() != "nb" {
		t.Fatalf("starts in %q", c.Selected())
	}
	b.Canvas().Focus(c)
	uitest.Press(b.Canvas(), fyne.KeyRight)
	uitest.Layout(b.Canvas())
	if !uitest.HasText(b.Canvas(), "Med vennleg helsing") {
		t.Errorf("shows:\n%s", uitest.Words(b.Canvas()))
	}
	if b.Canvas().Focused() != c {
		t.Error("the switch has lost the keyboard")
	}
}

func TestTypedSurvives(t *testing.T) {
	tests := []struct {
		name string
		do   func(b *routetest.Bench)
	}{
		{"restart", func(b *routetest.Bench) { b.Restart() }},
		{"kill", func(b *routetest.Bench) { b.Pass(time.Second); b.Kill() }},
		{"theme", func(b *routetest.Bench) { b.Leave(); b.SetLook(kit.Look{Mode: kit.Dark, Scale: 1.3}) }},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			b := desked(t)
			b.Show(preview.New, at(1, casework.PreliminaryReply))
			uitest.TypeInto(t, b.Canvas(), "Med egne ord", "Takk for sist.")
			uitest.TypeInto(t, b.Canvas(), "Når svaret kan ventes", "31.2.")
			tt.do(b)
			b.Show(preview.New, at(1, casework.PreliminaryReply))
			if got := uitest.Entry(t, b.Canvas(), "Med egne ord").Text; got != "Takk for sist." {
				t.Errorf("own words: %q", got)
			}
			if got := uitest.Entry(t, b.Canvas(), "Når svaret kan ventes").Text; got != "31.2." {
				t.Errorf("date: %q", got)
			}
		})
	}
}

func TestFinish(t *testing.T) {
	tests := []struct {
		steps int // arrows to the way it is sent
		how   string
		says  string
	}{
		{0, "post", "Registrert som sendt i posten 22.11.2026."},
		{1, "hand", "Registrert som overlevert 22.11.2026."},
		{2, "digital", "Registrert som sendt digitalt 22.11.2026."},
		{3, "", "Det er ikke registrert som sendt."},
	}
	for _, tt := range tests {
		t.Run("how "+tt.how, func(t *testing.T) {
			b := desked(t)
			b.Show(preview.New, at(1, casework.Receipt))
			uitest.TypeInto(t, b.Canvas(), "Med egne ord", "Takk for sist.")
			uitest.Tap(t, b.Canvas(), "Gjør ferdig og lås")
			for range tt.steps {
				uitest.Press(b.Canvas(), fyne.KeyRight)
			}
			finishInDialog(t, b)
			docs := caseFile(b, 1).Documents
			if len(docs) != 1 || docs[0].SentHow != tt.how || docs[0].SentTo != "Torunn Elisabeth Vågsnes" || docs[0].Kind != casework.Receipt {
				t.Fatalf("documents %+v", docs)
			}
			if !uitest.HasText(b.Canvas(), tt.says) || !uitest.HasText(b.Canvas(), "Ferdig og låst som 2026/1-1") {
				t.Errorf("shows:\n%s", uitest.Words(b.Canvas()))
			}
			if uitest.HasText(b.Canvas(), "UTKAST") || !uitest.HasText(b.Canvas(), "Takk for sist.") {
				t.Error("the sheet is not the final paper")
			}
			if _, ok, _ := b.Desk.Draft(context.Background(), "paper:D01:1"); ok {
				t.Error("the draft is left behind")
			}
			uitest.Tap(t, b.Canvas(), "Åpne")
			if len(b.Viewer.Shown) != 1 {
				t.Error("not opened")
			}
			uitest.Tap(t, b.Canvas(), "Til saken")
			if got := b.Shell.LastPlace(); got.Page != route.Case || got.Case != 1 {
				t.Errorf("went to %+v", got)
			}
		})
	}
}

// finishInDialog presses the primary button of the dialog, which is drawn last.
func finishInDialog(t *testing.T, b *routetest.Bench) {
	t.Helper()
	var last *kit.Button
	for _, button := range uitest.All[*kit.Button](b.Canvas()) {
		if button.Text() == "Gjør ferdig og lås" {
			last = button
		}
	}
	last.Tapped(nil)
	uitest.Layout(b.Canvas())
}

func TestNotNowChangesNothing(t *testing.T) {
	b := desked(t)
	b.Show(preview.New, at(1, casework.Receipt))
	uitest.Tap(t, b.Canvas(), "Gjør ferdig og lås")
	uitest.Press(b.Canvas(), fyne.KeyEscape)
	uitest.Layout(b.Canvas())
	if len(caseFile(b, 1).Documents) != 0 || uitest.HasText(b.Canvas(), "Ikke nå") {
		t.Error("Escape does not close the dialog")
	}
}

func TestEarlierPaperIsTold(t *testing.T) {
	b := desked(t)
	if _, err := b.Desk.Finish(context.Background(), desk.PaperChoice{CaseID: 1, Kind: casework.Receipt}, desk.Dispatch{}); err != nil {
		t.Fatal(err)
	}
	b.Show(preview.New, at(1, casework.Receipt))
	if !uitest.HasText(b.Canvas(), "ble gjort ferdig 22.11.2026 og har nummer 2026/1-1") {
		t.Errorf("shows:\n%s", uitest.Words(b.Canvas()))
	}
	uitest.Button(t, b.Canvas(), "Gjør ferdig på nytt …")
	if !kit.PressPrimary(b.Window().Content()) || len(b.Viewer.Shown) != 1 {
		t.Error("the copy that stands is not what Ctrl+Enter opens")
	}
}

func TestCtrlPOpensTheDraft(t *testing.T) {
	b := desked(t)
	p := b.Show(preview.New, at(1, casework.Receipt))
	p.(interface{ Print() }).Print()
	if len(b.Viewer.Shown) != 1 || len(b.Shell.Errors) != 0 {
		t.Errorf("shown %d, errors %v", len(b.Viewer.Shown), b.Shell.Errors)
	}
	b.Viewer.Broken = true
	uitest.Tap(t, b.Canvas(), "Åpne utkast")
	if !strings.Contains(b.Shell.LastSentence(), "program som kan vise PDF") {
		t.Errorf("says %q", b.Shell.LastSentence())
	}
}

func TestLetterTheFontLacks(t *testing.T) {
	b := desked(t)
	b.Show(preview.New, at(1, casework.Receipt))
	uitest.TypeInto(t, b.Canvas(), "Med egne ord", "Hilsen 漢")
	settle(b)
	if !uitest.HasText(b.Canvas(), "Skriften mangler tegn for: 漢.") {
		t.Errorf("shows:\n%s", uitest.Words(b.Canvas()))
	}
}

func TestProtectedAddressIsNotShown(t *testing.T) {
	b := desked(t)
	person := caseFile(b, 1).Person
	person.Protection = casework.StrictlyConfidential
	if err := b.Desk.SavePerson(context.Background(), person); err != nil {
		t.Fatal(err)
	}
	b.Show(preview.New, at(1, casework.Receipt))
	if uitest.HasText(b.Canvas(), "Blåbærstien") || !uitest.HasText(b.Canvas(), "Strengt fortrolig adresse") {
		t.Errorf("shows:\n%s", uitest.Words(b.Canvas()))
	}
}

func TestSheetScrollsFromTheKeyboard(t *testing.T) {
	b := desked(t)
	p := b.Show(preview.New, at(1, casework.Receipt)).(route.Stateful)
	start := p.State()
	b.Canvas().FocusNext()
	uitest.Press(b.Canvas(), fyne.KeyPageDown)
	if p.State() == start {
		t.Errorf("does not move; focus %T", b.Canvas().Focused())
	}
	uitest.Press(b.Canvas(), fyne.KeyHome)
	if p.State() != start {
		t.Error("does not go back to the top")
	}
}

func TestEveryPaperFitsAtEverySize(t *testing.T) {
	b := routetest.WithBook(t, casework.Nynorsk)
	for _, kind := range casework.PaperKinds {
		for _, scale := range []float32{1, 1.5} {
			b.SetLook(kit.Look{Mode: kit.HighContrast, Scale: scale})
			b.Show(preview.New, at(1, kind))
			uitest.CheckLayout(t, b.Canvas())
			if words := uitest.Words(b.Canvas()); strings.Contains(words, "!word") || strings.Contains(words, "!preview") {
				t.Errorf("%s: a text is missing:\n%s", kind, words)
			}
		}
	}
}

func TestGoneCase(t *testing.T) {
	b := desked(t)
	b.Show(preview.New, at(99, casework.Receipt))
	if !uitest.HasText(b.Canvas(), "finnes ikke lenger") {
		t.Errorf("shows:\n%s", uitest.Words(b.Canvas()))
	}
}

func TestShots(t *testing.T) {
	b := routetest.WithBook(t, casework.Bokmal)
	b.Shots("preview-plan", preview.New, at(1, casework.FullPlan))
	b.Shots("preview-blanks", preview.New, at(4, casework.RefusePlan))
	b.SetLanguage(casework.Bokmal)
	b.Show(preview.New, at(1, casework.Receipt))
	b.Shot("preview-earlier")
	uitest.Tap(t, b.Canvas(), "Gjør ferdig på nytt …")
	b.Shot("preview-dialog")
	finishInDialog(t, b)
	b.Shot("preview-done")
	b.SetLook(kit.Look{Mode: kit.Light, Scale: 1.5})
	b.Show(preview.New, at(4, casework.PreliminaryReply))
	b.Shot("preview-large")
	b.SetLook(kit.Look{Mode: kit.Light, Scale: 1})
	b.Window().Resize(fyne.NewSize(1064, 620))
	b.Show(preview.New, at(4, casework.PreliminaryReply))
	b.Shot("preview-1280")
	b.Window().Resize(fyne.NewSize(1150, 5000))
	b.Show(preview.New, at(1, casework.FullPlan))
	b.Shot("preview-long")
	b.Show(preview.New, at(1, casework.ShortPlan))
	b.Shot("preview-short")
}

func TestEnclosuresAndCopiesStandInTheLetter(t *testing.T) {
	b := desked(t)
	b.Show(preview.New, at(1, casework.Receipt))
	uitest.TypeInto(t, b.Canvas(), "Vedlegg", "Skjema for samtykke\n\nKart")
	uitest.TypeInto(t, b.Canvas(), "Kopi til", "Arnfinn Vågsnes")
	settle(b)
	for _, want := range []string{"Skjema for samtykke, Kart", "Kopi til: Arnfinn Vågsnes"} {
		if !uitest.HasText(b.Canvas(), want) {
			t.Errorf("missing %q in:\n%s", want, uitest.Words(b.Canvas()))
		}
	}
}
