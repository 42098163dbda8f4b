package casework

import "testing"

func TestHasIncoming(t *testing.T) {
	f := CaseFile{Documents: []Document{
		{Kind: AppealReceipt, Title: "Klage mottatt"}, {Kind: Incoming, Title: "SØKNAD om plan"}, {Kind: Incoming, Title: "Epikrise"},
	}}
	for word, want := range map[string]bool{"søkn": true, "epikrise": true, "klag": false, "Søknad": true} {
		if got := f.HasIncoming(word); got != want {
			t.Errorf("%s: %v", word, got)
		}
	}
	if ByPhone.OnPaper() || !ByLetter.OnPaper() || !ByPortal.OnPaper() {
		t.Error("only what is said by phone leaves no paper")
	}
}
