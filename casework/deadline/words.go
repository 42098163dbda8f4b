package deadline

import (
	"fmt"
	"strings"

	"samtak/casework"
)

// Words is the arithmetic as a person would write it, in the language of T:
// "mottatt 1.12.2026 + 1 måned = 1.1.2027 (første nyttårsdag), siste virkedag før: 31.12.2026".
// A Due that does not run has no words.
func (d Due) Words(T func(id string, data ...any) string) string {
	if d.IsZero() {
		return ""
	}
	var b strings.Builder
	b.WriteString(T(d.Rule.Start) + " " + plainDate(d.From))
	if d.Rule.Count != 0 {
		sign, n := "+", d.Rule.Count
		if n < 0 {
			sign, n = "−", -n
		}
		fmt.Fprintf(&b, " %s %s = %s", sign, T(spanID(d.Rule.Unit, n), "N", n), plainDate(d.Statutory))
	}
	if d.Moved {
		id := "deadline.moved.back"
		if d.Rule.Side == Citizen {
			id = "deadline.moved.forward"
		}
		fmt.Fprintf(&b, " (%s), %s", T(d.Reason), T(id, "Date", plainDate(d.Shown)))
	}
	return b.String()
}

// IsSum tells that Words says more than a day: it was counted or moved.
func (d Due) IsSum() bool { return !d.IsZero() && (d.Rule.Count != 0 || d.Moved) }

// spanID chooses the number itself: T has no plural.
func spanID(unit Unit, n int) string {
	if n == 1 {
		return "deadline.span." + string(unit) + ".single"
	}
	return "deadline.span." + string(unit) + ".several"
}

// plainDate is "3.12.2026": arithmetic reads best without leading zeros.
func plainDate(d casework.Date) string {
	return fmt.Sprintf("%d.%d.%d", d.Day(), d.Month(), d.Year())
}
