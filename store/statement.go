package store

import (
	"context"
	"database/sql"
	"sync"
)

// statements are those that stay prepared from one transaction to the next.
// Preparing takes longer than most of our queries take to run, and a
// transaction can only use what was prepared before it began: what one lacks
// is noted, and made ready ahead of the next.
type statements struct {
	mu     sync.Mutex
	ready  map[string]*sql.Stmt
	wanted map[string]bool
}

func (s *statements) find(query string) *sql.Stmt {
	s.mu.Lock()
	defer s.mu.Unlock()
	found := s.ready[query]
	if found == nil {
		s.wanted[query] = true
	}
	return found
}

// prepare makes ready what was wanted. The lock is not held meanwhile: a
// transaction on the only connection may be asking for a statement.
func (s *statements) prepare(ctx context.Context, pool *sql.DB) error {
	s.mu.Lock()
	wanted := s.wanted
	s.wanted = map[string]bool{}
	s.mu.Unlock()
	for query := range wanted {
		stmt, err := pool.PrepareContext(ctx, query) //nolint:sqlclosecheck // close does it
		if err != nil {
			return err
		}
		s.mu.Lock()
		s.ready[query] = stmt
		s.mu.Unlock()
	}
	return nil
}

func (s *statements) close() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	var errs []error
	for _, stmt := range s.ready {
		errs = append(errs, stmt.Close())
	}
	clear(s.ready)
	return firstOf(errs...)
}
