package deadline_test

import (
	"testing"

	"samtak/casework"
	"samtak/casework/deadline"
	"samtak/locales"
)

func TestWords(t *testing.T) {
	cases := []struct {
		rule   deadline.Rule
		from   string
		nb, nn string
	}{
		{
			deadline.PreliminaryReply, "2026-11-03",
			"mottatt 3.11.2026 + 1 måned = 3.12.2026",
			"motteke 3.11.2026 + 1 månad = 3.12.2026",
		},
		{
			deadline.PreliminaryReply, "2026-12-01",
			"mottatt 1.12.2026 + 1 måned = 1.1.2027 (første nyttårsdag), siste virkedag før: 31.12.2026",
			"motteke 1.12.2026 + 1 månad = 1.1.2027 (første nyttårsdag), siste yrkedag før: 31.12.2026",
		},
		{
			deadline.Appeal3Weeks, "2027-03-04",
			"brevet kom fram 4.3.2027 + 3 uker = 25.3.2027 (skjærtorsdag), neste virkedag: 30.3.2027",
			"brevet kom fram 4.3.2027 + 3 veker = 25.3.2027 (skjertorsdag), neste yrkedag: 30.3.2027",
		},
		{
			deadline.Acknowledge, "2026-11-20",
			"mottatt 20.11.2026 + 7 virkedager = 1.12.2026",
			"motteke 20.11.2026 + 7 yrkedagar = 1.12.2026",
		},
		{
			deadline.Evaluation, "2026-11-21",
			"evaluering avtalt 21.11.2026 (lørdag), siste virkedag før: 20.11.2026",
			"evaluering avtalt 21.11.2026 (laurdag), siste yrkedag før: 20.11.2026",
		},
		{
			deadline.Turns18, "2027-06-16",
			"fyller 18 år 16.6.2027 − 1 måned = 16.5.2027 (første pinsedag), siste virkedag før: 14.5.2027",
			"fyller 18 år 16.6.2027 − 1 månad = 16.5.2027 (første pinsedag), siste yrkedag før: 14.5.2027",
		},
	}
	for _, c := range cases {
		d := c.rule.Due(casework.MustISO(c.from))
		if got := d.Words(locales.For(casework.Bokmal).T); got != c.nb {
			t.Errorf("got  %s\nwant %s", got, c.nb)
		}
		if got := d.Words(locales.For(casework.Nynorsk).T); got != c.nn {
			t.Errorf("got  %s\nwant %s", got, c.nn)
		}
	}
	if got := deadline.FirstPlan.Due(casework.Date{}).Words(locales.For(casework.Bokmal).T); got != "" {
		t.Errorf("no start, but %q", got)
	}
}

func TestFactBehindIsToldOfAsSuch(t *testing.T) {
	d := deadline.ProxyExpiry.Due(casework.MustISO("2026-10-31"))
	for today, want := range map[string]string{"2026-10-31": "Fullmakten går ut", "2026-11-01": "Fullmakten gikk ut"} {
		if got := locales.For(casework.Bokmal).T(d.NameID(casework.MustISO(today))); got != want {
			t.Errorf("%s: %q, want %q", today, got, want)
		}
	}
	duty := deadline.Acknowledge.Due(casework.MustISO("2026-10-31"))
	if duty.NameID(casework.MustISO("2026-12-31")) != duty.Rule.NameID() {
		t.Error("a duty has only one name")
	}
	if d.IsSum() || !duty.IsSum() || !deadline.Evaluation.Due(casework.MustISO("2026-11-21")).IsSum() {
		t.Error("a sum is what was counted or moved")
	}
}

func TestEveryDeadlineTextIsInBothLanguages(t *testing.T) {
	ids := []string{deadline.SaturdayName, deadline.SundayName, deadline.ClosedName, "deadline.moved.back", "deadline.moved.forward"}
	for _, h := range deadline.Holidays(2026) {
		ids = append(ids, h.Name)
	}
	for _, r := range deadline.Rules() {
		ids = append(ids, r.NameID(), r.SourceID(), r.Start)
		if r.Side == deadline.Fact {
			ids = append(ids, "deadline.past."+r.Key)
		}
	}
	for _, u := range []deadline.Unit{deadline.Days, deadline.Workdays, deadline.Weeks, deadline.Months} {
		ids = append(ids, "deadline.span."+string(u)+".single", "deadline.span."+string(u)+".several")
	}
	for _, lang := range casework.Languages {
		for _, id := range ids {
			if !locales.For(lang).Has(id) {
				t.Errorf("%s lacks %s", lang, id)
			}
		}
	}
}
