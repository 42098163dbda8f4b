package kit_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"samtak/casework"
	"samtak/locales"
	"samtak/ui/kit"
	"samtak/ui/uitest"
)

func show(t *testing.T, o fyne.CanvasObject) fyne.Canvas {
	t.Helper()
	return uitest.Window(t, kit.NewPage(o), 900, 640).Canvas()
}

func nb() kit.Texts { return locales.For(casework.Bokmal) }

func altDown() fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: fyne.KeyDown, Modifier: fyne.KeyModifierAlt}
}

func TestTabLeavesATextArea(t *testing.T) {
	uitest.NewApp(t)
	a, b := kit.NewTextArea(2, 5), kit.NewEntry()
	c := uitest.Window(t, kit.NewPage(a, b), 600, 400).Canvas()
	left := false
	a.OnLeave = func() { left = true }
	c.Focus(a)
	if a.AcceptsTab() {
		t.Error("Tab would be written into the field")
	}
	uitest.Press(c, fyne.KeyTab)
	if c.Focused() != b || !left {
		t.Errorf("after Tab the keyboard is in %T, left %v", c.Focused(), left)
	}
}

func TestEnterGoesOnOrSubmits(t *testing.T) {
	uitest.NewApp(t)
	a, b := kit.NewEntry(), kit.NewEntry()
	c := uitest.Window(t, kit.NewPage(a, b), 600, 400).Canvas()
	c.Focus(a)
	uitest.Press(c, fyne.KeyReturn)
	if c.Focused() != b {
		t.Errorf("Enter went to %T", c.Focused())
	}
	var got string
	b.OnSubmitted = func(s string) { got = s }
	test.Type(b, "hei")
	uitest.Press(c, fyne.KeyReturn)
	if got != "hei" {
		t.Errorf("submitted %q", got)
	}
}

func TestEscapeClosesWhatIsOpenOrAsksThePage(t *testing.T) {
	uitest.NewApp(t)
	e := kit.NewEntry()
	c := show(t, e)
	window := false
	c.SetOnTypedKey(func(k *fyne.KeyEvent) { window = k.Name == fyne.KeyEscape })
	c.Focus(e)
	uitest.Press(c, fyne.KeyEscape)
	if !window {
		t.Error("Escape with nothing open did not reach the window")
	}
	mine := false
	e.OnEscape = func() { mine = true }
	uitest.Press(c, fyne.KeyEscape)
	if !mine {
		t.Error("the field's own Escape was not asked")
	}
}

func TestLongPasteIsCutAndTold(t *testing.T) {
	uitest.NewApp(t)
	for _, c := range []struct{ before, pasted, want, told int }{
		{0, 50000, 20000, 20000},
		{19990, 5, 19995, 0},
		{20000, 5, 20000, 20000},
	} {
		e := kit.NewTextArea(2, 6)
		show(t, e)
		e.SetValue(strings.Repeat("a", c.before))
		told := 0
		e.OnCut = func(n int) { told = n }
		clip := test.NewClipboard()
		clip.SetContent(strings.Repeat("æ", c.pasted))
		e.TypedShortcut(&fyne.ShortcutPaste{Clipboard: clip})
		if got := len([]rune(e.Text)); got != c.want || told != c.told {
			t.Errorf("%+v: %d letters, told %d", c, got, told)
		}
	}
}

func TestFieldSaysThatItWasCut(t *testing.T) {
	uitest.NewApp(t)
	e := kit.NewEntry()
	e.MaxRunes = 3
	f := kit.NewField("Navn", "", e).WarnWhenCut(nb())
	c := show(t, f)
	c.Focus(e)
	test.Type(e, "abcd")
	if !strings.Contains(f.Error(), "3 tegn") {
		t.Errorf("says %q", f.Error())
	}
	uitest.Press(c, fyne.KeyBackspace)
	if f.Error() != "" {
		t.Errorf("still says %q", f.Error())
	}
}

func TestTypingStopsAtTheEnd(t *testing.T) {
	uitest.NewApp(t)
	e := kit.NewEntry()
	show(t, e)
	e.MaxRunes = 3
	told := 0
	e.OnCut = func(int) { told++ }
	test.Type(e, "abcd")
	if e.Text != "abc" || told != 1 {
		t.Errorf("%q, told %d", e.Text, told)
	}
}

func TestUndoThroughTheMenu(t *testing.T) {
	uitest.NewApp(t)
	e := kit.NewEntry()
	c := show(t, e)
	e.SetValue("a")
	c.Focus(e)
	e.TypedRune('b')
	if !kit.EditShortcut(c, &fyne.ShortcutUndo{}) {
		t.Fatal("the field did not get the menu's undo")
	}
	if strings.Contains(e.Text, "b") {
		t.Errorf("undo left %q", e.Text)
	}
	kit.EditShortcut(c, &fyne.ShortcutRedo{})
	if !strings.Contains(e.Text, "b") {
		t.Errorf("redo left %q", e.Text)
	}
	before := e.Text
	e.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyK, Modifier: fyne.KeyModifierControl})
	if e.Text != before {
		t.Errorf("Ctrl+K changed the text to %q", e.Text)
	}
}

func TestTextAreaGrows(t *testing.T) {
	uitest.NewApp(t)
	e := kit.NewTextArea(2, 6)
	c := show(t, e)
	low := e.Size().Height
	e.SetText(strings.Repeat("linje\n", 4))
	uitest.Layout(c)
	if e.Size().Height <= low {
		t.Errorf("%v → %v with five lines", low, e.Size().Height)
	}
	e.SetText(strings.Repeat("linje\n", 40))
	uitest.Layout(c)
	most := e.Size().Height
	e.SetText(strings.Repeat("linje\n", 80))
	uitest.Layout(c)
	if e.Size().Height != most {
		t.Errorf("it grew past its most rows: %v → %v", most, e.Size().Height)
	}
}

func TestDateField(t *testing.T) {
	uitest.NewApp(t)
	for _, c := range []struct{ typed, text, date string }{
		{"3/11-26", "03.11.2026", "2026-11-03"},
		{"i morgen", "23.11.2026", "2026-11-23"},
		{"", "", ""},
		{"31/2", "31/2", "bad"},
		{"tull", "tull", "bad"},
	} {
		d := kit.NewDateField(dates(nb()))
		f := kit.NewField("Mottatt", "", d)
		w := show(t, f)
		var told []casework.Date
		d.OnDate = func(d casework.Date) { told = append(told, d) }
		uitest.TypeInto(t, w, "Mottatt", c.typed)
		got, ok := d.Date()
		if d.Text != c.text || ok != (c.date != "bad") || ok && got.String() != c.date {
			t.Errorf("%q → %q %v %v", c.typed, d.Text, got, ok)
		}
		if ok == (f.Error() != "") {
			t.Errorf("%q: sentence %q", c.typed, f.Error())
		}
		if wantTold := c.date != "bad" && c.date != ""; wantTold != (len(told) == 1) {
			t.Errorf("%q told %v", c.typed, told)
		}
	}
}

func TestDateFieldUsesThePagesOwnWords(t *testing.T) {
	uitest.NewApp(t)
	o := dates(nb())
	o.Parse = func(string) (casework.Date, error) { return casework.Date{}, errors.New("no") }
	o.Explain = func(text string, _ error) string { return "Nei til " + text }
	f := kit.NewField("Mottatt", "", kit.NewDateField(o))
	uitest.TypeInto(t, show(t, f), "Mottatt", "x")
	if f.Error() != "Nei til x" {
		t.Error(f.Error())
	}
}

func TestCalendarByKeyboard(t *testing.T) {
	uitest.NewApp(t)
	for _, c := range []struct {
		keys []fyne.KeyName
		want string
	}{
		{[]fyne.KeyName{fyne.KeyRight, fyne.KeyDown, fyne.KeyReturn}, "30.11.2026"},
		{[]fyne.KeyName{fyne.KeyPageUp, fyne.KeyLeft, fyne.KeyReturn}, "21.10.2026"},
		{[]fyne.KeyName{fyne.KeyPageDown, fyne.KeyHome, fyne.KeySpace}, "01.12.2026"},
		{[]fyne.KeyName{fyne.KeyRight, fyne.KeyEscape}, "22.11.2026"},
	} {
		d := kit.NewDateField(dates(nb()))
		d.SetDate(today)
		w := show(t, kit.NewField("Mottatt", "", d))
		w.Focus(d)
		d.TypedShortcut(altDown())
		uitest.Press(w, c.keys...)
		if d.Text != c.want || len(w.Overlays().List()) != 0 || w.Focused() != d {
			t.Errorf("%v: %q, %d open, keyboard in %T", c.keys, d.Text, len(w.Overlays().List()), w.Focused())
		}
	}
}

func TestCalendarShowsWeeksAndRedDays(t *testing.T) {
	uitest.NewApp(t)
	for lang, want := range map[casework.Language][]string{
		casework.Bokmal:  {"desember 2026", "Uke", "53", "fredag 25. desember 2026 · 1. juledag"},
		casework.Nynorsk: {"desember 2026", "Veke", "må", "fredag 25. desember 2026 · 1. juledag"},
	} {
		d := kit.NewDateField(dates(locales.For(lang)))
		d.SetDate(casework.MustISO("2026-12-25"))
		w := show(t, kit.NewField("Mottatt", "", d))
		d.TypedShortcut(altDown())
		uitest.Shot(t, w, "calendar_"+string(lang))
		for _, s := range want {
			if !uitest.HasText(w, s) {
				t.Errorf("%s lacks %q in\n%s", lang, s, uitest.Words(w))
			}
		}
	}
}

func TestSelect(t *testing.T) {
	uitest.NewApp(t)
	var got []string
	s := kit.NewSelect([]kit.Option{{ID: "a", Label: "Brev"}, {ID: "b", Label: "Telefon"}, {ID: "c", Label: "Oppmøte"}}, func(id string) { got = append(got, id) })
	w := show(t, kit.NewField("Mottatt på", "", s))
	s.SetSelected("a")
	w.Focus(s)
	uitest.Press(w, fyne.KeyDown)
	s.TypedRune('o')
	s.TypedShortcut(altDown())
	uitest.Shot(t, w, "select")
	uitest.Press(w, fyne.KeyUp, fyne.KeyUp, fyne.KeyReturn)
	if !slices.Equal(got, []string{"b", "c", "a"}) || s.Selected() != "a" {
		t.Errorf("told %v, chosen %q", got, s.Selected())
	}
	if w.Focused() != s {
		t.Errorf("the keyboard is in %T", w.Focused())
	}
}

func TestChoiceCannotBeTakenBack(t *testing.T) {
	uitest.NewApp(t)
	var got []string
	c := kit.NewChoice([]kit.Option{{ID: "yes", Label: "Ja"}, {ID: "no", Label: "Nei"}}, func(id string) { got = append(got, id) })
	w := show(t, c)
	w.Focus(c)
	uitest.Press(w, fyne.KeySpace, fyne.KeySpace, fyne.KeyRight, fyne.KeyRight, fyne.KeyLeft)
	if !slices.Equal(got, []string{"yes", "no", "yes"}) {
		t.Error(got)
	}
	test.TapAt(c, fyne.NewPos(90, 15))
	if c.Selected() != "no" {
		t.Errorf("a press chose %q", c.Selected())
	}
}

func TestChecks(t *testing.T) {
	uitest.NewApp(t)
	var got []string
	c := kit.NewChecks([]kit.Option{{ID: "a", Label: "En"}, {ID: "b", Label: "To"}}, func(ids []string) { got = ids })
	w := show(t, c)
	c.SetSelected([]string{"b"})
	boxes := uitest.All[*kit.Check](w)
	w.Focus(boxes[0])
	uitest.Press(w, fyne.KeySpace)
	if !slices.Equal(got, []string{"a", "b"}) {
		t.Error(got)
	}
}

func TestDialogTakesAndGivesBackTheKeyboard(t *testing.T) {
	uitest.NewApp(t)
	e := kit.NewEntry()
	win := uitest.Window(t, kit.NewPage(e), 900, 600)
	c := win.Canvas()
	c.Focus(e)
	name := kit.NewEntry()
	closed := false
	d := kit.ShowDialog(win, "Ny kontakt", kit.NewField("Navn", "", name), kit.Secondary("Avbryt", nothing), kit.Primary("Lagre kontakten", nothing))
	d.OnClosed = func() { closed = true }
	uitest.CheckLayout(t, c)
	uitest.Shot(t, c, "dialog")
	if c.Focused() != name {
		t.Errorf("the keyboard is in %T", c.Focused())
	}
	uitest.Press(c, fyne.KeyEscape)
	if !closed || len(c.Overlays().List()) != 0 || c.Focused() != e {
		t.Errorf("closed %v, keyboard in %T", closed, c.Focused())
	}
}

func TestConfirm(t *testing.T) {
	uitest.NewApp(t)
	for _, c := range []struct {
		danger bool
		keys   []fyne.KeyName
		want   string
	}{
		{false, []fyne.KeyName{fyne.KeyReturn}, "yes"},
		{true, []fyne.KeyName{fyne.KeyReturn}, "no"},
		{true, []fyne.KeyName{fyne.KeyTab, fyne.KeyReturn}, "yes"},
		{false, []fyne.KeyName{fyne.KeyEscape}, "no"},
	} {
		win := uitest.Window(t, kit.NewPage(kit.NewEntry()), 900, 600)
		var got []string
		kit.Confirm(win, kit.Question{
			Title: "Slette kladden?", Text: "Kladden blir borte. Saken beholder alt annet.",
			Yes: "Slett kladden", No: "Behold den", Danger: c.danger,
			OnYes: func() { got = append(got, "yes") }, OnNo: func() { got = append(got, "no") },
		})
		uitest.Shot(t, win.Canvas(), "confirm")
		uitest.Press(win.Canvas(), c.keys...)
		if !slices.Equal(got, []string{c.want}) {
			t.Errorf("%+v: %v", c, got)
		}
	}
}

func TestNoticeIsReplacedAndUndone(t *testing.T) {
	uitest.NewApp(t)
	bar := kit.NewNoticeBar(nb())
	c := uitest.Window(t, kit.Fill(nil, kit.NewPage(kit.Title("x")), bar), 800, 400).Canvas()
	undone := false
	bar.Tell(kit.Notice{Kind: kit.Info, Text: "En"})
	bar.Tell(kit.Notice{Kind: kit.Success, Text: "To", Action: "Angre", OnAction: func() { undone = true }})
	uitest.Layout(c)
	if uitest.HasText(c, "En") || !uitest.HasText(c, "Ferdig: To") {
		t.Errorf("shows\n%s", uitest.Words(c))
	}
	uitest.Tap(t, c, "Angre")
	if _, ok := bar.Current(); ok || !undone {
		t.Errorf("undone %v, still shown %v", undone, ok)
	}
}

func TestNavAndStepsAndLightsByKeyboard(t *testing.T) {
	uitest.NewApp(t)
	var got []string
	nav := kit.NewNavItem(nil, "Saker", func() { got = append(got, "nav") })
	nav.SetCount(5)
	steps := kit.NewStepLine([]kit.Step{{Label: "Mottatt"}, {Label: "Vurdert"}}, func(i int) { got = append(got, "step") })
	lights := kit.NewLights([]kit.Point{{Letter: "a", Label: "Mål"}}, func(int) { got = append(got, "light") })
	c := uitest.Window(t, kit.NewPage(nav, steps, lights), 800, 500).Canvas()
	c.Focus(nav)
	uitest.Press(c, fyne.KeyReturn, fyne.KeyTab, fyne.KeySpace, fyne.KeyTab, fyne.KeyTab, fyne.KeyReturn)
	if !slices.Equal(got, []string{"nav", "step", "light"}) {
		t.Error(got)
	}
	if !uitest.HasText(c, "5") {
		t.Error("no count")
	}
}

func TestDisabledButtonIsNotPressed(t *testing.T) {
	uitest.NewApp(t)
	pressed := false
	b := kit.Primary("Lagre", func() { pressed = true })
	c := show(t, b)
	b.Disable()
	test.Tap(b)
	c.Focus(b)
	uitest.Press(c, fyne.KeySpace)
	if pressed {
		t.Error("pressed")
	}
}

func TestTabScrollsIntoView(t *testing.T) {
	uitest.NewApp(t)
	var fields []fyne.CanvasObject
	for range 30 {
		fields = append(fields, kit.NewField("Navn", "", kit.NewEntry()))
	}
	p := kit.NewPage(kit.Panel(fields...))
	c := uitest.Window(t, p, 800, 400).Canvas()
	for range 20 {
		uitest.Press(c, fyne.KeyTab)
	}
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(c.Focused().(fyne.CanvasObject))
	if at.Y < 0 || at.Y > 370 || p.Offset() == 0 {
		t.Errorf("the field is at %v, the page at %v", at.Y, p.Offset())
	}
	for range 19 {
		c.FocusPrevious()
	}
	if p.Offset() > 60 {
		t.Errorf("back at the first field the page is at %v", p.Offset())
	}
}

func TestPageKeepsItsPlace(t *testing.T) {
	uitest.NewApp(t)
	var lines []fyne.CanvasObject
	for range 80 {
		lines = append(lines, kit.Body("linje"))
	}
	p := kit.NewPage(lines...)
	uitest.Window(t, p, 800, 400)
	p.SetOffset(300)
	if p.Offset() != 300 {
		t.Errorf("offset %v", p.Offset())
	}
	again := kit.NewPage(lines...)
	again.SetOffset(300)
	uitest.Window(t, again, 800, 400)
	if again.Offset() != 300 {
		t.Errorf("offset %v after being shown", again.Offset())
	}
	p.ScrollTo(lines[60])
	if p.Offset() < 1000 {
		t.Errorf("offset %v for line 60", p.Offset())
	}
}

func TestTextWrapsAndCuts(t *testing.T) {
	uitest.NewApp(t)
	long := kit.Body(strings.Repeat("ord ", 60))
	if one, many := long.HeightFor(4000), long.HeightFor(200); many < 5*one {
		t.Errorf("%v at 4000, %v at 200", one, many)
	}
	long.MaxLines = 2
	w := uitest.Window(t, kit.NewPage(long), 300, 200)
	if !strings.Contains(uitest.Words(w.Canvas()), "…") {
		t.Errorf("not cut:\n%s", uitest.Words(w.Canvas()))
	}
	word := kit.Body("koordinatoroppnevningsvedtaksmottaksbekreftelse")
	if word.HeightFor(100) <= word.HeightFor(900) {
		t.Error("a long word does not break")
	}
}

func TestThemeSwitchRepaints(t *testing.T) {
	uitest.NewApp(t)
	app := uitest.NewApp(t)
	text := kit.Body("Hei")
	c := uitest.Window(t, kit.NewPage(text), 300, 200).Canvas()
	before := uitest.All[*canvas.Text](c)[0].Color
	app.Settings().SetTheme(kit.NewTheme(kit.Look{Mode: kit.Dark}))
	uitest.Layout(c)
	if after := uitest.All[*canvas.Text](c)[0].Color; after == before {
		t.Error("the text kept its light colour")
	}
}
