package trial

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"samtak/casework/desk"
	"samtak/store/safe"
)

// The commits in the folders of the operations: those a backup holds, and
// those made after it.
const (
	backedUp = 11
	later    = 23
)

// operations by name.
var operations = map[string]operation{
	"the first creation":       {prepare: emptyFolder, run: runCreate, check: checkCreate},
	"the change to a new form": {prepare: pastFolder, run: runMigrate, check: checkMigrate},
	"a new passphrase":         {prepare: filledFolder, run: runPassphrase, check: checkPassphrase},
	"a new recovery code":      {prepare: filledFolder, run: runRecovery, check: checkRecovery},
	"a backup":                 {prepare: filledFolder, run: runBackup, check: checkBackup},
	"the rotation of backups":  {prepare: withBackup, run: runRotation, check: checkBackup, days: 2},
	"a restore":                {prepare: backupAndLater, run: runRestore(""), check: checkRestore},
	"the same restore again":   {prepare: restoredAndLater, run: runRestore(""), check: checkRestore},
	"a restore elsewhere":      {prepare: backupElsewhere, run: runRestore(passphrase), check: checkElsewhere},
}

var operationNames = []string{
	"the first creation", "the change to a new form", "a new passphrase", "a new recovery code", "a backup",
	"the rotation of backups", "a restore", "the same restore again", "a restore elsewhere",
}

// lead is how long an operation waits after "begin", so that a kill can reach
// its very start.
const lead = 3 * time.Millisecond

// beginning says "begin" and waits a little.
func beginning(say func(string)) {
	say("begin")
	<-time.After(lead)
}

// begun runs something on an open safe between "begin" and "done".
func begun(p place, secret string, say func(string), do func(*safe.Safe) error) error {
	return p.with(secret, func(s *safe.Safe) error {
		beginning(say)
		if err := do(s); err != nil {
			return err
		}
		say("done")
		return nil
	})
}

func emptyFolder(_ Options, dir string) (place, error) {
	p := place{dir: filepath.Join(dir, "samtak")}
	return p, os.Mkdir(p.dir, 0o700)
}

func runCreate(p place, _ task, say func(string)) error {
	s, err := p.start()
	if err != nil {
		return err
	}
	beginning(say)
	if _, err = s.Create(background, passphrase); err == nil {
		say("done")
	}
	return errors.Join(err, s.Close())
}

func checkCreate(p place, said []string) (word string, err error) {
	s, err := p.start()
	if err != nil {
		return "", err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	switch state := s.State(); {
	case state == desk.SafeNew && said[len(said)-1] != "done":
		_, err = s.Create(background, passphrase)
		word = "new still"
	case state == desk.SafeLocked:
		err = s.Unlock(background, passphrase)
		word = "made"
	default:
		return "lost", fmt.Errorf("the safe is %s", state)
	}
	if err == nil {
		err = goOn(s, 1)
	}
	if err != nil {
		return "lost", fmt.Errorf("%s: %w", word, err)
	}
	return word, openSound(s)
}

func filledFolder(_ Options, dir string) (place, error) { return create(dir, backedUp) }

func runPassphrase(p place, _ task, say func(string)) error {
	return begun(p, passphrase, say, func(s *safe.Safe) error { return s.ChangePassphrase(background, passphrase, another) })
}

func checkPassphrase(p place, said []string) (string, error) {
	word, secret := "the new one opens", another
	if p.with(another, at(backedUp)) != nil {
		if said[len(said)-1] == "done" {
			return "lost", errors.New("the new passphrase was acknowledged and does not open")
		}
		word, secret = "the old one opens", passphrase
	}
	if err := p.with(secret, at(backedUp)); err != nil {
		return "lost", err
	}
	return word, errors.Join(sameKeys(p), withPaper(p, p.paper))
}

// at tells that the safe shows the commit, and is sound.
func at(n int) func(*safe.Safe) error {
	return func(s *safe.Safe) error {
		if err := shows(s, n); err != nil {
			return err
		}
		return openSound(s)
	}
}

func shows(s *safe.Safe, n int) error {
	w, err := found(s, writers[0])
	if err == nil && w.n != n {
		err = fmt.Errorf("it shows commit %d, not %d", w.n, n)
	}
	return err
}

// sameKeys tells that both key files are whole again.
func sameKeys(p place) error {
	first, err := os.ReadFile(filepath.Join(p.dir, "samtak.key"))
	if err != nil {
		return err
	}
	second, err := os.ReadFile(filepath.Join(p.dir, "samtak.key2"))
	if err == nil && string(first) != string(second) {
		err = errors.New("the key files differ")
	}
	return err
}

// withPaper tells that the recovery code opens.
func withPaper(p place, paper string) error {
	s, err := p.start()
	if err != nil {
		return err
	}
	return errors.Join(s.UnlockWithCode(background, paper), s.Close())
}

func runRecovery(p place, _ task, say func(string)) error {
	return begun(p, passphrase, say, func(s *safe.Safe) error {
		groups, err := s.NewRecovery(background)
		say("paper " + strings.Join(groups, " "))
		return err
	})
}

func checkRecovery(p place, said []string) (string, error) {
	logged := false // that a code was made
	err := p.with(passphrase, func(s *safe.Safe) error {
		if err := at(backedUp)(s); err != nil {
			return err
		}
		return s.View(background, func(tx desk.Tx) error {
			lines, err := tx.SearchAudit(desk.LogFilter{Events: []string{"recovery_made"}, Limit: 1})
			logged = len(lines) > 0
			return err
		})
	})
	if err != nil {
		return "lost", err
	}
	for _, line := range said {
		if paper, told := strings.CutPrefix(line, "paper "); told {
			return "the new paper opens", errors.Join(withPaper(p, paper), sameKeys(p))
		}
	}
	if withPaper(p, p.paper) == nil {
		return "the old paper opens", sameKeys(p)
	}
	if !logged { // the window asks for a new paper by the log
		return "lost", errors.New("no paper opens, and nobody will be told")
	}
	return "no paper opens, and the log says so", sameKeys(p)
}
