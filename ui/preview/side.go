package preview

import (
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"samtak/casework"
	"samtak/reports/doc"
	"samtak/ui/kit"
	"samtak/ui/present"
	"samtak/ui/route"
)

// sidePanels is the parts of the side column that are filled anew when the
// facts change; the fields between them stay, and keep the keyboard.
type sidePanels struct {
	receiver, blanks, earlier, finish *fyne.Container
}

// makeSide builds the column: what it is, to whom, in which målform, what is
// typed here, what is missing, and the way out.
func (p *page) makeSide() {
	s := &p.panels
	s.receiver, s.blanks, s.earlier, s.finish = kit.Column(), kit.Column(), kit.Column(), kit.Column()
	p.side.SetContent(kit.ColumnGap(16, p.makeHeader(), s.receiver, p.makeFields(), s.blanks, s.earlier))
	foot := kit.ColumnGap(0, kit.Rule(), kit.Inset(12, 12, s.finish))
	p.foot.Objects = []fyne.CanvasObject{kit.OnGround(theme.ColorNameBackground, foot)}
}

func (p *page) makeHeader() fyne.CanvasObject {
	f := p.order.File
	who := kit.Body(p.deps.T("preview.about", "Name", f.Person.Name(), "Number", f.Case.Number()))
	who.MaxLines = 3
	return kit.ColumnGap(4, kit.Title(p.Title()), who)
}

// makeFields is what is chosen and typed for this paper.
func (p *page) makeFields() fyne.CanvasObject {
	t, m := p.deps.T, p.keep.Model
	var fields []fyne.CanvasObject
	var options []kit.Option
	for _, lang := range casework.Languages {
		options = append(options, kit.Option{ID: string(lang), Label: t("preview.language." + string(lang))})
	}
	language := kit.NewChoice(options, func(id string) { p.speak(casework.Language(id)) })
	language.Segmented = true
	language.SetSelected(string(p.order.Language))
	hint := ""
	if p.toPerson() {
		hint = t("preview.language.hint")
	}
	fields = append(fields, kit.NewField(t("preview.language"), hint, language))
	fields = append(fields, p.makeAsked()...)
	if hasOwnWords(p.kind) {
		fields = append(fields, p.form.Area("preview.ownwords", "preview.ownwords.hint", 3, 10, &m.OwnWords),
			p.form.Area("preview.enclosed", "preview.oneperline", 1, 5, &m.Enclosed),
			p.form.Area("preview.copies", "preview.oneperline", 1, 5, &m.CopyTo))
	}
	return kit.FieldGroup(fields...)
}

// hasOwnWords: plans hold the person's words, and forms what is written by hand.
func hasOwnWords(k casework.PaperKind) bool {
	return k != casework.FullPlan && k != casework.ShortPlan && !slices.Contains(casework.BlankForms, k)
}

// fill shows what depends on the facts. When nothing of it has changed it is
// left alone: a button there may have the keyboard.
func (p *page) fill() {
	s := &p.panels
	now := fmt.Sprint(p.receiver(), p.addressWarning(), p.dayWarning(), p.sheet.doc.Blanks(), p.printed.Pages, p.printed.Missing, p.order.File.Documents, p.done.ID, p.busy)
	if now == p.filled {
		return
	}
	p.filled = now
	s.receiver.Objects = p.makeReceiver()
	if p.done.ID != 0 {
		s.blanks.Objects, s.earlier.Objects, s.finish.Objects = nil, nil, p.makeDone()
	} else {
		s.blanks.Objects = append(p.makeDayWarning(), p.makeBlanks()...)
		s.earlier.Objects, s.finish.Objects = p.makeEarlier(), p.makeFinish()
	}
	p.side.Refresh()
	p.column.Refresh()
}

// receiver is the lines the letter is addressed to, or the person's name.
func (p *page) receiver() []string {
	if len(p.sheet.doc.Address) > 0 {
		return p.sheet.doc.Address
	}
	return []string{p.order.File.Person.Name()}
}

func (p *page) makeReceiver() []fyne.CanvasObject {
	to := kit.ColumnGap(0, kit.Small(p.deps.T("preview.receiver")))
	for i, s := range p.receiver() {
		if after, doubled := strings.CutPrefix(s, p.deps.T("preview.receiver")+" "); doubled && i == 0 {
			s = upperFirst(after) // “Til foresatte for …” under the heading “Til”
		}
		line := kit.Body(s)
		if i == 0 {
			line = kit.Strong(s)
		}
		line.MaxLines = 2
		to.Add(line)
	}
	out := []fyne.CanvasObject{to}
	if person := p.order.File.Person; person.Protected() {
		out = append(out, kit.Row(kit.NewChip(kit.Late, present.Word(p.deps.T, "protection", person.Protection))))
	}
	return append(out, p.makeAddressWarning()...)
}

// makeBlanks counts what is missing and leads to where it belongs.
func (p *page) makeBlanks() []fyne.CanvasObject {
	t := p.deps.T
	blanks := p.sheet.doc.Blanks()
	if len(blanks) == 0 {
		return []fyne.CanvasObject{kit.NewIconText(theme.ConfirmIcon(), t("preview.blanks.none"), kit.ColorDone)}
	}
	head := p.deps.N("preview.blanks", len(blanks))
	if n := required(blanks); n > 0 {
		head += ", " + p.deps.N("preview.blanks.required", n)
	}
	rows := []fyne.CanvasObject{kit.Strong(head + ".")}
	for _, b := range blanks {
		rows = append(rows, kit.Rule(), p.makeBlank(b))
	}
	return []fyne.CanvasObject{kit.Panel(kit.ColumnGap(6, rows...))}
}

func (p *page) makeBlank(b doc.Blank) fyne.CanvasObject {
	t := p.deps.T
	note := kit.Small(t("preview.blank.optional"))
	if b.Required {
		note = kit.Small(t("preview.blank.required"))
		note.Colour = kit.ColorDanger
	}
	fill := kit.Quiet(t("preview.blank.fill"), func() { p.jump(b) })
	return kit.Beside(kit.ColumnGap(0, kit.Body(upperFirst(present.Field(t, b.Field))), note), fill)
}

// jump goes to where a missing fact is filled in.
func (p *page) jump(b doc.Blank) {
	if f, ok := p.fields[b.Field]; ok {
		p.deps.Shell.Window().Canvas().Focus(f)
		return
	}
	place, ok := placeOf(b, p.order.File)
	if !ok {
		place = route.Place{Page: route.Case, Case: p.id}
	}
	p.deps.Shell.Go(place)
}

func required(blanks []doc.Blank) int {
	n := 0
	for _, b := range blanks {
		if b.Required {
			n++
		}
	}
	return n
}
