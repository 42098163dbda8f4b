package desk

import (
	"context"

	"samtak/casework"
)

// Ask registers that the kommune waits for somebody, when it has asked
// otherwise than by a letter of Samtak's. A letter that asks does it by itself.
func (d *Desk) Ask(ctx context.Context, id casework.CaseID, w casework.Wait) error {
	return d.change(ctx, func(tx Tx) (Audit, error) {
		switch {
		case w.Asked.IsZero():
			w.Asked = casework.DateOf(tx.Now())
		case w.Asked.After(casework.DateOf(tx.Now())):
			return Audit{}, casework.Fail(casework.CodeFutureDate, "Date", casework.FormatDate(w.Asked))
		}
		if w.By.IsZero() {
			return Audit{}, casework.Fail(casework.CodeMissing, "Field", "paper.answer_by")
		}
		return Audit{Event: "wait_began", CaseID: id, Entity: "case", Ref: int64(id), Detail: string(w.Kind)}, addWait(tx, id, w)
	})
}

func addWait(tx Tx, id casework.CaseID, w casework.Wait) error {
	f, err := tx.FindCaseFile(id)
	if err != nil {
		return err
	}
	return tx.SaveWaits(id, append(f.Waits, w))
}

// EndWait ends what is waited for, the last asked first (casework.CaseFile.Waiting):
// it came, or it will not. The promised day has moved by the days that were waited.
func (d *Desk) EndWait(ctx context.Context, id casework.CaseID, came casework.Answer) error {
	return d.change(ctx, func(tx Tx) (Audit, error) {
		f, err := tx.FindCaseFile(id)
		if err != nil {
			return Audit{}, err
		}
		for i := len(f.Waits) - 1; i >= 0; i-- {
			if w := &f.Waits[i]; w.Open() {
				w.Ended, w.Came = casework.DateOf(tx.Now()), came
				return Audit{Event: "wait_ended", CaseID: id, Entity: "case", Ref: int64(id), Detail: string(came)}, tx.SaveWaits(id, f.Waits)
			}
		}
		return Audit{}, casework.Fail(casework.CodeNotFound)
	})
}
