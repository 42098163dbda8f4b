package casework

import "fmt"

// CaseID identifies a case (sak).
type CaseID int64

// Case is one person's matter with the koordinerende enhet, from the first henvendelse on.
type Case struct {
	ID       CaseID
	PersonID PersonID
	Year     int // of the case number
	Serial   int // within the year
	Opened   Date
	Closed   Date // zero: open

	GivenTo UnitID // the unit asked to find a koordinator; 0: none
	GivenOn Date   // the day it was asked (row B7)
}

// Number is the human-readable case number "2026/14".
func (c Case) Number() string { return fmt.Sprintf("%d/%d", c.Year, c.Serial) }

// CaseFile is everything about one case: what the rules, the window and the papers read.
type CaseFile struct {
	Case        Case
	Person      Person
	Application Application
	Assessment  Assessment
	Decision    Decision
	Earlier     []Decision    // decisions that were made anew after a klage, oldest first
	Waits       []Wait        // oldest first
	Appeals     []Appeal      // oldest first
	Settled     []Settled     // terms marked as done or cancelled, oldest first
	Notes       []Note        // oldest first
	Assignments []Assignment  // oldest first
	Named       []Coordinator // who the Assignments are about, in their order; not in lists
	Coordinator Coordinator   // of the running assignment or the coming one; zero ID: none
	Unit        Unit          // the koordinator's
	Plan        Plan          // zero ID: none yet
	Documents   []Document    // oldest first, without their bytes, incoming ones too
}

// Assignment is the running assignment on the day; ok is false when there is none.
func (f CaseFile) Assignment(on Date) (a Assignment, ok bool) {
	for i := len(f.Assignments) - 1; i >= 0; i-- {
		if f.Assignments[i].Running(on) {
			return f.Assignments[i], true
		}
	}
	return Assignment{}, false
}

// Appointed is the running assignment, or else the next that begins later.
func (f CaseFile) Appointed(on Date) (a Assignment, ok bool) {
	if a, ok = f.Assignment(on); ok {
		return a, true
	}
	for _, a := range f.Assignments {
		if a.From.After(on) && (a.To.IsZero() || a.To.After(a.From)) {
			return a, true
		}
	}
	return Assignment{}, false
}

// Sent is the last final paper of the kind; ok is false when none is made.
func (f CaseFile) Sent(kind PaperKind) (d Document, ok bool) {
	for i := len(f.Documents) - 1; i >= 0; i-- {
		if f.Documents[i].Kind == kind {
			return f.Documents[i], true
		}
	}
	return Document{}, false
}
