package safety_test

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"time"

	"samtak/casework"
	"samtak/casework/desk"
)

var noon = time.Date(2026, 11, 22, 12, 0, 0, 0, time.UTC)

// fakeSafe is an open safe with backups in memory.
type fakeSafe struct {
	desk.Safe // methods this page must not call

	desk       *desk.Desk
	passphrase string
	second     string // the folder of the memory stick
	away       bool   // which is in the drawer
	old        int    // how many backups were there before
	made       []string
	secret     string // of the backups; "": the key in use
	restored   string
	proof      desk.Proof
	examined   []string
	onBackup   func(progress func(float64))
}

func (s *fakeSafe) State() desk.SafeState { return desk.SafeOpen }
func (s *fakeSafe) Folder() string        { return "/home/mona/.local/share/samtak/sikkerhetskopier" }

func (s *fakeSafe) Backup(ctx context.Context, folder string, progress func(float64)) (desk.Backup, error) {
	if folder == s.second && s.away {
		return desk.Backup{}, casework.Fail(casework.CodeReadOnly)
	}
	if s.onBackup != nil {
		s.onBackup(progress)
	}
	if err := ctx.Err(); err != nil {
		return desk.Backup{}, err
	}
	s.made = append(s.made, folder)
	b := desk.Backup{Path: filepath.Join(folder, "samtak-20261122-120000.samtak"), Made: noon, Bytes: 4_200_000, Head: "0a1b"}
	return b, s.desk.Note(ctx, "backup_made")
}

func (s *fakeSafe) Backups(_ context.Context, folder string) ([]desk.Backup, error) {
	if folder == s.second && s.away {
		return nil, errors.New("no such folder")
	}
	var out []desk.Backup
	for i := range s.old {
		at := noon.AddDate(0, 0, -1-i)
		out = append(out, desk.Backup{
			Path: filepath.Join(folder, fmt.Sprintf("samtak-%s.samtak", at.Format("20060102-150405"))), Made: at, Bytes: 4_100_000,
		})
	}
	return out, nil
}

func (s *fakeSafe) contents(made time.Time) desk.Contents {
	return desk.Contents{
		Made: made, Persons: 12, Cases: 14, Plans: 6, Documents: 31, LogLines: 412, LastChange: made.Add(-7 * time.Minute),
		Head: "0a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f9",
	}
}

func (s *fakeSafe) Examine(_ context.Context, path, secret string) (desk.Contents, error) {
	s.examined = append(s.examined, path)
	if secret != s.secret {
		return desk.Contents{}, casework.Fail(casework.CodeWrongSecret)
	}
	return s.contents(noon.AddDate(0, 0, -1)), nil
}

func (s *fakeSafe) Restore(_ context.Context, path, _ string) error {
	s.restored = path
	return nil
}

func (s *fakeSafe) Verify(context.Context) (desk.Proof, error) {
	s.proof.Contents = s.contents(time.Time{})
	s.proof.Contents.Persons, s.proof.Contents.LastChange = 13, noon.Add(-time.Hour)
	return s.proof, nil
}

func (s *fakeSafe) ChangePassphrase(_ context.Context, present, next string) error {
	if present != s.passphrase {
		return casework.Fail(casework.CodeWrongSecret)
	}
	s.passphrase = next
	return nil
}

func (s *fakeSafe) NewRecovery(context.Context) ([]string, error) {
	var out []string
	for i := range 13 {
		out = append(out, fmt.Sprintf("%02dKRX", i+1))
	}
	return out, nil
}
