package vault

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"samtak/casework"
)

// maxFile is more than any version of the key file will need.
const maxFile = 2048

// tempSuffix marks the file a write is prepared in. One left by a crash is
// never read, and the next write removes it.
const tempSuffix = ".new"

// Read reads the key file at path. CodeKeyMissing when there is none, else as
// Parse. It changes nothing.
func Read(path string) (*File, error) {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, casework.Fail(CodeKeyMissing)
	case err != nil:
		return nil, fromSystem(err)
	}
	if !info.Mode().IsRegular() {
		return nil, damaged("not a file")
	}
	opened, err := os.Open(path)
	if err != nil {
		return nil, fromSystem(err)
	}
	defer func() { _ = opened.Close() }() // nothing was written
	b, err := io.ReadAll(io.LimitReader(opened, maxFile+1))
	if err != nil {
		return nil, fromSystem(err)
	}
	return Parse(b)
}

// Write puts f at path in place of what is there: after a crash either the old
// or the new file is there, whole. A new key goes to disk by Create. Codes:
// casework.CodeReadOnly, also when there is no such folder, and
// casework.CodeDiskFull.
func (f *File) Write(path string) error {
	return f.put(path, os.Rename)
}

// Create is Write for a new key: CodeKeyExists when anything is at path, which
// is left as it is. On a file system without hard links, as on a memory stick,
// looking and putting are two steps, and another program could step between.
func (f *File) Create(path string) error {
	if _, err := os.Lstat(path); err == nil {
		return fromSystem(fs.ErrExist)
	}
	return f.put(path, renameNew)
}

// renameNew is a rename that never replaces: a link does not, a rename does.
func renameNew(from, to string) error {
	err := os.Link(from, to)
	switch {
	case err == nil:
		_ = os.Remove(from) // the key is in its place; the next write tidies
		return nil
	case errors.Is(err, fs.ErrExist):
		return err
	}
	if _, missing := os.Lstat(to); !errors.Is(missing, fs.ErrNotExist) {
		return fs.ErrExist
	}
	return os.Rename(from, to)
}

// put prepares the file beside path and lets move bring it there.
func (f *File) put(path string, move func(from, to string) error) error {
	temp := path + tempSuffix
	if err := os.Remove(temp); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fromSystem(err)
	}
	err := writeSynced(temp, f.bytes[:])
	if err == nil {
		err = move(temp, path)
	}
	if err != nil {
		_ = os.Remove(temp) // the first error is the one to tell
		return fromSystem(err)
	}
	if err := syncFolder(filepath.Dir(path)); err != nil {
		return fromSystem(err)
	}
	return nil
}

// writeSynced makes a new file only its owner may read, and brings it to the disk.
func writeSynced(path string, b []byte) error {
	file, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	_, err = file.Write(b)
	if err == nil {
		err = file.Sync()
	}
	if closed := file.Close(); err == nil {
		err = closed
	}
	return err
}
