package deadline

import (
	"testing"
	"time"

	"samtak/casework"
)

// The computed vectors of the domain description.
func TestDueVectors(t *testing.T) {
	oneMonth := Rule{Count: 1, Unit: Months}
	citizen, kommune := oneMonth, oneMonth
	citizen.Side, kommune.Side = Citizen, Kommune
	cases := []struct {
		rule                  Rule
		from                  string
		statutory, shown, why string
	}{
		{Appeal4Weeks, "2026-11-27", "2026-12-25", "2026-12-28", "deadline.day.christmas_1"},
		{Appeal3Weeks, "2026-12-03", "2026-12-24", "2026-12-24", ""},
		{Appeal3Weeks, "2027-03-04", "2027-03-25", "2027-03-30", "deadline.day.maundy_thursday"},
		{Appeal4Weeks, "2027-04-19", "2027-05-17", "2027-05-18", "deadline.day.may_17"},
		{Appeal4Weeks, "2027-04-08", "2027-05-06", "2027-05-07", "deadline.day.ascension"},
		{citizen, "2027-01-31", "2027-02-28", "2027-03-01", SundayName},
		{kommune, "2027-01-31", "2027-02-28", "2027-02-26", SundayName},
		{citizen, "2026-12-01", "2027-01-01", "2027-01-04", "deadline.day.new_year"},
		{kommune, "2026-12-01", "2027-01-01", "2026-12-31", "deadline.day.new_year"},
		{PreliminaryReply, "2026-11-03", "2026-12-03", "2026-12-03", ""},
		{Acknowledge, "2026-12-22", "2027-01-04", "2027-01-04", ""},
		{FirstPlan, "2026-11-20", "2027-02-12", "2027-02-12", ""},
		{PlanUntouched, "2026-02-28", "2027-02-28", "2027-02-26", SundayName},
		{Evaluation, "2026-11-21", "2026-11-21", "2026-11-20", SaturdayName},
		{AppealCutoff, "2026-02-28", "2027-02-28", "2027-03-01", SundayName},
		{DistributeToUnit, "2026-11-22", "2026-12-06", "2026-12-04", SundayName},
		{ProxyExpiry, "2026-10-31", "2026-10-31", "2026-10-31", ""}, // a Saturday: it runs out all the same
		{ConsentExpiry, "2027-05-17", "2027-05-17", "2027-05-17", ""},
		{Discharge, "2026-12-25", "2026-12-25", "2026-12-25", ""},
	}
	for _, c := range cases {
		d := c.rule.Due(day(c.from))
		if d.From != day(c.from) || d.Statutory != day(c.statutory) || d.Shown != day(c.shown) || d.Reason != c.why {
			t.Errorf("%s from %s: %s, shown %s (%s); want %s, %s (%s)",
				c.rule.Key, c.from, d.Statutory, d.Shown, d.Reason, c.statutory, c.shown, c.why)
		}
		if d.Moved != (c.statutory != c.shown) || d.Rule != c.rule {
			t.Errorf("%s from %s: moved %v", c.rule.Key, c.from, d.Moved)
		}
	}
}

func TestClosedDaysMoveOnlyTheKommune(t *testing.T) {
	closed := day("2026-12-24")
	if d := Appeal3Weeks.Due(day("2026-12-03"), closed); d.Shown != closed || d.Moved {
		t.Errorf("the citizen's term was moved to %s", d.Shown)
	}
	d := PreliminaryReply.Due(day("2026-11-24"), closed)
	if d.Shown != day("2026-12-23") || d.Reason != ClosedName {
		t.Errorf("shown %s, %s", d.Shown, d.Reason)
	}
}

func TestLevel(t *testing.T) {
	cases := []struct {
		rule        Rule
		from, today string
		want        Level
		overdue     bool
	}{
		{Acknowledge, "2026-11-20", "2026-11-24", None, false},
		{Acknowledge, "2026-11-20", "2026-11-25", Yellow, false}, // third working day
		{Acknowledge, "2026-11-20", "2026-11-30", Yellow, false},
		{Acknowledge, "2026-11-20", "2026-12-01", Red, false}, // seventh
		{Acknowledge, "2026-11-20", "2026-12-02", Red, true},

		{PreliminaryReply, "2026-11-03", "2026-11-22", None, false},
		{PreliminaryReply, "2026-11-03", "2026-11-23", Yellow, false}, // day 20
		{PreliminaryReply, "2026-11-03", "2026-12-02", Yellow, false},
		{PreliminaryReply, "2026-11-03", "2026-12-03", Red, false},
		{PreliminaryReply, "2026-11-03", "2026-12-04", Red, true},
		{PreliminaryReply, "2027-01-31", "2027-02-25", Yellow, false},
		{PreliminaryReply, "2027-01-31", "2027-02-26", Red, false}, // last working day
		{PreliminaryReply, "2027-01-31", "2027-02-28", Red, false},
		{PreliminaryReply, "2027-01-31", "2027-03-01", Red, true},

		{MissingFacts, "2026-12-25", "2026-12-21", None, false},
		{MissingFacts, "2026-12-25", "2026-12-22", Yellow, false},
		{MissingFacts, "2026-12-25", "2026-12-28", Yellow, false}, // the citizen has until Monday
		{MissingFacts, "2026-12-25", "2026-12-29", Red, true},

		{DistributeToUnit, "2026-11-20", "2026-11-26", None, false},
		{DistributeToUnit, "2026-11-20", "2026-11-27", Yellow, false},
		{DistributeToUnit, "2026-11-20", "2026-12-04", Red, false},
		{CoordinatorContact, "2026-11-20", "2026-12-04", Yellow, false},
		{CoordinatorContact, "2026-11-20", "2026-12-11", Red, false},
		{CoordinatorGap, "2026-11-20", "2026-11-20", Red, false},
		{CoordinatorGap, "2026-11-20", "2026-11-19", None, false},
		{FirstPlan, "2026-11-20", "2027-01-14", None, false},
		{FirstPlan, "2026-11-20", "2027-01-15", Yellow, false},
		{FirstPlan, "2026-11-20", "2027-02-12", Red, false},
		{Evaluation, "2027-03-10", "2027-02-07", None, false},
		{Evaluation, "2027-03-10", "2027-02-08", Yellow, false},
		{Evaluation, "2027-03-10", "2027-03-10", Red, false},
		{PlanUntouched, "2026-01-20", "2026-10-19", None, false},
		{PlanUntouched, "2026-01-20", "2026-10-20", Yellow, false},
		{PlanUntouched, "2026-01-20", "2027-01-20", Red, false},
		{ConsentExpiry, "2026-12-31", "2026-12-01", Yellow, false},
		{ConsentExpiry, "2026-12-31", "2027-01-01", Red, true},
		{ProxyExpiry, "2026-10-31", "2026-09-30", None, false},
		{ProxyExpiry, "2026-10-31", "2026-10-30", Yellow, false},
		{ProxyExpiry, "2026-10-31", "2026-10-31", Red, false},
		{ProxyExpiry, "2026-10-31", "2026-11-01", Red, true},
		{Turns18, "2027-06-15", "2026-12-14", None, false},
		{Turns18, "2027-06-15", "2026-12-15", Yellow, false},
		{Turns18, "2027-06-15", "2027-05-14", Red, false}, // 15 May is a Saturday

		{Appeal4Weeks, "2026-11-27", "2026-12-28", None, false},
		{Appeal4Weeks, "2026-11-27", "2026-12-29", None, true}, // for information: over, but not red
	}
	for _, c := range cases {
		d := c.rule.Due(day(c.from))
		if got := d.Level(day(c.today)); got != c.want || d.Overdue(day(c.today)) != c.overdue {
			t.Errorf("%s from %s on %s: level %d, overdue %v; want %d, %v",
				c.rule.Key, c.from, c.today, got, d.Overdue(day(c.today)), c.want, c.overdue)
		}
	}
}

func TestNothingRunsFromNoDay(t *testing.T) {
	for _, r := range Rules() {
		d := r.Due(casework.Date{})
		if !d.IsZero() || !d.Shown.IsZero() || d.Level(day("2026-11-22")) != None || d.Overdue(day("2026-11-22")) || d.InTime(day("2026-11-22")) {
			t.Errorf("%s runs: %+v", r.Key, d)
		}
	}
}

func TestInTimeAndDaysLeft(t *testing.T) {
	d := Appeal4Weeks.Due(day("2026-11-27"))
	for s, want := range map[string]bool{"2026-12-25": true, "2026-12-28": true, "2026-12-29": false, "": false} {
		if got := d.InTime(day(s)); got != want {
			t.Errorf("%q: %v", s, got)
		}
	}
	if n := d.DaysLeft(day("2026-12-21")); n != 7 {
		t.Errorf("%d days left", n)
	}
}

func TestAppealFollowsTheHjemmel(t *testing.T) {
	cases := []struct {
		hjemmel, rule string
		weeks         int
	}{
		{"pbrl-2-5", "appeal_4_weeks", 4},
		{"pbrl-2-5c", "appeal_4_weeks", 4},
		{"sotjl-28", "appeal_3_weeks", 3},
		{"hol-7-2", "", 0},
	}
	for _, c := range cases {
		h, _ := casework.FindHjemmel(c.hjemmel)
		r, ok := Appeal(h)
		if ok != (c.weeks > 0) || r.Key != c.rule || r.Count != c.weeks {
			t.Errorf("%s: %s, %d weeks, %v", c.hjemmel, r.Key, r.Count, ok)
		}
	}
	if r, ok := AppealIn(6, "own-1"); !ok || r.Count != 6 || r.Source != "own-1" || Appeal3Weeks.Count != 3 {
		t.Errorf("six weeks: %+v", r)
	}
	if got := PresumedArrival(day("2026-11-20"), 7); got != day("2026-11-27") {
		t.Errorf("arrived %s", got)
	}
}

func TestRulesAreWhole(t *testing.T) {
	seen := map[string]bool{}
	for _, r := range Rules() {
		if seen[r.Key] {
			t.Errorf("%s stands twice", r.Key)
		}
		seen[r.Key] = true
		if found, ok := Find(r.Key); !ok || found != r {
			t.Errorf("%s is not found", r.Key)
		}
		if _, ok := casework.FindHjemmel(r.Source); r.Source != "" && !ok {
			t.Errorf("%s rests on %s, which is not in the register", r.Key, r.Source)
		}
		if d := r.Due(day("2026-11-20")); !d.Yellow.IsZero() && !d.Yellow.Before(d.Shown) {
			t.Errorf("%s is yellow on %s and red on %s", r.Key, d.Yellow, d.Shown)
		}
	}
	if _, ok := Find("tull"); ok {
		t.Error("found what is not there")
	}
}

func FuzzDue(f *testing.F) {
	f.Add(2026, 11, 27, 4, 2, true)
	f.Add(2027, 1, 31, 1, 3, false)
	f.Add(2026, 12, 1, 1, 3, false)
	f.Add(2027, 3, 24, 7, 1, true)
	f.Add(2028, 2, 29, -6, 3, false)
	units := []Unit{Days, Workdays, Weeks, Months}
	f.Fuzz(func(t *testing.T, year, month, dom, count, unit int, citizen bool) {
		from, ok := casework.NewDate(year, time.Month(month), dom)
		if !ok || year < 1900 || year > 2199 || count < -400 || count > 400 || unit < 0 || unit >= len(units) {
			return
		}
		r := Rule{Start: "x", Count: count, Unit: units[unit], Side: Kommune}
		if citizen {
			r.Side = Citizen
		}
		d := r.Due(from)
		if !IsWorkday(d.Shown) || d.Moved != (d.Shown != d.Statutory) || d.Moved != (d.Reason != "") {
			t.Fatalf("%+v", d)
		}
		if citizen && d.Shown.Before(d.Statutory) || !citizen && d.Shown.After(d.Statutory) {
			t.Fatalf("moved the wrong way: %+v", d)
		}
		if count > 0 && d.Statutory.Before(from) || count < 0 && d.Statutory.After(from) {
			t.Fatalf("counted the wrong way: %+v", d)
		}
		if later := r.Due(from.AddDays(1)); later.Shown.Before(d.Shown) {
			t.Fatalf("a later start ends sooner: %s, %s", d.Shown, later.Shown)
		}
		if d.Level(d.Shown.AddDays(40)) != Red || d.Words(func(id string, _ ...any) string { return id }) == "" {
			t.Fatalf("%+v", d)
		}
	})
}

func BenchmarkDue(b *testing.B) {
	from := day("2026-11-03")
	for b.Loop() {
		PreliminaryReply.Due(from)
	}
}
