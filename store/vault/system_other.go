//go:build !windows

package vault

import (
	"errors"
	"os"
	"syscall"
)

func isFull(number syscall.Errno) bool {
	return number == syscall.ENOSPC || number == syscall.EDQUOT
}

// syncFolder makes a rename in the folder last through a power cut. A file
// system that cannot do it for folders says so; that is no fault.
func syncFolder(path string) error {
	folder, err := os.Open(path)
	if err != nil {
		return err
	}
	err = folder.Sync()
	if closed := folder.Close(); err == nil {
		err = closed
	}
	if errors.Is(err, syscall.EINVAL) || errors.Is(err, syscall.ENOTSUP) {
		return nil
	}
	return err
}
