package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"samtak/casework/desk"
	"samtak/ui/kit"
	"samtak/ui/route"
)

// ProofLines says in words whether the file and the log are whole.
func ProofLines(d route.Deps, proof desk.Proof) []fyne.CanvasObject {
	file := kit.NewIconText(theme.ConfirmIcon(), d.T("safety.proof.sound"), kit.ColorDone)
	if !proof.Sound {
		file = kit.NewIconText(theme.ErrorIcon(), d.T("safety.proof.unsound"), kit.ColorDanger)
	}
	log := kit.NewIconText(theme.ConfirmIcon(), d.N("safety.proof.chain", proof.Contents.LogLines), kit.ColorDone)
	if !proof.Chain {
		log = kit.NewIconText(theme.ErrorIcon(), d.T("safety.proof.broken", "Line", proof.BrokenAt), kit.ColorDanger)
	}
	lines := []fyne.CanvasObject{file, log}
	if proof.Unsigned > 0 {
		lines = append(lines, kit.Small(d.N("safety.proof.unsigned", proof.Unsigned)))
	}
	return lines
}
