package parts

import (
	"strings"
	"time"

	"samtak/casework"
	"samtak/ui/present"
	"samtak/ui/route"
)

// Moment is "21. november 2026 kl. 14.05" in the desk's own zone, or a dash for none.
func Moment(d route.Deps, at time.Time) string {
	if at.IsZero() {
		return "–"
	}
	at = at.In(d.Desk.Now().Location())
	return d.T("safety.moment", "Date", present.LongDate(d.T, casework.DateOf(at)), "Clock", at.Format("15.04"))
}

// HeadGroups is the head of the log in groups of four, as the receipt prints it.
func HeadGroups(head string) string {
	var b strings.Builder
	for i, r := range head {
		if i > 0 && i%4 == 0 {
			b.WriteByte(' ')
		}
		b.WriteRune(r)
	}
	return b.String()
}
