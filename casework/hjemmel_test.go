package casework_test

import (
	"regexp"
	"strings"
	"testing"

	"samtak/casework"
	"samtak/locales"
)

func TestRegisterIsWhole(t *testing.T) {
	seen := map[string]bool{}
	for _, h := range casework.Register() {
		if seen[h.Key] {
			t.Errorf("%s stands twice", h.Key)
		}
		seen[h.Key] = true
		if h.ConfirmedBy != "" || h.Printable() != h.Established {
			t.Errorf("%s: nobody has confirmed it yet", h.Key)
		}
		if h.Established && h.Source == "" && h.Act == "" {
			t.Errorf("%s is established without a source", h.Key)
		}
		if _, ok := casework.FindHjemmel(h.ReplacedBy); h.ReplacedBy != "" && !ok {
			t.Errorf("%s is replaced by %s, which is not there", h.Key, h.ReplacedBy)
		}
	}
}

func TestLawTextsInBothLanguages(t *testing.T) {
	for _, lang := range casework.Languages {
		p := locales.For(lang)
		for _, h := range casework.Register() {
			for _, id := range []string{h.NameID(), h.ShortID(), h.AboutID()} {
				if !p.Has(id) {
					t.Errorf("%s lacks %s", lang, id)
				}
			}
			number := strings.ReplaceAll(strings.TrimPrefix(h.Section, "ch. "), "§ ", "§\u00a0")
			if !strings.HasSuffix(p.T(h.NameID()), number) && h.Section != "" {
				t.Errorf("%s: %q does not end in %q", lang, p.T(h.NameID()), number)
			}
		}
	}
}

func TestWhatTheAppMayPrintUnasked(t *testing.T) {
	cases := []struct {
		key       string
		printable bool
	}{
		{"pbrl-2-5", true},
		{"pbrl-2-5c", true},
		{"pbrl-7-5", true},
		{"hol-7-2a", true},
		{"fvl-11a", true},
		{"sotjl-28", true},
		{"ipforskrift", true},
		{"pbrl-2-7", false},  // wording not seen
		{"pbrl-4-3", false},  // recalled
		{"nav-15", false},    // text recalled
		{"bvl-15-9", false},  // recalled
		{"sphl-2-5b", false}, // recalled
		{"fvl-13", false},
	}
	for _, c := range cases {
		h, ok := casework.FindHjemmel(c.key)
		if !ok || h.Printable() != c.printable {
			t.Errorf("%s: found %v, printable %v", c.key, ok, h.Printable())
		}
		h.ConfirmedBy = "Turid Testesen"
		if !h.Printable() {
			t.Errorf("%s is confirmed, but not printable", c.key)
		}
	}
}

// Sources disagree about the date and the number of the regulation on plans.
func TestPlanRegulationPrintsNoDateAndNoNumber(t *testing.T) {
	h, _ := casework.FindHjemmel("ipforskrift")
	if h.Act != "" || !h.ValidFrom.IsZero() {
		t.Errorf("%+v", h)
	}
	for _, lang := range casework.Languages {
		if name := locales.For(lang).T(h.NameID()); regexp.MustCompile(`\d`).MatchString(name) {
			t.Errorf("%s: %s", lang, name)
		}
	}
}

func TestAppealWeeksFollowTheHjemmel(t *testing.T) {
	byProduct := map[casework.Product]int{
		casework.ProductIP: 4, casework.ProductChildCoordinator: 4, casework.ProductCoordinator: 0, casework.ProductGroup: 0,
	}
	for _, p := range casework.Products {
		if got := casework.AppealWeeks(p); got != byProduct[p] {
			t.Errorf("%s: %d weeks, want %d", p, got, byProduct[p])
		}
	}
	for key, want := range map[string]int{
		"pbrl-2-5": 4, "pbrl-2-5c": 4, "sotjl-28": 3, "sotjl-33": 3, "nav-15": 3, "bvl-15-9": 3, "fvl-29": 3, "fvl25-63": 3, "hol-7-2": 0,
	} {
		if h, ok := casework.FindHjemmel(key); !ok || h.AppealWeeks != want {
			t.Errorf("%s: %d weeks, want %d", key, h.AppealWeeks, want)
		}
	}
}

func TestTheActOf2025TakesOverOnlyWhenItIsInForce(t *testing.T) {
	today := casework.MustISO("2026-11-22")
	h, ok := casework.HjemmelOn(casework.Register(), "fvl-11a", today)
	if !ok || h.Key != "fvl-11a" {
		t.Fatalf("today: %s, %v", h.Key, ok)
	}
	next, _ := casework.FindHjemmel("fvl25-17")
	if next.InForce(today) {
		t.Error("the commencement is not decided, yet it is in force")
	}
	next.ValidFrom = casework.MustISO("2027-07-01")
	law := casework.WithOwn([]casework.Hjemmel{next})
	for day, want := range map[string]string{"2027-06-30": "fvl-11a", "2027-07-01": "fvl25-17"} {
		if h, ok := casework.HjemmelOn(law, "fvl-11a", casework.MustISO(day)); !ok || h.Key != want {
			t.Errorf("%s: %s, %v; want %s", day, h.Key, ok, want)
		}
	}
	if _, ok := casework.HjemmelOn(law, "pbrl-2-5c", casework.MustISO("2022-07-31")); ok {
		t.Error("barnekoordinator before 1 August 2022")
	}
	if _, ok := casework.HjemmelOn(law, "tull", today); ok {
		t.Error("found what is not there")
	}
}

func TestHjemmelOnStopsAtARing(t *testing.T) {
	ring := []casework.Hjemmel{{Key: "a", ReplacedBy: "b"}, {Key: "b", ReplacedBy: "a"}}
	if h, ok := casework.HjemmelOn(ring, "a", casework.MustISO("2026-11-22")); ok {
		t.Errorf("got %s", h.Key)
	}
}

func TestInForceBetweenItsDays(t *testing.T) {
	h := casework.Hjemmel{ValidFrom: casework.MustISO("2022-08-01"), ValidTo: casework.MustISO("2026-12-31")}
	for day, want := range map[string]bool{"2022-07-31": false, "2022-08-01": true, "2026-12-31": true, "2027-01-01": false} {
		if got := h.InForce(casework.MustISO(day)); got != want {
			t.Errorf("%s: %v", day, got)
		}
	}
}

func TestOwnEntriesLieOverTheStandardOnes(t *testing.T) {
	own, _ := casework.FindHjemmel("pbrl-2-5")
	own.Name = map[casework.Language]string{casework.Nynorsk: "pasient- og brukarrettigheitslova § 2-5"}
	law := casework.WithOwn([]casework.Hjemmel{own, {Key: "own-1"}})
	if len(law) != len(casework.Register())+1 || law[0].Key != "pbrl-2-5" || law[len(law)-1].Key != "own-1" {
		t.Fatalf("%d entries", len(law))
	}
	nb, nn := locales.For(casework.Bokmal), locales.For(casework.Nynorsk)
	if got := law[0].NameIn(casework.Nynorsk, nn.T); got != "pasient- og brukarrettigheitslova § 2-5" {
		t.Errorf("own wording: %q", got)
	}
	if got := law[0].NameIn(casework.Bokmal, nb.T); got != "pasient- og brukerrettighetsloven §\u00a02-5" {
		t.Errorf("standard wording: %q", got)
	}
	if got := law[0].ShortIn(casework.Bokmal, nb.T); got != "pbrl. §\u00a02-5" {
		t.Errorf("short: %q", got)
	}
	law[0].Key = "changed"
	if _, ok := casework.FindHjemmel("pbrl-2-5"); !ok {
		t.Error("the standard register was changed")
	}
}
