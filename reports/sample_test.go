package reports_test

import (
	"strings"
	"time"

	"samtak/casework"
)

// Every person here is invented; the identity number is synthetic (month +80).

var today = casework.MustISO("2026-11-22")

// sampleOrder is a rich order of one kind: an adult, four goals, twelve tiltak.
func sampleOrder(kind casework.PaperKind, lang casework.Language) casework.PaperOrder {
	o := casework.PaperOrder{
		Kind: kind, Language: lang, File: sampleFile(lang), Settings: sampleSettings(lang), Today: today,
		Now: time.Date(2026, 11, 22, 10, 15, 0, 0, time.FixedZone("CET", 3600)), Final: true, Serial: 3,
		Law: confirmedLaw(),
	}
	if kind == casework.RefusePlan {
		refuse(&o)
	}
	if kind == casework.PreliminaryReply {
		o.AnswerBy = casework.MustISO("2026-12-18")
		o.Reason = in(lang, "Vi venter på opplysninger fra ergoterapeuten din. De er viktige for å forstå hva du trenger.",
			"Vi ventar på opplysningar frå ergoterapeuten din. Dei er viktige for å forstå kva du treng.")
	}
	if adorn, ok := adorned[kind]; ok {
		adorn(&o)
	}
	return o
}

// adorned fills in what a kind needs besides the sample case.
var adorned = map[casework.PaperKind]func(*casework.PaperOrder){
	casework.DelayNotice:     sampleDelay,
	casework.AskForFacts:     sampleAskFacts,
	casework.ForwardLetter:   sampleForward,
	casework.MappingInvite:   sampleInvite,
	casework.MappingNote:     sampleNotes,
	casework.AdvanceNotice:   sampleAdvance,
	casework.TalkNote:        sampleNotes,
	casework.NoticeAnswer:    sampleReporter,
	casework.AppealReceipt:   sampleAppeal,
	casework.AppealLackings:  sampleLackings,
	casework.AppealDismissal: sampleAppealDismissal,
	casework.Reversal:        sampleReversal,
	casework.ToGovernor:      sampleGovernor,

	casework.GrantCoordinator:       sampleCoordinator,
	casework.GrantChildCoordinator:  sampleChildCoordinator,
	casework.RefuseChildCoordinator: sampleNoChildCoordinator,
	casework.NoCoordinator:          sampleNoCoordinator,
	casework.ToUnit:                 sampleUnit,
	casework.CoordinatorReminder:    sampleReminder,
	casework.CoordinatorChange:      sampleChange,
	casework.Ending:                 sampleEnding,
	casework.AccessAnswer:           sampleAccess,
	casework.Correction:             sampleCorrection,
	casework.Dismissal:              sampleDismissal,
}

// in picks the text of the målform.
func in(lang casework.Language, nb, nn string) string {
	if lang == casework.Nynorsk {
		return nn
	}
	return nb
}

// confirmedLaw is the register where the caseworker has confirmed fvl § 13, and more.
func confirmedLaw(more ...string) []casework.Hjemmel {
	var own []casework.Hjemmel
	for _, key := range append([]string{"fvl-13"}, more...) {
		h, _ := casework.FindHjemmel(key)
		h.ConfirmedBy, h.ConfirmedAt = "Mona Vågen", casework.MustISO("2026-10-01")
		own = append(own, h)
	}
	return casework.WithOwn(own)
}

func sampleSettings(lang casework.Language) casework.Settings {
	s := casework.DefaultSettings()
	s.Kommune = in(lang, "Fjordvik kommune", "Fjordvik kommune")
	s.Unit = in(lang, "Koordinerende enhet for habilitering og rehabilitering", "Koordinerande eining for habilitering og rehabilitering")
	s.Street, s.PostCode, s.PostPlace = "Rådhusgata 1", "4099", "Fjordvik"
	s.OrgNumber, s.Phone, s.Email, s.Web = "987 654 321", "51 00 00 12", "post@fjordvik.example", "fjordvik.example"
	s.Caseworker, s.Title = "Mona Vågen", in(lang, "saksbehandler", "saksbehandlar")
	s.Leader, s.LeaderRole = "Ingunn Træen", in(lang, "leder for koordinerende enhet", "leiar for koordinerande eining")
	s.Governor = in(lang, "Statsforvalteren i Rogaland", "Statsforvaltaren i Rogaland")
	s.Ombud = in(lang, "pasient- og brukerombudet, telefon 51 00 00 90", "pasient- og brukarombodet, telefon 51 00 00 90")
	return s
}

func sampleFile(lang casework.Language) casework.CaseFile {
	return casework.CaseFile{
		Case:   casework.Case{ID: 14, PersonID: 7, Year: 2026, Serial: 14, Opened: casework.MustISO("2026-11-03")},
		Person: samplePerson(),
		Application: casework.Application{
			Received: casework.MustISO("2026-11-03"), Channel: casework.ByLetter, Type: casework.TypeApplication,
			Wants:          []casework.Product{casework.ProductIP, casework.ProductCoordinator},
			ServicesToday:  []string{"ergoterapi", "fysioterapi"},
			ServicesNeeded: []string{"støttekontakt"},
		},
		Assessment: casework.Assessment{Findings: map[casework.Condition]casework.Finding{
			casework.LongTerm: {Answer: casework.Yes}, casework.SeveralNeeds: {Answer: casework.Yes}, casework.Coordination: {Answer: casework.Yes},
		}},
		Decision: casework.Decision{
			Product: casework.ProductIP, Outcome: casework.Granted, Date: today, Start: casework.MustISO("2026-12-01"),
			Considerations: in(lang,
				"Du har fortalt at mange ulike tjenester ikke snakker sammen, og at du må forklare det samme flere ganger. Vi har lagt mest vekt på det.",
				"Du har fortalt at mange ulike tenester ikkje snakkar saman, og at du må forklare det same fleire gonger. Vi har lagt mest vekt på det."),
		},
		Assignments: []casework.Assignment{{ID: 1, CaseID: 14, CoordinatorID: 1, Product: casework.ProductCoordinator, From: casework.MustISO("2026-11-20"), Wished: true}},
		Coordinator: casework.Coordinator{ID: 1, Name: "Øyvind Aasen", Title: in(lang, "vernepleier", "vernepleiar"), Phone: "51 00 00 10", Email: "oyvind.aasen@fjordvik.example"},
		Unit:        casework.Unit{ID: 1, Name: in(lang, "Hjemmetjenesten", "Heimetenesta"), Leader: "Berit Ødegård-Hæhre"},
		Plan:        samplePlan(lang),
	}
}

func samplePerson() casework.Person {
	return casework.Person{
		ID: 7, GivenName: "Kari", FamilyName: "Nordmann", Number: "15835830079", Birth: casework.MustISO("2008-03-14"),
		Street: "Blåbærstien 14 B", PostCode: "4099", PostPlace: "Fjordvik", Phone: "412 34 567", Email: "kari@privat.example",
		Relatives: []casework.Relative{{Kin: casework.KinNextOfKin, Name: "Anne Nordmann", Phone: "413 45 678"}},
	}
}

func refuse(o *casework.PaperOrder) {
	lang := o.Language
	d := &o.File.Decision
	d.Outcome, d.Start = casework.Refused, casework.Date{}
	d.Unmet = []casework.Condition{casework.SeveralNeeds, casework.Coordination}
	d.Facts = in(lang,
		"Du har fått ergoterapi siden august 2026 etter et brudd i håndleddet. I samtalen 12. november fortalte du at du ikke får eller ønsker andre tjenester nå. Ergoterapeuten regner med at treningen er ferdig i februar 2027.",
		"Du har fått ergoterapi sidan august 2026 etter eit brot i handleddet. I samtalen 12. november fortalde du at du ikkje får eller ønskjer andre tenester no. Ergoterapeuten reknar med at treninga er ferdig i februar 2027.")
	d.Considerations = in(lang,
		"Du har skrevet at du vil ha én person å forholde deg til. Det forstår vi godt. Men individuell plan er laget for å samordne flere tjenester, og du har bare én. Ergoterapeuten er kontaktpersonen din og kan svare på det du lurer på.",
		"Du har skrive at du vil ha éin person å halde deg til. Det forstår vi godt. Men individuell plan er laga for å samordne fleire tenester, og du har berre éi. Ergoterapeuten er kontaktpersonen din og kan svare på det du lurer på.")
	d.Rules = in(lang,
		"Retten til individuell plan gjelder for den som trenger langvarige og koordinerte helse- og omsorgstjenester.",
		"Retten til individuell plan gjeld for den som treng langvarige og koordinerte helse- og omsorgstenester.")
	d.OtherHelp = in(lang,
		"Du får ergoterapi en gang i uka til behandlingen er ferdig. Frisklivssentralen har trening i gruppe, og der kan du melde deg på selv.",
		"Du får ergoterapi ein gong i veka til behandlinga er ferdig. Frisklivssentralen har trening i gruppe, og der kan du melde deg på sjølv.")
	o.File.Coordinator, o.File.Assignments = casework.Coordinator{}, nil
}

func samplePlan(lang casework.Language) casework.Plan {
	t := func(nb, nn string) string { return in(lang, nb, nn) }
	d := casework.MustISO
	return casework.Plan{
		ID: 3, CaseID: 14, Start: d("2026-09-01"), End: d("2027-08-31"), NextEvaluation: d("2027-02-15"),
		Important: t("Jeg vil bo i min egen leilighet, og jeg vil spille trommer i band. Det er viktig at folk spør meg først, og at planen er skrevet så jeg skjønner den.",
			"Eg vil bu i mi eiga leilegheit, og eg vil spele trommer i band. Det er viktig at folk spør meg først, og at planen er skriven så eg skjønar han."),
		AboutMe: t("Jeg er 18 år og går på Fjordvik videregående. Jeg liker musikk, hunder og å være ute. Jeg blir sliten når det er mange mennesker på en gang.",
			"Eg er 18 år og går på Fjordvik vidaregåande. Eg likar musikk, hundar og å vere ute. Eg blir sliten når det er mange menneske på ein gong."),
		Strengths: t("- Jeg husker sanger etter å ha hørt dem én gang\n- Jeg er god med dyr\n- Jeg gir meg ikke",
			"- Eg hugsar songar etter å ha høyrt dei éin gong\n- Eg er god med dyr\n- Eg gir meg ikkje"),
		Helps: t("Det hjelper å få vite dagen før hva som skal skje. Skriv det gjerne på mobilen min.",
			"Det hjelper å få vite dagen før kva som skal skje. Skriv det gjerne på mobilen min."),
		Communication: t("Snakk til meg, ikke til mamma. Vent litt, så svarer jeg.", "Snakk til meg, ikkje til mamma. Vent litt, så svarar eg."),
		Areas:         sampleAreas(t), Goals: sampleGoals(t), Measures: sampleMeasures(t), Participants: sampleParticipants(t),
		Cooperation: t("Barne- og ungdomshabiliteringen og voksenhabiliteringen skal avtale hvem som følger opp etter fylte 18 år.",
			"Barne- og ungdomshabiliteringa og vaksenhabiliteringa skal avtale kven som følgjer opp etter fylte 18 år."),
		Consent:  casework.Consent{Answer: casework.Yes, By: "Kari Nordmann", Capacity: casework.RoleSelf, Date: d("2026-08-28")},
		Sharing:  casework.Consent{Answer: casework.Yes, By: "Kari Nordmann", Capacity: casework.RoleSelf, Date: d("2026-08-28"), Expires: d("2027-08-31")},
		Approved: d("2026-09-01"), Approval: t("på møtet i ansvarsgruppa", "på møtet i ansvarsgruppa"),
	}
}

func sampleAreas(t func(nb, nn string) string) []casework.LifeArea {
	return []casework.LifeArea{
		{
			Area:      casework.Housing,
			Situation: t("Jeg bor hjemme hos mamma.", "Eg bur heime hos mamma."),
			Resources: t("Jeg lager frokost og rydder rommet selv.", "Eg lagar frukost og ryddar rommet sjølv."),
			Needs:     t("Jeg må øve på middag, vask og å passe tiden.", "Eg må øve på middag, vask og å passe tida."),
			Wishes:    t("Egen leilighet nær sentrum.", "Eiga leilegheit nær sentrum."),
		},
		{Area: casework.Health, Situation: t("Jeg har vondt i ryggen og sover dårlig.", "Eg har vondt i ryggen og søv dårleg."), Needs: t("Trening og en plan for smertene.", "Trening og ein plan for smertene.")},
		{Area: casework.Leisure, Wishes: t("Spille i band og ha noen å gå på konsert med.", "Spele i band og ha nokon å gå på konsert med.")},
	}
}

func sampleGoals(t func(nb, nn string) string) []casework.Goal {
	return []casework.Goal{
		{ID: 1, Area: casework.Housing, Text: t("Jeg skal kunne bo for meg selv", "Eg skal kunne bu for meg sjølv")},
		{ID: 2, Parent: 1, Text: t("Jeg lager middag selv to dager i uka", "Eg lagar middag sjølv to dagar i veka"), Result: casework.PartlyReached},
		{ID: 3, Area: casework.Leisure, Text: t("Jeg vil spille i band og ha venner å være sammen med", "Eg vil spele i band og ha vener å vere saman med")},
		{ID: 4, Area: casework.Work, Text: t("Jeg vil klare skolen og få en jobb jeg liker", "Eg vil klare skulen og få ein jobb eg likar"), Voice: casework.VoiceKin},
		{ID: 5, Parent: 4, Text: t("Jeg har prøvd to arbeidsplasser før sommeren", "Eg har prøvd to arbeidsplassar før sommaren")},
		{ID: 6, Area: casework.Health, Text: t("Jeg vil ha mindre vondt og sove bedre", "Eg vil ha mindre vondt og sove betre"), Result: casework.InProgress},
	}
}

func sampleMeasures(t func(nb, nn string) string) []casework.Measure {
	d := casework.MustISO
	return []casework.Measure{
		{ID: 1, GoalID: 1, What: t("Trening på matlaging hjemme", "Trening på matlaging heime"), Extent: t("to dager i uka", "to dagar i veka"), How: t("Åse kommer hjem til Kari", "Åse kjem heim til Kari"), Responsible: 2, Start: d("2026-09-01"), Due: d("2027-01-31"), Status: casework.MeasureUnderWay},
		{ID: 2, GoalID: 1, What: t("Søknad om kommunal leilighet", "Søknad om kommunal leilegheit"), How: t("Kari og Øyvind skriver den sammen", "Kari og Øyvind skriv han saman"), Responsible: 1, Start: d("2026-11-01"), Due: d("2026-12-01")},
		{ID: 3, GoalID: 1, What: t("Kartlegge komfyrvakt og påminning på mobil", "Kartleggje komfyrvakt og påminning på mobil"), Extent: t("ett hjemmebesøk", "eitt heimebesøk"), Responsible: 2, Start: d("2026-09-01"), Due: d("2026-10-15"), Status: casework.MeasureDone},
		{ID: 4, GoalID: 1, What: t("Lære å ta buss nr. 4 og 12 alene", "Lære å ta buss nr. 4 og 12 åleine"), Extent: t("en gang i uka", "ein gong i veka"), How: t("Først sammen, så med følge på telefon", "Først saman, så med følgje på telefon"), Responsible: 4, Start: d("2026-09-10"), Due: d("2026-11-01"), Status: casework.MeasureUnderWay},
		{ID: 5, GoalID: 3, What: t("Plass i kulturskolens samspillgruppe, trommer", "Plass i samspelgruppa i kulturskulen, trommer"), Extent: t("hver tirsdag", "kvar tysdag"), Responsible: 5, Start: d("2026-08-20"), Due: d("2026-09-15"), Status: casework.MeasureDone},
		{ID: 6, GoalID: 3, What: t("Støttekontakt", "Støttekontakt"), Extent: t("tre timer i uka", "tre timar i veka"), How: t("Kari velger selv hva de gjør", "Kari vel sjølv kva dei gjer"), Responsible: 1, Start: d("2026-10-01"), Due: d("2027-08-31"), Status: casework.MeasureUnderWay, Decision: "2026/388"},
		{ID: 7, GoalID: 3, What: t("Fast kjøring til øving på tirsdager", "Fast køyring til øving på tysdagar"), Responsible: 3, Status: casework.MeasureUnderWay, Start: d("2026-09-01")},
		{ID: 8, GoalID: 4, What: t("Oppfølging av individuell opplæringsplan", "Oppfølging av individuell opplæringsplan"), Extent: t("hver sjette uke", "kvar sjette veke"), Responsible: 6, Start: d("2026-09-01"), Due: d("2027-06-18"), Status: casework.MeasureUnderWay},
		{ID: 9, GoalID: 5, What: t("Utplassering ved Fjordvik musikkverksted", "Utplassering ved Fjordvik musikkverkstad"), Extent: t("to dager i måneden", "to dagar i månaden"), How: t("Veileder på arbeidsplassen og besøk fra skolen", "Rettleiar på arbeidsplassen og besøk frå skulen"), Responsible: 7, Start: d("2027-01-10"), Due: d("2027-03-01")},
		{ID: 10, GoalID: 6, What: t("Fysioterapi i basseng", "Fysioterapi i basseng"), Extent: t("en gang i uka", "ein gong i veka"), Responsible: 8, Start: d("2026-09-15"), Due: d("2027-06-30"), Status: casework.MeasureUnderWay},
		{ID: 11, GoalID: 6, What: t("Gjennomgang av legemidler", "Gjennomgang av legemiddel"), Extent: t("én time", "éin time"), Responsible: 9, Start: d("2026-10-01"), Due: d("2026-11-10"), Status: casework.MeasureUnderWay},
		{ID: 12, GoalID: 6, What: t("Opphold ved smerteklinikk", "Opphald ved smerteklinikk"), NotGranted: true},
	}
}

func sampleParticipants(t func(nb, nn string) string) []casework.Participant {
	return []casework.Participant{
		{ID: 1, Name: "Øyvind Aasen", Role: t("koordinator", "koordinator"), Service: t("Hjemmetjenesten", "Heimetenesta"), Phone: "51 00 00 10", Contribution: t("kaller inn, skriver planen, følger opp avtaler", "kallar inn, skriv planen, følgjer opp avtalar"), Share: casework.ShareAll},
		{ID: 2, Name: "Åse Lunde", Role: t("ergoterapeut", "ergoterapeut"), Service: t("Rehabiliteringstjenesten", "Rehabiliteringstenesta"), Phone: "51 00 00 21", Contribution: t("trening hjemme og hjelpemidler", "trening heime og hjelpemiddel"), Share: casework.SharePart, Parts: t("Mål 1 og 4", "Mål 1 og 4")},
		{ID: 3, Name: "Anne Nordmann", Role: t("mor", "mor"), Phone: "413 45 678", Contribution: t("kjører til øving og er med på møter", "køyrer til øving og er med på møte"), Share: casework.ShareAll},
		{ID: 4, Name: "Ingvild Sæther", Role: t("miljøterapeut", "miljøterapeut"), Service: "Fjordvik vgs.", Phone: "51 00 00 24", Contribution: t("reisetrening", "reisetrening"), Share: casework.SharePart, Parts: t("Mål 1", "Mål 1")},
		{ID: 5, Name: "Bjørn Ødegård", Role: t("lærer", "lærar"), Service: t("Kulturskolen", "Kulturskulen"), Phone: "51 00 00 27", Contribution: t("leder samspillgruppa", "leier samspelgruppa"), Share: casework.SharePart, Parts: t("Mål 2", "Mål 2")},
		{ID: 6, Name: "Ragnhild Bø", Role: t("kontaktlærer", "kontaktlærar"), Service: "Fjordvik vgs.", Phone: "51 00 00 33", Contribution: t("tilpasser undervisningen", "tilpassar undervisninga"), Share: casework.SharePart, Parts: t("Mål 3", "Mål 3")},
		{ID: 7, Name: "Tor-Erik Næss", Role: t("veileder", "rettleiar"), Service: "NAV Fjordvik", Phone: "51 00 00 45", Contribution: t("finner arbeidsplasser", "finn arbeidsplassar"), Share: casework.SharePart, Parts: t("Mål 3", "Mål 3"), Until: casework.MustISO("2027-06-18")},
		{ID: 8, Name: "Jørgen Å. Hauge-Biederbick", Role: t("fysioterapeut", "fysioterapeut"), Service: t("Rehabiliteringstjenesten", "Rehabiliteringstenesta"), Phone: "51 00 00 48", Contribution: t("trening i basseng", "trening i basseng"), Share: casework.SharePart, Parts: t("Mål 4", "Mål 4")},
		{ID: 9, Name: "Solveig Øye", Role: t("fastlege", "fastlege"), Service: t("Fjordvik legesenter", "Fjordvik legesenter"), Phone: "51 00 00 52", Contribution: t("følger opp smerter og søvn", "følgjer opp smerter og søvn"), Share: casework.SharePart, Parts: t("Mål 4", "Mål 4")},
	}
}

// variant is a sample that is not the ordinary one.
type variant struct {
	name string
	make func(casework.PaperOrder) casework.PaperOrder
}

// variants is what every kind is also tried with.
var variants = []variant{
	{"plain", func(o casework.PaperOrder) casework.PaperOrder { return o }},
	{"child", child},
	{"draft", func(o casework.PaperOrder) casework.PaperOrder {
		o.Final, o.Serial, o.Practice = false, 0, true
		return o
	}},
	{"empty", empty},
	{"empty_draft", func(o casework.PaperOrder) casework.PaperOrder {
		o = empty(o)
		o.Final, o.Serial = false, 0
		return o
	}},
	{"protected", func(o casework.PaperOrder) casework.PaperOrder {
		o.File.Person.Protection = casework.StrictlyConfidential
		return o
	}},
	{"long", long},
	{"emoji", func(o casework.PaperOrder) casework.PaperOrder {
		o.File.Person.GivenName = "Kari 😀"
		o.File.Plan.Important = "Musikk 🥁 **ikke fet** {{.Name}}"
		return o
	}},
}

// empty keeps only what no case can lack.
func empty(o casework.PaperOrder) casework.PaperOrder {
	f := o.File
	o.File = casework.CaseFile{Case: f.Case, Person: casework.Person{GivenName: "Kari", FamilyName: "Nordmann"}}
	s := casework.DefaultSettings()
	s.Kommune, s.Unit, s.Caseworker = o.Settings.Kommune, o.Settings.Unit, o.Settings.Caseworker
	o.Settings, o.Reason, o.AnswerBy = s, "", casework.Date{}
	return o
}

func long(o casework.PaperOrder) casework.PaperOrder {
	text := strings.Repeat("Dette er en lang setning som går over flere linjer, med Čáhcesuolu og Ŧ i seg. ", 120)
	o.File.Person.FamilyName = "Njuolggadus-Čáhcesuolu-Guovdageaidnu-Nordmann-Hætta-Øvregård"
	o.File.Decision.Facts, o.File.Decision.Considerations, o.OwnWords, o.Reason = text, text, text, text
	o.File.Plan.Important, o.File.Plan.AboutMe = text[:900], text
	o.File.Plan.Measures[3].What = text[:400]
	return o
}
