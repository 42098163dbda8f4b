package reports_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"samtak/casework"
	"samtak/reports"
	"samtak/reports/pdf/pdftest"
)

// sampleJournal is an extract of n documents.
func sampleJournal(lang casework.Language, n int) casework.JournalOrder {
	d := casework.MustISO
	o := casework.JournalOrder{
		Language: lang, Settings: sampleSettings(lang), From: d("2026-01-01"), To: d("2026-11-22"), Today: today,
		Now: time.Date(2026, 11, 22, 10, 15, 0, 0, time.FixedZone("CET", 3600)),
	}
	kinds := []casework.JournalLine{
		{Title: in(lang, "Henvendelse", "Henvending"), Direction: casework.In},
		{Title: in(lang, "Melding om avgjørelse", "Melding om avgjerd"), Direction: casework.Out, Archived: d("2026-11-20")},
		{Title: in(lang, "Oversendelse til klageinstansen", "Oversending til klageorganet"), Direction: casework.Out, Party: sampleSettings(lang).Governor},
		{Title: in(lang, "Notat", "Notat"), Direction: casework.Internal},
	}
	for i := range n {
		l := kinds[i%len(kinds)]
		l.Case = fmt.Sprintf("2026/%d", 1+i/9)
		l.Number = fmt.Sprintf("%s-%d", l.Case, 1+i%9)
		l.Date = d("2026-01-05").AddDays(i)
		l.Registered = time.Date(2026, 1, 5, 9, 30, 0, 0, time.UTC).AddDate(0, 0, i)
		o.Lines = append(o.Lines, l)
	}
	return o
}

func TestJournalMasters(t *testing.T) {
	for _, lang := range casework.Languages {
		master(t, "journal."+string(lang), reports.BuildJournal(sampleJournal(lang, 12)))
	}
}

// TestLongJournal: three hundred documents, each once, with the head on every page.
func TestLongJournal(t *testing.T) {
	o := sampleJournal(casework.Bokmal, 300)
	p, err := reports.Printer{}.PrintJournal(o)
	if err != nil {
		t.Fatal(err)
	}
	pdftest.Check(t, p.PDF)
	text := pdftest.Text(t, p.PDF)
	at := 0
	for _, l := range o.Lines {
		i := strings.Index(text[at:], l.Number)
		if i < 0 {
			t.Fatalf("%s is missing or stands too early", l.Number)
		}
		at += i
	}
	if p.Pages < 8 || p.Pages > 25 || len(p.Missing) > 0 {
		t.Errorf("%d pages, missing %q", p.Pages, string(p.Missing))
	}
	if p.FileName != "journal-2026-11-22.pdf" {
		t.Errorf("the file is called %q", p.FileName)
	}
}

// TestJournalShields: a private party is shielded, a public one is named, and a
// note of our own has none.
func TestJournalShields(t *testing.T) {
	text := reports.BuildJournal(sampleJournal(casework.Bokmal, 4)).PlainText()
	for _, want := range []string{
		"2026/1-1 / sak 2026/1 | 05.01.2026 | Henvendelse | Inn | skjermet | 05.01.2026 | ikke ennå",
		"| Ut | skjermet | 06.01.2026 | 20.11.2026", "| Ut | Statsforvalteren i Rogaland |", "| Internt | – |",
		"Dokumenter: 4\nInn: 1\nUt: 2\nInterne: 1", "Dokumenter fra og med 1. januar 2026 til og med 22. november 2026",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
}

func TestJournalOfNothing(t *testing.T) {
	o := sampleJournal(casework.Nynorsk, 0)
	o.From, o.To = casework.Date{}, casework.Date{}
	text := reports.BuildJournal(o).PlainText()
	if !strings.Contains(text, "Alle dokument\n") || !strings.Contains(text, "Det er ingen dokument i denne perioden.") || strings.Contains(text, "skjerma") {
		t.Errorf("the extract of nothing:\n%s", text)
	}
	if _, err := (reports.Printer{}).PrintJournal(o); err != nil {
		t.Error(err)
	}
}
