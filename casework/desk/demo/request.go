package demo

import "samtak/casework"

// application is what came in, on the day it came.
func (a *actor) application() casework.Application {
	app := casework.Application{
		Received: a.ago(a.came), Channel: nth(casework.Channels, a.i), Type: a.via, Wants: a.wants(),
		Applicants: a.applicants(), ServicesToday: a.theme.ServicesToday, ServicesNeeded: a.theme.ServicesNeeded,
		Need: nth(a.theme.Needs, a.use), Consent: casework.Yes, PlanBefore: casework.No,
	}
	if app.Type == "" {
		app.Type = casework.TypeApplication
	}
	if app.Type == casework.TypeHospital {
		app.Channel, app.Discharge = casework.ByMessage, app.Received.AddDays(12)
	}
	if a.has(against) {
		app.Consent = casework.No
	}
	if a.to == registered {
		app.PlanBefore = casework.NotAnswered // nobody has asked yet
	}
	if a.has(wished) || a.i%5 == 2 {
		app.Wish = nth(a.w.Wishes, a.i)
	}
	return app
}

func (a *actor) wants() []casework.Product {
	switch {
	case a.product != "":
		return []casework.Product{a.product}
	case a.child():
		return []casework.Product{casework.ProductChildCoordinator, casework.ProductIP}
	case a.i%3 == 0:
		return []casework.Product{casework.ProductIP}
	}
	return []casework.Product{casework.ProductIP, casework.ProductCoordinator}
}

func (a *actor) applicants() []casework.Applicant {
	if a.via == casework.TypeNotice || a.via == casework.TypeHospital {
		return []casework.Applicant{{
			Role: casework.RoleReporter, Name: a.helper(8), Service: a.reporter(), Phone: a.phone(phoneOfReporter),
		}}
	}
	for _, r := range a.person.Relatives {
		role := map[casework.Kin]casework.Role{
			casework.KinParent: casework.RoleParent, casework.KinGuardian: casework.RoleGuardian, casework.KinProxy: casework.RoleProxy,
		}[r.Kin]
		if role == "" || role == casework.RoleParent && a.age >= 16 {
			continue
		}
		return []casework.Applicant{{
			Role: role, Name: r.Name, Phone: r.Phone, Scope: r.Scope, Proof: role != casework.RoleParent, Expires: r.Expires,
		}}
	}
	return nil
}

// reporter is where the one who tells of the person works.
func (a *actor) reporter() string {
	if a.via == casework.TypeHospital {
		return a.w.Hospital
	}
	return nth(a.theme.ServicesToday, 0)
}

// assessment is the whole of it, or the first half.
func (a *actor) assessment(whole bool) casework.Assessment {
	yes := func(words string) casework.Finding { return casework.Finding{Answer: casework.Yes, Words: words} }
	party := nth(a.w.PartySelf, a.i)
	if len(a.applicants()) > 0 {
		party = nth(a.w.PartyOther, a.i)
	}
	out := casework.Assessment{CaseID: a.id, Findings: map[casework.Condition]casework.Finding{
		casework.Party: yes(party), casework.Impartial: yes(nth(a.w.Impartial, a.i)), casework.OnePlan: yes(nth(a.w.OnePlan, a.i)),
	}}
	if !whole {
		return out
	}
	out.Summary = nth(a.w.Summaries, a.i)
	out.Findings[casework.PlanConsent] = yes(nth(a.w.Agrees, a.i))
	if a.has(against | refusing) {
		out.Findings[casework.PlanConsent] = casework.Finding{Answer: casework.No, Words: nth(a.w.Refuses, a.i)}
	}
	for condition, words := range map[casework.Condition]string{
		casework.LongTerm: a.theme.LongTerm, casework.SeveralNeeds: a.theme.Several, casework.Coordination: a.theme.Together,
	} {
		f := yes(words)
		for _, c := range a.theme.Unmet {
			if c == condition {
				f.Answer = casework.No
			}
		}
		out.Findings[condition] = f
	}
	return out
}

// decision is what the case ends in.
func (a *actor) decision() casework.Decision {
	d := casework.Decision{
		CaseID: a.id, Product: a.product, Outcome: a.outcome, Facts: a.theme.Facts, Considerations: a.theme.Weighed,
	}
	if d.Product == "" {
		d.Product = casework.ProductIP
	}
	switch d.Outcome {
	case casework.NotDecided, casework.Granted:
		d.Outcome, d.Start = casework.Granted, a.ago(a.at.decided)
	case casework.Refused:
		d.Unmet, d.Rules, d.OtherHelp = a.theme.Unmet, a.w.Rules, a.theme.OtherHelp
	case casework.Declined:
		d.Considerations = nth(a.w.Declined, a.i)
	case casework.Withdrawn:
		d.Considerations = nth(a.w.Withdrawn, a.i)
	case casework.Forwarded:
		d.Considerations, d.ForwardTo = nth(a.w.Forwarded, a.i), nth(a.w.ForwardedTo, a.i)
	case casework.Dismissed: // of the episodes only
	}
	return d
}
