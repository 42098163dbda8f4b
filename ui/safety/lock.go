package safety

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"samtak/casework"
	"samtak/casework/desk"
	"samtak/ui/kit"
	"samtak/ui/parts"
	"samtak/ui/route"
	"samtak/ui/work"
)

// minutes are how long the window may stand untouched before it locks.
var minutes = []int{5, 10, 15, 30}

func (p *page) makeLock() fyne.CanvasObject {
	t := p.deps.T
	var options []kit.Option
	for _, m := range minutes {
		options = append(options, kit.Option{ID: strconv.Itoa(m), Label: p.deps.N("safety.lock.minutes", m)})
	}
	pick := kit.NewSelect(options, func(id string) {
		if m, err := strconv.Atoi(id); err == nil {
			p.change(func(s *casework.Settings) { s.LockMinutes = m })
		}
	})
	pick.SetSelected(strconv.Itoa(p.read.settings.LockMinutes))
	return kit.TitledPanel(t("safety.part.lock"),
		kit.NewField(t("safety.lock.after"), t("safety.lock.after.hint"), pick),
		kit.Row(kit.Secondary(t("safety.lock.now"), p.deps.Shell.Lock).WithIcon(theme.LogoutIcon())))
}

func (p *page) makeLog() fyne.CanvasObject {
	t := p.deps.T
	lines := []fyne.CanvasObject{kit.Muted(t("safety.log.text"))}
	if p.proof != nil {
		lines = append(lines, p.makeProof(*p.proof))
	}
	return kit.TitledPanel(t("safety.part.log"), append(lines, kit.Row(
		kit.Secondary(t("safety.log.check"), p.verify),
		kit.Quiet(t("safety.log.open"), func() { p.deps.Shell.Go(route.Place{Page: route.Log}) })))...)
}

// verify reads everything, and says whether the file and the log are whole.
func (p *page) verify() {
	loads := p.deps.Scope.Sub()
	show, done := parts.WaitDialog(p.deps, "safety.busy.verify", loads.Close)
	work.LoadSlowly(loads, show, p.deps.Safe.Verify, func(proof desk.Proof, err error) {
		done()
		if err != nil {
			p.deps.Shell.Fail(err)
			return
		}
		p.proof = &proof
		p.again()
		p.note("verified")
	})
}

func (p *page) makeProof(proof desk.Proof) fyne.CanvasObject {
	lines := parts.ProofLines(p.deps, proof)
	return kit.TintPanel(kit.Column(append(lines, p.makeHead(proof.Contents.Head))...))
}
