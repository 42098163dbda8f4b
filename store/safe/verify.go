package safe

import (
	"context"
	"errors"

	"samtak/casework"
	"samtak/casework/desk"
	"samtak/store/cryptvfs"
)

// Verify implements desk.Safe.
func (s *Safe) Verify(ctx context.Context) (p desk.Proof, err error) {
	err = s.with(ctx, func(ctx context.Context, o *opened) error {
		p, err = o.db.Verify(ctx)
		return err
	})
	return p, err
}

// Check implements desk.Safe. The keys prove each page; the file below is read
// past SQLite, so nobody waits for it.
func (s *Safe) Check(ctx context.Context) error {
	return s.with(ctx, func(ctx context.Context, o *opened) error {
		if o.db.Checked() {
			return nil
		}
		err := o.vfs.Sweep(ctx, o.db.Path())
		switch {
		case errors.Is(err, cryptvfs.ErrDamaged):
			return casework.Fail(casework.CodeDamagedFile)
		case ctx.Err() != nil:
			return ctx.Err()
		}
		return fileError(err)
	})
}
