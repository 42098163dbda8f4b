package casework

import (
	"fmt"
	"time"
)

// DocumentID identifies a frozen paper.
type DocumentID int64

// PaperKind is a kind of paper, by its number in the catalogue of domain.md 3.5.
type PaperKind string

// The kinds Samtak makes.
const (
	Receipt          PaperKind = "D01" // bekreftelse på mottak
	PreliminaryReply PaperKind = "D02" // foreløpig svar (fvl § 11 a)
	GrantPlan        PaperKind = "D09" // innvilgelse av individuell plan
	RefusePlan       PaperKind = "D12" // avslag på individuell plan
	Appointment      PaperKind = "D16" // oppnevning av koordinator
	FullPlan         PaperKind = "D22" // individuell plan
	ShortPlan        PaperKind = "D23" // kortversjon
)

// PaperKinds is every kind, in the order of the catalogue.
var PaperKinds = []PaperKind{Receipt, PreliminaryReply, GrantPlan, RefusePlan, Appointment, FullPlan, ShortPlan}

// Document is a paper made final: its bytes never change (row B5).
type Document struct {
	ID       DocumentID
	CaseID   CaseID
	Kind     PaperKind
	Serial   int // within the case; number "2026/14-3"
	Language Language
	Title    string
	Date     Date
	Made     time.Time
	Pages    int
	SHA256   string // hex, of PDF
	SentTo   string
	SentHow  string
	PDF      []byte // nil in lists
}

// FileName is a neutral name for a copy of the paper: no person's name, nothing of what it says.
func (d Document) FileName() string {
	date := d.Date.String()
	return fmt.Sprintf("%s-%d-%d.pdf", date, d.CaseID, d.Serial)
}
