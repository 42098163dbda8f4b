package vault

import "syscall"

// ERROR_HANDLE_DISK_FULL and ERROR_DISK_FULL.
func isFull(number syscall.Errno) bool { return number == 39 || number == 112 }

// syncFolder does nothing: Windows has no such call, and NTFS keeps the order
// of a rename in its own log.
func syncFolder(string) error { return nil }
