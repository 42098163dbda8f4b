package store

import (
	"context"

	"samtak/casework"
	"samtak/casework/desk"
)

// Contents tells what the file holds, for comparing it with another.
func (db *DB) Contents(ctx context.Context) (c desk.Contents, err error) {
	err = db.look(ctx, func(t *Tx) error {
		c, err = t.contents()
		return err
	})
	return c, err
}

// look is View for what only the store itself asks.
func (db *DB) look(ctx context.Context, f func(*Tx) error) error {
	return db.run(ctx, false, func(tx desk.Tx) error { return f(tx.(*Tx)) })
}

func (t *Tx) contents() (c desk.Contents, err error) {
	for _, part := range []struct {
		query string
		into  any
	}{
		{"SELECT count(*) FROM persons", &c.Persons},
		{"SELECT count(*) FROM cases", &c.Cases},
		{"SELECT count(*) FROM plans", &c.Plans},
		{"SELECT count(*) FROM documents", &c.Documents},
		{"SELECT count(*) FROM audit", &c.LogLines},
		{"SELECT user_version FROM pragma_user_version", &c.Version},
	} {
		if err := t.read(part.query, []any{part.into}); err != nil {
			return c, err
		}
	}
	if c.Version < chainSince { // a backup by an older Samtak
		err = t.read("SELECT coalesce(max(at), '') FROM audit", []any{stamp(&c.LastChange)})
		return c, err
	}
	head, err := t.head()
	c.LastChange, c.Head = head.At, headWords(head)
	c.NewerThanNow = c.LastChange.After(t.now)
	return c, err
}

// Verify proves the whole file: its own check, and that every line of the log
// follows from the one before. It reads everything and takes its time.
func (db *DB) Verify(ctx context.Context) (p desk.Proof, err error) {
	switch err := db.Check(ctx); {
	case err == nil:
		p.Sound = true
	case casework.CodeOf(err) != casework.CodeDamagedFile:
		return p, err
	}
	err = db.look(ctx, func(t *Tx) (err error) {
		if p.Contents, err = t.contents(); err != nil {
			return err
		}
		if p.Contents.Version < chainSince {
			p.Chain, p.Unsigned = true, p.Contents.LogLines
			return nil
		}
		return t.followChain(&p)
	})
	return p, err
}

// linesAtOnce is how many lines of the log are read together.
const linesAtOnce = 5000

func (t *Tx) followChain(p *desk.Proof) error {
	p.Chain = true
	var before line
	for {
		lines, err := audit.list(t, "WHERE id>? ORDER BY id LIMIT ?", before.ID, linesAtOnce)
		if err != nil || len(lines) == 0 {
			return err
		}
		for _, l := range lines {
			switch {
			case len(l.mac) == 0 && len(before.mac) == 0: // from before the chain
				p.Unsigned++
			case !t.chain.fits(before, l):
				p.Chain, p.BrokenAt = false, l.ID
				return nil
			}
			before = l
		}
	}
}
