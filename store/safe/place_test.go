package safe

import "testing"

func TestCloudFolders(t *testing.T) {
	for path, want := range map[string]bool{
		"/home/mona/OneDrive - Fjordvik kommune/samtak": true,
		"/home/mona/Dropbox/samtak":                     true,
		"/Users/mona/Library/Mobile Documents/samtak":   true,
		"/home/mona/Google Drive/samtak":                true,
		"/home/mona/.local/share/samtak":                false,
		"/home/mona/min dropboks/samtak":                false,
	} {
		if inCloud(path) != want {
			t.Errorf("%s is in the cloud: %v", path, !want)
		}
	}
}
