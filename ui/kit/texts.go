package kit

import (
	"strconv"
	"time"

	"samtak/casework"
)

// Texts gives the few words the kit shows by itself, in the målform of the
// window. locales.Printer is one.
type Texts interface {
	T(id string, data ...any) string
	N(id string, n int, data ...any) string
}

func monthName(t Texts, m time.Month) string { return t.T("kit.month." + strconv.Itoa(int(m))) }

// isoWeekday is 1 for Monday to 7 for Sunday.
func isoWeekday(d casework.Date) int { return (int(d.Weekday())+6)%7 + 1 }

func weekdayName(t Texts, n int) string { return t.T("kit.weekday." + strconv.Itoa(n)) }

func shortWeekday(t Texts, n int) string { return t.T("kit.weekday.short." + strconv.Itoa(n)) }

// LongDate is "torsdag 17. desember 2026".
func LongDate(t Texts, d casework.Date) string {
	return t.T("kit.date.long", "Weekday", weekdayName(t, isoWeekday(d)),
		"Day", d.Day(), "Month", monthName(t, d.Month()), "Year", d.Year())
}
