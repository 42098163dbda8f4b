package casework

// ParticipantID identifies a participant inside its plan; it never changes.
type ParticipantID int64

// Share is how much of the plan a participant may see.
type Share string

// The extents of sharing.
const (
	ShareNothing Share = ""
	SharePart    Share = "part" // the goals and tiltak named in Parts
	ShareAll     Share = "all"
)

// Shares is every extent, in the order they are offered.
var Shares = []Share{ShareNothing, SharePart, ShareAll}

// Participant is somebody who takes part in the plan (b) and what they contribute (d).
type Participant struct {
	ID           ParticipantID
	Name         string
	Role         string // in the user's words: mor, ergoterapeut …
	Service      string
	Phone        string
	Email        string
	Contribution string
	Share        Share
	Parts        string // which parts, for SharePart
	Until        Date   // the consent to share ends; zero: no end
}

// Participant finds a participant; ok is false for 0 or one that is gone.
func (p Plan) Participant(id ParticipantID) (found Participant, ok bool) {
	for _, q := range p.Participants {
		if q.ID == id {
			return q, true
		}
	}
	return Participant{}, false
}

// NextParticipantID is an unused id for a new participant.
func (p Plan) NextParticipantID() ParticipantID {
	var n ParticipantID
	for _, q := range p.Participants {
		n = max(n, q.ID)
	}
	return n + 1
}
