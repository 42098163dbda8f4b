package assets

import "embed"

//go:embed licences/*.txt
var licenceFiles embed.FS

// Licence is the licence of something Samtak is built of.
type Licence struct {
	Name string // what it covers, as its makers write it
	Text string // the whole text
}

var licenceNames = []struct{ name, file string }{
	{"Noto Sans", "noto-sans"},
	{"sRGB ICC profile", "srgb-icc"},
	{"Fyne", "fyne"},
	{"modernc.org/sqlite", "sqlite"},
	{"modernc.org/libc", "libc"},
	{"gofpdf", "gofpdf"},
	{"go-i18n", "go-i18n"},
	{"BurntSushi/toml", "toml"},
	{"golang.org/x/text", "x-text"},
	{"golang.org/x/image", "x-image"},
	{"Go", "go"},
}

// Licences lists the licence texts the licence page shows, in a fixed order.
func Licences() []Licence {
	out := make([]Licence, 0, len(licenceNames))
	for _, l := range licenceNames {
		text, err := licenceFiles.ReadFile("licences/" + l.file + ".txt")
		if err != nil {
			continue // a test holds that every file is there
		}
		out = append(out, Licence{Name: l.name, Text: string(text)})
	}
	return out
}
