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
	after  float64
	lined  bool
	base   float64 // of the first line, from its top
	h      float64
}

type person struct {
	node       *node
	x, w       float64
	name, role broken
}

const (
	signRoom   = 11.0 // mm to write in
	letterRoom = 9.0  // for a name in block letters below a signature
	signBelow  = 1.2
	signAfter  = 2.0
	rowAfter   = 1.2  // below a row of lines to sign on
	between    = 10.0 // mm between two people
	greetRoom  = 4.0
)

// signatures: where place and date are asked for, they have a line of their own
// at the right of the signature; else two lines stand abreast.
func (m *maker) signatures(b doc.Signatures) {
	from := len(m.flow.slabs)
	abreast, room := 2, letterRoom
	if plain(b.PlaceDate) != "" {
		abreast, room = 1, signRoom
	}
	for i := 0; i < len(b.Names); i += abreast {
		t := &signPart{m: m, room: room, after: rowAfter, lined: true}
		row := b.Names[i:min(i+abreast, len(b.Names))]
		if abreast == 1 {
			row = []doc.Signature{b.Names[i], {Role: b.PlaceDate}}
		}
		t.fill(row)
		m.flow.put(t, 1, 0, same(t.h), tied(1, firm))
	}
	m.flow.holdAll(from, loose)
	m.flow.after += signAfter
}

// fill breaks the names and roles to their columns. The labels of a row stand
// on one line, whether they are names or not.
func (t *signPart) fill(names []doc.Signature) {
	w := (t.m.textWidth() - between) / 2
	t.base = t.m.look.small.base()
	below := 0.0
	for i, s := range names {
		p := person{node: t.m.root.add("P"), x: t.m.look.left + float64(i)*(w+between), w: w}
		if plain(s.Name) != "" {
			p.name = t.m.short(s.Name+" ", t.m.look.name, w, 3)
			t.base = t.m.look.name.base()
		}
		if plain(s.Role) != "" {
			p.role = t.m.short(s.Role+" ", t.m.look.small, w, 3)
		}
		below = max(below, p.height())
		t.people = append(t.people, p)
	}
	t.h = t.room + signBelow + below + t.after
}

func (p person) height() (h float64) {
	for _, text := range []broken{p.name, p.role} {
		if text.p != nil {
			h += text.height()
		}
	}
	return h
}

func (t *signPart) draw(p *page, y float64, _, _ int) {
	y += t.room
	for _, s := range t.people {
		if t.lined {
			p.in(artifact)
			p.rule(s.x, y, s.x+s.w, y, 0.7, assets.Ink)
		}
		at := y + signBelow
		if s.name.p == nil {
			at += t.base - t.m.look.small.base()
		}
		for _, text := range []broken{s.name, s.role} {
			for i := range text.lines {
				p.line(s.node, s.x, at+text.p.style.base(), text, i)
				at += text.p.style.line()
			}
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
		t := &signPart{m: m, room: greetRoom, after: signAfter}
		t.fill(b.Names[i:min(i+2, len(b.Names))])
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
