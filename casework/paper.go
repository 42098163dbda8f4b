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

	// What the caseworker may add before it is printed.
	Reason     string // why a foreløpig svar is needed
	AnswerBy   Date   // when an answer can be expected
	OwnWords   string // a paragraph of her own
	Enclosures []string
	CopyTo     []string
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
