package casework

import "testing"

func TestEveryKlageHasItsReceipt(t *testing.T) {
	first, second := Appeal{ID: 1, Received: MustISO("2026-11-02")}, Appeal{ID: 2, Received: MustISO("2026-11-10")}
	same := Appeal{ID: 3, Received: MustISO("2026-11-10")}
	for _, tt := range []struct {
		name    string
		appeals []Appeal
		sent    []string
		want    bool
	}{
		{"none", []Appeal{first}, nil, false},
		{"one", []Appeal{first}, []string{"2026-11-02"}, true},
		{"two of the first klage", []Appeal{first, second}, []string{"2026-11-03", "2026-11-04"}, false},
		{"one each", []Appeal{first, second}, []string{"2026-11-03", "2026-11-11"}, true},
		{"both after the second", []Appeal{first, second}, []string{"2026-11-11", "2026-11-11"}, true},
		{"only of the second", []Appeal{first, second}, []string{"2026-11-11"}, false},
		{"two on a day, one receipt", []Appeal{second, same}, []string{"2026-11-10"}, false},
		{"two on a day, two receipts", []Appeal{second, same}, []string{"2026-11-10", "2026-11-12"}, true},
		{"three of the first, none of the others", []Appeal{first, second, same}, []string{"2026-11-02", "2026-11-03", "2026-11-04"}, false},
		{"without days, as in a list", []Appeal{first, second}, []string{"", ""}, true},
		{"without days, one too few", []Appeal{first, second}, []string{""}, false},
	} {
		f := CaseFile{Appeals: tt.appeals, Documents: []Document{{Kind: RefusePlan, Date: MustISO("2026-12-01")}}}
		for _, day := range tt.sent {
			d := Document{Kind: AppealReceipt}
			if day != "" {
				d.Date = MustISO(day)
			}
			f.Documents = append(f.Documents, d)
		}
		if got := f.receiptsSent(); got != tt.want {
			t.Errorf("%s: %v", tt.name, got)
		}
	}
}
