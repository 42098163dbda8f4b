package trial

import (
	"errors"

	"samtak/store/safe"
)

// backupThenLater is a folder with a backup, and later commits.
func backupThenLater(_ Options, dir string) (place, error) {
	p, err := create(dir, backedUp)
	if err != nil {
		return p, err
	}
	return p, p.with(passphrase, func(s *safe.Safe) error { return errors.Join(backUp(s, p), goOn(s, later)) })
}

// restoredThenLater is a folder where the backup was restored before.
func restoredThenLater(o Options, dir string) (place, error) {
	p, err := backupThenLater(o, dir)
	if err == nil {
		err = p.with(passphrase, func(s *safe.Safe) error { return restore(s, p) })
	}
	if err == nil {
		err = p.with(passphrase, func(s *safe.Safe) error { return goOn(s, later) })
	}
	return p, err
}

func commitOnce(s *safe.Safe, _ place) error {
	w, err := found(s, writers[0])
	if err != nil {
		return err
	}
	w.bulk = bulk
	return w.commit(s)
}

func eraseOnce(s *safe.Safe, _ place) error { return erase(s) }

func backUp(s *safe.Safe, _ place) error {
	_, err := s.Backup(background, s.Folder(), nil)
	return err
}

func lockAndUnlock(s *safe.Safe, _ place) error {
	if err := s.Lock(); err != nil {
		return err
	}
	return s.Unlock(background, passphrase)
}

func restore(s *safe.Safe, p place) error { return s.Restore(background, p.backup(), "") }

func createOnce(s *safe.Safe, _ place) error {
	_, err := s.Create(background, passphrase)
	return err
}

func unlockOnce(s *safe.Safe, _ place) error { return s.Unlock(background, passphrase) }

func newPassphrase(s *safe.Safe, _ place) error {
	return s.ChangePassphrase(background, passphrase, another)
}

func newRecovery(s *safe.Safe, _ place) error {
	_, err := s.NewRecovery(background)
	return err
}
