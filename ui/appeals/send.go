package appeals

import (
	"context"
	"encoding/json"
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"samtak/casework"
	"samtak/casework/desk"
	"samtak/ui/kit"
	"samtak/ui/work"
)

// The ways the package leaves the desk, the usual one first.
var ways = []string{"digital", "post", "hand"}

// askSend asks how the package goes, and makes it.
func (p *page) askSend() {
	if p.making != nil || !p.save() {
		return
	}
	t, how := p.deps.T, ways[0]
	var options []kit.Option
	for _, way := range ways {
		options = append(options, kit.Option{ID: way, Label: t("appeals.way." + way)})
	}
	choice := kit.NewChoice(options, func(id string) { how = id })
	choice.SetSelected(how)
	var d *kit.Dialog
	content := []fyne.CanvasObject{kit.Body(t("appeals.send.text"))}
	if p.file().Person.Protected() {
		content = append(content, kit.NewIconText(theme.WarningIcon(), t("appeals.send.protected"), kit.ColorDanger))
	}
	content = append(content, kit.NewField(t("appeals.way"), "", choice))
	d = kit.ShowDialog(p.deps.Shell.Window(), t("appeals.send.ask"), kit.Column(content...),
		kit.Secondary(t("appeals.notnow"), func() { d.Close() }),
		kit.Primary(t("appeals.send"), func() {
			d.Close()
			p.send(how)
		}))
}

// send makes the package off the UI thread, with progress and a way to call it off.
func (p *page) send(how string) {
	v, ok := p.current()
	if !ok || p.making != nil {
		return
	}
	t, loads := p.deps.T, p.deps.Scope.Sub()
	stopped, stop := context.WithCancel(context.Background())
	p.making = kit.NewBusy(t("appeals.send.busy"), t("appeals.send.cancel"), stop) // what came of it is told when it ends
	busy := p.making
	p.open(stepGovernor)
	choice := desk.PaperChoice{CaseID: p.id, Kind: casework.ToGovernor}
	choice.About = int64(v.Appeal.ID)
	sent := desk.Dispatch{To: p.data.settings.Governor, How: how}
	work.Load(loads, func(ctx context.Context) (desk.Package, error) {
		ctx, end := context.WithCancel(ctx)
		defer end()
		defer context.AfterFunc(stopped, end)()
		return p.deps.Desk.SendAppeal(ctx, p.typed(ctx, choice), sent, func(done, all int) {
			work.Do(loads, func() {
				busy.SetProgress(float32(done) / float32(max(1, all)))
				busy.SetWords(t("appeals.send.progress", "Done", done, "All", all))
			})
		})
	}, p.sent)
}

// typed lays what is typed on the cover letter (the page Papirer keeps it as a
// draft) over the choice.
func (p *page) typed(ctx context.Context, c desk.PaperChoice) desk.PaperChoice {
	stored, ok, err := p.deps.Desk.Draft(ctx, desk.DraftPaper(c))
	var m struct {
		Language                   casework.Language
		OwnWords, Enclosed, CopyTo string
	}
	if err != nil || !ok || json.Unmarshal(stored.Data, &m) != nil {
		return c
	}
	c.Language, c.OwnWords = m.Language, m.OwnWords
	c.Enclosures, c.CopyTo = lines(m.Enclosed), lines(m.CopyTo)
	return c
}

// sent tells how it went, and opens the package.
func (p *page) sent(d desk.Package, err error) {
	p.making = nil
	if err != nil {
		p.again()
		if errors.Is(err, context.Canceled) {
			p.deps.Shell.Notice(kit.Notice{Text: p.deps.T("appeals.send.stopped")})
			return
		}
		p.deps.Shell.Fail(err)
		return
	}
	p.deps.Shell.Saved()
	p.reload()
	open := func() {
		p.act(func(ctx context.Context) error { return p.deps.Desk.ShowDocument(ctx, d.ID) })
	}
	if len(d.Apart) > 0 {
		p.tellApart(d.Apart)
	}
	p.deps.Shell.Notice(kit.Notice{
		Kind: kit.Success, Text: p.deps.N("appeals.send.done", d.Pages), Action: p.deps.T("appeals.paper.open"), OnAction: open,
	})
	open()
}

// tellApart names the documents that could not be bound in: they go beside the package.
func (p *page) tellApart(rows []casework.IndexRow) {
	t := p.deps.T
	content := []fyne.CanvasObject{kit.Body(t("appeals.apart.text"))}
	for _, r := range rows {
		content = append(content, kit.Strong(r.Number+" · "+r.Title))
	}
	var d *kit.Dialog
	d = kit.ShowDialog(p.deps.Shell.Window(), p.deps.N("appeals.apart", len(rows)), kit.Column(content...),
		kit.Primary(t("appeals.apart.ok"), func() { d.Close() }))
}
