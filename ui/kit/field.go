package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Field is a question on a form: its label, where it is answered, and under
// that a hint or what is wrong.
type Field struct {
	hosted
	// Input is where it is answered.
	Input fyne.CanvasObject

	label   *Text
	hint    *Text
	problem *IconText
}

// failing is a field that can show that it is wrong.
type failing interface{ SetFailed(bool) }

// reporting is a field that finds out by itself that it is wrong.
type reporting interface{ reportTo(func(sentence string)) }

// narrow is a field that should not be wider than its answer.
type narrow interface{ FitWidth() float32 }

// NewField makes a question; hint may be "".
func NewField(label, hint string, input fyne.CanvasObject) *Field {
	f := &Field{Input: input, label: newText(label, sizeText-0.5, ColorInk, true), hint: Small(hint)}
	f.problem = NewIconText(theme.ErrorIcon(), "", ColorDanger)
	f.problem.Hide()
	f.hint.Hidden = hint == ""
	f.label.Hidden = label == ""
	place := input
	if n, ok := input.(narrow); ok {
		place = container.New(&flow{shape: narrowShape{n}}, input)
	}
	f.host(f, ColumnGap(airTiny, f.label, underWheel(input, place), f.hint, f.problem))
	if r, ok := input.(reporting); ok {
		r.reportTo(f.SetError)
	}
	return f
}

// SetError shows what is wrong, as a sentence; "" takes it away.
func (f *Field) SetError(sentence string) {
	f.problem.SetText(sentence)
	f.problem.Hidden = sentence == ""
	if in, ok := f.Input.(failing); ok {
		in.SetFailed(sentence != "")
	}
	f.Refresh()
}

// Error is what is wrong, "" when nothing is.
func (f *Field) Error() string { return f.problem.text.text }

// WarnWhenCut shows a sentence when more is typed or pasted than fits, and
// takes it away when there is room again. Only for an Entry.
func (f *Field) WarnWhenCut(t Texts) *Field {
	if e, ok := f.Input.(*Entry); ok {
		e.OnCut = func(most int) { f.SetError(t.N("kit.cut", most)) }
		e.onFits = func() { f.SetError("") }
	}
	return f
}

// SetHint changes the words of help.
func (f *Field) SetHint(s string) {
	f.hint.SetText(s)
	f.hint.Hidden = s == ""
	f.Refresh()
}

// SetLabel changes the question.
func (f *Field) SetLabel(s string) {
	f.label.SetText(s)
	f.label.Hidden = s == ""
	f.Refresh()
}

// Label is the question.
func (f *Field) Label() string { return f.label.text }

// NaturalWidth is the width at which label and answer do not wrap.
func (f *Field) NaturalWidth() float32 {
	return max(f.label.NaturalWidth(), naturalWidth(f.Input))
}

type narrowShape struct{ in narrow }

func (n narrowShape) minWidth(o []fyne.CanvasObject) float32 { return widest(o) }

func (n narrowShape) heightFor(o []fyne.CanvasObject, width float32) float32 {
	return heightFor(o[0], min(width, n.in.FitWidth()))
}

func (n narrowShape) naturalWidth([]fyne.CanvasObject) float32 { return n.in.FitWidth() }

func (n narrowShape) place(o []fyne.CanvasObject, size fyne.Size) {
	put(o[0], 0, 0, min(size.Width, n.in.FitWidth()), size.Height)
}

// FieldRow puts fields beside each other; they wrap where the window is narrow.
func FieldRow(fields ...fyne.CanvasObject) *fyne.Container { return Columns(230, fields...) }

// FieldGroup puts fields under each other with the air of a form.
func FieldGroup(fields ...fyne.CanvasObject) *fyne.Container { return ColumnGap(18, fields...) }

// IconText is a sign with words beside it that wrap.
type IconText struct {
	widget.BaseWidget
	icon   fyne.Resource
	colour fyne.ThemeColorName
	text   *Text
}

// NewIconText makes words with a sign before them, both in one colour.
func NewIconText(icon fyne.Resource, s string, colour fyne.ThemeColorName) *IconText {
	t := &IconText{icon: icon, colour: colour, text: newText(s, sizeText, colour, false)}
	t.ExtendBaseWidget(t)
	return t
}

// SetText changes the words.
func (t *IconText) SetText(s string) { t.text.SetText(s); t.Refresh() }

func (t *IconText) indent() float32 { return size(theme.SizeNameInlineIcon)*0.9 + 6 }

// HeightFor is the height at a width.
func (t *IconText) HeightFor(width float32) float32 {
	return max(t.text.HeightFor(width-t.indent()), size(theme.SizeNameInlineIcon))
}

// NaturalWidth is the width at which nothing wraps.
func (t *IconText) NaturalWidth() float32 { return t.text.NaturalWidth() + t.indent() }

// CreateRenderer is for the toolkit.
func (t *IconText) CreateRenderer() fyne.WidgetRenderer {
	img := &canvas.Image{}
	d := &drawn{owner: t, objects: []fyne.CanvasObject{img, t.text}}
	d.place = func(s fyne.Size) {
		side := size(theme.SizeNameInlineIcon) * 0.9
		put(img, 0, (t.text.lineHeight()-side)/2, side, side)
		put(t.text, t.indent(), 0, s.Width-t.indent(), s.Height)
	}
	d.least = func() fyne.Size {
		w := t.text.MinSize().Width + t.indent()
		return fyne.NewSize(w, t.HeightFor(max(w, t.Size().Width)))
	}
	d.paint = func() {
		if !t.Hidden { // every field has one for what may go wrong; drawing its sign costs
			paintIcon(img, t.icon, t.colour)
			t.text.Refresh()
		}
	}
	d.paint()
	return d
}
