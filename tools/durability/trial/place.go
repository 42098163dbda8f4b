package trial

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"samtak/casework/desk"
	"samtak/store/safe"
	"samtak/store/storetest"
)

// place is a data folder, and how it is opened.
type place struct {
	dir  string
	base string // the VFS below ours
	days int    // since the clock of the tests began

	paper string // the recovery code
}

var background = context.Background()

// start is the program started on the folder.
func (p place) start() (*safe.Safe, error) {
	at := storetest.Start.AddDate(0, 0, p.days)
	return safe.New(safe.Options{Dir: p.dir, Now: func() time.Time { return at }, KDF: cheap, Base: p.base})
}

// with starts the program, unlocks, does something and ends it.
func (p place) with(secret string, do func(*safe.Safe) error) error {
	s, err := p.start()
	if err != nil {
		return fmt.Errorf("starting: %w", err)
	}
	if err = s.Unlock(background, secret); err != nil {
		err = fmt.Errorf("unlocking: %w", err)
	} else {
		err = do(s)
	}
	return errors.Join(err, s.Close())
}

// create makes a safe in a new folder below dir, with n commits of one writer
// in it, and closes it.
func create(dir string, n int) (place, error) {
	p := place{dir: filepath.Join(dir, "samtak")}
	if err := os.MkdirAll(p.dir, 0o700); err != nil {
		return p, err
	}
	s, err := p.start()
	if err != nil {
		return p, err
	}
	groups, err := s.Create(background, passphrase)
	if err == nil {
		p.paper = strings.Join(groups, " ")
		err = goOn(s, n)
	}
	return p, errors.Join(err, s.Close())
}

// bulk is the size of the papers in bytes, where one writer works alone.
const bulk = 3000

// goOn has the first writer go on until its commit n.
func goOn(s *safe.Safe, n int) error {
	w, err := found(s, writers[0])
	w.bulk = bulk
	for err == nil && w.n < n {
		err = w.commit(s)
	}
	return err
}

// copyOf is the folder copied to a new one below dir.
func (p place) copyOf(dir string) (place, error) {
	to := p
	to.dir = filepath.Join(dir, "copy")
	return to, os.CopyFS(to.dir, os.DirFS(p.dir))
}

// sound proves the whole file and every backup that is listed.
func sound(s *safe.Safe) error {
	proof, err := s.Verify(background)
	switch {
	case err != nil:
		return fmt.Errorf("verifying: %w", err)
	case !proof.Sound || !proof.Chain:
		return fmt.Errorf("sound %t, chain %t (broken at %d)", proof.Sound, proof.Chain, proof.BrokenAt)
	}
	list, err := s.Backups(background, s.Folder())
	if err != nil {
		return fmt.Errorf("listing backups: %w", err)
	}
	for _, b := range list {
		if _, err := s.Examine(background, b.Path, ""); err != nil {
			return fmt.Errorf("a listed backup: %w", err)
		}
	}
	return nil
}

// openSound tells that a safe is open for work and sound.
func openSound(s *safe.Safe) error {
	if state := s.State(); state != desk.SafeOpen {
		return fmt.Errorf("the safe is %s", state)
	}
	return sound(s)
}
