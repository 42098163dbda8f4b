package safety_test

import (
	"context"
	"strings"
	"testing"

	"samtak/casework"
	"samtak/casework/desk"
	"samtak/ui/kit"
	"samtak/ui/route"
	"samtak/ui/route/routetest"
	"samtak/ui/safety"
	"samtak/ui/uitest"
)

const strong = "sykkel lampe gulrot vindu"

var (
	place = route.Place{Page: route.Safety}
	ctx   = context.Background()
)

// shell counts how often the page asks for the lock.
type shell struct {
	route.Shell
	locks *int
}

func (s shell) Unlocked() {}
func (s shell) Lock()     { *s.locks++ }

type bench struct {
	*routetest.Bench
	safe  *fakeSafe
	locks int
}

func newBench(t *testing.T) *bench {
	b := &bench{Bench: routetest.New(t)}
	b.safe = &fakeSafe{
		desk: b.Desk, passphrase: strong, second: "/media/mona/MINNEPINNE/samtak",
		proof: desk.Proof{Sound: true, Chain: true},
	}
	return b
}

func (b *bench) make(d route.Deps, p route.Place) route.Page {
	d.Safe, d.Shell = b.safe, shell{d.Shell, &b.locks}
	return safety.New(d, p)
}

func (b *bench) show() {
	b.Show(b.make, place).(route.Starter).Start()
	uitest.Layout(b.Canvas())
}

func (b *bench) has(texts ...string) {
	b.T.Helper()
	for _, s := range texts {
		if !uitest.HasText(b.Canvas(), s) {
			b.T.Errorf("%q is not shown:\n%s", s, uitest.Words(b.Canvas()))
		}
	}
}

func (b *bench) tap(label string) { b.T.Helper(); uitest.Tap(b.T, b.Canvas(), label) }

func (b *bench) noted(event string) bool {
	b.T.Helper()
	_, ok, err := b.Desk.LastOf(ctx, event)
	if err != nil {
		b.T.Fatal(err)
	}
	return ok
}

func (b *bench) set(alter func(*casework.Settings)) {
	b.T.Helper()
	s, err := b.Desk.Settings(ctx)
	if err != nil {
		b.T.Fatal(err)
	}
	s.Kommune, s.Unit, s.Caseworker = "Fjordvik kommune", "Koordinerende enhet", "Mona Vågen"
	alter(&s)
	if err := b.Desk.SaveSettings(ctx, s); err != nil {
		b.T.Fatal(err)
	}
}

func (b *bench) settings() casework.Settings {
	b.T.Helper()
	s, err := b.Desk.Settings(ctx)
	if err != nil {
		b.T.Fatal(err)
	}
	return s
}

func TestNothingMadeYet(t *testing.T) {
	b := newBench(t)
	b.show()
	uitest.CheckLayout(t, b.Canvas())
	b.has("Mangler", "Det er ikke laget noen sikkerhetskopi ennå.", "Ikke ennå", "Her kommer kopiene")
}

func TestBackupInBothPlaces(t *testing.T) {
	b := newBench(t)
	b.set(func(s *casework.Settings) { s.BackupFolder = b.safe.second })
	var seen []float64
	b.safe.onBackup = func(progress func(float64)) { progress(0.5); seen = append(seen, 0.5) }
	b.show()
	b.tap("Ta sikkerhetskopi nå")
	if got := strings.Join(b.safe.made, " "); got != b.safe.Folder()+" "+b.safe.second {
		t.Errorf("made in %s", got)
	}
	n := b.Shell.LastNotice()
	if n.Kind != kit.Success || n.Action != "Vis kvittering" {
		t.Fatalf("notice %+v", n)
	}
	n.OnAction()
	if len(b.Viewer.Shown) != 1 {
		t.Error("no receipt")
	}
	b.has("I orden", "Siste kopi:")
}

func TestMemoryStickIsInTheDrawer(t *testing.T) {
	b := newBench(t)
	b.set(func(s *casework.Settings) { s.BackupFolder = b.safe.second })
	b.safe.away = true
	b.show()
	b.has("Mappen er ikke der nå.")
	b.tap("Ta sikkerhetskopi nå")
	if n := b.Shell.LastNotice(); n.Kind != kit.Warning || !strings.Contains(n.Text, "men ikke på det andre stedet") {
		t.Errorf("notice %+v", n)
	}
}

func TestBackupIsCalledOff(t *testing.T) {
	b := newBench(t)
	b.safe.onBackup = func(func(float64)) { b.tap("Avbryt") }
	b.show()
	b.tap("Ta sikkerhetskopi nå")
	if len(b.safe.made) > 0 {
		t.Error("made all the same")
	}
	if n := b.Shell.LastNotice(); !strings.Contains(n.Text, "avbrutt") {
		t.Errorf("notice %+v", n)
	}
	b.has("Ta sikkerhetskopi nå")
}

func TestLeavingEndsABackup(t *testing.T) {
	b := newBench(t)
	b.safe.onBackup = func(func(float64)) { b.Leave() }
	b.show()
	b.tap("Ta sikkerhetskopi nå")
	if n := b.Shell.LastNotice(); n.Kind != kit.Warning || !strings.Contains(n.Text, "avbrutt") || len(b.safe.made) > 0 {
		t.Errorf("notice %+v, made %v", n, b.safe.made)
	}
}

func TestTryABackup(t *testing.T) {
	b := newBench(t)
	b.safe.old = 2
	b.show()
	b.has("På tide", "Ingen kopi er prøvd ennå.")
	b.tap("Prøv")
	b.has("Kopien er hel", "412", "0a1b 2c3d 4e5f")
	if !b.noted("backup_tried") {
		t.Error("not in the log")
	}
	b.tap("Lukk")
	b.has("Siste prøve:")
}

func TestRestoreShowsWhatIsReplaced(t *testing.T) {
	b := newBench(t)
	b.safe.old, b.safe.secret = 1, "the words of then"
	b.show()
	b.tap("Hent fram …")
	const label = "Passfrase eller gjenopprettingskode"
	uitest.TypeInto(t, b.Canvas(), label, "feil")
	b.tap("Åpne kopien")
	b.has("Det passer ikke.")
	uitest.TypeInto(t, b.Canvas(), label, "the words of then")
	b.tap("Åpne kopien")
	b.has("Nå", "I kopien", "13", "12", "forsvinner fra Samtak")
	b.Shot("safety-restore-nb-light")
	b.tap("Behold det som er")
	if b.safe.restored != "" {
		t.Fatal("restored all the same")
	}
	b.tap("Hent fram …")
	uitest.TypeInto(t, b.Canvas(), label, "the words of then")
	b.tap("Åpne kopien")
	b.tap("Hent fram kopien fra 21. november 2026 kl. 13.00")
	if b.safe.restored == "" || b.Shell.LastPlace().Page != route.Unlock {
		t.Errorf("restored %q, went to %+v", b.safe.restored, b.Shell.LastPlace())
	}
}

func TestOldBackupsAreListedOnDemand(t *testing.T) {
	b := newBench(t)
	b.safe.old = 20
	b.show()
	b.tap("Vis alle 20")
	if n := strings.Count(uitest.Words(b.Canvas()), "denne maskinen"); n < 20 {
		t.Errorf("%d backups are listed", n)
	}
}

func TestChangePassphrase(t *testing.T) {
	const next = "gulrot tåke hammer øreklokke"
	tests := []struct{ name, present, first, again, sentence string }{
		{"present missing", "", next, next, "Feltet er tomt."},
		{"present wrong", "noe annet", next, next, "Det passer ikke."},
		{"weak", strong, "passord123", "passord123", "for lett å gjette"},
		{"differ", strong, next, next + "x", "De to er ikke like."},
		{"good", strong, next, next, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			b := newBench(t)
			b.show()
			b.tap("Bytt passfrase …")
			uitest.TypeInto(t, b.Canvas(), "Passfrasen du har nå", tt.present)
			uitest.TypeInto(t, b.Canvas(), "Ny passfrase", tt.first)
			uitest.TypeInto(t, b.Canvas(), "Skriv passfrasen en gang til", tt.again)
			b.tap("Bytt passfrase")
			if tt.sentence != "" {
				b.has(tt.sentence)
				if b.safe.passphrase != strong {
					t.Error("changed all the same")
				}
				return
			}
			if b.safe.passphrase != next || !strings.Contains(b.Shell.LastNotice().Text, "byttet") {
				t.Errorf("%q, notice %+v", b.safe.passphrase, b.Shell.LastNotice())
			}
			if uitest.HasText(b.Canvas(), "Passfrasen du har nå") {
				t.Error("the dialog is left open")
			}
		})
	}
}

func TestNewRecoveryCode(t *testing.T) {
	b := newBench(t)
	b.show()
	b.tap("Lag ny kode …")
	b.tap("Lag ny kode")
	b.has("Ta vare på gjenopprettingskoden", "13KRX")
	groups, _ := b.safe.NewRecovery(ctx)
	for _, f := range uitest.All[*kit.Field](b.Canvas()) {
		for i, g := range groups {
			if f.Label() == "Gruppe "+g[:2] || f.Label() == "Gruppe "+strings.TrimLeft(g[:2], "0") {
				uitest.TypeInto(t, b.Canvas(), f.Label(), groups[i])
			}
		}
	}
	b.tap("Koden er tatt vare på")
	if !b.noted("recovery_kept") {
		t.Error("not in the log")
	}
	if b.has("Bytt passfrase …"); uitest.HasText(b.Canvas(), "13KRX") {
		t.Error("the code is still shown")
	}
}

func TestLocking(t *testing.T) {
	b := newBench(t)
	b.show()
	pick := uitest.Field(t, b.Canvas(), "Lås når ingen har rørt vinduet på").Input.(*kit.Select)
	if pick.Selected() != "10" {
		t.Errorf("shows %q", pick.Selected())
	}
	pick.OnChanged("30")
	if got := b.settings().LockMinutes; got != 30 {
		t.Errorf("stored %d", got)
	}
	b.tap("Lås nå")
	if b.locks != 1 {
		t.Errorf("locked %d times", b.locks)
	}
}

func TestVerify(t *testing.T) {
	tests := []struct {
		name  string
		proof desk.Proof
		want  []string
	}{
		{"whole", desk.Proof{Sound: true, Chain: true, Unsigned: 3}, []string{"Filen med data er hel.", "Loggen er ubrutt: 412 linjer.", "3 linjer er fra før"}},
		{"chain", desk.Proof{Sound: true, BrokenAt: 77}, []string{"Loggen er brutt ved linje 77."}},
		{"file", desk.Proof{Chain: true}, []string{"Filen med data er skadet."}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			b := newBench(t)
			b.safe.proof = tt.proof
			b.show()
			b.tap("Kontroller dataene og loggen")
			b.has(tt.want...)
			if !b.noted("verified") {
				t.Error("not in the log")
			}
		})
	}
}

func TestPracticeHasNoLock(t *testing.T) {
	b := routetest.New(t)
	b.Show(safety.New, place)
	if !uitest.HasText(b.Canvas(), "Øvingsfilen har ingen lås") {
		t.Errorf("shows:\n%s", uitest.Words(b.Canvas()))
	}
}

func TestShots(t *testing.T) {
	b := newBench(t)
	b.Shots("safety-new", b.make, place)
	b.SetLanguage(casework.Bokmal)
	b.set(func(s *casework.Settings) { s.BackupFolder = b.safe.second })
	b.safe.old = 9
	b.show()
	b.tap("Ta sikkerhetskopi nå")
	b.tap("Prøv")
	b.Shot("safety-tried-nb-light")
	b.tap("Lukk")
	b.Shots("safety", b.make, place)
	b.SetLanguage(casework.Bokmal)
	b.show()
	b.tap("Bytt passfrase …")
	uitest.TypeInto(t, b.Canvas(), "Ny passfrase", strong)
	b.Shot("safety-passphrase-nb-light")
	b.tap("Avbryt")
	b.tap("Kontroller dataene og loggen")
	b.Show(b.make, route.Place{Page: route.Safety, Section: "log"}).(route.Starter).Start()
	b.tap("Kontroller dataene og loggen")
	b.Shot("safety-proof-nb-light")
	b.safe.onBackup = func(progress func(float64)) {
		progress(0.6)
		b.Shot("safety-busy-nb-light")
	}
	b.tap("Ta sikkerhetskopi nå")
}
