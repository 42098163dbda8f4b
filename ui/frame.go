package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"

	"samtak/assets"
	"samtak/casework"
	"samtak/casework/desk"
	"samtak/ui/kit"
	"samtak/ui/route"
	"samtak/ui/work"
)

// sideWidth is the width of the navigation.
const sideWidth = 216

// frame is the shell around the page: navigation, top bar, notices.
type frame struct {
	app     *App
	content fyne.CanvasObject
	whole   *fyne.Container // shows the frame, or the page alone
	inside  fyne.CanvasObject
	door    fyne.CanvasObject // the page alone, with the switch of language
	side    *fyne.Container
	body    *fyne.Container // holds the page
	sender  *kit.Text
	saved   *kit.Text
	back    *kit.Button
	forward *kit.Button
	notices *kit.NoticeBar
	nav     map[route.Name]*kit.NavItem
	counts  *work.Scope
}

// navigation is the pages of the side, in order, with the page a deeper one belongs to.
var navigation = []struct {
	name route.Name
	icon func() fyne.Resource
}{
	{route.Today, theme.HomeIcon},
	{route.Cases, theme.FolderIcon},
	{route.Persons, theme.AccountIcon},
	{route.Plans, theme.DocumentIcon},
	{route.Coordinators, peopleIcon},
	{route.Journal, theme.StorageIcon},
	{route.Settings, theme.SettingsIcon},
}

func peopleIcon() fyne.Resource {
	return theme.NewThemedResource(fyne.NewStaticResource("people.svg", assets.People()))
}

// belongs names the navigation line that is marked on a deeper page.
var belongs = map[route.Name]route.Name{
	route.Case: route.Cases, route.Person: route.Persons, route.Plan: route.Plans, route.Paper: route.Cases, route.Choose: route.Cases,
	route.Notes: route.Cases, route.Arrival: route.Cases, route.Appeal: route.Cases,
	route.Safety: route.Settings, route.Log: route.Settings, route.Bin: route.Settings, route.Texts: route.Settings, route.Terms: route.Settings,
}

func newFrame(a *App) *frame {
	f := &frame{app: a, nav: map[route.Name]*kit.NavItem{}, counts: a.scope.Sub()}
	f.notices = kit.NewNoticeBar(a.text)
	f.body = container.NewStack()
	f.side = f.makeSide()
	top := f.makeTop()
	page := kit.Fill(top, f.body, f.notices)
	page.Objects = []fyne.CanvasObject{f.body, f.notices, top} // Tab comes to the page first
	f.inside = kit.Sidebar(sideWidth, f.side, kit.OnGround(theme.ColorNameBackground, page))
	f.door = kit.OnGround(theme.ColorNameBackground, kit.Fill(nil, f.body, kit.ColumnGap(0,
		f.notices, kit.Inset(16, 10, kit.Beside(kit.Small(""), kit.Width(sideWidth-32, f.languageSwitch()))))))
	f.whole = container.NewStack(f.inside)
	f.content = f.whole
	if a.opts.Desk.Practice() {
		f.content = kit.Fill(practiceBand(a.text.T("shell.practice")), f.content, nil)
	}
	return f
}

func practiceBand(words string) fyne.CanvasObject {
	band := canvas.NewRectangle(kit.Color(theme.ColorNameWarning))
	text := canvas.NewText(words, kit.Color(theme.ColorNameForegroundOnWarning))
	text.TextStyle.Bold = true
	text.Alignment = fyne.TextAlignCenter
	return container.NewStack(band, container.New(layout.NewCustomPaddedLayout(4, 4, 12, 12), text))
}

func (f *frame) makeSide() *fyne.Container {
	a, t := f.app, f.app.text.T
	f.sender = kit.Strong("")
	f.setSender(a.settings)
	lines := []fyne.CanvasObject{
		kit.Inset(4, 0, f.sender), kit.Gap(4),
		kit.Primary(t("shell.new"), func() { a.Go(route.Place{Page: route.Register}) }), kit.Gap(8),
	}
	for _, n := range navigation {
		item := kit.NewNavItem(n.icon(), t("shell.nav."+string(n.name)), func() { a.Go(route.Place{Page: n.name}) })
		f.nav[n.name] = item
		if n.name == route.Settings {
			lines = append(lines, kit.Gap(4), kit.Rule(), kit.Gap(4))
		}
		lines = append(lines, item)
	}
	help := kit.NewNavItem(theme.HelpIcon(), t("shell.nav.help"), func() { a.Go(route.Place{Page: route.Help}) })
	f.nav[route.Help] = help
	lines = append(lines, help)
	foot := f.languageSwitch()
	ground := kit.OnGround(kit.ColorTint, kit.Inset(12, 16, kit.Fill(kit.ColumnGap(4, lines...), kit.Spring(), foot)))
	return container.NewStack(ground)
}

func (f *frame) languageSwitch() fyne.CanvasObject {
	a := f.app
	var options []kit.Option
	for _, lang := range casework.Languages {
		options = append(options, kit.Option{ID: string(lang), Label: a.text.T("word.language." + string(lang))})
	}
	choice := kit.NewChoice(options, func(id string) { a.setLanguage(casework.Language(id)) })
	choice.Segmented = true
	choice.SetSelected(string(a.settings.Language))
	return choice
}

func (f *frame) makeTop() fyne.CanvasObject {
	a, t := f.app, f.app.text.T
	f.back = kit.IconButton(theme.NavigateBackIcon(), t("shell.back"), a.Back)
	f.forward = kit.IconButton(theme.NavigateNextIcon(), t("shell.forward"), a.Forward)
	search := kit.Secondary(t("shell.search"), a.search)
	search.SetIcon(theme.SearchIcon())
	f.saved = kit.Small("")
	f.saved.Align = fyne.TextAlignTrailing
	bar := kit.Beside(kit.RowGap(4, f.back, f.forward, kit.Width(300, search)), kit.Width(140, f.saved))
	return kit.ColumnGap(0, kit.Inset(16, 8, bar), kit.Rule())
}

// setSender shows whose desk it is.
func (f *frame) setSender(s casework.Settings) {
	name := s.Kommune
	if name == "" {
		name = "Samtak"
	}
	f.sender.SetText(name)
}

func (f *frame) setSaved(words string) { f.saved.SetText(words) }

// setPage shows a page and marks its line in the navigation. The first start
// has the window to itself.
func (f *frame) setPage(p route.Page, place route.Place) {
	f.body.Objects = []fyne.CanvasObject{p.Content()}
	f.body.Refresh()
	f.whole.Objects = []fyne.CanvasObject{f.inside}
	if place.Page == route.Unlock { // nothing of what is behind the door shows
		f.whole.Objects = []fyne.CanvasObject{f.door}
	}
	f.whole.Refresh()
	marked := place.Page
	if owner, ok := belongs[marked]; ok {
		marked = owner
	}
	for name, item := range f.nav {
		item.SetSelected(name == marked)
	}
	enable(f.back, len(f.app.history.back) > 0)
	enable(f.forward, len(f.app.history.forward) > 0)
}

func enable(b *kit.Button, on bool) {
	if on {
		b.Enable()
	} else {
		b.Disable()
	}
}

// count shows how much waits on the pages.
func (f *frame) count() {
	if f.app.barred() {
		return
	}
	work.Load(f.counts, f.app.opts.Desk.TodayView, func(v desk.TodayView, err error) {
		if err != nil {
			return // the page itself tells; a number less is no harm
		}
		f.nav[route.Today].SetCount(len(v.Overdue) + len(v.Today))
		f.nav[route.Cases].SetCount(v.Open)
	})
}
