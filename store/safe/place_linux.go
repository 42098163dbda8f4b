package safe

import "golang.org/x/sys/unix"

// onNetwork tells that a folder is on another machine.
func onNetwork(path string) bool {
	var s unix.Statfs_t
	if unix.Statfs(path, &s) != nil {
		return false
	}
	return networkKind(uint32(s.Type))
}

// networkKind tells that a kind of file system (statfs f_type) is a network's.
func networkKind(kind uint32) bool {
	switch kind {
	case 0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x5346414f, 0x564c, 0x01021997: // nfs, smb, cifs, smb2, afs, ncp, 9p
		return true
	}
	return false
}
