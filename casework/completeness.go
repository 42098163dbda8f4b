package casework

// Letter is one of the nine points a plan must hold (domain.md 1.3; the
// letters are those of the former regulation and are not printed in law references).
type Letter byte

// Letters is a–i in order.
var Letters = []Letter{'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'}

// Gap is something a plan lacks: the point it belongs to and the field to go
// to, as the id of a text ("gap." + Field) and a place in the plan page.
type Gap struct {
	Letter Letter
	Field  string // "goals", "resources", "participants", …
	Index  int    // which goal, tiltak or participant, from 0; -1 when it is none
}

// Gaps checks the plan against the nine points. It finds, it never judges:
// a plan with gaps may always be saved and printed as a draft.
func (f CaseFile) Gaps(on Date) []Gap {
	p := f.Plan
	var out []Gap
	add := func(missing bool, l Letter, field string) {
		if missing {
			out = append(out, Gap{l, field, -1})
		}
	}
	resources, needs := p.Strengths != "", false
	for _, a := range p.Areas {
		resources = resources || a.Resources != ""
		needs = needs || a.Needs != ""
	}
	written := p.Written()
	add(len(written.MainGoals()) == 0, 'a', "goals")
	add(!resources, 'a', "resources")
	add(!needs, 'a', "needs")
	add(len(written.Participants) == 0, 'b', "participants")
	_, running := f.Assignment(on)
	add(!running, 'c', "coordinator")
	out = append(out, p.contributionGaps()...)
	out = append(out, p.measureGaps()...)
	add(p.Start.IsZero() || p.End.IsZero(), 'g', "period")
	add(p.NextEvaluation.IsZero(), 'g', "next_evaluation")
	add(!p.Consent.Given(on), 'h', "consent")
	add(p.Sharing.Answer == NotAnswered, 'h', "sharing")
	add(p.Cooperation == "" && !p.NoOthers, 'i', "cooperation")
	return out
}

func (p Plan) contributionGaps() []Gap {
	var out []Gap
	if len(p.Participants) == 0 {
		out = append(out, Gap{'d', "contribution", -1})
	}
	for i, q := range p.Participants {
		if q.Contribution == "" {
			out = append(out, Gap{'d', "contribution", i})
		}
	}
	return out
}

func (p Plan) measureGaps() []Gap {
	var out []Gap
	if len(p.Measures) == 0 {
		out = append(out, Gap{'e', "measures", -1}, Gap{'f', "how", -1})
	}
	for i, m := range p.Measures {
		if m.NotGranted {
			continue // wished for, not granted: nobody carries it out
		}
		if m.Extent == "" {
			out = append(out, Gap{'e', "extent", i})
		}
		if _, ok := p.Participant(m.Responsible); !ok {
			out = append(out, Gap{'e', "responsible", i})
		}
		if m.How == "" {
			out = append(out, Gap{'f', "how", i})
		}
	}
	return out
}

// Lights is, for each letter in order, whether the plan has all of it.
func Lights(gaps []Gap) map[Letter]bool {
	lit := make(map[Letter]bool, len(Letters))
	for _, l := range Letters {
		lit[l] = true
	}
	for _, g := range gaps {
		lit[g.Letter] = false
	}
	return lit
}
