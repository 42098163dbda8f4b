package unlock_test

import (
	"context"
	"fmt"
	"strings"
	"time"

	"samtak/casework"
	"samtak/casework/desk"
)

// fakeSafe is a safe in memory: it has states and secrets, and no files.
type fakeSafe struct {
	desk.Safe // methods this page must not call

	state      desk.SafeState
	passphrase string
	groups     []string
	wait       time.Duration
	warnings   []string
	damaged    bool // what Unlock finds
	err        error
	restored   string
	renewals   int
	entered    int // how often the page went in
}

func code(n int) []string {
	var out []string
	for i := range 13 {
		out = append(out, fmt.Sprintf("%02dKR%d", i+1, n))
	}
	return out
}

func (s *fakeSafe) State() desk.SafeState { return s.state }
func (s *fakeSafe) Warnings() []string    { return s.warnings }
func (s *fakeSafe) Wait() time.Duration   { return s.wait }

func (s *fakeSafe) Create(_ context.Context, passphrase string) ([]string, error) {
	if s.err != nil {
		return nil, s.err
	}
	s.state, s.passphrase, s.groups = desk.SafeOpen, passphrase, code(0)
	return append([]string{}, s.groups...), nil
}

func (s *fakeSafe) Unlock(_ context.Context, passphrase string) error {
	return s.open(passphrase == s.passphrase)
}

func (s *fakeSafe) open(right bool) error {
	switch {
	case s.err != nil:
		return s.err
	case !right:
		return casework.Fail(casework.CodeWrongSecret)
	case s.damaged:
		s.state = desk.SafeDamaged
		return casework.Fail(casework.CodeDamagedFile)
	}
	s.state = desk.SafeOpen
	return nil
}

func (s *fakeSafe) UnlockWithCode(_ context.Context, typed string) error {
	groups := strings.Fields(strings.ToUpper(typed))
	if len(groups) != 13 {
		return casework.Fail(casework.CodeBadCode, "Groups", "4, 7")
	}
	return s.open(strings.Join(groups, " ") == strings.Join(s.groups, " "))
}

func (s *fakeSafe) SetPassphrase(_ context.Context, next string) error {
	s.passphrase = next
	return s.err
}

func (s *fakeSafe) NewRecovery(context.Context) ([]string, error) {
	s.renewals++
	s.groups = code(s.renewals)
	return append([]string{}, s.groups...), s.err
}

func (s *fakeSafe) Examine(_ context.Context, _, secret string) (desk.Contents, error) {
	if secret != "the old words of then" {
		return desk.Contents{}, casework.Fail(casework.CodeWrongSecret)
	}
	return desk.Contents{
		Made: time.Date(2026, 11, 20, 14, 5, 0, 0, time.UTC), Persons: 12, Cases: 14, Plans: 6, Documents: 31, LogLines: 412,
		LastChange: time.Date(2026, 11, 20, 13, 58, 0, 0, time.UTC), Head: "ab12",
	}, nil
}

func (s *fakeSafe) Restore(_ context.Context, path, _ string) error {
	s.restored, s.state = path, desk.SafeLocked
	return nil
}
