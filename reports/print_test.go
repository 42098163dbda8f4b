package reports_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"samtak/casework"
	"samtak/reports"
	"samtak/reports/pdf/pdftest"
)

func TestEveryPaperIsAGoodPDF(t *testing.T) {
	for _, kind := range casework.PaperKinds {
		for _, lang := range casework.Languages {
			for _, v := range variants {
				t.Run(string(kind)+"/"+string(lang)+"/"+v.name, func(t *testing.T) {
					p := print1(t, v.make(sampleOrder(kind, lang)))
					if p.Pages < 1 || p.Title == "" || p.FileName == "" {
						t.Errorf("%d pages, title %q, file %q", p.Pages, p.Title, p.FileName)
					}
					if got, want := len(p.Missing) > 0, v.name == "emoji"; got != want && kind == casework.FullPlan {
						t.Errorf("missing characters %q", p.Missing)
					}
					pdftest.Check(t, p.PDF)
				})
			}
		}
	}
}

func TestShortPlanIsOnePage(t *testing.T) {
	for _, lang := range casework.Languages {
		for _, v := range variants {
			if v.name == "long" {
				continue // 900 letters in large type are more than a page, and none is cut
			}
			if p := print1(t, v.make(sampleOrder(casework.ShortPlan, lang))); p.Pages != 1 {
				t.Errorf("%s %s: %d pages", lang, v.name, p.Pages)
			}
		}
	}
}

// TestShortPlanMakesRoom: the longer the own words and the goals, the fewer tiltak.
func TestShortPlanMakesRoom(t *testing.T) {
	for _, words := range []int{0, 40, 90, 130, 170, 210, 260} {
		for _, goal := range []int{30, 60} {
			o := sampleOrder(casework.ShortPlan, casework.Bokmal)
			o.File.Plan.Important = strings.Repeat("Musikk er bra. ", 20)[:words]
			for i := range o.File.Plan.Goals {
				o.File.Plan.Goals[i].Text = strings.Repeat("Eget band og gode venner, ", 4)[:goal]
			}
			if p := print1(t, o); p.Pages != 1 {
				t.Errorf("%d letters of own words, goals of %d: %d pages", words, goal, p.Pages)
			}
		}
	}
}

// TestMainPapersKeepTheirBytes: the same order gives the same file, today and tomorrow.
func TestMainPapersKeepTheirBytes(t *testing.T) {
	for _, kind := range []casework.PaperKind{casework.GrantPlan, casework.RefusePlan, casework.FullPlan} {
		for _, lang := range casework.Languages {
			o := sampleOrder(kind, lang)
			file := print1(t, o).PDF
			if !bytes.Equal(file, print1(t, o).PDF) {
				t.Fatalf("%s %s: two prints of one order differ", kind, lang)
			}
			sum := sha256.Sum256(file)
			got := hex.EncodeToString(sum[:])
			path := filepath.Join("testdata", string(kind)+"."+string(lang)+".sha256")
			if *update {
				if err := os.WriteFile(path, []byte(got+"\n"), 0o644); err != nil {
					t.Fatal(err)
				}
				continue
			}
			want, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if string(bytes.TrimSpace(want)) != got {
				t.Errorf("%s %s: the file has changed; look at the pages, then run with -update", kind, lang)
			}
		}
	}
}

func print1(tb testing.TB, o casework.PaperOrder) casework.Printed {
	tb.Helper()
	p, err := reports.Printer{}.Print(o)
	if err != nil {
		tb.Fatal(err)
	}
	return p
}

func BenchmarkPlan(b *testing.B) {
	o := sampleOrder(casework.FullPlan, casework.Bokmal)
	for b.Loop() {
		print1(b, o)
	}
}

func BenchmarkPlanParallel(b *testing.B) {
	o := sampleOrder(casework.FullPlan, casework.Bokmal)
	b.RunParallel(func(pb *testing.PB) {
		for pb.Next() {
			print1(b, o)
		}
	})
}

// BenchmarkBatch100 is the papers of a hundred cases, one after the other.
func BenchmarkBatch100(b *testing.B) {
	for b.Loop() {
		for i := range 100 {
			o := sampleOrder(casework.PaperKinds[i%len(casework.PaperKinds)], casework.Languages[i%2])
			o.File.Case.Serial = i + 1
			print1(b, o)
		}
	}
}
