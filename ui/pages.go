package ui

import (
	"samtak/ui/casepage"
	"samtak/ui/cases"
	"samtak/ui/guide"
	"samtak/ui/persons"
	"samtak/ui/planlist"
	"samtak/ui/planpage"
	"samtak/ui/prefs"
	"samtak/ui/preview"
	"samtak/ui/register"
	"samtak/ui/route"
	"samtak/ui/setup1"
	"samtak/ui/staff"
	"samtak/ui/today"
)

// pages is who makes which page.
var pages = map[route.Name]func(route.Deps, route.Place) route.Page{
	route.Today:        today.New,
	route.Register:     register.New,
	route.Cases:        cases.New,
	route.Case:         casepage.New,
	route.Persons:      persons.New,
	route.Person:       persons.New,
	route.Plans:        planlist.New,
	route.Plan:         planpage.New,
	route.Paper:        preview.New,
	route.Coordinators: staff.New,
	route.Settings:     prefs.New,
	route.Help:         guide.New,
	route.Setup:        setup1.New,
}
