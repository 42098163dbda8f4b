package safe

import (
	"encoding/hex"
	"errors"
	"os"
	"path/filepath"

	"samtak/casework"
	"samtak/store/vault"
)

// folder knows the names in the data folder and nothing else.
type folder string

func (f folder) join(name string) string { return filepath.Join(string(f), name) }

func (f folder) key() string     { return f.join("samtak.key") }
func (f folder) keyCopy() string { return f.join("samtak.key2") }
func (f folder) backups() string { return f.join("backups") }

const (
	dataPrefix = "samtak-"
	dataSuffix = ".db"
	newSuffix  = ".new" // not in use yet
)

// data is the data file of a key file.
func (f folder) data(id [32]byte) string {
	return f.join(dataPrefix + hex.EncodeToString(id[:4]) + dataSuffix)
}

// dataFiles are the data files that stand here, in use or put aside.
func (f folder) dataFiles() []string {
	found, _ := filepath.Glob(f.join(dataPrefix + "*" + dataSuffix)) // fails only on a bad pattern
	return found
}

// readKey reads the key file, or its copy where that is the one that is whole.
func (f folder) readKey() (*vault.File, error) {
	file, err := vault.Read(f.key())
	if err == nil {
		return file, nil
	}
	if second, copyErr := vault.Read(f.keyCopy()); copyErr == nil {
		return second, nil
	}
	return nil, err
}

// writeKey puts a key file in the place of the one that stands there, and then
// of its copy: after a crash between the two the first counts.
func (f folder) writeKey(file *vault.File) error {
	if err := file.Write(f.key()); err != nil {
		return err
	}
	f.copyKey(file)
	return nil
}

// copyKey makes the copy of the key file. Whatever was done to the key is done
// by then, so that the copy cannot be written is no error: it is taken away,
// since it would open with the secrets of before, and made anew at the next
// unlocking.
func (f folder) copyKey(file *vault.File) {
	if file.Write(f.keyCopy()) != nil {
		_ = os.Remove(f.keyCopy())
	}
}

// mendKeys makes both files the one that opened, if that can be done now.
func (f folder) mendKeys(file *vault.File) {
	for _, path := range []string{f.key(), f.keyCopy()} {
		if b, err := os.ReadFile(path); err != nil || string(b) != string(file.Bytes()) {
			_ = file.Write(path) // the other one opens
		}
	}
}

// prepare makes sure that a folder for backups is there. Only our own is made:
// the name of a memory stick that is not in would become a folder on this disk.
func (f folder) prepare(dir string) error {
	if dir == f.backups() {
		return fileError(os.MkdirAll(dir, 0o700))
	}
	if info, err := os.Stat(dir); err != nil || !info.IsDir() {
		return casework.Fail(casework.CodeBackupFolder)
	}
	return nil
}

// sweep takes away data files that were never finished.
func (f folder) sweep() {
	found, _ := filepath.Glob(f.join(dataPrefix + "*" + dataSuffix + newSuffix + "*"))
	for _, path := range found {
		_ = os.Remove(path)
	}
}

// sweepParts takes away what a stop left of backups in our own folder. On a
// stick another Samtak could be at work.
func (f folder) sweepParts() {
	found, _ := filepath.Glob(filepath.Join(f.backups(), backupPrefix+"*"+backupSuffix+partSuffix))
	for _, path := range found {
		_ = os.Remove(path)
	}
}

// discard takes away a new data file that is not wanted, unless the key file
// names it already.
func (f folder) discard(id [32]byte) {
	if file, err := f.readKey(); err == nil && file.FileID() == id {
		return
	}
	_ = os.Remove(f.data(id) + newSuffix)
}

// finish gives a new data file its name, where a stop came between the key
// file and this.
func (f folder) finish(id [32]byte) error {
	path := f.data(id)
	if exists(path) || !exists(path+newSuffix) {
		return nil
	}
	return rename(path+newSuffix, path)
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

// rename renames and has the folder remember it.
func rename(from, to string) error {
	if err := os.Rename(from, to); err != nil {
		return fileError(err)
	}
	return syncFolder(filepath.Dir(to))
}

// fileError is the code of what the file system said, without its path: that
// could hold the name of the caseworker.
func fileError(err error) error {
	code := casework.CodeUnknown
	switch {
	case err == nil:
		return nil
	case isDiskFull(err):
		code = casework.CodeDiskFull
	case errors.Is(err, os.ErrPermission):
		code = casework.CodeReadOnly
	case errors.Is(err, os.ErrNotExist):
		code = casework.CodeNotFound
	}
	var path *os.PathError
	var link *os.LinkError
	switch {
	case errors.As(err, &path):
		err = path.Err
	case errors.As(err, &link):
		err = link.Err
	}
	return &casework.Error{Code: code, Cause: err}
}
