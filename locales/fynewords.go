package locales

import (
	"embed"

	"samtak/casework"
)

//go:embed fyne/nb.json fyne/nn.json
var fyneFiles embed.FS

// FyneWords is the words of the toolkit's own menus and file dialogs in a
// målform, as the JSON file it reads itself. Bokmål where lang is unknown.
func FyneWords(lang casework.Language) []byte {
	data, err := fyneFiles.ReadFile("fyne/" + string(lang) + ".json")
	if err != nil {
		data, _ = fyneFiles.ReadFile("fyne/nb.json") // embedded: it is there
	}
	return data
}
