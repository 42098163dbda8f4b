package pdftest

import (
	"slices"
	"strings"
)

// inside lists the elements each element may hold; others hold content.
var inside = map[name][]name{
	"L": {"LI"}, "LI": {"Lbl", "LBody"}, "Table": {"THead", "TBody"}, "THead": {"TR"}, "TBody": {"TR"}, "TR": {"TH", "TD"},
}

var known = []name{"Document", "Part", "H1", "H2", "H3", "P", "L", "LI", "Lbl", "LBody", "Table", "THead", "TBody", "TR", "TH", "TD", "Figure", "Link"}

// checkTree walks the structure: every piece of marked content belongs to one
// element, and the elements stand as PDF/UA asks.
func (c *checker) checkTree() {
	root := c.dict(c.catalog["StructTreeRoot"])
	if root == nil {
		c.fault("no structure tree")
		return
	}
	found := map[*page]map[int]bool{}
	for _, p := range c.pages {
		found[p] = map[int]bool{}
	}
	top, _ := root["K"].(ref)
	c.walk(top, c.catalog["StructTreeRoot"], found)
	for _, p := range c.pages {
		n, _ := p.dict["StructParents"].(float64)
		owners := c.array(c.parents[int(n)])
		if len(owners) != len(p.tags) {
			c.fault("page %d: %d marks, but %d in the parent tree", p.number, len(p.tags), len(owners))
		}
		for id, tag := range p.tags {
			if !found[p][id] {
				c.fault("page %d: marked content %d is in no element", p.number, id)
			}
			if id < len(owners) && c.dict(owners[id])["S"] != tag {
				c.fault("page %d: content %d is marked %s, its element is another", p.number, id, tag)
			}
		}
	}
}

func (c *checker) walk(self ref, parent any, found map[*page]map[int]bool) {
	e := c.dict(self)
	tag, _ := e["S"].(name)
	if !slices.Contains(known, tag) {
		c.fault("element %d: unknown tag %q", self, tag)
	}
	if e["P"] != parent {
		c.fault("element %d (%s): wrong parent", self, tag)
	}
	c.checkElement(self, e, tag)
	for _, k := range c.array(e["K"]) {
		switch k := k.(type) {
		case ref:
			kid, _ := c.dict(k)["S"].(name)
			if allowed, ok := inside[tag]; ok && !slices.Contains(allowed, kid) {
				c.fault("element %d: %s inside %s", k, kid, tag)
			}
			c.walk(k, self, found)
		default:
			if p, id, ok := c.mark(e, k); ok {
				if owners := c.owners(p); found[p][id] || id >= len(owners) || owners[id] != self {
					c.fault("page %d: the parent tree has another element for content %d", p.number, id)
				}
				found[p][id] = true
			}
		}
	}
}

func (c *checker) owners(p *page) []any {
	n, _ := p.dict["StructParents"].(float64)
	return c.array(c.parents[int(n)])
}

// mark is the page and number of the content a child stands for.
func (c *checker) mark(e dict, k any) (*page, int, bool) {
	on := e["Pg"]
	id, ok := k.(float64)
	if d, isDict := k.(dict); isDict {
		id, ok = d["MCID"].(float64)
		on = d["Pg"]
	}
	for _, p := range c.pages {
		if ok && on == p.self {
			return p, int(id), true
		}
	}
	if ok {
		c.fault("content %v stands on no page", k)
	}
	return nil, 0, false
}

func (c *checker) checkElement(self ref, e dict, tag name) {
	switch tag {
	case "Figure":
		if textString(e["Alt"]) == "" || len(c.array(c.dict(e["A"])["BBox"])) != 4 {
			c.fault("a figure has no alternative text or no place")
		}
	case "H1", "H2", "H3":
		level := int(tag[1] - '0')
		if level > c.heading+1 {
			c.fault("heading of level %d after level %d", level, c.heading)
		}
		c.heading = level
	case "Document", "Part":
		c.heading = 0
		if e["Lang"] == nil {
			c.fault("a paper does not say its language")
		}
	case "Table":
		c.checkTable(self)
	case "TH":
		if c.dict(e["A"])["Scope"] == nil {
			c.fault("a head cell does not say what it is the head of")
		}
	}
}

// checkTable: all rows have as many cells.
func (c *checker) checkTable(table ref) {
	cells := -1
	for _, group := range c.array(c.dict(table)["K"]) {
		for _, row := range c.array(c.dict(group)["K"]) {
			n := len(c.array(c.dict(row)["K"]))
			if cells >= 0 && n != cells {
				c.fault("a table has rows of %d and %d cells", cells, n)
			}
			cells = n
		}
	}
}

// text gathers the text of the blocks in reading order.
func (c *checker) text() string {
	root, _ := c.dict(c.catalog["StructTreeRoot"])["K"].(ref)
	var out strings.Builder
	for _, k := range c.array(c.dict(root)["K"]) {
		c.blockText(&out, k)
	}
	return out.String()
}

func (c *checker) blockText(out *strings.Builder, k any) {
	e := c.dict(k)
	tag, _ := e["S"].(name)
	var line strings.Builder
	switch tag {
	case "Part", "L", "Table", "THead", "TBody":
		for _, kid := range c.array(e["K"]) {
			c.blockText(out, kid)
		}
		return
	case "Figure":
		line.WriteString("[" + textString(e["Alt"]) + "]")
	case "TR", "LI":
		for i, kid := range c.array(e["K"]) {
			if i > 0 {
				line.WriteString(map[name]string{"TR": " | ", "LI": " "}[tag])
			}
			line.WriteString(strings.TrimSpace(c.ownText(kid)))
		}
	default:
		line.WriteString(c.ownText(k))
	}
	s := strings.ReplaceAll(line.String(), "\u00AD", "")
	out.WriteString(strings.Join(strings.Fields(s), " ") + "\n")
}

// ownText is the text of an element and those in it.
func (c *checker) ownText(k any) string {
	e := c.dict(k)
	s := ""
	for _, kid := range c.array(e["K"]) {
		if n, ok := kid.(ref); ok {
			s += c.ownText(n)
		} else if p, id, ok := c.mark(e, kid); ok {
			s += p.text[id]
		}
	}
	return s
}
