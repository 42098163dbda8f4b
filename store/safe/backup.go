package safe

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"

	"samtak/casework"
	"samtak/casework/desk"
	"samtak/store/cryptvfs"
	"samtak/store/vault"
)

const (
	backupPrefix = "samtak-"
	backupSuffix = ".samtak"
	backupStamp  = "20060102-150405"
	partSuffix   = ".part" // being made
)

// Backup implements desk.Safe. The copy is made under another name, forced to
// the disk, opened again, checked whole and counted; only then it gets its
// name and counts. What is half made is taken away.
func (s *Safe) Backup(ctx context.Context, folder string, progress func(float64)) (made desk.Backup, err error) {
	err = s.with(ctx, func(ctx context.Context, o *opened) error {
		if o.damaged { // it would push good backups out of the rotation
			return casework.Fail(casework.CodeDamagedFile)
		}
		made, err = s.backup(ctx, o, folder, progress)
		return err
	})
	if err != nil {
		return desk.Backup{}, err
	}
	if err := s.rotate(ctx, folder); err != nil {
		return made, err
	}
	return made, s.note(ctx, desk.Audit{Event: "backup_made", Entity: "backup", Detail: made.Head})
}

func (s *Safe) backup(ctx context.Context, o *opened, dir string, progress func(float64)) (made desk.Backup, err error) {
	if err := s.dir.prepare(dir); err != nil {
		return made, err
	}
	file, err := o.file.Load().ForBackup(o.root)
	if err != nil {
		return made, err
	}
	now := s.opts.Now()
	path := freeName(dir, backupPrefix+now.Format(backupStamp))
	part := path + partSuffix
	defer func() {
		if err != nil {
			_ = os.Remove(part)
		}
	}()
	if err := s.copyTo(ctx, o, part, file, progress); err != nil {
		return made, err
	}
	if err := s.seal(part, backupEnd{made: now, file: file}, o.root); err != nil {
		return made, err
	}
	contents, err := s.examine(ctx, part, o.root)
	if err != nil {
		return made, err
	}
	if err := rename(part, path); err != nil {
		return made, err
	}
	return desk.Backup{Path: path, Made: now, Bytes: sizeOf(path), Head: contents.Head}, nil
}

// copyTo copies the pages of an open file under the key of the backup.
func (s *Safe) copyTo(ctx context.Context, o *opened, path string, file *vault.File, progress func(float64)) error {
	return o.db.Still(ctx, func(data string) error {
		return s.reseal(ctx, o, data, 0, path, file, progress)
	})
}

// reseal copies the first so many pages of a data file to which nobody writes,
// or all when pages is 0, under the key of file.
func (s *Safe) reseal(ctx context.Context, o *opened, from string, pages int64, to string, file *vault.File, progress func(float64)) error {
	key := o.root.FileKey(file.FileID())
	vfs, err := cryptvfs.Register(key, cryptvfs.Options{Base: s.opts.Base})
	clear(key)
	if err != nil {
		return &casework.Error{Code: casework.CodeUnknown, Cause: err}
	}
	defer func() { _ = vfs.Close() }()
	out, err := os.OpenFile(to, os.O_CREATE|os.O_TRUNC|os.O_WRONLY, 0o600)
	if err != nil {
		return fileError(err)
	}
	err = o.vfs.Reseal(ctx, from, pages, vfs, out, progress)
	if closed := out.Close(); err == nil {
		err = closed
	}
	switch {
	case errors.Is(err, cryptvfs.ErrDamaged):
		return casework.Fail(casework.CodeDamagedFile)
	case ctx.Err() != nil:
		return ctx.Err()
	}
	return fileError(err)
}

// seal writes the end of a backup and forces all of it to the disk.
func (s *Safe) seal(path string, end backupEnd, root *vault.Root) error {
	f, err := os.OpenFile(path, os.O_RDWR|os.O_APPEND, 0o600)
	if err != nil {
		return fileError(err)
	}
	info, err := f.Stat()
	if err == nil {
		end.pages = info.Size() / cryptvfs.PageSize
		var page []byte
		if page, err = end.bytes(root); err == nil {
			_, err = f.Write(page)
		}
	}
	if err == nil {
		err = f.Sync()
	}
	if closed := f.Close(); err == nil {
		err = closed
	}
	return fileError(err)
}

// freeName is a name for a backup that no file has: two can be made in a second.
func freeName(dir, base string) string {
	path := filepath.Join(dir, base+backupSuffix)
	for n := byte('b'); exists(path) && n <= 'z'; n++ {
		path = filepath.Join(dir, base+string(n)+backupSuffix)
	}
	return path
}

// Backups implements desk.Safe.
func (s *Safe) Backups(ctx context.Context, folder string) (found []desk.Backup, err error) {
	err = s.with(ctx, func(_ context.Context, o *opened) error {
		found = ours(folder, o.root)
		return nil
	})
	return found, err
}

// ours is the backups in a folder that open with root, the newest first.
func ours(folder string, root *vault.Root) []desk.Backup {
	paths, _ := filepath.Glob(filepath.Join(folder, backupPrefix+"*"+backupSuffix)) // fails only on a bad pattern
	var found []desk.Backup
	for _, path := range paths {
		if end, err := readEnd(path); err == nil && end.fits(root) {
			found = append(found, desk.Backup{Path: path, Made: end.made, Bytes: sizeOf(path)})
		}
	}
	slices.SortFunc(found, func(a, b desk.Backup) int { return b.Made.Compare(a.Made) })
	return found
}

func sizeOf(path string) int64 {
	info, err := os.Stat(path)
	if err != nil {
		return 0
	}
	return info.Size()
}

// backupBeforeMigrating keeps the file as the older Samtak wrote it.
func (s *Safe) backupBeforeMigrating(ctx context.Context, o *opened) error {
	_, err := s.backup(ctx, o, s.dir.backups(), nil)
	return err
}
