package store

import "samtak/casework"

// sendings are told of a paper after it was frozen: they are appended to only.
var sendings = newChildren("sendings", "document_id", func(s *casework.Sending) []column {
	return []column{
		{"receiver", &s.To},
		{"how", &s.How},
		{"date", date(&s.Date)},
	}
})

// SaveSending appends to whom a paper went.
func (t *Tx) SaveSending(id casework.DocumentID, s casework.Sending) error {
	if err := t.paperInUse(id); err != nil {
		return err
	}
	var next int
	if err := t.read("SELECT count(*) FROM sendings WHERE document_id=?", []any{&next}, id); err != nil {
		return err
	}
	return t.change(sendings.insert, append([]any{id, next}, fieldsOf(sendings.columns(&s))...)...)
}

// MarkArchived tells that papers were handed over to the archive on the day;
// the zero Date that they were not.
func (t *Tx) MarkArchived(on casework.Date, ids ...casework.DocumentID) error {
	query, args := "INSERT INTO archived (document_id, date) VALUES (?, ?) ON CONFLICT (document_id) DO UPDATE SET date=excluded.date", []any{date(&on)}
	if on.IsZero() {
		query, args = "DELETE FROM archived WHERE document_id=?", nil
	}
	for _, id := range ids {
		if err := t.paperInUse(id); err != nil {
			return err
		}
		if err := t.change(query, append([]any{id}, args...)...); err != nil {
			return err
		}
	}
	return nil
}

// paperInUse is CodeNotFound for a paper that is gone, or whose case lies in the bin.
func (t *Tx) paperInUse(id casework.DocumentID) error {
	return t.exists("SELECT 1 FROM documents JOIN cases ON cases.id = case_id WHERE documents.id=? AND binned=''", id)
}
