// Package route is how pages know where to go without knowing each other: a
// Place names a page and what it shows, a Page is what the shell holds, Deps
// is what every page is given.
//
// What must not go here: widgets, rules, texts.
package route

import (
	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/casework/desk"
	"samtak/locales"
	"samtak/reports/doc"
	"samtak/ui/kit"
	"samtak/ui/work"
)

// Name is the name of a page.
type Name string

// The pages.
const (
	Today        Name = "today"
	Register     Name = "register" // Ny henvendelse; Person may be set
	Cases        Name = "cases"
	Case         Name = "case" // Case; Section may name a step
	Persons      Name = "persons"
	Person       Name = "person" // Person
	Plans        Name = "plans"
	Plan         Name = "plan"  // Case; Section may name a part, Index a row
	Paper        Name = "paper" // Case and Kind: preview of a paper
	Coordinators Name = "coordinators"
	Settings     Name = "settings"
	Help         Name = "help"
	Setup        Name = "setup"  // first start: whose desk it is
	Unlock       Name = "unlock" // the lock, and the first start's passphrase and recovery code
	Safety       Name = "safety" // backups, passphrase, recovery code, the log's chain; Section may name a part
	Log          Name = "log"    // who did what, when
	Bin          Name = "bin"    // what was put away by mistake

	Choose  Name = "choose"  // Case: which paper to make
	Notes   Name = "notes"   // Case: the contact log; Index may be a note
	Arrival Name = "arrival" // Case: a paper that came in, to be put in the case
	Appeal  Name = "appeal"  // Case: the klager of a case; Index may be one of them
	Journal Name = "journal" // the documents of every case, the archive, letters to print together, blank forms
	Texts   Name = "texts"   // the kommune's own wording of the standard texts
	Terms   Name = "terms"   // alarms, closed days, rule set, form of decisions
)

// Place is a page and what it shows.
type Place struct {
	Page    Name
	Case    casework.CaseID
	Person  casework.PersonID
	Kind    casework.PaperKind
	Section string
	Index   int
	About   int64 // of a Paper: what it is about, see casework.PaperInput
}

// Page is one screen. The shell makes it, shows its Content, and calls Leave
// before going elsewhere, before a change of language or theme, and at exit.
type Page interface {
	// Title is the page's name for the window's title bar.
	Title() string
	Content() fyne.CanvasObject
	// Leave keeps everything typed. It must not ask anything.
	Leave()
}

// Refresher is a page that can show fresh facts without being made anew. The
// shell calls it on the UI thread after a change made elsewhere.
type Refresher interface{ Refresh() }

// Starter is a page to type on: once it is on the screen, Start puts the
// keyboard in the first field.
type Starter interface{ Start() }

// Dropper is a page that takes files dragged onto the window. The shell calls
// Drop on the UI thread with their paths, in the order they were dropped.
type Dropper interface{ Drop(paths []string) }

// Stateful is a page that remembers where it was (search text, scroll) for back and forward.
type Stateful interface {
	State() any
	Restore(state any)
}

// Shell is the window around the pages. All its methods belong on the UI thread.
type Shell interface {
	Go(Place)
	Back()
	// Notice shows a line at the bottom: what happened, and perhaps undo.
	Notice(kit.Notice)
	// Fail shows what went wrong in a clear sentence; nil does nothing.
	Fail(error)
	// Saved shows in the top bar that everything is kept.
	Saved()
	// Lock closes the door; nothing typed is lost.
	Lock()
	// Unlocked tells that the door is open: the window shows what it showed.
	Unlocked()
	// SetLook applies language, theme and text size to the whole window.
	SetLook(casework.Settings)
	Window() fyne.Window
}

// Deps is what every page is given.
type Deps struct {
	Desk    *desk.Desk
	Safe    desk.Safe // nil where there is no lock: the practice database
	Text    *locales.Printer
	Shell   Shell
	Scope   *work.Scope // closed when the page is left
	Preview func(casework.PaperOrder) *doc.Document
}

// T is the text with this id in the window's language.
func (d Deps) T(id string, data ...any) string { return d.Text.T(id, data...) }

// N is the text with this id in the right number.
func (d Deps) N(id string, n int, data ...any) string { return d.Text.N(id, n, data...) }
