package casework

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// The years a person can mean when she types a date. Outside them it is a slip
// of the finger ("3.11.0206"), not a date.
const (
	firstTypedYear = 1850
	lastTypedYear  = 2199
)

// ParseDate reads a date as people type it, in either målform and any case:
//
//	3/11  3.11.  3/11-26  3.11.2026  031126  03112026  2026-11-03  3. november  3 nov 2026
//	i dag  i morgon  overmorgen  i går  +14  -3  om 3 mnd  om ei veke  for to uker siden
//	fredag  neste tysdag  sist onsdag  fredag 6/11
//
// Without a year it is the occurrence nearest to today, forward when two are
// as near. A year of two digits is the latest such year at most 20 years
// ahead of today. A bare weekday is the coming one, never today. Blank text
// is the zero Date; what cannot be read, or does not exist, is an Error with
// CodeBadDate and Text.
func ParseDate(text string, today Date) (Date, error) {
	s := tidyDateText(text)
	if s == "" {
		return Date{}, nil
	}
	d, ok := readDate(s, today)
	if !ok || d.year < firstTypedYear || d.year > lastTypedYear {
		return Date{}, Fail(CodeBadDate, "Text", shortened(strings.TrimSpace(text), 40))
	}
	return d, nil
}

// FormatDate is "03.11.2026", or "" for the zero Date.
func FormatDate(d Date) string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%02d.%02d.%04d", d.day, d.month, d.year)
}

// dateTextForms gathers what keyboards and copied papers hold for the same sign.
var dateTextForms = strings.NewReplacer("a\u030a", "å", "\u2212", "-", "\u2013", "-", "\u00ad", "")

func tidyDateText(text string) string {
	s := dateTextForms.Replace(strings.ToLower(strings.ToValidUTF8(text, "?")))
	return strings.TrimPrefix(strings.Join(strings.Fields(s), " "), "den ")
}

func shortened(s string, maxRunes int) string {
	if r := []rune(s); len(r) > maxRunes {
		return string(r[:maxRunes]) + "…"
	}
	return s
}

func readDate(s string, today Date) (Date, bool) {
	for _, read := range []func(string, Date) (Date, bool){readDayWord, readOffset, readWeekday, readCalendarDate} {
		if d, ok := read(s, today); ok {
			return d, true
		}
	}
	return Date{}, false
}

func readDayWord(s string, today Date) (Date, bool) {
	days, ok := dayWords[s]
	return today.AddDays(days), ok
}

var (
	signedOffset = regexp.MustCompile(`^([+-]) ?(\d{1,4}) ?([a-zæøå]*)\.?$`)
	comingOffset = regexp.MustCompile(`^om (\d{1,4}|[a-zæøå]+) ?([a-zæøå]+)\.?$`)
	pastOffset   = regexp.MustCompile(`^for (\d{1,4}|[a-zæøå]+) ?([a-zæøå]+)\.? (?:siden|sidan)$`)
)

func readOffset(s string, today Date) (Date, bool) {
	if m := signedOffset.FindStringSubmatch(s); m != nil {
		return shifted(today, m[1], m[2], m[3])
	}
	if m := comingOffset.FindStringSubmatch(s); m != nil {
		return shifted(today, "+", m[1], m[2])
	}
	if m := pastOffset.FindStringSubmatch(s); m != nil {
		return shifted(today, "-", m[1], m[2])
	}
	return Date{}, false
}

func shifted(today Date, sign, count, unit string) (Date, bool) {
	n, known := countWords[count]
	if !known {
		var err error
		if n, err = strconv.Atoi(count); err != nil {
			return Date{}, false
		}
	}
	if sign == "-" {
		n = -n
	}
	u, ok := unitWords[unit]
	return today.AddMonths(n * u.months).AddDays(n * u.days), ok
}

// readWeekday reads a weekday alone, with "neste" or "sist" before it, or with
// a date after it, which must then fall on that weekday.
func readWeekday(s string, today Date) (Date, bool) {
	direction := 1
	first, rest, _ := strings.Cut(s, " ")
	if step, ok := weekdaySteps[first]; ok {
		direction = step
		first, rest, _ = strings.Cut(rest, " ")
	}
	day, ok := weekdayWords[strings.TrimRight(first, ".,")]
	if !ok {
		return Date{}, false
	}
	if rest != "" {
		d, ok := readCalendarDate(strings.TrimPrefix(rest, "den "), today)
		return d, ok && d.Weekday() == day
	}
	d := today.AddDays(direction)
	for d.Weekday() != day {
		d = d.AddDays(direction)
	}
	return d, true
}

var (
	yearFirst  = regexp.MustCompile(`^(\d{4})[-./ ](\d{1,2})[-./ ](\d{1,2})$`)
	digitsOnly = regexp.MustCompile(`^(\d{2})(\d{2})(\d{2}|\d{4})$`)
	dayMonth   = regexp.MustCompile(`^(\d{1,2}) ?[-./ ] ?(\d{1,2})(?: ?[-./ ] ?(\d{2}|\d{4}))?\.?$`)
	namedMonth = regexp.MustCompile(`^(\d{1,2})[-. ]{0,2}([a-z]{3,9})[-., ]{0,2}(\d{2}|\d{4})?$`)
)

func readCalendarDate(s string, today Date) (Date, bool) {
	if m := yearFirst.FindStringSubmatch(s); m != nil {
		return typedDate(m[3], m[2], m[1], today)
	}
	if m := digitsOnly.FindStringSubmatch(s); m != nil {
		return typedDate(m[1], m[2], m[3], today)
	}
	if m := dayMonth.FindStringSubmatch(s); m != nil {
		return typedDate(m[1], m[2], m[3], today)
	}
	if m := namedMonth.FindStringSubmatch(s); m != nil {
		for i, name := range monthWords {
			if strings.HasPrefix(name, m[2]) {
				return typedDate(m[1], strconv.Itoa(i+1), m[3], today)
			}
		}
	}
	return Date{}, false
}

// typedDate puts the parts together; the patterns have seen that they are digits.
func typedDate(day, month, year string, today Date) (Date, bool) {
	d, _ := strconv.Atoi(day)
	m, _ := strconv.Atoi(month)
	y, _ := strconv.Atoi(year)
	switch len(year) {
	case 0:
		return nearestDate(d, time.Month(m), today)
	case 2:
		last := today.year + 20
		y = last - ((last-y)%100+100)%100
	}
	return NewDate(y, time.Month(m), d)
}

// nearestDate looks eight years each way: 29 February may be that far off around 2100.
func nearestDate(day int, month time.Month, today Date) (best Date, found bool) {
	for year := today.year + 8; year >= today.year-8; year-- {
		d, ok := NewDate(year, month, day)
		if ok && (!found || distance(today, d) < distance(today, best)) {
			best, found = d, true
		}
	}
	return best, found
}

func distance(a, b Date) int { return max(a.DaysTo(b), b.DaysTo(a)) }

// The tables below are input grammar: words a person may type, never shown.
// That is why they stand here and not in locales/; both målformer are always read.

// dayWords is days from today.
var dayWords = map[string]int{
	"i dag": 0, "idag": 0,
	"i morgen": 1, "imorgen": 1, "i morgon": 1, "imorgon": 1,
	"overmorgen": 2, "i overmorgen": 2, "overmorgon": 2, "i overmorgon": 2,
	"i går": -1, "igår": -1,
	"i forgårs": -2, "forgårs": -2, "i forgår": -2, "i førgår": -2, "førgår": -2,
}

var countWords = map[string]int{
	"en": 1, "én": 1, "ein": 1, "ei": 1, "et": 1, "ett": 1, "eit": 1, "eitt": 1, "to": 2, "tre": 3, "fire": 4,
	"fem": 5, "seks": 6, "sju": 7, "syv": 7, "åtte": 8, "ni": 9, "ti": 10, "elleve": 11, "tolv": 12,
}

var unitWords = map[string]struct{ months, days int }{
	"": {days: 1}, "d": {days: 1}, "dag": {days: 1}, "dager": {days: 1}, "dagar": {days: 1},
	"u": {days: 7}, "uke": {days: 7}, "uker": {days: 7}, "v": {days: 7}, "veke": {days: 7}, "veker": {days: 7},
	"m": {months: 1}, "mnd": {months: 1}, "måned": {months: 1}, "måneder": {months: 1},
	"månad": {months: 1}, "månader": {months: 1}, "år": {months: 12},
}

// weekdaySteps is which way to look for the weekday that follows.
var weekdaySteps = map[string]int{
	"på": 1, "neste": 1, "kommende": 1, "komande": 1, "førstkommende": 1, "førstkomande": 1,
	"sist": -1, "siste": -1, "forrige": -1, "førre": -1,
}

var weekdayWords = map[string]time.Weekday{
	"mandag": time.Monday, "måndag": time.Monday, "man": time.Monday, "mån": time.Monday,
	"tirsdag": time.Tuesday, "tysdag": time.Tuesday, "tir": time.Tuesday, "tirs": time.Tuesday, "tys": time.Tuesday,
	"onsdag": time.Wednesday, "ons": time.Wednesday,
	"torsdag": time.Thursday, "tor": time.Thursday, "tors": time.Thursday,
	"fredag": time.Friday, "fre": time.Friday,
	"lørdag": time.Saturday, "laurdag": time.Saturday, "lør": time.Saturday, "lau": time.Saturday,
	"søndag": time.Sunday, "sundag": time.Sunday, "søn": time.Sunday, "sun": time.Sunday,
}

// monthWords are the same in both målformer; three letters or more are enough.
var monthWords = [12]string{
	"januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "desember",
}
