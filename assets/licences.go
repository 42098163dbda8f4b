package assets

import (
	"embed"
	"strings"
)

//go:embed licences/*.txt
var licenceFiles embed.FS

// Licence is the licence of something Samtak is built of.
type Licence struct {
	Name string // what it covers: a Go module by its path, the rest by name
	Text string // the whole text
}

// first are the licences that do not belong to a Go module, in the order they
// are shown, by the name of their file.
var first = []struct{ name, file string }{
	{"Samtak", "samtak"},
	{"Noto Sans", "noto-sans"},
	{"sRGB ICC profile", "srgb-icc"},
	{"Go", "go"},
}

// Licences lists every licence text: our own first, then fonts and profile,
// then the modules by path. A module's file is its path with "_" for "/".
func Licences() []Licence {
	var out []Licence
	shown := map[string]bool{}
	add := func(name, file string) {
		if text, err := licenceFiles.ReadFile("licences/" + file); err == nil {
			out = append(out, Licence{Name: name, Text: string(text)})
			shown[file] = true
		}
	}
	for _, l := range first {
		add(l.name, l.file+".txt")
	}
	files, err := licenceFiles.ReadDir("licences")
	if err != nil {
		return out // embedded: cannot happen, and a test holds that all are there
	}
	for _, f := range files { // sorted by name
		if !shown[f.Name()] {
			add(strings.ReplaceAll(strings.TrimSuffix(f.Name(), ".txt"), "_", "/"), f.Name())
		}
	}
	return out
}
