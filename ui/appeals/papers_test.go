package appeals_test

import (
	"testing"

	"samtak/casework"
	"samtak/casework/desk"
	"samtak/ui/route"
	"samtak/ui/uitest"
)

const pdf = "%PDF-1.4\n"

// What came in on paper and is not among the documents is told of before the
// package is sent, and stops nothing.
func TestPackageWarnsOfWhatIsNotPutIn(t *testing.T) {
	for _, c := range []struct {
		lang                       casework.Language
		klage, request, fill, send string
	}{
		{casework.Bokmal, "Klagen er ikke blant dokumentene", "Søknaden er ikke blant dokumentene", "Legg inn dokument", "Lag pakken"},
		{casework.Nynorsk, "Klaga er ikkje mellom dokumenta", "Søknaden er ikkje mellom dokumenta", "Legg inn dokument", "Lag pakken"},
	} {
		b := registered(t)
		a := file(b).Application
		a.Channel = casework.ByLetter
		if err := b.Desk.UpdateApplication(ctx, a); err != nil {
			t.Fatal(err)
		}
		judged(t, b, casework.AppealUpheld)
		b.SetLanguage(c.lang)
		canvas := show(b, "")
		wantText(t, b, c.klage, c.request)
		uitest.CheckLayout(t, canvas)
		if uitest.Button(t, canvas, c.send).Disabled() {
			t.Errorf("%s: the package cannot be sent", c.lang)
		}
		if !isPrimary(uitest.Button(t, canvas, c.fill)) || isPrimary(uitest.Button(t, canvas, c.send)) {
			t.Errorf("%s: the package comes before the papers it lacks", c.lang)
		}
		uitest.Tap(t, canvas, c.fill)
		if got := b.Shell.LastPlace(); got.Page != route.Arrival || got.Case != avslag {
			t.Errorf("went to %+v", got)
		}
		for _, title := range []string{"Klage på vedtaket", "Søknad"} {
			if _, err := b.Desk.Receive(ctx, desk.Arrival{CaseID: avslag, Title: title, Bytes: []byte(pdf)}); err != nil {
				t.Fatal(err)
			}
		}
		canvas = show(b, "")
		if uitest.HasText(canvas, c.klage) || uitest.HasText(canvas, c.request) {
			t.Errorf("%s: still warns:\n%s", c.lang, uitest.Words(canvas))
		}
		if !isPrimary(uitest.Button(t, canvas, c.send)) {
			t.Errorf("%s: the package is whole and not the next thing to make", c.lang)
		}
	}
}

// A søknad given by phone leaves no paper.
func TestPackageAsksForNoPaperOfATalk(t *testing.T) {
	b := registered(t)
	judged(t, b, casework.AppealUpheld)
	if canvas := show(b, ""); uitest.HasText(canvas, "Søknaden er ikke blant dokumentene") {
		t.Error("asks for a søknad that was given by phone")
	}
}
