package parts

import (
	"context"

	"fyne.io/fyne/v2"

	"samtak/ui/kit"
	"samtak/ui/route"
)

// MostSecret is how many letters a passphrase or a code field takes.
const MostSecret = 200

// NewSecret is a field for a passphrase. Nothing of it is kept in a draft.
func NewSecret(d route.Deps, label, hint string) *kit.Field {
	e := kit.NewPassword()
	e.MaxRunes = MostSecret
	words := ""
	if hint != "" {
		words = d.T(hint)
	}
	return kit.NewField(d.T(label), words, e)
}

// Secret is what stands in such a field.
func Secret(f *kit.Field) string { return f.Input.(*kit.Entry).Text }

// ClearSecret empties such a field.
func ClearSecret(f *kit.Field) {
	f.Input.(*kit.Entry).SetValue("")
	f.SetError("")
}

// FocusSecret gives the keyboard to such a field.
func FocusSecret(d route.Deps, f *kit.Field) { Focus(d, f.Input.(*kit.Entry)) }

// Passphrase asks for a new passphrase twice and tells how strong it is.
type Passphrase struct {
	// OnSubmitted is called on Enter in the last field.
	OnSubmitted func()

	deps         route.Deps
	near         []string
	first, again *kit.Field
	chip         *kit.Chip
	words        *kit.Text
	verdict      fyne.CanvasObject
	root         fyne.CanvasObject
}

// NewPassphrase makes the fields; label is the text id of the first. near is
// words a guesser would try first.
func NewPassphrase(d route.Deps, label string, near ...string) *Passphrase {
	p := &Passphrase{deps: d, near: near, chip: kit.NewChip(kit.None, ""), words: kit.Small("")}
	p.first = NewSecret(d, label, "")
	p.again = NewSecret(d, "unlock.new.again", "")
	first, again := p.first.Input.(*kit.Entry), p.again.Input.(*kit.Entry)
	first.OnChanged = func(string) { p.judge() }
	again.OnChanged = func(string) { p.again.SetError("") }
	again.OnSubmitted = func(string) {
		if p.OnSubmitted != nil {
			p.OnSubmitted()
		}
	}
	show := kit.NewCheck(d.T("unlock.new.show"), func(on bool) {
		first.Password, again.Password = !on, !on
		first.Refresh()
		again.Refresh()
	})
	p.verdict = kit.Row(p.chip, p.words)
	p.root = kit.FieldGroup(kit.ColumnGap(6, p.first, p.verdict), p.again, show)
	p.judge()
	return p
}

// Content is what to put on the page.
func (p *Passphrase) Content() fyne.CanvasObject { return p.root }

// Focus gives the keyboard to the first field.
func (p *Passphrase) Focus() { FocusSecret(p.deps, p.first) }

// Clear empties the fields.
func (p *Passphrase) Clear() {
	ClearSecret(p.first)
	ClearSecret(p.again)
	p.judge()
}

// Refuse shows at the first field what is wrong with it.
func (p *Passphrase) Refuse(sentence string) {
	p.verdict.Hide() // the sentence says it all
	p.first.SetError(sentence)
	p.root.Refresh()
	p.Focus()
}

var strengthStates = map[Strength]kit.State{
	StrengthShort: kit.Late, StrengthWeak: kit.Late, StrengthFair: kit.UnderWay,
	StrengthGood: kit.Done, StrengthStrong: kit.Done,
}

// judge tells how strong what is typed is; an empty field tells what is asked for.
func (p *Passphrase) judge() {
	p.first.SetError("")
	p.verdict.Show()
	if Secret(p.first) == "" {
		p.chip.Hide()
		p.words.SetText(p.deps.T("unlock.new.hint"))
	} else {
		s := StrengthOf(Secret(p.first), p.near...)
		p.chip.Set(strengthStates[s], p.deps.T("unlock.strength."+string(s)))
		p.chip.Show()
		p.words.SetText(p.deps.T("unlock.strength." + string(s) + ".text"))
	}
	p.root.Refresh()
}

// Take is the passphrase when it is strong enough and the same twice. When it
// is not, the fields say why.
func (p *Passphrase) Take() (passphrase string, ok bool) {
	p.first.SetError("")
	p.again.SetError("")
	switch s := StrengthOf(Secret(p.first), p.near...); {
	case !s.Enough():
		p.Refuse(p.deps.T("unlock.new." + string(s)))
	case Secret(p.first) != Secret(p.again):
		p.again.SetError(p.deps.T("unlock.new.differ"))
		p.root.Refresh()
		FocusSecret(p.deps, p.again)
	default:
		return Secret(p.first), true
	}
	return "", false
}

// NearWords is what a guesser who knows the place would try first.
func NearWords(d route.Deps) []string {
	s, err := d.Desk.Settings(context.Background())
	if err != nil {
		return nil
	}
	return []string{s.Kommune, s.Unit, s.Caseworker, s.PostPlace}
}
