package pdf

import (
	"bytes"
	"errors"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"strings"
	"sync"
	"testing"

	"samtak/casework"
	"samtak/reports/doc"
	"samtak/reports/pdf/pdftest"
)

func render(t *testing.T, d *doc.Document) Result {
	t.Helper()
	res, err := Render(d)
	if err != nil {
		t.Fatal(err)
	}
	return res
}

func paper(blocks ...doc.Block) *doc.Document {
	d := base(doc.Report, "Prøve")
	d.Blocks = blocks
	return d
}

func TestSamplesAreSound(t *testing.T) {
	for name, d := range samples() {
		t.Run(name, func(t *testing.T) {
			res := render(t, d)
			pdftest.Check(t, res.PDF)
			if len(res.PDF) > 250<<10 {
				t.Errorf("%d kB", len(res.PDF)>>10)
			}
		})
	}
}

func TestPlanHasThreePages(t *testing.T) {
	if res := render(t, planSample()); res.Pages != 3 {
		t.Errorf("%d pages", res.Pages)
	}
}

func TestReadingOrder(t *testing.T) {
	got := pdftest.Text(t, render(t, letterSample()).PDF)
	last := -1
	for _, want := range []string{
		"[Kommunevåpenet til Fjordvik kommune]", "Fjordvik kommune\n", "Unntatt offentlighet", "Kari Nordmann v/ verge Anne Nordmann Blåbærstien 14 B 4099 FJORDVIK",
		"Dato 20. november 2026", "Du får støttekontakt tre timer i uka\n", "Melding om vedtak", "• Helse- og omsorgstjenesteloven § 3-2",
		"1. Skriv eller ring", "nettsiden til Statsforvalteren i Rogaland. Du kan også", "Ingunn Træen leder for", "Vedlegg: Orientering",
	} {
		at := strings.Index(got, want)
		if at <= last {
			t.Errorf("%q is missing or comes too early in:\n%s", want, got)
			break
		}
		last = at
	}
	if strings.Contains(got, "Side 1 av") {
		t.Error("the foot is read as text")
	}
}

func TestNoDocument(t *testing.T) {
	_, err := Render(nil)
	if casework.CodeOf(err) != casework.CodePrintFailed {
		t.Errorf("got %v", err)
	}
}

func TestPanicTellsNothing(t *testing.T) {
	if s := failed(panicCause("Kari Nordmann")).Error(); strings.Contains(s, "Kari") {
		t.Error(s)
	}
	if s := panicCause(errors.New("Kari Nordmann")).Error(); strings.Contains(s, "Kari") {
		t.Error(s)
	}
}

func TestEmptyDocuments(t *testing.T) {
	for _, d := range []*doc.Document{
		{},
		{Layout: doc.Report},
		{Layout: doc.Large, Language: ")<<"},
		{Layout: 77, PageOf: "%s %d", Stamp: " ", Practice: "\x00"},
		paper(doc.Heading{}, doc.Paragraph{}, doc.List{}, doc.Facts{}, doc.Table{}, doc.Timeline{}, doc.Signatures{}, doc.Closing{}, doc.Space{}, doc.Together{}, nil),
		paper(doc.Table{Columns: []doc.Column{{}, {Title: "A", Weight: -4}}}, doc.Table{Rows: [][]doc.Cell{{}, {{}, {}, {}}}}, doc.List{Items: []doc.Text{{}, nil}}),
		paper(doc.Paragraph{Text: doc.Text{{Blank: &doc.Blank{Field: "x"}}}}, doc.Facts{Columns: -1, Pairs: []doc.Pair{{}}}, doc.Space{MM: 1e9}, doc.Space{MM: -3}),
	} {
		res := render(t, d)
		if res.Pages < 1 {
			t.Error("no page")
		}
		pdftest.Check(t, res.PDF)
	}
}

// Fault: panics on runes above U+FFFF and on invalid UTF-8.
func TestOddText(t *testing.T) {
	for _, c := range []struct{ in, missing, shown string }{
		{"Kari 😀 Nordmann", "😀", "Kari □ Nordmann"},
		{"👍🏽", "🏽👍", "□□"},
		{string([]byte{'a', 0xFF, 0xFE, 'b'}), "", "a\uFFFDb"},
		{"\xED\xA0\x80", "", "\uFFFD"},
		{"snu\u202Etxet\u202C og \u2066her\u2069", "", "snutxet og her"},
		{"null\x00 og\x01 tab\ther", "", "null og tab her"},
		{"Čálliidlágádus Ŋ ŧ đ", "", "Čálliidlágádus Ŋ ŧ đ"},
		{"Nguyễn Thị Hồng", "", "Nguyễn Thị Hồng"},
		{"Łukasz, Дмитрий, Ελένη", "", "Łukasz, Дмитрий, Ελένη"},
		{"a\u0301e\u0301", "", "áé"},
		{"王小明", "小明王", "□□□"},
		{"שרה", "הרש", "□□□"},
		{"∑ 3 − 2", "∑", "□ 3 − 2"},
		{"☐ ja", "", "☐ ja"},
		{"f\uFE0Fi\u200Dn\uFEFF\uFFFE", "", "fin"},
	} {
		d := paper(doc.Heading{Level: 1, Text: c.in, Lead: c.in}, doc.Paragraph{Text: doc.Text{{Text: c.in}, {Text: c.in, Bold: true}}},
			doc.Table{Summary: c.in, Columns: []doc.Column{{Title: c.in}}, Rows: [][]doc.Cell{{{Text: doc.Plain(c.in), State: doc.Late}}}})
		d.Title, d.Author, d.Subject, d.Stamp, d.FootLeft = c.in, c.in, c.in, c.in, []string{c.in}
		res := render(t, d)
		pdftest.Check(t, res.PDF)
		want := []rune(c.missing)
		if string(res.Missing) != string(want) && !sameRunes(res.Missing, want, c.shown) {
			t.Errorf("%q: missing %q, want %q", c.in, string(res.Missing), c.missing)
		}
		if got := pdftest.Text(t, res.PDF); !strings.Contains(strings.ReplaceAll(got, "\u00A0", " "), c.shown) && !strings.Contains(c.shown, "\uFFFD") {
			t.Errorf("%q shows as %q", c.in, got)
		}
	}
}

// sameRunes forgives the replacement character, which the font may lack.
func sameRunes(got, want []rune, shown string) bool {
	return strings.ContainsRune(shown, '\uFFFD') && (len(got) == 0 || string(got) == "\uFFFD") && len(want) == 0
}

func TestMissingIsSortedAndUnique(t *testing.T) {
	res := render(t, paper(doc.Paragraph{Text: doc.Plain("明王明😀王")}))
	if string(res.Missing) != "明王😀" {
		t.Errorf("%q", string(res.Missing))
	}
}

// Fault: output differs from run to run.
func TestSameBytes(t *testing.T) {
	for name, d := range samples() {
		first := render(t, d)
		for range 20 {
			if again := render(t, d); !bytes.Equal(first.PDF, again.PDF) {
				t.Fatalf("%s differs from run to run", name)
			}
		}
	}
	rare := paper(doc.Paragraph{Text: doc.Plain("Łukasz Wójcik, Дмитрий")})
	first := render(t, rare)
	for i := range 40 { // other papers in between, more than the cache of fonts holds
		render(t, paper(doc.Paragraph{Text: doc.Plain(string(rune(0x410+i)) + "Ł")}))
	}
	if !bytes.Equal(first.PDF, render(t, rare).PDF) {
		t.Error("depends on what was printed before")
	}
}

// Fault: data race on a shared font (run with -race).
func TestConcurrent(t *testing.T) {
	want := map[string]Result{}
	all := samples()
	delete(all, "stress")
	for name, d := range all {
		want[name] = render(t, d)
	}
	var wg sync.WaitGroup
	for g := range 8 {
		wg.Go(func() {
			for name, d := range all {
				res, err := Render(d)
				if err != nil || !bytes.Equal(res.PDF, want[name].PDF) {
					t.Errorf("goroutine %d: %s differs: %v", g, name, err)
				}
			}
			if _, err := Render(paper(doc.Paragraph{Text: doc.Plain("Ł" + string(rune(0x420+g)))})); err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
}

// Fault: encryption that PDF/A forbids, a placeholder replaced in the text.
func TestNoPlaceholders(t *testing.T) {
	res := render(t, paper(doc.Paragraph{Text: doc.Plain("{nb} %d EMC endstream endobj /JS (x)")}))
	pdftest.Check(t, res.PDF)
	if got := pdftest.Text(t, res.PDF); !strings.Contains(got, "{nb} %d EMC endstream endobj /JS (x)") {
		t.Error(got)
	}
	if bytes.Contains(res.PDF, []byte("/Encrypt")) {
		t.Error("encrypted")
	}
}

func TestLongParagraph(t *testing.T) {
	words := strings.Repeat("Dette er en lang fortelling om saken. ", 1400)
	res := render(t, paper(doc.Paragraph{Text: doc.Plain(words)}, doc.Paragraph{Tone: doc.OwnWords, Text: doc.Plain(words)}))
	pdftest.Check(t, res.PDF)
	if got := strings.Count(pdftest.Text(t, res.PDF), "fortelling"); got != 2800 {
		t.Errorf("%d of 2800 sentences on paper", got)
	}
}

func TestLongWord(t *testing.T) {
	word := strings.Repeat("Arbeidsmiljøutvalg", 300)
	res := render(t, paper(doc.Heading{Level: 2, Text: word}, doc.Paragraph{Text: doc.Plain(word)}, doc.List{Items: []doc.Text{doc.Plain(word)}},
		doc.Table{Rows: [][]doc.Cell{{{Text: doc.Plain(word)}, {Text: doc.Plain(word), State: doc.Done}}}}, doc.Facts{Columns: 4, Pairs: []doc.Pair{{Label: word, Value: word}}},
		doc.Signatures{PlaceDate: word, Names: []doc.Signature{{Name: word, Role: word}}}))
	pdftest.Check(t, res.PDF)
	if got := strings.Count(strings.ReplaceAll(pdftest.Text(t, res.PDF), " ", ""), "Arbeidsmiljøutvalg"); got < 6*300 {
		t.Errorf("%d of %d words on paper", got, 6*300)
	}
}

func TestArms(t *testing.T) {
	img := image.NewNRGBA(image.Rect(0, 0, 900, 1200))
	for i := range 900 * 1200 {
		img.Set(i%900, i/900, color.NRGBA{uint8(i), uint8(i >> 8), 99, uint8(i >> 4)})
	}
	deep := image.NewRGBA64(image.Rect(0, 0, 3, 3))
	for name, encode := range map[string]func(*bytes.Buffer) error{
		"png with alpha": func(b *bytes.Buffer) error { return png.Encode(b, img) },
		"16 bit png":     func(b *bytes.Buffer) error { return png.Encode(b, deep) },
		"jpeg":           func(b *bytes.Buffer) error { return jpeg.Encode(b, img, nil) },
		"not a picture":  func(b *bytes.Buffer) error { b.WriteString("\x89PNG\r\n\x1a\nnonsense"); return nil },
	} {
		var file bytes.Buffer
		if err := encode(&file); err != nil {
			t.Fatal(err)
		}
		d := letterSample()
		d.Letterhead.Arms = file.Bytes()
		res := render(t, d)
		pdftest.Check(t, res.PDF)
		ok := name != "not a picture"
		if got := bytes.Contains(res.PDF, []byte("/Subtype /Image")); got != ok {
			t.Errorf("%s: picture in the file: %v", name, got)
		}
		if err := CheckArms(file.Bytes()); (err == nil) != ok || (err != nil && casework.CodeOf(err) != casework.CodeBadImage) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestLinks(t *testing.T) {
	d := paper(doc.Paragraph{Text: doc.Text{
		{Text: "Se "},
		{Text: "Statsforvalterens side om (klage) på vedtak", Link: "https://www.statsforvalteren.no/(a)?q=å b"},
		{Text: " eller "},
		{Text: "farlig", Link: "javascript:alert(1)"},
		{Text: "."},
	}})
	res := render(t, d)
	pdftest.Check(t, res.PDF)
	if got := pdftest.Text(t, res.PDF); !strings.Contains(got, "Se Statsforvalterens side om (klage) på vedtak eller farlig.") {
		t.Error(got)
	}
	if safeLink("javascript:alert(1)") != "" || safeLink("file:///etc") != "" || safeLink("mailto:post@fjordvik.example") == "" {
		t.Error("unsafe addresses must not become links")
	}
}
