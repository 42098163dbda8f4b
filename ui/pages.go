package ui

import (
	"samtak/ui/appeals"
	"samtak/ui/arrival"
	"samtak/ui/bin"
	"samtak/ui/casepage"
	"samtak/ui/cases"
	"samtak/ui/choose"
	"samtak/ui/coordinators"
	"samtak/ui/help"
	"samtak/ui/journal"
	"samtak/ui/logpage"
	"samtak/ui/notes"
	"samtak/ui/persons"
	"samtak/ui/planpage"
	"samtak/ui/plans"
	"samtak/ui/preview"
	"samtak/ui/register"
	"samtak/ui/route"
	"samtak/ui/safety"
	"samtak/ui/settings"
	"samtak/ui/setup"
	"samtak/ui/terms"
	"samtak/ui/texts"
	"samtak/ui/today"
	"samtak/ui/unlock"
)

// pages is who makes which page.
var pages = map[route.Name]func(route.Deps, route.Place) route.Page{
	route.Today:        today.New,
	route.Register:     register.New,
	route.Cases:        cases.New,
	route.Case:         casepage.New,
	route.Persons:      persons.New,
	route.Person:       persons.New,
	route.Plans:        plans.New,
	route.Plan:         planpage.New,
	route.Paper:        preview.New,
	route.Coordinators: coordinators.New,
	route.Settings:     settings.New,
	route.Help:         help.New,
	route.Setup:        setup.New,
	route.Unlock:       unlock.New,
	route.Safety:       safety.New,
	route.Bin:          bin.New,
	route.Choose:       choose.New,
	route.Journal:      journal.New,
	route.Terms:        terms.New,
	route.Texts:        texts.New,
	route.Log:          logpage.New,
	route.Appeal:       appeals.New,
	route.Arrival:      arrival.New,
	route.Notes:        notes.New,
}
