//go:build !linux

package trial

// FullDisk needs a disk in memory, which only Linux makes without a program
// of its own.
func FullDisk(Options) ([]Result, error) {
	return []Result{{Part: "no room on the disk", Figures: "not tried on this system"}}, nil
}
