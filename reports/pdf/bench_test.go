package pdf

import (
	"testing"

	"samtak/reports/doc"
)

func BenchmarkPlan(b *testing.B)   { benchmark(b, planSample()) }
func BenchmarkLetter(b *testing.B) { benchmark(b, letterSample()) }

// BenchmarkPlanRare has letters outside the ready-cut fonts.
func BenchmarkPlanRare(b *testing.B) {
	d := planSample()
	d.Blocks = append(d.Blocks, doc.Paragraph{Text: doc.Text{{Text: "Łukasz Wójcik"}, {Text: "Łukasz", Bold: true}}})
	benchmark(b, d)
}

func benchmark(b *testing.B, d *doc.Document) {
	b.ReportAllocs()
	size := 0
	for b.Loop() {
		res, err := Render(d)
		if err != nil {
			b.Fatal(err)
		}
		size = len(res.PDF)
	}
	b.ReportMetric(float64(size)/1024, "kB/paper")
}

func BenchmarkPlanParallel(b *testing.B) {
	d := planSample()
	b.RunParallel(func(pb *testing.PB) {
		for pb.Next() {
			if _, err := Render(d); err != nil {
				b.Error(err)
			}
		}
	})
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "plans/s")
}

func BenchmarkBatch100(b *testing.B) {
	for b.Loop() {
		for range 100 {
			if _, err := Render(planSample()); err != nil {
				b.Fatal(err)
			}
		}
	}
}
