package reports

import (
	"samtak/casework"
	"samtak/reports/doc"
)

// consents is the two samtykker: to the plan, and to sharing what is in it.
func (w *writer) consents() {
	p := w.File.Plan
	if w.Final && p.Consent.Answer == casework.NotAnswered && p.Sharing.Answer == casework.NotAnswered {
		return
	}
	var blocks []doc.Block
	for _, c := range []struct {
		id      string
		consent casework.Consent
	}{{"consent", p.Consent}, {"sharing", p.Sharing}} {
		if t := w.consent(c.id, c.consent); len(t) > 0 {
			blocks = append(blocks, doc.Paragraph{Text: t})
		}
	}
	w.whole("plan.consent.title", append(blocks, w.para("plan.consent.always"))...)
}

func (w *writer) consent(id string, c casework.Consent) doc.Text {
	if c.Answer == casework.NotAnswered {
		if w.Final {
			return nil
		}
		return w.text("plan."+id+".missing", "Blank", optional("", "plan."+id, ""))
	}
	answer := ".given"
	if c.Answer == casework.No {
		answer = ".refused"
	}
	date := ""
	if !c.Date.IsZero() {
		date = " " + w.long(c.Date)
	}
	parts := []doc.Text{w.text("plan."+id+answer, "By", w.by(c), "Date", date)}
	switch {
	case c.Answer == casework.No:
	case !c.Withdrawn.IsZero():
		parts = append(parts, w.text("plan.consent.withdrawn", "Date", w.long(c.Withdrawn)))
	case !c.Expires.IsZero():
		parts = append(parts, w.text("plan.consent.until", "Date", w.long(c.Expires)))
	}
	if note := one(c.Note); note != "" {
		parts = append(parts, doc.Plain(note))
	}
	return joinTexts(parts...)
}

// by is who answered, with the capacity when it was somebody else than the person.
func (w *writer) by(c casework.Consent) string {
	name := c.By
	if name == "" {
		name = w.File.Person.Name()
	}
	if c.Capacity == "" || c.Capacity == casework.RoleSelf {
		return name
	}
	return w.words.T("paper.plan.consent.capacity", "Name", name, "Role", w.small("role", string(c.Capacity)))
}

// people is the koordinator and the ansvarsgruppe (b, c, d).
func (w *writer) people() {
	c := w.File.Coordinator
	var blocks []doc.Block
	switch {
	case c.Name != "" && c.Phone != "":
		blocks = append(blocks, w.para("plan.people.coordinator_phone", "Coordinator", c.Name, "Phone", c.Phone))
	case c.Name != "" || !w.Final:
		blocks = append(blocks, w.para("plan.people.coordinator", "Coordinator", optional(c.Name, "coordinator.name", "")))
	}
	if len(w.File.Plan.Participants) > 0 {
		blocks = append(blocks, w.participants())
	} else {
		blocks = append(blocks, w.written(optional("", "plan.participants", ""))...)
	}
	w.section("plan.people.title", blocks...)
}

// participants is a table; with address protection it has no services and no phones.
func (w *writer) participants() doc.Block {
	hidden := w.File.Person.Protected()
	t := doc.Table{Summary: w.t("plan.people.summary"), Columns: []doc.Column{
		{Title: w.t("plan.people.name"), Weight: 32}, {Title: w.t("plan.people.role"), Weight: 44},
	}}
	if !hidden {
		t.Columns = append(t.Columns, doc.Column{Title: w.t("plan.people.phone"), Weight: 24})
	}
	t.Columns = append(t.Columns, doc.Column{Title: w.t("plan.people.gives"), Weight: 39},
		doc.Column{Title: w.t("plan.people.sees"), Weight: 27})
	for _, q := range w.File.Plan.Participants {
		role := upperFirst(one(q.Role))
		if q.Service != "" && !hidden {
			role = joinNonEmpty(", ", role, one(q.Service))
		}
		row := []doc.Cell{cell(q.Name), cell(role)}
		if !hidden {
			row = append(row, cell(q.Phone))
		}
		t.Rows = append(t.Rows, append(row, cell(one(q.Contribution)), cell(w.share(q))))
	}
	return t
}

// share is how much of the plan the participant sees, and until when.
func (w *writer) share(q casework.Participant) string {
	s := w.word("share", or(string(q.Share), "nothing"))
	if q.Share == casework.SharePart && q.Parts != "" {
		s = one(q.Parts)
	}
	if !q.Until.IsZero() && q.Share != casework.ShareNothing {
		s += ", " + w.words.T("paper.plan.people.until", "Date", w.short(q.Until))
	}
	return s
}

// signatures is the person, those who act for her, the koordinator and the kommune.
func (w *writer) signatures() {
	person := w.File.Person
	var names []doc.Signature
	if person.Name() != "" && !person.Expected {
		names = append(names, doc.Signature{Name: person.Name(), Role: w.t("plan.sign.owner")})
	}
	if age, known := person.Age(w.Today); person.Expected || known && age < ageOfAlone {
		for _, r := range w.parents() {
			names = append(names, doc.Signature{Name: r.Name, Role: w.word("kin", string(r.Kin))})
		}
	}
	if g, ok := w.relative(casework.KinGuardian); ok {
		names = append(names, doc.Signature{Name: g.Name, Role: w.word("kin", string(g.Kin))})
	}
	if c := w.File.Coordinator; c.Name != "" {
		names = append(names, doc.Signature{Name: c.Name, Role: w.word("product", string(casework.ProductCoordinator))})
	}
	if name := or(w.Settings.Leader, w.Settings.Caseworker); name != "" {
		names = append(names, doc.Signature{Name: name, Role: w.words.T("paper.plan.sign.for", "Kommune", lowerCommon(w.sender(), w.hidesPlace()))})
	}
	w.whole("plan.sign.title", w.para("plan.sign.text"), doc.Signatures{PlaceDate: w.t("plan.sign.place"), Names: names})
}

func cell(s string) doc.Cell { return doc.Cell{Text: doc.Plain(s)} }

// or is the first of two that is not empty.
func or(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

// lowerCommon sets a common noun small inside a sentence and leaves a name.
func lowerCommon(s string, common bool) string {
	if common {
		return lowerFirst(s)
	}
	return s
}
