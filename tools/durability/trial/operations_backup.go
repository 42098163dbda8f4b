package trial

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"

	"samtak/casework"
	"samtak/casework/desk"
	"samtak/store/safe"
)

func pastFolder(o Options, dir string) (place, error) {
	p, err := create(dir, 0)
	if err != nil {
		return p, err
	}
	return p, p.setPast(o.Past)
}

func runMigrate(p place, _ task, say func(string)) error {
	s, err := p.start()
	if err != nil {
		return err
	}
	beginning(say)
	if err = s.Unlock(background, passphrase); err == nil {
		say("done")
	}
	return errors.Join(err, s.Close())
}

// checkMigrate tells that everything is there that the file of version 1 held,
// and whether the backup was made that comes first.
func checkMigrate(p place, _ []string) (word string, err error) {
	err = p.with(passphrase, func(s *safe.Safe) error {
		files, err := caseFiles(s)
		switch {
		case err != nil:
			return err
		case len(files) == 0:
			return errors.New("the cases are gone")
		}
		list, err := s.Backups(background, s.Folder())
		if err != nil {
			return err
		}
		if len(list) == 0 {
			return errors.New("it was brought up to date without a backup")
		}
		word = "in the new form"
		if len(list) > 1 {
			word += " at the second try"
		}
		fresh, err := restoredFrom(p, list[0].Path)
		if err != nil {
			return fmt.Errorf("the backup of version 1: %w", err)
		}
		if !reflect.DeepEqual(files, fresh) {
			return errors.New("the cases are not those of the backup")
		}
		return openSound(s)
	})
	return word, err
}

// restoredFrom is the case files of a backup, read in a folder of its own.
func restoredFrom(p place, path string) (files []casework.CaseFile, err error) {
	dir, err := os.MkdirTemp(filepath.Dir(p.dir), "read")
	if err != nil {
		return nil, err
	}
	fresh := place{dir: dir}
	s, err := fresh.start()
	if err != nil {
		return nil, err
	}
	if err := errors.Join(s.Restore(background, path, passphrase), s.Close()); err != nil {
		return nil, err
	}
	err = fresh.with(passphrase, func(s *safe.Safe) error {
		files, err = caseFiles(s)
		return err
	})
	return files, err
}

// caseFiles is everything about every case.
func caseFiles(s *safe.Safe) (files []casework.CaseFile, err error) {
	err = s.View(background, func(tx desk.Tx) error {
		if files, err = tx.ListCaseFiles(desk.CaseFilter{}); err != nil {
			return err
		}
		for i := range files {
			if files[i], err = tx.FindCaseFile(files[i].Case.ID); err != nil {
				return err
			}
		}
		return nil
	})
	return files, err
}

func runBackup(p place, _ task, say func(string)) error {
	return begun(p, passphrase, say, func(s *safe.Safe) error {
		_, err := s.Backup(background, s.Folder(), nil)
		return err
	})
}

// rotatedAway is how many backups the next one makes needless.
const rotatedAway = 100

// runRotation begins when the copy is made: most of what follows is the
// rotation. The needless backups are one and the same under many names.
func runRotation(p place, _ task, say func(string)) error {
	for i := range rotatedAway {
		if err := os.Link(p.backup(), filepath.Join(p.dir, "backups", fmt.Sprintf("samtak-2026-%d.samtak", i))); err != nil {
			return err
		}
	}
	return p.with(passphrase, func(s *safe.Safe) error {
		_, err := s.Backup(background, s.Folder(), func(part float64) {
			if part == 1 {
				say("begin")
			}
		})
		if err == nil {
			say("done")
		}
		return err
	})
}

// checkBackup tells that the data is untouched and every backup that is listed
// is whole; a new one can be made, and there is always one that is whole.
func checkBackup(p place, said []string) (word string, err error) {
	err = p.with(passphrase, func(s *safe.Safe) error {
		if err := at(backedUp)(s); err != nil {
			return err
		}
		list, err := s.Backups(background, s.Folder())
		if err != nil {
			return err
		}
		before := size(s.Folder(), "*.samtak") > 0
		if done := slices.Contains(said, "done"); len(list) == 0 && (done || before) {
			return errors.New("no backup opens")
		}
		word = "with a backup"
		switch n := len(list); {
		case n == 0:
			word = "without a backup"
		case n > rotatedAway:
			word = "with every backup"
		case n > 2:
			word = "with some of the backups"
		case n == 2:
			word = "with two backups"
		}
		if err := nothingHalf(p); err != nil {
			return err
		}
		if _, err := s.Backup(background, s.Folder(), nil); err != nil {
			return fmt.Errorf("the next backup: %w", err)
		}
		return sound(s)
	})
	return word, err
}

// withBackup is a folder with a backup of yesterday.
func withBackup(_ Options, dir string) (place, error) {
	p, err := create(dir, backedUp)
	if err != nil {
		return p, err
	}
	return p, p.with(passphrase, func(s *safe.Safe) error { return backUp(s, p) })
}
