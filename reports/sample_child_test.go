package reports_test

import (
	"slices"

	"samtak/casework"
)

// child makes the order one about a child of six, with a barnekoordinator: what
// the caseworker has written speaks to the parents.
func child(o casework.PaperOrder) casework.PaperOrder {
	p := &o.File.Person
	p.GivenName, p.FamilyName, p.Birth, p.Relatives = "Ida", "Hætta Øvregård", casework.MustISO("2020-05-02"), sampleParents()
	if o.File.Application.Applicants == nil {
		o.File.Application.Applicants = []casework.Applicant{{Role: casework.RoleParent, Name: "Anne Nordmann"}}
	}
	o.File.Assignments, o.File.Notes, o.File.Appeals = slices.Clone(o.File.Assignments), slices.Clone(o.File.Notes), slices.Clone(o.File.Appeals)
	switch given := o.File.Assignments; {
	case len(given) > 1: // a change of koordinator
		for i := range given {
			given[i].Product = casework.ProductChildCoordinator
		}
	default:
		o.File.Assignments = []casework.Assignment{{ID: 1, Product: casework.ProductChildCoordinator, From: today}}
	}
	for i := range o.File.Notes {
		if o.File.Notes[i].Kind == casework.NoteMapping {
			o.File.Notes[i].With = in(o.Language, "Ida og moren", "Ida og mora")
		}
	}
	if o.File.Plan.ID != 0 {
		closed := o.File.Plan.Closed
		o.File.Plan = childPlan(o.Language)
		o.File.Plan.Closed = closed
	}
	childWords(&o)
	childAppeals(&o)
	return o
}

// sampleParents have foreldreansvar together.
func sampleParents() []casework.Relative {
	return []casework.Relative{
		{Kin: casework.KinParent, Name: "Anne Nordmann", Phone: "413 45 678", Parental: true},
		{Kin: casework.KinParent, Name: "Áilu Njuolggadus-Čáhcesuolu", Parental: true},
	}
}

// childWords says to the parents what the sample says to the person.
func childWords(o *casework.PaperOrder) {
	lang, d := o.Language, &o.File.Decision
	if o.Kind == casework.PreliminaryReply {
		o.Reason = in(lang, "Vi venter på opplysninger fra ergoterapeuten til Ida. De er viktige for å forstå hva Ida trenger.",
			"Vi ventar på opplysningar frå ergoterapeuten til Ida. Dei er viktige for å forstå kva Ida treng.")
	}
	switch {
	case o.Kind == casework.RefuseChildCoordinator, o.Kind == casework.GrantChildCoordinator, o.Kind == casework.ForwardLetter,
		o.Kind == casework.Dismissal: // these speak of nobody
	case d.Outcome == casework.Refused:
		childRefusal(lang, o.Kind, d)
	case d.Considerations != "":
		d.Considerations = in(lang,
			"Dere har fortalt at mange ulike tjenester ikke snakker sammen, og at dere må forklare det samme flere ganger. Vi har lagt mest vekt på det.",
			"De har fortalt at mange ulike tenester ikkje snakkar saman, og at de må forklare det same fleire gonger. Vi har lagt mest vekt på det.")
	}
}

func childRefusal(lang casework.Language, kind casework.PaperKind, d *casework.Decision) {
	d.Facts = in(lang,
		"Ida har fått ergoterapi siden august 2026 etter et brudd i håndleddet. I samtalen 12. november fortalte dere at hun ikke får andre tjenester, og at dere ikke ønsker det nå. Ergoterapeuten regner med at treningen er ferdig i februar 2027.",
		"Ida har fått ergoterapi sidan august 2026 etter eit brot i handleddet. I samtalen 12. november fortalde de at ho ikkje får andre tenester, og at de ikkje ønskjer det no. Ergoterapeuten reknar med at treninga er ferdig i februar 2027.")
	d.Considerations = in(lang,
		"Dere har skrevet at dere vil ha én person å forholde dere til. Det forstår vi godt. Men individuell plan er laget for å samordne flere tjenester, og Ida har bare én. Ergoterapeuten er kontaktpersonen deres og kan svare på det dere lurer på.",
		"De har skrive at de vil ha éin person å halde dykk til. Det forstår vi godt. Men individuell plan er laga for å samordne fleire tenester, og Ida har berre éi. Ergoterapeuten er kontaktpersonen dykkar og kan svare på det de lurer på.")
	if kind == casework.NoCoordinator {
		d.Considerations = in(lang,
			"Dere har skrevet at dere vil ha én person å forholde dere til. Det forstår vi godt. Med bare én tjeneste er det ergoterapeuten som er kontaktpersonen deres, og det er lite å samordne.",
			"De har skrive at de vil ha éin person å halde dykk til. Det forstår vi godt. Med berre éi teneste er det ergoterapeuten som er kontaktpersonen dykkar, og det er lite å samordne.")
	}
	d.OtherHelp = in(lang, "Ida får ergoterapi en gang i uka til behandlingen er ferdig.",
		"Ida får ergoterapi ein gong i veka til behandlinga er ferdig.")
}

// childAppeals is the klage of a parent.
func childAppeals(o *casework.PaperOrder) {
	for i := range o.File.Appeals {
		a := &o.File.Appeals[i]
		if a.Role == casework.RoleSelf {
			a.Role, a.By = casework.RoleParent, "Anne Nordmann"
		}
		if a.Change != "" {
			a.Change = in(o.Language, "Vi vil at Ida skal få individuell plan, og at vi får én fast person i kommunen.",
				"Vi vil at Ida skal få individuell plan, og at vi får éin fast person i kommunen.")
		}
		if a.Grounds != "" {
			a.Grounds = in(o.Language, "Ida venter også på time ved habiliteringstjenesten, og ingen ser sakene i sammenheng.",
				"Ida ventar òg på time ved habiliteringstenesta, og ingen ser sakene i samanheng.")
			a.Judgement = in(o.Language,
				"Kommunen har snakket med ergoterapeuten og fastlegen 2. november 2026. Ida er ikke henvist til habiliteringstjenesten, og det er fortsatt bare én tjeneste i bruk. Vilkåret om behov for flere tjenester er ikke oppfylt.",
				"Kommunen har snakka med ergoterapeuten og fastlegen 2. november 2026. Ida er ikkje tilvist til habiliteringstenesta, og det er framleis berre éi teneste i bruk. Vilkåret om behov for fleire tenester er ikkje oppfylt.")
			childJudgement(o, a)
		}
	}
}

// childJudgement is what the kommune says of the klage where it was not upheld.
func childJudgement(o *casework.PaperOrder, a *casework.Appeal) {
	switch a.Result {
	case casework.AppealGranted:
		a.Judgement = in(o.Language,
			"I klagen står det at Ida nå er henvist til habiliteringstjenesten, og at det er søkt om avlastning. Det visste vi ikke i september. Det er altså behov for flere tjenester over lang tid, og noen må samordne dem.",
			"I klaga står det at Ida no er tilvist til habiliteringstenesta, og at det er søkt om avlasting. Det visste vi ikkje i september. Det er altså behov for fleire tenester over lang tid, og nokon må samordne dei.")
	case casework.AppealDismissed:
		a.Judgement = in(o.Language,
			"Vi har spurt om det var en grunn til at klagen kom sent. Det var det ikke. Avgjørelsen har ikke så store følger at vi behandler klagen likevel.",
			"Vi har spurt om det var ein grunn til at klaga kom seint. Det var det ikkje. Avgjerda har ikkje så store følgjer at vi behandlar klaga likevel.")
	case casework.AppealNotJudged:
		a.Judgement = ""
	case casework.AppealPartly, casework.AppealUpheld:
	}
}

// childPlan is the plan of a child of six, in the words of the child and the parents.
func childPlan(lang casework.Language) casework.Plan {
	t := func(nb, nn string) string { return in(lang, nb, nn) }
	d := casework.MustISO
	yes := casework.Consent{Answer: casework.Yes, By: "Anne Nordmann", Capacity: casework.RoleParent, Date: d("2026-08-28")}
	return casework.Plan{
		ID: 3, CaseID: 14, Start: d("2026-09-01"), End: d("2027-08-31"), NextEvaluation: d("2027-02-15"),
		Important: t("Jeg vil leke ute med de andre, og jeg vil klare å kle på meg selv.", "Eg vil leike ute med dei andre, og eg vil klare å kle på meg sjølv."),
		AboutMe: t("Jeg er seks år og går i første klasse på Fjordvik skole. Jeg liker hester og å tegne.",
			"Eg er seks år og går i første klasse på Fjordvik skule. Eg likar hestar og å teikne."),
		Strengths:     t("- Jeg er modig\n- Jeg tegner fine hester", "- Eg er modig\n- Eg teiknar fine hestar"),
		Helps:         t("Det hjelper når de voksne viser meg med bilder hva som skal skje.", "Det hjelper når dei vaksne viser meg med bilete kva som skal skje."),
		Communication: t("Sitt ved siden av meg, og snakk rolig.", "Sit ved sida av meg, og snakk roleg."),
		Areas: []casework.LifeArea{
			{Area: casework.Health, Situation: t("Ida blir fort trøtt i beina.", "Ida blir fort trøytt i beina."), Needs: t("Trening og hvile i løpet av skoledagen.", "Trening og kvile i løpet av skuledagen.")},
			{Area: casework.Work, Resources: t("Ida vil gjerne være med på alt.", "Ida vil gjerne vere med på alt."), Wishes: t("Å være med klassen på tur.", "Å vere med klassen på tur.")},
		},
		Goals: []casework.Goal{
			{ID: 1, Area: casework.Work, Text: t("Jeg vil leke med de andre i friminuttet", "Eg vil leike med dei andre i friminuttet")},
			{ID: 2, Area: casework.Health, Text: t("Jeg kler på meg selv", "Eg kler på meg sjølv"), Result: casework.InProgress},
			{ID: 3, Parent: 2, Text: t("Jeg tar på skoene selv", "Eg tek på skorne sjølv"), Result: casework.FullyReached},
		},
		Measures: []casework.Measure{
			{ID: 1, GoalID: 1, What: t("Lekegruppe i friminuttet", "Leikegruppe i friminuttet"), Extent: t("hver dag", "kvar dag"), Responsible: 3, Start: d("2026-09-01"), Due: d("2027-06-18"), Status: casework.MeasureUnderWay},
			{ID: 2, GoalID: 1, What: t("Rullestol til turer", "Rullestol til turar"), Responsible: 2, Start: d("2026-12-01"), Due: d("2027-01-15")},
			{ID: 3, GoalID: 2, What: t("Trening hjemme og på skolen", "Trening heime og på skulen"), Extent: t("to ganger i uka", "to gonger i veka"), Responsible: 2, Start: d("2026-09-01"), Due: d("2027-06-18"), Status: casework.MeasureUnderWay},
			{ID: 4, GoalID: 3, What: t("Sko med borrelås", "Sko med borrelås"), Responsible: 4, Start: d("2026-09-01"), Due: d("2026-09-30"), Status: casework.MeasureDone},
		},
		Participants: []casework.Participant{
			{ID: 1, Name: "Øyvind Aasen", Role: t("barnekoordinator", "barnekoordinator"), Service: t("Hjemmetjenesten", "Heimetenesta"), Phone: "51 00 00 10", Contribution: t("kaller inn og skriver planen", "kallar inn og skriv planen"), Share: casework.ShareAll},
			{ID: 2, Name: "Åse Lunde", Role: t("ergoterapeut", "ergoterapeut"), Service: t("Rehabiliteringstjenesten", "Rehabiliteringstenesta"), Phone: "51 00 00 21", Contribution: t("trening og hjelpemidler", "trening og hjelpemiddel"), Share: casework.SharePart, Parts: t("Mål 2", "Mål 2")},
			{ID: 3, Name: "Ragnhild Bø", Role: t("kontaktlærer", "kontaktlærar"), Service: t("Fjordvik skole", "Fjordvik skule"), Phone: "51 00 00 33", Contribution: t("lek og tilpasset undervisning", "leik og tilpassa undervisning"), Share: casework.SharePart, Parts: t("Mål 1", "Mål 1")},
			{ID: 4, Name: "Anne Nordmann", Role: t("mor", "mor"), Phone: "413 45 678", Contribution: t("trening hjemme", "trening heime"), Share: casework.ShareAll},
		},
		Cooperation: t("Barnehabiliteringen blir med på neste møte.", "Barnehabiliteringa blir med på neste møte."),
		Consent:     yes, Sharing: yes,
		Approved: d("2026-09-01"), Approval: t("på møtet i ansvarsgruppa", "på møtet i ansvarsgruppa"),
	}
}
