// Package doc is the plain tree every paper is built of: headings, paragraphs,
// lists, tables, figures, signatures. A report fills it from case facts;
// reports/pdf turns it into a tagged PDF and the window draws it as a preview.
//
// What must not go here: PDF operators, pixels, case rules, Norwegian text.
package doc

import "time"

// Layout is the overall shape of a paper.
type Layout int

// The shapes a paper can have.
const (
	Letter Layout = iota // window-envelope letter, margins 25/25 mm, address block
	Report               // plan-like paper, margins 24/20 mm, big title
	Large                // short version in large type, body at least 16/24 pt
)

// Document is one paper, complete and independent of how it is shown.
type Document struct {
	Layout   Layout
	Language string // BCP 47 tag of the text: "nb-NO" or "nn-NO"
	Title    string // document title for the reader's title bar and the archive
	Subject  string
	Author   string // the sender: name of the kommune
	Created  time.Time

	Letterhead Letterhead
	Address    []string // receiver, one line each; Letter only
	Reference  []Pair   // date, our reference, caseworker …; Letter only
	Stamp      string   // "UTKAST" or "" on every page
	Practice   string   // "ØVING" or "" on every page
	FootLeft   []string // at most two lines at the bottom of every page
	PageOf     string   // fmt pattern with two %d: page, pages
	Blocks     []Block
}

// Letterhead is the sender's name and arms at the top of page one.
type Letterhead struct {
	Kommune  string
	Unit     string
	Mark     string // confidentiality mark, in a frame at the right
	Arms     []byte // PNG or JPEG; nil draws the neutral default shield
	ArmsText string // alternative text of the arms
}

// Pair is a label with its value.
type Pair struct{ Label, Value string }

// Text is a run of words with the same look, in reading order.
type Text []Run

// Run is a stretch of text. A run with Blank set stands for a fact that is
// not registered yet: the preview colours it, the counter counts it.
type Run struct {
	Text  string
	Bold  bool
	Blank *Blank
	Link  string // absolute address, or ""
}

// Blank names a missing fact.
type Blank struct {
	Field    string // dotted place where the fact belongs, such as "decision.facts"
	Required bool   // the law demands it: the final print waits for it
}

// Plain makes a Text of one ordinary run.
func Plain(s string) Text { return Text{{Text: s}} }

// Bold makes a Text of one bold run.
func Bold(s string) Text { return Text{{Text: s, Bold: true}} }

// String is the words of the text without any look; blanks give their shown text.
func (t Text) String() string {
	s := ""
	for _, r := range t {
		s += r.Text
	}
	return s
}

// Block is one thing that stands under the previous one on the paper.
type Block interface{ block() }

// Heading is level 1 (the paper's title, once), 2 or 3. Every Heading becomes a bookmark.
type Heading struct {
	Level int
	Text  string
	Lead  string // muted line below a level-1 heading, or ""
}

// Tone is the look of a paragraph or panel.
type Tone int

// The looks a text can have.
const (
	Body     Tone = iota
	Quiet         // muted small text under a table or quote
	OwnWords      // the user's own words: warm panel, large type
	Message       // the decision itself: tinted panel
)

// Paragraph is running text. Tone OwnWords and Message draw a panel.
type Paragraph struct {
	Text Text
	Tone Tone
}

// List is bulleted or numbered.
type List struct {
	Numbered bool
	Items    []Text
}

// Facts is a grid of label/value pairs in columns.
type Facts struct {
	Columns int
	Pairs   []Pair
}

// Table has a repeated head. The first cell of a row is its row head.
type Table struct {
	Summary string // for screen readers
	Columns []Column
	Rows    [][]Cell
}

// Column is a table column; Weight is its share of the width.
type Column struct {
	Title  string
	Weight float64
	Right  bool
}

// Cell is a table cell; State other than NoState draws a chip with dot and word.
type Cell struct {
	Text  Text
	State State
}

// State is the meaning of a chip's colour. The word is always shown too.
type State int

// States of a measure or goal.
const (
	NoState State = iota
	UnderWay
	Planned
	Done
	Late
)

// Timeline is a gantt figure with a text alternative.
type Timeline struct {
	From, To time.Time // whole months
	Today    time.Time // zero: no line
	TodayIs  string    // the word over the line
	Months   [12]string
	Bars     []Bar
	Alt      string
}

// Bar is one row of a Timeline.
type Bar struct {
	Label    string
	From, To time.Time
	State    State
	Word     string
}

// Signatures are lines to sign on: with PlaceDate one row each, place and date
// at the right; else two abreast.
type Signatures struct {
	PlaceDate string // "Sted og dato"
	Names     []Signature
}

// Signature is one line: who, and in what capacity.
type Signature struct{ Name, Role string }

// Closing is the greeting and the names below a letter.
type Closing struct {
	Greeting string
	Names    []Signature
	Note     string // "godkjent elektronisk …"
}

// Space is an empty strip, in millimetres, for writing by hand on forms or to set parts apart.
type Space struct{ MM float64 }

// Together keeps its blocks on one page when they fit on one.
type Together struct{ Blocks []Block }

func (Heading) block()    {}
func (Paragraph) block()  {}
func (List) block()       {}
func (Facts) block()      {}
func (Table) block()      {}
func (Timeline) block()   {}
func (Signatures) block() {}
func (Closing) block()    {}
func (Space) block()      {}
func (Together) block()   {}
