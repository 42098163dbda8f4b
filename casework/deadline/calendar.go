// Package deadline owns the calendar of working days and the arithmetic of
// terms: which day a duty or a klagefrist ends, why it was moved, and when it
// turns yellow and red (domstolloven §§ 148–149; domain.md 2.3 and 4.1).
//
// What must not go here: the clock (every rule gets the day as an argument),
// Norwegian sentences (they live in locales/), which case a term belongs to.
package deadline

import (
	"slices"
	"time"

	"samtak/casework"
)

// Holiday is one public holiday. Name is a text id.
type Holiday struct {
	Date casework.Date
	Name string
}

// Text ids of the days that are not working days without being a holiday.
const (
	SaturdayName = "deadline.day.saturday"
	SundayName   = "deadline.day.sunday"
	ClosedName   = "deadline.day.closed" // the office's own closed day
)

// fixedHolidays stands before the movable ones where both fall on a day: 17 May 2027.
var fixedHolidays = []struct {
	month time.Month
	day   int
	name  string
}{
	{time.January, 1, "deadline.day.new_year"},
	{time.May, 1, "deadline.day.may_1"},
	{time.May, 17, "deadline.day.may_17"},
	{time.December, 25, "deadline.day.christmas_1"},
	{time.December, 26, "deadline.day.christmas_2"},
}

// movableHolidays counts from Easter Sunday.
var movableHolidays = []struct {
	offset int
	name   string
}{
	{-3, "deadline.day.maundy_thursday"},
	{-2, "deadline.day.good_friday"},
	{0, "deadline.day.easter_1"},
	{1, "deadline.day.easter_2"},
	{39, "deadline.day.ascension"},
	{49, "deadline.day.pentecost_1"},
	{50, "deadline.day.pentecost_2"},
}

// Holidays is the public holidays of a year by date, Sundays left out unless
// they are one of them. Today's list is applied to every year, also to those
// before 1 and 17 May got their law in 1947; the rule is tested for 1900–2199.
// Christmas Eve, New Year's Eve and the Wednesday before Easter are ordinary days.
func Holidays(year int) []Holiday {
	list := make([]Holiday, 0, len(fixedHolidays)+len(movableHolidays))
	for _, h := range fixedHolidays {
		if d, ok := casework.NewDate(year, h.month, h.day); ok {
			list = append(list, Holiday{d, h.name})
		}
	}
	easter := Easter(year)
	for _, h := range movableHolidays {
		list = append(list, Holiday{easter.AddDays(h.offset), h.name})
	}
	slices.SortStableFunc(list, func(a, b Holiday) int { return a.Date.Compare(b.Date) })
	return list
}

// Easter is Easter Sunday of a year in the Gregorian calendar, by the method
// of Meeus, Jones and Butcher.
func Easter(year int) casework.Date {
	a, b, c := year%19, year/100, year%100
	d, e := b/4, b%4
	g := (b - (b+8)/25 + 1) / 3
	h := (19*a + b - d - g + 15) % 30
	i, k := c/4, c%4
	l := (32 + 2*e + 2*i - h - k) % 7
	m := (a + 11*h + 22*l) / 451
	n := h + l - 7*m + 114
	easter, _ := casework.NewDate(year, time.Month(n/31), n%31+1)
	return easter
}

// HolidayOn is the text id of the holiday on the day, or "" when there is none.
func HolidayOn(d casework.Date) string {
	for _, h := range fixedHolidays {
		if d.Month() == h.month && d.Day() == h.day {
			return h.name
		}
	}
	if m := d.Month(); m < time.March || m > time.June { // Easter is 22 March–25 April, Whit Monday at most 14 June
		return ""
	}
	offset := Easter(d.Year()).DaysTo(d)
	for _, h := range movableHolidays {
		if h.offset == offset {
			return h.name
		}
	}
	return ""
}

// dayOff is the text id of why the day is not a working day, or "".
func dayOff(d casework.Date, closed []casework.Date) string {
	if name := HolidayOn(d); name != "" {
		return name
	}
	switch day := d.Weekday(); {
	case day == time.Saturday:
		return SaturdayName
	case day == time.Sunday:
		return SundayName
	case slices.Contains(closed, d):
		return ClosedName
	}
	return ""
}

// IsWorkday tells that the day is neither Saturday, Sunday, a public holiday
// nor one of the days the office is closed. Closed days bind only the kommune's
// own work; a citizen's term takes no notice of them, so leave them out there.
func IsWorkday(d casework.Date, closed ...casework.Date) bool { return dayOff(d, closed) == "" }

// Forward is the day itself, or the nearest working day after it (domstolloven § 149).
func Forward(d casework.Date, closed ...casework.Date) casework.Date { return seek(d, 1, closed) }

// Back is the day itself, or the nearest working day before it: how the kommune's own duties are shown.
func Back(d casework.Date, closed ...casework.Date) casework.Date { return seek(d, -1, closed) }

func seek(d casework.Date, step int, closed []casework.Date) casework.Date {
	for !IsWorkday(d, closed...) {
		d = d.AddDays(step)
	}
	return d
}

// AddWorkdays is the n-th working day after the day, which itself does not
// count (domstolloven § 148); before it when n is negative; the day itself when n is 0.
func AddWorkdays(d casework.Date, n int, closed ...casework.Date) casework.Date {
	step := 1
	if n < 0 {
		step, n = -1, -n
	}
	for ; n > 0; n-- {
		d = seek(d.AddDays(step), step, closed)
	}
	return d
}

// Turns is the day somebody born on birth turns age. A person born on 29
// February turns on 1 March in other years, as casework.Date.AgeOn counts.
func Turns(birth casework.Date, age int) casework.Date {
	if d, ok := casework.NewDate(birth.Year()+age, birth.Month(), birth.Day()); ok {
		return d
	}
	return birth.AddMonths(12 * age).AddDays(1)
}
