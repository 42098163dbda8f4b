package safe

import "testing"

func TestNetworkKinds(t *testing.T) {
	for kind, want := range map[uint32]bool{
		0x6969:     true,  // NFS
		0xff534d42: true,  // CIFS
		0xfe534d42: true,  // SMB 2
		0x517b:     true,  // SMB
		0x01021997: true,  // 9P
		0xef53:     false, // ext4
		0x9123683e: false, // btrfs
		0x01021994: false, // tmpfs
		0x4d44:     false, // FAT, as on a memory stick
		0x5346544e: false, // NTFS
	} {
		if networkKind(kind) != want {
			t.Errorf("%#x is a network's: %v", kind, !want)
		}
	}
	if onNetwork(t.TempDir()) {
		t.Error("the folder for tests is on another machine")
	}
}
