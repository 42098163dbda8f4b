package appeals_test

import (
	"bytes"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/casework/desk"
	"samtak/ui/kit"
	"samtak/ui/preview"
	"samtak/ui/route"
	"samtak/ui/uitest"
	"samtak/ui/work"
)

func TestUpheldIsSentAnnulledAndDecidedAnew(t *testing.T) {
	b := registered(t)
	judged(t, b, casework.AppealUpheld)
	c := show(b, "")
	wantText(t, b, "Pakken til Statsforvalteren", "følgebrevet med vurderingen vår")
	uitest.Tap(t, c, "Se på følgebrevet")
	if got := b.Shell.LastPlace(); got.Kind != casework.ToGovernor || got.About != 1 {
		t.Errorf("went to %+v", got)
	}
	uitest.Tap(t, c, "Lag pakken")
	uitest.Press(c, fyne.KeyDown) // by post
	buttons := uitest.All[*kit.Button](c)
	c.Focus(buttons[len(buttons)-1])
	uitest.Press(c, fyne.KeyReturn)
	uitest.Layout(c)
	noErrors(t, b)
	f := file(b)
	d, ok := f.Sent(casework.ToGovernor)
	if !ok || d.SentHow != "post" || d.SentTo != "Statsforvalteren i Fjordfylket" || len(b.Viewer.Shown) != 1 {
		t.Fatalf("package %+v, shown %d", d, len(b.Viewer.Shown))
	}
	if !bytes.HasPrefix(b.Viewer.Shown[0], []byte("%PDF-")) || d.Pages < 3 {
		t.Errorf("%d pages", d.Pages)
	}
	wantText(t, b, "Hos Statsforvalteren", "Svaret fra Statsforvalteren")

	pick(b, "Hva kom Statsforvalteren fram til?", "O")
	uitest.TypeInto(t, c, "Hva svaret sier", "Faktum er ikke godt nok opplyst.")
	if v := last(b); v.State != casework.AppealToDecide || v.Appeal.Answered != b.Desk.Today() {
		t.Fatalf("%s, answered %s", v.State, v.Appeal.Answered)
	}
	b.Restart()
	c = show(b, "")
	wantText(t, b, "Statsforvalteren har opphevet avgjørelsen")
	uitest.Tap(t, c, "Avgjør saken på nytt")
	uitest.Press(c, fyne.KeyReturn)
	uitest.Layout(c)
	if f = file(b); f.Decision.Final() || len(f.Earlier) != 1 || f.Appeals[0].Words != "Faktum er ikke godt nok opplyst." {
		t.Errorf("%+v", f.Decision)
	}
	noErrors(t, b)
}

func TestConfirmedIsFollowedUp(t *testing.T) {
	b := registered(t)
	judged(t, b, casework.AppealUpheld)
	choice := desk.PaperChoice{CaseID: avslag, Kind: casework.ToGovernor}
	if _, err := b.Desk.SendAppeal(ctx, choice, desk.Dispatch{How: "digital"}, func(int, int) {}); err != nil {
		t.Fatal(err)
	}
	c := show(b, "")
	pick(b, "Hva kom Statsforvalteren fram til?", "S")
	uitest.Tap(t, c, "Gå til oppfølgingen")
	uitest.Layout(c)
	uitest.Tap(t, c, "Svaret er fulgt opp")
	uitest.Press(c, fyne.KeyReturn)
	uitest.Layout(c)
	if v := last(b); v.State != casework.AppealFinished || v.Appeal.Answer != casework.GovernorConfirmed {
		t.Errorf("%s, %q", v.State, v.Appeal.Answer)
	}
	noErrors(t, b)
}

func TestPartlyIsBothDecidedAnewAndSent(t *testing.T) {
	b := registered(t)
	judged(t, b, casework.AppealPartly)
	c := show(b, "followed")
	uitest.Tap(t, c, "Avgjør saken på nytt")
	uitest.Press(c, fyne.KeyReturn)
	uitest.Layout(c)
	if v := last(b); v.State != casework.AppealToSend || len(file(b).Earlier) != 1 {
		t.Errorf("%s, earlier %d", v.State, len(file(b).Earlier))
	}
	show(b, "")
	wantText(t, b, "Pakken til Statsforvalteren")
	noErrors(t, b)
}

// What is typed on the cover letter goes with the package.
func TestCoverLetterKeepsOwnWords(t *testing.T) {
	b := registered(t)
	judged(t, b, casework.AppealUpheld)
	pages := func() int {
		c := show(b, "")
		uitest.Tap(t, c, "Lag pakken")
		buttons := uitest.All[*kit.Button](c)
		c.Focus(buttons[len(buttons)-1])
		uitest.Press(c, fyne.KeyReturn)
		d, _ := file(b).Sent(casework.ToGovernor)
		return d.Pages
	}
	b.Show(preview.New, route.Place{Page: route.Paper, Case: avslag, Kind: casework.ToGovernor, About: 1})
	uitest.TypeInto(t, b.Canvas(), "Med egne ord", longWords())
	with := pages()
	plain := registered(t)
	judged(t, plain, casework.AppealUpheld)
	b = plain
	if without := pages(); with <= without {
		t.Errorf("%d pages with own words, %d without", with, without)
	}
}

func longWords() string {
	return string(bytes.Repeat([]byte("Vi ber om et raskt svar.\n"), 60))
}

// slowly has background work wait until the test runs it.
func slowly(t *testing.T) (run func()) {
	var waiting []func()
	former := work.SetDoor(work.Door{
		Go:        func(f func()) { waiting = append(waiting, f) },
		Do:        func(f func()) { f() },
		AfterFunc: func(time.Duration, func()) func() bool { return func() bool { return true } },
	})
	t.Cleanup(func() { work.SetDoor(former) })
	return func() {
		for len(waiting) > 0 {
			f := waiting[0]
			waiting = waiting[1:]
			f()
		}
	}
}

func TestPackageIsCalledOff(t *testing.T) {
	b := registered(t)
	judged(t, b, casework.AppealUpheld)
	c := show(b, "")
	run := slowly(t)
	uitest.Tap(t, c, "Lag pakken")
	buttons := uitest.All[*kit.Button](c)
	c.Focus(buttons[len(buttons)-1])
	uitest.Press(c, fyne.KeyReturn)
	uitest.Layout(c)
	wantText(t, b, "Lager pakken …")
	uitest.CheckLayout(t, c)
	b.Shot("appeal-making")
	uitest.Tap(t, c, "Avbryt")
	run()
	uitest.Layout(c)
	if v := last(b); v.State != casework.AppealToSend || len(b.Viewer.Shown) > 0 {
		t.Errorf("state %s, %d shown", v.State, len(b.Viewer.Shown))
	}
	if n := b.Shell.LastNotice(); n.Text != "Pakken ble ikke laget. Ingenting er sendt." {
		t.Errorf("told %q", n.Text)
	}
	noErrors(t, b)
	wantText(t, b, "Se på følgebrevet")
}

func TestNothingIsSentWithoutAYes(t *testing.T) {
	b := registered(t)
	judged(t, b, casework.AppealUpheld)
	d, err := b.Desk.Settings(ctx)
	if err != nil {
		t.Fatal(err)
	}
	d.Governor = ""
	if err := b.Desk.SaveSettings(ctx, d); err != nil {
		t.Fatal(err)
	}
	c := show(b, "")
	wantText(t, b, "Statsforvalteren er ikke fylt ut i innstillingene.")
	uitest.Tap(t, c, "Lag pakken")
	uitest.Press(c, fyne.KeyEscape)
	if !last(b).Appeal.Sent.IsZero() || len(b.Viewer.Shown) > 0 {
		t.Error("sent without a yes")
	}
}
