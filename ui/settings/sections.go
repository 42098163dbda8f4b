package settings

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"samtak/ui/kit"
	"samtak/ui/parts"
	"samtak/ui/route"
)

// section is one part of the page; its id is the Section of the place.
type section string

const (
	secKommune  section = "kommune"
	secSender   section = "sender"
	secArms     section = "arms"
	secAppeal   section = "appeal"
	secLanguage section = "language"
	secLook     section = "look"
	secLetter   section = "letter"
	secLaw      section = "law"
	secLicences section = "licences"
	secAbout    section = "about"
)

var sections = []section{
	secKommune, secSender, secArms, secAppeal, secLanguage, secLook, secLetter, secLaw, secLicences, secAbout,
}

var icons = map[section]func() fyne.Resource{
	secKommune: theme.HomeIcon, secSender: theme.AccountIcon, secArms: theme.FileImageIcon,
	secAppeal: theme.MailReplyIcon, secLanguage: theme.GridIcon, secLook: theme.ColorPaletteIcon,
	secLetter: theme.MailComposeIcon, secLaw: theme.ListIcon, secLicences: theme.DocumentIcon, secAbout: theme.InfoIcon,
}

func (p *page) choose(s section) {
	if slices.Contains(sections, s) {
		p.section = s
	}
}

func (p *page) makeNav() fyne.CanvasObject {
	var lines []fyne.CanvasObject
	for _, s := range sections {
		item := kit.NewNavItem(icons[s](), p.deps.T("settings.section."+string(s)), func() { p.goTo(s) })
		item.SetSelected(s == p.section)
		if s == p.section {
			p.marked = item
		}
		lines = append(lines, item)
	}
	lines = append(lines, kit.Gap(4), kit.Rule(), kit.Gap(4))
	for _, to := range p.neighbours() {
		lines = append(lines, kit.NewNavItem(to.icon, p.deps.T(string(to.page)+".title"), func() {
			p.deps.Shell.Go(route.Place{Page: to.page})
		}))
	}
	return kit.ColumnGap(2, lines...)
}

// neighbour is a page of its own that is reached from here.
type neighbour struct {
	page route.Name
	icon fyne.Resource
}

func (p *page) neighbours() []neighbour {
	list := []neighbour{{route.Texts, theme.DocumentCreateIcon()}, {route.Terms, theme.CalendarIcon()}, {route.Log, theme.HistoryIcon()}, {route.Bin, theme.DeleteIcon()}}
	if p.deps.Safe == nil { // the practice database has no lock
		return list
	}
	return append([]neighbour{{route.Safety, theme.LoginIcon()}}, list...)
}

// goTo saves what is typed and shows another section.
func (p *page) goTo(s section) {
	p.save()
	p.law.leave()
	p.section = s
	p.show()
	parts.Focus(p.deps, p.marked)
}

func (p *page) makeSection() fyne.CanvasObject {
	switch p.section {
	case secSender:
		return p.makeSender()
	case secArms:
		return p.makeArms()
	case secAppeal:
		return p.makeAppeal()
	case secLanguage:
		return p.makeLanguage()
	case secLook:
		return p.makeLook()
	case secLetter:
		return p.makeLetter()
	case secLaw:
		return p.makeLaw()
	case secLicences:
		return p.makeLicences()
	case secAbout:
		return p.makeAbout()
	case secKommune:
	}
	return p.makeKommune()
}
