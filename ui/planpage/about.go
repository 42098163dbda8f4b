package planpage

import (
	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/ui/kit"
	"samtak/ui/present"
)

// makeAbout is Om meg: plain questions, answered in the person's own words.
func (p *page) makeAbout() []fyne.CanvasObject {
	plan := p.plan()
	return []fyne.CanvasObject{kit.OwnWords(kit.FieldGroup(
		p.spot("important", p.area("planpage.about.important", "planpage.about.important.hint", 3, &plan.Important)),
		p.spot("about_me", p.area("planpage.about.me", "planpage.about.me.hint", 3, &plan.AboutMe)),
		p.spot("resources", p.area("planpage.about.strengths", "planpage.about.strengths.hint", 3, &plan.Strengths)),
		p.area("planpage.about.helps", "planpage.about.helps.hint", 3, &plan.Helps),
		p.area("planpage.about.talk", "planpage.about.talk.hint", 3, &plan.Communication),
	))}
}

// makeAreas is Livsområder: a line for each part of life, one open at a time.
func (p *page) makeAreas() []fyne.CanvasObject {
	var rows []fyne.CanvasObject
	for i := range p.plan().Areas {
		if i > 0 {
			rows = append(rows, kit.Rule())
		}
		if l := &p.plan().Areas[i]; l.Area == p.open.area {
			rows = append(rows, p.makeOpenArea(l, i))
		} else {
			rows = append(rows, p.makeArea(*l))
		}
	}
	return []fyne.CanvasObject{kit.Panel(kit.ColumnGap(4, rows...))}
}

func (p *page) makeArea(l casework.LifeArea) fyne.CanvasObject {
	state, word := kit.Planned, "planpage.areas.empty"
	if !l.Empty() {
		state, word = kit.Done, "planpage.areas.written"
	}
	facts := kit.Small(first(l.Situation, l.Needs, l.Wishes, l.Resources))
	facts.MaxLines = 1
	chip := kit.NewChip(state, p.deps.T(word))
	name := kit.Strong(present.Word(p.deps.T, "area", l.Area))
	return p.spot("row."+string(l.Area), p.newLine(name, facts, []*kit.Chip{chip}, func() { p.openArea(l.Area) }))
}

// first is the first line of the first text that is not empty.
func first(texts ...string) string {
	for _, s := range texts {
		for i, r := range s {
			if r == '\n' && i > 0 {
				return s[:i]
			}
		}
		if s != "" {
			return s
		}
	}
	return ""
}

func (p *page) makeOpenArea(l *casework.LifeArea, i int) fyne.CanvasObject {
	t := p.deps.T
	buttons := []fyne.CanvasObject{kit.Quiet(t("planpage.close"), func() { p.openArea("") })}
	if i+1 < len(p.plan().Areas) {
		next := p.plan().Areas[i+1].Area
		buttons = append(buttons, kit.Secondary(t("planpage.areas.next", "Area", present.Word(t, "area", next)), func() { p.openArea(next) }))
	}
	return kit.Inset(8, 12, kit.FieldGroup(
		kit.Subtitle(present.Word(t, "area", l.Area)),
		p.spot("area", p.area("planpage.areas.situation", "", 2, &l.Situation)),
		p.area("planpage.areas.resources", "", 2, &l.Resources),
		p.spot("needs", p.area("planpage.areas.needs", "", 2, &l.Needs)),
		p.area("planpage.areas.wishes", "", 2, &l.Wishes),
		kit.RowRight(buttons...),
	))
}

// openArea opens a part of life for writing; "" closes the one that is open.
func (p *page) openArea(a casework.Area) {
	p.save()
	was := p.open.area
	p.open.area = a
	p.again(func() fyne.CanvasObject {
		if a == "" {
			return p.spots["row."+string(was)]
		}
		return p.spots["area"]
	})
}
