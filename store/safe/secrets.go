package safe

import (
	"context"

	"samtak/casework/desk"
	"samtak/store/vault"
)

// ChangePassphrase implements desk.Safe.
func (s *Safe) ChangePassphrase(ctx context.Context, present, next string) error {
	return s.changePassphrase(ctx, func(file *vault.File, root *vault.Root) (*vault.File, error) {
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
	return s.changePassphrase(ctx, func(file *vault.File, root *vault.Root) (*vault.File, error) {
		return file.SetPassphrase(root, next, s.opts.KDF)
	})
}

func (s *Safe) changePassphrase(ctx context.Context, change keyChange) error {
	s.gate.Lock()
	defer s.gate.Unlock()
	if err := s.changeKey(change); err != nil {
		return err
	}
	// The key is changed, whether that can be written down now or only later:
	// an error would say that the old passphrase still opens.
	_ = s.report(ctx, desk.Audit{Event: "passphrase_changed", Entity: "safe"})
	return nil
}

// NewRecovery implements desk.Safe. The log has it before the key: should
// Samtak stop before the code was read, the log tells that no paper holds it.
func (s *Safe) NewRecovery(ctx context.Context) (groups []string, err error) {
	s.gate.Lock()
	defer s.gate.Unlock()
	if err := s.note(ctx, desk.Audit{Event: "recovery_made", Entity: "safe"}); err != nil {
		return nil, err
	}
	err = s.changeKey(func(file *vault.File, root *vault.Root) (*vault.File, error) {
		changed, code, err := file.NewCode(root)
		if err != nil {
			return nil, err
		}
		defer code.Wipe()
		groups = code.Groups()
		return changed, nil
	})
	if err != nil {
		return nil, err
	}
	return groups, nil
}

// keyChange gives the changed copy of a key file.
type keyChange func(*vault.File, *vault.Root) (*vault.File, error)

// changeKey writes a changed key file.
func (s *Safe) changeKey(change keyChange) error {
	return s.change(func(o *opened) error {
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
}
