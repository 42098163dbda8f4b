package cryptvfs

import (
	"errors"

	lib "modernc.org/sqlite/lib"

	"samtak/store/cryptvfs/shim"
)

// ErrInUse is what Close gives while a file is still open.
var ErrInUse = errors.New("cryptvfs: files are still open")

// Options say what a VFS stands on.
type Options struct {
	Base string // name of the VFS below; "" is the system's own
}

// VFS encrypts the files opened through it with one key. It is safe for use
// from several goroutines.
type VFS struct {
	shim   *shim.VFS
	keys   keyring
	damage counters
}

// Register makes a VFS of its own for a key, which must be 32 bytes and is
// copied. Give its name to SQLite as the parameter vfs of a file's address.
func Register(key []byte, o Options) (*VFS, error) {
	keys, err := newKeyring(key)
	if err != nil {
		return nil, err
	}
	v := &VFS{keys: keys}
	if v.shim, err = shim.Register("samtak", o.Base, hooks{v}); err != nil {
		keys.wipe()
		return nil, err
	}
	return v, nil
}

// Name is what SQLite knows the VFS by. No two have the same.
func (v *VFS) Name() string { return v.shim.Name() }

// Damage counts what has been met since Register.
func (v *VFS) Damage() Damage { return v.damage.read() }

// Close takes the VFS away and forgets its keys; ErrInUse while a file is
// still open. Closing twice is fine, using it afterwards is not.
func (v *VFS) Close() error {
	switch err := v.shim.Close(); {
	case errors.Is(err, shim.ErrInUse):
		return ErrInUse
	case err != nil:
		return err
	}
	v.keys.wipe()
	return nil
}

// hooks opens files for a VFS.
type hooks struct{ v *VFS }

// Open chooses the form of a file by what SQLite says it is for.
func (h hooks) Open(name string, flags int32, under *shim.Under) shim.File {
	switch {
	case flags&lib.SQLITE_OPEN_MAIN_DB != 0:
		p := proof{path: name, wal: h.sealer(kindWAL), journal: h.sealer(kindJournal)}
		return newMainFile(h.sealed(kindMain, under), p)
	case flags&lib.SQLITE_OPEN_WAL != 0:
		return newWALFile(h.sealed(kindWAL, under))
	case flags&(lib.SQLITE_OPEN_MAIN_JOURNAL|lib.SQLITE_OPEN_SUPER_JOURNAL) != 0:
		return newBlockFile(h.sealed(kindJournal, under), journalBlock)
	}
	return newBlockFile(h.sealed(kindTemp, under), tempBlock)
}

// Delete leaves deleting to the VFS below.
func (h hooks) Delete(_ string, _ bool, below func() int32) int32 { return below() }

func (h hooks) sealed(k kind, under *shim.Under) sealed {
	return sealed{lower: under, seal: h.sealer(k), bad: h.v.damage.of(k)}
}

func (h hooks) sealer(k kind) sealer {
	if k == kindTemp {
		return sealer{x: temporary(), kind: k}
	}
	return sealer{x: h.v.keys[k], kind: k}
}
