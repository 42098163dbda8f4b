package desk

import (
	"context"
	"time"

	"samtak/casework"
)

// Store keeps the facts. Every use case is one Update: either all of it is
// kept or nothing, and Tx.Now is the same throughout.
type Store interface {
	// View runs f on one consistent state; f must not write.
	View(ctx context.Context, f func(Tx) error) error
	// Update runs f in one transaction and keeps its writes when f returns nil.
	Update(ctx context.Context, f func(Tx) error) error
	// Erase is Update for ErasePerson and EraseCase: when it returns nil, what
	// was deleted stands nowhere in the file any more, not between the lines of
	// the search and not in SQLite's own log. It may take seconds in a large file.
	Erase(ctx context.Context, f func(Tx) error) error
}

// Tx is the store inside one transaction. Find… gives CodeNotFound for
// something that is gone; List… gives an empty slice. Save… creates or replaces.
type Tx interface {
	Now() time.Time

	CreatePerson(casework.Person) (casework.PersonID, error)
	UpdatePerson(casework.Person) error
	FindPerson(casework.PersonID) (casework.Person, error)
	// ListPersons is ordered by name in Norwegian order.
	ListPersons() ([]PersonRow, error)
	// PagePersons is a piece of ListPersons: at most limit persons, from the one
	// after the given person on; 0: from the first.
	PagePersons(after casework.PersonID, limit int) ([]PersonRow, error)
	// ListLike gives persons with the same number or birth date, or a name that
	// begins alike; the rules decide which of them are worth a warning.
	ListLike(casework.Person) ([]casework.Person, error)

	// ListBin is what lies in the bin, the last first. What lies there is in no
	// other list and not in the search, Find… gives CodeNotFound for it, and it
	// cannot be changed.
	ListBin() ([]Binned, error)
	// BinPerson puts a person with all her cases in the bin; RestorePerson takes
	// her out with the cases that went with her.
	BinPerson(casework.PersonID) error
	RestorePerson(casework.PersonID) error
	BinCase(casework.CaseID) error
	RestoreCase(casework.CaseID) error
	// ErasePerson and EraseCase delete something in the bin with all that
	// belongs to it, unfinished typing too. Only inside Store.Erase.
	ErasePerson(casework.PersonID) error
	EraseCase(casework.CaseID) error

	// CreateCase gives the case the next serial number of its year.
	CreateCase(casework.Case) (casework.Case, error)
	UpdateCase(casework.Case) error
	// FindCaseFile reads everything about one case, documents without bytes.
	FindCaseFile(casework.CaseID) (casework.CaseFile, error)
	// ListCaseFiles reads every case, newest first, in a fixed number of
	// queries; plans come without areas, goals, tiltak and participants.
	ListCaseFiles(CaseFilter) ([]casework.CaseFile, error)
	// ListBriefs reads cases for lists, newest first, many times as fast: of each
	// only what CaseFile.State and deadline.ForCase ask for, and the names. At
	// most limit of them, from the one after the given case on; 0: from the first.
	ListBriefs(filter CaseFilter, after casework.CaseID, limit int) ([]casework.CaseFile, error)
	// ListAwake is, as ListBriefs, the open cases without a decision and those of
	// which a term may be in sight, in no order; open is how many are open in all.
	ListAwake() (awake []casework.CaseFile, open int, err error)

	SaveApplication(casework.Application) error // one for each case
	SaveAssessment(casework.Assessment) error
	SaveDecision(casework.Decision) error
	// SaveEarlier, SaveWaits, SaveAppeals and SaveSettled replace the whole list of a case.
	SaveEarlier(casework.CaseID, []casework.Decision) error
	SaveWaits(casework.CaseID, []casework.Wait) error
	SaveAppeals(casework.CaseID, []casework.Appeal) error
	SaveSettled(casework.CaseID, []casework.Settled) error
	// SaveNote creates a line of the contact log (ID 0) or replaces it.
	SaveNote(casework.Note) (casework.NoteID, error)
	DeleteNote(casework.NoteID) error

	ListUnits() ([]casework.Unit, error)
	SaveUnit(casework.Unit) (casework.UnitID, error)
	ListCoordinators() ([]casework.Coordinator, error)
	SaveCoordinator(casework.Coordinator) (casework.CoordinatorID, error)
	SaveAssignment(casework.Assignment) (casework.AssignmentID, error)
	// CountLoad counts running assignments per koordinator on the day.
	CountLoad(on casework.Date) (map[casework.CoordinatorID]int, error)

	// SavePlan writes the whole plan; ID 0 creates it.
	SavePlan(casework.Plan) (casework.PlanID, error)

	// CreateDocument freezes a paper and gives it the next number of its case. A
	// Mime that is not given is MimePDF.
	CreateDocument(casework.Document) (casework.Document, error)
	// FindDocument reads one paper with its bytes.
	FindDocument(casework.DocumentID) (casework.Document, error)
	// SaveSending appends to whom a paper went; MarkArchived tells when papers
	// were handed over to the archive (the zero Date takes it back). Neither
	// changes the paper.
	SaveSending(casework.DocumentID, casework.Sending) error
	MarkArchived(on casework.Date, ids ...casework.DocumentID) error
	// ListJournal is the documents of every case that fit, oldest first, without bytes.
	ListJournal(JournalFilter) ([]JournalRow, error)
	// NextDocumentSerial is the number the next paper of the case will get.
	NextDocumentSerial(casework.CaseID) (int, error)

	FindSettings() (casework.Settings, error) // DefaultSettings in a new file
	SaveSettings(casework.Settings) error
	// ListHjemler gives the entries the caseworker has changed or confirmed.
	ListHjemler() ([]casework.Hjemmel, error)
	SaveHjemmel(casework.Hjemmel) error
	// ListOwnTexts is every version of every own wording; SaveOwnText appends the next version.
	ListOwnTexts() ([]casework.OwnText, error)
	SaveOwnText(casework.OwnText) error

	// SaveDraft keeps unfinished typing under a key. The key of a draft about a
	// person is "person:ID" or "register:ID", about a plan "plan:ID", about a case
	// "case:form:ID" or "paper:kind:ID": erasing goes by it.
	SaveDraft(Draft) error
	FindDraft(key string) (d Draft, ok bool, err error)
	DeleteDraft(key string) error
	ListDrafts() ([]Draft, error)

	// CreateAudit appends to the log. It never holds personal text.
	CreateAudit(Audit) error
	// ListAudit is newest first; caseID 0 gives all.
	ListAudit(caseID casework.CaseID, limit int) ([]Audit, error)
	// FirstAudit is the oldest line; the zero line in an empty log.
	FirstAudit() (Audit, error)
	// SearchAudit is the lines that fit, newest first.
	SearchAudit(LogFilter) ([]Audit, error)

	// Search finds persons, cases, plan text and papers by words and prefixes.
	Search(query string, limit int) ([]Hit, error)
}

// PersonRow is one line of the list of persons.
type PersonRow struct {
	ID         casework.PersonID
	SortName   string
	Birth      casework.Date
	BirthYear  int
	Expected   bool
	Language   casework.Language
	Protection casework.Protection
	PostPlace  string
	Cases      int // number of cases
}

// Binned is something in the bin: a person with all her cases, or one case.
type Binned struct {
	PersonID casework.PersonID
	CaseID   casework.CaseID // 0: the person
	Name     string          // of the person
	Since    time.Time
	Numbers  []string // of the cases
	Plans    int
	Papers   int
}

// JournalFilter narrows ListJournal. Zero fields let everything through.
type JournalFilter struct {
	From, To   casework.Date // the day it was registered
	CaseID     casework.CaseID
	Unarchived bool // only what has not been handed over to the archive
}

// JournalRow is one line of the journal (arkivforskrifta § 15).
type JournalRow struct {
	Document   casework.Document
	Case       string // the case number
	Person     string // name, for the window; an extract shields it (offl § 13)
	Protection casework.Protection
}

// Number is the journal's own id of the document: "2026/14-3".
func (r JournalRow) Number() string { return r.Case + "-" + itoa(int64(r.Document.Serial)) }

// CaseFilter narrows ListCaseFiles and ListBriefs.
type CaseFilter struct {
	OpenOnly bool
	WithPlan bool
	PersonID casework.PersonID // 0: all
}

// Draft is unfinished typing, as the window's own JSON.
type Draft struct {
	Key   string
	Data  []byte
	Saved time.Time
}

// Audit is one line of the log: what was done, to what, when. Detail is a
// code or a number, never a person's data.
type Audit struct {
	ID     int64
	At     time.Time
	Event  string // text id below "event."
	CaseID casework.CaseID
	Entity string // "person", "plan", "document" …
	Ref    int64  // id of the entity
	Detail string
}

// HitKind is what a search result opens.
type HitKind string

// The kinds of result.
const (
	HitPerson   HitKind = "person"
	HitCase     HitKind = "case"
	HitPlan     HitKind = "plan"
	HitDocument HitKind = "document"
)

// Hit is one search result.
type Hit struct {
	Kind     HitKind
	PersonID casework.PersonID
	CaseID   casework.CaseID
	Document casework.DocumentID
	Title    string // name or title
	Detail   string // case number, or the words around the match
}
