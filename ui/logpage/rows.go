package logpage

import (
	"strconv"
	"time"

	"samtak/casework"
	"samtak/casework/desk"
	"samtak/ui/kit"
	"samtak/ui/present"
	"samtak/ui/route"
)

// rowMaker turns lines of the log into rows of the list.
type rowMaker struct {
	deps    route.Deps
	zone    *time.Location // of the desk
	numbers map[casework.CaseID]string
}

func (m rowMaker) rows(lines []desk.Audit) []kit.ListRow {
	out := make([]kit.ListRow, len(lines))
	for i, l := range lines {
		out[i] = m.row(l)
	}
	return out
}

func (m rowMaker) row(l desk.Audit) kit.ListRow {
	at := l.At.In(m.zone)
	return kit.ListRow{ID: l.ID, Cells: []kit.Cell{
		{Text: present.Date(casework.DateOf(at)) + at.Format(" 15.04")},
		{Text: m.what(l), Bold: alarming[l.Event]},
		{Text: m.number(l.CaseID)},
		{Text: m.entity(entityOf(l)), Muted: true},
		{Text: ref(l.Ref), Muted: true},
	}}
}

// alarming are the lines to stop at.
var alarming = map[string]bool{"unlock_failed": true, "restored": true, "person_erased": true, "case_erased": true}

// what is the event in words; one we do not know, from a newer Samtak, by its name.
func (m rowMaker) what(l desk.Audit) string {
	if !m.deps.Text.Has("event." + l.Event) {
		return m.deps.T("log.unknown", "Event", l.Event)
	}
	return present.Event(m.deps.T, l)
}

func (m rowMaker) number(id casework.CaseID) string {
	if id == 0 {
		return ""
	}
	if number, ok := m.numbers[id]; ok {
		return number
	}
	return m.deps.T("log.case.gone", "ID", int64(id))
}

// about are the events whose lines are stored as being about the lock, and are not.
var about = map[string]string{"backup_made": "backup", "backup_tried": "backup", "restored": "backup", "verified": "log"}

func entityOf(l desk.Audit) string {
	if e, ok := about[l.Event]; ok {
		return e
	}
	return l.Entity
}

func (m rowMaker) entity(name string) string {
	if name == "" || !m.deps.Text.Has("log.entity."+name) {
		return ""
	}
	return m.deps.T("log.entity." + name)
}

func ref(id int64) string {
	if id == 0 {
		return ""
	}
	return strconv.FormatInt(id, 10)
}
