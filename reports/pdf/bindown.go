package pdf

import (
	"bytes"
	"fmt"
)

// graft copies the objects of one paper into the bound file.
type graft struct {
	*Binder
	from  *ownPaper
	to    map[int]int // object number in the paper → in the bound file
	queue []int       // elements that have a number, but are not copied yet
}

// addOwn binds in a paper of ours: its pages and its structure as they are,
// with new numbers; its fonts once, however many papers have the same.
func (b *Binder) addOwn(p *ownPaper) error {
	g := &graft{Binder: b, from: p, to: map[int]int{p.tree: b.top}}
	first := b.Pages()
	for _, page := range p.pages {
		g.to[page.num] = b.f.add(nil)
		b.f.pages = append(b.f.pages, g.to[page.num])
	}
	for _, page := range p.pages {
		if err := g.page(page); err != nil {
			return err
		}
	}
	doc, err := g.element(p.document)
	if err != nil {
		return err
	}
	if err := g.elements(); err != nil {
		return err
	}
	if err := b.addDoc(doc); err != nil {
		return err
	}
	for _, m := range p.marks {
		m.level++
		m.page += first
		b.marks = append(b.marks, m)
	}
	if b.author == "" {
		b.author = p.author
	}
	if p.made.After(b.made) {
		b.made = p.made
	}
	return nil
}

// addDoc makes a paper's Document element a Part of the whole: a tagged file
// has one element at its top (ISO 32000-1, 14.8.4.2).
func (b *Binder) addDoc(num int) error {
	inside, ok := bytes.CutPrefix(b.f.objects[num].value, []byte("<</S/Document/"))
	if !ok {
		return errForeign
	}
	title := b.marks[len(b.marks)-1].title
	b.f.set(num, fmt.Appendf(nil, "<</S/Part/T%s/%s", hexText(title), inside))
	b.docs = append(b.docs, num)
	return nil
}

func (g *graft) page(p ownPage) error {
	resources, err := g.resources(p.entry["Resources"])
	if err != nil {
		return err
	}
	owners, err := g.owners(p.entry["StructParents"], g.element)
	if err != nil {
		return err
	}
	streams, err := g.streams(p.entry["Contents"])
	if err != nil {
		return err
	}
	sheet, err := p.size()
	if err != nil {
		return err
	}
	value := fmt.Appendf(nil, "<</Type/Page/Parent %d 0 R/Resources %d 0 R%s/StructParents %d/Tabs/S",
		pageTree, resources, g.contents(g.to[p.num], sheet, streams...), owners)
	if p.box != nil {
		if _, err := renumber(p.box, noRefs); err != nil {
			return err
		}
		value = append(append(value, "/MediaBox"...), p.box...)
	}
	if value, err = g.annotations(value, p.entry["Annots"]); err != nil {
		return err
	}
	g.f.set(g.to[p.num], append(value, ">>"...))
	return nil
}

// streams copies the content of a page. A page that was bound before has its
// number there as a stream of its own, which gives way to the new one.
func (g *graft) streams(entry []byte) ([]int, error) {
	from := []int{0}
	if n, ok := refOf(entry); ok {
		from[0] = n
	} else if list, err := refs(entry); err != nil || len(list) != 2 {
		return nil, errForeign
	} else if from = list; g.numbers != nil {
		from = list[:1]
	}
	to := make([]int, len(from))
	for i, n := range from {
		o, err := g.from.object(n)
		if err != nil || !o.isData {
			return nil, errForeign
		}
		g.f.objects = append(g.f.objects, o)
		to[i] = len(g.f.objects) - 1
	}
	return to, nil
}

// resources copies what the content of a page names.
func (g *graft) resources(entry []byte) (int, error) {
	num, ok := refOf(entry)
	if !ok {
		return 0, errForeign
	}
	if n, ok := g.to[num]; ok {
		return n, nil
	}
	o, err := g.from.object(num)
	if err != nil {
		return 0, err
	}
	if o.value, err = renumber(o.value, func(k int) (int, error) { return g.shared(k, 1) }); err != nil {
		return 0, err
	}
	if o.value, err = g.numbered(o.value); err != nil {
		return 0, err
	}
	g.to[num] = g.share(o)
	return g.to[num], nil
}

// owners copies the parent tree's entry for a page or link.
func (g *graft) owners(key []byte, to func(int) (int, error)) (int, error) {
	n, ok := countOf(key)
	entry, has := g.from.parents[n]
	if !ok || !has {
		return 0, errForeign
	}
	value, err := renumber(entry, to)
	if err != nil {
		return 0, err
	}
	return g.owner(value), nil
}

// annotations copies the links of a page.
func (g *graft) annotations(value, list []byte) ([]byte, error) {
	if list == nil {
		return value, nil
	}
	nums, err := refs(list)
	if err != nil {
		return nil, err
	}
	fresh := make([]int, len(nums))
	for i, num := range nums {
		o, err := g.from.object(num)
		if err != nil {
			return nil, err
		}
		if fresh[i], err = g.link(o); err != nil {
			return nil, err
		}
		g.to[num] = fresh[i]
	}
	return append(appendRefs(append(value, "/Annots["...), fresh), ']'), nil
}

func (g *graft) link(o object) (int, error) {
	d, err := dictOf(o.value)
	if err != nil {
		return 0, err
	}
	action, err := dictOf(d["A"])
	if err != nil || string(d["Subtype"]) != "/Link" || string(action["S"]) != "/URI" || len(action) != 2 {
		return 0, errForeign
	}
	owner, err := g.owners(d["StructParent"], g.element)
	if err != nil {
		return 0, err
	}
	b := fmt.Appendf(nil, "<</Type/Annot/Subtype/Link/Border[0 0 0]/F 4/StructParent %d", owner)
	for _, key := range []string{"Rect", "Contents", "A"} {
		v, err := renumber(d[key], noRefs)
		if err != nil || len(v) == 0 {
			return 0, errForeign
		}
		b = append(append(append(b, '/'), key...), v...)
	}
	return g.f.add(append(b, ">>"...)), nil
}

func noRefs(int) (int, error) { return 0, errForeign }

// element gives a structure element its number; elements copies it later.
func (g *graft) element(num int) (int, error) {
	if n, ok := g.to[num]; ok {
		return n, nil
	}
	o, err := g.from.object(num)
	if err != nil || o.isData || !bytes.HasPrefix(o.value, []byte("<</S/")) {
		return 0, errForeign
	}
	n := g.f.add(nil)
	g.to[num] = n
	g.queue = append(g.queue, num)
	return n, nil
}

// elements copies the elements that have a number, and those they name.
func (g *graft) elements() error {
	for len(g.queue) > 0 {
		num := g.queue[0]
		g.queue = g.queue[1:]
		value, err := renumber(g.from.objects[num].value, g.element)
		if err != nil {
			return err
		}
		g.f.set(g.to[num], value)
	}
	return nil
}

// shared copies resources: fonts, pictures and what they name.
func (g *graft) shared(num, depth int) (int, error) {
	if n, ok := g.to[num]; ok {
		return n, nil
	}
	const most = 8 // resources, font, descendant, descriptor, program
	o, err := g.from.object(num)
	if err != nil || depth > most {
		return 0, errForeign
	}
	if o.value, err = renumber(o.value, func(k int) (int, error) { return g.shared(k, depth+1) }); err != nil {
		return 0, err
	}
	g.to[num] = g.share(o)
	return g.to[num], nil
}
