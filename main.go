// Command samtak is the whole desk of a one-person koordinerende enhet: one
// window, one file, no network.
package main

import (
	_ "fyne.io/fyne/v2/app"
	_ "github.com/BurntSushi/toml"
	_ "github.com/jung-kurt/gofpdf"
	_ "github.com/nicksnyder/go-i18n/v2/i18n"
	_ "golang.org/x/image/font/sfnt"
	_ "golang.org/x/text/collate"
	_ "modernc.org/sqlite"
)

func main() {}
