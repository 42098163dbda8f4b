package pdf

import (
	"bytes"
	"strings"
	"testing"

	"samtak/reports/pdf/pdftest"
)

// The check must find what it says it finds.
func TestCheckFindsFaults(t *testing.T) {
	for _, c := range []struct {
		name, want string
		tamper     func(*maker)
	}{
		{"operator outside marks", "outside marked content", func(m *maker) { m.pages[0].out = append(m.pages[0].out, "0 0 9 9 re f\n"...) }},
		{"mark left open", "ends inside a mark", func(m *maker) { m.pages[1].out = append(m.pages[1].out, "/Artifact BMC\n"...) }},
		{"parent tree too short", "in the parent tree", func(m *maker) { m.pages[0].owners = m.pages[0].owners[1:] }},
		{"content in no element", "is in no element", func(m *maker) { m.root.kids[3].child.kids = nil }},
		{"figure without text", "no alternative text", func(m *maker) { m.root.kids[0].child.alt = "" }},
		{"list item in the open", "unknown tag", func(m *maker) { m.root.kids[2].child.tag = "Span" }},
		{"heading too deep", "after level", func(m *maker) { m.root.kids[4].child.tag = "H3" }},
		{"code without a character", "no character", func(m *maker) {
			m.pages[0].out = bytes.Replace(m.pages[0].out, []byte("[<00"), []byte("[<0F"), 1)
		}},
		{"link without description", "no description", func(m *maker) { m.annotations[0].text = "" }},
		{"link in no element", "not in the structure", func(m *maker) { m.annotations[0].node = m.root }},
		{"no language", "no language", func(m *maker) { m.doc.Language = "x" }},
	} {
		d := letterSample()
		m, sheets := layOut(t, d)
		m.draw(sheets)
		c.tamper(m)
		file, err := m.finish()
		if err != nil {
			t.Fatal(err)
		}
		if got := strings.Join(pdftest.Faults(file), "\n"); !strings.Contains(got, c.want) {
			t.Errorf("%s: faults %q, want %q", c.name, got, c.want)
		}
	}
	whole := render(t, letterSample()).PDF
	for _, c := range []struct{ old, fresh, want string }{
		{"%PDF-1.7", "%PDF-1.4", "header"},
		{"<pdfaid:part>2<", "<pdfaid:part>3<", "pdfaid:part"},
		{"<pdfuaid:part>1<", "<pdfuaid:part>2<", "pdfuaid:part"},
		{"%%EOF\n", "%%EOX\n", "end of file"},
		{"startxref", "startxxxx", "startxref"},
		{"/ID[", "/IX[", "file ID"},
	} {
		broken := bytes.Replace(whole, []byte(c.old), []byte(c.fresh), 1)
		if got := strings.Join(pdftest.Faults(broken), "\n"); !strings.Contains(got, c.want) {
			t.Errorf("%s: faults %q", c.fresh, got)
		}
	}
}

// Faults of gofpdf's that the layer above must not let through.
func TestSplitRefusesAnotherLayout(t *testing.T) {
	for _, raw := range []string{"", "startxref\n", "startxref\n9999\n", "xref\n0 2\n0000000000 65535 f \n0000000000 00000 n \nstartxref\n0\n", "startxref\n-4\n"} {
		if _, err := split([]byte(raw)); err == nil {
			t.Errorf("%q was taken for a file of gofpdf's", raw)
		}
	}
}
