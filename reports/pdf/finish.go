package pdf

import (
	"bytes"
	"fmt"
	"strconv"
	"sync"

	"samtak/assets"
)

// finish turns gofpdf's plain file into PDF/A-2a and PDF/UA-1: it keeps the
// pages and the picture and writes catalog, metadata, fonts, structure tree,
// outlines and colour profile anew.
func (m *maker) finish() ([]byte, error) {
	raw, err := m.raw()
	if err != nil {
		return nil, err
	}
	objects, err := split(raw)
	if err != nil {
		return nil, err
	}
	f := &file{objects: objects}
	if err := f.findPages(len(m.pages)); err != nil {
		return nil, err
	}
	f.addAnnotations(m.annotations)
	f.writePages(m)
	f.objects[resources] = object{value: []byte("<</ProcSet[/PDF/Text/ImageB/ImageC/ImageI]/Font" + f.addFonts(&m.fonts) + f.picture() + ">>")}
	tree := f.addTree(m)
	f.writeInfo(m)
	f.writeCatalog(m, tree, f.addOutlines(m.bookmarks))
	return f.bytes(), nil
}

// gofpdf's object numbers; info and catalog are its last two.
const (
	pageTree  = 1
	resources = 2
)

// file is the paper's file as numbered objects.
type file struct {
	objects     []object
	pages       []int // object numbers of the pages
	info        int
	catalog     int
	annotations []int
}

func (f *file) add(value []byte) int {
	f.objects = append(f.objects, object{value: value})
	return len(f.objects) - 1
}

func (f *file) set(num int, value []byte) { f.objects[num].value = value }

func (f *file) addStream(entries string, data []byte) int {
	f.objects = append(f.objects, stream(entries, data))
	return len(f.objects) - 1
}

func stream(entries string, data []byte) object {
	return object{value: fmt.Appendf(nil, "<<%s/Length %d>>", entries, len(data)), stream: data, isData: true}
}

// findPages reads gofpdf's page tree.
func (f *file) findPages(n int) error {
	_, kids, ok := bytes.Cut(f.objects[pageTree].value, []byte("/Kids ["))
	kids, _, closed := bytes.Cut(kids, []byte("]"))
	if !ok || !closed {
		return errLayout
	}
	fields := bytes.Fields(kids) // "3 0 R 5 0 R"
	for i := 0; i+2 < len(fields); i += 3 {
		num, err := strconv.Atoi(string(fields[i]))
		if err != nil || num+1 >= len(f.objects) || !f.objects[num+1].isData {
			return errLayout
		}
		f.pages = append(f.pages, num)
	}
	if len(f.pages) != n || len(f.objects) < 5 {
		return errLayout
	}
	f.catalog, f.info = len(f.objects)-1, len(f.objects)-2
	return nil
}

func (f *file) addAnnotations(links []annotation) {
	for i, l := range links {
		f.annotations = append(f.annotations, f.add(fmt.Appendf(nil,
			"<</Type/Annot/Subtype/Link/Rect[%.2f %.2f %.2f %.2f]/Border[0 0 0]/F 4/StructParent %d/Contents %s/A<</S/URI/URI%s>>>>",
			l.x0, l.y0, l.x1, l.y1, len(f.pages)+i, hexText(l.text), literal(l.address))))
	}
}

// writePages compresses the contents and gives the pages their structure. The
// operators gofpdf puts before the content belong to no mark and go.
func (f *file) writePages(m *maker) {
	for i, num := range f.pages {
		content := f.objects[num+1].stream
		if first := bytes.IndexByte(content, '/'); first >= 0 {
			content = content[first:]
		} else {
			content = nil // an empty page
		}
		f.objects[num+1] = stream("/Filter/FlateDecode", deflate(content))
		b := fmt.Appendf(nil, "<</Type/Page/Parent %d 0 R/Resources %d 0 R/Contents %d 0 R/StructParents %d/Tabs/S", pageTree, resources, num+1, i)
		var refs []byte
		for k, l := range m.annotations {
			if l.page == i+1 {
				refs = append(appendRef(refs, f.annotations[k]), ' ')
			}
		}
		if refs != nil {
			b = append(append(append(b, "/Annots["...), refs...), ']')
		}
		f.set(num, append(b, ">>"...))
	}
}

// picture is the resource entry of the coat of arms, if there is one.
func (f *file) picture() string {
	for i, o := range f.objects {
		if o.isData && bytes.Contains(o.value, []byte("/Subtype /Image")) {
			return fmt.Sprintf("/XObject<</Arms %d 0 R>>", i)
		}
	}
	return ""
}

// addTree adds the structure tree and the way back into it from the pages.
func (f *file) addTree(m *maker) int {
	root := f.add(nil)
	m.root.number(func() int { return f.add(nil) })
	m.root.write(f, root)
	b := []byte("<</Nums[")
	for i, p := range m.pages {
		b = append(strconv.AppendInt(b, int64(i), 10), '[')
		for _, n := range p.owners {
			b = append(appendRef(b, n.num), ' ')
		}
		b = append(b, ']')
	}
	for i, l := range m.annotations {
		b = append(strconv.AppendInt(b, int64(len(m.pages)+i), 10), ' ')
		b = append(appendRef(b, l.node.num), ' ')
	}
	parents := f.add(append(b, "]>>"...))
	f.set(root, fmt.Appendf(nil, "<</Type/StructTreeRoot/K %d 0 R/ParentTree %d 0 R/ParentTreeNextKey %d>>",
		m.root.num, parents, len(m.pages)+len(m.annotations)))
	return root
}

func (f *file) writeInfo(m *maker) {
	date := dateText(m.doc.Created)
	f.set(f.info, fmt.Appendf(nil, "<</Title %s/Author %s/Subject %s/Creator(%s)/Producer(%s)/CreationDate%s/ModDate%s>>",
		hexText(m.title()), hexText(plain(m.doc.Author)), hexText(plain(m.doc.Subject)), program, program, date, date))
}

// profile is the compressed ICC profile, the same in every file.
var profile = sync.OnceValue(func() []byte { return deflate(assets.SRGB()) })

func (f *file) writeCatalog(m *maker, tree, outlines int) {
	icc := f.addStream("/N 3/Filter/FlateDecode", profile())
	intent := f.add(fmt.Appendf(nil, "<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)"+
		"/RegistryName(http://www.color.org)/Info(sRGB IEC61966-2.1)/DestOutputProfile %d 0 R>>", icc))
	meta := f.addStream("/Type/Metadata/Subtype/XML", m.xmp()) // plain: archives read it without unpacking
	b := fmt.Appendf(nil, "<</Type/Catalog/Pages %d 0 R/Lang(%s)/MarkInfo<</Marked true>>/StructTreeRoot %d 0 R"+
		"/ViewerPreferences<</DisplayDocTitle true>>/Metadata %d 0 R/OutputIntents[%d 0 R]",
		pageTree, m.language(), tree, meta, intent)
	if outlines > 0 {
		b = append(fmt.Appendf(b, "/Outlines %d 0 R/PageMode/UseOutlines", outlines), ""...)
	}
	f.set(f.catalog, append(b, ">>"...))
}
