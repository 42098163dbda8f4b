package pdf

import (
	"samtak/assets"
	"samtak/reports/doc"
)

// signPart is one or two people side by side: lines to sign on, or the names
// below a letter.
type signPart struct {
	m      *maker
	people []person
	room   float64 // mm above the names; with a line at its end if lined
	lined  bool
	place  string
	h      float64
}

type person struct {
	node       *node
	x, w       float64
	name, role broken
}

const (
	signRoom  = 14.0 // mm to write in
	signBelow = 1.2
	signAfter = 2.0
	between   = 10.0 // mm between two people
	greetRoom = 4.0
)

func (m *maker) signatures(b doc.Signatures) {
	from := len(m.flow.slabs)
	for i := 0; i < len(b.Names); i += 2 {
		t := &signPart{m: m, room: signRoom, lined: true, place: b.PlaceDate}
		t.fill(b.Names[i:min(i+2, len(b.Names))], m.width(m.clean(b.PlaceDate), m.look.small)+3)
		m.flow.put(t, 1, 0, same(t.h), tied(1, firm))
	}
	m.flow.holdAll(from, loose)
	m.flow.after += signAfter
}

// fill breaks the names and roles to their columns; taken is what the place
// and date need beside the name.
func (t *signPart) fill(names []doc.Signature, taken float64) {
	w := (t.m.textWidth() - between) / 2
	below := 0.0
	for i, s := range names {
		p := person{node: t.m.root.add("P"), x: t.m.look.left + float64(i)*(w+between), w: w}
		p.name = t.m.short(s.Name+" ", t.m.look.name, max(w-taken, w/3), 3)
		p.role = t.m.short(s.Role+" ", t.m.look.small, w, 3)
		below = max(below, p.name.height()+p.role.height())
		t.people = append(t.people, p)
	}
	t.h = t.room + signBelow + below + signAfter
}

func (t *signPart) draw(p *page, y float64, _, _ int) {
	y += t.room
	for _, s := range t.people {
		if t.lined {
			p.in(artifact)
			p.rule(s.x, y, s.x+s.w, y, 0.7, assets.Ink)
		}
		at := y + signBelow
		name, small := t.m.look.name, t.m.look.small
		first := at + name.base()
		for i := range s.name.lines {
			p.line(s.node, s.x, at+name.base(), s.name, i)
			at += name.line()
		}
		if t.place != "" {
			w := t.m.width(t.m.clean(t.place), small)
			p.text(s.node, s.x+s.w-w, first, t.place+" ", small)
		}
		for i := range s.role.lines {
			p.line(s.node, s.x, at+small.base(), s.role, i)
			at += small.line()
		}
	}
}

// closing: greeting, names and note stay together, and with the end of the
// text above them.
func (m *maker) closing(b doc.Closing) {
	m.flow.hold(firm)
	from := len(m.flow.slabs)
	st := m.look.body
	st.before = 4
	m.oneParagraph(b.Greeting, st)
	for i := 0; i < len(b.Names); i += 2 {
		t := &signPart{m: m, room: greetRoom}
		t.fill(b.Names[i:min(i+2, len(b.Names))], 0)
		m.flow.put(t, 1, 0, same(t.h), tied(1, firm))
	}
	note := m.look.note
	note.before, note.after = 1, 2.4
	m.oneParagraph(b.Note, note)
	m.flow.holdAll(from, firm)
}

func (m *maker) oneParagraph(s string, st style) {
	if plain(s) == "" {
		return
	}
	m.putText(&textPart{node: m.root.add("P"), text: m.lines(s, st, m.textWidth()), x: m.look.left}, st)
}
