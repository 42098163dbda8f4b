package kit

import (
	"crypto/sha256"

	"fyne.io/fyne/v2"
)

// copied is the hash of what was last copied from a field; the words
// themselves are in the clipboard only.
var copied [sha256.Size]byte

func rememberCopied(text string) {
	if text != "" {
		copied = sha256.Sum256([]byte(text))
	}
}

// ClearClipboard empties the clipboard if what it holds came from a field of
// ours, and tells whether it did.
func ClearClipboard() bool {
	board := fyne.CurrentApp().Clipboard()
	text := board.Content()
	if text == "" || sha256.Sum256([]byte(text)) != copied {
		return false
	}
	board.SetContent("")
	copied = [sha256.Size]byte{}
	return true
}
