package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"samtak/casework"
	"samtak/locales"
)

// SetFyneLanguage gives the toolkit's own menus and file dialogs the målform of
// the window, at start and at each switch. The toolkit has no Norwegian and
// fixes its language to that of the system; it looks the words up anew each
// time, so ours are put under every name it may have picked.
func SetFyneLanguage(l casework.Language) error {
	words := locales.FyneWords(l)
	for _, name := range []fyne.Locale{"en", "nb", "nn", "no", lang.SystemLocale()} {
		if err := lang.AddTranslationsForLocale(words, name); err != nil {
			return err
		}
	}
	return nil
}
