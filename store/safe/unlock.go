package safe

import (
	"bytes"
	"context"
	"time"

	"samtak/casework"
	"samtak/casework/desk"
	"samtak/store"
	"samtak/store/vault"
)

// key turns a locked key file into its root: by passphrase, or by code.
type key func(*vault.File) (*vault.Root, error)

// Unlock implements desk.Safe.
func (s *Safe) Unlock(ctx context.Context, passphrase string) error {
	return s.unlock(ctx, byPassphrase(ctx, passphrase))
}

// UnlockWithCode implements desk.Safe.
func (s *Safe) UnlockWithCode(ctx context.Context, code string) error {
	return s.unlock(ctx, byCode(code))
}

func byPassphrase(ctx context.Context, passphrase string) key {
	return func(f *vault.File) (*vault.Root, error) { return f.UnlockPassphrase(ctx, passphrase) }
}

func byCode(code string) key {
	return func(f *vault.File) (*vault.Root, error) { return f.UnlockCode(code) }
}

func (s *Safe) unlock(ctx context.Context, turn key) error {
	s.gate.Lock()
	defer s.gate.Unlock()
	if s.current() != nil {
		return nil
	}
	if err := s.waitItsTurn(ctx); err != nil {
		return err
	}
	file, root, err := s.tryKeys(turn)
	if err != nil {
		if casework.CodeOf(err) == casework.CodeWrongSecret {
			s.attempts.Failed(s.opts.Now())
			s.owed = append(s.owed, desk.Audit{At: s.opts.Now(), Event: "unlock_failed", Entity: "safe"})
		}
		return err
	}
	s.attempts.Succeeded()
	err = s.admit(ctx, file, root)
	if s.current() == nil {
		root.Wipe()
		return err
	}
	if err == nil {
		// On a full disk she can still read what is there; the line is owed.
		_ = s.report(ctx, desk.Audit{Event: "unlocked", Entity: "safe"})
	}
	return err
}

// waitItsTurn holds back whoever has guessed wrong several times.
func (s *Safe) waitItsTurn(ctx context.Context) error {
	timer := time.NewTimer(s.Wait())
	defer timer.Stop()
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-timer.C:
		return nil
	}
}

// tryKeys tries the key file, and its copy where that says something else.
func (s *Safe) tryKeys(turn key) (*vault.File, *vault.Root, error) {
	var tried []byte
	var errs []error
	for _, path := range []string{s.dir.key(), s.dir.keyCopy()} {
		file, err := vault.Read(path)
		if err == nil {
			if bytes.Equal(tried, file.Bytes()) {
				continue
			}
			tried = file.Bytes()
			var root *vault.Root
			if root, err = turn(file); err == nil {
				return file, root, nil
			}
		}
		errs = append(errs, err)
	}
	return nil, nil, worst(errs)
}

// worst is the error to tell of several: what she can mend comes first.
func worst(errs []error) error {
	for _, code := range []casework.Code{casework.CodeWrongSecret, casework.CodeBadCode, casework.CodeNewerFile} {
		for _, err := range errs {
			if casework.CodeOf(err) == code {
				return err
			}
		}
	}
	return errs[0]
}

// admit opens the data file with keys that fit. Where the file fails its check
// it is opened for reading, and the error says CodeDamagedFile.
func (s *Safe) admit(ctx context.Context, file *vault.File, root *vault.Root) error {
	if err := s.dir.finish(file.FileID()); err != nil {
		return err
	}
	path := s.dir.data(file.FileID())
	if tooSmall(path) { // SQLite would take it for a new one
		return casework.Fail(casework.CodeDamagedFile)
	}
	o, err := s.openFile(path, file, root, store.Options{}, func(o *opened) error {
		return s.backupBeforeMigrating(ctx, o)
	})
	if casework.CodeOf(err) == casework.CodeDamagedFile {
		reading, readErr := s.openFile(path, file, root, store.Options{ReadOnly: true})
		if readErr != nil {
			return err
		}
		reading.damaged, o = true, reading
	} else if err != nil {
		return err
	} else {
		s.dir.mendKeys(file)
	}
	s.mu.Lock()
	s.open = o
	s.mu.Unlock()
	if o.damaged {
		return err
	}
	s.dir.sweep()
	s.dir.sweepParts()
	return nil
}

// report writes a line in the log, and before it those that are owed to it:
// who tried to come in, and what was done while it could not be written.
func (s *Safe) report(ctx context.Context, a desk.Audit) error {
	a.At = s.opts.Now()
	s.owed = append(s.owed, a)
	err := s.Update(ctx, func(tx desk.Tx) error {
		for _, a := range s.owed {
			if err := tx.CreateAudit(a); err != nil {
				return err
			}
		}
		return nil
	})
	if err == nil {
		s.owed = nil
	}
	return err
}
