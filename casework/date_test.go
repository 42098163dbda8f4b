package casework

import (
	"testing"
	"time"
)

func TestNewDateRefusesDaysThatDoNotExist(t *testing.T) {
	cases := []struct {
		year  int
		month time.Month
		day   int
		ok    bool
	}{
		{2026, time.November, 22, true},
		{2028, time.February, 29, true},
		{2026, time.February, 29, false},
		{2026, time.November, 31, false},
		{2026, 13, 1, false},
		{2026, 0, 1, false},
		{0, time.January, 1, false},
		{10000, time.January, 1, false},
	}
	for _, c := range cases {
		d, ok := NewDate(c.year, c.month, c.day)
		if ok != c.ok || d.IsZero() == c.ok {
			t.Errorf("NewDate(%d, %d, %d) = %v, %v", c.year, c.month, c.day, d, ok)
		}
	}
}

func TestAddMonthsEndsOnTheLastDayWhenTheNumberIsMissing(t *testing.T) {
	cases := []struct {
		from   string
		months int
		want   string
	}{
		{"2027-01-31", 1, "2027-02-28"},
		{"2028-01-31", 1, "2028-02-29"},
		{"2026-11-30", 3, "2027-02-28"},
		{"2026-12-01", 1, "2027-01-01"},
		{"2026-03-31", -1, "2026-02-28"},
		{"2026-01-15", -13, "2024-12-15"},
		{"2026-11-22", 0, "2026-11-22"},
	}
	for _, c := range cases {
		if got := MustISO(c.from).AddMonths(c.months); got != MustISO(c.want) {
			t.Errorf("%s %+d months = %s, want %s", c.from, c.months, got, c.want)
		}
	}
}

func TestAgeOnBirthdays(t *testing.T) {
	cases := []struct {
		birth, on string
		want      int
	}{
		{"2008-11-23", "2026-11-22", 17},
		{"2008-11-22", "2026-11-22", 18},
		{"2008-02-29", "2026-02-28", 17},
		{"2008-02-29", "2026-03-01", 18},
	}
	for _, c := range cases {
		if got := MustISO(c.birth).AgeOn(MustISO(c.on)); got != c.want {
			t.Errorf("born %s, on %s: %d, want %d", c.birth, c.on, got, c.want)
		}
	}
}

func TestDaysAcrossSummerTimeAndLeapDay(t *testing.T) {
	a, b := MustISO("2028-02-28"), MustISO("2028-04-01")
	if n := a.DaysTo(b); n != 33 {
		t.Errorf("days = %d, want 33", n)
	}
	if got := a.AddDays(33); got != b {
		t.Errorf("AddDays = %s, want %s", got, b)
	}
	if n := b.DaysTo(a); n != -33 {
		t.Errorf("days back = %d, want -33", n)
	}
	if !a.Before(b) || a.After(b) || a.Compare(a) != 0 {
		t.Error("the order is wrong")
	}
}

func TestDateTextRoundTrip(t *testing.T) {
	for _, s := range []string{"", "2026-11-22", "1900-01-01"} {
		var d Date
		if err := d.UnmarshalText([]byte(s)); err != nil {
			t.Fatal(err)
		}
		if b, _ := d.MarshalText(); string(b) != s {
			t.Errorf("%q came back as %q", s, b)
		}
	}
	if _, err := ParseISO("22.11.2026"); CodeOf(err) != CodeBadDate {
		t.Errorf("err = %v, want %s", err, CodeBadDate)
	}
}

func TestDateOfUsesItsOwnZone(t *testing.T) {
	oslo := time.FixedZone("CET", 3600)
	if got := DateOf(time.Date(2026, 11, 22, 23, 30, 0, 0, oslo)); got != MustISO("2026-11-22") {
		t.Errorf("got %s", got)
	}
}
