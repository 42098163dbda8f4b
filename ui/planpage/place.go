package planpage

import (
	"slices"
	"strings"

	"samtak/casework"
	"samtak/ui/kit"
)

// part is one part of the plan; its id is the Section of a place.
type part string

const (
	partAbout       part = "about"
	partAreas       part = "areas"
	partGoals       part = "goals"
	partGroup       part = "group"
	partConsent     part = "consent"
	partWho         part = "who"
	partCooperation part = "cooperation"
	partPeriod      part = "period"
	partApproval    part = "approval"
)

var allParts = []part{
	partAbout, partAreas, partGoals, partGroup, partConsent, partWho, partCooperation, partPeriod, partApproval,
}

// home is the part where a field is written: the fields a plan can lack, and
// the fields the papers show as blanks.
var home = map[string]part{
	"goals": partGoals, "measures": partGoals, "extent": partGoals, "how": partGoals, "responsible": partGoals,
	"resources": partAbout, "important": partAbout, "about_me": partAbout, "needs": partAreas, "areas": partAreas,
	"participants": partGroup, "coordinator": partGroup, "contribution": partGroup, "name": partGroup,
	"period": partPeriod, "next_evaluation": partPeriod,
	"consent": partConsent, "sharing": partConsent, "cooperation": partCooperation,
}

// partOf is the part a section of a place means: its own name, the field of a
// gap, or the field of a blank on a paper such as "plan.period".
func partOf(section string) part {
	if slices.Contains(allParts, part(section)) {
		return part(section)
	}
	if h, ok := home[section[strings.LastIndex(section, ".")+1:]]; ok {
		return h
	}
	return partAbout
}

// letterHome is the part a point mostly is written in.
var letterHome = map[casework.Letter]part{
	'a': partGoals, 'b': partGroup, 'c': partGroup, 'd': partGroup, 'e': partGoals,
	'f': partGoals, 'g': partPeriod, 'h': partConsent, 'i': partCooperation,
}

// gaps is what the plan lacks, as it is typed now.
func (p *page) gaps() []casework.Gap {
	f := p.file
	f.Plan = *p.plan()
	return f.Gaps(p.today())
}

// gapsIn is what one part lacks.
func (p *page) gapsIn(where part) []casework.Gap {
	return slices.DeleteFunc(p.gaps(), func(g casework.Gap) bool { return home[g.Field] != where })
}

// openPlace opens the row the place asks for.
func (p *page) openPlace() {
	section := p.place.Section
	p.openRow(section[strings.LastIndex(section, ".")+1:], p.place.Index)
}

// openRow opens the row a field is written in, counted from 0.
func (p *page) openRow(field string, i int) {
	plan := p.plan()
	switch field {
	case "extent", "how", "responsible", "measure":
		if i >= 0 && i < len(plan.Measures) {
			p.open = opened{measure: plan.Measures[i].ID}
		}
	case "contribution", "participant":
		if i >= 0 && i < len(plan.Participants) {
			p.open = opened{participant: plan.Participants[i].ID}
		}
	case "needs":
		p.open = opened{area: p.firstUnneeded()}
	}
}

// firstUnneeded is the part of life to write a need in: one that is begun, or the first.
func (p *page) firstUnneeded() casework.Area {
	for _, a := range p.plan().Areas {
		if !a.Empty() && a.Needs == "" {
			return a.Area
		}
	}
	return casework.Areas[0]
}

// jump goes to where a gap is filled in and puts the keyboard there.
func (p *page) jump(g casework.Gap) {
	p.save()
	p.openRow(g.Field, g.Index)
	p.turn(home[g.Field])
	p.focusSpot(g.Field)
}

// goTo shows a part from its top.
func (p *page) goTo(to part) {
	p.save()
	if to != p.part {
		p.turn(to)
	}
}

// turn shows a part from its top; the list of parts keeps the keyboard.
func (p *page) turn(to part) {
	p.part = to
	p.fillPart()
	p.fresh()
	p.view.SetOffset(0)
}

// focusSpot puts the keyboard where a field is written, when it is on show.
func (p *page) focusSpot(field string) {
	field = field[strings.LastIndex(field, ".")+1:]
	p.focusRow(field)
}

func (p *page) focusRow(spot string) {
	if o, ok := p.spots[spot]; ok {
		kit.Focus(o)
	}
}
