package store

import (
	"samtak/casework"
	"samtak/casework/desk"
)

// audit rows are only ever added: triggers refuse everything else.
var audit = newTable("audit", func(a *desk.Audit) []column {
	return []column{
		{"id", ref(&a.ID)},
		{"at", stamp(&a.At)},
		{"event", &a.Event},
		{"case_id", &a.CaseID},
		{"entity", &a.Entity},
		{"ref", &a.Ref},
		{"detail", &a.Detail},
	}
})

// CreateAudit appends a line to the log, whatever ID it has; a zero At becomes
// the time of the transaction.
func (t *Tx) CreateAudit(a desk.Audit) error {
	a.ID = 0
	if a.At.IsZero() {
		a.At = t.now
	}
	return audit.save(t, &a)
}

// ListAudit is the newest lines first; caseID 0 gives those of all cases.
func (t *Tx) ListAudit(caseID casework.CaseID, limit int) ([]desk.Audit, error) {
	if limit <= 0 {
		return nil, nil
	}
	if caseID == 0 {
		return audit.list(t, "ORDER BY id DESC LIMIT ?", limit)
	}
	return audit.list(t, "WHERE case_id=? ORDER BY id DESC LIMIT ?", caseID, limit)
}
