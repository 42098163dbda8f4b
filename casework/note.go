package casework

import "time"

// NoteID identifies a line of the contact log.
type NoteID int64

// NoteKind is what was noted.
type NoteKind string

// The kinds (row F6). What was told by mouth and matters must be written down (fvl § 11 d).
const (
	NotePhone    NoteKind = "phone"
	NoteTalk     NoteKind = "talk"     // at the office, at a meeting
	NoteVisit    NoteKind = "visit"    // at home, at school
	NoteMapping  NoteKind = "mapping"  // kartleggingssamtale
	NoteChild    NoteKind = "child"    // barnets syn (fvl § 17)
	NoteMessage  NoteKind = "message"  // late information in writing that is no document of its own
	NoteInternal NoteKind = "internal" // for the caseworker alone: never printed
)

// NoteKinds is every kind, in the order they are offered.
var NoteKinds = []NoteKind{NotePhone, NoteTalk, NoteVisit, NoteMapping, NoteChild, NoteMessage, NoteInternal}

// Note is one line of the contact log of a case.
type Note struct {
	ID     NoteID
	CaseID CaseID
	Kind   NoteKind
	Date   Date
	With   string // who it was with
	Text   string
	Third  bool // tells of somebody else than the person: to be looked at before innsyn
	Shown  Date // the person has been shown it (fvl § 17); zero: not
	Made   time.Time
}

// Printable tells that the note may stand on a paper.
func (n Note) Printable() bool { return n.Kind != NoteInternal }
