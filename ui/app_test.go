package ui_test

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"samtak/casework"
	"samtak/locales"
	"samtak/reports"
	"samtak/ui"
	"samtak/ui/kit"
	"samtak/ui/route"
	"samtak/ui/route/routetest"
	"samtak/ui/uitest"
)

// open is the whole window on the invented kommune.
func open(t *testing.T, lang casework.Language) (*routetest.Bench, *ui.App) {
	t.Helper()
	b := routetest.WithBook(t, lang)
	a := ui.New(b.App, ui.Options{Desk: b.Desk, Preview: reports.Build})
	t.Cleanup(a.Window().Close)
	a.Window().Resize(fyne.NewSize(1366, 740))
	uitest.Layout(a.Window().Canvas())
	return b, a
}

// press fires a shortcut of the main menu.
func press(t *testing.T, a *ui.App, key fyne.KeyName, mod fyne.KeyModifier) {
	t.Helper()
	for _, menu := range a.Window().MainMenu().Items {
		for _, item := range menu.Items {
			if s, ok := item.Shortcut.(*desktop.CustomShortcut); ok && s.KeyName == key && s.Modifier == mod {
				item.Action()
				uitest.Layout(a.Window().Canvas())
				return
			}
		}
	}
	t.Fatalf("no menu item on %v+%s", mod, key)
}

func TestFirstStartComesFirst(t *testing.T) {
	b := routetest.New(t)
	a := ui.New(b.App, ui.Options{Desk: b.Desk, Preview: reports.Build})
	defer a.Window().Close()
	if a.Place().Page != route.Setup {
		t.Errorf("an empty file opens %s", a.Place().Page)
	}
}

func TestEveryPageOpensByKeyboardAndFromThePlaces(t *testing.T) {
	for _, lang := range casework.Languages {
		_, a := open(t, lang)
		alt := []route.Name{route.Today, route.Cases, route.Persons, route.Plans, route.Coordinators, route.Journal, route.Settings}
		for i, want := range alt {
			press(t, a, fyne.KeyName(rune('1'+i)), fyne.KeyModifierAlt)
			if a.Place().Page != want {
				t.Errorf("Alt+%d opens %s, want %s", i+1, a.Place().Page, want)
			}
		}
		press(t, a, fyne.KeyF1, 0)
		press(t, a, fyne.KeyN, fyne.KeyModifierControl)
		places := []route.Place{
			{Page: route.Case, Case: 1},
			{Page: route.Case, Case: 3},
			{Page: route.Person, Person: 4},
			{Page: route.Plan, Case: 1},
			{Page: route.Setup},
			{Page: route.Choose, Case: 1},
			{Page: route.Journal, Section: "letters"},
			{Page: route.Journal, Section: "forms"},
			{Page: route.Texts, Kind: casework.DelayNotice},
			{Page: route.Terms},
		}
		for _, kind := range casework.PaperKinds {
			places = append(places, route.Place{Page: route.Paper, Case: 1, Kind: kind})
		}
		for _, p := range places {
			a.Go(p)
			uitest.Layout(a.Window().Canvas())
			if words := uitest.Words(a.Window().Canvas()); strings.Contains(words, "!") && strings.Contains(words, ".") {
				for _, line := range strings.Split(words, "\n") {
					if strings.HasPrefix(line, "!") {
						t.Errorf("%s %+v shows %q", lang, p, line)
					}
				}
			}
		}
	}
}

func TestBackAndForwardKeepTheDraft(t *testing.T) {
	_, a := open(t, casework.Bokmal)
	c := a.Window().Canvas()
	press(t, a, fyne.KeyN, fyne.KeyModifierControl)
	uitest.TypeInto(t, c, "Fornavn", "Bjørg Ærlig")
	press(t, a, fyne.Key2, fyne.KeyModifierAlt)
	press(t, a, fyne.KeyLeft, fyne.KeyModifierAlt)
	uitest.Layout(c)
	if a.Place().Page != route.Register || !uitest.HasText(c, "Bjørg Ærlig") {
		t.Errorf("back on %s without the text", a.Place().Page)
	}
	press(t, a, fyne.KeyRight, fyne.KeyModifierAlt)
	if a.Place().Page != route.Cases {
		t.Errorf("forward goes to %s", a.Place().Page)
	}
}

// The switch at the foot of the window changes every word at once and loses
// no letter of what is being typed; the toolkit's own dialogs follow.
func TestLanguageSwitchKeepsUnsavedText(t *testing.T) {
	b, a := open(t, casework.Bokmal)
	c := a.Window().Canvas()
	press(t, a, fyne.KeyN, fyne.KeyModifierControl)
	uitest.TypeInto(t, c, "Fornavn", "Ærlig Øst")
	uitest.TypeInto(t, c, "Fødselsdato", "tull")
	for _, choice := range uitest.All[*kit.Choice](c) {
		if choice.Segmented && choice.Selected() == string(casework.Bokmal) {
			c.Focus(choice)
			uitest.Press(c, fyne.KeyRight)
			break
		}
	}
	uitest.Layout(c)
	if !uitest.HasText(c, "Ny henvending") || !uitest.HasText(c, "Innstillingar") {
		t.Errorf("the window is not in nynorsk:\n%s", uitest.Words(c))
	}
	for _, text := range []string{"Ærlig Øst", "tull"} {
		if !uitest.HasText(c, text) {
			t.Errorf("%q was lost", text)
		}
	}
	s, err := b.Desk.Settings(t.Context())
	if err != nil || s.Language != casework.Nynorsk {
		t.Errorf("the choice is not kept: %s, %v", s.Language, err)
	}
}

// Tab begins on the page, not in the navigation beside it.
func TestTabBeginsOnThePage(t *testing.T) {
	_, a := open(t, casework.Bokmal)
	c := a.Window().Canvas()
	for _, key := range []fyne.KeyName{fyne.Key2, fyne.Key3, fyne.Key4, fyne.Key5, fyne.Key6, fyne.Key7} {
		press(t, a, key, fyne.KeyModifierAlt)
		c.Unfocus()
		uitest.Press(c, fyne.KeyTab)
		if _, ok := c.Focused().(*kit.NavItem); ok && a.Place().Page != route.Settings || c.Focused() == nil {
			t.Errorf("on %s Tab comes to %T", a.Place().Page, c.Focused())
		}
	}
}

// Whoever switches language or size in the middle of a word goes on writing
// where she was, on the pages that load what they show too.
func TestSwitchKeepsTheCaret(t *testing.T) {
	for _, at := range []struct {
		place route.Place
		field string
	}{
		{route.Place{Page: route.Register}, "Etternavn"},
		{route.Place{Page: route.Plan, Case: 1, Section: "about"}, ""},
		{route.Place{Page: route.Settings, Section: "sender"}, ""},
		{route.Place{Page: route.Person, Person: 1, Section: "details"}, ""},
	} {
		t.Run(string(at.place.Page), func(t *testing.T) {
			b, a := open(t, casework.Bokmal)
			c := a.Window().Canvas()
			a.Go(at.place)
			uitest.Layout(c)
			var entry *kit.Entry
			if at.field != "" {
				entry = uitest.Entry(t, c, at.field)
			} else {
				entries := uitest.All[*kit.Entry](c)
				if len(entries) == 0 {
					t.Fatalf("nothing to write in:\n%s", uitest.Words(c))
				}
				entry = entries[len(entries)-1]
			}
			c.Focus(entry)
			for _, r := range "Ærlig" {
				c.Focused().TypedRune(r)
			}
			uitest.Press(c, fyne.KeyLeft, fyne.KeyLeft)
			for _, choice := range uitest.All[*kit.Choice](c) {
				if choice.Segmented && choice.Selected() == string(casework.Bokmal) {
					c.Focus(choice)
					uitest.Press(c, fyne.KeyRight)
					break
				}
			}
			uitest.Layout(c)
			if c.Focused() == nil {
				t.Fatal("the keyboard is nowhere")
			}
			c.Focused().TypedRune('X')
			b.Pass(time.Second)
			if !uitest.HasText(c, "ÆrlXig") {
				t.Errorf("what was typed after the switch is not where it was:\n%s", uitest.Words(c))
			}
		})
	}
}

func TestSearchOpensTheFirstHit(t *testing.T) {
	b, a := open(t, casework.Bokmal)
	c := a.Window().Canvas()
	press(t, a, fyne.KeyK, fyne.KeyModifierControl)
	entries := uitest.All[*kit.Entry](c)
	entry := entries[len(entries)-1]
	c.Focus(entry)
	for _, r := range "vågs" {
		entry.TypedRune(r)
	}
	b.Pass(1e9)
	uitest.Layout(c)
	if !uitest.HasText(c, "Vågsnes, Torunn Elisabeth") {
		t.Fatalf("no hit:\n%s", uitest.Words(c))
	}
	uitest.Press(c, fyne.KeyReturn)
	if a.Place().Page != route.Person {
		t.Errorf("opened %s", a.Place().Page)
	}
}

func TestPrimaryButtonByKeyboard(t *testing.T) {
	_, a := open(t, casework.Bokmal)
	c := a.Window().Canvas()
	press(t, a, fyne.KeyN, fyne.KeyModifierControl)
	uitest.TypeInto(t, c, "Fornavn", "Bjørg")
	uitest.TypeInto(t, c, "Etternavn", "Åsnes-Øverli")
	press(t, a, fyne.KeyReturn, fyne.KeyModifierControl)
	if a.Place().Page != route.Case || !uitest.HasText(c, "Bjørg Åsnes-Øverli") {
		t.Errorf("on %s", a.Place().Page)
	}
}

// Every shortcut of the menu stands on the help page.
func TestShortcutsAreListedOnTheHelpPage(t *testing.T) {
	_, a := open(t, casework.Bokmal)
	press(t, a, fyne.KeyF1, 0)
	words := strings.ReplaceAll(uitest.Words(a.Window().Canvas()), "\n", " ")
	for _, s := range []string{"Ctrl+N", "Ctrl+K", "Ctrl+P", "Ctrl+Enter", "Ctrl+Z", "Ctrl+Y", "Ctrl+Q", "Alt+1", "F1", "Esc"} {
		if !strings.Contains(words, s) {
			t.Errorf("%s is not listed", s)
		}
	}
}

func TestFailureIsToldInTheReadersLanguage(t *testing.T) {
	_, a := open(t, casework.Nynorsk)
	a.Fail(casework.Fail(casework.CodeDiskFull))
	c := a.Window().Canvas()
	uitest.Layout(c)
	if !uitest.HasText(c, locales.For(casework.Nynorsk).T("error.disk_full")) {
		t.Errorf("not told:\n%s", uitest.Words(c))
	}
}

func TestWholeWindowShots(t *testing.T) {
	for _, lang := range casework.Languages {
		_, a := open(t, lang)
		c := a.Window().Canvas()
		for name, p := range map[string]route.Place{
			"today": {Page: route.Today}, "case": {Page: route.Case, Case: 3},
			"plan": {Page: route.Plan, Case: 1, Section: "goals"}, "paper": {Page: route.Paper, Case: 1, Kind: casework.FullPlan},
		} {
			a.Go(p)
			uitest.Shot(t, c, "window-"+name+"-"+string(lang))
		}
	}
}
