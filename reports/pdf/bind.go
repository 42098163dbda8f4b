package pdf

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"maps"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"time"

	"samtak/reports/doc"
)

// ErrApart tells that a paper cannot be bound in: it goes beside the bound
// file, as a file of its own.
var ErrApart = errors.New("the paper cannot be bound in")

// Head is what a bound file says of itself.
type Head struct {
	Title, Subject, Author string
	Language               string    // BCP 47
	Created                time.Time // zero: that of the newest paper in it
}

// Part is a paper to bind in: one that Samtak finished, or a scan.
type Part struct {
	Bookmark string // the words in the reader's side panel
	Data     []byte
	Mime     string                    // application/pdf, image/jpeg or image/png
	Language string                    // of a scan; BCP 47
	Alt      func(page, of int) string // the alternative text of a page of a scan
}

// Binder binds papers to one file that is PDF/A-2a and PDF/UA-1 as they are.
// Streams are not copied before Finish, so the bytes of the parts must stay as
// they are until then. A Binder is used by one goroutine, once.
type Binder struct {
	f         *file
	tree      int   // object number of the structure's root
	top       int   // of its one Document element
	docs      []int // the papers in that: Part elements
	parents   []byte
	keys      int // numbers used in the parent tree
	shared    map[[32]byte]int
	marks     []bookmark
	sheets    *maker // draws the pages of scans
	scanFonts int    // object number of their fonts
	numbers   *numbering
	author    string
	made      time.Time
}

// NewBinder begins a bound file. Practice is the word on the pages of scans in
// the practice database, or "".
func NewBinder(practice string) (b *Binder, err error) {
	defer guard(&err)
	sheets, err := newMaker(&doc.Document{Layout: doc.Report, Practice: practice})
	if err != nil {
		return nil, failed(err)
	}
	b = &Binder{f: &file{objects: make([]object, pageTree+1)}, shared: map[[32]byte]int{}, sheets: sheets}
	b.tree, b.top, b.scanFonts = b.f.add(nil), b.f.add(nil), b.f.add(nil)
	return b, nil
}

// guard turns a panic into an error that tells nothing of a paper.
func guard(err *error) {
	if r := recover(); r != nil {
		*err = failed(panicCause(r))
	}
}

// Pages is how many pages are bound so far.
func (b *Binder) Pages() int { return len(b.f.pages) }

// Add binds in a paper after those that are there. ErrApart: it cannot be
// bound in, and the file is as it was before.
func (b *Binder) Add(p Part) (err error) {
	before := b.mark()
	defer func() {
		if r := recover(); r != nil || err != nil {
			b.back(before)
			err = ErrApart
			if e, broken := r.(runtime.Error); broken {
				err = errors.Join(ErrApart, e)
			}
		}
	}()
	b.marks = append(b.marks, bookmark{title: plain(p.Bookmark), level: 1, page: b.Pages() + 1, shut: true})
	switch p.Mime {
	case "application/pdf":
		if bytes.HasPrefix(p.Data, []byte(fileHead)) {
			if paper, err := readOwn(p.Data); err == nil {
				return b.addOwn(paper)
			}
		}
		return b.addScans(p, readScanner)
	case "image/jpeg":
		return b.addScans(p, onePicture(readJPEG))
	case "image/png":
		return b.addScans(p, onePicture(readPNG))
	}
	return errForeign
}

// state is how far a Binder has come.
type state struct{ objects, pages, docs, parents, keys, marks int }

func (b *Binder) mark() state {
	return state{len(b.f.objects), len(b.f.pages), len(b.docs), len(b.parents), b.keys, len(b.marks)}
}

func (b *Binder) back(s state) {
	clear(b.f.objects[s.objects:])
	b.f.objects, b.f.pages, b.docs = b.f.objects[:s.objects], b.f.pages[:s.pages], b.docs[:s.docs]
	b.parents, b.keys, b.marks = b.parents[:s.parents], s.keys, b.marks[:s.marks]
	maps.DeleteFunc(b.shared, func(_ [32]byte, num int) bool { return num >= s.objects })
}

// Finish puts the cover first, if there is one, and makes the file.
func (b *Binder) Finish(h Head, cover *Part) (res Result, err error) {
	defer guard(&err)
	if cover != nil {
		parts := b.mark()
		if err := b.Add(*cover); err != nil {
			return Result{}, failed(err)
		}
		b.putFirst(parts)
	}
	if b.Pages() == 0 {
		return Result{}, failed(errors.New("nothing to bind"))
	}
	if h.Author == "" {
		h.Author = b.author
	}
	if h.Created.IsZero() {
		h.Created = b.made
	}
	return Result{PDF: b.finish(h), Pages: b.Pages()}, nil
}

// putFirst moves what was bound in after s to the front.
func (b *Binder) putFirst(s state) {
	last := len(b.f.pages) - s.pages
	b.f.pages = slices.Concat(b.f.pages[s.pages:], b.f.pages[:s.pages])
	b.docs = slices.Concat(b.docs[s.docs:], b.docs[:s.docs])
	for i := range b.marks {
		if i < s.marks {
			b.marks[i].page += last
		} else {
			b.marks[i].page -= s.pages
		}
	}
	b.marks = slices.Concat(b.marks[s.marks:], b.marks[:s.marks])
}

func (b *Binder) finish(h Head) []byte {
	f := b.f
	m := &maker{doc: &doc.Document{Title: h.Title, Subject: h.Subject, Author: h.Author, Language: h.Language, Created: h.Created}}
	pages := []byte("<</Type/Pages/MediaBox" + uprightA4 + "/Count " + strconv.Itoa(len(f.pages)) + "/Kids[")
	f.set(pageTree, append(appendRefs(pages, f.pages), "]>>"...))
	b.numberPages()
	fonts := f.addFonts(&b.sheets.fonts)
	if b.numbers != nil {
		fonts = fmt.Sprintf("%s/%s %d 0 R>>", strings.TrimSuffix(fonts, ">>"), sideFont, b.numbers.font)
	}
	f.set(b.scanFonts, []byte(fonts))
	parents := f.add(slices.Concat([]byte("<</Nums["), b.parents, []byte("]>>")))
	f.set(b.tree, fmt.Appendf(nil, "<</Type/StructTreeRoot/K %d 0 R/ParentTree %d 0 R/ParentTreeNextKey %d>>", b.top, parents, b.keys))
	top := fmt.Appendf(nil, "<</S/Document/P %d 0 R/Lang(%s)/K[", b.tree, m.language())
	f.set(b.top, append(appendRefs(top, b.docs), "]>>"...))
	outlines := f.addOutlines(b.marks)
	f.info, f.catalog = f.add(nil), f.add(nil)
	f.writeInfo(m)
	f.writeCatalog(m, b.tree, outlines)
	return f.bytes()
}

func appendRefs(b []byte, nums []int) []byte {
	for i, n := range nums {
		if i > 0 {
			b = append(b, ' ')
		}
		b = appendRef(b, n)
	}
	return b
}

// share adds an object once, however many papers have it: fonts and arms.
func (b *Binder) share(o object) int {
	h := sha256.New()
	h.Write(o.value)
	h.Write([]byte{0})
	h.Write(o.stream)
	key := [32]byte(h.Sum(nil))
	if n, ok := b.shared[key]; ok {
		return n
	}
	b.f.objects = append(b.f.objects, o)
	n := len(b.f.objects) - 1
	b.shared[key] = n
	return n
}

// owner adds an entry to the parent tree and gives its number.
func (b *Binder) owner(value []byte) int {
	n := b.keys
	b.keys++
	b.parents = strconv.AppendInt(append(b.parents, ' '), int64(n), 10)
	b.parents = append(append(b.parents, ' '), value...)
	return n
}
