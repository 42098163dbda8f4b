package casework

import (
	"encoding/csv"
	"strings"
	"testing"
)

func TestJournalCSVForASpreadsheet(t *testing.T) {
	line := func(title, party string) JournalLine {
		return JournalLine{Number: "2026/1-1", Case: "2026/1", Title: title, Direction: In, Party: party, Kind: Incoming, Date: MustISO("2026-11-22")}
	}
	lines := []JournalLine{
		line("Søknad; med å", "Kari Prøve"), line("=HYPERLINK(\"http://x\")", "+47 400 00 000"), line("-", "@kari"), line("5 - 3 = 2", "\t=1"),
	}
	data, err := JournalCSV(lines, []string{"a.pdf", "b.pdf", "c.pdf", "=d.pdf"})
	if err != nil {
		t.Fatal(err)
	}
	text, marked := strings.CutPrefix(string(data), "\ufeff")
	if !marked || strings.Contains(text, "\ufeff") {
		t.Error("the mark of UTF-8 is not first, once")
	}
	r := csv.NewReader(strings.NewReader(text))
	r.Comma = ';'
	rows, err := r.ReadAll()
	if err != nil || len(rows) != 5 {
		t.Fatalf("%d rows, %v", len(rows), err)
	}
	for i, want := range [][3]string{
		{"Søknad; med å", "Kari Prøve", "a.pdf"},
		{"'=HYPERLINK(\"http://x\")", "'+47 400 00 000", "b.pdf"},
		{"'-", "'@kari", "c.pdf"},
		{"5 - 3 = 2", "'\t=1", "'=d.pdf"},
	} {
		if row := rows[i+1]; row[2] != want[0] || row[4] != want[1] || row[11] != want[2] {
			t.Errorf("row %d: %q", i+1, row)
		}
	}
}

// What another program reads is as it was typed.
func TestJournalJSONIsAsTyped(t *testing.T) {
	data, err := JournalJSON([]JournalLine{{Title: "=1+1"}}, []string{"a.pdf"})
	if err != nil || !strings.Contains(string(data), `"title": "=1+1"`) {
		t.Errorf("%s, %v", data, err)
	}
}
