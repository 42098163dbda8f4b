package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	"samtak/casework/desk"
	"samtak/store"
	"samtak/store/cryptvfs"
	"samtak/store/storetest"
)

// side is one way of keeping the same data.
type side struct {
	name string
	path string
	opts store.Options
	vfs  *cryptvfs.VFS
	db   *store.DB
	// What the rows use: the file itself, or a safe.
	store desk.Store
	desk  *desk.Desk
}

// clock stands still: what is due must not change from run to run.
func clock() time.Time { return storetest.Start }

// prepare fills the encrypted file where it is not there yet, and copies it to
// the other two: all three hold the same trees on the same pages.
func prepare(ctx context.Context, o options) ([]*side, error) {
	dir := o.folder()
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, err
	}
	vfs, err := cryptvfs.Register(make([]byte, 32), cryptvfs.Options{})
	if err != nil {
		return nil, err
	}
	plain := &side{name: "plain", path: filepath.Join(dir, "plain.db")}
	sealed := &side{name: "encrypted", path: filepath.Join(dir, "encrypted.db"), vfs: vfs, opts: store.Options{VFS: vfs.Name()}}
	c := &side{name: "C", path: filepath.Join(dir, "c.db"), opts: store.Options{Driver: &cDriver{}}}
	sides := []*side{plain, sealed, c}
	if err := fillOnce(ctx, o, plain, sealed, c); err != nil {
		return nil, err
	}
	for _, s := range sides {
		if err := s.open(); err != nil {
			return nil, err
		}
	}
	return sides, nil
}

func fillOnce(ctx context.Context, o options, plain, sealed, c *side) error {
	if _, err := os.Stat(c.path); err == nil {
		return nil
	}
	for _, s := range []*side{plain, sealed} {
		if err := os.Remove(s.path); err != nil && !errors.Is(err, os.ErrNotExist) {
			return err
		}
	}
	fmt.Fprintln(os.Stderr, "Filling the data file once; it takes a few minutes.")
	if err := sealed.open(); err != nil {
		return err
	}
	if err := fill(ctx, sealed.db, o); err != nil {
		return err
	}
	if err := sealed.db.CopyTo(ctx, plain.path, "", nil); err != nil {
		return err
	}
	if err := sealed.db.Close(); err != nil {
		return err
	}
	return copyFile(c.path, plain.path)
}

// copyFile is a plain copy that is forced to the disk; the measure of a backup.
func copyFile(to, from string) (err error) {
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, in.Close()) }()
	out, err := os.OpenFile(to, os.O_CREATE|os.O_TRUNC|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	_, err = io.Copy(struct{ io.Writer }{out}, struct{ io.Reader }{in}) // no copying inside the kernel
	return errors.Join(err, out.Sync(), out.Close())
}

func (s *side) open() (err error) {
	o := s.opts
	o.Now = clock
	if s.db, err = store.Open(s.path, o); err != nil {
		return fmt.Errorf("%s: %w", s.name, err)
	}
	s.use(s.db)
	return nil
}

func (s *side) use(st desk.Store) {
	s.store, s.desk = st, desk.New(desk.Deps{Store: st, Clock: clock})
}

func (s *side) close() {
	if s.db != nil {
		_ = s.db.Close() // the process ends
	}
}
