package reports

import "samtak/reports/doc"

// The forms (row A11) are written on by hand. Without a case they have empty
// lines only; with one, what is known stands there already. The identity
// number never does.

// formPaper sets up what is the same on every form.
func (w *writer) formPaper(title, lead string) {
	w.out.Layout = doc.Report
	w.out.Letterhead = w.letterhead()
	s := w.Settings
	name := w.word("papers", string(w.Kind)) // the sheet that is signed says what it belongs to
	if w.noCase() {
		w.out.Letterhead.Mark = w.t("form.mark")
		w.out.FootLeft = []string{dotted(s.Kommune, name, s.Phone)}
		w.out.Stamp = "" // an empty form is never a draft
		w.out.Title = name
		w.out.Subject = w.out.Title
	} else {
		w.out.FootLeft = []string{dotted(s.Kommune, name, w.t("mark.plain")), w.idLine()}
	}
	w.title(title, lead)
}

// noCase tells that the form is for nobody in particular.
func (w *writer) noCase() bool { return w.File.Case.Serial == 0 }

// formField is a place to write on; a value that is known stands there.
type formField struct {
	id    string
	value string
	lines int
}

// fields sets places to write on in columns.
func (w *writer) fields(columns int, fields ...formField) doc.Block {
	b := doc.Fields{Columns: columns}
	for _, f := range fields {
		b.Items = append(b.Items, doc.Field{Label: w.t("form." + f.id), Value: one(f.value), Lines: f.lines})
	}
	return b
}

// ticks sets choices in columns.
func (w *writer) ticks(columns int, ids ...string) doc.Block {
	b := doc.Ticks{Columns: columns, Box: w.words.T("paper.form.box")}
	for _, id := range ids {
		b.Items = append(b.Items, w.text("form."+id))
	}
	return b
}

// whom is whom the form is about.
func (w *writer) whom() {
	w.section("form.whom", w.fields(2, formField{id: "name", value: w.File.Person.Name()}, formField{id: w.bornID(), value: w.long(w.File.Person.Birth)}))
}

// bornID asks for the birth date, or for the day a child is expected.
func (w *writer) bornID() string {
	if w.File.Person.Expected {
		return "due"
	}
	return "born"
}

// reachable is how somebody can be reached; nothing where the address is protected.
func (w *writer) reachable(s string) string {
	if w.File.Person.Protected() {
		return ""
	}
	return s
}

// oral is lines for a consent that is given orally, which is as good when it is written down.
func (w *writer) oral() {
	w.add(doc.Together{Blocks: []doc.Block{
		doc.Heading{Level: 3, Text: w.t("form.oral.title")},
		w.fields(3, formField{id: "oral.date"}, formField{id: "oral.who"}, formField{id: "oral.by"}),
	}})
}

// formBack is where the form goes when it is filled in.
func (w *writer) formBack() doc.Block {
	s := w.Settings
	if s.Street == "" || s.PostCode == "" {
		return w.para("form.back.hand")
	}
	return w.para("form.back.send", "Address", joinNonEmpty(", ", s.Kommune, s.Street, joinNonEmpty(" ", s.PostCode, s.PostPlace)))
}
