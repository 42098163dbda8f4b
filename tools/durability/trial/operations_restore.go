package trial

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"samtak/casework/desk"
	"samtak/store/safe"
)

// backupAndLater is a folder with a backup, another passphrase since, and later
// commits.
func backupAndLater(_ Options, dir string) (place, error) {
	p, err := create(dir, backedUp)
	if err != nil {
		return p, err
	}
	return p, p.with(passphrase, func(s *safe.Safe) error {
		if _, err := s.Backup(background, s.Folder(), nil); err != nil {
			return err
		}
		if err := s.ChangePassphrase(background, passphrase, another); err != nil {
			return err
		}
		return goOn(s, later)
	})
}

// restoredAndLater is a folder where the backup was restored before.
func restoredAndLater(o Options, dir string) (place, error) {
	p, err := backupAndLater(o, dir)
	if err != nil {
		return p, err
	}
	err = p.with(another, func(s *safe.Safe) error { return s.Restore(background, p.backup(), "") })
	if err != nil {
		return p, err
	}
	return p, p.with(another, func(s *safe.Safe) error { return goOn(s, later) })
}

// backupElsewhere is an empty folder but for a backup.
func backupElsewhere(o Options, dir string) (place, error) {
	from, err := backupAndLater(o, dir)
	if err != nil {
		return from, err
	}
	p := place{dir: filepath.Join(dir, "elsewhere"), paper: from.paper}
	return p, os.CopyFS(filepath.Join(p.dir, "backups"), os.DirFS(filepath.Join(from.dir, "backups")))
}

// backup is the only backup in the folder.
func (p place) backup() string {
	paths, _ := filepath.Glob(filepath.Join(p.dir, "backups", "*.samtak")) // fails only on a bad pattern
	return paths[0]
}

// runRestore restores with a secret, or with the keys in use where it is empty.
func runRestore(secret string) func(place, task, func(string)) error {
	return func(p place, _ task, say func(string)) error {
		s, err := p.start()
		if err != nil {
			return err
		}
		if secret == "" {
			err = s.Unlock(background, another)
		}
		if err == nil {
			beginning(say)
			err = s.Restore(background, p.backup(), secret)
		}
		if err == nil {
			say("done")
		}
		return errors.Join(err, s.Close())
	}
}

// checkRestore tells that the folder holds what the backup held, and beside it
// what stood there before; or what stood there, as if nothing had been.
func checkRestore(p place, said []string) (word string, err error) {
	if err := p.stateIs(desk.SafeLocked); err != nil {
		return "lost", err
	}
	err = p.with(another, func(s *safe.Safe) error {
		w, err := found(s, writers[0])
		switch {
		case err != nil:
			return err
		case w.n == backedUp:
			word = "restored"
		case w.n == later && !slices.Contains(said, "done"):
			word = "as before"
		default:
			return fmt.Errorf("it shows commit %d", w.n)
		}
		return openSound(s)
	})
	if err == nil && word == "restored" {
		err = putBack(p)
	}
	return word, err
}

// putBack puts what the restore laid aside in its place again, as the manual
// says, and tells that it is whole.
func putBack(p place) error {
	keys, _ := filepath.Glob(filepath.Join(p.dir, "samtak-*.key")) // fails only on a bad pattern
	for _, path := range keys {
		key, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(p.dir, "samtak.key"), key, 0o600); err != nil {
			return err
		}
		if p.with(another, at(later)) == nil {
			return nil
		}
	}
	return fmt.Errorf("none of the %d keys put aside opens what stood there", len(keys))
}

func checkElsewhere(p place, said []string) (string, error) {
	s, err := p.start()
	if err != nil {
		return "", err
	}
	state := s.State()
	if err := s.Close(); err != nil {
		return "", err
	}
	if state == desk.SafeNew && !slices.Contains(said, "done") {
		return "nothing yet", nil
	}
	return "restored", p.with(passphrase, at(backedUp))
}

func (p place) stateIs(want desk.SafeState) error {
	s, err := p.start()
	if err != nil {
		return err
	}
	if got := s.State(); got != want {
		err = fmt.Errorf("the safe is %s", got)
	}
	return errors.Join(err, s.Close())
}
