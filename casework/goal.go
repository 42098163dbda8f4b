package casework

// GoalID identifies a goal inside its plan; it never changes.
type GoalID int64

// LifeCycle is where a goal is in its life.
type LifeCycle string

// The first status of a goal (row C3).
const (
	GoalActive   LifeCycle = ""         // being worked on
	GoalPlanned  LifeCycle = "planned"  // agreed, not begun
	GoalOnHold   LifeCycle = "on_hold"  // on hold
	GoalFinished LifeCycle = "finished" // work has ended
)

// LifeCycles is every one, in the order they are offered.
var LifeCycles = []LifeCycle{GoalPlanned, GoalActive, GoalOnHold, GoalFinished}

// Reached is how near a goal is.
type Reached string

// The second status of a goal (row C3).
const (
	NotJudged     Reached = ""
	InProgress    Reached = "in_progress"
	PartlyReached Reached = "partly"
	FullyReached  Reached = "reached"
	NotReached    Reached = "not_reached"
)

// ReachedAll is every one, in the order they are offered.
var ReachedAll = []Reached{NotJudged, InProgress, PartlyReached, FullyReached, NotReached}

// Voice is whose words a goal or measure stands in.
type Voice string

// The voices (row C3).
const (
	VoiceUser    Voice = ""        // the user
	VoiceKin     Voice = "kin"     // pårørende
	VoiceService Voice = "service" // a service
)

// Voices is every one, in the order they are offered.
var Voices = []Voice{VoiceUser, VoiceKin, VoiceService}

// Goal is a hovedmål (Parent 0) or a delmål.
type Goal struct {
	ID     GoalID
	Parent GoalID
	Area   Area
	Text   string
	Voice  Voice
	Life   LifeCycle
	Result Reached
}

// MeasureID identifies a tiltak inside its plan; it never changes.
type MeasureID int64

// MeasureStatus is where a tiltak stands.
type MeasureStatus string

// The statuses (row C4).
const (
	MeasurePlanned  MeasureStatus = ""
	MeasureUnderWay MeasureStatus = "under_way"
	MeasureDone     MeasureStatus = "done"
	MeasureStopped  MeasureStatus = "stopped"
)

// MeasureStatuses is every one, in the order they are offered.
var MeasureStatuses = []MeasureStatus{MeasurePlanned, MeasureUnderWay, MeasureDone, MeasureStopped}

// Measure is a tiltak under a goal.
type Measure struct {
	ID          MeasureID
	GoalID      GoalID
	What        string
	Extent      string        // omfang: how much, how often (e)
	How         string        // how it is carried out (f)
	Responsible ParticipantID // 0: nobody yet (e)
	Service     string
	Start, Due  Date
	Evaluation  Date
	Status      MeasureStatus
	Decision    string // the service's own vedtak, by reference
	NotGranted  bool   // wished for, not granted
}

// Late tells that the frist has passed and the tiltak is neither done nor stopped.
func (m Measure) Late(on Date) bool {
	open := m.Status == MeasurePlanned || m.Status == MeasureUnderWay
	return open && !m.NotGranted && !m.Due.IsZero() && m.Due.Before(on)
}

// MainGoals lists the hovedmål in order.
func (p Plan) MainGoals() []Goal { return p.SubGoals(0) }

// SubGoals lists the goals directly under parent, in order.
func (p Plan) SubGoals(parent GoalID) []Goal {
	var out []Goal
	for _, g := range p.Goals {
		if g.Parent == parent {
			out = append(out, g)
		}
	}
	return out
}

// MeasuresOf lists the tiltak of one goal, in order.
func (p Plan) MeasuresOf(goal GoalID) []Measure {
	var out []Measure
	for _, m := range p.Measures {
		if m.GoalID == goal {
			out = append(out, m)
		}
	}
	return out
}

// NextGoalID is an unused id for a new goal.
func (p Plan) NextGoalID() GoalID {
	var n GoalID
	for _, g := range p.Goals {
		n = max(n, g.ID)
	}
	return n + 1
}

// NextMeasureID is an unused id for a new tiltak.
func (p Plan) NextMeasureID() MeasureID {
	var n MeasureID
	for _, m := range p.Measures {
		n = max(n, m.ID)
	}
	return n + 1
}
