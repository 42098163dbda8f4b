// Package assets holds the files Samtak carries with it: the colour profile of
// its papers, the fonts, the licence texts, and the one palette that window and
// paper share.
//
// What must not go here: text the caseworker reads (that is locales), drawing,
// anything that needs a window.
package assets

import (
	_ "embed" // the profile below
	"slices"
)

//go:embed icc/srgb.icc
var srgb []byte

// SRGB is the ICC profile that says what the colours of a paper mean
// (sRGB IEC61966-2.1, three channels). The slice is the caller's own.
func SRGB() []byte { return slices.Clone(srgb) }
