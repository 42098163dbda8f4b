package pdf

import (
	"strings"
	"testing"
	"unicode/utf8"

	"samtak/assets"
	"samtak/reports/doc"
)

func TestBind(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"etter § 7-1 og §§ 2 og 3", "etter §_7-1 og §§_2_og 3"},
		{"første ledd nr. 6 bokstav b", "første ledd nr._6 bokstav b"},
		{"Nr. 6 gjelder", "Nr._6 gjelder"},
		{"Det kom 1. desember 2026 til oss", "Det kom 1._desember_2026 til oss"},
		{"31. jan. 2027", "31._jan._2027"},
		{"jf. pasient- og", "jf._pasient- og"},
		{"offl. § 13", "offl._§_13"},
		{"tre timer, 28 dager og 91 %", "tre timer, 28_dager og 91_%"},
		{"ring 51 00 00 12 nå", "ring 51_00_00_12_nå"},
		{"1 000 kr", "1_000_kr"},
		{"kl. 10.30 i morgen", "kl._10.30_i morgen"},
		{"Jørgen Å. Hauge", "Jørgen Å._Hauge"},
		{"slutt på setning. Ny setning", "slutt på setning. Ny setning"},
		{"Det var du. 3 kom", "Det var du._3_kom"},
		{"han – som sagt – kom", "han_– som sagt_– kom"},
		{"født i 2009 i byen", "født i_2009 i byen"},
		{"Side 1 av 3", "Side 1_av 3"},
		{"4099 FJORDVIK", "4099 FJORDVIK"},
		{"uten tall", "uten tall"},
		{"", ""},
		{" . 1 ", " . 1 "},
		{"nr.\n6", "nr.\n6"},
	} {
		if got := strings.ReplaceAll(bind(c.in), "\u00A0", "_"); got != c.want {
			t.Errorf("bind(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}

func testMaker(t testing.TB) *maker {
	t.Helper()
	m, err := newMaker(&doc.Document{Layout: doc.Report})
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// lineText is a line as it is printed.
func lineText(b broken, i int) string {
	s := ""
	for _, sp := range b.spans(i) {
		s += sp.text
	}
	return s
}

func TestBreaking(t *testing.T) {
	m := testMaker(t)
	st := m.look.body
	for _, c := range []struct {
		in   string
		w    float64
		want string
	}{
		{"en to tre", 100, "en to tre"},
		{"en to tre", 11, "en to |tre"},
		{"en\nto\n\ntre\n\n", 100, "en|to||tre"},
		{"barne- og ungdomshabiliteringen", 34, "barne- og |ungdomshabiliteri|ngen"},
		{"ungdoms\u00ADhabiliteringen", 28, "ungdoms\u00AD|habiliteringen"},
		{"ungdoms\u00ADhabiliteringen", 100, "ungdomshabiliteringen"},
		{"Vest-Agder/Rogaland", 18, "Vest-|Agder/|Rogaland"},
		{"1. desember 2026", 22, "1.\u00A0desember |2026"},
	} {
		b := m.lines(c.in, st, c.w)
		var got []string
		for i := range b.lines {
			got = append(got, lineText(b, i))
			if b.lines[i].w > c.w+0.1 {
				t.Errorf("%q: line %d is %.1f mm wide, more than %.1f", c.in, i+1, b.lines[i].w, c.w)
			}
		}
		if s := strings.Join(got, "|"); s != c.want {
			t.Errorf("%q at %.0f mm: %q, want %q", c.in, c.w, s, c.want)
		}
	}
}

func TestBalance(t *testing.T) {
	m := testMaker(t)
	p := m.measure(doc.Plain("Jeg vil bo i min egen leilighet når jeg blir atten, og jeg vil spille trommer i band og ha det fint"), m.look.words[0])
	plain, even := m.fill(p, 150), m.balance(p, 150)
	if len(plain) != len(even) {
		t.Fatalf("%d lines became %d", len(plain), len(even))
	}
	if spread(even) > spread(plain) {
		t.Errorf("lines became less even: %.1f to %.1f mm", spread(plain), spread(even))
	}
}

func spread(lines []line) float64 {
	low, high := lines[0].w, lines[0].w
	for _, l := range lines {
		low, high = min(low, l.w), max(high, l.w)
	}
	return high - low
}

func TestFairLeavesNoCrumb(t *testing.T) {
	m := testMaker(t)
	w, hits := 160.0, 0
	for n := 20; n < 60; n++ {
		p := m.measure(doc.Plain(strings.Repeat("noen ord her ", n)+"ja."), m.look.body)
		before := m.fill(p, w)
		after := m.fair(p, w)
		if len(before) != len(after) {
			t.Errorf("%d lines became %d", len(before), len(after))
		}
		if before[len(before)-1].w < 0.1*w && after[len(after)-1].w > 0.1*w {
			hits++
		}
	}
	if hits == 0 {
		t.Error("no last line was mended")
	}
}

func TestShort(t *testing.T) {
	m := testMaker(t)
	b := m.short(strings.Repeat("et langt navn ", 50), m.look.body, 60, 2)
	if len(b.lines) != 2 || !strings.HasSuffix(lineText(b, 1), "…") {
		t.Errorf("%d lines, last %q", len(b.lines), lineText(b, len(b.lines)-1))
	}
}

func TestKerning(t *testing.T) {
	m := testMaker(t)
	f := m.fonts[regular].face
	if f.kern('A', 'V') >= 0 || f.kern('T', 'o') >= 0 || f.kern('n', ' ') != 0 {
		t.Errorf("AV %d, To %d, n-space %d", f.kern('A', 'V'), f.kern('T', 'o'), f.kern('n', ' '))
	}
}

func TestAllFacesHaveTheBaseRunes(t *testing.T) {
	m := testMaker(t)
	seen := map[rune]bool{}
	for _, r := range baseRunes {
		if seen[r] {
			t.Errorf("%c stands twice", r)
		}
		seen[r] = true
		for w := range m.fonts {
			if !m.fonts[w].face.glyph(r).known {
				t.Errorf("%s lacks %c", m.fonts[w].face.name, r)
			}
		}
	}
}

func TestStampIsLegibleUnderText(t *testing.T) {
	for _, c := range []assets.Colour{assets.Ink, assets.Blue} {
		if got := assets.Contrast(c, stampGround); got < 7 {
			t.Errorf("contrast %.1f", got)
		}
	}
	if got := assets.Contrast(assets.Muted, stampGround); got < 4.5 {
		t.Errorf("muted on the stamp: %.1f", got)
	}
	if got := assets.Contrast(assets.Ink, assets.Amber); got < 4.5 {
		t.Errorf("ink on the band: %.1f", got)
	}
}

func FuzzRender(f *testing.F) {
	for _, s := range []string{"Kari Nordmann", "😀\xff§ 3", "a\u00ADb\u200B-\n\n", strings.Repeat("ø", 400), "1. 2 %", "\u0301"} {
		f.Add(s, 40.0)
	}
	f.Fuzz(func(t *testing.T, s string, w float64) {
		m := testMaker(t)
		if w < 5 || w > 200 {
			w = 30
		}
		b := m.lines(s, m.look.body, w)
		for i := range b.lines {
			if !utf8.ValidString(lineText(b, i)) {
				t.Errorf("line %d of %q is not valid UTF-8", i, s)
			}
		}
		if _, err := Render(paper(doc.Heading{Level: 1, Text: s}, doc.Paragraph{Text: doc.Plain(s)}, doc.Table{Rows: [][]doc.Cell{{{Text: doc.Plain(s)}}}})); err != nil {
			t.Error(err)
		}
	})
}
