package main

import (
	"crypto/rand"
	"encoding/hex"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"time"

	"samtak/casework"
	"samtak/casework/desk"
)

// keepFor is how long a paper handed to the viewer stays on disk.
const keepFor = 30 * time.Minute

// viewer hands papers to the system's PDF viewer through a folder of our own
// that only the user may read, and sweeps it: at start, at exit and after keepFor.
type viewer struct {
	dir   string
	start func(path string) error
}

func newViewer() *viewer {
	cache, err := os.UserCacheDir()
	if err != nil {
		cache = os.TempDir()
	}
	v := &viewer{dir: filepath.Join(cache, "samtak"), start: startViewer}
	v.sweep()
	return v
}

// Show implements desk.Viewer. The name of the file is neutral: it tells a
// passer-by nothing.
func (v *viewer) Show(pdf []byte, fileName string) error {
	if err := os.MkdirAll(v.dir, 0o700); err != nil {
		return &casework.Error{Code: casework.CodeSaveFileFailed, Cause: err}
	}
	tag := make([]byte, 4)
	_, _ = rand.Read(tag)
	ext := filepath.Ext(fileName)
	base := strings.TrimSuffix(filepath.Base(fileName), ext) + "-" + hex.EncodeToString(tag) + ext
	path := filepath.Join(v.dir, base)
	if err := writeNew(path, pdf); err != nil {
		return err
	}
	if err := v.start(path); err != nil {
		_ = os.Remove(path)
		return &casework.Error{Code: casework.CodeNoViewer, Cause: err}
	}
	time.AfterFunc(keepFor, func() { _ = os.Remove(path) })
	return nil
}

// Save implements desk.Viewer: the copy appears whole or not at all.
func (v *viewer) Save(pdf []byte, path string) error {
	part := path + ".part"
	_ = os.Remove(part)
	if err := writeNew(part, pdf); err != nil {
		return err
	}
	if err := os.Rename(part, path); err != nil {
		_ = os.Remove(part)
		return &casework.Error{Code: casework.CodeSaveFileFailed, Cause: err}
	}
	return nil
}

// SaveAll implements desk.Viewer. A folder of the name that is there already
// gets a number after it.
func (v *viewer) SaveAll(dir, name string, files []desk.NamedFile) (string, error) {
	path := filepath.Join(dir, name)
	for n := 2; ; n++ {
		err := os.Mkdir(path, 0o700)
		if err == nil {
			break
		}
		if !errors.Is(err, os.ErrExist) || n > 99 {
			return "", &casework.Error{Code: casework.CodeSaveFileFailed, Cause: errors.Unwrap(err)}
		}
		path = filepath.Join(dir, name+"-"+strconv.Itoa(n))
	}
	for _, f := range files {
		if err := writeNew(filepath.Join(path, filepath.Base(f.Name)), f.Data); err != nil {
			_ = os.RemoveAll(path) // the folder is ours: half an export must not pass for a whole one
			return "", err
		}
	}
	return path, nil
}

// sweep takes away what earlier papers left.
func (v *viewer) sweep() {
	for _, kind := range []string{"*.pdf", "*.jpg", "*.png"} {
		papers, _ := filepath.Glob(filepath.Join(v.dir, kind))
		for _, p := range papers {
			_ = os.Remove(p)
		}
	}
}

func writeNew(path string, data []byte) error {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return &casework.Error{Code: casework.CodeSaveFileFailed, Cause: err}
	}
	_, err = f.Write(data)
	if closeErr := f.Close(); err == nil {
		err = closeErr
	}
	if err != nil {
		_ = os.Remove(path)
		return &casework.Error{Code: casework.CodeSaveFileFailed, Cause: err}
	}
	return nil
}

// startViewer starts the system's program for PDF files and does not wait for it.
func startViewer(path string) error {
	var cmd *exec.Cmd
	switch runtime.GOOS {
	case "windows":
		cmd = exec.Command("rundll32", "url.dll,FileProtocolHandler", path)
	case "darwin":
		cmd = exec.Command("open", path)
	default:
		cmd = exec.Command("xdg-open", path)
	}
	if err := cmd.Start(); err != nil {
		return err
	}
	go func() { _ = cmd.Wait() }()
	return nil
}
