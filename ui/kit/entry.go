package kit

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// MaxRunes is where a field ends unless it says otherwise.
const MaxRunes = 20000

// Entry is a field to write in, without the toolkit's keyboard traps: Tab
// leaves it, Escape closes what is open, Enter on one line goes on, and
// shortcuts it does not know reach the window.
type Entry struct {
	widget.Entry
	// OnLeave is called when the keyboard leaves the field: the moment to save.
	OnLeave func()
	// OnEscape is called on Escape instead of closing what is open.
	OnEscape func()
	// OnCut is called when typed or pasted text did not fit in max letters, so
	// the page can say so.
	OnCut func(max int)
	// MaxRunes is how many letters fit.
	MaxRunes int

	self             fyne.Widget
	minRows, maxRows int
	rows             int
	failed           bool
	wasCut           bool
	onFits           func()
	focused          bool
	lines            lineCache
}

// NewEntry makes a field of one line.
func NewEntry() *Entry {
	e := &Entry{}
	e.init(e)
	return e
}

// NewTextArea makes a field of several lines that grows with its text from
// minRows to maxRows and scrolls after that.
func NewTextArea(minRows, maxRows int) *Entry {
	e := &Entry{minRows: max(1, minRows), maxRows: max(minRows, maxRows)}
	e.MultiLine = true
	e.init(e)
	return e
}

// NewPassword makes a field that hides what is written, with an eye to show it.
func NewPassword() *Entry {
	e := &Entry{}
	e.Password = true
	e.init(e)
	return e
}

func (e *Entry) init(self fyne.Widget) {
	e.self = self
	e.MaxRunes = MaxRunes
	e.Wrapping = fyne.TextWrap(fyne.TextTruncateClip)
	if e.MultiLine {
		e.Wrapping = fyne.TextWrapWord
	}
	e.ExtendBaseWidget(self)
	if e.MultiLine {
		e.setRows(e.minRows)
	}
}

func (e *Entry) editable() {}

// SetValue fills the field from the model: no callback, no undo step.
func (e *Entry) SetValue(s string) {
	if e.Text == s {
		return
	}
	changed := e.OnChanged
	e.OnChanged = nil
	e.SetText(s)
	e.OnChanged = changed
}

// AcceptsTab is false: Tab goes to the next field.
func (e *Entry) AcceptsTab() bool { return false }

// FocusGained draws the ring and comes into view.
func (e *Entry) FocusGained() {
	e.focused = true
	e.Entry.FocusGained()
	reveal(e.self)
}

// FocusLost tells the page that the field is left.
func (e *Entry) FocusLost() {
	e.focused = false
	e.Entry.FocusLost()
	if e.OnLeave != nil {
		e.OnLeave()
	}
}

// TypedKey handles Escape, and Enter on one line; the rest is the toolkit's.
func (e *Entry) TypedKey(key *fyne.KeyEvent) {
	touch()
	switch key.Name {
	case fyne.KeyEscape:
		if e.OnEscape != nil {
			e.OnEscape()
		} else {
			closeTopOf(e.self)
		}
		return
	case fyne.KeyReturn, fyne.KeyEnter:
		if !e.MultiLine {
			e.submit()
			return
		}
		if e.full() {
			return
		}
	}
	e.Entry.TypedKey(key)
	e.fits()
}

// fits tells, once, that there is room again.
func (e *Entry) fits() {
	if e.wasCut && utf8.RuneCountInString(e.Text) < e.MaxRunes {
		e.wasCut = false
		if e.onFits != nil {
			e.onFits()
		}
	}
}

func (e *Entry) submit() {
	if e.OnSubmitted != nil {
		e.OnSubmitted(e.Text)
		return
	}
	if c := canvasOf(e.self); c != nil {
		c.FocusNext()
	}
}

// TypedRune stops at the end of the field.
func (e *Entry) TypedRune(r rune) {
	touch()
	if !e.full() {
		e.Entry.TypedRune(r)
	}
}

func (e *Entry) full() bool {
	if e.SelectedText() != "" || utf8.RuneCountInString(e.Text) < e.MaxRunes {
		return false
	}
	e.cut()
	return true
}

func (e *Entry) cut() {
	e.wasCut = true
	if e.OnCut != nil {
		e.OnCut(e.MaxRunes)
	}
}

// TypedShortcut does undo, redo, cut, copy, paste, select all and the moves by
// word; what it does not know goes to the window.
func (e *Entry) TypedShortcut(s fyne.Shortcut) {
	touch()
	switch s := s.(type) {
	case *fyne.ShortcutPaste:
		e.paste(s)
		return
	case *fyne.ShortcutCopy, *fyne.ShortcutCut:
		rememberCopied(e.SelectedText())
	case *desktop.CustomShortcut:
		switch s.KeyName {
		case fyne.KeyLeft, fyne.KeyRight, fyne.KeyBackspace, fyne.KeyDelete:
		default:
			if c, ok := canvasOf(e.self).(fyne.Shortcutable); ok {
				c.TypedShortcut(s)
			}
			return
		}
	}
	e.Entry.TypedShortcut(s)
}

func (e *Entry) paste(s *fyne.ShortcutPaste) {
	if e.Disabled() || s.Clipboard == nil {
		return
	}
	text := clean(s.Clipboard.Content())
	room := e.MaxRunes - utf8.RuneCountInString(e.Text) + utf8.RuneCountInString(e.SelectedText())
	if runes := []rune(text); len(runes) > room {
		text = string(runes[:max(0, room)])
		e.cut()
		if room <= 0 {
			return
		}
	}
	e.Entry.TypedShortcut(&fyne.ShortcutPaste{Clipboard: pasted{s.Clipboard, text}})
}

// clean takes away what other programs put in their text and no font can show.
func clean(s string) string {
	s = strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\t", " ")
	return strings.Map(func(r rune) rune {
		if r != '\n' && unicode.IsControl(r) {
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, ""))
}

// pasted is the clipboard with the text that fits.
type pasted struct {
	fyne.Clipboard
	text string
}

func (p pasted) Content() string { return p.text }

// SetFailed draws the edge in the colour of errors; [Field] does it with its sentence.
func (e *Entry) SetFailed(failed bool) {
	if e.failed != failed {
		e.failed = failed
		e.Refresh()
	}
}

// HeightFor is the height at a width: a field of several lines grows with its text.
func (e *Entry) HeightFor(width float32) float32 {
	if e.MultiLine && width > 0 {
		e.setRows(e.rowsAt(width))
	}
	return e.MinSize().Height
}

func (e *Entry) rowsAt(width float32) int {
	return min(max(e.linesAt(width), e.minRows), e.maxRows)
}

// linesAt is how many lines the text takes at a width, counted no further than it matters.
func (e *Entry) linesAt(width float32) int {
	text := e.Text
	if limit := e.maxRows * 400; len(text) > limit {
		text = text[:limit] // enough to fill every row
	}
	inner := width - 2*size(theme.SizeNameInnerPadding)
	return len(e.lines.wrap(text, inner, textPx(), e.TextStyle, 0))
}

func (e *Entry) setRows(n int) {
	if n != e.rows {
		e.rows = n
		e.SetMinRowsVisible(n)
	}
}

// Refresh lets the field grow before it is drawn.
func (e *Entry) Refresh() {
	if w := e.Size().Width; e.MultiLine && w > 0 {
		if n := e.rowsAt(w); n != e.rows {
			e.rows = n
			e.SetMinRowsVisible(n)
			return
		}
	}
	e.Entry.Refresh()
}
