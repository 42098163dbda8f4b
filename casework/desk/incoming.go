package desk

import (
	"context"
	"strings"

	"samtak/casework"
)

// Arrival is a paper that came in: what it is, from whom, when, and its bytes.
type Arrival struct {
	CaseID   casework.CaseID
	Title    string
	From     string
	Received casework.Date // zero: today
	Bytes    []byte
}

// Receive puts a scanned paper in a case: PDF, JPEG or PNG, kept as it is
// inside the file (row A12). It gets the next number of the case, as every document.
func (d *Desk) Receive(ctx context.Context, a Arrival) (casework.Document, error) {
	mime, ok := casework.SniffPaper(a.Bytes)
	switch {
	case !ok:
		return casework.Document{}, casework.Fail(casework.CodeBadFile)
	case len(a.Bytes) > casework.MaxPaperBytes:
		return casework.Document{}, casework.Fail(casework.CodeFileTooBig, "Max", casework.MaxPaperBytes>>20)
	case strings.TrimSpace(a.Title) == "":
		return casework.Document{}, casework.Fail(casework.CodeMissing, "Field", "document.title")
	}
	var out casework.Document
	err := d.change(ctx, func(tx Tx) (Audit, error) {
		today := casework.DateOf(tx.Now())
		if a.Received.After(today) {
			return Audit{}, casework.Fail(casework.CodeFutureDate, "Date", casework.FormatDate(a.Received))
		}
		if a.Received.IsZero() {
			a.Received = today
		}
		s, err := tx.FindSettings()
		if err != nil {
			return Audit{}, err
		}
		out, err = tx.CreateDocument(casework.Document{
			CaseID: a.CaseID, Kind: casework.Incoming, Language: s.PaperLanguage, Title: strings.TrimSpace(a.Title),
			Date: today, Received: a.Received, From: a.From, Made: tx.Now(), Mime: mime, PDF: a.Bytes,
		})
		if err != nil {
			return Audit{}, err
		}
		return Audit{Event: "document_received", CaseID: a.CaseID, Entity: "document", Ref: int64(out.ID)},
			tx.DeleteDraft(DraftArrival(a.CaseID))
	})
	return out, err
}

// DraftArrival is the draft key of what is typed about a paper that came in.
func DraftArrival(id casework.CaseID) string { return "case:arrival:" + itoa(int64(id)) }

// LogSending registers that a final paper also went to somebody else (row E4).
func (d *Desk) LogSending(ctx context.Context, id casework.DocumentID, s casework.Sending) error {
	return d.change(ctx, func(tx Tx) (Audit, error) {
		doc, err := tx.FindDocument(id)
		if err != nil {
			return Audit{}, err
		}
		if strings.TrimSpace(s.To) == "" {
			return Audit{}, casework.Fail(casework.CodeMissing, "Field", "paper.receiver")
		}
		if s.Date.IsZero() {
			s.Date = casework.DateOf(tx.Now())
		}
		if s.Date.After(casework.DateOf(tx.Now())) {
			return Audit{}, casework.Fail(casework.CodeFutureDate, "Date", casework.FormatDate(s.Date))
		}
		return Audit{Event: "document_sent", CaseID: doc.CaseID, Entity: "document", Ref: int64(id), Detail: string(doc.Kind)}, tx.SaveSending(id, s)
	})
}
