//go:build ci

package main

import (
	"fmt"
	"io"
)

// runWindow of a build without a window says so.
func runWindow(_ config, errOut io.Writer) int {
	fmt.Fprintln(errOut, "samtak: this build has no window; use the demo command, or build without -tags ci")
	return 1
}
