package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// NoticeKind is what sort of thing happened.
type NoticeKind int

// The kinds of notice. Each has its sign and its word.
const (
	Info NoticeKind = iota
	Success
	Warning
	Problem
)

// Notice is what just happened, as a sentence, and what can be done about it:
// a verb such as "Angre" ("" for none).
type Notice struct {
	Kind     NoticeKind
	Text     string
	Action   string
	OnAction func()
}

// NoticeBar is the line at the foot of the window. It shows one notice at a
// time; the next takes its place.
type NoticeBar struct {
	hosted
	texts Texts
	shown *Notice
}

// NewNoticeBar makes an empty bar, which takes no room.
func NewNoticeBar(t Texts) *NoticeBar {
	b := &NoticeBar{texts: t}
	b.host(b, ColumnGap(0))
	b.Hide()
	return b
}

// Tell shows a notice in place of the one before.
func (b *NoticeBar) Tell(n Notice) {
	b.shown = &n
	b.body.(*fyne.Container).Objects = []fyne.CanvasObject{b.picture(n)}
	b.Show()
	b.Refresh()
}

// Clear takes the notice away.
func (b *NoticeBar) Clear() {
	b.shown = nil
	b.body.(*fyne.Container).Objects = nil
	b.Hide()
}

// Current is the notice shown; ok is false when there is none.
func (b *NoticeBar) Current() (n Notice, ok bool) {
	if b.shown == nil {
		return Notice{}, false
	}
	return *b.shown, true
}

func (b *NoticeBar) picture(n Notice) fyne.CanvasObject {
	icon, ink, ground, word := noticeLook(n.Kind)
	words := NewIconText(icon, b.texts.T(word)+" "+n.Text, ink)
	words.text.Colour = ColorInk
	buttons := []fyne.CanvasObject{}
	if n.Action != "" {
		buttons = append(buttons, Secondary(n.Action, func() {
			b.Clear()
			if n.OnAction != nil {
				n.OnAction()
			}
		}))
	}
	buttons = append(buttons, IconButton(theme.CancelIcon(), b.texts.T("kit.close"), b.Clear))
	return OnGround(ground, Inset(airLarge, airSmall, Beside(words, RowGap(airTiny, buttons...))))
}

func noticeLook(k NoticeKind) (icon fyne.Resource, ink, ground fyne.ThemeColorName, word string) {
	switch k {
	case Success:
		return theme.ConfirmIcon(), ColorDone, ColorTint, "kit.notice.success"
	case Warning:
		return theme.WarningIcon(), theme.ColorNameWarning, ColorWarm, "kit.notice.warning"
	case Problem:
		return theme.ErrorIcon(), ColorDanger, ColorOnDangerBG, "kit.notice.problem"
	default:
		return theme.InfoIcon(), ColorHeading, ColorTint, "kit.notice.info"
	}
}
