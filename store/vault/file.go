package vault

import (
	"crypto/hmac"
	"crypto/rand"

	"samtak/casework"
)

// The places in a key file; see the package comment.
const (
	magic        = "SMTKKEY1"
	version      = 1
	fileVersion  = 8
	fileID       = 9
	fileCount    = 41
	filePass     = 42
	fileCode     = filePass + slotSize
	fileMAC      = fileCode + slotSize
	fileSize     = fileMAC + 32
	slotsInAFile = 2
)

// File is a key file, locked. It never changes: what changes it gives a copy.
type File struct{ bytes [fileSize]byte }

// Parse reads the bytes of a key file. CodeKeyDamaged for what is none,
// casework.CodeNewerFile (Version) for one from a newer Samtak. Whether the
// bytes are as they were written shows only when the file is unlocked.
func Parse(b []byte) (*File, error) {
	if len(b) <= fileVersion || string(b[:fileVersion]) != magic {
		return nil, damaged("magic")
	}
	if v := int(b[fileVersion]); v > version {
		return nil, casework.Fail(casework.CodeNewerFile, "Version", v)
	}
	if len(b) != fileSize || b[fileVersion] != version || b[fileCount] != slotsInAFile {
		return nil, damaged("size, version or number of slots")
	}
	f := &File{[fileSize]byte(b)}
	if err := f.slot(filePass).check(kindPassphrase); err != nil {
		return nil, err
	}
	if err := f.slot(fileCode).check(kindCode); err != nil {
		return nil, err
	}
	return f, nil
}

// Bytes is the key file as it is written, 280 bytes, a copy.
func (f *File) Bytes() []byte { return append([]byte(nil), f.bytes[:]...) }

// FileID is what tells this file's key from that of its backups: 32 random
// bytes, no secret.
func (f *File) FileID() [32]byte { return [32]byte(f.bytes[fileID:fileCount]) }

// KDF is the work one try at the passphrase costs.
func (f *File) KDF() KDF { return f.slot(filePass).kdf() }

// slot points into f.
func (f *File) slot(at int) *slot { return (*slot)(f.bytes[at : at+slotSize]) }

// blank has a new file id and empty slots.
func blank() *File {
	f := &File{}
	copy(f.bytes[:], magic)
	f.bytes[fileVersion], f.bytes[fileCount] = version, slotsInAFile
	f.newID()
	return f
}

func (f *File) newID() { rand.Read(f.bytes[fileID:fileCount]) }

// sign puts the MAC of root under the file.
func (f *File) sign(root *Root) error {
	mac := root.mac(f.bytes[:fileMAC])
	if mac == nil {
		return misused(errWiped)
	}
	copy(f.bytes[fileMAC:], mac)
	return nil
}

// verify tells that every byte is as it was when this root signed it.
func (f *File) verify(root *Root) error {
	mac := root.mac(f.bytes[:fileMAC])
	if mac == nil {
		return misused(errWiped)
	}
	if !hmac.Equal(mac, f.bytes[fileMAC:]) {
		return damaged("check of the header")
	}
	return nil
}
