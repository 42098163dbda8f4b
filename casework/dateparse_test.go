package casework

import (
	"errors"
	"strings"
	"testing"
	"time"
)

// sunday is the day the tests stand on: Sunday 22 November 2026.
const sunday = "2026-11-22"

func TestParseDate(t *testing.T) {
	cases := []struct{ text, want string }{
		{"3/11", "2026-11-03"},
		{"3.11", "2026-11-03"},
		{"3.11.", "2026-11-03"},
		{"3 11", "2026-11-03"},
		{" 3 / 11 ", "2026-11-03"},
		{"03.11", "2026-11-03"},
		{"3/11-26", "2026-11-03"},
		{"031126", "2026-11-03"},
		{"03112026", "2026-11-03"},
		{"3.11.26", "2026-11-03"},
		{"3.11.2026", "2026-11-03"},
		{"3. 11. 2026", "2026-11-03"},
		{"03-11-2026", "2026-11-03"},
		{"2026-11-03", "2026-11-03"},
		{"2026/11/3", "2026-11-03"},
		{"3. november", "2026-11-03"},
		{"den 3. november", "2026-11-03"},
		{"3 nov 2026", "2026-11-03"},
		{"3. Nov. 26", "2026-11-03"},
		{"3.november 2026", "2026-11-03"},
		{"1. sept", "2026-09-01"},
		{"17 MAI 2027", "2027-05-17"},
		{"24. des", "2026-12-24"},
		{"I dag", "2026-11-22"},
		{"idag", "2026-11-22"},
		{"i morgen", "2026-11-23"},
		{"i  morgon", "2026-11-23"},
		{"overmorgen", "2026-11-24"},
		{"i overmorgon", "2026-11-24"},
		{"i går", "2026-11-21"},
		{"I GÅR", "2026-11-21"},
		{"i ga\u030ar", "2026-11-21"},
		{"i forgårs", "2026-11-20"},
		{"+14", "2026-12-06"},
		{"+ 14", "2026-12-06"},
		{"-3", "2026-11-19"},
		{"−3", "2026-11-19"},
		{"+2 uker", "2026-12-06"},
		{"+1m", "2026-12-22"},
		{"om 3 mnd", "2027-02-22"},
		{"om 3 mnd.", "2027-02-22"},
		{"om 3mnd", "2027-02-22"},
		{"om ein månad", "2026-12-22"},
		{"om to veker", "2026-12-06"},
		{"om 2 uker", "2026-12-06"},
		{"om ei veke", "2026-11-29"},
		{"om en uke", "2026-11-29"},
		{"om ti dagar", "2026-12-02"},
		{"om 1 år", "2027-11-22"},
		{"om eitt år", "2027-11-22"},
		{"for to uker siden", "2026-11-08"},
		{"for ei veke sidan", "2026-11-15"},
		{"fredag", "2026-11-27"},
		{"fre", "2026-11-27"},
		{"på fredag", "2026-11-27"},
		{"søndag", "2026-11-29"},
		{"neste tysdag", "2026-11-24"},
		{"neste tirsdag", "2026-11-24"},
		{"laurdag", "2026-11-28"},
		{"sist onsdag", "2026-11-18"},
		{"førre måndag", "2026-11-16"},
		{"forrige søndag", "2026-11-15"},
		{"tirsdag 3. november", "2026-11-03"},
		{"tys. 3/11", "2026-11-03"},
	}
	for _, c := range cases {
		got, err := ParseDate(c.text, MustISO(sunday))
		if err != nil || got != MustISO(c.want) {
			t.Errorf("ParseDate(%q) = %s, %v; want %s", c.text, got, err, c.want)
		}
	}
}

func TestParseDateWithoutYearTakesTheNearest(t *testing.T) {
	cases := []struct{ today, text, want string }{
		{"2026-11-22", "3/1", "2027-01-03"},
		{"2026-01-05", "28/12", "2025-12-28"},
		{"2026-06-15", "15/12", "2025-12-15"}, // 182 days back, 183 forward
		{"2026-11-22", "24/5", "2026-05-24"},  // 182 days back, 183 forward
		{"2027-12-31", "1/7", "2028-07-01"},   // 183 days both ways: forward
		{"2026-11-22", "29/2", "2028-02-29"},
		{"2099-03-01", "29/2", "2096-02-29"},
		{"2026-11-22", "22.11", "2026-11-22"},
	}
	for _, c := range cases {
		if got, err := ParseDate(c.text, MustISO(c.today)); err != nil || got != MustISO(c.want) {
			t.Errorf("on %s %q = %s, %v; want %s", c.today, c.text, got, err, c.want)
		}
	}
}

func TestParseDateTwoDigitYears(t *testing.T) {
	cases := []struct{ today, text, want string }{
		{"2026-11-22", "010100", "2000-01-01"},
		{"2026-11-22", "010126", "2026-01-01"},
		{"2026-11-22", "010146", "2046-01-01"},
		{"2026-11-22", "010147", "1947-01-01"},
		{"2026-11-22", "311299", "1999-12-31"},
		{"2095-01-01", "010105", "2105-01-01"},
	}
	for _, c := range cases {
		if got, err := ParseDate(c.text, MustISO(c.today)); err != nil || got != MustISO(c.want) {
			t.Errorf("on %s %q = %s, %v; want %s", c.today, c.text, got, err, c.want)
		}
	}
}

func TestParseDateRefuses(t *testing.T) {
	for _, text := range []string{
		"31/2", "31.2.2026", "29.2.2026", "29022026", "32/1", "0/1", "1/0", "1/13", "tull", "3", "2026", "0311", "3.11.0206",
		"3.11.2200", "november", "november 2026", "3. tull", "3. no", "om to tull", "om tull dager", "+", "+tull", "om 9999 år",
		"mandag 3. november", "neste", "neste tull", "3.11.2026.1", "3//11", "-3/11", "2026-13-03", "for to uker", "æ", "\x00", "\xff/1",
	} {
		d, err := ParseDate(text, MustISO(sunday))
		if CodeOf(err) != CodeBadDate || !d.IsZero() || err == nil {
			t.Errorf("ParseDate(%q) = %s, %v; want %s", text, d, err, CodeBadDate)
		}
	}
}

func TestParseDateBlankIsNotRegistered(t *testing.T) {
	for _, text := range []string{"", "  ", "\u00a0\t"} {
		if d, err := ParseDate(text, MustISO(sunday)); err != nil || !d.IsZero() {
			t.Errorf("ParseDate(%q) = %s, %v", text, d, err)
		}
	}
}

func TestParseDateErrorIsShort(t *testing.T) {
	_, err := ParseDate(strings.Repeat("tull ", 100), MustISO(sunday))
	var e *Error
	if !errors.As(err, &e) || len([]rune(e.Params["Text"].(string))) > 41 {
		t.Errorf("err = %#v", err)
	}
}

func TestParseDateReadsBackEveryFormattedDay(t *testing.T) {
	today := MustISO(sunday)
	last := MustISO("2199-12-31")
	for d := MustISO("1850-01-01"); !d.After(last); d = d.AddDays(1) {
		if got, err := ParseDate(FormatDate(d), today); err != nil || got != d {
			t.Fatalf("%s came back as %s, %v", d, got, err)
		}
	}
}

func TestParseDateEveryWeekdayIsWithinAWeek(t *testing.T) {
	for word, day := range weekdayWords {
		for i := range 7 {
			today := MustISO(sunday).AddDays(i)
			got, err := ParseDate(word, today)
			if n := today.DaysTo(got); err != nil || got.Weekday() != day || n < 1 || n > 7 {
				t.Errorf("%q on %s = %s, %v", word, today, got, err)
			}
		}
	}
}

func TestFormatDate(t *testing.T) {
	if got := FormatDate(MustISO("2026-11-03")); got != "03.11.2026" {
		t.Errorf("got %q", got)
	}
	if got := FormatDate(Date{}); got != "" {
		t.Errorf("zero date = %q", got)
	}
}

func FuzzParseDate(f *testing.F) {
	for _, s := range []string{
		"3/11", "031126", "03112026", "3. nov 2026", "i dag", "+14", "om 3 mnd", "om ei veke", "neste tysdag", "29/2",
		"2026-11-03", "for to uker siden", "tirsdag 3/11", "31/2", "tull", "+9999 år", "\xff", "İ dag",
	} {
		f.Add(s, 2026, 11, 22)
	}
	f.Fuzz(func(t *testing.T, text string, year, month, day int) {
		today, ok := NewDate(year, time.Month(month), day)
		if !ok {
			today = Date{}
		}
		d, err := ParseDate(text, today)
		if err != nil {
			if CodeOf(err) != CodeBadDate || !d.IsZero() {
				t.Fatalf("%q: %s, %v", text, d, err)
			}
			return
		}
		if d.IsZero() {
			if tidyDateText(text) != "" {
				t.Fatalf("%q: the zero date without an error", text)
			}
			return
		}
		if again, ok := NewDate(d.year, d.month, d.day); !ok || again != d {
			t.Fatalf("%q: %v is no day", text, d)
		}
		if back, err := ParseDate(FormatDate(d), today); err != nil || back != d {
			t.Fatalf("%q: %s came back as %s, %v", text, d, back, err)
		}
	})
}
