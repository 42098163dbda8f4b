package preview

import (
	"strings"

	"samtak/casework"
	"samtak/reports/doc"
	"samtak/ui/route"
)

// settingsOf is the section of Innstillinger a fact belongs to.
var settingsOf = map[string]string{
	"governor": "appeal", "ombud": "appeal", "leader": "sender", "caseworker": "sender",
}

// placeOf is where a missing fact is filled in; ok is false for what is typed
// beside the sheet.
func placeOf(b doc.Blank, f casework.CaseFile) (place route.Place, ok bool) {
	area, rest, _ := strings.Cut(b.Field, ".")
	inCase := func(step casework.Step) (route.Place, bool) {
		return route.Place{Page: route.Case, Case: f.Case.ID, Section: string(step)}, true
	}
	switch area {
	case "application":
		return inCase(casework.StepReceived)
	case "assessment":
		return inCase(casework.StepAssessed)
	case "decision":
		return inCase(casework.StepDecided)
	case "coordinator":
		return inCase(casework.StepCoordinator)
	case "appeal":
		return route.Place{Page: route.Appeal, Case: f.Case.ID}, true
	case "note":
		return route.Place{Page: route.Notes, Case: f.Case.ID}, true
	case "document":
		return route.Place{Page: route.Choose, Case: f.Case.ID}, true
	case "person":
		return route.Place{Page: route.Person, Person: f.Person.ID, Section: "details"}, true
	case "plan":
		return route.Place{Page: route.Plan, Case: f.Case.ID, Section: rest}, true
	case "settings":
		section := settingsOf[rest]
		if section == "" {
			section = "kommune"
		}
		return route.Place{Page: route.Settings, Section: section}, true
	}
	return route.Place{}, false
}
