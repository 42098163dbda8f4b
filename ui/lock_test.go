package ui_test

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/casework/desk"
	"samtak/casework/desk/demo"
	"samtak/locales"
	"samtak/reports"
	"samtak/store/storetest"
	"samtak/ui"
	"samtak/ui/route"
	"samtak/ui/route/routetest"
	"samtak/ui/uitest"
)

// house is a window behind a lock, on the invented kommune.
type house struct {
	*routetest.Bench
	t    *testing.T
	app  *ui.App
	safe desk.Safe
	desk *desk.Desk
	c    fyne.Canvas
	dir  string
	kept casework.Settings
	swep int
}

func locked(t *testing.T) *house {
	t.Helper()
	h := &house{Bench: routetest.New(t), t: t, dir: t.TempDir()}
	s, d := h.Safe(t, h.dir)
	h.safe, h.desk = s, d
	if _, err := s.Create(t.Context(), routetest.Passphrase); err != nil {
		t.Fatal(err)
	}
	book, err := demo.Read(locales.DemoBook(casework.Bokmal))
	if err == nil {
		err = (&demo.Player{Desk: d, SetNow: h.Clock.Set}).Play(t.Context(), book)
	}
	if err == nil {
		err = d.Note(t.Context(), "recovery_kept")
	}
	if err == nil {
		err = s.Lock()
	}
	if err != nil {
		t.Fatal(err)
	}
	h.Clock.Set(storetest.Start)
	h.app = ui.New(h.App, ui.Options{
		Desk: d, Safe: s, Preview: reports.Build,
		KeepLook: func(s casework.Settings) { h.kept = s }, Sweep: func() { h.swep++ },
	})
	closed := false
	h.app.Window().SetOnClosed(func() { closed = true })
	t.Cleanup(func() {
		if !closed {
			h.app.Window().Close()
		}
	})
	h.app.Window().Resize(fyne.NewSize(1366, 740))
	h.c = h.app.Window().Canvas()
	uitest.Layout(h.c)
	return h
}

func (h *house) unlock() {
	h.t.Helper()
	uitest.TypeInto(h.t, h.c, "Passfrase", routetest.Passphrase)
	uitest.Tap(h.t, h.c, "Lås opp")
}

func (h *house) at(want route.Name) {
	h.t.Helper()
	if got := h.app.Place().Page; got != want {
		h.t.Fatalf("the window is at %s, want %s:\n%s", got, want, uitest.Words(h.c))
	}
}

// Nothing of what is behind the door shows or can be reached.
func TestTheDoorShowsNothing(t *testing.T) {
	h := locked(t)
	h.at(route.Unlock)
	for _, p := range []route.Name{route.Today, route.Persons, route.Settings, route.Safety} {
		h.app.Go(route.Place{Page: p})
		h.at(route.Unlock)
	}
	press(t, h.app, fyne.Key2, fyne.KeyModifierAlt)
	press(t, h.app, fyne.KeyK, fyne.KeyModifierControl)
	h.at(route.Unlock)
	for _, word := range []string{"Fjordvik", "Personer", "Ny henvendelse"} {
		if uitest.HasText(h.c, word) {
			t.Errorf("%q shows through the door:\n%s", word, uitest.Words(h.c))
		}
	}
	uitest.TypeInto(t, h.c, "Passfrase", "feil ord helt og holdent")
	uitest.Tap(t, h.c, "Lås opp")
	if !uitest.HasText(h.c, "Det passer ikke.") {
		t.Errorf("a wrong passphrase gets no sentence:\n%s", uitest.Words(h.c))
	}
	h.unlock()
	h.at(route.Today)
	if !uitest.HasText(h.c, "Personer") {
		t.Errorf("the desk does not show:\n%s", uitest.Words(h.c))
	}
}

// Ctrl+L in the middle of a word: nothing typed is lost, and nothing of it is
// left on the screen, in the title, or in the clipboard.
func TestLockKeepsWhatIsTyped(t *testing.T) {
	h := locked(t)
	h.unlock()
	press(t, h.app, fyne.KeyN, fyne.KeyModifierControl)
	uitest.TypeInto(t, h.c, "Fornavn", "Ærlig")
	entry := uitest.Entry(t, h.c, "Fornavn")
	h.c.Focus(entry)
	entry.TypedShortcut(&fyne.ShortcutSelectAll{})
	entry.TypedShortcut(&fyne.ShortcutCopy{Clipboard: h.App.Clipboard()})
	if h.App.Clipboard().Content() != "Ærlig" {
		t.Fatal("nothing was copied")
	}
	swept := h.swep
	press(t, h.app, fyne.KeyL, fyne.KeyModifierControl)
	h.at(route.Unlock)
	if h.safe.State() != desk.SafeLocked || h.swep != swept+1 {
		t.Errorf("the safe is %s, papers wiped %d times", h.safe.State(), h.swep-swept)
	}
	if strings.Contains(uitest.Words(h.c)+h.app.Window().Title()+h.App.Clipboard().Content(), "Ærlig") {
		t.Error("what was typed shows while locked")
	}
	h.unlock()
	h.at(route.Register)
	if !uitest.HasText(h.c, "Ærlig") {
		t.Errorf("what was typed is lost:\n%s", uitest.Words(h.c))
	}
}

func TestClipboardOfOthersIsLeftAlone(t *testing.T) {
	h := locked(t)
	h.unlock()
	h.App.Clipboard().SetContent("fra et annet program")
	h.app.Lock()
	if h.App.Clipboard().Content() == "" {
		t.Error("what another program put there is gone")
	}
}

func TestLocksByItself(t *testing.T) {
	h := locked(t)
	h.unlock()
	h.Pass(9 * time.Minute)
	h.at(route.Today)
	press(t, h.app, fyne.KeyN, fyne.KeyModifierControl)
	uitest.TypeInto(t, h.c, "Fornavn", "A") // a sign of life
	h.Pass(9 * time.Minute)
	h.at(route.Register)
	h.Pass(time.Minute)
	h.at(route.Unlock)

	h.unlock()
	s, err := h.desk.Settings(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	s.LockMinutes = 30
	if err := h.desk.SaveSettings(t.Context(), s); err != nil {
		t.Fatal(err)
	}
	h.Pass(29 * time.Minute)
	h.at(route.Register)
	h.Pass(time.Minute)
	h.at(route.Unlock)
}

// The first unlocking of a day makes a backup; closing makes one only when
// something changed since.
func TestBackupsAreMadeByThemselves(t *testing.T) {
	h := locked(t)
	count := func() int {
		found, _ := filepath.Glob(filepath.Join(h.dir, "backups", "*.samtak"))
		return len(found)
	}
	h.unlock()
	if count() != 1 {
		t.Fatalf("%d backups after the first unlocking", count())
	}
	h.app.Lock()
	h.unlock()
	if count() != 1 {
		t.Fatalf("%d backups after the second unlocking of the day", count())
	}
	press(t, h.app, fyne.KeyQ, fyne.KeyModifierControl)
	if count() != 1 {
		t.Errorf("%d backups after closing with nothing changed", count())
	}
}

func TestClosingSaysWhenTheBackupFails(t *testing.T) {
	h := locked(t)
	h.unlock()
	s, err := h.desk.Settings(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	s.BackupFolder = filepath.Join(t.TempDir(), "minnepinne")
	if err := h.desk.SaveSettings(t.Context(), s); err != nil {
		t.Fatal(err)
	}
	press(t, h.app, fyne.KeyQ, fyne.KeyModifierControl)
	if !uitest.HasText(h.c, "Sikkerhetskopien ble ikke tatt") || !uitest.HasText(h.c, "Sett inn minnepinnen") {
		t.Fatalf("nothing says so:\n%s", uitest.Words(h.c))
	}
	uitest.Tap(t, h.c, "Bli her")
	h.at(route.Today)
	if !uitest.HasText(h.c, "Personer") {
		t.Errorf("the window did not come back:\n%s", uitest.Words(h.c))
	}
}

func TestLookIsKeptForTheDoor(t *testing.T) {
	h := locked(t)
	h.unlock()
	if h.kept.Language != casework.Bokmal || h.kept.Kommune == "" {
		t.Errorf("kept %+v", h.kept)
	}
}

// A switch of language while the recovery code is shown shows the same code:
// the sheet may be printed already.
func TestLanguageSwitchKeepsTheRecoveryCode(t *testing.T) {
	b := routetest.New(t)
	s, d := b.Safe(t, t.TempDir())
	a := ui.New(b.App, ui.Options{Desk: d, Safe: s, Preview: reports.Build})
	t.Cleanup(a.Window().Close)
	c := a.Window().Canvas()
	a.Window().Resize(fyne.NewSize(1366, 740))
	uitest.Layout(c)
	uitest.TypeInto(t, c, "Passfrase", routetest.Passphrase)
	uitest.TypeInto(t, c, "Skriv passfrasen en gang til", routetest.Passphrase)
	uitest.Tap(t, c, "Lag den låste filen")
	code := codeOn(c)
	if len(code) != 13 {
		t.Fatalf("%d groups are shown:\n%s", len(code), uitest.Words(c))
	}
	a.SetLook(casework.Settings{Language: casework.Nynorsk, TextScale: 1, Look: "dark"})
	uitest.Layout(c)
	if again := codeOn(c); !slices.Equal(again, code) || !uitest.HasText(c, "attopprettingskoden") {
		t.Errorf("before %v, after %v:\n%s", code, again, uitest.Words(c))
	}
}

// codeOn is the groups of a recovery code that the window shows.
func codeOn(c fyne.Canvas) []string {
	return regexp.MustCompile(`(?m)^[0-9A-HJKMNP-TV-Z]{5}$`).FindAllString(uitest.Words(c), -1)
}

// I dag tells when the data is not looked after; practice has nothing to look after.
func TestTodayRemindsOfBackups(t *testing.T) {
	h := locked(t)
	h.unlock()
	if uitest.HasText(h.c, "Gå til sikkerhet") {
		t.Fatalf("it reminds of a backup that was just made:\n%s", uitest.Words(h.c))
	}
	h.app.Lock()
	h.Clock.Set(storetest.Start.AddDate(0, 0, 20))
	if err := os.RemoveAll(h.safe.Folder()); err != nil { // no place for the daily one
		t.Fatal(err)
	}
	if err := os.WriteFile(h.safe.Folder(), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	h.unlock()
	if !uitest.HasText(h.c, "mer enn to uker siden siste sikkerhetskopi") {
		t.Errorf("it reminds of nothing:\n%s", uitest.Words(h.c))
	}
	uitest.Tap(t, h.c, "Gå til sikkerhet")
	h.at(route.Safety)
}

// A damaged file can be looked at: lists and persons show, and what is typed
// is told that it cannot be kept.
func TestDamagedFileCanBeLookedAt(t *testing.T) {
	h := locked(t)
	found, err := filepath.Glob(filepath.Join(h.dir, "samtak-*.db"))
	if err != nil || len(found) != 1 {
		t.Fatal(found, err)
	}
	whole, err := os.ReadFile(found[0])
	if err != nil {
		t.Fatal(err)
	}
	for page := len(whole)/4096 - 1; page > 0; page-- { // until one that matters, but not for everything
		spoiled := slices.Clone(whole)
		spoiled[page*4096+100] ^= 1
		if err := os.WriteFile(found[0], spoiled, 0o600); err != nil {
			t.Fatal(err)
		}
		_ = h.safe.Unlock(t.Context(), routetest.Passphrase)
		damaged := h.safe.State() == desk.SafeDamaged
		_, listed := h.desk.Persons(t.Context())
		_, opened := h.desk.OpenPerson(t.Context(), 1)
		if err := h.safe.Lock(); err != nil {
			t.Fatal(err)
		}
		if damaged && listed == nil && opened == nil {
			break
		}
	}
	h.unlock()
	h.at(route.Unlock)
	if !uitest.HasText(h.c, "Filen med data er skadet") {
		t.Fatalf("nothing says so:\n%s", uitest.Words(h.c))
	}
	uitest.Tap(t, h.c, "Se på dataene")
	h.app.Go(route.Place{Page: route.Person, Person: 1})
	uitest.Layout(h.c)
	if !uitest.HasText(h.c, "Torunn Elisabeth Vågsnes") {
		t.Errorf("the person does not show:\n%s", uitest.Words(h.c))
	}
	press(t, h.app, fyne.KeyN, fyne.KeyModifierControl)
	uitest.TypeInto(t, h.c, "Fornavn", "Ny")
	h.Pass(time.Second)
	if !uitest.HasText(h.c, "Filen med data er skadet") {
		t.Errorf("nothing tells that it is not kept:\n%s", uitest.Words(h.c))
	}
}
