package texts

import (
	"context"
	"errors"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/ui/draft"
	"samtak/ui/kit"
	"samtak/ui/parts"
	"samtak/ui/present"
	"samtak/ui/work"
)

// standing is the wording that holds now, as it is stored.
func (p *page) standing() string {
	if own, ok := casework.OwnWording(p.versions, p.was.Lang)[p.id]; ok {
		return own
	}
	return p.standards[p.id]
}

// open shows a text in the editor.
func (p *page) open(id string) {
	if id == p.id {
		return
	}
	p.close()
	p.id, p.was.ID = id, id
	p.edit()
	p.editor.SetOffset(0)
}

// close keeps what is typed as a draft; what is typed back to the text that
// holds is no draft.
func (p *page) close() {
	if p.keep == nil {
		return
	}
	if p.keep.Dirty() && p.keep.Model.Text == shown(p.words(), p.standing()) {
		p.keep.Drop()
	}
	p.keep.Flush()
	p.keep, p.id = nil, ""
}

// edit builds the editor of the text that is open.
func (p *page) edit() {
	if p.id == "" {
		return
	}
	t, w := p.deps.T, p.words()
	if p.keep == nil {
		p.keep = draft.Open(p.deps, "text:"+p.id+":"+string(p.was.Lang), model{shown(w, p.standing())}, nil)
	}
	p.preview = kit.Body("")
	form := parts.Form{Deps: p.deps, Touch: p.touched}
	p.field = form.Area("texts.wording", "", 4, 12, &p.keep.Model.Text)
	if places := placesIn(w, p.standards[p.id]); len(places) > 0 {
		p.field.SetHint(t("texts.places", "Places", strings.Join(places, ", ")))
	}
	p.judge()
	buttons := []fyne.CanvasObject{kit.Primary(t("texts.save"), func() { p.save(kept(w, p.standards[p.id], p.keep.Model.Text)) })}
	if p.standing() != p.standards[p.id] {
		buttons = append(buttons, kit.Secondary(t("texts.reset"), func() { p.save("") }))
	}
	if p.keep.Dirty() {
		buttons = append(buttons, kit.Quiet(t("texts.drop"), p.drop))
	}
	lines := []fyne.CanvasObject{
		kit.Small(t("texts.about." + p.reader())), p.field, kit.Small(t("texts.bold")), kit.Row(buttons...),
		kit.ColumnGap(4, kit.Strong(t("texts.preview")), kit.OwnWords(p.preview)),
		kit.ColumnGap(4, kit.Strong(t("texts.standard")), kit.TintPanel(kit.Body(shown(w, p.standards[p.id])))),
	}
	p.editor.SetContent(append(lines, p.makeVersions()...)...)
}

// reader is whom the letters with the text are written to.
func (p *page) reader() string {
	_, both := p.standards[p.id+".child"]
	switch {
	case child(p.id):
		return "child"
	case both:
		return "person"
	}
	return "all"
}

// touched keeps the draft and shows the text with its facts.
func (p *page) touched() {
	p.keep.Touch()
	p.judge()
}

// judge shows the text as it may stand in a letter, and what is wrong with it.
func (p *page) judge() {
	text := kept(p.words(), p.standards[p.id], p.keep.Model.Text)
	p.preview.SetText(merged(p.words(), text))
	wrong := ""
	if strings.TrimSpace(text) != "" && !casework.SamePlaces(p.standards[p.id], text) {
		wrong = p.deps.T("texts.wrong", "Places", strings.Join(placesIn(p.words(), p.standards[p.id]), ", "))
	}
	p.field.SetError(wrong)
}

// focus puts the keyboard in the wording.
func (p *page) focus() {
	if p.field != nil {
		parts.Focus(p.deps, p.field.Input.(*kit.Entry))
	}
}

// drop takes back what is typed and not saved.
func (p *page) drop() {
	p.keep.Drop()
	p.keep = nil
	p.edit()
	p.focus()
}

// save keeps a new version; "" is the standard text again. Undo brings back
// the wording that held.
func (p *page) save(text string) {
	id, lang, standard, before := p.id, p.was.Lang, p.standards[p.id], p.standing()
	if strings.TrimSpace(text) == "" {
		text = standard
	}
	store := func(words string, told func()) {
		work.Load(p.deps.Scope.Sub(), func(ctx context.Context) (struct{}, error) {
			return struct{}{}, p.deps.Desk.SaveOwnText(ctx, casework.OwnText{ID: id, Language: lang, Text: words}, standard)
		}, func(_ struct{}, err error) {
			if err != nil {
				p.refuse(err)
				return
			}
			if p.keep != nil && p.id == id && p.was.Lang == lang {
				p.keep.Drop()
				p.keep = nil
			}
			p.deps.Shell.Saved()
			p.load()
			told()
		})
	}
	store(text, func() {
		p.deps.Shell.Notice(kit.Notice{
			Kind: kit.Success, Text: p.deps.T("texts.saved"), Action: p.deps.T("shell.undo"),
			OnAction: func() { store(before, func() {}) },
		})
	})
}

// refuse tells under the field what the wording lacks; other faults in the window.
func (p *page) refuse(err error) {
	var e *casework.Error
	if errors.As(err, &e) && e.Code == casework.CodeBadText {
		p.field.SetError(present.Sentence(p.deps.T, err))
		p.focus()
		return
	}
	p.deps.Shell.Fail(err)
}

// makeVersions is the former wordings, the last first, and the way back to them.
func (p *page) makeVersions() []fyne.CanvasObject {
	t := p.deps.T
	var rows []fyne.CanvasObject
	for _, v := range slices.Backward(p.versions) {
		if v.ID != p.id || v.Language != p.was.Lang {
			continue
		}
		words := v.Text
		if words == "" {
			words = p.standards[p.id]
		}
		row := fyne.CanvasObject(kit.ColumnGap(0, kit.Body(shown(p.words(), words)),
			kit.Small(t("texts.version", "Number", v.Version, "Date", present.Date(casework.DateOf(v.Saved))))))
		if words != p.standing() {
			row = kit.Beside(row, kit.Quiet(t("texts.again"), func() { p.save(words) }))
		}
		rows = append(rows, kit.Rule(), row)
	}
	if len(rows) == 0 {
		return nil
	}
	return []fyne.CanvasObject{kit.ColumnGap(8, append([]fyne.CanvasObject{kit.Strong(t("texts.versions"))}, rows...)...)}
}
