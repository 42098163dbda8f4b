package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"samtak/ui/kit"
	"samtak/ui/route"
)

// Printer is a page that Ctrl+P means something on.
type Printer interface{ Print() }

// menu is the main menu. It carries every shortcut: one on the canvas does not
// fire while a field has the keyboard, one in the menu does.
func (a *App) menu() *fyne.MainMenu {
	t := a.text.T
	file := fyne.NewMenu(
		t("shell.menu.file"),
		item(t("shell.new"), fyne.KeyN, fyne.KeyModifierControl, func() { a.Go(route.Place{Page: route.Register}) }),
		item(t("shell.search.title"), fyne.KeyK, fyne.KeyModifierControl, a.search),
		item(t("shell.menu.primary"), fyne.KeyReturn, fyne.KeyModifierControl, a.primary),
		item(t("shell.menu.print"), fyne.KeyP, fyne.KeyModifierControl, a.print),
		item(t("shell.menu.lock"), fyne.KeyL, fyne.KeyModifierControl, a.Lock),
		fyne.NewMenuItemSeparator(),
		quitItem(item(t("shell.menu.quit"), fyne.KeyQ, fyne.KeyModifierControl, a.quit)),
	)
	edit := fyne.NewMenu(
		t("shell.menu.edit"),
		item(t("shell.undo"), fyne.KeyZ, fyne.KeyModifierControl, func() { a.edit(&fyne.ShortcutUndo{}) }),
		item(t("shell.menu.redo"), fyne.KeyY, fyne.KeyModifierControl, func() { a.edit(&fyne.ShortcutRedo{}) }),
	)
	var places []*fyne.MenuItem
	keys := []fyne.KeyName{fyne.Key1, fyne.Key2, fyne.Key3, fyne.Key4, fyne.Key5, fyne.Key6, fyne.Key7}
	for i, n := range navigation {
		places = append(places, item(t("shell.nav."+string(n.name)), keys[i], fyne.KeyModifierAlt, func() { a.Go(route.Place{Page: n.name}) }))
	}
	places = append(places,
		fyne.NewMenuItemSeparator(),
		item(t("shell.back"), fyne.KeyLeft, fyne.KeyModifierAlt, a.Back),
		item(t("shell.forward"), fyne.KeyRight, fyne.KeyModifierAlt, a.Forward),
	)
	help := fyne.NewMenu(t("shell.menu.help"), item(t("shell.nav.help"), fyne.KeyF1, 0, func() { a.Go(route.Place{Page: route.Help}) }))
	return fyne.NewMainMenu(file, edit, fyne.NewMenu(t("shell.menu.go"), places...), help)
}

func item(label string, key fyne.KeyName, mod fyne.KeyModifier, f func()) *fyne.MenuItem {
	m := fyne.NewMenuItem(label, f)
	m.Shortcut = &desktop.CustomShortcut{KeyName: key, Modifier: mod}
	return m
}

func quitItem(m *fyne.MenuItem) *fyne.MenuItem {
	m.IsQuit = true
	return m
}

// edit gives undo and redo to the field that has the keyboard.
func (a *App) edit(s fyne.Shortcut) { kit.EditShortcut(a.window.Canvas(), s) }

// primary presses the primary button of the dialog or page shown, after the
// field in hand has told the page what stands in it.
func (a *App) primary() {
	a.window.Canvas().Unfocus()
	kit.PressPrimary(a.frame.body)
}

func (a *App) print() {
	if p, ok := a.page.(Printer); ok {
		p.Print()
	}
}

// typed is a key nobody else took.
func (a *App) typed(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyEscape:
		if !kit.CloseTop(a.window.Canvas()) {
			a.frame.notices.Clear()
		}
	case fyne.KeyF1:
		a.Go(route.Place{Page: route.Help})
	}
}
