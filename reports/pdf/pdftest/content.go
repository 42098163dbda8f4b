package pdftest

import (
	"encoding/binary"
	"strings"
)

// page is a page with what its content says.
type page struct {
	number int
	self   ref
	dict   dict
	text   map[int]string // by marked content id
	tags   map[int]name
	beside string // the text of its artifacts
}

// readPage reads a page's content and checks its marks.
func (c *checker) readPage(self ref) {
	d := c.dict(self)
	p := &page{number: len(c.pages) + 1, self: self, dict: d, text: map[int]string{}, tags: map[int]name{}}
	c.pages = append(c.pages, p)
	if d["Tabs"] != name("S") || d["StructParents"] == nil {
		c.fault("page %d: no tab order or no structure", p.number)
	}
	fonts := map[name]*font{}
	for k, v := range c.dict(c.dict(d["Resources"])["Font"]) {
		n, _ := v.(ref)
		fonts[k] = c.font(n)
	}
	in := content{checker: c, page: p, fonts: fonts, mcid: -1}
	if _, one := d["Contents"].(ref); one {
		in.run(c.stream(d["Contents"]))
		return
	}
	for _, part := range c.array(d["Contents"]) {
		in.run(c.stream(part))
	}
}

// content runs through the operators of a page.
type content struct {
	*checker
	page  *page
	fonts map[name]*font
	font  *font
	saved []*font
	open  bool // inside a mark
	mcid  int  // -1: an artifact
}

func (c *content) run(b []byte) {
	p := parser{b: b}
	var args []any
	for {
		p.skip()
		if p.at >= len(b) {
			break
		}
		v := p.value()
		if op, ok := v.(keyword); ok {
			c.operator(string(op), args)
			args = args[:0]
			continue
		}
		args = append(args, v)
	}
	if p.err != nil || c.open || len(c.saved) > 0 || len(args) > 0 {
		c.fault("page %d: the content ends inside a mark, a saved state or a value", c.page.number)
	}
}

func (c *content) operator(op string, args []any) {
	switch op {
	case "BDC", "BMC":
		c.begin(args)
		return
	case "EMC":
		if !c.open {
			c.fault("page %d: a mark ends that was not begun", c.page.number)
		}
		c.open = false
		return
	}
	if !c.open {
		c.fault("page %d: operator %s stands outside marked content", c.page.number, op)
	}
	switch op {
	case "q":
		c.saved = append(c.saved, c.font)
	case "Q":
		if n := len(c.saved); n > 0 {
			c.font, c.saved = c.saved[n-1], c.saved[:n-1]
		}
	case "Tf":
		n, _ := args[0].(name)
		if c.font = c.fonts[n]; c.font == nil {
			c.fault("page %d: font %s is not a resource", c.page.number, n)
		}
	case "TJ":
		items, _ := args[0].([]any)
		for _, item := range items {
			if s, ok := item.([]byte); ok {
				c.show(s)
			}
		}
	case "Tj", "'", "\"", "BI", "sh", "gs", "g", "k", "K", "G", "cs", "CS":
		c.fault("page %d: unexpected operator %s", c.page.number, op)
	}
}

func (c *content) begin(args []any) {
	if c.open {
		c.fault("page %d: a mark inside a mark", c.page.number)
	}
	c.open, c.mcid = true, -1
	tag, _ := args[0].(name)
	if tag == "Artifact" {
		return
	}
	var props dict
	if len(args) > 1 {
		props, _ = args[1].(dict)
	}
	id, ok := props["MCID"].(float64)
	if _, twice := c.page.tags[int(id)]; !ok || twice {
		c.fault("page %d: content marked %s without an id of its own", c.page.number, tag)
	}
	c.mcid = int(id)
	c.page.tags[c.mcid] = tag
}

func (c *content) show(codes []byte) {
	if c.font == nil {
		c.fault("page %d: text without a font", c.page.number)
		return
	}
	var s strings.Builder
	for i := 0; i+1 < len(codes); i += 2 {
		code := int(binary.BigEndian.Uint16(codes[i:]))
		c.font.used[code] = true
		s.WriteString(c.font.unicode[code])
	}
	if c.mcid >= 0 {
		c.page.text[c.mcid] += s.String()
	} else {
		c.page.beside += s.String() + "\n"
	}
}
