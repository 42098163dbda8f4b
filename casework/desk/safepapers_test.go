package desk_test

import (
	"strings"
	"testing"
	"time"

	"samtak/casework"
	"samtak/casework/desk"
)

func TestSheetsAreShownAndKeptNowhere(t *testing.T) {
	b := newBench(t)
	if err := b.SaveSettings(ctx, casework.Settings{Kommune: "Fjordvik kommune", Unit: "Enheten", Caseworker: "Mona Vågen"}); err != nil {
		t.Fatal(err)
	}
	if err := b.ShowRecovery(ctx, casework.Nynorsk, []string{"01KWX", "02KWX"}, day("2026-11-22")); err != nil {
		t.Fatal(err)
	}
	made := time.Date(2026, 11, 22, 12, 0, 0, 0, time.UTC)
	backup := desk.Backup{Path: "/somewhere/secret/samtak-1.samtak", Made: made, Bytes: 12}
	if err := b.ShowReceipt(ctx, casework.Bokmal, backup, desk.Contents{Persons: 3, Head: "0a1b", LogLines: 4}); err != nil {
		t.Fatal(err)
	}
	if len(b.printer.sheets) != 2 || b.viewer.shown != 2 {
		t.Fatalf("%d sheets, %d shown", len(b.printer.sheets), b.viewer.shown)
	}
	code, receipt := b.printer.sheets[0], b.printer.sheets[1]
	if code.Kind != casework.SheetRecovery || code.Language != casework.Nynorsk || len(code.Groups) != 2 || code.Settings.Kommune == "" {
		t.Errorf("recovery sheet %+v", code)
	}
	if receipt.File != "samtak-1.samtak" || receipt.Persons != 3 || receipt.Head != "0a1b" || receipt.Lines != 4 || !receipt.Made.Equal(made) {
		t.Errorf("receipt %+v", receipt)
	}
	for _, line := range must[[]desk.Audit](t)(b.Log(ctx, desk.LogFilter{Limit: 10})) {
		if strings.Contains(line.Detail, "KWX") {
			t.Errorf("the code stands in the log: %+v", line)
		}
	}
}

func TestNoteIsOneLineInTheLog(t *testing.T) {
	b := newBench(t)
	if err := b.Note(ctx, "backup_tried"); err != nil {
		t.Fatal(err)
	}
	lines := must[[]desk.Audit](t)(b.Log(ctx, desk.LogFilter{Limit: 10}))
	if len(lines) != 1 || lines[0].Event != "backup_tried" || lines[0].Entity != "safe" || lines[0].CaseID != 0 {
		t.Errorf("the log holds %+v", lines)
	}
}
