package desk

import (
	"context"
	"crypto/sha256"
	"encoding/hex"

	"samtak/casework"
)

// Package is what was sent to the statsforvalter: the frozen PDF, and the
// documents that could not be bound in and must go beside it.
type Package struct {
	casework.Document
	Apart []casework.IndexRow
}

// SendAppeal makes the package for the statsforvalter: the letter with its
// index, every document of the case, and the plan itself, as one PDF (fvl § 33).
// The package is frozen as a paper of the case and the klage is marked as sent.
// It tells progress after each document, and changes nothing when ctx is
// cancelled.
func (d *Desk) SendAppeal(ctx context.Context, c PaperChoice, sent Dispatch, progress func(done, all int)) (out Package, err error) {
	c.Kind = casework.ToGovernor
	bundle, which, err := d.gather(ctx, c)
	if err != nil {
		return Package{}, err
	}
	p, err := d.deps.Printer.Bind(ctx, bundle, progress)
	if err != nil {
		return Package{}, err
	}
	if n := p.RequiredBlanks(); n > 0 {
		return Package{}, casework.Fail(casework.CodeBlanksLeft, "Count", n)
	}
	if ctx.Err() != nil {
		return Package{}, ctx.Err()
	}
	cover := *bundle.Cover
	for _, row := range cover.Index {
		if row.Apart {
			out.Apart = append(out.Apart, row)
		}
	}
	err = d.changeAppeal(ctx, c.CaseID, which, "appeal_sent", func(tx Tx, _ *casework.CaseFile, a *casework.Appeal) error {
		if err := sendable(*a); err != nil { // it may have been withdrawn, or its assessment undone
			return err
		}
		serial, err := tx.NextDocumentSerial(c.CaseID)
		if err != nil {
			return err
		}
		if serial != cover.Serial { // something came in while the package was made
			return casework.Fail(casework.CodePrintFailed)
		}
		sum := sha256.Sum256(p.PDF)
		out.Document, err = tx.CreateDocument(casework.Document{
			CaseID: c.CaseID, Kind: casework.ToGovernor, Language: cover.Language, Title: p.Title, Date: cover.Today, Made: cover.Now,
			Pages: p.Pages, SHA256: hex.EncodeToString(sum[:]), SentTo: sent.To, SentHow: sent.How, PDF: p.PDF, Mime: casework.MimePDF,
		})
		if err != nil {
			return err
		}
		a.Sent = cover.Today
		return tx.DeleteDraft(DraftPaper(c))
	})
	return out, err
}

// sendable tells whether a klage is to go to the statsforvalter (fvl § 33).
func sendable(a casework.Appeal) error {
	switch {
	case a.Judged.IsZero(), a.Result != casework.AppealUpheld && a.Result != casework.AppealPartly:
		return casework.Fail(casework.CodeMissing, "Field", "appeal.result")
	case !a.Ours():
		return casework.Fail(casework.CodeAlreadyFinal)
	}
	return nil
}

// gather reads what goes into the package, and which klage it is about.
func (d *Desk) gather(ctx context.Context, c PaperChoice) (casework.Bundle, casework.AppealID, error) {
	var which casework.AppealID
	var printed bool // the plan is among the documents as it stands
	b, err := view(ctx, d, func(tx Tx) (casework.Bundle, error) {
		o, err := d.order(tx, c)
		if err != nil {
			return casework.Bundle{}, err
		}
		if err := ripe(o); err != nil {
			return casework.Bundle{}, err
		}
		a, _ := o.Appeal()
		if err := sendable(a); err != nil {
			return casework.Bundle{}, err
		}
		which = a.ID
		o.Final = true
		if o.Serial, err = tx.NextDocumentSerial(c.CaseID); err != nil {
			return casework.Bundle{}, err
		}
		parts, err := partsOf(tx, o.File)
		if err == nil {
			printed, err = planPrinted(tx, o)
		}
		return casework.Bundle{Cover: &o, Language: o.Language, Practice: o.Practice, Parts: parts}, err
	})
	if err != nil || b.Cover.File.Plan.ID == 0 || printed {
		return b, which, err
	}
	plan, err := d.planPart(*b.Cover)
	b.Parts = append(b.Parts, plan)
	return b, which, err
}

// partsOf is every document of a case with its bytes, but for packages sent before.
func partsOf(tx Tx, f casework.CaseFile) ([]casework.BundlePart, error) {
	var out []casework.BundlePart
	for _, doc := range f.Documents {
		if doc.Kind == casework.ToGovernor {
			continue
		}
		part, err := partOf(tx, doc.ID, f.Case)
		if err != nil {
			return nil, err
		}
		out = append(out, part)
	}
	return out, nil
}

func partOf(tx Tx, id casework.DocumentID, c casework.Case) (casework.BundlePart, error) {
	doc, err := tx.FindDocument(id)
	if err != nil {
		return casework.BundlePart{}, err
	}
	date := doc.Date
	if !doc.Received.IsZero() {
		date = doc.Received
	}
	return casework.BundlePart{
		Number: c.Number() + "-" + itoa(int64(doc.Serial)), Title: doc.Title, Date: date, Mime: doc.Mime, Data: doc.PDF,
	}, nil
}

// planPrinted tells that the plan was printed today and has not been changed
// since, as the log has it: then it is among the documents as it stands.
func planPrinted(tx Tx, o casework.PaperOrder) (bool, error) {
	printed, made := o.File.Sent(casework.FullPlan)
	if !made || printed.Date != o.Today {
		return false, nil
	}
	const lately = 200 // lines: far more than a case gets in a day
	log, err := tx.ListAudit(o.File.Case.ID, lately)
	for _, a := range log { // the newest first
		switch {
		case a.Entity == "plan":
			return false, nil
		case a.Event == "paper_final" && a.Ref == int64(printed.ID):
			return true, nil
		}
	}
	return false, err
}

// planPart is the plan as it stands today. The statsforvalter must see the plan
// itself (domain.md, finding 12).
func (d *Desk) planPart(cover casework.PaperOrder) (casework.BundlePart, error) {
	o := cover
	o.Kind, o.Serial, o.PaperInput, o.Index = casework.FullPlan, 0, casework.PaperInput{}, nil
	o.Final = !o.File.Plan.Approved.IsZero()
	p, err := d.deps.Printer.Print(o)
	return casework.BundlePart{Number: o.File.Case.Number(), Title: p.Title, Date: o.Today, Mime: casework.MimePDF, Data: p.PDF}, err
}

// Together makes one PDF of final papers, to print them in one go (row G7).
func (d *Desk) Together(ctx context.Context, ids []casework.DocumentID, progress func(done, all int)) (casework.Printed, error) {
	b, err := view(ctx, d, func(tx Tx) (casework.Bundle, error) {
		s, err := tx.FindSettings()
		if err != nil {
			return casework.Bundle{}, err
		}
		b := casework.Bundle{Language: s.Language, Practice: d.deps.Practice}
		for _, id := range ids {
			doc, err := tx.FindDocument(id)
			if err != nil {
				return b, err
			}
			f, err := tx.FindCaseFile(doc.CaseID)
			if err != nil {
				return b, err
			}
			part, err := partOf(tx, id, f.Case)
			if err != nil {
				return b, err
			}
			b.Parts = append(b.Parts, part)
		}
		return b, nil
	})
	if err != nil {
		return casework.Printed{}, err
	}
	return d.deps.Printer.Bind(ctx, b, progress)
}

// ShowTogether opens final papers as one PDF in the system's viewer and logs it.
func (d *Desk) ShowTogether(ctx context.Context, ids []casework.DocumentID, progress func(done, all int)) error {
	p, err := d.Together(ctx, ids, progress)
	if err != nil {
		return err
	}
	return d.change(ctx, func(Tx) (Audit, error) {
		name := casework.DateOf(d.Now()).String() + "-" + d.Now().Format("1504") + ".pdf"
		return Audit{Event: "papers_together", Entity: "document", Detail: itoa(int64(len(ids)))}, d.deps.Viewer.Show(p.PDF, name)
	})
}

// FinishAll makes a batch of papers final, each in its own step: one that
// cannot be made leaves the others as they are. failed is by place in the batch.
func (d *Desk) FinishAll(ctx context.Context, batch []PaperChoice, how string, progress func(done, all int)) (made []casework.Document, failed map[int]error) {
	failed = map[int]error{}
	for i, c := range batch {
		if ctx.Err() != nil {
			return made, failed
		}
		doc, err := d.Finish(ctx, c, Dispatch{How: how})
		if err != nil {
			failed[i] = err
		} else {
			made = append(made, doc)
		}
		if progress != nil {
			progress(i+1, len(batch))
		}
	}
	return made, failed
}
