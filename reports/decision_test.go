package reports_test

import (
	"slices"
	"strings"
	"testing"

	"samtak/casework"
	"samtak/reports"
)

// decided is one combination of what a decision can be.
type decided struct {
	product casework.Product
	outcome casework.Outcome
	form    casework.Form
	hjemmel string
	from    casework.Date // of the act of 2025
}

// everyDecision is every product, outcome, form, hjemmel and rule set.
func everyDecision(f func(decided)) {
	for _, product := range casework.Products {
		keys := []string{""}
		for _, h := range casework.HjemlerOf(casework.Register(), product) {
			keys = append(keys, h.Key)
		}
		for _, outcome := range []casework.Outcome{casework.Granted, casework.Refused, casework.Declined, casework.Dismissed} {
			for _, form := range append([]casework.Form{""}, casework.Forms...) {
				for _, key := range keys {
					for _, from := range []casework.Date{{}, casework.MustISO("2026-07-01"), casework.MustISO("2027-01-01")} {
						f(decided{product, outcome, form, key, from})
					}
				}
			}
		}
	}
}

func (c decided) order(lang casework.Language) casework.PaperOrder {
	o := sampleOrder(casework.RefusePlan, lang) // has every text a decision can have
	d := &o.File.Decision
	d.Product, d.Outcome, d.Form, d.Hjemmel = c.product, c.outcome, c.form, c.hjemmel
	o.Settings.NewActFrom = c.from
	o.Law = casework.InForceFrom(o.Law, c.from)
	o.Kind = d.Letter()
	return o
}

// weeks is the klagefrist the letter must name. Who has said no to a plan has
// been given a koordinator, and that has none.
func (c decided) weeks(o casework.PaperOrder) int {
	if c.outcome == casework.Declined {
		return 0
	}
	return o.File.Decision.AppealWeeks(o.Law)
}

func TestDecisionLetters(t *testing.T) {
	for _, lang := range casework.Languages {
		everyDecision(func(c decided) {
			o := c.order(lang)
			for _, v := range variants[:2] {
				o := v.make(o)
				text := spaced(reports.Build(o).PlainText())
				for _, fault := range slices.Concat(c.frist(o, text), c.lawFaults(o, text), c.wording(o, text)) {
					t.Errorf("%s %s %s %+v: %s", o.Kind, lang, v.name, c, fault)
				}
			}
		})
	}
}

// frist looks for the klagefrist of the hjemmel, and for no other.
func (c decided) frist(o casework.PaperOrder, text string) (faults []string) {
	want := c.weeks(o)
	for weeks, words := range map[int]string{
		0: in(o.Language, "be oss vurdere saken på nytt", "be oss vurdere saka på nytt"),
		3: in(o.Language, "innen tre uker etter", "innan tre veker etter"),
		4: in(o.Language, "innen fire uker etter", "innan fire veker etter"),
	} {
		if strings.Contains(text, words) != (weeks == want) {
			faults = append(faults, "the klagefrist is not that of the hjemmel: “"+words+"”")
		}
	}
	if new := c.from == casework.MustISO("2026-07-01"); strings.Contains(text, "Skriv under") != (want > 0 && !new) {
		faults = append(faults, "the signature is asked for wrongly")
	}
	if strings.Contains(text, "ombudet") && want != 4 || strings.Contains(text, "ombodet") && want != 4 {
		faults = append(faults, "the ombud helps in health matters only")
	}
	return faults
}

// lawFaults looks for law nobody has confirmed, or that is not in force.
func (c decided) lawFaults(o casework.PaperOrder, text string) (faults []string) {
	low := strings.ToLower(text)
	named := func(h casework.Hjemmel) bool {
		name := strings.ToLower(spaced(lawName(h, o.Language)))
		return strings.Contains(low, name+": ") || strings.Contains(low, name+" (")
	}
	for _, h := range o.Law {
		if named(h) && (!h.Printable() || !h.InForce(o.File.Day())) {
			faults = append(faults, h.Key+" is named")
		}
		if h.Key == c.hjemmel && c.outcome != casework.Declined && h.Printable() && !named(h) {
			faults = append(faults, h.Key+" is chosen and not named")
		}
	}
	if old := strings.Contains(low, in(o.Language, "forvaltningsloven §", "forvaltningslova §")); old && c.from == casework.MustISO("2026-07-01") {
		faults = append(faults, "the act of 1967 is named")
	}
	return faults
}

// wording looks for the form, the grounds of an avslag and the names of who answers for it.
func (c decided) wording(o casework.PaperOrder, text string) (faults []string) {
	low, d := strings.ToLower(text), o.File.Decision
	form := c.form
	if form == "" {
		form = casework.Settings{}.FormOf(c.product)
		if c.outcome == casework.Declined {
			form = casework.FormLetter
		}
	}
	if form == casework.FormLetter && strings.Contains(low, "vedtak") {
		faults = append(faults, "a letter that is no enkeltvedtak speaks of vedtak")
	}
	if form == casework.FormDecision && !strings.Contains(low, "vedtak") {
		faults = append(faults, "an enkeltvedtak does not say so")
	}
	must := []string{o.Settings.Caseworker, o.Settings.Leader}
	if c.outcome == casework.Refused {
		must = append(must, d.Facts, d.Considerations, d.Rules)
	}
	if c.outcome == casework.Dismissed {
		must = append(must, d.Considerations)
	}
	for _, s := range must {
		if !strings.Contains(text, s) {
			faults = append(faults, "lacks “"+s+"”")
		}
	}
	return faults
}
