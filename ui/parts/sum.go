package parts

import (
	"fyne.io/fyne/v2"

	"samtak/casework/deadline"
	"samtak/ui/kit"
	"samtak/ui/present"
)

// WithSum adds the arithmetic of a deadline below what tells of it; a deadline
// that was neither counted nor moved has none.
func WithSum(t present.T, row *fyne.Container, due deadline.Due) *fyne.Container {
	if sum := present.Sum(t, due); sum != "" {
		row.Add(kit.Small(sum))
	}
	return row
}
