package deadline

import "samtak/casework"

// Unit is what a term is counted in.
type Unit string

// The units. Days, weeks and months end on the day that corresponds by
// number or name; a number the month lacks becomes its last day (domstolloven § 148).
const (
	Days     Unit = "days"
	Workdays Unit = "workdays"
	Weeks    Unit = "weeks"
	Months   Unit = "months"
)

// Side is whose term it is, and so which way it moves from a closed day.
type Side string

// The sides.
const (
	Citizen Side = "citizen" // forward to the next working day (domstolloven § 149)
	Kommune Side = "kommune" // back to the last working day: the duty is done in time
	Fact    Side = "fact"    // nobody's: something runs out or happens on that day, and it is not moved
)

// Span is a length of time from a start; before it when Count is negative. A zero Unit is no span.
type Span struct {
	Count int
	Unit  Unit
}

// From is the day the span ends. Closed days matter for Workdays only.
func (s Span) From(d casework.Date, closed ...casework.Date) casework.Date {
	switch s.Unit {
	case Workdays:
		return AddWorkdays(d, s.Count, closed...)
	case Weeks:
		return d.AddDays(7 * s.Count)
	case Months:
		return d.AddMonths(s.Count)
	default:
		return d.AddDays(s.Count)
	}
}

// Rule is one term as data. Every number in it may be changed by the caseworker.
type Rule struct {
	Key    string // "preliminary_reply"; never changes
	Start  string // text id of what it runs from: "mottatt"
	Count  int    // length, negative before the start; red when it is over
	Unit   Unit
	Yellow Span   // when to warn, from the same start; no Unit: never
	Side   Side   // whose term it is
	Source string // key in the law register; "" for a local routine
	Info   bool   // shown for information, never yellow or red
}

// NameID is the text id of the rule's name.
func (r Rule) NameID() string { return "deadline.rule." + r.Key }

// SourceID is the text id of what the rule rests on: the short form of the
// hjemmel, or "local routine".
func (r Rule) SourceID() string {
	if h, ok := casework.FindHjemmel(r.Source); ok {
		return h.ShortID()
	}
	return "deadline.source.local"
}

// Due counts the term from a day. The office's closed days move only the
// kommune's own terms. From the zero Date the whole Due is zero but for its Rule.
func (r Rule) Due(from casework.Date, closed ...casework.Date) Due {
	due := Due{Rule: r}
	if from.IsZero() {
		return due
	}
	if r.Side == Citizen {
		closed = nil
	}
	due.From = from
	due.Statutory = Span{r.Count, r.Unit}.From(from, closed...)
	switch r.Side {
	case Citizen:
		due.Shown = Forward(due.Statutory)
	case Kommune:
		due.Shown = Back(due.Statutory, closed...)
	case Fact:
		due.Shown = due.Statutory
	}
	if due.Shown != due.Statutory {
		due.Moved = true
		due.Reason = dayOff(due.Statutory, closed)
	}
	if r.Yellow.Unit != "" {
		due.Yellow = r.Yellow.From(from, closed...)
	}
	return due
}

// Due is a term that runs.
type Due struct {
	Rule      Rule
	From      casework.Date // the day it runs from, not counted itself
	Statutory casework.Date // as counted, before it is moved
	Shown     casework.Date // the day to act by, a working day; the very day of a Fact
	Yellow    casework.Date // the day it becomes yellow; zero: never
	Moved     bool          // Shown is another day than Statutory
	Reason    string        // text id of the holiday or weekday that moved it
}

// NameID is the text id of the name of the term on the day: a fact that lies
// behind is told of as such.
func (d Due) NameID(today casework.Date) string {
	if d.Rule.Side == Fact && d.Overdue(today) {
		return "deadline.past." + d.Rule.Key
	}
	return d.Rule.NameID()
}

// IsZero tells that nothing runs, for the start is not registered.
func (d Due) IsZero() bool { return d.From.IsZero() }

// Level is how urgent a term is.
type Level int

// The levels, rising.
const (
	None Level = iota
	Yellow
	Red
)

// Level is the urgency today. The kommune's own duty is red from the day to
// act by, and so is a fact; a citizen's term only when that day is over, for until then there is
// nothing to do but wait.
func (d Due) Level(today casework.Date) Level {
	switch {
	case d.IsZero() || d.Rule.Info:
		return None
	case d.Rule.Side != Citizen && !today.Before(d.Shown), d.Overdue(today):
		return Red
	case !d.Yellow.IsZero() && !today.Before(d.Yellow):
		return Yellow
	}
	return None
}

// Overdue tells that the term is over: the counted day and the shown one are both behind.
func (d Due) Overdue(today casework.Date) bool {
	return !d.IsZero() && today.After(d.Statutory) && today.After(d.Shown)
}

// DaysLeft is the number of days from today to the day to act by, negative when it is behind.
func (d Due) DaysLeft(today casework.Date) int { return today.DaysTo(d.Shown) }

// InTime tells that something sent or done on the day keeps the term.
func (d Due) InTime(done casework.Date) bool {
	return !d.IsZero() && !done.IsZero() && !d.Overdue(done)
}
