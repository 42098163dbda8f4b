package casework

import "time"

// PaperOrder is everything needed to make one paper. The reports read it; they
// never read the store.
type PaperOrder struct {
	Kind     PaperKind
	Language Language
	File     CaseFile
	Settings Settings
	Today    Date
	Now      time.Time // creation time written in the PDF
	Final    bool      // false: stamped as a draft
	Practice bool      // the practice database: marked on every page
	Serial   int       // number within the case; 0 while a draft
	Law      []Hjemmel // the register, with the caseworker's confirmations

	Index []IndexRow        // what is bound behind a cover letter
	Texts map[string]string // the kommune's own wording in Language, by text id

	PaperInput
}

// PaperInput is what the caseworker chooses or adds before a paper is printed.
type PaperInput struct {
	Reason     string // why: of a foreløpig svar, a delay, a change, an ending, a refusal of innsyn
	AnswerBy   Date   // when an answer can be expected, or the day that is set
	OwnWords   string // a paragraph of her own
	Enclosures []string
	CopyTo     []string

	What     string // what is asked for, planned, corrected or given innsyn in; one thing on each line
	Receiver string // whom the letter goes to when it is not the person; one line each
	Place    string // where and when to meet
	Variant  string // one of Variants, where a kind has several
	About    int64  // AppealID, NoteID, UnitID or DocumentID the paper is about; 0: the last one
}

// Variants is the forms a kind of paper has, the usual one first; nil when it
// has one form only.
func (k PaperKind) Variants() []string {
	switch k {
	case AccessAnswer:
		return []string{"given", "refused"}
	case Ending:
		return []string{"case", "plan", "coordinator"}
	case AdvanceNotice:
		return []string{"ending", "change", "initiative"}
	default:
		return nil
	}
}

// Rules is the rule set the case of the paper follows.
func (o PaperOrder) Rules() RuleSet { return o.Settings.RulesOn(o.File.Day()) }

// Appeal is the klage the paper is about; ok is false when the case has none.
func (o PaperOrder) Appeal() (a Appeal, ok bool) {
	for i := len(o.File.Appeals) - 1; i >= 0; i-- {
		if a = o.File.Appeals[i]; o.About == 0 || int64(a.ID) == o.About {
			return a, true
		}
	}
	return Appeal{}, false
}

// Note is the note the paper is about: the one chosen, or the last that may be printed.
func (o PaperOrder) Note() (n Note, ok bool) {
	for i := len(o.File.Notes) - 1; i >= 0; i-- {
		if n = o.File.Notes[i]; n.Printable() && (o.About == 0 || int64(n.ID) == o.About) {
			return n, true
		}
	}
	return Note{}, false
}

// Corrected is the document a rettelsesblad is about: the one chosen, or the last that went out.
func (o PaperOrder) Corrected() (d Document, ok bool) {
	for i := len(o.File.Documents) - 1; i >= 0; i-- {
		if d = o.File.Documents[i]; d.Kind.Direction() == Out && d.Kind != Correction && (o.About == 0 || int64(d.ID) == o.About) {
			return d, true
		}
	}
	return Document{}, false
}

// Hjemmel finds an entry of the register.
func (o PaperOrder) Hjemmel(key string) (h Hjemmel, ok bool) {
	for _, h := range o.Law {
		if h.Key == key {
			return h, true
		}
	}
	return Hjemmel{}, false
}

// Printed is a finished paper.
type Printed struct {
	PDF      []byte
	Pages    int
	Title    string
	FileName string  // neutral: no person's name
	Blanks   []Blank // facts that are not registered yet, in reading order
	Missing  []rune  // characters the font lacks, shown as a box
}

// Blank is a missing fact on a paper: the dotted place where it belongs, and
// whether the law demands it.
type Blank struct {
	Field    string
	Required bool
}

// RequiredBlanks counts the missing facts that hold back a final print (row B4).
func (p Printed) RequiredBlanks() int {
	n := 0
	for _, b := range p.Blanks {
		if b.Required {
			n++
		}
	}
	return n
}

// Asks is what a kind of paper asks the caseworker for, besides her own words,
// as the names of PaperInput's fields in the order they are asked.
func (k PaperKind) Asks() []string {
	switch k {
	case PreliminaryReply, DelayNotice:
		return []string{"reason", "answer_by"}
	case AskForFacts:
		return []string{"what", "reason", "answer_by"}
	case AdvanceNotice:
		return []string{"variant", "what", "reason", "answer_by"}
	case ForwardLetter:
		return []string{"receiver"}
	case ToUnit, CoordinatorReminder:
		return []string{"about", "answer_by"}
	case MappingInvite:
		return []string{"place", "what"}
	case CoordinatorChange:
		return []string{"reason"}
	case Ending:
		return []string{"variant", "reason"}
	case AccessAnswer:
		return []string{"variant", "what", "reason"}
	case Reversal, ToGovernor, AppealDismissal:
		return []string{"about"}
	case AppealReceipt, AppealLackings:
		return []string{"about", "answer_by"}
	case TalkNote, MappingNote:
		return []string{"about"}
	case Correction:
		return []string{"about", "what"}
	case NoticeAnswer:
		return []string{"receiver"}
	default:
		return nil
	}
}
