package pdf

import (
	"strconv"
	"strings"
	"unicode/utf16"
)

// node is an element of the logical structure: what a screen reader reads.
type node struct {
	tag  string // standard structure type, such as "P" or "TH"
	open string // the operator that begins its content, for artifacts
	alt  string // alternative text of figures
	attr string // raw attribute dictionary
	lang string
	kids []kid
	num  int // object number, given when the file is finished
}

// kid is a child element, a stretch of a page's content, or a link.
type kid struct {
	child *node
	page  int // from 1
	mcid  int
	link  int // index of the document's links, -1: none
}

// Content that is not part of the text: rules, grounds, footers, marks.
var (
	artifact  = &node{open: "/Artifact BMC\n"}
	footer    = &node{open: "/Artifact<</Type/Pagination/Subtype/Footer>>BDC\n"}
	pageTop   = &node{open: "/Artifact<</Type/Pagination/Subtype/Header>>BDC\n"}
	watermark = &node{open: "/Artifact<</Type/Pagination/Subtype/Watermark>>BDC\n"}
)

// add puts a new child element below n.
func (n *node) add(tag string) *node {
	c := &node{tag: tag}
	n.kids = append(n.kids, kid{child: c, link: -1})
	return c
}

// with sets the attribute dictionary.
func (n *node) with(attr string) *node { n.attr = attr; return n }

// number gives n and its descendants object numbers and calls f for each.
func (n *node) number(next func() int) {
	n.num = next()
	for _, k := range n.kids {
		if k.child != nil {
			k.child.number(next)
		}
	}
}

// write makes the objects of n and its descendants.
func (n *node) write(f *file, parent int) {
	b := append(make([]byte, 0, 96), "<</S/"...)
	b = append(append(b, n.tag...), "/P "...)
	b = appendRef(b, parent)
	page := n.firstPage()
	if page > 0 {
		b = appendRef(append(b, "/Pg "...), f.pages[page-1])
	}
	if n.lang != "" {
		b = append(append(append(b, "/Lang("...), n.lang...), ')')
	}
	if n.alt != "" {
		b = append(append(b, "/Alt"...), hexText(n.alt)...)
	}
	if n.attr != "" {
		b = append(append(b, "/A"...), n.attr...)
	}
	if len(n.kids) > 0 {
		b = append(b, "/K["...)
		for i, k := range n.kids {
			if i > 0 {
				b = append(b, ' ')
			}
			b = k.append(b, f, page)
		}
		b = append(b, ']')
	}
	f.set(n.num, append(b, ">>"...))
	for _, k := range n.kids {
		if k.child != nil {
			k.child.write(f, n.num)
		}
	}
}

func (n *node) firstPage() int {
	for _, k := range n.kids {
		if k.child == nil && k.link < 0 {
			return k.page
		}
	}
	return 0
}

func (k kid) append(b []byte, f *file, page int) []byte {
	switch {
	case k.child != nil:
		return appendRef(b, k.child.num)
	case k.link >= 0:
		b = appendRef(append(b, "<</Type/OBJR/Obj "...), f.annotations[k.link])
		return append(appendRef(append(b, "/Pg "...), f.pages[k.page-1]), ">>"...)
	case k.page == page:
		return strconv.AppendInt(b, int64(k.mcid), 10)
	}
	b = appendRef(append(b, "<</Type/MCR/Pg "...), f.pages[k.page-1])
	b = strconv.AppendInt(append(b, "/MCID "...), int64(k.mcid), 10)
	return append(b, ">>"...)
}

func appendRef(b []byte, num int) []byte {
	return append(strconv.AppendInt(b, int64(num), 10), " 0 R"...)
}

const hexDigits = "0123456789ABCDEF"

func appendHex16(b []byte, v uint16) []byte {
	return append(b, hexDigits[v>>12], hexDigits[v>>8&15], hexDigits[v>>4&15], hexDigits[v&15])
}

// hexText is s as a PDF text string.
func hexText(s string) string {
	b := append(make([]byte, 0, 4*len(s)+8), "<FEFF"...)
	for _, c := range utf16.Encode([]rune(s)) {
		b = appendHex16(b, c)
	}
	return string(append(b, '>'))
}

// literal is ASCII text s as a PDF string.
func literal(s string) string {
	return "(" + strings.NewReplacer(`\`, `\\`, "(", `\(`, ")", `\)`).Replace(s) + ")"
}
