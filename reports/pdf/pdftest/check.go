// Package pdftest checks finished papers: that a file has the structure
// PDF/A-2a and PDF/UA-1 ask for, and what text it holds in reading order. It
// reads the file alone and knows nothing of how it was made.
//
// What must not go here: anything the app itself needs.
package pdftest

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"
)

// Check reports every fault it finds in a finished paper as a test error, and
// asks qpdf too where that program is installed.
func Check(t testing.TB, pdf []byte) {
	t.Helper()
	for _, fault := range Faults(pdf) {
		t.Error(fault)
	}
	checkWithTool(t, pdf)
}

func checkWithTool(t testing.TB, pdf []byte) {
	t.Helper()
	tool, err := exec.LookPath("qpdf")
	if err != nil {
		return // the checks above do not need it
	}
	file := filepath.Join(t.TempDir(), "paper.pdf")
	if err := os.WriteFile(file, pdf, 0o600); err != nil {
		t.Fatal(err)
	}
	if out, err := exec.Command(tool, "--check", file).CombinedOutput(); err != nil {
		t.Errorf("qpdf: %v\n%s", err, out)
	}
}

// Text is the text of a paper in reading order, one line for each block of it.
// Footers, repeated heads and other artifacts are left out.
func Text(t testing.TB, pdf []byte) string {
	t.Helper()
	c, err := read(pdf)
	if err != nil {
		t.Fatal(err)
	}
	return c.text()
}

// Beside is the text of each page that is not part of the paper's own: feet,
// repeated heads, marks and numbers.
func Beside(t testing.TB, pdf []byte) []string {
	t.Helper()
	c, err := read(pdf)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, p := range c.pages {
		out = append(out, p.beside)
	}
	return out
}

// Faults lists what is wrong with a finished paper.
func Faults(pdf []byte) []string {
	c, err := read(pdf)
	if err != nil {
		return []string{err.Error()}
	}
	c.checkFile()
	c.checkCatalog()
	c.checkFonts()
	c.checkTree()
	c.checkAnnotations()
	return c.faults
}

// checker is a file while it is examined.
type checker struct {
	*reader
	catalog dict
	pages   []*page
	fonts   map[ref]*font
	parents map[int]any // the parent tree
	faults  []string
	heading int // level of the last heading
}

func (c *checker) fault(format string, args ...any) {
	c.faults = append(c.faults, fmt.Sprintf(format, args...))
}

func read(pdf []byte) (*checker, error) {
	r, err := open(pdf)
	if err != nil {
		return nil, err
	}
	c := &checker{reader: r, fonts: map[ref]*font{}, parents: map[int]any{}}
	c.catalog = c.dict(r.trailer["Root"])
	tree := c.dict(c.catalog["StructTreeRoot"])
	nums := c.array(c.dict(tree["ParentTree"])["Nums"])
	for i := 0; i+1 < len(nums); i += 2 {
		n, _ := nums[i].(float64)
		c.parents[int(n)] = nums[i+1]
	}
	for _, k := range c.array(c.dict(c.catalog["Pages"])["Kids"]) {
		n, _ := k.(ref)
		c.readPage(n)
	}
	return c, nil
}

func (c *checker) checkFile() {
	if !bytes.HasPrefix(c.file, []byte("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n")) {
		c.fault("the header is not that of a PDF 1.7 with a binary comment")
	}
	if !bytes.HasSuffix(c.file, []byte("%%EOF\n")) {
		c.fault("no end of file mark")
	}
	ids := c.array(c.trailer["ID"])
	if len(ids) != 2 {
		c.fault("no file ID")
	}
	if c.trailer["Encrypt"] != nil {
		c.fault("the file is encrypted")
	}
	for n, o := range c.objects {
		for _, key := range forbidden(o.value) {
			c.fault("object %d has the forbidden key %s", n, key)
		}
	}
}

// forbidden finds keys of scripts, forms, encryption and the like.
func forbidden(v any) (found []name) {
	switch v := v.(type) {
	case dict:
		for k, item := range v {
			switch k {
			case "JS", "JavaScript", "Encrypt", "OpenAction", "AA", "AcroForm", "EmbeddedFiles", "XFA", "Launch", "SMask":
				found = append(found, k)
			}
			found = append(found, forbidden(item)...)
		}
	case []any:
		for _, item := range v {
			found = append(found, forbidden(item)...)
		}
	}
	return found
}

func (c *checker) checkCatalog() {
	if lang, _ := c.catalog["Lang"].([]byte); len(lang) < 2 {
		c.fault("no language")
	}
	if c.dict(c.catalog["MarkInfo"])["Marked"] != true {
		c.fault("not marked as tagged")
	}
	if c.dict(c.catalog["ViewerPreferences"])["DisplayDocTitle"] != true {
		c.fault("the reader does not show the title")
	}
	c.checkMetadata()
	intents := c.array(c.catalog["OutputIntents"])
	if len(intents) != 1 {
		c.fault("%d output intents", len(intents))
		return
	}
	intent := c.dict(intents[0])
	icc := c.stream(intent["DestOutputProfile"])
	if intent["S"] != name("GTS_PDFA1") || len(icc) < 128 || string(icc[36:40]) != "acsp" {
		c.fault("the output intent has no colour profile")
	}
}

func (c *checker) checkMetadata() {
	xmp := string(c.stream(c.catalog["Metadata"]))
	for _, want := range []string{
		"<pdfaid:part>2<", "<pdfaid:conformance>A<", "<pdfuaid:part>1<", "<dc:title>", "pdfaSchema:prefix>pdfuaid<", "<xmp:CreateDate>",
	} {
		if !strings.Contains(xmp, want) {
			c.fault("the metadata lacks %s", want)
		}
	}
	title := textString(c.dict(c.trailer["Info"])["Title"])
	if title == "" {
		c.fault("no title")
	}
	escaped := strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&#34;", "'", "&#39;").Replace(title)
	if !strings.Contains(xmp, ">"+escaped+"<") {
		c.fault("the title of the metadata is another than that of the file")
	}
}

// textString reads a UTF-16 string.
func textString(v any) string {
	b, _ := v.([]byte)
	if len(b) < 2 || b[0] != 0xFE || b[1] != 0xFF {
		return string(b)
	}
	var u []uint16
	for i := 2; i+1 < len(b); i += 2 {
		u = append(u, binary.BigEndian.Uint16(b[i:]))
	}
	return string(utf16.Decode(u))
}

func (c *checker) checkAnnotations() {
	for _, p := range c.pages {
		for _, a := range c.array(p.dict["Annots"]) {
			d := c.dict(a)
			if d["Subtype"] != name("Link") || textString(d["Contents"]) == "" {
				c.fault("page %d: an annotation is no link or has no description", p.number)
			}
			n, _ := d["StructParent"].(float64)
			owner, ok := c.parents[int(n)].(ref)
			if !ok || c.dict(owner)["S"] != name("Link") || !c.hasObject(owner, a) {
				c.fault("page %d: a link is not in the structure", p.number)
			}
		}
	}
}

// hasObject: the element points back at the annotation.
func (c *checker) hasObject(element ref, a any) bool {
	return slices.ContainsFunc(c.array(c.dict(element)["K"]), func(k any) bool {
		return c.dict(k)["Type"] == name("OBJR") && c.dict(k)["Obj"] == a
	})
}
