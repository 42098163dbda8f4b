package safe

import (
	"context"

	"samtak/casework"
	"samtak/casework/desk"
	"samtak/store"
	"samtak/store/vault"
)

// Create implements desk.Safe. The data file is made under another name, then
// the key file, then it gets its own: a stop in between leaves either a folder
// that is as good as new, or one that opens.
func (s *Safe) Create(ctx context.Context, passphrase string) (recovery []string, err error) {
	s.gate.Lock()
	defer s.gate.Unlock()
	if s.State() != desk.SafeNew {
		return nil, casework.Fail(casework.CodeKeyExists)
	}
	s.dir.sweep()
	file, root, code, err := vault.New(passphrase, s.opts.KDF)
	if err != nil {
		return nil, err
	}
	defer code.Wipe()
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	path := s.dir.data(file.FileID())
	if err := s.makeData(path+newSuffix, file, root); err != nil {
		return nil, err
	}
	if err := file.Create(s.dir.key()); err != nil {
		return nil, err
	}
	s.dir.copyKey(file)
	if err := s.dir.finish(file.FileID()); err != nil {
		return nil, err
	}
	if err := s.admit(ctx, file, root); err != nil {
		return nil, err
	}
	// The safe stands; with an error its recovery code would never be seen.
	_ = s.report(ctx, desk.Audit{Event: "safe_created", Entity: "safe"})
	return code.Groups(), nil
}

// makeData makes an empty data file and closes it again.
func (s *Safe) makeData(path string, file *vault.File, root *vault.Root) error {
	o, err := s.openFile(path, file, root, store.Options{})
	if err != nil {
		return err
	}
	o.cancel()
	if err := o.db.Close(); err != nil {
		return err
	}
	return closeQuietly(o.vfs)
}

// note writes a line in the log.
func (s *Safe) note(ctx context.Context, a desk.Audit) error {
	return s.Update(ctx, func(tx desk.Tx) error { return tx.CreateAudit(a) })
}
