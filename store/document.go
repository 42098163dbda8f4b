package store

import (
	"crypto/sha256"
	"encoding/hex"

	"samtak/casework"
	"samtak/casework/desk"
)

var documents = newTable("documents", func(d *casework.Document) []column {
	return []column{
		{"id", ref(&d.ID)},
		{"case_id", &d.CaseID},
		{"kind", &d.Kind},
		{"serial", &d.Serial},
		{"language", &d.Language},
		{"title", &d.Title},
		{"date", date(&d.Date)},
		{"made", stamp(&d.Made)},
		{"pages", &d.Pages},
		{"sha256", &d.SHA256},
		{"sent_to", &d.SentTo},
		{"sent_how", &d.SentHow},
	}
})

// CreateDocument freezes a paper: it gets its id, the next number of its case
// and the SHA-256 of its bytes. Nothing of it can be changed later.
func (t *Tx) CreateDocument(d casework.Document) (casework.Document, error) {
	if err := t.inUse("cases", int64(d.CaseID)); err != nil {
		return casework.Document{}, err
	}
	serial, err := t.NextDocumentSerial(d.CaseID)
	if err != nil {
		return casework.Document{}, err
	}
	d.ID, d.Serial, d.SHA256 = 0, serial, digest(d.PDF)
	if d.Made.IsZero() {
		d.Made = t.now
	}
	if err := documents.save(t, &d); err != nil {
		return casework.Document{}, err
	}
	if err := t.change("INSERT INTO document_blobs (document_id, pdf) VALUES (?, ?)", d.ID, notNil(d.PDF)); err != nil {
		return casework.Document{}, err
	}
	t.enter(desk.HitDocument, int64(d.ID), d.Title)
	return d, nil
}

// FindDocument reads one paper with its bytes; CodeDamagedFile when they are
// not the ones that were frozen.
func (t *Tx) FindDocument(id casework.DocumentID) (casework.Document, error) {
	d, err := documents.find(t, "WHERE id=?", id)
	if err != nil {
		return d, err
	}
	if err := t.inUse("cases", int64(d.CaseID)); err != nil {
		return casework.Document{}, err
	}
	err = t.read("SELECT pdf FROM document_blobs WHERE document_id=?", []any{&d.PDF}, id)
	switch {
	case missing(err), err == nil && digest(d.PDF) != d.SHA256:
		return casework.Document{}, casework.Fail(casework.CodeDamagedFile)
	case err != nil:
		return casework.Document{}, err
	}
	return d, nil
}

// NextDocumentSerial is the number the next paper of the case will get.
func (t *Tx) NextDocumentSerial(id casework.CaseID) (n int, err error) {
	err = t.read("SELECT coalesce(max(serial), 0) + 1 FROM documents WHERE case_id=?", []any{&n}, id)
	return n, err
}

func (t *Tx) readDocumentsOf(p picked) (map[casework.CaseID][]casework.Document, error) {
	rows, err := documents.list(t, p.where()+"ORDER BY case_id, serial", p.args...)
	return grouped(rows, func(d *casework.Document) casework.CaseID { return d.CaseID }), err
}

func digest(b []byte) string {
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:])
}
