package safe

import (
	"context"

	"samtak/casework/desk"
)

// Verify implements desk.Safe.
func (s *Safe) Verify(ctx context.Context) (p desk.Proof, err error) {
	err = s.with(ctx, func(ctx context.Context, o *opened) error {
		p, err = o.db.Verify(ctx)
		return err
	})
	return p, err
}
