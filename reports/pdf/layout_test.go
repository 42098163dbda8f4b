package pdf

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"samtak/reports/doc"
	"samtak/reports/pdf/pdftest"
)

func layOut(t *testing.T, d *doc.Document) (*maker, []sheet) {
	t.Helper()
	m, err := newMaker(d)
	if err != nil {
		t.Fatal(err)
	}
	m.compile()
	return m, m.paginate()
}

// emptiest is the largest share of a page left white, the last page aside.
func emptiest(m *maker, sheets []sheet) (share float64, page int) {
	bottom := pageHeight - m.look.bottom
	for i, s := range sheets[:len(sheets)-1] {
		if w := (bottom - s.bottom) / (bottom - m.look.top); w > share {
			share, page = w, i+1
		}
	}
	return share, page
}

func TestNoPageIsMuchTooEmpty(t *testing.T) {
	for name, d := range samples() {
		m, sheets := layOut(t, d)
		if share, page := emptiest(m, sheets); share > mostWhite {
			t.Errorf("%s: page %d is %.0f %% white", name, page, share*100)
		}
	}
	// Whatever stands above a table, it never leaves a quarter of the page.
	for above := range 60 {
		for _, rows := range []int{1, 2, 4, 9, 40} {
			var b []doc.Block
			for range above {
				b = append(b, doc.Paragraph{Text: doc.Plain("En linje.")})
			}
			table := doc.Table{Columns: []doc.Column{{Title: "A"}, {Title: "B"}}}
			for i := range rows {
				table.Rows = append(table.Rows, row(strings.Repeat("tiltak ", 1+i%4*12), "hvem", "", doc.Planned, "Planlagt"))
			}
			b = append(b, doc.Heading{Level: 2, Text: "Mål"}, doc.Paragraph{Text: doc.Plain("Delmål.")}, table, doc.Paragraph{Text: doc.Plain("Slutt.")})
			m, sheets := layOut(t, paper(b...))
			if share, page := emptiest(m, sheets); share > mostWhite {
				t.Errorf("%d lines above, %d rows: page %d is %.0f %% white", above, rows, page, share*100)
			}
		}
	}
}

func TestNothingLeavesTheTextArea(t *testing.T) {
	for name, d := range samples() {
		m, sheets := layOut(t, d)
		for i, s := range sheets {
			if s.bottom > pageHeight-m.look.bottom+hair {
				t.Errorf("%s: page %d ends at %.1f mm", name, i+1, s.bottom)
			}
		}
	}
}

func TestSmallTableStaysWhole(t *testing.T) {
	for above := 20; above < 45; above++ {
		var b []doc.Block
		for range above {
			b = append(b, doc.Paragraph{Text: doc.Plain("En linje.")})
		}
		b = append(b, doc.Table{Columns: []doc.Column{{Title: "A"}}, Rows: [][]doc.Cell{{{Text: doc.Plain("en")}}, {{Text: doc.Plain("to")}}, {{Text: doc.Plain("tre")}}}})
		_, sheets := layOut(t, paper(b...))
		if len(sheets) < 2 {
			continue
		}
		for _, pl := range sheets[1].placed {
			if pl.again != nil {
				t.Errorf("%d lines above: a small table is cut", above)
			}
		}
	}
}

// rowsOf counts the table rows of a page and tells whether it begins with one.
func rowsOf(s sheet) (rows int, cut bool) {
	for _, pl := range s.placed {
		if r, ok := pl.part.(*rowPart); ok {
			rows++
			cut = cut || pl.from > 0 || pl.to < r.n
		}
	}
	return rows, cut
}

func TestLongTableKeepsTwoRowsWithItsHead(t *testing.T) {
	for above := range 50 {
		var b []doc.Block
		for range above {
			b = append(b, doc.Paragraph{Text: doc.Plain("En linje.")})
		}
		table := doc.Table{Columns: []doc.Column{{Title: "A"}}}
		for range 30 {
			table.Rows = append(table.Rows, []doc.Cell{{Text: doc.Plain("rad")}})
		}
		_, sheets := layOut(t, paper(append(b, table)...))
		total := 0
		for i, s := range sheets {
			rows, cut := rowsOf(s)
			total += rows
			if rows == 1 || cut {
				t.Errorf("%d lines above: page %d has %d rows, cut %v", above, i+1, rows, cut)
			}
			if i > 0 && rows > 0 && total > rows && s.placed[0].again == nil {
				t.Errorf("%d lines above: page %d lacks the head", above, i+1)
			}
		}
		if total != 30 {
			t.Errorf("%d rows on paper", total)
		}
	}
}

func TestTenPageTableWithATallRow(t *testing.T) {
	d := stressSample(100, "")
	res := render(t, d)
	if res.Pages < 10 {
		t.Errorf("%d pages", res.Pages)
	}
	pdftest.Check(t, res.PDF)
	text := pdftest.Text(t, res.PDF)
	if got := strings.Count(text, "Svært lang rad som må deles over flere sider."); got != 260 {
		t.Errorf("%d of 260 sentences of the tall row", got)
	}
	if got := strings.Count(text, "Ansvarlig person"); got != 99 {
		t.Errorf("%d of 99 rows", got)
	}
	if got := strings.Count(text, "Tiltak | Ansvarlig"); got != 1 {
		t.Errorf("the head is read %d times", got)
	}
}

func TestHeadingKeepsWhatFollows(t *testing.T) {
	for above := range 60 {
		var b []doc.Block
		for range above {
			b = append(b, doc.Paragraph{Text: doc.Plain("En linje.")})
		}
		b = append(b, doc.Heading{Level: 2, Text: "Overskrift"}, doc.Heading{Level: 3, Text: "Under"}, doc.Paragraph{Text: doc.Plain(strings.Repeat("mange ord ", 60))})
		_, sheets := layOut(t, paper(b...))
		for i, s := range sheets[:len(sheets)-1] {
			last := s.placed[len(s.placed)-1]
			if p, ok := last.part.(*textPart); ok && p.bookmark != nil {
				t.Errorf("%d lines above: page %d ends with a heading", above, i+1)
			}
		}
	}
}

func TestNoLineStandsAlone(t *testing.T) {
	for above := range 50 {
		var b []doc.Block
		for range above {
			b = append(b, doc.Paragraph{Text: doc.Plain("En linje.")})
		}
		b = append(b, doc.Paragraph{Text: doc.Plain(strings.Repeat("mange ord ", 80))}, doc.Paragraph{Tone: doc.Message, Text: doc.Plain(strings.Repeat("mange ord ", 80))})
		_, sheets := layOut(t, paper(b...))
		for i, s := range sheets {
			for _, pl := range s.placed {
				n := 0
				switch p := pl.part.(type) {
				case *textPart:
					n = len(p.text.lines)
				case *panelPart:
					n = len(p.text.lines)
				}
				if n > 1 && pl.to-pl.from == 1 {
					t.Errorf("%d lines above: page %d has one line of %d", above, i+1, n)
				}
			}
		}
	}
}

func TestTogetherStaysTogether(t *testing.T) {
	for above := range 60 {
		var b []doc.Block
		for range above {
			b = append(b, doc.Paragraph{Text: doc.Plain("En linje.")})
		}
		b = append(b, doc.Together{Blocks: []doc.Block{
			doc.Heading{Level: 2, Text: "Samtykke"},
			doc.Paragraph{Text: doc.Plain(strings.Repeat("mange ord ", 80))},
			doc.Signatures{Names: []doc.Signature{{Name: "A"}, {Name: "B"}, {Name: "C"}}},
		}})
		_, sheets := layOut(t, paper(b...))
		signs, heads := -1, -1
		for i, s := range sheets {
			for _, pl := range s.placed {
				switch p := pl.part.(type) {
				case *signPart:
					signs = i
				case *textPart:
					if p.bookmark != nil {
						heads = i
					}
				}
			}
		}
		if signs != heads {
			t.Errorf("%d lines above: heading on page %d, signatures on page %d", above, heads+1, signs+1)
		}
	}
}

func TestTogetherTallerThanAPage(t *testing.T) {
	var items []doc.Text
	for i := range 150 {
		items = append(items, doc.Plain(fmt.Sprint("punkt ", i)))
	}
	res := render(t, paper(doc.Together{Blocks: []doc.Block{doc.Heading{Level: 2, Text: "Liste"}, doc.List{Numbered: true, Items: items}}}))
	if res.Pages < 3 {
		t.Errorf("%d pages", res.Pages)
	}
	pdftest.Check(t, res.PDF)
}

func TestLetterGeometry(t *testing.T) {
	d := letterSample()
	m, sheets := layOut(t, d)
	if y := sheets[0].placed[0].y; math.Abs(y-94) > 0.01 {
		t.Errorf("text starts at %.2f mm", y)
	}
	m.draw(sheets)
	ops := string(m.pages[0].out)
	for i := range d.Address {
		want := fmt.Sprintf("BT %s %s Td", point(25), point(297-54-5.3*float64(i)))
		if !strings.Contains(ops, want) {
			t.Errorf("address line %d is not at %q", i+1, want)
		}
	}
	if !strings.Contains(ops, fmt.Sprintf("%s %s m %s %s l S", point(4), point(297-148.5), point(8), point(297-148.5))) {
		t.Error("no fold tick at half the sheet")
	}
}

func point(mm float64) string {
	s := fmt.Sprintf("%.2f", mm*perMM)
	return strings.TrimRight(strings.TrimRight(s, "0"), ".")
}

func TestLongAddressStaysInTheWindow(t *testing.T) {
	d := letterSample()
	d.Address = []string{"Kari Nordmann", "v/ verge Anne Nordmann", "c/o Fjordvik omsorgssenter avdeling for habilitering og rehabilitering", "Postboks 14", "Blåbærstien 14 B", "4099 FJORDVIK", "NORGE"}
	m, _ := layOut(t, d)
	if w := widest(m.top.address); addressX+w > windowRight {
		t.Errorf("a line ends at %.1f mm", addressX+w)
	}
	pdftest.Check(t, render(t, d).PDF)
}

func TestReferencesStayOnThePaper(t *testing.T) {
	d := letterSample()
	for range 6 {
		d.Reference = append(d.Reference, doc.Pair{Label: "En lang ledetekst her", Value: "Koordinerende enhet for habilitering og rehabilitering"})
	}
	m, sheets := layOut(t, d)
	if sheets[0].placed[0].y < m.top.references[len(m.top.references)-1].y {
		t.Error("the text runs into the references")
	}
	for _, r := range m.top.references {
		if r.x < windowRight || r.valueX+widest(r.value) > pageWidth-m.look.right+0.1 {
			t.Errorf("reference from %.1f to %.1f mm", r.x, r.valueX+widest(r.value))
		}
	}
}

func TestLargeIsLarge(t *testing.T) {
	l := looks[doc.Large]
	if l.body.size < 16 || l.body.lead < 24 || l.cell.size < 13 || l.cellHead.size < 13 || l.value.size < 16 {
		t.Errorf("too small: %+v", l)
	}
	for _, st := range l.words {
		if st.size < 16 || st.lead < 24 {
			t.Errorf("own words in %v/%v", st.size, st.lead)
		}
	}
}

func TestColumnsGiveRoomToTheirWords(t *testing.T) {
	d := paper(doc.Table{
		Columns: []doc.Column{{Title: "Tiltak", Weight: 100}, {Title: "Status", Weight: 1}, {Title: "Sum", Weight: 0, Right: true}},
		Rows:    [][]doc.Cell{row(strings.Repeat("ord ", 40), "Gjennomført", "1 000 kr", doc.NoState, "")},
	})
	m, sheets := layOut(t, d)
	r := sheets[0].placed[1].part.(*rowPart)
	if n := len(r.cells[1].text.lines); n != 1 {
		t.Errorf("a short word is cut to %d lines", n)
	}
	end := r.cells[len(r.cells)-1]
	if right := end.x + end.w + cellPadX; math.Abs(right-(pageWidth-m.look.right)) > 0.05 {
		t.Errorf("the columns end at %.2f mm", right)
	}
}

func TestTimelineOverPages(t *testing.T) {
	line := timelineSample()
	for i := range 90 {
		b := line.Bars[i%7]
		b.Label = fmt.Sprint("Tiltak nummer ", i, " med et langt navn som går over flere linjer i figuren")
		line.Bars = append(line.Bars, b)
	}
	line.To = date(2031, 1, 1)
	res := render(t, paper(doc.Heading{Level: 2, Text: "Tidslinje"}, line))
	if res.Pages < 3 {
		t.Errorf("%d pages", res.Pages)
	}
	pdftest.Check(t, res.PDF)
	odd := timelineSample()
	odd.Bars[0].From, odd.Bars[0].To = date(1990, 1, 1), date(1990, 2, 1)
	odd.Bars[1].To = odd.Bars[1].From.AddDate(0, -3, 0)
	odd.Bars[2] = doc.Bar{}
	odd.Months, odd.Alt = [12]string{}, ""
	pdftest.Check(t, render(t, paper(odd)).PDF)
}

func TestStampAndPracticeOnEveryPage(t *testing.T) {
	d := planSample()
	d.Stamp, d.Practice = "UTKAST", "ØVING"
	m, sheets := layOut(t, d)
	m.draw(sheets)
	for i, p := range m.pages {
		ops := string(p.out)
		if !strings.Contains(ops, "/Subtype/Watermark") || !strings.Contains(ops, "/Subtype/Header") || !strings.Contains(ops, "/Subtype/Footer") {
			t.Errorf("page %d lacks a mark", i+1)
		}
	}
	d.Stamp = strings.Repeat("UTKAST ", 9)
	pdftest.Check(t, render(t, d).PDF)
}

func TestHeadingLevelsHaveNoGaps(t *testing.T) {
	res := render(t, paper(doc.Heading{Level: 3, Text: "Tre"}, doc.Heading{Level: 3, Text: "Tre"}, doc.Heading{Level: 1, Text: "En"}, doc.Heading{Level: 9, Text: "Ni"}, doc.Heading{Level: -1, Text: "Minus"}))
	pdftest.Check(t, res.PDF)
}

func TestManyPages(t *testing.T) {
	var b []doc.Block
	for i := range 400 {
		b = append(b, doc.Heading{Level: 1 + i%3, Text: fmt.Sprint("Del ", i)}, doc.Paragraph{Text: doc.Plain(strings.Repeat("ord ", 90))})
	}
	res := render(t, paper(b...))
	if res.Pages < 40 {
		t.Errorf("%d pages", res.Pages)
	}
	pdftest.Check(t, res.PDF)
}
