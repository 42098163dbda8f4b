package pdf

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"samtak/assets"
)

// The number of a page in the bound file stands above its text, at the right:
// each paper has a number of its own at its foot.
const (
	numberBase  = 7.0  // mm from the sheet's top edge to the baseline
	numberRight = 20.0 // mm from its right edge
	numberStrip = 10.0 // mm kept free at the top of a scan of a whole sheet
	sideFont    = "Side"
)

// numbering is how the pages of a bound file are numbered.
type numbering struct {
	pattern string // fmt pattern with two %d: page, pages
	style   style
	use     *fontUse
	font    int            // its object number
	pages   map[int]margin // by the page's object number
}

// margin is where a page's number comes.
type margin struct {
	stream int  // object number of the content to be
	sheet  size // points
}

// Number makes the binder write each page's number in the bound file on it;
// pageOf is a fmt pattern with two %d: page, pages. It is called before the
// first Add. A pattern of another kind numbers nothing.
func (b *Binder) Number(pageOf string) {
	if strings.Count(pageOf, "%d") != 2 || strings.Count(pageOf, "%") != 2 {
		return
	}
	use := &fontUse{face: b.sheets.fonts[regular].face}
	for _, r := range pageOf + "0123456789" {
		use.code(r)
	}
	b.numbers = &numbering{
		pattern: pageOf, style: style{size: 8, colour: assets.Muted}, use: use, font: use.objects(b.share), pages: map[int]margin{},
	}
	if b.sheets.doc.Practice != "" {
		b.numbers.style.colour = assets.Ink // it stands on the band
	}
}

// contents is the entry of a page's content, with room for its number.
func (b *Binder) contents(page int, sheet size, streams ...int) []byte {
	if b.numbers != nil {
		n := b.f.add(nil)
		b.numbers.pages[page] = margin{n, sheet}
		streams = append(streams, n)
	}
	if len(streams) == 1 {
		return appendRef([]byte("/Contents "), streams[0])
	}
	return append(appendRefs([]byte("/Contents["), streams), ']')
}

// numberPages writes the numbers when all pages are there.
func (b *Binder) numberPages() {
	if b.numbers == nil {
		return
	}
	for i, page := range b.f.pages {
		to := b.numbers.pages[page]
		b.f.objects[to.stream] = stream("", b.number(to.sheet, fmt.Sprintf(b.numbers.pattern, i+1, len(b.f.pages))))
	}
}

// number draws a page's number.
func (b *Binder) number(sheet size, text string) []byte {
	m, st := b.sheets, b.numbers.style
	text = m.clean(text)
	p := &page{m: m, out: make([]byte, 0, 320), ink: ink{fill: unset, stroke: unset}}
	p.in(pageTop)
	p.fill(st.colour)
	p.out = append(p.out, '/')
	p.out = append(p.out, sideFont+" "...)
	p.num(st.size)
	p.op("Tf 0 Tc")
	p.out = append(p.out, "BT "...)
	p.num(sheet.w - (numberRight+m.width(text, st))*perMM)
	p.num(sheet.h - numberBase*perMM)
	p.out = append(p.out, "Td[<"...)
	for _, r := range text {
		p.out = appendHex16(p.out, b.numbers.use.code(r))
	}
	p.end()
	p.close()
	return p.out
}

// numbered is a page's resources with the font of its number.
func (b *Binder) numbered(resources []byte) ([]byte, error) {
	if b.numbers == nil {
		return resources, nil
	}
	d, err := dictOf(resources)
	if err != nil {
		return nil, err
	}
	list := d["Font"]
	if n, ok := refOf(list); ok {
		list = b.f.objects[n].value
	}
	fonts := values{}
	if list != nil {
		if fonts, err = dictOf(list); err != nil {
			return nil, err
		}
	}
	fonts[sideFont] = []byte(strconv.Itoa(b.numbers.font) + " 0 R")
	d["Font"] = fonts.bytes()
	return d.bytes(), nil
}

// bytes is the dictionary as it stands in a file.
func (v values) bytes() []byte {
	b := []byte("<<")
	for _, key := range slices.Sorted(maps.Keys(v)) {
		b = append(append(append(append(b, '/'), key...), ' '), v[key]...)
	}
	return append(b, ">>"...)
}
