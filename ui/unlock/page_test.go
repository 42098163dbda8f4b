package unlock_test

import (
	"context"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/casework/desk"
	"samtak/ui/kit"
	"samtak/ui/route"
	"samtak/ui/route/routetest"
	"samtak/ui/uitest"
	"samtak/ui/unlock"
)

const strong = "sykkel lampe gulrot vindu"

var place = route.Place{Page: route.Unlock}

// shell counts how often the page says that the door is open.
type shell struct {
	route.Shell
	safe *fakeSafe
}

func (s shell) Unlocked() { s.safe.entered++ }
func (s shell) Lock()     {}

// with gives the page a safe.
func with(s *fakeSafe) func(route.Deps, route.Place) route.Page {
	return func(d route.Deps, p route.Place) route.Page {
		d.Safe, d.Shell = s, shell{d.Shell, s}
		return unlock.New(d, p)
	}
}

func show(b *routetest.Bench, s *fakeSafe) route.Page {
	page := b.Show(with(s), place)
	page.(route.Starter).Start()
	uitest.Layout(b.Canvas())
	return page
}

func keepCode(t *testing.T, b *routetest.Bench) {
	t.Helper()
	if err := b.Desk.Note(context.Background(), "recovery_kept"); err != nil {
		t.Fatal(err)
	}
}

func makeReady(t *testing.T, b *routetest.Bench) {
	t.Helper()
	s := casework.DefaultSettings()
	s.Kommune, s.Unit, s.Caseworker = "Fjordvik kommune", "Koordinerende enhet", "Mona Vågen"
	if err := b.Desk.SaveSettings(context.Background(), s); err != nil {
		t.Fatal(err)
	}
}

func has(t *testing.T, b *routetest.Bench, texts ...string) {
	t.Helper()
	for _, s := range texts {
		if !uitest.HasText(b.Canvas(), s) {
			t.Errorf("%q is not shown:\n%s", s, uitest.Words(b.Canvas()))
		}
	}
}

// typeBack types the groups that are asked for, changed by f.
func typeBack(t *testing.T, b *routetest.Bench, groups []string, f func(string) string) {
	t.Helper()
	asked := 0
	for _, field := range uitest.All[*kit.Field](b.Canvas()) {
		if number, ok := strings.CutPrefix(field.Label(), "Gruppe "); ok {
			n, err := strconv.Atoi(number)
			if err != nil {
				t.Fatal(err)
			}
			uitest.TypeInto(t, b.Canvas(), field.Label(), f(groups[n-1]))
			asked++
		}
	}
	if asked != 2 {
		t.Fatalf("%d groups are asked for", asked)
	}
}

func TestFirstStart(t *testing.T) {
	b := routetest.New(t)
	s := &fakeSafe{state: desk.SafeNew, warnings: []string{"cloud"}}
	show(b, s)
	uitest.CheckLayout(t, b.Canvas())
	has(t, b, "nettsky", "BitLocker")
	if b.Canvas().Focused() != uitest.Entry(t, b.Canvas(), "Passfrase") {
		t.Errorf("the keyboard is in %T", b.Canvas().Focused())
	}
	uitest.TypeInto(t, b.Canvas(), "Passfrase", strong)
	has(t, b, "Svært god")
	uitest.TypeInto(t, b.Canvas(), "Skriv passfrasen en gang til", strong)
	uitest.Tap(t, b.Canvas(), "Lag den låste filen")

	uitest.CheckLayout(t, b.Canvas())
	has(t, b, "Ta vare på gjenopprettingskoden", s.groups[0], s.groups[12])
	if b.Canvas().Focused() != uitest.Button(t, b.Canvas(), "Vis arket for utskrift") {
		t.Errorf("the keyboard is in %T, which may hide the code", b.Canvas().Focused())
	}
	uitest.Tap(t, b.Canvas(), "Vis arket for utskrift")
	if len(b.Viewer.Shown) != 1 {
		t.Error("the sheet is not shown")
	}
	typeBack(t, b, s.groups, func(g string) string { return " " + strings.ToLower(g[:2]) + "-" + strings.ToLower(g[2:]) })
	uitest.Tap(t, b.Canvas(), "Koden er tatt vare på")
	if _, ok, err := b.Desk.LastOf(context.Background(), "recovery_kept"); !ok || err != nil {
		t.Errorf("not in the log: %v", err)
	}

	uitest.CheckLayout(t, b.Canvas())
	has(t, b, "Hvor skal sikkerhetskopiene ligge?")
	uitest.Tap(t, b.Canvas(), "Bare på denne maskinen foreløpig")
	if s.entered != 1 {
		t.Errorf("entered %d times", s.entered)
	}
}

func TestASecondPlaceForBackups(t *testing.T) {
	b := routetest.New(t)
	home := t.TempDir()
	t.Setenv("HOME", home)
	t.Setenv("USERPROFILE", home)
	keepCode(t, b)
	show(b, &fakeSafe{state: desk.SafeOpen})
	uitest.Tap(t, b.Canvas(), "Velg mappe …")
	uitest.Tap(t, b.Canvas(), "Velg denne mappen")
	has(t, b, "Kopiene legges også her: "+home)
	uitest.Tap(t, b.Canvas(), "Bruk denne mappen")
	if set, err := b.Desk.Settings(context.Background()); err != nil || set.BackupFolder != home {
		t.Errorf("stored %q, %v", set.BackupFolder, err)
	}
}

func TestPassphraseIsRefused(t *testing.T) {
	tests := []struct{ name, first, again, sentence, focus string }{
		{"empty", "", "", "Passfrasen er for kort.", "Passfrase"},
		{"short", "xk9!Tq", "xk9!Tq", "Passfrasen er for kort.", "Passfrase"},
		{"weak", "passord2026", "passord2026", "Passfrasen er for lett å gjette.", "Passfrase"},
		{"differ", strong, strong + "!", "De to er ikke like.", "Skriv passfrasen en gang til"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			b := routetest.New(t)
			s := &fakeSafe{state: desk.SafeNew}
			show(b, s)
			uitest.TypeInto(t, b.Canvas(), "Passfrase", tt.first)
			uitest.TypeInto(t, b.Canvas(), "Skriv passfrasen en gang til", tt.again)
			uitest.Tap(t, b.Canvas(), "Lag den låste filen")
			has(t, b, tt.sentence)
			if s.state != desk.SafeNew {
				t.Error("the file was made all the same")
			}
			if b.Canvas().Focused() != uitest.Entry(t, b.Canvas(), tt.focus) {
				t.Errorf("the keyboard is in %T", b.Canvas().Focused())
			}
		})
	}
}

func TestNothingIsMadeWhenTheFolderRefuses(t *testing.T) {
	b := routetest.New(t)
	s := &fakeSafe{state: desk.SafeNew, err: casework.Fail(casework.CodeNetworkDrive)}
	show(b, s)
	uitest.TypeInto(t, b.Canvas(), "Passfrase", strong)
	uitest.TypeInto(t, b.Canvas(), "Skriv passfrasen en gang til", strong)
	uitest.Tap(t, b.Canvas(), "Lag den låste filen")
	has(t, b, "Mappen ligger på en annen maskin.")
	if uitest.Entry(t, b.Canvas(), "Passfrase").Text != strong {
		t.Error("what was typed is gone")
	}
}

func TestWrongGroupIsSaidAtTheField(t *testing.T) {
	b := routetest.New(t)
	s := &fakeSafe{state: desk.SafeNew}
	show(b, s)
	uitest.TypeInto(t, b.Canvas(), "Passfrase", strong)
	uitest.TypeInto(t, b.Canvas(), "Skriv passfrasen en gang til", strong)
	uitest.Tap(t, b.Canvas(), "Lag den låste filen")
	typeBack(t, b, s.groups, func(string) string { return "XXXXX" })
	uitest.Tap(t, b.Canvas(), "Koden er tatt vare på")
	has(t, b, "Dette er ikke gruppe", s.groups[3])
	if _, ok, _ := b.Desk.LastOf(context.Background(), "recovery_kept"); ok {
		t.Error("kept all the same")
	}
}

func TestUnlock(t *testing.T) {
	b := routetest.New(t)
	makeReady(t, b)
	keepCode(t, b)
	s := &fakeSafe{state: desk.SafeLocked, passphrase: strong}
	show(b, s)
	uitest.CheckLayout(t, b.Canvas())
	field := uitest.Entry(t, b.Canvas(), "Passfrase")
	if b.Canvas().Focused() != field {
		t.Errorf("the keyboard is in %T", b.Canvas().Focused())
	}
	uitest.TypeInto(t, b.Canvas(), "Passfrase", "noe helt annet")
	uitest.Tap(t, b.Canvas(), "Lås opp")
	has(t, b, "Det passer ikke.", "Caps Lock")
	uitest.TypeInto(t, b.Canvas(), "Passfrase", strong)
	b.Canvas().Focus(field)
	uitest.Press(b.Canvas(), fyne.KeyReturn)
	if s.state != desk.SafeOpen || s.entered != 1 {
		t.Errorf("%s, entered %d times", s.state, s.entered)
	}
	if field.Text != "" {
		t.Error("the passphrase is left in the field")
	}
}

func TestWaitingIsCountedDown(t *testing.T) {
	b := routetest.New(t)
	makeReady(t, b)
	keepCode(t, b)
	s := &fakeSafe{state: desk.SafeLocked, passphrase: strong, wait: 2 * time.Second}
	show(b, s)
	has(t, b, "Vent 2 sekunder")
	uitest.TypeInto(t, b.Canvas(), "Passfrase", strong)
	uitest.Tap(t, b.Canvas(), "Lås opp")
	if s.state != desk.SafeLocked {
		t.Fatal("the wait was not kept")
	}
	s.wait = time.Second
	b.Pass(time.Second)
	has(t, b, "Vent 1 sekund før")
	s.wait = 0
	b.Pass(time.Second)
	if uitest.HasText(b.Canvas(), "Vent ") {
		t.Errorf("still waiting:\n%s", uitest.Words(b.Canvas()))
	}
	uitest.Tap(t, b.Canvas(), "Lås opp")
	if s.state != desk.SafeOpen {
		t.Error("not opened")
	}
}

func TestUnlockWithTheCode(t *testing.T) {
	b := routetest.New(t)
	makeReady(t, b)
	keepCode(t, b)
	s := &fakeSafe{state: desk.SafeLocked, passphrase: strong, groups: code(0)}
	show(b, s)
	uitest.Tap(t, b.Canvas(), "Bruk gjenopprettingskoden i stedet")
	uitest.CheckLayout(t, b.Canvas())
	uitest.TypeInto(t, b.Canvas(), "Gjenopprettingskode", "for kort")
	uitest.Tap(t, b.Canvas(), "Lås opp")
	has(t, b, "Se på gruppe 4, 7")
	uitest.TypeInto(t, b.Canvas(), "Gjenopprettingskode", strings.ToLower(strings.Join(s.groups, "  ")))
	uitest.Tap(t, b.Canvas(), "Lås opp")
	has(t, b, "Velg en ny passfrase")
	if s.entered > 0 {
		t.Fatal("went in with the old passphrase")
	}
	uitest.TypeInto(t, b.Canvas(), "Ny passfrase", "fjordvik kommune")
	uitest.TypeInto(t, b.Canvas(), "Skriv passfrasen en gang til", "fjordvik kommune")
	uitest.Tap(t, b.Canvas(), "Ta i bruk passfrasen")
	has(t, b, "for lett å gjette")
	const next = "gulrot tåke hammer øreklokke"
	uitest.TypeInto(t, b.Canvas(), "Ny passfrase", next)
	uitest.TypeInto(t, b.Canvas(), "Skriv passfrasen en gang til", next)
	uitest.Tap(t, b.Canvas(), "Ta i bruk passfrasen")
	if s.passphrase != next || s.entered != 1 {
		t.Errorf("%q, entered %d times", s.passphrase, s.entered)
	}
}

// TestALanguageSwitchDoesNotSkipTheNewPassphrase: the page made anew asks again.
func TestALanguageSwitchDoesNotSkipTheNewPassphrase(t *testing.T) {
	b := routetest.New(t)
	makeReady(t, b)
	keepCode(t, b)
	s := &fakeSafe{state: desk.SafeLocked, groups: code(0)}
	page := show(b, s)
	uitest.Tap(t, b.Canvas(), "Bruk gjenopprettingskoden i stedet")
	uitest.TypeInto(t, b.Canvas(), "Gjenopprettingskode", strings.Join(s.groups, " "))
	uitest.Tap(t, b.Canvas(), "Lås opp")
	state := page.(route.Stateful).State()
	b.SetLanguage(casework.Nynorsk)
	show(b, s).(route.Stateful).Restore(state)
	has(t, b, "Vel ein ny passfrase")
}

func TestACodeNobodyKeptIsMadeAnew(t *testing.T) {
	b := routetest.New(t)
	makeReady(t, b)
	s := &fakeSafe{state: desk.SafeLocked, passphrase: strong, groups: code(0)}
	show(b, s)
	uitest.TypeInto(t, b.Canvas(), "Passfrase", strong)
	uitest.Tap(t, b.Canvas(), "Lås opp")
	has(t, b, "Ta vare på gjenopprettingskoden", code(1)[0])
	if s.entered > 0 {
		t.Error("went in all the same")
	}
	typeBack(t, b, s.groups, strings.ToLower)
	uitest.Tap(t, b.Canvas(), "Koden er tatt vare på")
	if s.entered != 1 {
		t.Errorf("entered %d times", s.entered)
	}
}

func TestDamagedFileCanBeLookedAt(t *testing.T) {
	b := routetest.New(t)
	makeReady(t, b)
	s := &fakeSafe{state: desk.SafeLocked, passphrase: strong, damaged: true}
	show(b, s)
	uitest.TypeInto(t, b.Canvas(), "Passfrase", strong)
	uitest.Tap(t, b.Canvas(), "Lås opp")
	uitest.CheckLayout(t, b.Canvas())
	has(t, b, "Filen med data er skadet")
	uitest.Tap(t, b.Canvas(), "Se på dataene")
	if s.entered != 1 {
		t.Errorf("entered %d times", s.entered)
	}
}

func TestBrokenSafeIsRestored(t *testing.T) {
	b := routetest.New(t)
	home := t.TempDir()
	t.Setenv("HOME", home)
	t.Setenv("USERPROFILE", home)
	path := filepath.Join(home, "samtak-20261120-140500.samtak")
	if err := os.WriteFile(path, []byte("copy"), 0o600); err != nil {
		t.Fatal(err)
	}
	s := &fakeSafe{state: desk.SafeBroken}
	show(b, s)
	uitest.CheckLayout(t, b.Canvas())
	has(t, b, "Nøkkelen og filen hører ikke sammen")
	uitest.Tap(t, b.Canvas(), "Hent fram en sikkerhetskopi")
	uitest.Tap(t, b.Canvas(), "Åpne")
	const label = "Passfrase eller gjenopprettingskode"
	uitest.TypeInto(t, b.Canvas(), label, "feil")
	uitest.Tap(t, b.Canvas(), "Åpne kopien")
	has(t, b, "Det passer ikke.")
	uitest.TypeInto(t, b.Canvas(), label, "the old words of then")
	uitest.Tap(t, b.Canvas(), "Åpne kopien")
	has(t, b, "20. november 2026 kl. 15.05", "412")
	b.Shot("unlock-restore-nb-light")
	uitest.Tap(t, b.Canvas(), "Hent fram kopien fra 20. november 2026 kl. 15.05")
	if s.restored != path {
		t.Errorf("restored %q", s.restored)
	}
	has(t, b, "Samtak er låst")
}

// TestNoSecretStays: what the page remembers for a rebuild holds no secret.
func TestNoSecretStays(t *testing.T) {
	b := routetest.New(t)
	s := &fakeSafe{state: desk.SafeNew}
	page := show(b, s)
	uitest.TypeInto(t, b.Canvas(), "Passfrase", strong)
	if state, _ := page.(route.Stateful).State().(string); strings.Contains(state, "sykkel") {
		t.Errorf("state %q", state)
	}
	entry := uitest.Entry(t, b.Canvas(), "Passfrase")
	b.Leave()
	if entry.Text != "" {
		t.Error("the field still holds the passphrase")
	}
}
