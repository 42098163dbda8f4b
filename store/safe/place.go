package safe

import (
	"path/filepath"
	"slices"
	"strings"
)

// cloudNames are parts of the names that programs for cloud storage give
// their folders.
var cloudNames = []string{"onedrive", "dropbox", "google drive", "googledrive", "icloud", "mobile documents", "nextcloud", "jottacloud"}

// inCloud tells that a folder is copied to the cloud by another program. That
// program may lock or overwrite the file while it is in use.
func inCloud(path string) bool {
	for _, part := range strings.Split(strings.ToLower(filepath.ToSlash(path)), "/") {
		if slices.ContainsFunc(cloudNames, func(name string) bool { return strings.HasPrefix(part, name) }) {
			return true
		}
	}
	return false
}
