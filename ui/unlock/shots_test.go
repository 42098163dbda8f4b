package unlock_test

import (
	"testing"
	"time"

	"samtak/casework"
	"samtak/casework/desk"
	"samtak/ui/kit"
	"samtak/ui/route"
	"samtak/ui/route/routetest"
	"samtak/ui/uitest"
)

func TestShots(t *testing.T) {
	b := routetest.New(t)
	shots := func(name string, s *fakeSafe) {
		b.Shots(name, func(d route.Deps, p route.Place) route.Page {
			page := with(s)(d, p)
			page.(route.Starter).Start() // as the shell does; it asks for what is shown of an open safe
			return page
		}, place)
	}
	shots("unlock-new", &fakeSafe{state: desk.SafeNew, warnings: []string{"cloud"}})
	shots("unlock-recovery", &fakeSafe{state: desk.SafeOpen})
	keepCode(t, b)
	shots("unlock-backup", &fakeSafe{state: desk.SafeOpen})
	shots("unlock-locked", &fakeSafe{state: desk.SafeLocked, wait: 8 * time.Second})
	shots("unlock-damaged", &fakeSafe{state: desk.SafeDamaged})
	shots("unlock-broken", &fakeSafe{state: desk.SafeBroken})
	b.SetLanguage(casework.Bokmal)
	b.SetLook(kit.Look{Mode: kit.Light, Scale: 1.5})
	b.Show(with(&fakeSafe{state: desk.SafeNew}), place)
	uitest.TypeInto(t, b.Canvas(), "Passfrase", "sommer2026")
	uitest.Tap(t, b.Canvas(), "Lag den låste filen")
	b.Shot("unlock-weak-nb-large")
	b.SetLook(kit.Look{Mode: kit.Light, Scale: 1})
	b.Show(with(&fakeSafe{state: desk.SafeLocked, passphrase: strong}), route.Place{Page: route.Unlock})
	uitest.Tap(t, b.Canvas(), "Bruk gjenopprettingskoden i stedet")
	b.Shot("unlock-code-nb-light")
}
