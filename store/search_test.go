package store_test

import (
	"context"
	"strings"
	"testing"

	"samtak/casework"
	"samtak/casework/desk"
	"samtak/store"
	"samtak/store/storetest"
)

// found lists what a search gives, as "kind title | detail".
func found(t *testing.T, db *store.DB, query string) (out []string) {
	t.Helper()
	storetest.View(t, db, func(tx desk.Tx) error {
		for _, h := range must(tx.Search(query, 20)) {
			out = append(out, string(h.Kind)+" "+h.Title+" | "+h.Detail)
		}
		return nil
	})
	return out
}

func searchable(t *testing.T) *store.DB {
	t.Helper()
	db := storetest.Open(t)
	f := storetest.NewCase(t, db, func(p *casework.Person) {
		p.GivenName, p.FamilyName, p.Phone, p.Number = "Åse", "Øverli-Ærfugl", "+47 912 34 567", "14835812345"
	})
	hidden := storetest.NewCase(t, db, func(p *casework.Person) {
		p.GivenName, p.FamilyName, p.Number, p.Phone = "Per", "Skjult", "01010112345", "99988777"
		p.Street, p.PostPlace, p.Protection = "Gjemmeveien 9", "Borteby", casework.StrictlyConfidential
	})
	inUpdate(t, db, func(tx desk.Tx) {
		must(tx.SavePlan(casework.Plan{
			CaseID: f.Case.ID, AboutMe: "Jeg vil bo hjemme.", Areas: []casework.LifeArea{{Situation: "Dagligstue"}},
			Goals: []casework.Goal{{ID: 1, Text: "Følge rehabiliteringsplan"}}, Measures: []casework.Measure{{ID: 1, What: "Svømming"}},
			Participants: []casework.Participant{{ID: 1, Name: "Eldbjørg Tveitan", Service: "Fysioterapi"}},
		}))
		must(tx.SavePlan(casework.Plan{CaseID: hidden.Case.ID, AboutMe: "Bor ved Borteby skole nå."}))
		must(tx.CreateDocument(storetest.Document(f.Case.ID)))
		must(tx.CreatePerson(casework.Person{GivenName: "Pernille", FamilyName: "Uten Sak"}))
	})
	return db
}

func TestSearchFinds(t *testing.T) {
	const (
		ase    = "person Øverli-Ærfugl, Åse | 2026/1"
		plan   = "plan Øverli-Ærfugl, Åse | "
		hidden = "person Skjult, Per | 2026/2"
		noCase = "person Uten Sak, Pernille | "
		paper  = "document Bekreftelse på mottak | 2026/1-1"
	)
	db := searchable(t)
	for query, want := range map[string][]string{
		"åse":                     {ase},
		"ÅSE øver":                {ase},
		"A\u030ase":               {ase}, // å as a Mac sends it
		"ase":                     nil,   // å is no a
		"ærf":                     {ase},
		"fugl":                    {ase}, // part of a word
		"per":                     {hidden, noCase},
		"148358":                  {ase},
		"148358 12345":            {ase},
		"14835":                   nil, // too short for a number
		"91234567":                {ase},
		"+47 91 23 45 67":         {ase},
		"2026/1":                  {"case Øverli-Ærfugl, Åse | 2026/1"},
		" 2026 / ":                {"case Øverli-Ærfugl, Åse | 2026/1", "case Skjult, Per | 2026/2"},
		"2025/1":                  nil,
		"mottak":                  {paper},
		"svøm":                    {plan + "…"},
		"tveitan":                 {plan + "…"},
		"dagligstue":              {plan + "…"},
		"Borteby":                 {"plan Skjult, Per | 2026/2"},
		"Gjemmeveien":             nil,
		"hjemme plan":             {plan + "…"}, // both words, one of them in a compound
		"":                        nil,
		" \t":                     nil,
		"😀":                       nil,
		`"`:                       nil,
		`åse"`:                    {ase},
		"åse*":                    {ase},
		"-åse":                    {ase},
		"text:åse":                nil,
		"åse AND":                 nil,
		"NEAR(":                   nil,
		"'; DROP TABLE":           nil,
		"\x00åse\xff":             {ase},
		"åse NOT øverli":          nil,
		strings.Repeat("å ", 500): {ase},
		strings.Repeat("å", 5000): nil,
	} {
		got := found(t, db, query)
		for i, w := range want {
			if head, ok := strings.CutSuffix(w, "…"); ok && i < len(got) && strings.HasPrefix(got[i], head) && len(got[i]) > len(head) {
				want[i] = got[i] // any words around the match will do
			}
		}
		t.Run(query, func(t *testing.T) { same(t, got, want) })
	}
}

func TestSearchShowsTheWordsAroundTheMatch(t *testing.T) {
	db := storetest.Open(t)
	f := storetest.NewCase(t, db)
	long := strings.Repeat("langt fra treffet ", 20)
	inUpdate(t, db, func(tx desk.Tx) {
		must(tx.SavePlan(casework.Plan{CaseID: f.Case.ID, AboutMe: long + "Følge\n Rehabiliteringsplan i Ås. " + long}))
	})
	const want = "plan Myrvang, Solfrid | …fra treffet langt fra treffet Følge Rehabiliteringsplan i Ås. langt fra treffet langt fra treffet langt…"
	for _, query := range []string{"rehab", "REHABILITERINGSPLAN", "habilitering"} {
		got := found(t, db, query)
		if len(got) != 1 || !strings.Contains(got[0], "Følge Rehabiliteringsplan i Ås.") || len(got[0]) > 180 || !strings.Contains(got[0], " | …") {
			t.Errorf("%s: %q, want something like %q", query, got, want)
		}
	}
}

func TestNoHitLocatesAProtectedPerson(t *testing.T) {
	db := searchable(t)
	for _, query := range []string{"per", "skjult", "01010112345", "99988777", "borteby", "skole", "2026/2", "jul"} {
		hits := found(t, db, query)
		if len(hits) == 0 {
			t.Errorf("%q finds nothing", query)
		}
		for _, h := range hits {
			for _, secret := range []string{"Gjemmeveien", "Borteby", "99988777", "01010112345", "9999"} {
				if strings.Contains(h, secret) {
					t.Errorf("%q shows %q", query, h)
				}
			}
		}
	}
}

func TestSearchFollowsChanges(t *testing.T) {
	db := searchable(t)
	inUpdate(t, db, func(tx desk.Tx) {
		p := must(tx.FindPerson(1))
		p.FamilyName = "Strand"
		fail(t, tx.UpdatePerson(p))
		plan := must(tx.FindCaseFile(1)).Plan
		plan.Measures[0].What = "Turer i skogen"
		must(tx.SavePlan(plan))
	})
	same(t, found(t, db, "ærfugl"), nil)
	same(t, found(t, db, "svømming"), nil)
	same(t, found(t, db, "strand"), []string{"person Strand, Åse | 2026/1"})
	same(t, len(found(t, db, "skogen")), 1)
	for _, index := range []string{"search_words", "search_parts"} {
		fail(t, db.Exec("INSERT INTO "+index+"("+index+", rank) VALUES ('integrity-check', 1)"))
	}
}

func TestSearchSharesItsRoom(t *testing.T) {
	db := storetest.Open(t)
	f := storetest.NewCase(t, db)
	inUpdate(t, db, func(tx desk.Tx) {
		must(tx.SavePlan(storetest.Plan(f.Case.ID)))
		for range 30 {
			must(tx.CreatePerson(storetest.Person()))
		}
		hits := must(tx.Search("solfrid", 10))
		same(t, len(hits), 10)
		same(t, hits[9].Kind, desk.HitPlan)
		same(t, hits[0].PersonID, casework.PersonID(31))
		same(t, must(tx.Search("solfrid", 0)), nil)
	})
}

func FuzzSearchNeverFails(f *testing.F) {
	for _, seed := range []string{"åse", `"`, "a* OR b", "NEAR(a b, 5)", "^a", "{text}: a", "2026/1", "😀", "a\x00b", "\xff", "'\"*()", "½ ²", "०१२", "e\u0301"} {
		f.Add(seed)
	}
	db := storetest.Open(f)
	if err := storetest.Fill(db, 20); err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, query string) {
		err := db.View(context.Background(), func(tx desk.Tx) error {
			hits, err := tx.Search(query, 5)
			if len(hits) > 5 {
				t.Errorf("%d hits", len(hits))
			}
			return err
		})
		if err != nil {
			t.Errorf("%q: %v", query, err)
		}
	})
}
