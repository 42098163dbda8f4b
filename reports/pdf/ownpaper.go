package pdf

import (
	"bytes"
	"encoding/binary"
	"encoding/hex"
	"strings"
	"time"
	"unicode/utf16"
)

// ownPaper is a finished file of ours with what it is made of.
type ownPaper struct {
	*source
	pages    []ownPage
	tree     int            // object number of the structure's root
	document int            // its one element
	parents  map[int][]byte // the parent tree
	marks    []bookmark     // y in mm from the top
	author   string
	language string
	made     time.Time // zero: unknown
}

type ownPage struct {
	num   int
	entry values
	box   []byte // "" for upright A4
}

// uprightA4 is the size of a page as every file of ours gives it for all.
const uprightA4 = "[0 0 595.28 841.89]"

// readOwn reads a paper that Samtak finished and finds its way in it.
func readOwn(file []byte) (*ownPaper, error) {
	s, err := openOwn(file)
	if err != nil {
		return nil, err
	}
	p := &ownPaper{source: s, parents: map[int][]byte{}}
	catalog, err := s.dict(s.trailer["Root"])
	if err != nil {
		return nil, err
	}
	p.language = strings.Trim(string(catalog["Lang"]), "()")
	for _, step := range []func() error{
		func() error { return p.readPages(catalog["Pages"]) },
		func() error { return p.readTree(catalog["StructTreeRoot"]) },
		func() error { return p.readMarks(catalog["Outlines"]) },
		p.readInfo,
	} {
		if err := step(); err != nil {
			return nil, err
		}
	}
	return p, nil
}

// size is the sheet's, in points.
func (p ownPage) size() (size, error) {
	if p.box == nil {
		return size{pageWidth * perMM, pageHeight * perMM}, nil
	}
	list, err := listOf(p.box)
	if err != nil || len(list) != 4 {
		return size{}, errForeign
	}
	var v [4]float64
	for i, item := range list {
		var ok bool
		if v[i], ok = numberOf(item); !ok {
			return size{}, errForeign
		}
	}
	return size{v[2] - v[0], v[3] - v[1]}, nil
}

func (p *ownPaper) readPages(tree []byte) error {
	d, err := p.dict(tree)
	if err != nil {
		return err
	}
	kids, err := refs(d["Kids"])
	if err != nil || len(kids) == 0 {
		return errForeign
	}
	for _, n := range kids {
		o, err := p.object(n)
		if err != nil {
			return err
		}
		entry, err := dictOf(o.value)
		if err != nil || string(entry["Type"]) != "/Page" {
			return errForeign
		}
		page := ownPage{num: n, entry: entry, box: entry["MediaBox"]}
		if page.box == nil {
			page.box = d["MediaBox"]
		}
		if string(page.box) == uprightA4 {
			page.box = nil
		}
		p.pages = append(p.pages, page)
	}
	return nil
}

func (p *ownPaper) readTree(ref []byte) error {
	n, ok := refOf(ref)
	if !ok {
		return errForeign
	}
	root, err := p.dict(ref)
	if err != nil {
		return err
	}
	p.tree = n
	if p.document, ok = refOf(root["K"]); !ok {
		return errForeign
	}
	parents, err := p.dict(root["ParentTree"])
	if err != nil {
		return err
	}
	nums, err := listOf(parents["Nums"])
	if err != nil || len(nums)%2 != 0 {
		return errForeign
	}
	for i := 0; i < len(nums); i += 2 {
		key, ok := countOf(nums[i])
		if _, twice := p.parents[key]; !ok || twice {
			return errForeign
		}
		p.parents[key] = nums[i+1]
	}
	return nil
}

func (p *ownPaper) readInfo() error {
	if p.trailer["Info"] == nil {
		return nil
	}
	info, err := p.dict(p.trailer["Info"])
	if err != nil {
		return err
	}
	p.author = textOf(info["Author"])
	date := strings.ReplaceAll(strings.Trim(string(info["CreationDate"]), "()"), "'", "")
	if made, err := time.Parse("D:20060102150405-0700", date); err == nil {
		p.made = made
	}
	return nil
}

// readMarks reads the bookmarks in reading order.
func (p *ownPaper) readMarks(ref []byte) error {
	if ref == nil {
		return nil
	}
	numbers := map[int]int{}
	for i, page := range p.pages {
		numbers[page.num] = i + 1
	}
	root, err := p.dict(ref)
	if err != nil {
		return err
	}
	return p.readLevel(root["First"], 1, numbers, map[int]bool{})
}

func (p *ownPaper) readLevel(ref []byte, level int, pages map[int]int, seen map[int]bool) error {
	for ref != nil {
		n, ok := refOf(ref)
		if !ok || seen[n] || level > deepest {
			return errForeign
		}
		seen[n] = true
		d, err := p.dict(ref)
		if err != nil {
			return err
		}
		b := bookmark{title: textOf(d["Title"]), level: level}
		if b.page, b.y, err = destination(d["Dest"], pages); err != nil {
			return err
		}
		p.marks = append(p.marks, b)
		if err := p.readLevel(d["First"], level+1, pages, seen); err != nil {
			return err
		}
		ref = d["Next"]
	}
	return nil
}

// destination is the page and height of "[3 0 R/XYZ 0 700 null]".
func destination(dest []byte, pages map[int]int) (page int, y float64, err error) {
	items, err := listOf(dest)
	if err != nil || len(items) != 5 {
		return 0, 0, errForeign
	}
	n, _ := refOf(items[0])
	top, ok := numberOf(items[3])
	if pages[n] == 0 || !ok {
		return 0, 0, errForeign
	}
	return pages[n], pageHeight + 4 - top/perMM, nil
}

// textOf is the text of a UTF-16 string in hexadecimal, "" for another value.
func textOf(b []byte) string {
	digits, ok := bytes.CutPrefix(b, []byte("<FEFF"))
	digits, closed := bytes.CutSuffix(digits, []byte(">"))
	raw := make([]byte, len(digits)/2)
	if _, err := hex.Decode(raw, digits[:len(raw)*2]); err != nil || !ok || !closed {
		return ""
	}
	units := make([]uint16, len(raw)/2)
	for i := range units {
		units[i] = binary.BigEndian.Uint16(raw[2*i:])
	}
	return string(utf16.Decode(units))
}
