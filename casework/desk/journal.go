package desk

import (
	"context"
	"time"

	"samtak/casework"
)

// Journal is the documents of every case that fit, oldest first (arkivforskrifta § 14).
func (d *Desk) Journal(ctx context.Context, filter JournalFilter) ([]JournalRow, error) {
	return view(ctx, d, func(tx Tx) ([]JournalRow, error) { return tx.ListJournal(filter) })
}

// MarkArchived registers that documents were handed over to the kommune's
// archive on the day; the zero Date takes it back.
func (d *Desk) MarkArchived(ctx context.Context, on casework.Date, ids ...casework.DocumentID) error {
	return d.change(ctx, func(tx Tx) (Audit, error) {
		if on.After(casework.DateOf(tx.Now())) {
			return Audit{}, casework.Fail(casework.CodeFutureDate, "Date", casework.FormatDate(on))
		}
		event := "archived"
		if on.IsZero() {
			event = "unarchived"
		}
		return Audit{Event: event, Entity: "document", Detail: itoa(int64(len(ids)))}, tx.MarkArchived(on, ids...)
	})
}

// PrintJournal makes the extract of the journal (D39). In one for the public
// senders and receivers are shielded, and titles typed for incoming papers too
// (offl § 13).
func (d *Desk) PrintJournal(ctx context.Context, filter JournalFilter, lang casework.Language, public bool) (casework.Printed, error) {
	var p casework.Printed
	err := d.change(ctx, func(tx Tx) (Audit, error) {
		rows, err := tx.ListJournal(filter)
		if err != nil {
			return Audit{}, err
		}
		s, err := tx.FindSettings()
		if err != nil {
			return Audit{}, err
		}
		o := casework.JournalOrder{
			Language: lang, Settings: s, From: filter.From, To: filter.To, Today: casework.DateOf(tx.Now()),
			Now: tx.Now().Truncate(time.Second), Practice: d.deps.Practice, Lines: lines(rows, public),
		}
		p, err = d.deps.Printer.PrintJournal(o)
		return Audit{Event: "journal_printed", Entity: "document", Detail: itoa(int64(len(rows)))}, err
	})
	return p, err
}

// ShowJournal opens the extract in the system's viewer.
func (d *Desk) ShowJournal(ctx context.Context, filter JournalFilter, lang casework.Language, public bool) error {
	p, err := d.PrintJournal(ctx, filter, lang, public)
	if err != nil {
		return err
	}
	return d.deps.Viewer.Show(p.PDF, p.FileName)
}

func lines(rows []JournalRow, public bool) []casework.JournalLine {
	out := make([]casework.JournalLine, len(rows))
	for i, r := range rows {
		out[i] = r.Line()
		if hidden := public || r.Protection != casework.NoProtection; hidden {
			out[i].Party = ""
			if r.Document.Kind == casework.Incoming {
				out[i].Title = ""
			}
		}
	}
	return out
}

// Line is the row as arkivforskrifta § 15 wants it.
func (r JournalRow) Line() casework.JournalLine {
	doc := r.Document
	l := casework.JournalLine{
		Number: r.Number(), Case: r.Case, Title: doc.Title, Direction: doc.Kind.Direction(), Party: doc.SentTo, Date: doc.Date,
		Registered: doc.Made, Kind: doc.Kind, Mime: doc.Mime, SHA256: doc.SHA256, Archived: doc.Archived,
	}
	if l.Direction == casework.In {
		l.Party, l.Date = doc.From, doc.Received
	}
	return l
}

// ExportCase writes every document of a case as it was frozen, with its journal
// data as CSV and JSON, into a new folder inside dir, and gives the folder.
func (d *Desk) ExportCase(ctx context.Context, id casework.CaseID, dir string) (path string, err error) {
	err = d.change(ctx, func(tx Tx) (Audit, error) {
		rows, err := tx.ListJournal(JournalFilter{CaseID: id})
		if err != nil {
			return Audit{}, err
		}
		var files []NamedFile
		list := make([]casework.JournalLine, len(rows))
		names := make([]string, len(rows))
		for i, r := range rows {
			doc, err := tx.FindDocument(r.Document.ID)
			if err != nil {
				return Audit{}, err
			}
			list[i], names[i] = r.Line(), doc.FileName()
			files = append(files, NamedFile{names[i], doc.PDF})
		}
		table, err := casework.JournalCSV(list, names)
		if err != nil {
			return Audit{}, err
		}
		data, err := casework.JournalJSON(list, names)
		if err != nil {
			return Audit{}, err
		}
		files = append(files, NamedFile{"journal.csv", table}, NamedFile{"journal.json", data})
		name := d.Today().String() + "-" + itoa(int64(id))
		path, err = d.deps.Viewer.SaveAll(dir, name, files)
		return Audit{Event: "case_exported", CaseID: id, Entity: "case", Ref: int64(id), Detail: itoa(int64(len(rows)))}, err
	})
	return path, err
}
