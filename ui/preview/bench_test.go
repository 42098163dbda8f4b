package preview_test

import (
	"testing"

	"samtak/casework"
	"samtak/ui/preview"
	"samtak/ui/route/routetest"
)

// BenchmarkPlanShown is the time to show a plan of six pages.
func BenchmarkPlanShown(b *testing.B) {
	bench := routetest.WithBook(b, casework.Bokmal)
	b.ResetTimer()
	for range b.N {
		bench.Show(preview.New, at(1, casework.FullPlan))
	}
}
