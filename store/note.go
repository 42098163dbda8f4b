package store

import "samtak/casework"

var notes = newTable("notes", func(n *casework.Note) []column {
	return []column{
		{"id", ref(&n.ID)},
		{"case_id", &n.CaseID},
		{"kind", &n.Kind},
		{"date", date(&n.Date)},
		{"with_whom", &n.With},
		{"text", &n.Text},
		{"third", &n.Third},
		{"shown", date(&n.Shown)},
		{"made", stamp(&n.Made)},
	}
})

// SaveNote creates a line of the contact log (ID 0) or replaces it; the time
// it was made stays, and is that of the transaction where none is given.
func (t *Tx) SaveNote(n casework.Note) (casework.NoteID, error) {
	if err := t.inUse("cases", int64(n.CaseID)); err != nil {
		return 0, err
	}
	if n.ID != 0 {
		old, err := notes.find(t, "WHERE id=? AND case_id=?", n.ID, n.CaseID)
		if err != nil {
			return 0, err
		}
		n.Made = old.Made
	}
	if n.Made.IsZero() {
		n.Made = t.now
	}
	err := notes.save(t, &n)
	return n.ID, err
}

// DeleteNote takes a line out of the contact log.
func (t *Tx) DeleteNote(id casework.NoteID) error {
	n, err := notes.find(t, "WHERE id=?", id)
	if err != nil {
		return err
	}
	if err := t.inUse("cases", int64(n.CaseID)); err != nil {
		return err
	}
	return t.change("DELETE FROM notes WHERE id=?", id)
}

func (t *Tx) readNotesOf(p picked) (map[casework.CaseID][]casework.Note, error) {
	rows, err := notes.list(t, p.where()+"ORDER BY case_id, date, id", p.args...)
	return grouped(rows, func(n *casework.Note) casework.CaseID { return n.CaseID }), err
}
