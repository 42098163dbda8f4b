package parts

import (
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
)

// shelf is what the chooser shows of a folder: its folders, then its files of
// the kinds asked for.
type shelf struct {
	path    string
	folders []string
	files   []fileOnShelf
}

type fileOnShelf struct {
	name string
	size int64 // bytes
}

// readShelf reads a folder; kinds are endings in lower case with the dot, and
// none means that only folders matter. Hidden ones are left out.
func readShelf(path string, kinds []string) (shelf, error) {
	entries, err := os.ReadDir(path)
	if err != nil {
		return shelf{path: path}, err
	}
	s := shelf{path: path}
	for _, e := range entries {
		name := e.Name()
		if strings.HasPrefix(name, ".") {
			continue
		}
		info, err := os.Stat(filepath.Join(path, name)) // follows links
		switch {
		case err != nil: // gone, or a link to nowhere
		case info.IsDir():
			s.folders = append(s.folders, name)
		case slices.Contains(kinds, strings.ToLower(filepath.Ext(name))):
			s.files = append(s.files, fileOnShelf{name, info.Size()})
		}
	}
	slices.SortFunc(s.folders, byName)
	slices.SortFunc(s.files, func(a, b fileOnShelf) int { return byName(a.name, b.name) })
	return s, nil
}

func byName(a, b string) int { return strings.Compare(strings.ToLower(a), strings.ToLower(b)) }

// startFolders is where people keep things: the home folder with its usual
// ones, and what is plugged into the machine.
func startFolders() []string {
	var found []string
	add := func(paths ...string) {
		for _, p := range paths {
			if info, err := os.Stat(p); err == nil && info.IsDir() && !slices.Contains(found, p) {
				found = append(found, p)
			}
		}
	}
	if home, err := os.UserHomeDir(); err == nil {
		add(home)
		for _, name := range []string{
			"Skrivebord", "Desktop", "Dokumenter", "Dokument", "Documents",
			"Bilder", "Bilete", "Pictures", "Nedlastinger", "Nedlastingar", "Downloads",
		} {
			add(filepath.Join(home, name))
		}
	}
	add(pluggedIn()...)
	return found
}

// pluggedIn is the drives of the machine, memory sticks among them.
func pluggedIn() []string {
	if runtime.GOOS == "windows" {
		var drives []string
		for letter := 'C'; letter <= 'Z'; letter++ {
			drives = append(drives, string(letter)+`:\`)
		}
		return drives
	}
	var mounts []string
	for _, pattern := range []string{"/media/*/*", "/run/media/*/*", "/Volumes/*"} {
		if found, err := filepath.Glob(pattern); err == nil {
			mounts = append(mounts, found...)
		}
	}
	return mounts
}
