package casepage

import (
	"context"

	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/ui/draft"
	"samtak/ui/kit"
	"samtak/ui/present"
)

// sendingModel is one more sending of a paper, as it is typed.
type sendingModel struct {
	Document casework.DocumentID
	To       string
	How      string
	Date     string
}

// ways is how a paper may leave the desk.
var ways = []string{"post", "hand", "digital"}

// showSending registers that a paper also went to somebody else (row E4).
func (p *page) showSending(doc casework.Document) {
	t := p.deps.T
	fresh := sendingModel{Document: doc.ID, How: ways[0], Date: casework.FormatDate(p.today())}
	k := draft.Open(p.deps, p.key("sending"), fresh, nil)
	if k.Model.Document != doc.ID { // typed about another paper
		*k.Model = fresh
	}
	f := p.form(k.Touch, k.Flush)
	to := f.entry("casepage.sending.to", "casepage.sending.to.hint", &k.Model.To)
	options := make([]kit.Option, len(ways))
	for i, w := range ways {
		options[i] = kit.Option{ID: w, Label: t("casepage.sending.how." + w)}
	}
	way := kit.NewChoice(options, func(id string) {
		k.Model.How = id
		f.change()
	})
	way.SetSelected(k.Model.How)
	date := f.date("casepage.sending.date", "", &k.Model.Date)
	content := kit.FieldGroup(kit.Muted(t("casepage.sending.intro", "Paper", present.Word(t, "papers", doc.Kind), "Number", p.paperNumber(doc))),
		to, kit.NewField(t("casepage.sending.how"), "", way), date)
	var d *kit.Dialog
	later := kit.Secondary(t("casepage.notnow"), func() { d.Close() })
	keep := kit.Primary(t("casepage.sending.do"), func() {
		if p.keepSending(k, to, date) {
			d.Close()
		}
	})
	d = kit.ShowDialog(p.deps.Shell.Window(), t("casepage.sending"), content, []fyne.CanvasObject{later, keep}...)
}

// keepSending registers it, and tells whether that went well.
func (p *page) keepSending(k *draft.Keeper[sendingModel], to, date *kit.Field) bool {
	t, m := p.deps.T, *k.Model
	s := casework.Sending{To: m.To, How: m.How}
	if m.To == "" {
		to.SetError(t("casepage.sending.to.missing"))
		kit.Focus(to.Input)
		return false
	}
	if !readDate(m.Date, p.today(), &s.Date) {
		kit.Focus(date.Input)
		return false
	}
	if err := p.deps.Desk.LogSending(context.Background(), m.Document, s); err != nil {
		p.deps.Shell.Fail(err)
		return false
	}
	k.Drop()
	p.deps.Shell.Saved()
	p.deps.Shell.Notice(kit.Notice{Kind: kit.Success, Text: t("casepage.sending.done")})
	p.reload()
	return true
}
