package trial

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"syscall"

	"samtak/casework"
)

// diskKiB is the size of the disk in memory that is filled up.
const diskKiB = 8000

// FullDisk does what FullVFS does on a real disk, a small one in memory that
// is filled up but for some pages of it: that reaches the writes past SQLite
// too, of key files and of the ends of backups. Making a disk needs the rights
// of an administrator; without them the part says so.
func FullDisk(o Options) (results []Result, err error) {
	mount := filepath.Join(o.Dir, "disk")
	if err := os.Mkdir(mount, 0o700); err != nil {
		return nil, err
	}
	if err := syscall.Mount("tmpfs", mount, "tmpfs", 0, fmt.Sprintf("size=%dk", diskKiB)); err != nil {
		return []Result{{Part: "no room on the disk", Figures: "not tried: no right to make a disk in memory"}}, nil
	}
	defer func() { err = errors.Join(err, syscall.Unmount(mount, 0)) }()
	for _, n := range needings {
		l := lack{needing: n, room: smallDisk{mount}, want: casework.CodeDiskFull}
		l.Part = "no room on the disk, " + n.name
		r, err := l.all(o, mount, "")
		results = append(results, r)
		if err != nil {
			return results, fmt.Errorf("%s: %w", r.Part, err)
		}
	}
	return results, nil
}

// smallDisk is a disk with a file on it that takes up the rest.
type smallDisk struct{ mount string }

// diskPage is what the disk gives out at a time, in bytes.
const diskPage = 4096

func (d smallDisk) ballast() string { return filepath.Join(d.mount, "ballast") }

func (d smallDisk) limit(n int) error {
	f, err := os.Create(d.ballast())
	if err != nil {
		return err
	}
	written, err := io.Copy(f, zeros{})
	if !errors.Is(err, syscall.ENOSPC) {
		return errors.Join(err, f.Close(), errors.New("the disk is never full"))
	}
	return errors.Join(f.Truncate(max(0, written/diskPage-int64(n))*diskPage), f.Close())
}

func (d smallDisk) free() error {
	if err := os.Remove(d.ballast()); err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	return nil
}

// zeros never ends.
type zeros struct{}

func (zeros) Read(b []byte) (int, error) {
	clear(b)
	return len(b), nil
}
