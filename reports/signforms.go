package reports

import (
	"samtak/casework"
	"samtak/reports/doc"
)

// sign is the lines to sign on. Where it is known who signs, their names stand
// there; else the one who signs ticks off in what capacity and writes her name,
// on at most so many lines. What a child has said is ticked off where it must
// be heard.
func (w *writer) sign(most int, heard ...string) {
	title, blocks := "form.sign.here", w.namedLines(w.youngSigners())
	if len(blocks) == 0 {
		if !w.noCase() && !w.about {
			most = 1
		}
		title, blocks = "form.sign.title", append([]doc.Block{w.ticks(4, w.capacities()...)}, w.openLines(most)...)
	}
	if len(heard) > 0 && (w.about || w.noCase()) {
		blocks = append(blocks, w.ticks(1, heard...))
	}
	w.whole(title, blocks...)
}

// capacities is in what capacities somebody may sign: a small child does not
// herself, and nobody is foresatt for a grown person.
func (w *writer) capacities() []string {
	var ids []string
	if !w.about {
		ids = append(ids, "sign.self")
	}
	if !w.grown() {
		ids = append(ids, "sign.parent")
	}
	return append(ids, "sign.guardian", "sign.proxy")
}

// grown tells that nobody has foreldreansvar for the person any more.
func (w *writer) grown() bool {
	age, known := w.File.Person.Age(w.Today)
	return known && age >= ageOfMajority
}

// youngSigners is who signs for a child whose parents are registered and who
// has nobody else to sign; none where it is not known.
func (w *writer) youngSigners() []doc.Signature {
	age, known := w.File.Person.Age(w.Today)
	young, parents := w.about || known && age < ageOfAlone, w.parents()
	if !young || len(parents) == 0 || w.speaker().Name != "" {
		return nil
	}
	var out []doc.Signature
	if !w.about {
		out = append(out, doc.Signature{Name: w.File.Person.Name(), Role: w.t("form.sign.here")})
	}
	for _, r := range parents {
		out = append(out, doc.Signature{Name: r.Name, Role: w.word("kin", string(r.Kin))})
	}
	return out
}

// namedLines is a line for each who signs, with the name below it.
func (w *writer) namedLines(names []doc.Signature) []doc.Block {
	if len(names) == 0 {
		return nil
	}
	return []doc.Block{doc.Signatures{PlaceDate: w.t("plan.sign.place"), Names: names}}
}

// openLines is so many lines for whoever signs, each with a line for the name.
func (w *writer) openLines(n int) []doc.Block {
	var out []doc.Block
	for range n {
		out = append(out, w.namedLines([]doc.Signature{{Role: w.t("form.sign.here")}})...)
		out = append(out, doc.Signatures{Names: []doc.Signature{{Role: w.t("form.sign.letters")}}})
	}
	return out
}

// speaker is the fullmektig or verge that is registered.
func (w *writer) speaker() casework.Relative {
	for _, kin := range []casework.Kin{casework.KinProxy, casework.KinGuardian} {
		if r, ok := w.relative(kin); ok {
			return r
		}
	}
	return casework.Relative{}
}
