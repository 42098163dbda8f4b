package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"samtak/casework"
	"samtak/locales"
	"samtak/ui/kit"
	"samtak/ui/present"
)

// ShowFailure shows a small window that tells why Samtak cannot start, in the
// given målform first and the other below, and which folder it is about. It
// returns when the window is closed; Escape closes it.
func ShowFailure(a fyne.App, lang casework.Language, folder string, err error) {
	a.Settings().SetTheme(kit.NewTheme(kit.Look{Mode: kit.Light, Scale: 1}))
	w := a.NewWindow("Samtak")
	w.SetContent(failureContent(w, lang, folder, err))
	w.Canvas().SetOnTypedKey(func(e *fyne.KeyEvent) {
		if e.Name == fyne.KeyEscape {
			w.Close()
		}
	})
	w.Resize(fyne.NewSize(620, 400))
	w.CenterOnScreen()
	w.ShowAndRun()
}

func failureContent(w fyne.Window, lang casework.Language, folder string, err error) fyne.CanvasObject {
	other := casework.Nynorsk
	if lang == casework.Nynorsk {
		other = casework.Bokmal
	}
	t := locales.For(lang).T
	head := kit.NewIconText(theme.WarningIcon(), t("shell.failure.title"), kit.ColorDanger)
	closing := kit.Primary(t("shell.failure.close"), w.Close)
	return kit.NewPage(
		head, kit.Body(present.Sentence(t, err)), kit.Rule(),
		kit.Muted(present.Sentence(locales.For(other).T, err)),
		kit.Muted(t("shell.failure.folder", "Folder", folder)), kit.Gap(8), kit.RowRight(closing),
	)
}
