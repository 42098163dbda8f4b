package reports

import (
	"samtak/casework"
	"samtak/locales"
	"samtak/reports/doc"
	"samtak/reports/pdf"
)

// BuildJournal writes the extract of the journal (D39): every document of the
// period with the fields of arkivforskrifta § 15.
func BuildJournal(o casework.JournalOrder) *doc.Document {
	w := newJournalWriter(o)
	w.title(w.t("journal.title"), w.period())
	if len(o.Lines) == 0 {
		w.add(w.para("journal.none"))
		return w.out
	}
	w.add(doc.Facts{Columns: 4, Pairs: w.counts()}, w.table())
	if w.shields() {
		w.add(doc.Paragraph{Text: w.text("journal.shielded_note"), Tone: doc.Quiet})
	}
	return w.out
}

// PrintJournal builds the extract and renders it. The same order gives the same
// bytes. It fails with CodePrintFailed when the PDF cannot be made.
func (Printer) PrintJournal(o casework.JournalOrder) (casework.Printed, error) {
	d := BuildJournal(o)
	file, err := pdf.Render(d)
	if err != nil {
		return casework.Printed{}, err
	}
	return casework.Printed{
		PDF: file.PDF, Pages: file.Pages, Missing: file.Missing, Title: d.Title,
		FileName: locales.For(o.Language).T("paper.journal.file") + "-" + o.Today.String() + ".pdf",
	}, nil
}

// journalWriter builds one extract. It has the hand of a writer but no case.
type journalWriter struct {
	*writer
	order casework.JournalOrder
}

func newJournalWriter(o casework.JournalOrder) *journalWriter {
	s := o.Settings
	w := &writer{PaperOrder: casework.PaperOrder{
		Language: o.Language, Settings: s, Today: o.Today, Now: o.Now, Final: true,
	}, words: locales.For(o.Language)}
	w.out = &doc.Document{
		Layout: doc.Report, Language: o.Language.Tag(), Author: s.Kommune, Created: o.Now, PageOf: w.t("page_of"),
		Title: w.t("journal.title"), Subject: w.t("journal.subject"), Letterhead: w.letterhead(),
	}
	w.out.Letterhead.Mark = "" // shielded as it is, the extract may be shown to anyone
	if o.Practice {
		w.out.Practice = w.t("stamp.practice")
	}
	w.out.FootLeft = []string{dotted(s.Kommune, s.Unit), w.words.T("paper.foot.printed", "Date", w.long(o.Today))}
	return &journalWriter{w, o}
}

// period is what the extract covers, in words.
func (w *journalWriter) period() string {
	from, to := w.long(w.order.From), w.long(w.order.To)
	switch {
	case from != "" && to != "":
		return w.t("journal.period.both", "From", from, "To", to)
	case from != "":
		return w.t("journal.period.from", "From", from)
	case to != "":
		return w.t("journal.period.to", "To", to)
	}
	return w.t("journal.period.all")
}

// counts is how many documents went which way.
func (w *journalWriter) counts() []doc.Pair {
	n := map[casework.Direction]int{}
	for _, l := range w.order.Lines {
		n[l.Direction]++
	}
	out := []doc.Pair{{Label: w.t("journal.count"), Value: itoa(len(w.order.Lines))}}
	for _, d := range directions {
		out = append(out, doc.Pair{Label: w.t("journal.count." + string(d)), Value: itoa(n[d])})
	}
	return out
}

var directions = []casework.Direction{casework.In, casework.Out, casework.Internal}

// shields tells that a sender or receiver is left out.
func (w *journalWriter) shields() bool {
	for _, l := range w.order.Lines {
		if l.Party == "" && l.Direction != casework.Internal {
			return true
		}
	}
	return false
}
