package preview

import (
	"context"
	"strconv"

	"samtak/casework"
	"samtak/ui/kit"
	"samtak/ui/present"
)

func aboutUnit(k casework.PaperKind) bool { return aboutWhat(k) == "unit" }

// abouts is what a kind of paper is about, where that is no klage.
var abouts = map[casework.PaperKind]string{
	casework.ToUnit: "unit", casework.CoordinatorReminder: "unit",
	casework.TalkNote: "note", casework.MappingNote: "note", casework.Correction: "paper",
}

// aboutWhat is what a kind of paper that asks for it is about.
func aboutWhat(k casework.PaperKind) string {
	if what, ok := abouts[k]; ok {
		return what
	}
	return "appeal"
}

// makeAbout chooses what the paper is about: a klage, a note, a unit or a
// paper. With none to choose from, the sheet shows what is missing.
func (p *page) makeAbout(label, hint string) *kit.Field {
	m := p.keep.Model
	options := p.aboutOptions()
	choice := kit.NewSelect(options, func(id string) {
		m.About, _ = strconv.ParseInt(id, 10, 64)
		p.keep.Touch()
		p.load()
	})
	choice.Placeholder = p.deps.T("preview.about.choose")
	chosen := m.About
	if chosen == 0 {
		chosen = p.usualAbout()
	}
	choice.SetSelected(strconv.FormatInt(chosen, 10))
	if len(options) == 0 {
		hint = "preview.about.none." + aboutWhat(p.kind)
	}
	return p.field(label, hint, choice)
}

// usualAbout is what the paper is about when nothing is chosen; 0 for nothing.
func (p *page) usualAbout() int64 {
	o := p.order
	switch aboutWhat(p.kind) {
	case "unit":
		return int64(o.File.Case.GivenTo)
	case "note":
		return int64(usualNote(o).ID)
	case "paper":
		d, _ := o.Corrected()
		return int64(d.ID)
	}
	a, _ := o.Appeal()
	return int64(a.ID)
}

// usualNote is the last note; of a kartleggingsnotat the last from a kartleggingssamtale.
func usualNote(o casework.PaperOrder) casework.Note {
	for i := len(o.File.Notes) - 1; i >= 0 && o.Kind == casework.MappingNote; i-- {
		if n := o.File.Notes[i]; n.Kind == casework.NoteMapping {
			return n
		}
	}
	n, _ := o.Note()
	return n
}

// aboutOptions is what there is to choose from, the last first.
func (p *page) aboutOptions() []kit.Option {
	var out []kit.Option
	add := func(id int64, words string) {
		out = append(out, kit.Option{ID: strconv.FormatInt(id, 10), Label: words})
	}
	f := p.order.File
	switch aboutWhat(p.kind) {
	case "unit":
		for _, u := range p.units() {
			add(int64(u.ID), u.Name)
		}
	case "note":
		for i := len(f.Notes) - 1; i >= 0; i-- {
			if n := f.Notes[i]; n.Printable() {
				add(int64(n.ID), p.noteWords(n))
			}
		}
	case "paper":
		for i := len(f.Documents) - 1; i >= 0; i-- {
			if d := f.Documents[i]; d.Kind.Direction() == casework.Out && d.Kind != casework.Correction {
				add(int64(d.ID), p.deps.T("preview.about.paper", "Number", p.numberOf(d),
					"Paper", present.Word(p.deps.T, "papers", d.Kind), "Date", present.Date(d.Date)))
			}
		}
	default:
		for i := len(f.Appeals) - 1; i >= 0; i-- {
			a := f.Appeals[i]
			add(int64(a.ID), p.deps.T("preview.about.appeal", "Number", int64(a.ID), "Date", present.Date(a.Received)))
		}
	}
	return out
}

func (p *page) noteWords(n casework.Note) string {
	kind, date := present.Word(p.deps.T, "notekind", n.Kind), present.Date(n.Date)
	if n.With == "" {
		return p.deps.T("preview.about.note", "Kind", kind, "Date", date)
	}
	return p.deps.T("preview.about.note.with", "Kind", kind, "Date", date, "With", n.With)
}

// units is the units of the register; those that cannot be read are told of once.
func (p *page) units() []casework.Unit {
	all, err := p.deps.Desk.Units(context.Background())
	p.deps.Shell.Fail(err)
	return all
}
