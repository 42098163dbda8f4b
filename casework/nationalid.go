package casework

import (
	"log/slog"
	"strings"
	"time"
)

// NationalID is an identity number as eleven digits without spaces, or "" when
// the person has none (an expected child, a visitor). Gender and century are
// never read from it: numbers given out from 2032 carry neither.
type NationalID string

// IDKind is which series an identity number belongs to.
type IDKind string

// The series, told apart by what is added to the day or the month.
const (
	IDNone    IDKind = ""        // no number
	IDBirth   IDKind = "birth"   // fødselsnummer
	IDD       IDKind = "d"       // D-number: day + 40
	IDH       IDKind = "h"       // health help number: month + 40 (NAV's older test numbers look the same)
	IDNPID    IDKind = "npid"    // NAV person id: month + 20
	IDNav     IDKind = "nav"     // NAV synthetic: month + 65, or + 60 for a synthetic NPID
	IDTest    IDKind = "test"    // Test-Norge: month + 80, with or without day + 40
	IDUnknown IDKind = "unknown" // right control digits, but no known series: warn, do not block
)

// ParseNationalID reads an identity number, with or without spaces, dots or
// hyphens, and tells its series. Blank text is no number and no error. A wrong
// length or wrong control digits is an Error with CodeBadNumber, which never
// carries the number itself.
func ParseNationalID(text string) (NationalID, IDKind, error) {
	digits := strings.Map(func(r rune) rune {
		if strings.ContainsRune(" .-\t\r\n\u00a0\u202f", r) {
			return -1
		}
		return r
	}, text)
	if digits == "" {
		return "", IDNone, nil
	}
	id := NationalID(digits)
	if !id.wellFormed() || id == "00000000000" || !id.controlled() {
		return "", IDNone, Fail(CodeBadNumber)
	}
	return id, id.Kind(), nil
}

// Kind is the series of the number, IDNone when it is not eleven digits.
func (id NationalID) Kind() IDKind {
	if !id.wellFormed() {
		return IDNone
	}
	kind, _, _ := id.read()
	return kind
}

// NewRule2032 tells that the control digits are right only by the rule for
// numbers given out from 2032, where the first one may leave 1, 2 or 3.
func (id NationalID) NewRule2032() bool {
	return id.wellFormed() && id.controlled() && id.weigh(controlWeights1) != 0
}

// BirthDayMonth is the day and the month of birth; 0, 0 when the series is
// unknown. The year cannot be known from the number alone.
func (id NationalID) BirthDayMonth() (day int, month time.Month) {
	if !id.wellFormed() {
		return 0, 0
	}
	_, day, month = id.read()
	return day, month
}

// MatchesBirth tells that birth has the day, the month and the two last digits
// of the year that the number has.
func (id NationalID) MatchesBirth(birth Date) bool {
	day, month := id.BirthDayMonth()
	return day > 0 && birth.day == day && birth.month == month && birth.year%100 == id.number(4)
}

// IsSynthetic tells that no living person has the number: it belongs to a test series.
func (id NationalID) IsSynthetic() bool {
	kind := id.Kind()
	return kind == IDTest || kind == IDNav
}

// Format is the number for papers and fields: "020132 99997".
func (id NationalID) Format() string {
	if !id.wellFormed() {
		return string(id)
	}
	return string(id[:6]) + " " + string(id[6:])
}

// Masked is the number for lists, with the last five digits hidden: "020132 *****".
func (id NationalID) Masked() string {
	if !id.wellFormed() {
		return ""
	}
	return string(id[:6]) + " *****"
}

// LogValue keeps the number out of the log, whoever passes it there.
func (id NationalID) LogValue() slog.Value { return slog.StringValue("-") }

func (id NationalID) wellFormed() bool {
	return len(id) == 11 && strings.Trim(string(id), "0123456789") == ""
}

// number is the two digits from place i.
func (id NationalID) number(i int) int { return int(id[i]-'0')*10 + int(id[i+1]-'0') }

// read takes the series and the birthday apart; the caller has seen that the number is well formed.
func (id NationalID) read() (kind IDKind, day int, month time.Month) {
	day, kind = id.number(0), IDBirth
	if day > 40 {
		day, kind = day-40, IDD
	}
	m := id.number(2)
	for _, series := range monthSeries {
		if m > series.added && m <= series.added+12 {
			if series.kind != IDNone {
				kind = series.kind
			}
			// Any leap year will do: the century is not in the number.
			if month = time.Month(m - series.added); existsInYear(day, month, id.number(4)) {
				return kind, day, month
			}
		}
	}
	return IDUnknown, 0, 0
}

// monthSeries is what a series adds to the month. +60 and +65 overlap; the
// first that gives a day is taken.
var monthSeries = []struct {
	added int
	kind  IDKind
}{{0, IDNone}, {20, IDNPID}, {40, IDH}, {65, IDNav}, {60, IDNav}, {80, IDTest}}

// existsInYear allows 29 February in '00, since 2000 was a leap year.
func existsInYear(day int, month time.Month, twoDigitYear int) bool {
	_, ok := NewDate(2000+twoDigitYear, month, day)
	return ok
}

// The weights of the control digits (Skatteetaten), the digit itself last.
var (
	controlWeights1 = []int{3, 7, 6, 1, 8, 9, 4, 5, 2, 1}
	controlWeights2 = []int{5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1}
)

func (id NationalID) weigh(weights []int) int {
	sum := 0
	for i, w := range weights {
		sum += w * int(id[i]-'0')
	}
	return sum % 11
}

// controlled accepts the rule of 2032 too, which contains the old one.
func (id NationalID) controlled() bool {
	return id.weigh(controlWeights1) <= 3 && id.weigh(controlWeights2) == 0
}
