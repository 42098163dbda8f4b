package appeals_test

import (
	"reflect"
	"testing"

	"fyne.io/fyne/v2"

	"samtak/casework"
	"samtak/ui/kit"
	"samtak/ui/route/routetest"
	"samtak/ui/uitest"
)

// An answer changes what the page tells, but never takes the keyboard away.
func TestKeyboardStaysWhereItIs(t *testing.T) {
	for _, q := range []struct {
		section, label string
		b              *routetest.Bench
	}{
		{"in_time", "", registeredLate(t)},
		{"complete", "Er klagen underskrevet?", registered(t)},
		{"judged", "Hva kom du fram til?", registered(t)},
	} {
		c := show(q.b, q.section)
		choice := uitest.Field(t, c, q.label).Input.(*kit.Choice)
		c.Focus(choice)
		uitest.Press(c, fyne.KeyLeft, fyne.KeyRight, fyne.KeyRight)
		uitest.Layout(c)
		found := false
		for _, on := range uitest.All[*kit.Choice](c) {
			found = found || on == choice
		}
		if c.Focused() != choice || !found {
			t.Errorf("%s: the keyboard is on %T, the question on the page: %v", q.section, c.Focused(), found)
		}
		uitest.Press(c, fyne.KeyTab)
		if c.Focused() == nil || c.Focused() == choice {
			t.Errorf("%s: Tab goes to %T", q.section, c.Focused())
		}
		noErrors(t, q.b)
	}
}

func TestAtMostOnePrimaryButton(t *testing.T) {
	late, sent, granted := registeredLate(t, lacking), registered(t), registered(t)
	judged(t, sent, casework.AppealUpheld)
	judged(t, granted, casework.AppealGranted)
	for name, b := range map[string]*routetest.Bench{
		"late": late, "lacking": registered(t, lacking), "whole": registered(t), "upheld": sent, "granted": granted,
	} {
		for _, s := range sections {
			n := 0
			for _, button := range uitest.All[*kit.Button](show(b, s)) {
				if isPrimary(button) {
					n++
				}
			}
			if n > 1 {
				t.Errorf("%s, %s: %d primary buttons", name, s, n)
			}
		}
	}
}

// The package can be made by keyboard alone, though the klage is not among the
// documents and another button comes first; tools/smoke.sh goes the same way.
func TestPackageByKeyboard(t *testing.T) {
	b := registered(t)
	a := file(b).Appeals[0]
	a.Channel = casework.ByLetter
	if err := b.Desk.SaveAppeal(ctx, file(b).Case.ID, a); err != nil {
		t.Fatal(err)
	}
	judged(t, b, casework.AppealUpheld)
	c := show(b, "")
	tab := func() {
		for range 11 {
			uitest.Press(c, fyne.KeyTab)
		}
	}
	tab()
	uitest.Press(c, fyne.KeyReturn)
	uitest.Layout(c)
	c.Unfocus() // as the shell does before it presses the primary button
	if !kit.PressPrimary(c.Content()) {
		t.Fatalf("nothing to press:\n%s", uitest.Words(c))
	}
	uitest.Layout(c)
	if file(b).Appeals[0].Sent.IsZero() {
		t.Fatal("not sent")
	}
	tab()
	if answer := uitest.Field(t, c, "Hva kom Statsforvalteren fram til?").Input; c.Focused() != answer.(fyne.Focusable) {
		t.Errorf("the keyboard is on %T", c.Focused())
	}
	noErrors(t, b)
}

// isPrimary looks at how the button is drawn; the kit has no need to tell.
func isPrimary(b *kit.Button) bool { return reflect.ValueOf(b).Elem().FieldByName("kind").Int() == 0 }

// A person whose address is held back is marked, and nothing locates her.
func TestProtectedPerson(t *testing.T) {
	b := registered(t)
	p := file(b).Person
	p.Protection = casework.Confidential
	if err := b.Desk.SavePerson(ctx, p); err != nil {
		t.Fatal(err)
	}
	for _, s := range sections {
		c := show(b, s)
		wantText(t, b, "Fortrolig adresse")
		for _, hidden := range []string{p.Street, p.PostPlace, p.Phone, p.Email} {
			if hidden != "" && uitest.HasText(c, hidden) {
				t.Errorf("%s tells %q", s, hidden)
			}
		}
	}
}
