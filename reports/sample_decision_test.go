package reports_test

import "samtak/casework"

// sampleCoordinator is a person who has said no to a plan and wants a koordinator.
func sampleCoordinator(o *casework.PaperOrder) {
	d := &o.File.Decision
	d.Product, d.Outcome, d.Considerations = casework.ProductIP, casework.Declined, ""
}

// sixteen makes the person sixteen: old enough for letters of her own, and
// still under the age of a barnekoordinator.
func sixteen(o *casework.PaperOrder) {
	o.File.Person.Birth, o.File.Person.Relatives = casework.MustISO("2010-02-02"), sampleParents()
}

func sampleChildCoordinator(o *casework.PaperOrder) {
	sixteen(o)
	d := &o.File.Decision
	d.Product = casework.ProductChildCoordinator
	for _, c := range casework.LegalConditionsOf(d.Product) {
		o.File.Assessment.Findings[c] = casework.Finding{Answer: casework.Yes}
	}
	d.Considerations = in(o.Language,
		"Familien har fortalt at mange tjenester er inne, og at de bruker mye tid på å holde dem samlet. Vi har lagt mest vekt på det.",
		"Familien har fortalt at mange tenester er inne, og at det går mykje tid til å halde dei samla. Vi har lagt mest vekt på det.")
	o.File.Assignments = []casework.Assignment{{ID: 1, CaseID: 14, CoordinatorID: 1, Product: casework.ProductChildCoordinator, From: today}}
}

func sampleNoChildCoordinator(o *casework.PaperOrder) {
	refuse(o)
	sixteen(o)
	lang, d := o.Language, &o.File.Decision
	d.Product, d.Unmet = casework.ProductChildCoordinator, []casework.Condition{casework.LongTerm, casework.Coordination, casework.Welfare}
	d.Facts = in(lang,
		"Ergoterapeuten skriver at skaden i håndleddet gror som den skal, og at treningen er ferdig i februar 2027. Ingen andre tjenester er i bruk.",
		"Ergoterapeuten skriv at skaden i handleddet gror som han skal, og at treninga er ferdig i februar 2027. Ingen andre tenester er i bruk.")
	d.Considerations = in(lang,
		"Vi forstår at høsten har vært krevende for familien. Men skaden går over, og én tjeneste er nok til å følge den opp. Vi har lagt mest vekt på det ergoterapeuten skriver.",
		"Vi forstår at hausten har vore krevjande for familien. Men skaden går over, og éi teneste er nok til å følgje han opp. Vi har lagt mest vekt på det ergoterapeuten skriv.")
	d.Rules = in(lang,
		"Retten til barnekoordinator gjelder familier som har eller venter barn med alvorlig sykdom, skade eller nedsatt funksjonsevne.",
		"Retten til barnekoordinator gjeld familiar som har eller ventar barn med alvorleg sjukdom, skade eller nedsett funksjonsevne.")
	d.OtherHelp = in(lang, "Ergoterapeuten kommer hjem en gang i uka til treningen er ferdig.",
		"Ergoterapeuten kjem heim ein gong i veka til treninga er ferdig.")
}

func sampleNoCoordinator(o *casework.PaperOrder) {
	refuse(o)
	lang, d := o.Language, &o.File.Decision
	d.Product = casework.ProductCoordinator
	d.Considerations = in(lang,
		"Du har skrevet at du vil ha én person å forholde deg til. Det forstår vi godt. Med bare én tjeneste er det ergoterapeuten som er kontaktpersonen din, og det er lite å samordne.",
		"Du har skrive at du vil ha éin person å halde deg til. Det forstår vi godt. Med berre éi teneste er det ergoterapeuten som er kontaktpersonen din, og det er lite å samordne.")
	d.Rules = in(lang,
		"Kommunen skal tilby koordinator til den som trenger langvarige og koordinerte helse- og omsorgstjenester.",
		"Kommunen skal tilby koordinator til den som treng langvarige og koordinerte helse- og omsorgstenester.")
}

func sampleUnit(o *casework.PaperOrder) {
	o.Receiver = in(o.Language, "Miljøtjenesten\nBerit Ødegård-Hæhre, leder", "Miljøtenesta\nBerit Ødegård-Hæhre, leiar")
	o.File.Application.Wish = in(o.Language, "en som kan møtes etter klokka 15", "ein som kan møtast etter klokka 15")
	o.AnswerBy = casework.MustISO("2026-12-04")
}

func sampleReminder(o *casework.PaperOrder) {
	sampleUnit(o)
	o.File.Decision.Date = casework.MustISO("2026-11-05")
	o.File.Case.GivenTo, o.File.Case.GivenOn = 1, casework.MustISO("2026-11-06")
}

func sampleChange(o *casework.PaperOrder) {
	o.File.Assignments = []casework.Assignment{
		{ID: 1, CaseID: 14, CoordinatorID: 2, Product: casework.ProductCoordinator, From: casework.MustISO("2025-03-01"), To: casework.MustISO("2026-11-30")},
		{ID: 2, CaseID: 14, CoordinatorID: 1, Product: casework.ProductCoordinator, From: casework.MustISO("2026-12-01"), Wished: true},
	}
	o.Reason = in(o.Language, "Koordinatoren har fått ny jobb.", "Koordinatoren har fått ny jobb.")
}

func sampleEnding(o *casework.PaperOrder) {
	o.Variant = "plan"
	o.File.Plan.Closed = casework.MustISO("2026-11-30")
	o.File.Documents = []casework.Document{{ID: 4, CaseID: 14, Kind: casework.AdvanceNotice, Serial: 2, Date: casework.MustISO("2026-11-02")}}
	o.Reason = in(o.Language, "Målene i planen er nådd, og det er få tjenester igjen å samordne.",
		"Måla i planen er nådde, og det er få tenester att å samordne.")
}

func sampleAccess(o *casework.PaperOrder) {
	o.Variant = "refused"
	o.What = in(o.Language,
		"Brev fra fysioterapeuten, 4. november 2026, andre avsnitt\nNotat fra samtale med skolen, 9. november 2026",
		"Brev frå fysioterapeuten, 4. november 2026, andre avsnittet\nNotat frå samtale med skulen, 9. november 2026")
	o.Reason = in(o.Language,
		"Disse delene handler om helsa til en annen person. Vi har vurdert om de har noe å si for saken, og det har de ikke. Vi viser til § 19 andre ledd bokstav a.",
		"Desse delane handlar om helsa til ein annan person. Vi har vurdert om dei har noko å seie for saka, og det har dei ikkje. Vi viser til § 19 andre leddet bokstav a.")
}

func sampleCorrection(o *casework.PaperOrder) {
	o.File.Documents = []casework.Document{{ID: 5, CaseID: 14, Kind: casework.GrantPlan, Serial: 2, Language: o.Language, Date: casework.MustISO("2026-11-20")}}
	o.What = in(o.Language,
		"Under «Avgjørelsen» sto «1. desember 2025». Der skal det stå «1. desember 2026».",
		"Under «Avgjerda» stod «1. desember 2025». Der skal det stå «1. desember 2026».")
}

func sampleDismissal(o *casework.PaperOrder) {
	d := &o.File.Decision
	d.Outcome, d.Start = casework.Dismissed, casework.Date{}
	o.File.Application.Applicants = []casework.Applicant{{Role: casework.RoleProxy, Name: "Per Lunde"}}
	o.Law = confirmedLaw("fvl-12")
	d.Considerations = in(o.Language,
		"Søknaden er sendt av en nabo. Vi har bedt om fullmakt to ganger, men har ikke fått noen. Da kan vi ikke behandle søknaden.",
		"Søknaden er send av ein nabo. Vi har bede om fullmakt to gonger, men har ikkje fått noka. Då kan vi ikkje behandle søknaden.")
	o.File.Coordinator, o.File.Assignments = casework.Coordinator{}, nil
}
