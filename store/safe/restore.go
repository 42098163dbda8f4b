package safe

import (
	"context"
	"errors"
	"io"
	"os"
	"strings"

	"samtak/casework"
	"samtak/casework/desk"
	"samtak/store"
	"samtak/store/cryptvfs"
	"samtak/store/vault"
)

// Examine implements desk.Safe.
func (s *Safe) Examine(ctx context.Context, path, secret string) (desk.Contents, error) {
	root, err := s.rootOf(ctx, path, secret)
	if err != nil {
		return desk.Contents{}, err
	}
	defer root.Wipe()
	return s.examine(ctx, path, root)
}

// rootOf opens the slots of a backup. An empty secret tries the key in use.
func (s *Safe) rootOf(ctx context.Context, path, secret string) (*vault.Root, error) {
	end, err := readEnd(path)
	if err != nil {
		return nil, err
	}
	if secret == "" {
		return s.ownRoot(end)
	}
	if err := s.waitItsTurn(ctx); err != nil {
		return nil, err
	}
	root, err := byPassphrase(ctx, secret)(end.file)
	if casework.CodeOf(err) == casework.CodeWrongSecret {
		if byPaper, codeErr := byCode(secret)(end.file); codeErr == nil {
			root, err = byPaper, nil
		}
	}
	if casework.CodeOf(err) == casework.CodeWrongSecret {
		s.attempts.Failed(s.opts.Now())
	}
	if casework.CodeOf(err) == casework.CodeKeyDamaged {
		err = casework.Fail(casework.CodeBadBackup)
	}
	return root, err
}

// ownRoot is a copy of the root in use, if it opens the backup.
func (s *Safe) ownRoot(end backupEnd) (root *vault.Root, err error) {
	err = s.with(context.Background(), func(_ context.Context, o *opened) error {
		if !end.fits(o.root) {
			return casework.Fail(casework.CodeWrongSecret)
		}
		root = o.root.Clone()
		return nil
	})
	if casework.CodeOf(err) == casework.CodeLocked {
		err = casework.Fail(casework.CodeWrongSecret)
	}
	return root, err
}

// examine opens a backup, reads all of it and tells what is in it.
func (s *Safe) examine(ctx context.Context, path string, root *vault.Root) (c desk.Contents, err error) {
	end, err := readEnd(path)
	if err != nil {
		return c, err
	}
	if !end.fits(root) {
		return c, casework.Fail(casework.CodeBadBackup)
	}
	o, err := s.openFile(path, end.file, root.Clone(), store.Options{ReadOnly: true, Finished: true})
	if err != nil {
		return c, badBackupIf(err)
	}
	defer func() { err = errors.Join(err, o.close()) }()
	proof, err := o.db.Verify(ctx)
	switch {
	case err != nil:
		return c, badBackupIf(err)
	case !proof.Sound:
		return c, casework.Fail(casework.CodeBadBackup)
	}
	proof.Contents.Made = end.made
	return proof.Contents, nil
}

func badBackupIf(err error) error {
	if casework.CodeOf(err) == casework.CodeDamagedFile {
		return casework.Fail(casework.CodeBadBackup)
	}
	return err
}

// Restore implements desk.Safe. The backup is copied under a new name and
// checked there; then what stands here is put aside with its key, and one
// rename of the key file makes the copy the data.
func (s *Safe) Restore(ctx context.Context, path, secret string) error {
	root, err := s.rootOf(ctx, path, secret)
	if err != nil {
		return err
	}
	defer root.Wipe()
	s.gate.Lock()
	defer s.gate.Unlock()
	end, err := readEnd(path)
	if err != nil {
		return err
	}
	id := end.file.FileID()
	target := s.dir.data(id)
	if exists(target) { // the same backup was restored before: it gets an id of its own
		return s.restoreAgain(ctx, path, root)
	}
	s.dir.sweep()
	if err := copyPages(ctx, path, target+newSuffix, end.pages); err != nil {
		return err
	}
	if err := s.swap(ctx, end.file, root); err != nil {
		s.dir.discard(id)
		return err
	}
	return s.dir.finish(id)
}

// swap checks what was copied, puts aside what stands here and turns the key.
func (s *Safe) swap(ctx context.Context, file *vault.File, root *vault.Root) error {
	path := s.dir.data(file.FileID()) + newSuffix
	o, err := s.openFile(path, file, root.Clone(), store.Options{})
	if err != nil {
		return badBackupIf(err)
	}
	err = o.db.Check(ctx)
	if err == nil {
		err = o.db.Update(ctx, func(tx desk.Tx) error {
			return tx.CreateAudit(desk.Audit{Event: "restored", Entity: "backup"})
		})
	}
	if err := errors.Join(err, o.close()); err != nil {
		return badBackupIf(err)
	}
	if file, err = s.secretsOfToday(file, root); err != nil {
		return err
	}
	if err := s.lock(); err != nil {
		return err
	}
	if err := s.putAside(); err != nil {
		return err
	}
	return s.dir.writeKey(file)
}

// secretsOfToday gives the restored data the passphrase and recovery code in
// use, where the safe is open and the data is its own; those of the backup's
// day where it is another's, or nothing else is left.
func (s *Safe) secretsOfToday(file *vault.File, root *vault.Root) (*vault.File, error) {
	o := s.current()
	if o == nil {
		return file, nil
	}
	if today, err := o.file.Load().ForData(root, file); err == nil {
		return today, nil
	}
	return file, nil
}

// putAside keeps the key of the data that stands here under the data's name.
// The data file itself stays where it is.
func (s *Safe) putAside() error {
	file, err := s.dir.readKey()
	if err != nil {
		return nil //nolint:nilerr // nothing here can be opened any more; the data files stay
	}
	name := strings.TrimSuffix(s.dir.data(file.FileID()), dataSuffix) + ".key"
	return file.Write(name)
}

// restoreAgain restores a backup whose data file stands here already, through
// a copy with an id of its own.
func (s *Safe) restoreAgain(ctx context.Context, path string, root *vault.Root) error {
	end, err := readEnd(path)
	if err != nil {
		return err
	}
	from, err := s.openFile(path, end.file, root.Clone(), store.Options{ReadOnly: true, Finished: true})
	if err != nil {
		return badBackupIf(err)
	}
	defer func() { _ = from.close() }()
	file, err := end.file.ForBackup(root)
	if err != nil {
		return err
	}
	s.dir.sweep()
	target := s.dir.data(file.FileID())
	err = s.reseal(ctx, from, path, end.pages, target+newSuffix, file, nil)
	if err == nil {
		err = s.swap(ctx, file, root)
	}
	if err != nil {
		s.dir.discard(file.FileID())
		return err
	}
	return s.dir.finish(file.FileID())
}

// copyPages copies the data of a backup without its end, to the disk.
func copyPages(ctx context.Context, from, to string, pages int64) (err error) {
	in, err := os.Open(from)
	if err != nil {
		return fileError(err)
	}
	defer func() { _ = in.Close() }()
	out, err := os.OpenFile(to, os.O_CREATE|os.O_TRUNC|os.O_WRONLY, 0o600)
	if err != nil {
		return fileError(err)
	}
	_, err = io.Copy(out, contextReader{ctx, io.LimitReader(in, pages*cryptvfs.PageSize)})
	if err == nil {
		err = out.Sync()
	}
	if closed := out.Close(); err == nil {
		err = closed
	}
	if err != nil {
		_ = os.Remove(to)
	}
	if ctx.Err() != nil {
		return ctx.Err()
	}
	return fileError(err)
}

// contextReader stops reading when nobody waits any more.
type contextReader struct {
	ctx context.Context
	r   io.Reader
}

func (c contextReader) Read(p []byte) (int, error) {
	if err := c.ctx.Err(); err != nil {
		return 0, err
	}
	return c.r.Read(p)
}
