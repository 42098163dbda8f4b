package casework

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"strings"
	"time"
)

// JournalOrder is everything needed to make an extract of the journal.
type JournalOrder struct {
	Language Language
	Settings Settings
	From, To Date // zero: from the first, to the last
	Today    Date
	Now      time.Time
	Practice bool
	Lines    []JournalLine
}

// JournalLine is one document in the journal, with the fields of
// arkivforskrifta § 15: a unique id, its context, title, sender or receiver,
// its date and when it was registered.
type JournalLine struct {
	Number     string // "2026/14-3", unique
	Case       string // "2026/14"
	Title      string
	Direction  Direction
	Party      string // sender or receiver; shielded in an extract (offl § 13)
	Date       Date
	Registered time.Time
	Kind       PaperKind
	Mime       string
	SHA256     string
	Archived   Date
}

// journalFields are the names of the fields in an export, in its order.
var journalFields = []string{
	"id", "case", "title", "direction", "party", "date", "registered", "kind", "mime", "sha256", "archived", "file",
}

func (l JournalLine) values(file string) []string {
	day := func(d Date) string {
		if d.IsZero() {
			return ""
		}
		return d.String()
	}
	return []string{
		l.Number, l.Case, l.Title, string(l.Direction), l.Party, day(l.Date), l.Registered.UTC().Format(time.RFC3339),
		string(l.Kind), l.Mime, l.SHA256, day(l.Archived), file,
	}
}

// byteOrderMark tells a spreadsheet that the letters are UTF-8.
const byteOrderMark = "\ufeff"

// JournalCSV is the journal data of an export: one line for each document, with
// the name of its file; semicolons between and a mark of UTF-8 first, as
// spreadsheets here expect. Text that a spreadsheet would run as a formula gets
// an apostrophe before it.
func JournalCSV(lines []JournalLine, files []string) ([]byte, error) {
	var b bytes.Buffer
	b.WriteString(byteOrderMark)
	w := csv.NewWriter(&b)
	w.Comma = ';'
	if err := w.Write(journalFields); err != nil {
		return nil, err
	}
	for i, l := range lines {
		values := l.values(files[i])
		for j := range values {
			values[j] = plainCell(values[j])
		}
		if err := w.Write(values); err != nil {
			return nil, err
		}
	}
	w.Flush()
	return b.Bytes(), w.Error()
}

// plainCell keeps a spreadsheet from running a text as a formula.
func plainCell(s string) string {
	if s != "" && strings.ContainsRune("=+-@\t\r", rune(s[0])) {
		return "'" + s
	}
	return s
}

// JournalJSON is the same data as a list of objects.
func JournalJSON(lines []JournalLine, files []string) ([]byte, error) {
	out := make([]map[string]string, len(lines))
	for i, l := range lines {
		out[i] = map[string]string{}
		for j, v := range l.values(files[i]) {
			out[i][journalFields[j]] = v
		}
	}
	return json.MarshalIndent(out, "", "  ")
}
