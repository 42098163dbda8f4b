package preview

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"

	"samtak/reports/doc"
)

func shown(lines []textLine) string {
	var out []string
	for _, l := range lines {
		s := ""
		for _, p := range l.pieces {
			s += "<" + p.text + ">"
		}
		out = append(out, s)
	}
	return strings.Join(out, "|")
}

func TestLines(t *testing.T) {
	test.NewTempApp(t)
	blank := &doc.Blank{Field: "x"}
	tests := []struct {
		name  string
		text  doc.Text
		width float32
		want  string
	}{
		{"nothing", doc.Plain(""), 100, ""},
		{"one line", doc.Plain("ei kort line"), 500, "<ei kort line>"},
		{"breaks given", doc.Plain("a\n\nb"), 500, "<a>|<b>"},
		{"run ends inside a word", doc.Text{{Text: "innen "}, {Text: "3. mai", Bold: true}, {Text: "."}}, 500, "<innen><3. mai><.>"},
		{"mark goes with its word", doc.Text{{Text: "dette er svaret", Bold: true}, {Text: "."}}, 104, "<dette er>|<svaret><.>"},
		{"phone stays whole", doc.Plain("ring 55 50 00 00 straks"), 96, "<ring>|<55 50 00 00>|<straks>"},
		{"date and month", doc.Plain("senest 31. mars"), 84, "<senest>|<31. mars>"},
		{"blank is its own", doc.Text{{Text: "fra "}, {Text: "[mangler]", Blank: blank}, {Text: " av"}}, 500, "<fra><[mangler]><av>"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := setter{px: 14, width: tt.width}
			if got := shown(s.lines(tt.text)); got != tt.want {
				t.Errorf("got %s, want %s", got, tt.want)
			}
		})
	}
}

// FuzzLines: whatever is typed, no letter is lost and no line is too wide.
func FuzzLines(f *testing.F) {
	test.NewTempApp(f)
	for _, s := range []string{"", "a b", "§ 2-5 c", "31. mars 2027", strings.Repeat("å", 80), "55 50 00 00 11 22 33 44 55", "\n \n", "漢字"} {
		f.Add(s, uint16(60))
	}
	f.Fuzz(func(t *testing.T, s string, width uint16) {
		s = strings.ToValidUTF8(s, "?")
		w := float32(width%400) + 30
		lines := setter{px: 12, width: w}.lines(doc.Plain(s))
		got := ""
		for _, l := range lines {
			if l.w > w+1 && len([]rune(l.pieces[0].text)) > 1 {
				t.Errorf("line %q is %f wide, may be %f", l.pieces[0].text, l.w, w)
			}
			for _, p := range l.pieces {
				got += p.text
			}
		}
		strip := strings.NewReplacer(" ", "", "\n", "")
		if strip.Replace(got) != strip.Replace(s) {
			t.Errorf("%q became %q", s, got)
		}
	})
}

func TestSharesFillTheWidth(t *testing.T) {
	tests := []struct {
		name    string
		weights []float64
		least   []float32
		want    []float32
	}{
		{"by weight", []float64{3, 1}, []float32{10, 10}, []float32{75, 25}},
		{"one needs more", []float64{3, 1}, []float32{10, 40}, []float32{60, 40}},
		{"then another does", []float64{2, 1, 1}, []float32{48, 40, 10}, []float32{48, 40, 12}},
	}
	for _, tt := range tests {
		var columns []doc.Column
		var sum float32
		for _, w := range tt.weights {
			columns = append(columns, doc.Column{Weight: w})
			sum += float32(w)
		}
		for i, got := range shares(columns, tt.least, 100, sum) {
			if got != tt.want[i] {
				t.Errorf("%s: column %d is %v, want %v", tt.name, i, got, tt.want[i])
			}
		}
	}
}
