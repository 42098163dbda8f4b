package pdf

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"samtak/reports/doc"
	"samtak/reports/pdf/pdftest"
)

// bindNumbered binds parts with a number on each page.
func bindNumbered(tb testing.TB, practice, pattern string, cover *Part, parts ...Part) Result {
	tb.Helper()
	b, err := NewBinder(practice)
	if err != nil {
		tb.Fatal(err)
	}
	b.Number(pattern)
	for i, p := range parts {
		if err := b.Add(p); err != nil {
			tb.Fatalf("part %d: %v", i+1, err)
		}
	}
	res, err := b.Finish(bindHead, cover)
	if err != nil {
		tb.Fatal(err)
	}
	return res
}

const pageOf = "Side %d av %d i oversendelsen"

func numberParts(tb testing.TB) (cover Part, parts []Part) {
	tb.Helper()
	cover = ownPart(tb, "Oversending", letterSample())
	return cover, []Part{
		ownPart(tb, "2026/14-1 Plan", planSample()), ownPart(tb, "2026/14-2 Stor", largeSample()),
		scanPart("image/jpeg", jpegOf(tb, testPicture(420, 594))), scanPart("image/png", pngOf(tb, testPicture(800, 300))),
		scanPart("application/pdf", scannerFile(scannerPage{})),
		scanPart("application/pdf", scannerFile(scannerPage{page: "/MediaBox[0 0 595 842]/Rotate 90"})),
	}
}

// checkNumbers: each page has its number once, and nothing of the papers is lost.
func checkNumbers(t *testing.T, res Result, pattern string) {
	t.Helper()
	pdftest.Check(t, res.PDF)
	beside := pdftest.Beside(t, res.PDF)
	if len(beside) != res.Pages {
		t.Fatalf("%d pages of %d", len(beside), res.Pages)
	}
	word, _, _ := strings.Cut(pattern, "%d av %d")
	tail := pattern[len(word)+len("%d av %d"):]
	for i, text := range beside {
		if want := fmt.Sprintf(pattern, i+1, res.Pages) + "\n"; !strings.HasSuffix(text, want) || strings.Count(text, tail+"\n") != 1 {
			t.Errorf("page %d: want %q once at the end of %q", i+1, want, text)
		}
	}
}

func TestNumberedPages(t *testing.T) {
	for _, practice := range []string{"", "ØVING"} {
		cover, parts := numberParts(t)
		before := bytes.Clone(parts[0].Data)
		res := bindNumbered(t, practice, pageOf, &cover, parts...)
		checkNumbers(t, res, pageOf)
		if plain := bindAll(t, practice, &cover, parts...); pdftest.Text(t, res.PDF) != pdftest.Text(t, plain.PDF) {
			t.Error("the numbers are read aloud, or something else is not")
		}
		if again := bindNumbered(t, practice, pageOf, &cover, parts...); !bytes.Equal(res.PDF, again.PDF) {
			t.Error("the same parts give other bytes")
		}
		if !bytes.Equal(before, parts[0].Data) {
			t.Error("the frozen paper has changed")
		}
	}
}

// TestNumbersAreOnTheSheet: also on pages that lie on their side, above the
// text and inside the edge.
func TestNumbersAreOnTheSheet(t *testing.T) {
	b, err := NewBinder("")
	if err != nil {
		t.Fatal(err)
	}
	b.Number(pageOf)
	inner := bindAll(t, "", nil, scanPart("image/png", pngOf(t, testPicture(800, 300))))
	for _, p := range []Part{
		ownPart(t, "1", letterSample()), scanPart("image/png", pngOf(t, testPicture(800, 300))),
		{Mime: "application/pdf", Data: inner.PDF},
	} {
		if err := b.Add(p); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := b.Finish(bindHead, nil); err != nil {
		t.Fatal(err)
	}
	var wide []bool
	for _, page := range b.f.pages {
		to := b.numbers.pages[page]
		wide = append(wide, to.sheet.w > to.sheet.h)
		var x, y float64
		_, at, _ := strings.Cut(string(b.f.objects[to.stream].stream), "BT ")
		if _, err := fmt.Sscan(at, &x, &y); err != nil {
			t.Fatal(err)
		}
		if x < to.sheet.w/2 || x > to.sheet.w-numberRight*perMM-50 || y < to.sheet.h-10*perMM || y > to.sheet.h-5*perMM {
			t.Errorf("number at %.0f, %.0f on a sheet of %.0f × %.0f", x, y, to.sheet.w, to.sheet.h)
		}
	}
	if want := []bool{false, false, true, true}; fmt.Sprint(wide) != fmt.Sprint(want) {
		t.Errorf("pages on their side: %v", wide)
	}
}

// TestBoundAgainHasTheNewNumber only: with numbers it replaces the old one, and
// without the page stays as it was.
func TestBoundAgainHasTheNewNumber(t *testing.T) {
	cover, parts := numberParts(t)
	inner := Part{Bookmark: "Pakke", Mime: "application/pdf", Data: bindNumbered(t, "", pageOf, &cover, parts...).PDF}
	outer := bindNumbered(t, "", "Ark %d av %d til sammen", nil, ownPart(t, "1", letterSample()), inner)
	checkNumbers(t, outer, "Ark %d av %d til sammen")
	if text := strings.Join(pdftest.Beside(t, outer.PDF), ""); strings.Contains(text, "oversendelsen") {
		t.Errorf("an old number is still there: %q", text)
	}
	same := bindAll(t, "", nil, inner)
	checkNumbers(t, same, pageOf)
}

// TestNumberFont: a bound file has its font once, as the papers have it.
func TestNumberFont(t *testing.T) {
	part := ownPart(t, "1", paper(doc.Heading{Level: 1, Text: "Brev"}, doc.Paragraph{Text: doc.Plain("Kari")}))
	plain, numbered := bindAll(t, "", nil, part), bindNumbered(t, "", pageOf, nil, part)
	if more := len(numbered.PDF) - len(plain.PDF); more > 2<<10 {
		t.Errorf("a number takes %d bytes", more)
	}
	if none := bindNumbered(t, "", "Side %s", nil, part); !bytes.Equal(none.PDF, plain.PDF) {
		t.Error("a pattern without two numbers changes the file")
	}
}
