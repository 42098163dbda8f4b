package reports_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"

	"samtak/casework"
	"samtak/reports"
)

func sampleSheet(kind casework.SheetKind, lang casework.Language) casework.Sheet {
	s := casework.Sheet{
		Kind: kind, Language: lang, Settings: sampleOrder(casework.FullPlan, lang).Settings,
		Made: time.Date(2026, 11, 22, 14, 5, 0, 0, time.UTC),
	}
	if kind == casework.SheetRecovery {
		for i := range 13 {
			s.Groups = append(s.Groups, fmt.Sprintf("%02dKWX", i+1))
		}
		return s
	}
	s.File, s.Bytes = "samtak-20261122-140500.samtak", 4_215_808
	s.Persons, s.Cases, s.Plans, s.Documents, s.Lines = 112, 134, 61, 298, 10412
	s.Head = strings.Repeat("0a1b2c3d4e5f6071", 4)
	return s
}

var sheetKinds = []casework.SheetKind{casework.SheetRecovery, casework.SheetReceipt}

func TestSheetMasters(t *testing.T) {
	for _, kind := range sheetKinds {
		for _, lang := range casework.Languages {
			master(t, "sheet."+string(kind)+"."+string(lang), reports.BuildSheet(sampleSheet(kind, lang)))
		}
	}
}

// TestSheetsArePrinted: one page each, the same bytes each time, every letter
// in the font, and a name that tells nothing about anybody.
func TestSheetsArePrinted(t *testing.T) {
	for _, kind := range sheetKinds {
		for _, lang := range casework.Languages {
			sheets := []casework.Sheet{sampleSheet(kind, lang), sampleSheet(kind, lang)}
			sheets[1].Settings = casework.DefaultSettings() // the first start
			for i, s := range sheets {
				p, err := reports.Printer{}.PrintSheet(s)
				if err != nil {
					t.Fatal(err)
				}
				if p.Pages != 1 || len(p.Missing) > 0 || p.Title == "" || !strings.HasSuffix(p.FileName, ".pdf") {
					t.Errorf("%s %s %d: %d pages, missing %q, title %q, name %q", kind, lang, i, p.Pages, p.Missing, p.Title, p.FileName)
				}
				if again, err := (reports.Printer{}).PrintSheet(s); err != nil || !bytes.Equal(again.PDF, p.PDF) {
					t.Errorf("%s %s: not the same bytes (%v)", kind, lang, err)
				}
				if dir := os.Getenv("SAMTAK_SHOTS"); dir != "" {
					if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("sheet-%s-%s-%d.pdf", kind, lang, i)), p.PDF, 0o644); err != nil {
						t.Fatal(err)
					}
				}
			}
		}
	}
}

func TestSheetsAreWhole(t *testing.T) {
	banned, allowed := bokmalWords(t)
	for _, kind := range sheetKinds {
		for _, lang := range casework.Languages {
			s := sampleSheet(kind, lang)
			text := reports.BuildSheet(s).PlainText()
			if strings.Contains(text, "!paper.") || strings.Contains(text, "<no value>") {
				t.Errorf("%s %s: a text is missing:\n%s", kind, lang, text)
			}
			for _, fact := range append(slices.Clone(s.Groups), s.File) {
				if !strings.Contains(text, fact) {
					t.Errorf("%s %s: %q is missing", kind, lang, fact)
				}
			}
			for _, word := range strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) }) {
				if lang == casework.Nynorsk && !slices.Contains(allowed, word) &&
					slices.ContainsFunc(banned, func(p string) bool { return fits(p, word) }) {
					t.Errorf("%s: “%s” is bokmål", kind, word)
				}
			}
		}
	}
}

// TestCodeIsInOrder: the groups stand in reading order with their numbers.
func TestCodeIsInOrder(t *testing.T) {
	text := reports.BuildSheet(sampleSheet(casework.SheetRecovery, casework.Bokmal)).PlainText()
	at := 0
	for i := range 13 {
		want := fmt.Sprintf("%d | %02dKWX", i+1, i+1)
		n := strings.Index(text[at:], want)
		if n < 0 {
			t.Fatalf("%q is missing or out of order:\n%s", want, text)
		}
		at += n
	}
}
