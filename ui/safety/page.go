// Package safety is Sikkerhet: backups and trying them, the passphrase, the
// recovery code, when the window locks, and whether the log is whole.
//
// What must not go here: cryptography and files (desk.Safe), opening the lock
// (ui/unlock), the lines of the log (ui/logpage).
package safety

import (
	"context"
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"samtak/casework"
	"samtak/casework/desk"
	"samtak/ui/kit"
	"samtak/ui/present"
	"samtak/ui/route"
	"samtak/ui/work"
)

// New makes the page; the place may name a part.
func New(d route.Deps, place route.Place) route.Page {
	p := &page{deps: d, loads: d.Scope.Sub(), view: kit.NewPage(), part: place.Section}
	if d.Safe == nil {
		p.view.SetContent(kit.Empty(theme.InfoIcon(), d.T("safety.practice"), d.T("safety.practice.text"), nil))
		return p
	}
	p.load()
	return p
}

type page struct {
	deps  route.Deps
	loads *work.Scope
	view  *kit.Page
	part  string // to be scrolled to once, when it is on the screen
	at    float32

	started bool // the page is on the screen

	read   reading
	whole  bool        // every backup is listed, not only the newest
	making *kit.Busy   // a backup is being made
	proof  *desk.Proof // of the check just made
	parts  map[string]fyne.CanvasObject
	clear  func() // forgets the secrets of a code being shown
}

// reading is what the page is made of.
type reading struct {
	settings casework.Settings
	now      time.Time
	made     moment // the last backup
	tried    moment // the last trial of one
	copies   []copied
	gone     bool // the second place cannot be read now
}

type moment struct {
	at time.Time
	ok bool
}

// copied is a backup with where it lies.
type copied struct {
	desk.Backup
	second bool
}

func (p *page) Title() string              { return p.deps.T("safety.title") }
func (p *page) Content() fyne.CanvasObject { return p.view }

// Leave forgets what is secret. A backup under way ends with the page.
func (p *page) Leave() {
	p.forget()
	if p.making != nil {
		p.making = nil
		p.deps.Shell.Notice(kit.Notice{Kind: kit.Warning, Text: p.deps.T("safety.backup.stopped")})
	}
}

// Refresh reads the page anew, unless a code is being shown or a backup made.
func (p *page) Refresh() {
	if p.deps.Safe != nil && p.clear == nil && p.making == nil {
		p.at = p.view.Offset()
		p.load()
	}
}

// state is what back and forward remember.
type state struct {
	at    float32
	whole bool
}

func (p *page) State() any { return state{p.view.Offset(), p.whole} }

func (p *page) Restore(s any) {
	if was, ok := s.(state); ok {
		p.at, p.whole = was.at, was.whole
		p.view.SetOffset(p.at)
	}
}

func (p *page) load() {
	busy := func() { p.view.SetContent(kit.Loading(p.deps.T("safety.loading"))) }
	work.LoadSlowly(p.loads, busy, p.fetch, func(r reading, err error) {
		if err != nil {
			p.view.SetContent(kit.Failed(p.deps.Text, present.Sentence(p.deps.T, err), p.load))
			return
		}
		p.read = r
		p.show()
	})
}

func (p *page) fetch(ctx context.Context) (r reading, err error) {
	r.now = p.deps.Desk.Now()
	if r.settings, err = p.deps.Desk.Settings(ctx); err != nil {
		return r, err
	}
	if r.made.at, r.made.ok, err = p.deps.Desk.LastOf(ctx, "backup_made"); err != nil {
		return r, err
	}
	if r.tried.at, r.tried.ok, err = p.deps.Desk.LastOf(ctx, "backup_tried"); err != nil {
		return r, err
	}
	here, err := p.deps.Safe.Backups(ctx, p.deps.Safe.Folder())
	if err != nil {
		return r, err
	}
	r.copies = append(r.copies, marked(here, false)...)
	if r.settings.BackupFolder != "" {
		there, err := p.deps.Safe.Backups(ctx, r.settings.BackupFolder)
		r.gone = err != nil // the memory stick is in the drawer
		r.copies = append(r.copies, marked(there, true)...)
	}
	slices.SortStableFunc(r.copies, func(a, b copied) int { return b.Made.Compare(a.Made) })
	return r, ctx.Err()
}

func marked(found []desk.Backup, second bool) (out []copied) {
	for _, b := range found {
		out = append(out, copied{b, second})
	}
	return out
}

// The parts of the page, as the Section of the place names them.
const (
	partBackup     = "backup"
	partPassphrase = "passphrase"
	partCode       = "code"
	partLock       = "lock"
	partLog        = "log"
)

func (p *page) show() {
	p.forget()
	p.parts = map[string]fyne.CanvasObject{
		partBackup: p.makeBackup(), partPassphrase: p.makePassphrase(), partCode: p.makeCode(),
		partLock: p.makeLock(), partLog: p.makeLog(),
	}
	head := kit.ColumnGap(4, kit.Title(p.deps.T("safety.title")), kit.Muted(p.deps.T("safety.intro")))
	p.view.SetContent(head, kit.MaxWidth(wide, kit.ColumnGap(18,
		p.parts[partBackup], kit.Columns(320, p.parts[partPassphrase], p.parts[partCode]),
		kit.Columns(320, p.parts[partLock], p.parts[partLog]))))
	p.view.SetOffset(p.at)
	p.at = 0
	p.reach()
}

// Start brings the part that was asked for into view.
func (p *page) Start() {
	p.started = true
	p.reach()
}

func (p *page) reach() {
	if o := p.parts[p.part]; o != nil && p.started {
		if p.part != partBackup {
			p.view.ScrollTo(o)
		}
		p.part = ""
	}
}

// again builds the page anew without moving it.
func (p *page) again() {
	p.at = p.view.Offset()
	p.show()
}

const wide = 900

func (p *page) forget() {
	if p.clear != nil {
		p.clear()
		p.clear = nil
	}
}

func (p *page) sentence(err error) string { return present.Sentence(p.deps.T, err) }
