package trial

import (
	"database/sql"
	"errors"
	"os"
	"path/filepath"

	"samtak/store/cryptvfs"
	"samtak/store/vault"
)

// setPast puts the SQL text of an older file in the place of what the closed
// data file holds.
func (p place) setPast(text string) error {
	path, vfs, err := p.unsealed()
	if err != nil {
		return err
	}
	return errors.Join(os.Truncate(path, 0), execute(path, vfs, text))
}

// harm runs SQL on the closed data file.
func (p place) harm(text string) error {
	path, vfs, err := p.unsealed()
	if err != nil {
		return err
	}
	return execute(path, vfs, text)
}

func execute(path string, vfs *cryptvfs.VFS, text string) error {
	db, err := sql.Open("sqlite", "file:"+path+"?vfs="+vfs.Name())
	if err != nil {
		return err
	}
	_, err = db.Exec(text)
	return errors.Join(err, db.Close(), vfs.Close())
}

// unsealed is the path of the data file, and a VFS that opens it.
func (p place) unsealed() (path string, vfs *cryptvfs.VFS, err error) {
	paths, err := filepath.Glob(filepath.Join(p.dir, "samtak-*.db"))
	if err != nil || len(paths) != 1 {
		return "", nil, errors.Join(err, errors.New("there is not one data file"))
	}
	file, err := vault.Read(filepath.Join(p.dir, "samtak.key"))
	if err != nil {
		return "", nil, err
	}
	root, err := file.UnlockPassphrase(background, passphrase)
	if err != nil {
		return "", nil, err
	}
	defer root.Wipe()
	vfs, err = cryptvfs.Register(root.FileKey(file.FileID()), cryptvfs.Options{})
	return paths[0], vfs, err
}
