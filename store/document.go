package store

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"strings"

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
		{"mime", &d.Mime},
		{"sender", &d.From},
		{"received", date(&d.Received)},
		{"corrects", &d.Corrects},
	}
})

// keptSelects reads papers with the day they were handed over to the archive,
// which stands beside them: nothing of a paper itself changes.
var keptSelects = "SELECT " + strings.Join(namesOf(documents.columns(new(casework.Document))), ",") +
	",coalesce((SELECT archived.date FROM archived WHERE document_id = documents.id), '') FROM documents "

func keptFields(d *casework.Document) []any { return append(documents.fields(d), date(&d.Archived)) }

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
	d.Mime = cmp.Or(d.Mime, casework.MimePDF)
	if err := documents.save(t, &d); err != nil {
		return casework.Document{}, err
	}
	if err := t.change("INSERT INTO document_blobs (document_id, pdf) VALUES (?, ?)", d.ID, notNil(d.PDF)); err != nil {
		return casework.Document{}, err
	}
	t.enter(desk.HitDocument, int64(d.ID), d.Title)
	return d, t.saveBeside(d)
}

// saveBeside keeps what may be told of a paper already when it is frozen.
func (t *Tx) saveBeside(d casework.Document) error {
	if err := sendings.save(t, int64(d.ID), d.Sendings); err != nil || d.Archived.IsZero() {
		return err
	}
	return t.MarkArchived(d.Archived, d.ID)
}

// FindDocument reads one paper with its bytes; CodeDamagedFile when they are
// not the ones that were frozen.
func (t *Tx) FindDocument(id casework.DocumentID) (casework.Document, error) {
	var d casework.Document
	if err := t.read(keptSelects+"WHERE id=?", keptFields(&d), id); err != nil {
		return casework.Document{}, err
	}
	if err := t.inUse("cases", int64(d.CaseID)); err != nil {
		return casework.Document{}, err
	}
	err := t.read("SELECT pdf FROM document_blobs WHERE document_id=?", []any{&d.PDF}, id)
	switch {
	case missing(err), err == nil && digest(d.PDF) != d.SHA256:
		return casework.Document{}, casework.Fail(casework.CodeDamagedFile)
	case err != nil:
		return casework.Document{}, err
	}
	d.Sendings, err = sendings.of(t, int64(id))
	return d, err
}

// NextDocumentSerial is the number the next paper of the case will get.
func (t *Tx) NextDocumentSerial(id casework.CaseID) (n int, err error) {
	err = t.read("SELECT coalesce(max(serial), 0) + 1 FROM documents WHERE case_id=?", []any{&n}, id)
	return n, err
}

func (t *Tx) readDocumentsOf(p picked) (map[casework.CaseID][]casework.Document, error) {
	rows, err := collect(t, keptSelects+p.where()+"ORDER BY case_id, serial", keptFields, p.args...)
	if err != nil || len(rows) == 0 {
		return nil, err
	}
	sent, err := sendings.in(t, "IN (SELECT id FROM documents "+p.where()+")", p.args...)
	for i := range rows {
		rows[i].Sendings = sent[int64(rows[i].ID)]
	}
	return grouped(rows, func(d *casework.Document) casework.CaseID { return d.CaseID }), err
}

func digest(b []byte) string {
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:])
}
