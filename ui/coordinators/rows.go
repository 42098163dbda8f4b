package coordinators

import (
	"strconv"

	"samtak/casework"
	"samtak/casework/desk"
	"samtak/ui/kit"
	"samtak/ui/present"
)

func (p *page) makeLists() {
	t := p.deps.T
	p.people = kit.NewList([]kit.Col{
		{ID: "name", Title: t("coordinators.col.name"), Min: 210, Weight: 3},
		{ID: "title", Title: t("coordinators.col.title"), Min: 130, Weight: 1},
		{ID: "unit", Title: t("coordinators.col.unit"), Min: 190, Weight: 3},
		{ID: "load", Title: t("coordinators.col.load"), Min: 76, Right: true},
		{ID: "state", Title: t("coordinators.col.state"), Min: 190, Chip: true},
	})
	p.people.OnOpen = func(i int) {
		if i >= 0 && i < len(p.data.people) {
			p.editPerson(p.data.people[i].Coordinator)
		}
	}
	p.units = kit.NewList([]kit.Col{
		{ID: "name", Title: t("coordinators.col.unit"), Min: 260, Weight: 4},
		{ID: "leader", Title: t("coordinators.col.leader"), Min: 160, Weight: 1},
		{ID: "phone", Title: t("coordinators.col.phone"), Min: 110},
		{ID: "count", Title: t("coordinators.col.count"), Min: 126, Right: true},
		{ID: "outside", Title: t("coordinators.col.belongs"), Min: 170, Chip: true},
	})
	p.units.OnOpen = func(i int) {
		if i >= 0 && i < len(p.data.units) {
			p.editUnit(p.data.units[i])
		}
	}
}

func (p *page) peopleRows() []kit.ListRow {
	rows := make([]kit.ListRow, len(p.data.people))
	for i, v := range p.data.people {
		c := v.Coordinator
		state, word := p.standing(v)
		rows[i] = kit.ListRow{ID: int64(c.ID), Cells: []kit.Cell{
			{Text: c.Name, Bold: true},
			{Text: c.Title},
			{Text: v.Unit.Name},
			{Text: strconv.Itoa(v.Load)},
			{Text: word, State: state},
		}}
	}
	return rows
}

// standing is whether somebody can take more, in a colour and words.
func (p *page) standing(v desk.CoordinatorView) (kit.State, string) {
	t, c := p.deps.T, v.Coordinator
	switch {
	case !c.Available(p.deps.Desk.Today()):
		return kit.Planned, t("coordinators.ended", "Date", present.Date(c.Ended))
	case v.Heavy():
		return kit.Late, t("coordinators.heavy")
	case !c.Ended.IsZero():
		return kit.UnderWay, t("coordinators.ends", "Date", present.Date(c.Ended))
	case c.Child:
		return kit.Done, t("coordinators.free.child")
	}
	return kit.Done, t("coordinators.free")
}

func (p *page) unitRows() []kit.ListRow {
	t := p.deps.T
	count := map[casework.UnitID]int{}
	for _, v := range p.data.people {
		count[v.Coordinator.UnitID]++
	}
	rows := make([]kit.ListRow, len(p.data.units))
	for i, u := range p.data.units {
		belongs := kit.Cell{Text: t("coordinators.inside"), State: kit.None}
		if u.Outside {
			belongs = kit.Cell{Text: t("coordinators.outside"), State: kit.Planned}
		}
		rows[i] = kit.ListRow{ID: int64(u.ID), Cells: []kit.Cell{
			{Text: u.Name, Bold: true}, {Text: u.Leader}, {Text: u.Phone}, {Text: strconv.Itoa(count[u.ID])}, belongs,
		}}
	}
	return rows
}
