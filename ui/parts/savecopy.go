package parts

import (
	"os"
	"path/filepath"

	"samtak/casework"
	"samtak/ui/kit"
	"samtak/ui/route"
)

// SaveCopy asks where a copy of a paper goes, and calls save with the path.
// The place proposed is the documents folder and a name that tells nothing
// about the person, so that Enter is enough; nothing is replaced unasked.
func SaveCopy(d route.Deps, doc casework.Document, save func(path string)) {
	entry := kit.NewEntry()
	entry.SetValue(filepath.Join(documents(), doc.FileName()))
	field := kit.NewField(d.T("shell.copy.where"), d.T("shell.copy.hint"), entry)
	var dialog *kit.Dialog
	write := func() {
		path := filepath.Clean(entry.Text)
		if entry.Text == "" || !filepath.IsAbs(path) {
			field.SetError(d.T("shell.copy.whole"))
			kit.Focus(field)
			return
		}
		dialog.Close()
		if _, err := os.Stat(path); err != nil {
			save(path)
			return
		}
		kit.Confirm(d.Shell.Window(), kit.Question{
			Title: d.T("shell.copy.there"), Text: d.T("shell.copy.there.text", "File", filepath.Base(path)),
			Yes: d.T("shell.copy.replace"), No: d.T("shell.copy.keep"), Danger: true,
			OnYes: func() { save(path) }, OnNo: func() { SaveCopy(d, doc, save) },
		})
	}
	entry.OnSubmitted = func(string) { write() }
	dialog = kit.ShowDialog(d.Shell.Window(), d.T("shell.copy.title"), field,
		kit.Secondary(d.T("shell.copy.cancel"), func() { dialog.Close() }), kit.Primary(d.T("shell.copy.save"), write))
}

// documents is the user's folder for documents, or her home.
func documents() string {
	home, err := os.UserHomeDir()
	if err != nil {
		return ""
	}
	for _, name := range []string{"Dokumenter", "Dokument", "Documents"} {
		if info, err := os.Stat(filepath.Join(home, name)); err == nil && info.IsDir() {
			return filepath.Join(home, name)
		}
	}
	return home
}
