package planpage

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"samtak/casework"
	"samtak/ui/kit"
	"samtak/ui/present"
	"samtak/ui/route"
)

// makeGroup is Ansvarsgruppe: the koordinator on top, then those who take part.
func (p *page) makeGroup() []fyne.CanvasObject {
	t := p.deps.T
	var rows []fyne.CanvasObject
	for i := range p.plan().Participants {
		if i > 0 {
			rows = append(rows, kit.Rule())
		}
		if q := &p.plan().Participants[i]; q.ID == p.open.participant {
			rows = append(rows, p.makeOpenParticipant(q))
		} else {
			rows = append(rows, p.makeParticipant(*q))
		}
	}
	if len(rows) == 0 {
		rows = append(rows, kit.Muted(t("planpage.group.none")))
	}
	add := kit.Secondary(t("planpage.group.add"), func() { p.addParticipant(casework.Participant{}) }).WithIcon(theme.ContentAddIcon())
	buttons := []fyne.CanvasObject{p.spot("participants", add)}
	if _, ok := p.spots["contribution"]; !ok {
		p.spot("contribution", add)
	}
	if len(p.freeStaff()) > 0 {
		buttons = append(buttons, kit.Quiet(t("planpage.group.fetch"), p.fetch))
	}
	return []fyne.CanvasObject{p.makeCoordinator(), kit.Panel(kit.ColumnGap(4, rows...)), kit.Row(buttons...)}
}

// makeCoordinator is who follows the plan up, and since when.
func (p *page) makeCoordinator() fyne.CanvasObject {
	t := p.deps.T
	verb, words := "planpage.group.appoint", []fyne.CanvasObject{kit.Strong(t("planpage.coordinator.none")), kit.Muted(t("planpage.group.appoint.why"))}
	if name := p.coordinatorName(); name != "" {
		a, _ := p.file.Assignment(p.today())
		product := a.Product
		if product == "" {
			product = casework.ProductCoordinator
		}
		since := t("planpage.group.since", "Role", present.Word(t, "product", product), "Date", present.Date(a.From))
		verb, words = "planpage.group.change", []fyne.CanvasObject{kit.Strong(name), kit.Muted(joined(p.file.Coordinator.Title, since))}
	}
	button := kit.Quiet(t(verb), func() {
		p.leaveFor(route.Place{Page: route.Case, Case: p.id, Section: string(casework.StepCoordinator)})
	})
	p.spot("coordinator", button)
	return kit.TintPanel(kit.Beside(kit.ColumnGap(2, words...), button))
}

func participantSpot(id casework.ParticipantID) string { return "row." + participantName(id) }

// makeParticipant is a closed participant. Of a protected person's helpers it
// tells nothing that shows where she is.
func (p *page) makeParticipant(q casework.Participant) fyne.CanvasObject {
	t, name := p.deps.T, q.Name
	if name == "" {
		name = t("planpage.group.nameless")
	}
	facts := q.Role
	if !p.file.Person.Protected() {
		facts = joined(joined(facts, q.Service), q.Phone)
	}
	chip := kit.NewChip(shareState(q.Share), present.Word(t, "share", q.Share))
	l := p.newLine(kit.Strong(name), kit.Small(joined(facts, first(q.Contribution))), []*kit.Chip{chip}, func() { p.openParticipant(q.ID) })
	return p.spot(participantSpot(q.ID), l)
}

func shareState(s casework.Share) kit.State {
	switch s {
	case casework.ShareAll:
		return kit.Done
	case casework.SharePart:
		return kit.UnderWay
	case casework.ShareNothing:
	}
	return kit.Planned
}

func (p *page) makeOpenParticipant(q *casework.Participant) fyne.CanvasObject {
	t, id := p.deps.T, q.ID
	more := kit.FieldGroup()
	fill := func() {
		more.Objects = p.makeShared(q)
		more.Hidden = len(more.Objects) == 0
		p.view.Refresh()
	}
	share := choice(p, "planpage.group.share", "planpage.group.share.hint", "share", casework.Shares, &q.Share, fill)
	fill()
	return kit.Inset(8, 12, kit.FieldGroup(
		kit.FieldRow(
			p.spot(participantSpot(id), p.entry("planpage.group.name", "", &q.Name)),
			p.entry("planpage.group.role", "planpage.group.role.hint", &q.Role)),
		kit.FieldRow(
			p.entry("planpage.group.service", "", &q.Service),
			p.entry("planpage.group.phone", "", &q.Phone),
			p.entry("planpage.group.email", "", &q.Email)),
		p.spot("contribution", p.area("planpage.group.gives", "planpage.group.gives.hint", 2, &q.Contribution)),
		share, more,
		kit.Beside(kit.Row(kit.Quiet(t("planpage.remove"), func() { p.removeParticipant(id) })),
			kit.Secondary(t("planpage.close"), func() { p.openParticipant(0) })),
	))
}

// makeShared asks what only somebody who sees the plan has.
func (p *page) makeShared(q *casework.Participant) []fyne.CanvasObject {
	until := p.date("planpage.group.until", "planpage.group.until.hint", participantName(q.ID)+".until")
	switch q.Share {
	case casework.SharePart:
		return []fyne.CanvasObject{kit.FieldRow(p.entry("planpage.group.parts", "planpage.group.parts.hint", &q.Parts), until)}
	case casework.ShareAll:
		return []fyne.CanvasObject{until}
	case casework.ShareNothing:
	}
	return nil
}

// openParticipant opens somebody for writing; 0 closes the one who is open.
func (p *page) openParticipant(id casework.ParticipantID) {
	p.save()
	was := p.open.participant
	p.open = opened{participant: id}
	if id == 0 {
		id = was
	}
	p.again(func() fyne.CanvasObject { return p.spots[participantSpot(id)] })
}

func (p *page) addParticipant(q casework.Participant) {
	plan := p.plan()
	q.ID = plan.NextParticipantID()
	plan.Participants = append(plan.Participants, q)
	p.keep.Touch()
	p.openParticipant(q.ID)
}

func (p *page) removeParticipant(id casework.ParticipantID) {
	rest, gone := p.plan().RemoveParticipant(id)
	*p.plan() = rest
	p.open = opened{}
	p.change()
	p.again(nil)
	p.removed("planpage.group.removed", gone)
}

// freeStaff is those in the register who take no part in the plan yet.
func (p *page) freeStaff() []int {
	var out []int
	for i, v := range p.staff {
		same := func(q casework.Participant) bool { return casework.Fold(q.Name) == casework.Fold(v.Coordinator.Name) }
		if v.Coordinator.Available(p.today()) && !slices.ContainsFunc(p.plan().Participants, same) {
			out = append(out, i)
		}
	}
	return out
}
