package notes

import (
	"slices"

	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/ui/kit"
	"samtak/ui/present"
	"samtak/ui/route"
)

// fewLines is how much of a note the list shows until it is opened.
const fewLines = 4

// makeRows is the notes, the newest first.
func (p *page) makeRows() fyne.CanvasObject {
	list := slices.Clone(p.file.Notes)
	slices.Reverse(list)
	slices.SortStableFunc(list, func(a, b casework.Note) int { return b.Date.Compare(a.Date) })
	var rows []fyne.CanvasObject
	for i, n := range list {
		if i > 0 {
			rows = append(rows, kit.Rule())
		}
		rows = append(rows, p.makeRow(n))
	}
	return kit.Panel(rows...)
}

func (p *page) makeRow(n casework.Note) fyne.CanvasObject {
	t := p.deps.T
	head := []fyne.CanvasObject{kit.Strong(present.Date(n.Date)), kit.NewChip(kindLook(n.Kind), p.kindWord(n.Kind))}
	if !n.Printable() {
		head = append(head, kit.NewChip(kit.UnderWay, t("notes.internal")))
	}
	if n.Third {
		head = append(head, kit.NewChip(kit.Late, t("notes.third.chip")))
	}
	if !n.Shown.IsZero() {
		head = append(head, kit.Small(t("notes.shown.on", "Date", present.Date(n.Shown))))
	}
	words := []fyne.CanvasObject{kit.RowGap(10, head...)}
	if n.With != "" {
		words = append(words, kit.Muted(t("notes.with.words", "Who", n.With)))
	}
	text := kit.Body(n.Text)
	text.MaxLines = fewLines
	words = append(words, text)
	buttons := []fyne.CanvasObject{kit.Secondary(t("notes.edit"), func() { p.edit(n) })}
	if n.Printable() {
		buttons = append(buttons, kit.Quiet(t("notes.paper"), func() { p.print(n) }))
	}
	buttons = append(buttons, kit.Quiet(t("notes.remove"), func() { p.remove(n) }))
	return kit.ColumnGap(6, append(words, kit.Row(buttons...))...)
}

// kindWord is the kind; what is for her alone is told by a chip of its own.
func (p *page) kindWord(k casework.NoteKind) string {
	if k == casework.NoteInternal {
		return p.deps.T("notes.own")
	}
	return present.Word(p.deps.T, "notekind", k)
}

func kindLook(k casework.NoteKind) kit.State {
	if k == casework.NoteMapping || k == casework.NoteChild {
		return kit.Planned
	}
	return kit.None
}

// print goes to the note on paper.
func (p *page) print(n casework.Note) {
	kind := casework.TalkNote
	if n.Kind == casework.NoteMapping {
		kind = casework.MappingNote
	}
	p.deps.Shell.Go(route.Place{Page: route.Paper, Case: p.id, Kind: kind, About: int64(n.ID)})
}
