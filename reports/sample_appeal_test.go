package reports_test

import "samtak/casework"

// sampleAppeal is a refusal in September, and a klage on it in October that the
// kommune does not give medhold in.
func sampleAppeal(o *casework.PaperOrder) {
	d, lang := casework.MustISO, o.Language
	refuse(o)
	o.File.Case.Opened, o.File.Application.Received = d("2026-08-25"), d("2026-08-25")
	o.File.Decision.Date, o.File.Decision.Sent, o.File.Decision.Arrived = d("2026-09-21"), d("2026-09-21"), d("2026-09-28")
	o.File.Appeals = []casework.Appeal{{
		ID: 1, Received: d("2026-10-19"), Posted: d("2026-10-15"), Channel: casework.ByLetter, Role: casework.RoleSelf,
		Names: casework.Yes, Signed: casework.Yes, Decision: d("2026-09-21"),
		Change: in(lang, "Jeg vil ha individuell plan, og én fast person i kommunen.",
			"Eg vil ha individuell plan, og éin fast person i kommunen."),
		Grounds: in(lang, "Jeg venter også på time hos psykolog, og ingen ser sakene i sammenheng.",
			"Eg ventar òg på time hos psykolog, og ingen ser sakene i samanheng."),
		Judgement: in(lang,
			"Kommunen har snakket med ergoterapeuten og fastlegen 2. november 2026. Det er ikke søkt om psykolog, og det er fortsatt bare én tjeneste i bruk. Vilkåret om behov for flere tjenester er ikke oppfylt.",
			"Kommunen har snakka med ergoterapeuten og fastlegen 2. november 2026. Det er ikkje søkt om psykolog, og det er framleis berre éi teneste i bruk. Vilkåret om behov for fleire tenester er ikkje oppfylt."),
		Result: casework.AppealUpheld, Judged: d("2026-11-20"),
	}}
}

// sampleLackings is a klage by a fullmektig that lacks everything it can lack.
func sampleLackings(o *casework.PaperOrder) {
	sampleAppeal(o)
	a := &o.File.Appeals[0]
	a.Names, a.Signed, a.Proof, a.Role, a.By = casework.No, casework.No, casework.No, casework.RoleProxy, "Per Lunde"
	a.Result, a.Judged, a.Judgement, a.Change = casework.AppealNotJudged, casework.Date{}, "", ""
	o.AnswerBy = casework.MustISO("2026-12-07")
}

// sampleAppealDismissal is a klage a week too late, that is not taken in.
func sampleAppealDismissal(o *casework.PaperOrder) {
	sampleAppeal(o)
	a := &o.File.Appeals[0]
	a.Received, a.Posted = casework.MustISO("2026-11-04"), casework.MustISO("2026-11-02")
	a.TakenIn, a.Result = casework.No, casework.AppealDismissed
	a.Judgement = in(o.Language,
		"Vi har spurt om det var en grunn til at klagen kom sent. Det var det ikke. Avgjørelsen har ikke så store følger at vi behandler klagen likevel.",
		"Vi har spurt om det var ein grunn til at klaga kom seint. Det var det ikkje. Avgjerda har ikkje så store følgjer at vi behandlar klaga likevel.")
}

// sampleReversal is medhold, and the new decision.
func sampleReversal(o *casework.PaperOrder) {
	granted := o.File.Decision
	sampleAppeal(o)
	o.File.Earlier = []casework.Decision{o.File.Decision}
	o.File.Decision = granted
	o.File.Coordinator = sampleFile(o.Language).Coordinator
	a := &o.File.Appeals[0]
	a.Result = casework.AppealGranted
	a.Judgement = in(o.Language,
		"I klagen står det at det nå er søkt om psykolog og støttekontakt. Det visste vi ikke i september. Det er altså behov for flere tjenester over lang tid, og noen må samordne dem.",
		"I klaga står det at det no er søkt om psykolog og støttekontakt. Det visste vi ikkje i september. Det er altså behov for fleire tenester over lang tid, og nokon må samordne dei.")
}

// sampleGovernor is the klage sent on, with six documents behind the letter.
func sampleGovernor(o *casework.PaperOrder) {
	sampleAppeal(o)
	lang := o.Language
	for i, title := range []string{
		in(lang, "Søknad", "Søknad"), in(lang, "Søknaden er mottatt", "Søknaden er motteken"), in(lang, "Avslag på individuell plan", "Avslag på individuell plan"),
		in(lang, "Klage", "Klage"), in(lang, "Lydopptak av samtale", "Lydopptak av samtale"), in(lang, "Individuell plan", "Individuell plan"),
	} {
		row := casework.IndexRow{Number: "2026/14-" + string(rune('1'+i)), Title: title + " – sak 2026/14-" + string(rune('1'+i)), Date: casework.MustISO("2026-08-25").AddDays(i * 9), Page: 4 + 2*i}
		if i == 4 {
			row.Page, row.Apart = 0, true
		}
		o.Index = append(o.Index, row)
	}
}
