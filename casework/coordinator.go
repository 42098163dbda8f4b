package casework

// CoordinatorID identifies somebody who can be koordinator.
type CoordinatorID int64

// Coordinator is a professional in the register of koordinators (row D1, simple form).
type Coordinator struct {
	ID     CoordinatorID
	Name   string
	Title  string // profession: ergoterapeut, vernepleier …
	UnitID UnitID
	Phone  string
	Email  string
	Child  bool // can be barnekoordinator
	Ended  Date // no longer available from this day; zero: available
	Note   string
}

// Available tells that new tasks can be given on the day.
func (c Coordinator) Available(on Date) bool { return c.Ended.IsZero() || c.Ended.After(on) }

// HeavyLoad is the number of running assignments from which the register warns (domain.md § 4).
const HeavyLoad = 10

// AssignmentID identifies one oppnevning.
type AssignmentID int64

// Assignment is one koordinator's time with one case.
type Assignment struct {
	ID            AssignmentID
	CaseID        CaseID
	CoordinatorID CoordinatorID
	Product       Product // Coordinator or ChildCoordinator
	From          Date
	To            Date // zero: still running
	Wished        bool // the user asked for this koordinator
	Accepted      Date // the koordinator said yes; zero: not yet
	Contacted     Date // first contact with the user
	Reason        string
}

// Running tells that the assignment holds on the day.
func (a Assignment) Running(on Date) bool {
	return !a.From.IsZero() && !a.From.After(on) && (a.To.IsZero() || !a.To.Before(on))
}
