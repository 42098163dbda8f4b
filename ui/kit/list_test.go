package kit_test

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"samtak/ui/kit"
	"samtak/ui/uitest"
)

func listWindow(t testing.TB, n int) (*kit.List, fyne.Canvas) {
	uitest.NewApp(t)
	l := newList()
	l.SetRows(rows(n))
	return l, uitest.Window(t, kit.FixedPage(kit.Title("Saker"), l), 1200, 800).Canvas()
}

func TestListByKeyboard(t *testing.T) {
	l, c := listWindow(t, 100)
	var opened, marked []int
	l.OnOpen = func(i int) { opened = append(opened, i) }
	l.OnSelect = func(i int) { marked = append(marked, i) }
	l.Focus()
	uitest.Press(c, fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn, fyne.KeyEnd, fyne.KeyDown, fyne.KeyReturn, fyne.KeyHome, fyne.KeyUp)
	if !slices.Equal(opened, []int{2, 99}) || !slices.Equal(marked, []int{0, 1, 2, 99, 0}) {
		t.Errorf("opened %v, marked %v", opened, marked)
	}
	if l.Offset() != 0 {
		t.Errorf("offset %v after Home", l.Offset())
	}
}

func TestListShowsOnlyWhatIsInView(t *testing.T) {
	l, c := listWindow(t, 10000)
	words := uitest.Words(c)
	if !strings.Contains(words, "2026/00001") || strings.Contains(words, "2026/00090") {
		t.Error("wrong rows in view")
	}
	l.SetOffset(4000)
	uitest.Layout(c)
	if l.Offset() != 4000 || strings.Contains(uitest.Words(c), "2026/00001") {
		t.Errorf("offset %v", l.Offset())
	}
}

func TestListSorts(t *testing.T) {
	l, c := listWindow(t, 10)
	type order struct {
		col  int
		desc bool
	}
	var got []order
	l.OnSort = func(col int, desc bool) { got = append(got, order{col, desc}) }
	for _, o := range uitest.All[fyne.CanvasObject](c) {
		h, ok := o.(interface {
			fyne.Tappable
			AccessibilityLabel() string
		})
		if ok && (h.AccessibilityLabel() == "Navn" || h.AccessibilityLabel() == "Gjelder") {
			test.Tap(h)
			test.Tap(h)
		}
	}
	if !slices.Equal(got, []order{{1, false}, {1, true}}) {
		t.Error(got)
	}
}

func TestListKeepsTheMarkedRow(t *testing.T) {
	l, _ := listWindow(t, 10)
	l.Select(4)
	all := rows(10)
	l.SetRows(all[3:])
	if l.Selected() != 1 {
		t.Errorf("marked %d", l.Selected())
	}
	l.SetRows(all[6:])
	if l.Selected() != -1 {
		t.Errorf("marked %d, but the row is gone", l.Selected())
	}
}

func TestListRemembersOffsetBeforeItIsShown(t *testing.T) {
	uitest.NewApp(t)
	l := newList()
	l.SetRows(rows(500))
	l.SetOffset(900)
	uitest.Window(t, kit.FixedPage(l), 1000, 600)
	if l.Offset() != 900 {
		t.Errorf("offset %v", l.Offset())
	}
}

func TestEmptyListTakesKeys(t *testing.T) {
	l, c := listWindow(t, 0)
	l.Focus()
	uitest.Press(c, fyne.KeyDown, fyne.KeyUp, fyne.KeyEnd, fyne.KeyHome, fyne.KeyPageDown, fyne.KeyPageUp, fyne.KeyReturn)
	if l.Selected() != -1 {
		t.Errorf("marked %d", l.Selected())
	}
}

func BenchmarkListRefresh10k(b *testing.B) {
	l, _ := listWindow(b, 10000)
	for b.Loop() {
		l.Refresh()
	}
}

// BenchmarkListFilter10k is a letter typed in a search field: filter and show.
func BenchmarkListFilter10k(b *testing.B) {
	l, _ := listWindow(b, 10000)
	all := rows(10000)
	queries := []string{"b", "bj", "bjø", "bjør", "bj", "b", ""}
	i := 0
	for b.Loop() {
		q := queries[i%len(queries)]
		i++
		var hits []kit.ListRow
		for _, r := range all {
			if q == "" || strings.Contains(strings.ToLower(r.Cells[1].Text), q) {
				hits = append(hits, r)
			}
		}
		l.SetRows(hits)
	}
}

func BenchmarkListWheel10k(b *testing.B) {
	l, _ := listWindow(b, 10000)
	y := float32(0)
	for b.Loop() {
		y += 40
		if y > 300000 {
			y = 0
		}
		l.SetOffset(y)
	}
}

// BenchmarkFormMinSizes is what the window asks at each frame that has changed.
func BenchmarkFormMinSizes(b *testing.B) {
	uitest.NewApp(b)
	c := uitest.Window(b, shell(nb(), formPage(nb())), 1280, 860).Canvas()
	all := uitest.All[fyne.CanvasObject](c)
	for b.Loop() {
		for _, o := range all {
			_ = o.MinSize()
		}
	}
	b.ReportMetric(float64(len(all)), "objects")
}

func TestPressOnABoxOpensTheRowOnce(t *testing.T) {
	uitest.NewApp(t)
	l := kit.NewList([]kit.Col{{ID: "tick", Title: "Med", Min: 60, Check: true}, {ID: "name", Title: "Navn", Min: 100, Weight: 1}})
	l.SetRows([]kit.ListRow{{ID: 1, Cells: []kit.Cell{{}, {Text: "Vedtak"}}}})
	opened := 0
	l.OnOpen = func(int) { opened++ }
	c := uitest.Window(t, kit.FixedPage(kit.Title("Journal"), l), 800, 400).Canvas()
	type row interface {
		desktop.Mouseable
		fyne.DoubleTappable
	}
	for _, o := range uitest.All[fyne.CanvasObject](c) {
		r, ok := o.(row)
		if !ok {
			continue
		}
		for _, step := range []struct {
			x      float32
			double bool
			want   int
		}{{20, false, 1}, {20, true, 1}, {300, false, 1}, {300, true, 2}} {
			at := fyne.PointEvent{Position: fyne.NewPos(step.x, 10)}
			if step.double {
				r.DoubleTapped(&at)
			} else {
				r.MouseDown(&desktop.MouseEvent{PointEvent: at})
			}
			if opened != step.want {
				t.Errorf("at %v: opened %d times, want %d", step.x, opened, step.want)
			}
		}
		return
	}
	t.Error("no row")
}
