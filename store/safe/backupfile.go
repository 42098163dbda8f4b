package safe

import (
	"bytes"
	"crypto/hkdf"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/binary"
	"io"
	"os"
	"time"

	"samtak/casework"
	"samtak/store/cryptvfs"
	"samtak/store/vault"
)

// A backup is one file: the pages of the data, sealed under a key of its own,
// and after them one page that says how to open them. Whole numbers are
// unsigned, the highest byte first.
//
//	  0    8  magic: "SMTKBAK1"
//	  8    8  number of pages before this one
//	 16    8  when it was made, seconds since 1970 UTC
//	 24  280  key file (see vault): the slots of that day, a file id of its own
//	304   32  HMAC-SHA-256 over bytes 0–303, under
//	          HKDF-SHA-256(key of the pages, no salt, "samtak/1 backup end")
//	336       zeros to the end of the page
type backupEnd struct {
	pages int64
	made  time.Time
	file  *vault.File
	mac   []byte
}

const (
	endMagic = "SMTKBAK1"
	endKey   = 24
	endMAC   = 304
	endInfo  = "samtak/1 backup end"
)

func (e backupEnd) signed() []byte {
	b := []byte(endMagic)
	b = binary.BigEndian.AppendUint64(b, uint64(e.pages))
	b = binary.BigEndian.AppendUint64(b, uint64(e.made.Unix()))
	return append(b, e.file.Bytes()...)
}

func (e backupEnd) sign(root *vault.Root) ([]byte, error) {
	pages := root.FileKey(e.file.FileID())
	defer clear(pages)
	key, err := hkdf.Key(sha256.New, pages, nil, endInfo, sha256.Size)
	if err != nil {
		return nil, &casework.Error{Code: casework.CodeUnknown, Cause: err}
	}
	defer clear(key)
	h := hmac.New(sha256.New, key)
	h.Write(e.signed())
	return h.Sum(nil), nil
}

// fits tells that root opens the backup and that the end is as it was written.
func (e backupEnd) fits(root *vault.Root) bool {
	mac, err := e.sign(root)
	return err == nil && hmac.Equal(mac, e.mac)
}

// bytes is the end as it stands in the file.
func (e backupEnd) bytes(root *vault.Root) ([]byte, error) {
	mac, err := e.sign(root)
	if err != nil {
		return nil, err
	}
	page := make([]byte, cryptvfs.PageSize)
	copy(page, append(e.signed(), mac...))
	return page, nil
}

// readEnd reads the end of a backup. CodeNotABackup for any other file,
// CodeBadBackup for one that is cut off or damaged there.
func readEnd(path string) (e backupEnd, err error) {
	f, err := os.Open(path)
	if err != nil {
		return e, fileError(err)
	}
	defer func() { _ = f.Close() }()
	size, err := f.Seek(0, io.SeekEnd)
	if err != nil || size < 2*cryptvfs.PageSize {
		return e, casework.Fail(casework.CodeNotABackup)
	}
	page := make([]byte, cryptvfs.PageSize)
	if _, err := f.ReadAt(page, size-cryptvfs.PageSize); err != nil {
		return e, fileError(err)
	}
	if !bytes.HasPrefix(page, []byte(endMagic)) {
		return e, casework.Fail(casework.CodeNotABackup)
	}
	e.pages = int64(binary.BigEndian.Uint64(page[8:]))
	e.made = time.Unix(int64(binary.BigEndian.Uint64(page[16:])), 0).UTC()
	e.mac = page[endMAC : endMAC+sha256.Size]
	if e.file, err = vault.Parse(page[endKey:endMAC]); err != nil {
		return e, casework.Fail(casework.CodeBadBackup)
	}
	if e.pages != size/cryptvfs.PageSize-1 || size%cryptvfs.PageSize != 0 || len(bytes.Trim(page[endMAC+sha256.Size:], "\x00")) > 0 {
		return e, casework.Fail(casework.CodeBadBackup)
	}
	return e, nil
}
