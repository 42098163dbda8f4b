package preview

import (
	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/ui/kit"
)

// makeAsked is what this kind of paper asks for, in its order. A missing fact
// of the paper leads to the field it is written in.
func (p *page) makeAsked() []fyne.CanvasObject {
	m := p.keep.Model
	var out []fyne.CanvasObject
	for _, name := range p.kind.Asks() {
		label, hint := p.plainest("preview.ask."+name), p.plainest("preview.hint."+name)
		var f *kit.Field
		switch name {
		case "reason":
			f = p.form.Area(label, hint, 2, 8, &m.Reason)
			p.reason = f.Input.(*kit.Entry)
		case "answer_by":
			f = p.form.Date(label, hint, &m.AnswerBy)
		case "what":
			f = p.form.Area(label, hint, 3, 10, &m.What)
		case "receiver":
			f = p.form.Area(label, hint, 2, 5, &m.Receiver)
		case "place":
			f = p.form.Area(label, hint, 2, 5, &m.Place)
		case "variant":
			f = p.makeVariant(label, hint)
		case "about":
			f = p.makeAbout(label, hint)
		default:
			continue
		}
		p.remember(name, f)
		out = append(out, f)
	}
	return out
}

// remember makes the field the one a missing fact leads to.
func (p *page) remember(name string, f *kit.Field) {
	o, ok := f.Input.(fyne.Focusable)
	if !ok {
		return
	}
	p.fields["paper."+name] = o
	if p.kind == casework.PreliminaryReply {
		p.fields["preliminary."+name] = o
	}
	if name == "about" && aboutUnit(p.kind) {
		p.fields["paper.receiver"] = o // the unit is whom it goes to
	}
}

// plainest is the text id the kind has of its own, where it has plainer words,
// or else the id itself; "" for a text there is none of.
func (p *page) plainest(id string) string {
	for _, id := range []string{id + "." + string(p.kind), id} {
		if p.deps.Text.Has(id) {
			return id
		}
	}
	return ""
}

// makeVariant chooses between the forms a kind of paper has.
func (p *page) makeVariant(label, hint string) *kit.Field {
	var options []kit.Option
	for _, v := range p.kind.Variants() {
		options = append(options, kit.Option{ID: v, Label: p.deps.T("preview.variant." + string(p.kind) + "." + v)})
	}
	choice := kit.NewChoice(options, func(id string) {
		p.keep.Model.Variant = id
		p.keep.Touch()
		p.load()
	})
	choice.SetSelected(p.variant())
	return p.field(label, hint, choice)
}

func (p *page) field(label, hint string, input fyne.CanvasObject) *kit.Field {
	words := ""
	if hint != "" {
		words = p.deps.T(hint)
	}
	return kit.NewField(p.deps.T(label), words, input)
}
