// Package arrival is the page Nytt dokument: a paper that came in is scanned,
// looked at, named and put in its case.
//
// What must not go here: what a paper may be (casework), how it is kept (store).
package arrival

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"samtak/casework"
	"samtak/casework/desk"
	"samtak/ui/draft"
	"samtak/ui/kit"
	"samtak/ui/parts"
	"samtak/ui/present"
	"samtak/ui/route"
	"samtak/ui/work"
)

// New makes the page of the case the place names.
func New(d route.Deps, place route.Place) route.Page {
	p := &page{deps: d, id: place.Case, loads: d.Scope.Sub(), reads: d.Scope.Sub(), ends: d.Scope.Sub(), view: kit.NewPage()}
	p.load()
	return p
}

type page struct {
	deps  route.Deps
	id    casework.CaseID
	loads *work.Scope
	reads *work.Scope // of the file
	ends  *work.Scope // putting it in the case
	view  *kit.Page

	loaded bool
	file   casework.CaseFile
	keep   *draft.Keeper[model]
	paper  paper // the file; no bytes: none is chosen
	fault  string
	busy   bool // it is being put in the case

	left *fyne.Container
	side *fyne.Container // the paper, drawn small
	save *kit.Button
}

// model is what is typed about the paper. The file itself stays where it is.
type model struct {
	Title, From, Received string
	Path                  string
}

func (p *page) today() casework.Date { return p.deps.Desk.Today() }

func (p *page) Title() string              { return p.deps.T("arrival.title") }
func (p *page) Content() fyne.CanvasObject { return p.view }

// Leave keeps what is typed.
func (p *page) Leave() {
	if p.keep != nil {
		p.keep.Flush()
	}
}

func (p *page) load() {
	busy := func() { p.view.SetContent(kit.Loading(p.deps.T("arrival.loading"))) }
	work.LoadSlowly(p.loads, busy, func(ctx context.Context) (desk.CaseView, error) {
		return p.deps.Desk.Case(ctx, p.id)
	}, func(v desk.CaseView, err error) {
		if err != nil {
			p.view.SetContent(kit.Failed(p.deps.Text, present.Sentence(p.deps.T, err), p.load))
			return
		}
		p.loaded, p.file = true, v.File
		p.keep = draft.Open[model](p.deps, desk.DraftArrival(p.id), model{Received: casework.FormatDate(p.today())}, nil)
		p.show()
		if p.keep.Model.Path != "" {
			p.read(p.keep.Model.Path)
		}
	})
}

// Start puts the keyboard on the button that chooses a file.
func (p *page) Start() {
	if p.loaded {
		kit.Focus(p.left)
	}
}

// Drop takes the first file that is dropped on the window (route.Dropper).
func (p *page) Drop(paths []string) {
	if p.loaded && !p.busy && len(paths) > 0 {
		p.choose(paths[0])
	}
	if len(paths) > 1 {
		p.deps.Shell.Notice(kit.Notice{Kind: kit.Info, Text: p.deps.T("arrival.one")})
	}
}

func (p *page) show() {
	t, m := p.deps.T, p.keep.Model
	f := parts.Form{Deps: p.deps, Touch: p.keep.Touch}
	p.left = kit.Column(p.makeFile()...)
	p.save = kit.Primary(t("arrival.save"), p.receive)
	fields := kit.Panel(
		f.Entry("arrival.what", "arrival.what.hint", &m.Title),
		f.Entry("arrival.from", "arrival.from.hint", &m.From),
		f.Day("arrival.received", "arrival.received.hint", &m.Received),
	)
	p.side = kit.Column()
	p.showThumb()
	p.view.SetContent(p.makeHeader(), kit.Split(kit.ColumnGap(18, p.left, fields, kit.RowRight(p.save)), p.side, sideWidth))
}

// sideWidth is the width of the column where the paper is shown.
const sideWidth = 300

// makeHeader tells whose case it is, and nothing of where the person lives.
func (p *page) makeHeader() fyne.CanvasObject {
	t, q := p.deps.T, p.file.Person
	name := q.Name()
	if name == "" {
		name = t("arrival.nameless")
	}
	who := kit.Muted(name)
	who.MaxLines = 2
	facts := []fyne.CanvasObject{kit.Strong(t("arrival.case", "Number", p.file.Case.Number())), who}
	if q.Protected() {
		facts = append(facts, kit.NewChip(kit.Late, present.Word(t, "protection", q.Protection)))
	}
	toCase := kit.Quiet(t("arrival.tocase"), func() { p.deps.Shell.Go(route.Place{Page: route.Case, Case: p.id}) })
	return kit.Beside(kit.ColumnGap(6, kit.Title(t("arrival.title")), kit.RowGap(14, facts...)), kit.Row(toCase))
}

// makeFile is the paper as it looks, or the way to one.
func (p *page) makeFile() []fyne.CanvasObject {
	t := p.deps.T
	verb := "arrival.choose"
	if p.paper.bytes != nil {
		verb = "arrival.other"
	}
	choose := kit.Secondary(t(verb), p.ask).WithIcon(theme.FolderOpenIcon())
	words := []fyne.CanvasObject{kit.Strong(t("arrival.none")), kit.Muted(t("arrival.none.text"))}
	if p.paper.bytes != nil {
		name := kit.Strong(p.paper.name)
		name.MaxLines = 2
		words = []fyne.CanvasObject{name, kit.Muted(t("arrival.kind."+kindOf(p.paper.mime), "Size", present.Size(t, int64(len(p.paper.bytes)))))}
	}
	if p.fault != "" {
		words = append(words, kit.NewIconText(theme.ErrorIcon(), p.fault, kit.ColorDanger))
	}
	content := kit.ColumnGap(8, append(words, kit.Row(choose))...)
	if p.paper.bytes == nil {
		return []fyne.CanvasObject{kit.TintPanel(content)}
	}
	return []fyne.CanvasObject{kit.Panel(content)}
}

func kindOf(mime string) string {
	switch mime {
	case casework.MimeJPEG:
		return "jpeg"
	case casework.MimePNG:
		return "png"
	}
	return "pdf"
}

// showThumb shows the paper drawn small; a PDF has a sign and says why.
func (p *page) showThumb() {
	p.side.Objects = nil
	if p.paper.bytes == nil {
		return
	}
	img := canvas.NewImageFromResource(theme.NewThemedResource(theme.DocumentIcon()))
	img.SetMinSize(fyne.NewSize(96, 96))
	if p.paper.thumb != nil {
		img = canvas.NewImageFromImage(p.paper.thumb)
		img.SetMinSize(fyne.NewSize(120, thumbTall))
	}
	img.FillMode = canvas.ImageFillContain
	shown := []fyne.CanvasObject{img}
	if p.paper.thumb == nil {
		shown = append(shown, kit.Muted(p.deps.T("arrival.nopreview")))
	}
	p.side.Objects = []fyne.CanvasObject{kit.Panel(shown...)}
}

const thumbTall = 340

func (p *page) ask() {
	parts.ChooseFile(p.deps, parts.FileQuestion{
		Title: p.deps.T("arrival.which"), Kinds: []string{".pdf", ".jpg", ".jpeg", ".png"}, OnChosen: p.choose,
	})
}

// choose takes another file.
func (p *page) choose(path string) {
	p.keep.Model.Path = path
	p.keep.Touch()
	p.read(path)
}

// read fetches the file off the UI thread. One that is no paper leaves what
// is typed as it is.
func (p *page) read(path string) {
	work.Load(p.reads, func(ctx context.Context) (paper, error) { return readPaper(ctx, path) }, func(found paper, err error) {
		p.paper, p.fault = found, ""
		if err != nil {
			p.fault = present.Sentence(p.deps.T, err)
		}
		p.left.Objects = p.makeFile()
		p.showThumb()
		p.view.Refresh()
	})
}

// receive puts the paper in the case.
func (p *page) receive() {
	m := p.keep.Model
	a := desk.Arrival{CaseID: p.id, Title: m.Title, From: strings.TrimSpace(m.From), Bytes: p.paper.bytes}
	switch {
	case p.busy:
		return
	case p.paper.bytes == nil:
		p.warn("arrival.nofile")
		return
	case !parts.ReadDate(m.Received, p.today(), &a.Received):
		p.warn("arrival.dates")
		return
	}
	p.keep.Flush()
	p.busy = true
	p.save.Disable()
	work.Load(p.ends, func(ctx context.Context) (casework.Document, error) {
		return p.deps.Desk.Receive(context.WithoutCancel(ctx), a) // leaving the page does not call it off
	}, func(_ casework.Document, err error) {
		p.busy = false
		p.save.Enable()
		if err != nil {
			p.deps.Shell.Fail(err)
			return
		}
		p.received(a)
	})
}

// received clears the form for the next paper of the pile.
func (p *page) received(a desk.Arrival) {
	p.keep.Drop()
	*p.keep.Model = model{Received: p.keep.Model.Received}
	p.paper, p.fault = paper{}, ""
	p.show()
	p.Start()
	p.deps.Shell.Saved()
	p.deps.Shell.Notice(kit.Notice{
		Kind: kit.Success, Text: p.deps.T("arrival.done", "Title", strings.TrimSpace(a.Title)), Action: p.deps.T("arrival.open"),
		OnAction: func() { p.deps.Shell.Go(route.Place{Page: route.Case, Case: p.id, Section: "papers"}) },
	})
}

func (p *page) warn(id string) {
	p.deps.Shell.Notice(kit.Notice{Kind: kit.Warning, Text: p.deps.T(id)})
}
