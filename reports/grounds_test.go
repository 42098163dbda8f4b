package reports_test

import (
	"strings"
	"testing"

	"samtak/casework"
	"samtak/reports"
	"samtak/reports/doc"
)

// TestVilkaarAreListedOnlyWhenAllAreMet: half a list would look as if the rest were not.
func TestVilkaarAreListedOnlyWhenAllAreMet(t *testing.T) {
	for kind, product := range map[casework.PaperKind]casework.Product{
		casework.GrantPlan: casework.ProductIP, casework.GrantChildCoordinator: casework.ProductChildCoordinator,
	} {
		for _, lang := range casework.Languages {
			conditions := casework.LegalConditionsOf(product)
			list := in(lang, "vilkårene er oppfylt:\n\n- ", "vilkåra er oppfylte:\n\n- ")
			plain := in(lang, "Vi har kommet til at vilkårene er oppfylt.\n", "Vi har kome til at vilkåra er oppfylte.\n")
			for missing := range len(conditions) + 1 {
				o := sampleOrder(kind, lang)
				o.File.Assessment.Findings = map[casework.Condition]casework.Finding{}
				for i, c := range conditions {
					if i != missing {
						o.File.Assessment.Findings[c] = casework.Finding{Answer: casework.Yes}
					}
				}
				all, text := missing == len(conditions), reports.Build(o).PlainText()
				if strings.Contains(text, list) != all || strings.Contains(text, plain) == all {
					t.Errorf("%s %s, all but %d:\n%s", kind, lang, missing, text)
				}
				if n := strings.Count(text[strings.Index(text, "##"):], "\n- "); all && n < len(conditions) {
					t.Errorf("%s %s: %d vilkår", kind, lang, n)
				}
			}
		}
	}
}

// TestANewDecisionSaysWhy: the statsforvalter annulled the one before it.
func TestANewDecisionSaysWhy(t *testing.T) {
	old, answered := casework.MustISO("2026-05-04"), casework.MustISO("2026-10-12")
	annulled := casework.Appeal{ID: 1, Received: old, Decision: old, Result: casework.AppealUpheld, Judged: old, Sent: old, Answer: casework.GovernorAnnulled, Answered: answered}
	tests := []struct {
		name   string
		change func(*casework.CaseFile)
		nb, nn string // "": nothing is said
	}{
		{"an avslag", func(*casework.CaseFile) {}, "Statsforvalteren opphevet avslaget vårt 12. oktober 2026. Derfor har vi vurdert saken på nytt.", "Statsforvaltaren oppheva avslaget vårt 12. oktober 2026."},
		{"something granted", func(f *casework.CaseFile) { f.Earlier[0].Outcome = casework.Granted }, "opphevet avgjørelsen vår 12. oktober 2026.", "oppheva avgjerda vår 12. oktober 2026."},
		{"confirmed", func(f *casework.CaseFile) { f.Appeals[0].Answer = casework.GovernorConfirmed }, "", ""},
		{"not made anew", func(f *casework.CaseFile) { f.Earlier = nil }, "", ""},
		{"another since", func(f *casework.CaseFile) {
			f.Earlier = append(f.Earlier, casework.Decision{Outcome: casework.Refused, Date: old.AddDays(170)})
		}, "", ""},
	}
	for _, kind := range []casework.PaperKind{casework.GrantPlan, casework.GrantCoordinator, casework.GrantChildCoordinator, casework.RefusePlan, casework.RefuseChildCoordinator, casework.NoCoordinator, casework.Dismissal} {
		for _, lang := range casework.Languages {
			for _, tt := range tests {
				o := sampleOrder(kind, lang)
				o.File.Earlier = []casework.Decision{{Outcome: casework.Refused, Date: old}}
				o.File.Appeals = []casework.Appeal{annulled}
				tt.change(&o.File)
				want, text := in(lang, tt.nb, tt.nn), textOf(o)
				if want != "" && !strings.Contains(text, want) || want == "" && strings.Contains(text, in(lang, "opphevet", "oppheva")) {
					t.Errorf("%s %s, %s: want %q in\n%s", kind, lang, tt.name, want, text)
				}
			}
		}
	}
}

// TestDismissalRestsOnWhatWasLookedAt: not on the right, which nobody has
// assessed, and on the fullmakt where that is what was missing.
func TestDismissalRestsOnWhatWasLookedAt(t *testing.T) {
	o := sampleOrder(casework.Dismissal, casework.Bokmal)
	text := textOf(o)
	if !strings.Contains(text, "Forvaltningsloven § 12:") || strings.Contains(text, "§ 2-5") || !strings.Contains(text, "§ 7-5") {
		t.Errorf("no fullmakt:\n%s", text)
	}
	o.File.Application.Applicants[0].Proof = true
	if text = textOf(o); strings.Contains(text, "Forvaltningsloven § 12:") {
		t.Errorf("the fullmakt has been seen:\n%s", text)
	}
	o.File.Assessment.Findings[casework.Party] = casework.Finding{Answer: casework.No}
	o.File.Decision.Hjemmel = "sotjl-28"
	if text = textOf(o); !strings.Contains(text, "Forvaltningsloven § 12:") || !strings.Contains(text, "Sosialtjenesteloven § 28") {
		t.Errorf("no right to apply, under a chosen act:\n%s", text)
	}
}

// TestDelayAdmitsABrokenPromise: the day that was promised may have gone by.
func TestDelayAdmitsABrokenPromise(t *testing.T) {
	for day, want := range map[string]string{
		"2026-11-21": "innen 21. november 2026. Det har vi ikke klart.",
		"2026-11-22": "innen 22. november 2026. Det rekker vi ikke.",
		"2026-12-18": "", // the same day again
	} {
		o := sampleOrder(casework.DelayNotice, casework.Bokmal)
		o.File.Application.AnswerBy = casework.MustISO(day)
		text := reports.Build(o).PlainText()
		if want == "" && strings.Contains(text, "Vi skrev at") || !strings.Contains(text, want) {
			t.Errorf("promised %s: want %q in\n%s", day, want, text)
		}
	}
}

// TestMeanwhileAsksWhoHasAsked: who wants a koordinator is not told that they can ask.
func TestMeanwhileAsksWhoHasAsked(t *testing.T) {
	for product, asked := range map[casework.Product]bool{
		casework.ProductIP: false, casework.ProductGroup: false, casework.ProductCoordinator: true, casework.ProductChildCoordinator: true,
	} {
		for _, kind := range []casework.PaperKind{casework.Receipt, casework.PreliminaryReply, casework.DelayNotice} {
			o := sampleOrder(kind, casework.Bokmal)
			o.File.Application.Wants = []casework.Product{product}
			text := reports.Build(o).PlainText()
			if strings.Contains(text, "kan be om koordinator mens du venter") == asked || !strings.Contains(text, "allerede nå noen som samordner hjelpen") {
				t.Errorf("%s, wants %s:\n%s", kind, product, text)
			}
		}
	}
}

// TestAppealStaysTogether: how to klage is not cut in two by the end of a page.
func TestAppealStaysTogether(t *testing.T) {
	for _, b := range reports.Build(sampleOrder(casework.RefusePlan, casework.Bokmal)).Blocks {
		kept, ok := b.(doc.Together)
		if !ok || len(kept.Blocks) < 3 {
			continue
		}
		h, heading := kept.Blocks[0].(doc.Heading)
		l, list := kept.Blocks[2].(doc.List)
		if heading && h.Text == "Du kan klage" && list && len(l.Items) == 3 {
			return
		}
	}
	t.Error("the klage may be cut in two")
}

// TestEndingAheadSaysSo: a koordinator who has some days left is not gone yet.
func TestEndingAheadSaysSo(t *testing.T) {
	for _, tt := range []struct{ last, want string }{
		{"2026-11-20", "# Du har ikke lenger koordinator"},
		{"2026-11-22", "# Du har ikke lenger koordinator"},
		{"2026-11-30", "# Du har koordinator til 30. november 2026"},
	} {
		o := sampleOrder(casework.Ending, casework.Bokmal)
		o.Variant = "coordinator"
		o.File.Coordinator.Child = false
		for i := range o.File.Assignments {
			o.File.Assignments[i].To, o.File.Assignments[i].Product = casework.MustISO(tt.last), casework.ProductCoordinator
		}
		if text := reports.Build(o).PlainText(); !strings.Contains(text, tt.want) {
			t.Errorf("%s: no %q in\n%s", tt.last, tt.want, text)
		}
	}
}
