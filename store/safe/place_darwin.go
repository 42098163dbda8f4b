package safe

import "golang.org/x/sys/unix"

// onNetwork tells that a folder is on another machine.
func onNetwork(path string) bool {
	var s unix.Statfs_t
	return unix.Statfs(path, &s) == nil && s.Flags&unix.MNT_LOCAL == 0
}
