package store

import (
	"strings"
	"time"

	"samtak/casework"
	"samtak/casework/desk"
)

// line is a row of the log with its place in the chain.
type line struct {
	desk.Audit
	mac []byte
}

// audit rows are only ever added: triggers refuse everything else.
var audit = newTable("audit", func(a *line) []column {
	return []column{
		{"id", ref(&a.ID)},
		{"at", stamp(&a.At)},
		{"event", &a.Event},
		{"case_id", &a.CaseID},
		{"entity", &a.Entity},
		{"ref", &a.Ref},
		{"detail", &a.Detail},
		{"mac", &a.mac},
	}
})

// CreateAudit appends a line to the log, whatever ID it has; a zero At becomes
// the time of the transaction. The line is tied to the one before it.
func (t *Tx) CreateAudit(a desk.Audit) error {
	if a.At.IsZero() {
		a.At = t.now
	}
	head, err := t.head()
	if err != nil {
		return err
	}
	a.ID = head.ID + 1
	next := line{Audit: a}
	next.mac = t.chain.next(head.mac, a)
	return audit.save(t, &next)
}

// head is the newest line; the zero line in an empty log. Lines are never
// deleted, so its number is also how many there have been.
func (t *Tx) head() (line, error) {
	l, err := audit.find(t, "ORDER BY id DESC LIMIT 1")
	if missing(err) {
		return line{}, nil
	}
	return l, err
}

// FirstAudit is the oldest line; the zero line in an empty log.
func (t *Tx) FirstAudit() (desk.Audit, error) {
	l, err := audit.find(t, "ORDER BY id LIMIT 1")
	if missing(err) {
		return desk.Audit{}, nil
	}
	return l.Audit, err
}

// ListAudit is the newest lines first; caseID 0 gives those of all cases.
func (t *Tx) ListAudit(caseID casework.CaseID, limit int) ([]desk.Audit, error) {
	return t.SearchAudit(desk.LogFilter{CaseID: caseID, Limit: limit})
}

// SearchAudit is the lines that fit, newest first; none without a limit.
func (t *Tx) SearchAudit(f desk.LogFilter) ([]desk.Audit, error) {
	if f.Limit <= 0 {
		return nil, nil
	}
	var where []string
	var args []any
	if f.CaseID != 0 {
		where, args = append(where, "case_id=?"), append(args, f.CaseID)
	}
	if len(f.Events) > 0 {
		where = append(where, "event IN ("+marks(len(f.Events))+")")
		for _, e := range f.Events {
			args = append(args, e)
		}
	}
	if !f.From.IsZero() {
		where, args = append(where, "at>=?"), append(args, t.midnight(f.From))
	}
	if !f.To.IsZero() {
		where, args = append(where, "at<?"), append(args, t.midnight(f.To.AddDays(1)))
	}
	query := "ORDER BY id DESC LIMIT ?"
	if len(where) > 0 {
		query = "WHERE " + strings.Join(where, " AND ") + " " + query
	}
	lines, err := audit.list(t, query, append(args, f.Limit)...)
	out := make([]desk.Audit, len(lines))
	for i := range lines {
		out[i] = lines[i].Audit
	}
	return out, err
}

// midnight is when a day begins at the desk.
func (t *Tx) midnight(d casework.Date) stampField {
	at := time.Date(d.Year(), d.Month(), d.Day(), 0, 0, 0, 0, t.now.Location())
	return stamp(&at)
}
