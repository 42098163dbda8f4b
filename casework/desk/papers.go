package desk

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"time"

	"samtak/casework"
)

// PaperChoice is what the caseworker chooses for one paper.
type PaperChoice struct {
	CaseID   casework.CaseID
	Kind     casework.PaperKind
	Language casework.Language // "": the person's

	Reason     string
	AnswerBy   casework.Date
	OwnWords   string
	Enclosures []string
	CopyTo     []string
}

// DraftPaper is the draft key of what is typed on one paper.
func DraftPaper(c PaperChoice) string {
	return "paper:" + string(c.Kind) + ":" + itoa(int64(c.CaseID))
}

// Order gathers the facts for one paper. The preview and the print are made
// of the same order, so what she sees is what she sends.
func (d *Desk) Order(ctx context.Context, c PaperChoice) (casework.PaperOrder, error) {
	return view(ctx, d, func(tx Tx) (casework.PaperOrder, error) { return d.order(tx, c) })
}

func (d *Desk) order(tx Tx, c PaperChoice) (casework.PaperOrder, error) {
	f, err := tx.FindCaseFile(c.CaseID)
	if err != nil {
		return casework.PaperOrder{}, err
	}
	f.Plan = f.Plan.Written()
	s, err := tx.FindSettings()
	if err != nil {
		return casework.PaperOrder{}, err
	}
	law, err := laws(tx)
	if err != nil {
		return casework.PaperOrder{}, err
	}
	today := casework.DateOf(tx.Now())
	o := casework.PaperOrder{
		Kind: c.Kind, Language: c.Language, File: f, Settings: s, Law: law,
		Today: today, Now: tx.Now().Truncate(time.Second), Practice: d.deps.Practice,
		Reason: c.Reason, AnswerBy: c.AnswerBy, OwnWords: c.OwnWords, Enclosures: c.Enclosures, CopyTo: c.CopyTo,
	}
	if o.Language == "" {
		o.Language = s.LanguageFor(f.Person)
	}
	return o, nil
}

// PrintDraft makes the paper as it stands, stamped as a draft.
func (d *Desk) PrintDraft(ctx context.Context, c PaperChoice) (casework.Printed, error) {
	o, err := d.Order(ctx, c)
	if err != nil {
		return casework.Printed{}, err
	}
	return d.deps.Printer.Print(o)
}

// Dispatch is how a paper leaves the desk.
type Dispatch struct {
	To  string
	How string // "post", "hand", "digital", or "" when it stays here
}

// Finish makes the paper final and freezes it: bytes, hash, number, date
// (row B5). Only facts the law demands hold it back (row B4).
func (d *Desk) Finish(ctx context.Context, c PaperChoice, sent Dispatch) (casework.Document, error) {
	var out casework.Document
	err := d.change(ctx, func(tx Tx) (Audit, error) {
		o, err := d.order(tx, c)
		if err != nil {
			return Audit{}, err
		}
		if err := ripe(o); err != nil {
			return Audit{}, err
		}
		o.Final = true
		if o.Serial, err = tx.NextDocumentSerial(c.CaseID); err != nil {
			return Audit{}, err
		}
		p, err := d.deps.Printer.Print(o)
		if err != nil {
			return Audit{}, err
		}
		if n := p.RequiredBlanks(); n > 0 {
			return Audit{}, casework.Fail(casework.CodeBlanksLeft, "Count", n)
		}
		sum := sha256.Sum256(p.PDF)
		out, err = tx.CreateDocument(casework.Document{
			CaseID: c.CaseID, Kind: c.Kind, Language: o.Language, Title: p.Title, Date: o.Today, Made: o.Now,
			Pages: p.Pages, SHA256: hex.EncodeToString(sum[:]), SentTo: sent.To, SentHow: sent.How, PDF: p.PDF,
		})
		if err != nil {
			return Audit{}, err
		}
		if err := markSent(tx, o, sent); err != nil {
			return Audit{}, err
		}
		return Audit{Event: "paper_final", CaseID: c.CaseID, Entity: "document", Ref: int64(out.ID), Detail: string(c.Kind)},
			tx.DeleteDraft(DraftPaper(c))
	})
	return out, err
}

// ripe refuses to freeze a letter about a decision that does not stand.
func ripe(o casework.PaperOrder) error {
	outcome := map[casework.PaperKind]casework.Outcome{
		casework.GrantPlan: casework.Granted, casework.RefusePlan: casework.Refused,
	}[o.Kind]
	if d := o.File.Decision; outcome != "" && (!d.Final() || d.Outcome != outcome) {
		return casework.Fail(casework.CodeMissing, "Field", "decision.outcome")
	}
	return nil
}

// markSent writes what follows from a paper that is final. A foreløpig svar
// promises a day (fvl § 11 a). A letter about a decision tells when it left and
// when the person is presumed to have it; the klagefrist runs from there (fvl § 29).
func markSent(tx Tx, o casework.PaperOrder, sent Dispatch) error {
	if o.Kind == casework.PreliminaryReply {
		a := o.File.Application
		a.AnswerBy = o.AnswerBy
		return tx.SaveApplication(a)
	}
	letter := o.Kind == casework.GrantPlan || o.Kind == casework.RefusePlan
	if !letter || sent.How == "" || !o.File.Decision.Sent.IsZero() {
		return nil
	}
	dec := o.File.Decision
	dec.Sent, dec.Arrived = o.Today, o.Today
	if sent.How == "post" {
		dec.Arrived = o.Today.AddDays(o.Settings.PostDays)
	}
	return tx.SaveDecision(dec)
}

// Document reads a final paper with its bytes.
func (d *Desk) Document(ctx context.Context, id casework.DocumentID) (casework.Document, error) {
	return view(ctx, d, func(tx Tx) (casework.Document, error) { return tx.FindDocument(id) })
}

// ShowDocument opens a final paper in the system's viewer and logs it.
func (d *Desk) ShowDocument(ctx context.Context, id casework.DocumentID) error {
	return d.handOver(ctx, id, "paper_shown", func(doc casework.Document, name string) error {
		return d.deps.Viewer.Show(doc.PDF, name)
	})
}

// SaveDocument writes a copy of a final paper to a path and logs it.
func (d *Desk) SaveDocument(ctx context.Context, id casework.DocumentID, path string) error {
	return d.handOver(ctx, id, "paper_exported", func(doc casework.Document, _ string) error {
		return d.deps.Viewer.Save(doc.PDF, path)
	})
}

// ShowDraft opens a draft in the system's viewer.
func (d *Desk) ShowDraft(ctx context.Context, c PaperChoice) error {
	p, err := d.PrintDraft(ctx, c)
	if err != nil {
		return err
	}
	return d.deps.Viewer.Show(p.PDF, p.FileName)
}

func (d *Desk) handOver(ctx context.Context, id casework.DocumentID, event string, f func(casework.Document, string) error) error {
	return d.change(ctx, func(tx Tx) (Audit, error) {
		doc, err := tx.FindDocument(id)
		if err != nil {
			return Audit{}, err
		}
		return Audit{Event: event, CaseID: doc.CaseID, Entity: "document", Ref: int64(id), Detail: string(doc.Kind)},
			f(doc, doc.FileName())
	})
}
