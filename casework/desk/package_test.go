package desk_test

import (
	"testing"

	"samtak/casework"
	"samtak/casework/desk"
)

// The plan goes to the statsforvalter as it stands: printed earlier that day it
// is among the documents, changed after that it goes once more.
func TestPackageHasThePlanAsItStands(t *testing.T) {
	for _, tt := range []struct {
		name  string
		print string // the day the plan is printed; "": never
		then  bool   // the plan is changed after that
		want  int    // parts: the avslag, the plan printed, the plan as it stands
	}{
		{"not printed", "", false, 2},
		{"printed today", "2026-11-24", false, 2},
		{"printed today and changed", "2026-11-24", true, 3},
		{"printed before", "2026-11-23", false, 3},
	} {
		t.Run(tt.name, func(t *testing.T) {
			b := newBench(t)
			s := &story{t: t, clock: b.clock, Desk: b.Desk}
			s.on("2026-11-02").comes(torunn(), casework.Application{Wants: []casework.Product{casework.ProductIP}})
			s.on("2026-11-20").decides(casework.ProductIP, casework.Refused)
			s.sends(casework.RefusePlan)
			plan := must[casework.PlanID](t)(s.StartPlan(ctx, s.id))
			a := casework.Appeal{Received: day("2026-11-22"), Role: casework.RoleSelf, Names: casework.Yes, Signed: casework.Yes, Judgement: "Vurdert.", Result: casework.AppealUpheld}
			which := must[casework.AppealID](t)(s.on("2026-11-22").RegisterAppeal(ctx, s.id, a))
			check(t, s.JudgeAppeal(ctx, s.id, which))
			if tt.print != "" {
				s.on(tt.print).sends(casework.FullPlan)
			}
			if s.on("2026-11-24"); tt.then {
				check(t, s.SavePlan(ctx, casework.Plan{ID: plan, CaseID: s.id, Important: "Jeg vil spille."}))
				printed, _ := s.view().File.Sent(casework.FullPlan)
				check(t, s.ShowDocument(ctx, printed.ID)) // looking at it changes nothing
			}
			_, err := s.SendAppeal(ctx, desk.PaperChoice{CaseID: s.id}, desk.Dispatch{How: "post"}, func(int, int) {})
			check(t, err)
			if got := len(b.printer.bundles[0].Parts); got != tt.want {
				t.Errorf("%d parts, want %d", got, tt.want)
			}
		})
	}
}
