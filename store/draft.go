package store

import "samtak/casework/desk"

var drafts = newTable("drafts", func(d *desk.Draft) []column {
	return []column{
		{"key", &d.Key},
		{"data", &d.Data},
		{"saved", stamp(&d.Saved)},
	}
})

// SaveDraft keeps unfinished typing in place of what stood under the key; a
// zero Saved becomes the time of the transaction.
func (t *Tx) SaveDraft(d desk.Draft) error {
	if d.Saved.IsZero() {
		d.Saved = t.now
	}
	d.Data = notNil(d.Data)
	return drafts.save(t, &d)
}

// FindDraft reads the typing under the key; ok is false when there is none.
func (t *Tx) FindDraft(key string) (d desk.Draft, ok bool, err error) {
	d, err = drafts.find(t, "WHERE key=?", key)
	if missing(err) {
		return desk.Draft{}, false, nil
	}
	return d, err == nil, err
}

// DeleteDraft forgets the typing under the key; one that is gone is no error.
func (t *Tx) DeleteDraft(key string) error {
	return t.change("DELETE FROM drafts WHERE key=?", key)
}

// ListDrafts is every draft, the last one saved first.
func (t *Tx) ListDrafts() ([]desk.Draft, error) { return drafts.list(t, "ORDER BY saved DESC, key") }
