package planpage_test

import (
	"strings"
	"testing"

	"samtak/casework"
	"samtak/ui/planpage"
	"samtak/ui/route/routetest"
	"samtak/ui/uitest"
)

// longText is as much as a field takes, in words and lines as people write.
func longText() string {
	return strings.Repeat("Jeg liker å gå tur langs sjøen når det ikke blåser for mye.\n", 334)[:20000]
}

// BenchmarkLongField makes the page anew with a field of 20 000 letters on it.
func BenchmarkLongField(b *testing.B) {
	for name, text := range map[string]string{"lines": longText(), "one line": strings.ReplaceAll(longText(), "\n", " "), "short": "Kort."} {
		b.Run(name, func(b *testing.B) {
			bench := routetest.WithBook(b, casework.Bokmal)
			change(bench, func(p *casework.Plan) { p.AboutMe = text })
			for b.Loop() {
				bench.Show(planpage.New, place("about"))
				uitest.Layout(bench.Canvas())
			}
		})
	}
}
