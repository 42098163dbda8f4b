package casework

import (
	"fmt"
	"time"
)

// DocumentID identifies a frozen paper.
type DocumentID int64

// PaperKind is a kind of paper, by its number in the catalogue of domain.md 3.5.
type PaperKind string

// The kinds Samtak makes. D41 and on are beyond the catalogue.
const (
	Receipt                PaperKind = "D01" // bekreftelse på mottak
	PreliminaryReply       PaperKind = "D02" // foreløpig svar (fvl § 11 a)
	DelayNotice            PaperKind = "D03" // melding om forsinkelse
	AskForFacts            PaperKind = "D04" // be om opplysninger (fvl §§ 11, 17)
	ForwardLetter          PaperKind = "D05" // oversendt rett instans (fvl § 11)
	MappingInvite          PaperKind = "D06" // innkalling til kartleggingssamtale
	MappingNote            PaperKind = "D07" // kartleggingsnotat
	AdvanceNotice          PaperKind = "D08" // forhåndsvarsel (fvl § 16)
	GrantPlan              PaperKind = "D09" // innvilgelse av individuell plan
	GrantCoordinator       PaperKind = "D10" // koordinator, also after nei takk til plan
	GrantChildCoordinator  PaperKind = "D11" // innvilgelse av barnekoordinator
	RefusePlan             PaperKind = "D12" // avslag på individuell plan
	RefuseChildCoordinator PaperKind = "D13" // avslag på barnekoordinator
	NoCoordinator          PaperKind = "D14" // koordinator tilbys ikke
	ToUnit                 PaperKind = "D15" // fordeling til enhet
	Appointment            PaperKind = "D16" // oppnevning av koordinator
	CoordinatorChange      PaperKind = "D17" // koordinatorbytte
	PlanConsentForm        PaperKind = "D18" // samtykke til plan
	SharingConsentForm     PaperKind = "D19" // samtykke til deling
	WithdrawalForm         PaperKind = "D20" // tilbaketrekking av samtykke
	ProxyForm              PaperKind = "D21" // fullmakt (fvl § 12)
	FullPlan               PaperKind = "D22" // individuell plan
	ShortPlan              PaperKind = "D23" // kortversjon
	EvaluationForm         PaperKind = "D27" // evalueringsskjema for brukeren
	CoordinatorReminder    PaperKind = "D30" // purring på koordinator
	Ending                 PaperKind = "D31" // avslutning
	AppealReceipt          PaperKind = "D32" // klage mottatt
	AppealLackings         PaperKind = "D33" // klagen mangler noe (fvl § 32)
	Reversal               PaperKind = "D34" // omgjøring
	ToGovernor             PaperKind = "D35" // oversendelse til Statsforvalteren (fvl § 33)
	AccessAnswer           PaperKind = "D36" // innsyn gitt eller avslått (fvl §§ 18–21)
	TalkNote               PaperKind = "D37" // telefon- eller samtalenotat (fvl § 11 d)
	Correction             PaperKind = "D40" // rettelsesblad
	NoticeAnswer           PaperKind = "D41" // svar på melding om behov (hpl § 38 a)
	Dismissal              PaperKind = "D42" // avvisning
	ApplicationForm        PaperKind = "D43" // blankt søknadsskjema
	AppealDismissal        PaperKind = "D44" // klagen avvist (fvl § 33)

	Incoming PaperKind = "IN" // a paper that came in, as it was scanned (row A12)
)

// PaperKinds is every kind Samtak makes, in the order of the catalogue.
var PaperKinds = []PaperKind{
	Receipt, PreliminaryReply, DelayNotice, AskForFacts, ForwardLetter, MappingInvite, MappingNote, AdvanceNotice,
	GrantPlan, GrantCoordinator, GrantChildCoordinator, RefusePlan, RefuseChildCoordinator, NoCoordinator, ToUnit,
	Appointment, CoordinatorChange, PlanConsentForm, SharingConsentForm, WithdrawalForm, ProxyForm, FullPlan,
	ShortPlan, EvaluationForm, CoordinatorReminder, Ending, AppealReceipt, AppealLackings, Reversal, ToGovernor, AccessAnswer,
	TalkNote, Correction, NoticeAnswer, Dismissal, ApplicationForm, AppealDismissal,
}

// Blank forms (row A11): printed with or without a case behind them.
var BlankForms = []PaperKind{ApplicationForm, PlanConsentForm, SharingConsentForm, WithdrawalForm, ProxyForm, EvaluationForm}

// Direction is which way a document went, for the journal (arkivforskrifta §§ 14–15).
type Direction string

// The directions.
const (
	Out      Direction = "out"
	In       Direction = "in"
	Internal Direction = "internal" // notes and forms that stay in the case
)

// Direction is which way a paper of the kind goes.
func (k PaperKind) Direction() Direction {
	switch k {
	case Incoming:
		return In
	case MappingNote, TalkNote:
		return Internal
	default:
		return Out
	}
}

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
	PDF      []byte // the bytes, whatever their Mime is; nil in lists

	Mime     string     // of the bytes: application/pdf, image/jpeg, image/png
	From     string     // who sent a paper that came in
	Received Date       // the day it came in; zero: Date
	Corrects DocumentID // the paper this one corrects (D40); 0: none
	Archived Date       // handed over to the kommune's archive; zero: not yet
	Sendings []Sending  // to whom it went, besides SentTo
}

// Sending is one time a paper was sent to somebody (row E4).
type Sending struct {
	To   string
	How  string // "post", "hand", "digital"
	Date Date
}

// MimePDF is the kind of the papers Samtak makes.
const MimePDF = "application/pdf"

// FileName is a neutral name for a copy of the paper: no person's name, nothing of what it says.
func (d Document) FileName() string {
	date := d.Date.String()
	return fmt.Sprintf("%s-%d-%d%s", date, d.CaseID, d.Serial, d.Extension())
}
