package planpage

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"samtak/casework"
	"samtak/ui/kit"
)

// navWidth is the width of the list of parts.
const navWidth = 258

// nav is the list of the parts, how many things each lacks, and what the part
// shown lacks in words. It stands beside the form, so that it can grow and
// shrink without moving what the caseworker is about to press.
type nav struct {
	page  *page
	items map[part]*kit.NavItem
	lacks *fyne.Container
	sheet *kit.Page
	body  fyne.CanvasObject
}

var partIcon = map[part]func() fyne.Resource{
	partAbout: theme.AccountIcon, partAreas: theme.GridIcon, partGoals: theme.ListIcon, partGroup: theme.AccountIcon,
	partConsent: theme.ConfirmIcon, partWho: theme.HistoryIcon, partCooperation: theme.MailComposeIcon,
	partPeriod: theme.CalendarIcon, partApproval: theme.DocumentCreateIcon,
}

func newNav(p *page) *nav {
	n := &nav{page: p, items: map[part]*kit.NavItem{}, lacks: kit.ColumnGap(4)}
	var items []fyne.CanvasObject
	for _, s := range allParts {
		item := kit.NewNavItem(partIcon[s](), p.deps.T("planpage.part."+string(s)), func() { p.goTo(s) })
		n.items[s] = item
		items = append(items, item)
	}
	n.sheet = kit.NewPage(kit.ColumnGap(1, items...), kit.Rule(), n.lacks)
	n.body = kit.OnGround(kit.ColorSidebar, n.sheet)
	return n
}

func (n *nav) fresh() {
	count := map[part]int{}
	for _, g := range n.page.gaps() {
		count[home[g.Field]]++
	}
	for s, item := range n.items {
		item.SetCount(count[s])
		item.SetSelected(s == n.page.part)
	}
	n.lacks.Objects = append(n.makeLacks(), n.page.makeOdd()...)
	n.sheet.Refresh()
}

// mostLacks is how many gaps are told in words at a time.
const mostLacks = 6

func (n *nav) makeLacks() []fyne.CanvasObject {
	p, t := n.page, n.page.deps.T
	gaps := p.gapsIn(p.part)
	if len(gaps) == 0 {
		return []fyne.CanvasObject{kit.Muted(n.allWell())}
	}
	lights := kit.NewLights(p.points(gaps, mostLacks), func(i int) { p.jump(gaps[i]) })
	out := []fyne.CanvasObject{kit.Strong(t("planpage.lacks")), lights}
	if more := len(gaps) - mostLacks; more > 0 {
		out = append(out, kit.Muted(p.deps.N("planpage.lacks.more", more)))
	}
	return out
}

// points is the first of the gaps in words, most of them at the most.
func (p *page) points(gaps []casework.Gap, most int) []kit.Point {
	var out []kit.Point
	for _, g := range gaps[:min(len(gaps), most)] {
		out = append(out, kit.Point{Letter: string(rune(g.Letter)), Label: p.gapWords(g)})
	}
	return out
}

// allWell is said when the part shown lacks nothing.
func (n *nav) allWell() string {
	t := n.page.deps.T
	for _, h := range home {
		if h == n.page.part {
			return t("planpage.lacks.none")
		}
	}
	if left := len(n.page.gaps()); left > 0 {
		return n.page.deps.N("planpage.lacks.elsewhere", left)
	}
	return t("planpage.lacks.nothing")
}

// gapWords is what is missing, with the row it is missing in.
func (p *page) gapWords(g casework.Gap) string {
	words := p.deps.T("gap." + g.Field)
	if row := p.rowName(g); row != "" {
		return p.deps.T("planpage.lacks.row", "Gap", words, "Row", row)
	}
	return words
}

// rowName is the tiltak or the participant a gap is in.
func (p *page) rowName(g casework.Gap) string {
	plan := p.plan()
	switch {
	case g.Index < 0:
		return ""
	case g.Field == "contribution" && g.Index < len(plan.Participants):
		return short(plan.Participants[g.Index].Name)
	case home[g.Field] == partGoals && g.Index < len(plan.Measures):
		return short(plan.Measures[g.Index].What)
	}
	return ""
}

// short cuts a text for a list of names.
func short(s string) string {
	const most = 32
	if r := []rune(s); len(r) > most {
		return string(r[:most-1]) + "…"
	}
	return s
}

// dots is the nine points in a row, each pressed to go to what it lacks.
type dots struct {
	page   *page
	points []*kit.Lights
	body   fyne.CanvasObject
}

// dotWidth lets five points stand on a line beside the list of parts. It
// grows as fast as the text; the kit widens it half as fast by itself.
func dotWidth() float32 { return 145 * kit.Scale() / (1 + (kit.Scale()-1)/2) }

func newDots(p *page) *dots {
	d := &dots{page: p}
	var objects []fyne.CanvasObject
	for _, l := range casework.Letters {
		one := kit.NewLights([]kit.Point{d.point(l, nil)}, func(int) { d.tap(l) })
		d.points = append(d.points, one)
		objects = append(objects, kit.Width(dotWidth(), one))
	}
	d.body = kit.RowGap(2, objects...)
	return d
}

func (d *dots) fresh() {
	gaps := d.page.gaps()
	for i, l := range casework.Letters {
		d.points[i].Set([]kit.Point{d.point(l, gaps)})
	}
}

// point is a point that is in order, lacks something in some row, or lacks something whole.
func (d *dots) point(l casework.Letter, gaps []casework.Gap) kit.Point {
	point := kit.Point{Letter: string(rune(l)), Label: d.page.deps.T("planpage.letter." + string(rune(l))), State: kit.LightGood}
	for _, g := range gaps {
		switch {
		case g.Letter != l:
		case g.Index < 0:
			point.State = kit.LightBad
			return point
		default:
			point.State = kit.LightWarn
		}
	}
	return point
}

func (d *dots) tap(l casework.Letter) {
	for _, g := range d.page.gaps() {
		if g.Letter == l {
			d.page.jump(g)
			return
		}
	}
	d.page.goTo(letterHome[l])
}
