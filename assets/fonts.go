package assets

import "fyne.io/fyne/v2/theme"

// The fonts are those the window library embeds already. They are complete
// TrueType files of Noto Sans (3 246 glyphs, Sámi letters included: a test
// looks for them), reading them starts no window and needs no cgo, and not
// carrying our own copies keeps 1.4 MB out of the program.

// Regular is the upright Noto Sans as a TrueType file. Read only.
func Regular() []byte { return theme.DefaultTextFont().Content() }

// Bold is the bold Noto Sans as a TrueType file. Read only.
func Bold() []byte { return theme.DefaultTextBoldFont().Content() }

// Italic is the slanted Noto Sans as a TrueType file. Read only.
func Italic() []byte { return theme.DefaultTextItalicFont().Content() }
