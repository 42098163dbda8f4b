package register

import (
	"context"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/casework/desk"
	"samtak/ui/kit"
	"samtak/ui/present"
	"samtak/ui/work"
)

// lookForSame searches the register for the person being typed (row A3).
func (p *page) lookForSame() {
	if p.m().Known != 0 {
		return
	}
	who := p.m().person(p.deps.Desk.Today())
	work.Load(p.searches, func(ctx context.Context) ([]desk.Match, error) {
		return p.deps.Desk.Duplicates(ctx, who)
	}, func(found []desk.Match, err error) {
		if err != nil {
			p.deps.Shell.Fail(err)
			return
		}
		p.matches = found
		p.showSame()
	})
}

// showSame shows who may be the same, less those said to be somebody else.
func (p *page) showSame() {
	if p.m().Known != 0 {
		return
	}
	var cards []fyne.CanvasObject
	for _, m := range p.matches {
		if !slices.Contains(p.m().NotSame, m.Person.ID) {
			cards = append(cards, p.makeCard(m))
		}
	}
	p.fill(p.cardBox, cards...)
}

func (p *page) makeCard(m desk.Match) fyne.CanvasObject {
	t, q := p.deps.T, m.Person
	why := "register.same.name"
	if m.SameNumber {
		why = "register.same.number"
	}
	words := kit.ColumnGap(3, kit.Subtitle(t("register.same")),
		kit.Row(kit.Strong(q.Name()), p.protectionChip(q)), kit.Body(p.bornWords(q)), kit.Small(t(why)))
	use := kit.Secondary(t("register.same.use"), func() { p.use(q) })
	other := kit.Quiet(t("register.same.new"), func() {
		p.m().NotSame = append(p.m().NotSame, q.ID)
		p.keep.Touch()
		p.showSame()
	})
	return kit.OwnWords(kit.Beside(words, kit.Row(other, use)))
}

func (p *page) protectionChip(q casework.Person) fyne.CanvasObject {
	chip := kit.NewChip(kit.Late, present.Word(p.deps.T, "protection", q.Protection))
	if !q.Protected() {
		chip.Hide()
	}
	return chip
}

// bornWords is "17 år, født 03.11.2009", as far as it is known.
func (p *page) bornWords(q casework.Person) string {
	t := p.deps.T
	age := present.Age(t, q, p.deps.Desk.Today())
	switch {
	case q.Expected:
		return t("register.born.expected")
	case !q.Birth.IsZero():
		return t("register.born", "Age", age, "Date", present.Date(q.Birth))
	case q.BirthYear > 0:
		return t("register.born", "Age", age, "Date", strconv.Itoa(q.BirthYear))
	}
	return t("register.born.unknown")
}
