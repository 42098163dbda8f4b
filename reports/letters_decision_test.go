package reports_test

import (
	"slices"
	"strings"
	"testing"

	"samtak/casework"
	"samtak/locales"
	"samtak/reports"
)

func lawName(h casework.Hjemmel, lang casework.Language) string {
	return h.NameIn(lang, locales.For(lang).T)
}

func textOf(o casework.PaperOrder) string { return spaced(reports.Build(o).PlainText()) }

// TestDecisionBlanks: what the law demands holds a letter back, the rest does not.
func TestDecisionBlanks(t *testing.T) {
	refusal := []string{"application.received", "decision.considerations", "decision.facts", "decision.rules", "decision.unmet"}
	tests := []struct {
		kind    casework.PaperKind
		variant string
		want    []string
	}{
		{casework.GrantCoordinator, "", []string{"application.received"}},
		{casework.GrantChildCoordinator, "", []string{"application.received"}},
		{casework.RefuseChildCoordinator, "", refusal},
		{casework.NoCoordinator, "", refusal},
		{casework.Dismissal, "", []string{"application.received", "decision.considerations"}},
		{casework.ToUnit, "", []string{"paper.receiver"}},
		{casework.CoordinatorReminder, "", []string{"paper.receiver"}},
		{casework.CoordinatorChange, "", []string{"coordinator.name"}},
		{casework.Ending, "case", []string{"application.received", "paper.reason"}},
		{casework.Ending, "plan", []string{"paper.reason"}},
		{casework.Ending, "coordinator", []string{"assignment.to", "paper.reason"}},
		{casework.AccessAnswer, "given", []string{"paper.what"}},
		{casework.AccessAnswer, "refused", []string{"paper.reason", "paper.what"}},
		{casework.Correction, "", []string{"document", "paper.what"}},
	}
	for _, tt := range tests {
		for _, final := range []bool{false, true} {
			o := empty(sampleOrder(tt.kind, casework.Bokmal))
			o.PaperInput = casework.PaperInput{Variant: tt.variant}
			o.Final = final
			var got []string
			for _, b := range reports.Build(o).Blanks() {
				if b.Required {
					got = append(got, b.Field)
				} else if final {
					t.Errorf("%s %s: %s is optional and stands on a final paper", tt.kind, tt.variant, b.Field)
				}
			}
			slices.Sort(got)
			if !slices.Equal(got, tt.want) {
				t.Errorf("%s %s final=%v: %v, want %v", tt.kind, tt.variant, final, got, tt.want)
			}
		}
	}
}

func TestChildCoordinatorUntilEighteen(t *testing.T) {
	o := sampleOrder(casework.GrantChildCoordinator, casework.Bokmal)
	parents := o.File.Person.Relatives
	tests := []struct {
		name   string
		person casework.Person
		want   string
	}{
		{"to a person of sixteen", o.File.Person, "du fyller 18 år 2. februar 2028"},
		{"to the parents", casework.Person{GivenName: "Ida", Birth: casework.MustISO("2020-02-29"), Relatives: parents}, "Ida fyller 18 år 28. februar 2038"},
		{"no day known", casework.Person{GivenName: "Kari"}, "enn til du fyller 18 år."},
		{"expected", casework.Person{Expected: true, Birth: casework.MustISO("2027-02-01"), Relatives: parents}, "allerede mens dere venter barnet"},
	}
	for _, tt := range tests {
		o.File.Person = tt.person
		if text := textOf(o); !strings.Contains(text, tt.want) {
			t.Errorf("%s: want %q in\n%s", tt.name, tt.want, text)
		}
	}
}

// TestDeclinedIsAFriendlyEnd: no to a plan is no avslag and no lost chance.
func TestDeclinedIsAFriendlyEnd(t *testing.T) {
	text := textOf(sampleOrder(casework.GrantCoordinator, casework.Bokmal))
	for _, want := range []string{"# Du får koordinator\n", "Du har takket nei til individuell plan", "Du kan ombestemme deg når du vil.", "Øyvind Aasen er koordinatoren din."} {
		if !strings.Contains(text, want) {
			t.Errorf("want %q in\n%s", want, text)
		}
	}
	for _, never := range []string{"avsl", "vilkår", "klage", "Skriver planen"} {
		if strings.Contains(text, never) {
			t.Errorf("%q stands in\n%s", never, text)
		}
	}
}

func TestBreachOfDutyOnlyWhenConfirmed(t *testing.T) {
	o := sampleOrder(casework.NoCoordinator, casework.Bokmal)
	if strings.Contains(textOf(o), "§ 7-4") {
		t.Error("§ 7-4 is named before anybody has confirmed it")
	}
	h, _ := casework.FindHjemmel("pbrl-7-4")
	h.ConfirmedBy = "Mona Vågen"
	o.Law = casework.WithOwn([]casework.Hjemmel{h})
	if !strings.Contains(textOf(o), "§ 7-4") {
		t.Error("§ 7-4 is confirmed and not named")
	}
}

func TestUnitLetters(t *testing.T) {
	o := sampleOrder(casework.ToUnit, casework.Bokmal)
	o.AnswerBy = casework.Date{}
	d := reports.Build(o)
	if got := strings.Join(d.Address, "|"); got != "Miljøtjenesten|Berit Ødegård-Hæhre, leder" {
		t.Errorf("address %q", got)
	}
	text := textOf(o)
	for _, want := range []string{"innen 6. desember 2026", "skal ha individuell plan og koordinator", "Født: 14. mars 2008", "Telefon: 412 34 567"} {
		if !strings.Contains(text, want) {
			t.Errorf("want %q in\n%s", want, text)
		}
	}
	if strings.Contains(text, "Blåbærstien") {
		t.Error("the unit is given the address")
	}
	if !strings.Contains(text, "Ønske om koordinator: En som kan møtes etter klokka 15") || !strings.Contains(text, "Følg ønsket") || !strings.Contains(text, "helsepersonelloven § 4") {
		t.Errorf("the wish, or the duty to take part in the plan:\n%s", text)
	}
	o.File.Application.Wish = " "
	if text = textOf(o); strings.Contains(text, "ønske") || strings.Contains(text, "Ønske") {
		t.Errorf("there is no wish to follow:\n%s", text)
	}
	o.File.Decision.Outcome = casework.Declined
	if text = textOf(o); !strings.Contains(text, "skal ha koordinator.") || strings.Contains(text, "planen") || strings.Contains(text, "helsepersonelloven") {
		t.Errorf("there is no plan to write:\n%s", text)
	}
	o.File.Person = casework.Person{Expected: true, Birth: casework.MustISO("2027-02-01")}
	o.File.Decision = casework.Decision{Product: casework.ProductChildCoordinator, Outcome: casework.Granted, Date: today}
	for _, want := range []string{"Dere skal finne en barnekoordinator", "Navn: Det ventede barnet", "Ventes: 1. februar 2027"} {
		if text = textOf(o); !strings.Contains(text, want) {
			t.Errorf("expected child: want %q in\n%s", want, text)
		}
	}
}

func TestReminderCountsTheDays(t *testing.T) {
	for asked, want := range map[string]string{
		"2026-11-06": "Vi skrev til dere 6. november 2026, for 16 dager siden, og ba om en koordinator for Kari Nordmann. Vi har ikke fått noe navn.",
		"2026-11-21": "Vi skrev til dere 21. november 2026, for 1 dag siden, og ba om",
		"2026-11-22": "Vi skrev til dere 22. november 2026 og ba om en koordinator",
	} {
		o := sampleOrder(casework.CoordinatorReminder, casework.Bokmal)
		o.File.Case.GivenOn, o.AnswerBy = casework.MustISO(asked), casework.Date{}
		if text := textOf(o); !strings.Contains(text, want) || !strings.Contains(text, "innen 29. november 2026") {
			t.Errorf("asked %s: want %q in\n%s", asked, want, text)
		}
	}
}

// TestChangeNamesTheNewKoordinator and never the former one as the new.
func TestChangeNamesTheNewKoordinator(t *testing.T) {
	o := sampleOrder(casework.CoordinatorChange, casework.Bokmal)
	text := textOf(o)
	for _, want := range []string{"Øyvind Aasen er koordinatoren din fra 1. desember 2026.", "Koordinatoren du har hatt, slutter 30. november 2026.", "Du ønsket denne koordinatoren.", "Koordinatoren har fått ny jobb."} {
		if !strings.Contains(text, want) {
			t.Errorf("want %q in\n%s", want, text)
		}
	}
	o.File.Assignments[0].To = casework.MustISO("2026-11-21")
	if text = textOf(o); !strings.Contains(text, "Koordinatoren du har hatt, sluttet 21. november 2026.") {
		t.Errorf("the former one has ended already:\n%s", text)
	}
	o.File.Coordinator.ID = 2
	d := reports.Build(o)
	if len(d.Blanks()) != 1 || strings.Contains(d.PlainText(), "Øyvind") {
		t.Errorf("the file has the former koordinator, blanks %v:\n%s", d.Blanks(), d.PlainText())
	}
}

// TestPlanIsATaskOnlyWhereThereIsOne.
func TestPlanIsATaskOnlyWhereThereIsOne(t *testing.T) {
	for name, tt := range map[string]struct {
		change func(*casework.CaseFile)
		want   bool
	}{
		"a plan":  {func(*casework.CaseFile) {}, true},
		"granted": {func(f *casework.CaseFile) { f.Plan = casework.Plan{} }, true},
		"from elsewhere": {func(f *casework.CaseFile) {
			f.Plan, f.Decision.Outcome, f.Application.PlanBefore = casework.Plan{}, casework.Declined, casework.Yes
		}, true},
		"declined":        {func(f *casework.CaseFile) { f.Plan, f.Decision.Outcome = casework.Plan{}, casework.Declined }, false},
		"ended":           {func(f *casework.CaseFile) { f.Plan.Closed, f.Decision.Outcome = today, casework.Declined }, false},
		"nothing decided": {func(f *casework.CaseFile) { f.Plan, f.Decision = casework.Plan{}, casework.Decision{} }, false},
	} {
		o := sampleOrder(casework.Appointment, casework.Bokmal)
		tt.change(&o.File)
		if got := strings.Contains(textOf(o), "- Skriver planen sammen med deg og følger den opp."); got != tt.want {
			t.Errorf("%s: told to write the plan: %v", name, got)
		}
	}
}

func TestEndings(t *testing.T) {
	child := []casework.Assignment{{ID: 1, Product: casework.ProductChildCoordinator, From: casework.MustISO("2025-01-01"), To: casework.MustISO("2026-11-30")}}
	tests := []struct {
		name    string
		variant string
		change  func(o *casework.PaperOrder)
		want    []string
		never   []string
	}{
		{
			"withdrawn", "", func(o *casework.PaperOrder) { o.File.Decision.Outcome, o.Reason = casework.Withdrawn, "" },
			[]string{"# Saken din er avsluttet", "slik du ønsket", "Du kan søke igjen"},
			[]string{"klage", "uenig", "## Hvorfor vi avslutter"},
		},
		{
			"the kommune ends the case", "case", func(*casework.PaperOrder) {},
			[]string{"Vi har avsluttet saken. Vi gjør ikke mer i den nå.", "## Hvorfor vi avslutter", "be oss vurdere saken på nytt"},
			[]string{"slik du ønsket"},
		},
		{
			"plan after forhåndsvarsel", "plan", func(*casework.PaperOrder) {},
			[]string{"Vi skrev til deg 2. november 2026", "Planen gjelder ikke etter 30. november 2026.", "Melding om vedtak", "innen fire uker", "Øyvind Aasen er fortsatt koordinatoren din", "forvaltningsloven § 16"},
			[]string{"trakk samtykket"},
		},
		{
			"plan, consent withdrawn", "plan", func(o *casework.PaperOrder) {
				o.File.Documents, o.Reason = nil, ""
				o.File.Plan.Consent.Withdrawn = casework.MustISO("2026-11-16")
			},
			[]string{"Du trakk samtykket til planen 16. november 2026."},
			[]string{"[mangler", "§ 16", "Vi skrev til deg", "vedtak"},
		},
		{
			"plan under another act", "plan", func(o *casework.PaperOrder) { o.File.Decision.Hjemmel = "sotjl-28" },
			[]string{"innen tre uker", "sosialtjenesteloven § 28"},
			[]string{"fire uker", "§ 7-5"},
		},
		{
			"koordinator", "coordinator", func(o *casework.PaperOrder) { o.File.Assignments[0].To = casework.MustISO("2026-11-30") },
			[]string{"Du har ikke koordinator etter 30. november 2026.", "be oss vurdere saken på nytt", "# Andre tjenester\n", "ta kontakt med oss"},
			[]string{"Du kan klage", "vedtak"},
		},
		{
			"barnekoordinator", "coordinator", func(o *casework.PaperOrder) { o.File.Assignments = child },
			[]string{"Du har ikke barnekoordinator etter 30. november 2026.", "innen fire uker", "§ 2-5 c", "\nMelding om vedtak\n"},
			nil,
		},
	}
	for _, tt := range tests {
		o := sampleOrder(casework.Ending, casework.Bokmal)
		o.Variant = tt.variant
		tt.change(&o)
		text := textOf(o)
		for _, want := range tt.want {
			if !strings.Contains(text, want) {
				t.Errorf("%s: want %q in\n%s", tt.name, want, text)
			}
		}
		for _, never := range tt.never {
			if strings.Contains(text, never) {
				t.Errorf("%s: %q stands in\n%s", tt.name, never, text)
			}
		}
	}
}

func TestAccess(t *testing.T) {
	o := sampleOrder(casework.AccessAnswer, casework.Bokmal)
	o.File.Decision.Product = casework.ProductCoordinator // the case has no klagefrist, a refusal of innsyn has
	text := textOf(o)
	for _, want := range []string{"- Brev fra fysioterapeuten", "innen tre uker", "Forvaltningsloven § 21", "Forvaltningsloven § 29", o.Reason} {
		if !strings.Contains(text, want) {
			t.Errorf("refused: want %q in\n%s", want, text)
		}
	}
	o.Law = nil
	if text = textOf(o); strings.Contains(strings.ReplaceAll(text, o.Reason, ""), "§") {
		t.Errorf("refused: law nobody has confirmed is named in\n%s", text)
	}
	o = sampleOrder(casework.AccessAnswer, casework.Bokmal)
	o.Variant, o.Reason = "", ""
	if text = textOf(o); !strings.Contains(text, "Du får kopi av dokumentene") || strings.Contains(text, "klage") {
		t.Errorf("given:\n%s", text)
	}
}

func TestCorrectionNamesWhatItCorrects(t *testing.T) {
	o := sampleOrder(casework.Correction, casework.Bokmal)
	text := textOf(o)
	for _, want := range []string{"Vi har rettet brevet vi sendte deg 20. november 2026.", "2026/14-2", "Der skal det stå «1. desember 2026».", "gjelder den fortsatt"} {
		if !strings.Contains(text, want) {
			t.Errorf("want %q in\n%s", want, text)
		}
	}
	o.File.Documents[0].Kind = casework.Appointment
	if strings.Contains(textOf(o), "klagefrist") {
		t.Error("a letter without a klagefrist gets one")
	}
}
