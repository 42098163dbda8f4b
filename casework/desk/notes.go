package desk

import (
	"context"
	"strings"

	"samtak/casework"
)

// SaveNote writes a line of the contact log, or corrects one (row F6). What
// was told by mouth and matters is to be written down (fvl § 11 d).
func (d *Desk) SaveNote(ctx context.Context, n casework.Note) (casework.NoteID, error) {
	err := d.change(ctx, func(tx Tx) (Audit, error) {
		today := casework.DateOf(tx.Now())
		switch {
		case strings.TrimSpace(n.Text) == "":
			return Audit{}, casework.Fail(casework.CodeMissing, "Field", "note.text")
		case n.Date.IsZero():
			n.Date = today
		case n.Date.After(today):
			return Audit{}, casework.Fail(casework.CodeFutureDate, "Date", casework.FormatDate(n.Date))
		}
		if n.ID == 0 {
			n.Made = tx.Now()
		}
		var err error
		if n.ID, err = tx.SaveNote(n); err != nil {
			return Audit{}, err
		}
		return Audit{Event: "note_saved", CaseID: n.CaseID, Entity: "note", Ref: int64(n.ID), Detail: string(n.Kind)},
			tx.DeleteDraft(DraftNote(n.CaseID))
	})
	return n.ID, err
}

// DraftNote is the draft key of a note being typed.
func DraftNote(id casework.CaseID) string { return "case:note:" + itoa(int64(id)) }

// DeleteNote takes a note away; saving it again under no ID brings it back.
func (d *Desk) DeleteNote(ctx context.Context, n casework.Note) error {
	return d.change(ctx, func(tx Tx) (Audit, error) {
		return Audit{Event: "note_deleted", CaseID: n.CaseID, Entity: "note", Ref: int64(n.ID)}, tx.DeleteNote(n.ID)
	})
}
