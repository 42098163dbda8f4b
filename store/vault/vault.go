package vault

import (
	"context"
)

// New makes a root key and a file that holds it, in memory: Create puts it on
// disk. CodeMissing for an empty passphrase. The caller wipes root and code.
func New(passphrase string, k KDF) (*File, *Root, Code, error) {
	f, root, code := blank(), newRoot(), newCode()
	err := f.seal(root, passphrase, k, code)
	if err != nil {
		root.Wipe()
		code.Wipe()
		return nil, nil, Code{}, err
	}
	return f, root, code, nil
}

func (f *File) seal(root *Root, passphrase string, k KDF, code Code) error {
	if err := f.sealPassphrase(root, passphrase, k); err != nil {
		return err
	}
	if err := f.sealCode(root, code); err != nil {
		return err
	}
	return f.sign(root)
}

// UnlockPassphrase opens the file. CodeWrongSecret when the passphrase does not
// fit, CodeKeyDamaged when it does and the file is not as it was written,
// CodeMissing for an empty one. It computes in the calling goroutine for as
// long as KDF says; ctx is looked at before and after, not in between.
func (f *File) UnlockPassphrase(ctx context.Context, passphrase string) (*Root, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	phrase, err := normalise(passphrase)
	if err != nil {
		return nil, err
	}
	s := f.slot(filePass)
	kek := s.kdf().keyOf(phrase, s.salt())
	wipe(phrase)
	defer wipe(kek)
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	return f.open(s, kek)
}

// UnlockCode opens the file with the recovery code as it is typed. CodeBadCode
// (Groups) when it is mistyped, which is told without trying it; else as
// UnlockPassphrase. It takes no time to speak of.
func (f *File) UnlockCode(typed string) (*Root, error) {
	code, err := ParseCode(typed)
	if err != nil {
		return nil, err
	}
	defer code.Wipe()
	s := f.slot(fileCode)
	kek := code.keyFor(s.salt())
	defer wipe(kek)
	return f.open(s, kek)
}

// open takes the root out of a slot of f and checks the whole file with it.
func (f *File) open(s *slot, kek []byte) (*Root, error) {
	root, err := s.unwrap(kek)
	if err != nil {
		return nil, err
	}
	if err := f.verify(root); err != nil {
		root.Wipe()
		return nil, err
	}
	return root, nil
}

// SetPassphrase gives a copy that opens with a new passphrase and no longer
// with the old one; the recovery code stays. f is untouched. A copy of the old
// file, such as an earlier backup's, still opens with the old passphrase.
// CodeMissing for an empty one, CodeKeyDamaged when root is not that of f.
func (f *File) SetPassphrase(root *Root, passphrase string, k KDF) (*File, error) {
	return f.changed(root, func(c *File) error { return c.sealPassphrase(root, passphrase, k) })
}

// NewCode gives a copy that opens with a new recovery code and no longer with
// the old one; the passphrase stays. Otherwise as SetPassphrase.
func (f *File) NewCode(root *Root) (*File, Code, error) {
	code := newCode()
	changed, err := f.changed(root, func(c *File) error { return c.sealCode(root, code) })
	if err != nil {
		code.Wipe()
		return nil, Code{}, err
	}
	return changed, code, nil
}

// ForBackup gives a copy with a new file id: the same passphrase and code open
// it, and root.FileKey of its id is the key of the backup.
func (f *File) ForBackup(root *Root) (*File, error) {
	return f.changed(root, func(c *File) error {
		c.newID()
		return nil
	})
}

// ForData gives a copy with the file id of another file that root opens: the
// passphrase and code of f then open the data of that one.
func (f *File) ForData(root *Root, other *File) (*File, error) {
	return f.changed(root, func(c *File) error {
		id := other.FileID()
		copy(c.bytes[fileID:fileCount], id[:])
		return other.verify(root)
	})
}

// changed signs a copy of f with a change. The root must be that of f: with
// another, the slots would hold two different roots, and data be lost.
func (f *File) changed(root *Root, change func(*File) error) (*File, error) {
	if err := f.verify(root); err != nil {
		return nil, err
	}
	c := &File{f.bytes}
	if err := change(c); err != nil {
		return nil, err
	}
	if err := c.sign(root); err != nil {
		return nil, err
	}
	return c, nil
}

func (f *File) sealPassphrase(root *Root, passphrase string, k KDF) error {
	if !k.valid() {
		return misused(errParameters)
	}
	phrase, err := normalise(passphrase)
	if err != nil {
		return err
	}
	s := newSlot(kindPassphrase, deriveArgon2id, k)
	kek := k.keyOf(phrase, s.salt())
	wipe(phrase)
	defer wipe(kek)
	if err := s.wrap(root, kek); err != nil {
		return err
	}
	*f.slot(filePass) = s
	return nil
}

func (f *File) sealCode(root *Root, code Code) error {
	s := newSlot(kindCode, deriveHKDF, KDF{})
	kek := code.keyFor(s.salt())
	defer wipe(kek)
	if err := s.wrap(root, kek); err != nil {
		return err
	}
	*f.slot(fileCode) = s
	return nil
}

// keyFor is the key the code gives with the salt.
func (c Code) keyFor(salt []byte) []byte {
	return derive(c.bits.key[:], salt, "samtak/1 code slot")
}
