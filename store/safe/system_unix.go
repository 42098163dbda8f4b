//go:build !windows

package safe

import (
	"errors"
	"os"

	"golang.org/x/sys/unix"

	"samtak/casework"
)

// syncFolder forces the names in a folder to the disk.
func syncFolder(path string) error {
	dir, err := os.Open(path)
	if err != nil {
		return fileError(err)
	}
	err = dir.Sync()
	if closed := dir.Close(); err == nil {
		err = closed
	}
	return fileError(err)
}

func isDiskFull(err error) bool { return errors.Is(err, unix.ENOSPC) || errors.Is(err, unix.EDQUOT) }

// hold takes a file for this process alone: CodeAlreadyOpen where another has it.
func hold(path string) (release func(), err error) {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		return nil, fileError(err)
	}
	if err := unix.Flock(int(f.Fd()), unix.LOCK_EX|unix.LOCK_NB); err != nil {
		_ = f.Close()
		return nil, casework.Fail(casework.CodeAlreadyOpen)
	}
	return func() { _ = f.Close() }, nil
}
