package casework

import (
	"fmt"
	"time"
)

// Date is a day in the calendar, with no clock and no time zone.
// The zero Date means "not registered".
type Date struct {
	year  int
	month time.Month
	day   int
}

// NewDate makes a Date; ok is false when there is no such day.
func NewDate(year int, month time.Month, day int) (d Date, ok bool) {
	t := time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
	if year < 1 || year > 9999 || t.Year() != year || t.Month() != month || t.Day() != day {
		return Date{}, false
	}
	return Date{year, month, day}, true
}

// DateOf is the day of t in t's own zone.
func DateOf(t time.Time) Date {
	return Date{t.Year(), t.Month(), t.Day()}
}

// ParseISO reads "2026-11-22"; the empty text gives the zero Date.
// Anything else is an Error with CodeBadDate.
func ParseISO(s string) (Date, error) {
	if s == "" {
		return Date{}, nil
	}
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return Date{}, &Error{Code: CodeBadDate, Params: map[string]any{"Text": s}}
	}
	return DateOf(t), nil
}

// MustISO is ParseISO for literals in code and tests; it panics on a bad one.
func MustISO(s string) Date {
	d, err := ParseISO(s)
	if err != nil {
		panic(err)
	}
	return d
}

// IsZero tells that no day is registered.
func (d Date) IsZero() bool { return d == Date{} }

// Year is the year, 1–9999.
func (d Date) Year() int { return d.year }

// Month is the month.
func (d Date) Month() time.Month { return d.month }

// Day is the day of the month, 1–31.
func (d Date) Day() int { return d.day }

// Weekday is the day of the week.
func (d Date) Weekday() time.Weekday { return d.Time().Weekday() }

// Time is midnight UTC at the start of the day.
func (d Date) Time() time.Time { return time.Date(d.year, d.month, d.day, 0, 0, 0, 0, time.UTC) }

// String is the ISO form "2026-11-22", or "" for the zero Date. It sorts as the dates do.
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.year, d.month, d.day)
}

// Compare is -1, 0 or 1 as d is before, on or after e. The zero Date comes first.
func (d Date) Compare(e Date) int { return d.Time().Compare(e.Time()) }

// Before tells that d is an earlier day than e.
func (d Date) Before(e Date) bool { return d.Compare(e) < 0 }

// After tells that d is a later day than e.
func (d Date) After(e Date) bool { return d.Compare(e) > 0 }

// AddDays is n days later.
func (d Date) AddDays(n int) Date { return DateOf(d.Time().AddDate(0, 0, n)) }

// AddMonths is the day with the same number n months later, or the last day
// of that month where the number is missing (domstolloven § 148).
func (d Date) AddMonths(n int) Date {
	first := time.Date(d.year, d.month+time.Month(n), 1, 0, 0, 0, 0, time.UTC)
	last := first.AddDate(0, 1, -1).Day()
	return Date{first.Year(), first.Month(), min(d.day, last)}
}

// DaysTo is the number of days from d to e, negative when e is earlier.
func (d Date) DaysTo(e Date) int { return int(e.Time().Sub(d.Time()).Hours() / 24) }

// AgeOn is the number of whole years from d to day; a leap-day child has its
// birthday on 1 March in other years.
func (d Date) AgeOn(day Date) int {
	years := day.year - d.year
	if day.month < d.month || (day.month == d.month && day.day < d.day) {
		years--
	}
	return years
}

// MarshalText gives the ISO form, so a Date stands as text in drafts and exports.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads the ISO form.
func (d *Date) UnmarshalText(b []byte) error {
	v, err := ParseISO(string(b))
	*d = v
	return err
}
