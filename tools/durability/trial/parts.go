package trial

// Parts are the parts of the trial, in order.
var Parts = []struct {
	Name string
	Run  func(Options) ([]Result, error)
	Long bool // it cannot be made short
}{
	{"kill", Kills, false},
	{"power", Cuts, false},
	{"full", FullVFS, true},
	{"disk", FullDisk, true},
	{"stop", Stops, false},
}
