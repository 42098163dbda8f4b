package reports_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"image"
	"image/jpeg"
	"runtime"
	"strconv"
	"strings"
	"testing"

	"samtak/casework"
	"samtak/reports"
	"samtak/reports/pdf/pdftest"
)

// frozen is a paper as the desk keeps it.
func frozen(tb testing.TB, serial int, kind casework.PaperKind, lang casework.Language) casework.BundlePart {
	tb.Helper()
	p := print1(tb, sampleOrder(kind, lang))
	return casework.BundlePart{Number: "2026/14-" + strconv.Itoa(serial), Title: p.Title, Date: today, Mime: casework.MimePDF, Data: p.PDF}
}

func scanned(tb testing.TB, serial int) casework.BundlePart {
	tb.Helper()
	var b bytes.Buffer
	if err := jpeg.Encode(&b, image.NewGray(image.Rect(0, 0, 300, 424)), nil); err != nil {
		tb.Fatal(err)
	}
	return casework.BundlePart{Number: "2026/14-" + strconv.Itoa(serial), Title: "Epikrise", Date: today, Mime: "image/jpeg", Data: b.Bytes()}
}

// coverOrder is the letter with the index.
func coverOrder() *casework.PaperOrder {
	o := sampleOrder(casework.ToGovernor, casework.Bokmal)
	o.Serial = 12
	return &o
}

func caseBundle(tb testing.TB) casework.Bundle {
	tb.Helper()
	return casework.Bundle{
		Cover: coverOrder(), Language: casework.Bokmal, Title: "Klagesak 2026/14",
		Parts: []casework.BundlePart{
			frozen(tb, 1, casework.Receipt, casework.Nynorsk), scanned(tb, 2), frozen(tb, 3, casework.FullPlan, casework.Bokmal),
			{Number: "2026/14-4", Title: "Uleselig", Mime: casework.MimePDF, Data: []byte("%PDF-1.3 tull")},
			frozen(tb, 5, casework.RefusePlan, casework.Bokmal),
		},
	}
}

func bind(tb testing.TB, b casework.Bundle) casework.Printed {
	tb.Helper()
	p, err := reports.Printer{}.Bind(context.Background(), b, nil)
	if err != nil {
		tb.Fatal(err)
	}
	return p
}

func TestBundle(t *testing.T) {
	b := caseBundle(t)
	p := bind(t, b)
	pdftest.Check(t, p.PDF)
	index := b.Cover.Index
	if len(index) != len(b.Parts) || !index[3].Apart || index[3].Page != 0 {
		t.Fatalf("index %+v", index)
	}
	cover := index[0].Page - 1
	if cover < 1 || index[1].Page <= index[0].Page || index[2].Page != index[1].Page+1 || index[4].Page <= index[2].Page || p.Pages < index[4].Page {
		t.Errorf("%d pages, index %+v", p.Pages, index)
	}
	if alone := print1(t, *b.Cover); alone.Pages != cover {
		t.Errorf("the cover has %d pages, the index says %d", alone.Pages, cover)
	}
	for i, beside := range pdftest.Beside(t, p.PDF) { // the page the index names can be found on paper
		if want := fmt.Sprintf("Side %d av %d i oversendelsen\n", i+1, p.Pages); !strings.HasSuffix(beside, want) {
			t.Errorf("page %d: %q", i+1, beside)
		}
	}
	text := pdftest.Text(t, p.PDF)
	for _, part := range b.Parts {
		if part.Title == "Epikrise" || part.Title == "Uleselig" {
			continue
		}
		if !strings.Contains(text, pdftest.Text(t, part.Data)) {
			t.Errorf("the text of %s is not whole", part.Number)
		}
	}
	if want := "[Skannet papir: 2026/14-2 Epikrise, 22. november 2026]"; !strings.Contains(text, want) {
		t.Errorf("no %s", want)
	}
	if p.Title != b.Title || p.FileName != "2026-14-samlet.pdf" {
		t.Errorf("title %q, file %q", p.Title, p.FileName)
	}
	if again := bind(t, caseBundle(t)); !bytes.Equal(p.PDF, again.PDF) {
		t.Error("the same bundle gives other bytes")
	}
}

func TestPracticeBundle(t *testing.T) {
	b := caseBundle(t)
	b.Practice, b.Cover.Practice, b.Language = true, true, casework.Nynorsk
	p := bind(t, b)
	pdftest.Check(t, p.PDF)
	if p.FileName != "2026-14-samla.pdf" {
		t.Error(p.FileName)
	}
}

// TestBatch: letters without a cover, and none may be left out.
func TestBatch(t *testing.T) {
	b := casework.Bundle{Language: casework.Bokmal, Title: "Brev", Parts: []casework.BundlePart{
		frozen(t, 1, casework.Receipt, casework.Bokmal), frozen(t, 2, casework.GrantPlan, casework.Nynorsk),
	}}
	p := bind(t, b)
	pdftest.Check(t, p.PDF)
	if beside := strings.Join(pdftest.Beside(t, p.PDF), ""); strings.Contains(beside, "oversendelsen") {
		t.Error("letters to several persons are numbered as one")
	}
	if !bytes.Contains(p.PDF, []byte("<xmp:CreateDate>2026-11-22T10:15:00+01:00<")) || !bytes.Contains(p.PDF, []byte(">Fjordvik kommune<")) {
		t.Error("the date and sender of the letters are lost")
	}
	b.Parts[1].Data = b.Parts[1].Data[:4000]
	if _, err := (reports.Printer{}).Bind(t.Context(), b, nil); casework.CodeOf(err) != casework.CodeBadFile {
		t.Errorf("a damaged letter: %v", err)
	}
	if _, err := (reports.Printer{}).Bind(t.Context(), casework.Bundle{}, nil); casework.CodeOf(err) != casework.CodePrintFailed {
		t.Errorf("no letters: %v", err)
	}
}

func TestBindTellsAndStops(t *testing.T) {
	b := caseBundle(t)
	ctx, cancel := context.WithCancel(t.Context())
	var told []int
	_, err := reports.Printer{}.Bind(ctx, b, func(done, all int) {
		if told = append(told, done); all != len(b.Parts) {
			t.Errorf("of %d", all)
		}
		if done == 2 {
			cancel()
		}
	})
	if !errors.Is(err, context.Canceled) || len(told) != 2 || told[1] != 2 {
		t.Errorf("told %v, %v", told, err)
	}
}

// BenchmarkBind500 is a package of more than 500 pages with its cover.
func BenchmarkBind500(b *testing.B) {
	bundle := casework.Bundle{Cover: coverOrder(), Language: casework.Bokmal, Title: "Klagesak"}
	kinds := []casework.PaperKind{casework.FullPlan, casework.RefusePlan, casework.Receipt, casework.GrantPlan}
	for pages := 0; pages < 500; {
		n := len(bundle.Parts) + 1
		if n%5 == 0 {
			bundle.Parts, pages = append(bundle.Parts, scanned(b, n)), pages+1
			continue
		}
		p := print1(b, sampleOrder(kinds[n%len(kinds)], casework.Languages[n%2]))
		bundle.Parts = append(bundle.Parts, casework.BundlePart{Number: "2026/14-" + strconv.Itoa(n), Title: p.Title, Date: today, Mime: casework.MimePDF, Data: p.PDF})
		pages += p.Pages
	}
	benchmarkBind(b, bundle)
}

// BenchmarkBindBatch100 is a hundred finished letters as one file to print.
func BenchmarkBindBatch100(b *testing.B) {
	bundle := casework.Bundle{Language: casework.Bokmal, Title: "Brev"}
	for i := range 100 {
		bundle.Parts = append(bundle.Parts, frozen(b, i+1, []casework.PaperKind{casework.Receipt, casework.GrantPlan}[i%2], casework.Languages[i%2]))
	}
	benchmarkBind(b, bundle)
}

// benchmarkBind tells pages, the size of the file, and the most memory in use
// after a part or at the end, the parts' own bytes included.
func benchmarkBind(b *testing.B, bundle casework.Bundle) {
	b.ReportAllocs()
	var pages, size int
	var most uint64
	sample := func() {
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		most = max(most, m.HeapInuse)
	}
	for b.Loop() {
		p, err := reports.Printer{}.Bind(b.Context(), bundle, func(done, _ int) {
			if done%20 == 0 {
				sample()
			}
		})
		if err != nil {
			b.Fatal(err)
		}
		sample()
		pages, size = p.Pages, len(p.PDF)
	}
	b.ReportMetric(float64(pages), "pages")
	b.ReportMetric(float64(size)/(1<<20), "MB/file")
	b.ReportMetric(float64(most)/(1<<20), "MB/peak")
}
