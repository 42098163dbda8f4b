package deadline

import (
	"slices"
	"testing"
	"time"

	"samtak/casework"
)

var day = casework.MustISO

func TestMovableHolidays(t *testing.T) {
	cases := []struct{ year, easter, ascension, whitMonday string }{
		{"2026", "2026-04-05", "2026-05-14", "2026-05-25"},
		{"2027", "2027-03-28", "2027-05-06", "2027-05-17"},
		{"2028", "2028-04-16", "2028-05-25", "2028-06-05"},
		{"2029", "2029-04-01", "2029-05-10", "2029-05-21"},
		{"2030", "2030-04-21", "2030-05-30", "2030-06-10"},
	}
	for _, c := range cases {
		easter := day(c.easter)
		want := map[casework.Date]string{
			easter.AddDays(-3): "deadline.day.maundy_thursday",
			easter.AddDays(-2): "deadline.day.good_friday",
			easter:             "deadline.day.easter_1",
			easter.AddDays(1):  "deadline.day.easter_2",
			day(c.ascension):   "deadline.day.ascension",
			day(c.whitMonday):  "deadline.day.pentecost_2",
		}
		list := Holidays(easter.Year())
		if len(list) != 12 {
			t.Errorf("%s has %d holidays", c.year, len(list))
		}
		for d, name := range want {
			if !slices.Contains(list, Holiday{d, name}) {
				t.Errorf("%s: %s is not %s", c.year, d, name)
			}
		}
	}
}

func TestEaster(t *testing.T) {
	for _, s := range []string{
		"1900-04-15", "1943-04-25", "1954-04-18", "1981-04-19", "2000-04-23", "2008-03-23", "2011-04-24", "2019-04-21",
		"2024-03-31", "2025-04-20", "2038-04-25", "2049-04-18", "2076-04-19", "2100-03-28",
	} {
		if got := Easter(day(s).Year()); got != day(s) {
			t.Errorf("%s, want %s", got, s)
		}
	}
}

func TestHolidaysAndHolidayOnAgree(t *testing.T) {
	for year := 1900; year <= 2199; year++ {
		names := map[casework.Date]string{}
		for _, h := range Holidays(year) {
			if names[h.Date] == "" {
				names[h.Date] = h.Name
			}
		}
		last, _ := casework.NewDate(year, time.December, 31)
		for d, _ := casework.NewDate(year, time.January, 1); !d.After(last); d = d.AddDays(1) {
			if got := HolidayOn(d); got != names[d] {
				t.Fatalf("%s: %q, want %q", d, got, names[d])
			}
		}
		if e := Easter(year); e.Weekday() != time.Sunday || e.Month() < time.March || e.Month() > time.April {
			t.Fatalf("Easter %d is %s", year, e)
		}
	}
}

func TestIsWorkday(t *testing.T) {
	cases := []struct {
		d    string
		want bool
	}{
		{"2026-11-20", true},
		{"2026-11-21", false}, // Saturday
		{"2026-11-22", false}, // Sunday
		{"2026-12-24", true},  // Christmas Eve, Thursday
		{"2026-12-25", false},
		{"2026-12-31", true}, // New Year's Eve, Thursday
		{"2027-01-01", false},
		{"2027-03-24", true}, // Wednesday before Easter
		{"2027-03-25", false},
		{"2027-03-26", false},
		{"2027-03-29", false},
		{"2027-03-30", true},
		{"2028-05-01", false},
		{"2028-05-17", false},
		{"2027-05-06", false},
		{"2027-05-07", true},
	}
	for _, c := range cases {
		if got := IsWorkday(day(c.d)); got != c.want {
			t.Errorf("%s: %v", c.d, got)
		}
	}
	if IsWorkday(day("2026-12-24"), day("2026-12-23"), day("2026-12-24")) {
		t.Error("the office is closed on Christmas Eve")
	}
}

func TestAddWorkdays(t *testing.T) {
	cases := []struct {
		from string
		n    int
		want string
	}{
		{"2026-11-20", 1, "2026-11-23"},
		{"2026-11-20", 3, "2026-11-25"},
		{"2026-11-20", 7, "2026-12-01"},
		{"2026-11-22", 1, "2026-11-23"}, // received on a Sunday
		{"2027-03-24", 1, "2027-03-30"}, // over Easter
		{"2026-12-23", 3, "2026-12-29"}, // over Christmas
		{"2026-11-23", -1, "2026-11-20"},
		{"2027-03-30", -2, "2027-03-23"},
		{"2026-11-22", 0, "2026-11-22"},
	}
	for _, c := range cases {
		if got := AddWorkdays(day(c.from), c.n); got != day(c.want) {
			t.Errorf("%s %+d = %s, want %s", c.from, c.n, got, c.want)
		}
	}
	if got := AddWorkdays(day("2026-12-23"), 1, day("2026-12-24")); got != day("2026-12-28") {
		t.Errorf("with a closed day: %s", got)
	}
}

// Every day of three hundred years: never a closed day, never the wrong way,
// never further than it must.
func TestForwardAndBackOnEveryDay(t *testing.T) {
	last := day("2199-12-31")
	for d := day("1900-01-01"); !d.After(last); d = d.AddDays(1) {
		f, b := Forward(d), Back(d)
		if !IsWorkday(f) || f.Before(d) || d.DaysTo(f) > 5 {
			t.Fatalf("forward from %s is %s", d, f)
		}
		if !IsWorkday(b) || b.After(d) || b.DaysTo(d) > 5 {
			t.Fatalf("back from %s is %s", d, b)
		}
		if IsWorkday(d) && (f != d || b != d) {
			t.Fatalf("%s is a working day, but was moved", d)
		}
		if AddWorkdays(b, 1) != Forward(b.AddDays(1)) {
			t.Fatalf("one working day after %s", b)
		}
	}
}

func TestTurns(t *testing.T) {
	cases := []struct {
		birth string
		age   int
		want  string
	}{
		{"2011-11-22", 15, "2026-11-22"},
		{"2012-02-29", 15, "2027-03-01"},
		{"2012-02-29", 16, "2028-02-29"},
	}
	for _, c := range cases {
		got := Turns(day(c.birth), c.age)
		if got != day(c.want) || day(c.birth).AgeOn(got) != c.age || day(c.birth).AgeOn(got.AddDays(-1)) != c.age-1 {
			t.Errorf("born %s turns %d on %s, want %s", c.birth, c.age, got, c.want)
		}
	}
}
