package store

import "samtak/casework"

// ownTexts are appended to only, so the key of the table is never looked for.
var ownTexts = newTable("own_texts", func(o *casework.OwnText) []column {
	return []column{
		{"id", &o.ID},
		{"language", &o.Language},
		{"version", &o.Version},
		{"text", &o.Text},
		{"saved", stamp(&o.Saved)},
	}
})

// ListOwnTexts is every version of every wording of the kommune's own, the
// versions of each from the first on.
func (t *Tx) ListOwnTexts() ([]casework.OwnText, error) {
	return ownTexts.list(t, "ORDER BY id, language, version")
}

// SaveOwnText appends the next version of a wording; a zero Saved becomes the
// time of the transaction.
func (t *Tx) SaveOwnText(o casework.OwnText) error {
	if o.Saved.IsZero() {
		o.Saved = t.now
	}
	err := t.read("SELECT coalesce(max(version), 0) + 1 FROM own_texts WHERE id=? AND language=?", []any{&o.Version}, o.ID, o.Language)
	if err != nil {
		return err
	}
	return t.change("INSERT INTO own_texts (id, language, version, text, saved) VALUES (?, ?, ?, ?, ?)", ownTexts.fields(&o)...)
}
