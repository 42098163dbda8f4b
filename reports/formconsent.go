package reports

// twoParents is how many sign for a child whose parents are not registered.
const twoParents = 2

// planConsentForm (D18) is the yes or no to that the plan is made.
func (w *writer) planConsentForm() {
	w.formPaper(w.t("form.plan.title"), w.t("form.plan.lead"))
	w.add(w.message(w.text("form.plan.free")))
	w.ownWords()
	w.whom()
	w.section("form.answer", w.ticks(1, "plan.yes", "plan.coordinator", "plan.no"))
	w.section("form.plan.who", w.fields(1, formField{id: "plan.with", lines: 2}), w.fields(2, formField{id: "from"}, formField{id: "plan.until"}))
	w.section("form.know.title", w.list(false, "form.plan.know.mine", "form.know.free", "form.plan.know.sharing", "form.plan.know.services", "form.know.language"))
	w.sign(twoParents, "sign.heard")
	w.oral()
	w.add(w.formBack())
}

// sharingConsentForm (D19) is what may be shared, with whom and until when.
// The services are named, and not those who work there: people change.
func (w *writer) sharingConsentForm() {
	w.formPaper(w.t("form.sharing.title"), w.t("form.sharing.lead"))
	w.add(w.message(w.text("form.sharing.secret")))
	w.ownWords()
	w.whom()
	w.section("form.sharing.with", w.ticks(3,
		"service.doctor", "service.home", "service.therapy", "service.mental", "service.health", "service.kindergarten",
		"service.school", "service.ppt", "service.childcare", "service.nav", "service.hospital", "service.unit"),
		w.fields(1, formField{id: "others"}))
	w.section("form.sharing.what", w.ticks(3,
		"topic.help", "topic.needs", "topic.health", "topic.school", "topic.work", "topic.home", "topic.family", "topic.leisure", "topic.plan"),
		w.fields(1, formField{id: "sharing.more"}))
	w.section("form.sharing.not", w.fields(1, formField{id: "sharing.refused", lines: 2}))
	w.section("form.sharing.until", w.fields(2, formField{id: "from"}, formField{id: "until"}))
	know := []string{"form.know.free", "form.sharing.know.informed", "form.sharing.know.needed", "form.sharing.know.refuse", "form.know.language"}
	if w.about || w.noCase() {
		know = append(know, "form.know.child")
	}
	w.section("form.know.title", w.list(false, know...))
	w.sign(twoParents, "sign.heard")
	w.oral()
	w.add(w.formBack())
}

// withdrawalForm (D20) takes a consent back, wholly or in part.
func (w *writer) withdrawalForm() {
	w.formPaper(w.t("form.withdraw.title"), w.t("form.withdraw.lead"))
	w.add(w.para("form.withdraw.free"), w.formBack())
	w.ownWords()
	w.whom()
	w.section("form.withdraw.what", w.ticks(1, "withdraw.plan", "withdraw.sharing", "withdraw.part"),
		w.fields(1, formField{id: "withdraw.with"}, formField{id: "withdraw.about"}), w.fields(2, formField{id: "from"}))
	w.section("form.withdraw.then", w.list(false,
		"form.withdraw.then.stop", "form.withdraw.then.shared", "form.withdraw.then.help"))
	w.sign(twoParents)
	w.oral()
}
