package logpage

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"samtak/ui/kit"
	"samtak/ui/parts"
)

// kind is a choice of events; none is all of them.
type kind struct {
	name   string
	events []string
}

// kinds are what the list can be narrowed to, everything first.
var kinds = []kind{
	{name: "all"},
	{"opened", []string{"person_opened", "case_opened", "paper_shown"}},
	{"changed", []string{
		"registered", "person_registered", "application_changed", "person_changed", "case_closed", "case_reopened", "assessed",
		"decision_written", "decided_granted", "decided_refused", "decided_declined", "decided_withdrawn", "decided_forwarded",
		"decision_undone", "unit_saved", "coordinator_saved", "appointed", "assignment_changed", "plan_started", "plan_saved",
		"plan_approved", "settings_changed", "law_changed", "person_binned", "person_restored", "person_erased",
		"case_binned", "case_restored", "case_erased",
	}},
	{"printed", []string{"paper_final", "paper_shown", "paper_exported", "exported"}},
	{"safety", []string{
		"safe_created", "unlocked", "unlock_failed", "locked", "backup_made", "backup_tried", "restored",
		"recovery_kept", "recovery_made", "passphrase_changed", "exported", "verified",
	}},
}

func eventsOf(name string) []string {
	for _, k := range kinds {
		if k.name == name {
			return k.events
		}
	}
	return nil
}

// kindOf is the choice these events belong to.
func kindOf(events []string) string {
	for _, k := range kinds {
		if slices.Equal(k.events, events) {
			return k.name
		}
	}
	return ""
}

// makeHead makes the controls anew with what is chosen and typed.
func (p *page) makeHead() {
	t := p.deps.T
	p.count = kit.Muted("")
	var options []kit.Option
	for _, k := range kinds {
		options = append(options, kit.Option{ID: k.name, Label: t("log.kind." + k.name)})
	}
	choice := kit.NewChoice(options, func(id string) {
		p.was.Kind = id
		p.narrow()
	})
	choice.Segmented = true
	choice.SetSelected(p.was.Kind)
	form := parts.Form{Deps: p.deps, Touch: p.narrow}
	dates := kit.RowGap(16,
		kit.Width(dateWide, form.Date("log.from", "", &p.was.From)),
		kit.Width(dateWide, form.Date("log.to", "", &p.was.To)))
	head := kit.ColumnGap(4, kit.Title(t("log.title")), kit.Muted(t("log.intro")))
	if p.deps.Safe != nil {
		check := kit.Secondary(t("log.verify"), p.verify).WithIcon(theme.ConfirmIcon())
		head = kit.Beside(head, check)
	}
	p.head.Objects = []fyne.CanvasObject{kit.Column(head, kit.RowGap(16, choice, p.count), dates)}
	p.head.Refresh()
}

const dateWide = 190

func (p *page) makeList() {
	t := p.deps.T
	p.list = kit.NewList([]kit.Col{
		{ID: "when", Title: t("log.col.when"), Min: 150},
		{ID: "what", Title: t("log.col.what"), Min: 260, Weight: 4},
		{ID: "case", Title: t("log.col.case"), Min: 90},
		{ID: "entity", Title: t("log.col.entity"), Min: 130, Weight: 1},
		{ID: "ref", Title: t("log.col.ref"), Min: 70, Right: true},
	})
	p.list.OnOpen = p.open
}
