package desk

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"
	"time"

	"samtak/casework"
)

// PaperChoice is what the caseworker chooses for one paper.
type PaperChoice struct {
	CaseID   casework.CaseID
	Kind     casework.PaperKind
	Language casework.Language // "": the person's

	casework.PaperInput
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
	own, err := tx.ListOwnTexts()
	if err != nil {
		return casework.PaperOrder{}, err
	}
	today := casework.DateOf(tx.Now())
	o := casework.PaperOrder{
		Kind: c.Kind, Language: c.Language, File: f, Settings: s, Law: casework.InForceFrom(law, s.NewActFrom),
		Today: today, Now: tx.Now().Truncate(time.Second), Practice: d.deps.Practice,
		PaperInput: c.PaperInput,
	}
	if o.Language == "" {
		o.Language = s.LanguageFor(f.Person)
	}
	o.Texts = casework.OwnWording(own, o.Language)
	return o, fillReceiver(tx, &o)
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
	if c.Kind == casework.ToGovernor { // it goes with the papers of the case, by SendAppeal
		return out, casework.Fail(casework.CodePrintFailed)
	}
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
		if sent.To == "" && sent.How != "" {
			sent.To = receiverOf(o)
		}
		sum := sha256.Sum256(p.PDF)
		out, err = tx.CreateDocument(casework.Document{
			CaseID: c.CaseID, Kind: c.Kind, Language: o.Language, Title: p.Title, Date: o.Today, Made: o.Now,
			Pages: p.Pages, SHA256: hex.EncodeToString(sum[:]), SentTo: sent.To, SentHow: sent.How, PDF: p.PDF,
			Mime: casework.MimePDF, Corrects: corrects(o),
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

// receiverOf is whom a paper goes to, for the journal (arkivforskrifta § 15).
func receiverOf(o casework.PaperOrder) string {
	if first, _, _ := strings.Cut(o.Receiver, "\n"); first != "" {
		return first
	}
	return o.File.Person.Name()
}

// corrects is the paper a rettelsesblad is about (row B5).
func corrects(o casework.PaperOrder) casework.DocumentID {
	if o.Kind != casework.Correction {
		return 0
	}
	old, _ := o.Corrected()
	return old.ID
}

// fillReceiver addresses a paper to a unit, where she has chosen the unit and
// typed no receiver of her own.
func fillReceiver(tx Tx, o *casework.PaperOrder) error {
	id := casework.UnitID(o.About)
	if o.Kind != casework.ToUnit && o.Kind != casework.CoordinatorReminder || o.Receiver != "" {
		return nil
	}
	if id == 0 {
		id = o.File.Case.GivenTo
	}
	units, err := tx.ListUnits()
	for _, u := range units {
		if u.ID == id {
			o.Receiver = u.Name
			if u.Leader != "" {
				o.Receiver += "\n" + u.Leader
			}
		}
	}
	return err
}

// decisionLetters are the papers that tell of a decision.
var decisionLetters = []casework.PaperKind{
	casework.GrantPlan, casework.GrantCoordinator, casework.GrantChildCoordinator, casework.RefusePlan,
	casework.RefuseChildCoordinator, casework.NoCoordinator, casework.ForwardLetter, casework.Dismissal,
}

// appealLetters are the papers about a klage.
var appealLetters = []casework.PaperKind{
	casework.AppealReceipt, casework.AppealLackings, casework.AppealDismissal, casework.Reversal, casework.ToGovernor,
}

// ripe refuses to freeze a letter about a decision that does not stand, and
// one about a klage or a note that is not there.
func ripe(o casework.PaperOrder) error {
	d := o.File.Decision
	missing := func(field string) error { return casework.Fail(casework.CodeMissing, "Field", field) }
	switch {
	case slices.Contains(decisionLetters, o.Kind) && (!d.Final() || d.Letter() != o.Kind):
		return missing("decision.outcome")
	case slices.Contains(appealLetters, o.Kind):
		a, ok := o.Appeal()
		gave := !a.Judged.IsZero() && (a.Result == casework.AppealGranted || a.Result == casework.AppealPartly)
		switch {
		case !ok:
			return missing("appeal")
		case o.Kind == casework.Reversal && !gave, o.Kind == casework.AppealDismissal && !a.Dismissed():
			return missing("appeal.result")
		}
	case o.Kind == casework.TalkNote || o.Kind == casework.MappingNote:
		if _, ok := o.Note(); !ok {
			return missing("note")
		}
	case o.Kind == casework.Correction:
		if _, ok := o.Corrected(); !ok {
			return missing("document")
		}
	}
	return nil
}

// markSent writes what follows from a paper that is final.
func markSent(tx Tx, o casework.PaperOrder, sent Dispatch) error {
	switch o.Kind {
	case casework.PreliminaryReply, casework.DelayNotice: // they promise a day (fvl § 11 a)
		a := o.File.Application
		a.AnswerBy, a.Promised = o.AnswerBy, o.Today
		return tx.SaveApplication(a)
	case casework.AskForFacts, casework.AdvanceNotice: // they set a day, which counts from the sending (fvl §§ 11, 16)
		kind := casework.WaitFacts
		if o.Kind == casework.AdvanceNotice {
			kind = casework.WaitNotice
		}
		w := casework.Wait{Kind: kind, Asked: o.Today, By: o.AnswerBy, What: o.What, Why: o.Reason}
		return tx.SaveWaits(o.File.Case.ID, append(o.File.Waits, w))
	case casework.AppealLackings:
		return markLacking(tx, o)
	case casework.ToUnit:
		c := o.File.Case
		if c.GivenOn = o.Today; o.About != 0 {
			c.GivenTo = casework.UnitID(o.About)
		}
		return tx.UpdateCase(c)
	default:
		return markTold(tx, o, sent)
	}
}

// markLacking sets the day for mending a klage (fvl § 32).
func markLacking(tx Tx, o casework.PaperOrder) error {
	which, _ := o.Appeal()
	for i := range o.File.Appeals {
		if a := &o.File.Appeals[i]; a.ID == which.ID {
			a.LackingBy, a.Mended = o.AnswerBy, casework.Date{}
		}
	}
	return tx.SaveAppeals(o.File.Case.ID, o.File.Appeals)
}

// markTold: a letter about a decision tells when it left and when the person
// is presumed to have it; the klagefrist runs from there (fvl § 29).
func markTold(tx Tx, o casework.PaperOrder, sent Dispatch) error {
	dec := o.File.Decision
	a, _ := o.Appeal()
	anew := o.Kind == casework.Reversal && dec.Date.After(a.Decision) // an omgjøring holds the new decision, with its klagefrist
	if !dec.Final() || o.Kind != dec.Letter() && !anew || sent.How == "" || !dec.Sent.IsZero() {
		return nil
	}
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
