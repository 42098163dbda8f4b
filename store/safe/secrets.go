package safe

import (
	"context"

	"samtak/casework/desk"
	"samtak/store/vault"
)

// ChangePassphrase implements desk.Safe.
func (s *Safe) ChangePassphrase(ctx context.Context, present, next string) error {
	return s.changeKey(ctx, "passphrase_changed", func(file *vault.File, root *vault.Root) (*vault.File, error) {
		again, err := file.UnlockPassphrase(ctx, present)
		if err != nil {
			return nil, err
		}
		again.Wipe()
		return file.SetPassphrase(root, next, s.opts.KDF)
	})
}

// SetPassphrase implements desk.Safe.
func (s *Safe) SetPassphrase(ctx context.Context, next string) error {
	return s.changeKey(ctx, "passphrase_changed", func(file *vault.File, root *vault.Root) (*vault.File, error) {
		return file.SetPassphrase(root, next, s.opts.KDF)
	})
}

// NewRecovery implements desk.Safe.
func (s *Safe) NewRecovery(ctx context.Context) (groups []string, err error) {
	err = s.changeKey(ctx, "recovery_made", func(file *vault.File, root *vault.Root) (*vault.File, error) {
		changed, code, err := file.NewCode(root)
		if err != nil {
			return nil, err
		}
		defer code.Wipe()
		groups = code.Groups()
		return changed, nil
	})
	return groups, err
}

// changeKey writes a changed key file and a line in the log.
func (s *Safe) changeKey(ctx context.Context, event string, change func(*vault.File, *vault.Root) (*vault.File, error)) error {
	s.gate.Lock()
	defer s.gate.Unlock()
	err := s.change(func(o *opened) error {
		changed, err := change(o.file.Load(), o.root)
		if err != nil {
			return err
		}
		if err := s.dir.writeKey(changed); err != nil {
			return err
		}
		o.file.Store(changed)
		return nil
	})
	if err != nil {
		return err
	}
	// The key is changed, whether that can be written down now or only later:
	// an error would say that the old secret still opens.
	_ = s.report(ctx, desk.Audit{Event: event, Entity: "safe"})
	return nil
}
