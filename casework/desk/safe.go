package desk

import (
	"context"
	"time"
)

// SafeState is what stands in the data folder.
type SafeState string

// The states.
const (
	SafeNew     SafeState = "new"     // nothing yet: the first start
	SafeLocked  SafeState = "locked"  // a key file and a data file, closed
	SafeOpen    SafeState = "open"    // unlocked; the desk works
	SafeDamaged SafeState = "damaged" // unlocked, but the file fails its check: it can be read, not written
	SafeBroken  SafeState = "broken"  // a data file without a readable key file, or the reverse: only a backup helps
)

// Safe is the data folder with its lock: one key file, one encrypted data
// file, and the backups of it. It is made by main and joined to the window;
// the Desk reads and writes through it and gets CodeLocked while it is closed.
// All methods may be called from any goroutine; those with a context can take
// seconds and must not be called on the UI thread.
type Safe interface {
	// Folder is where backups are made by themselves.
	Folder() string
	// State is what stands in the folder now.
	State() SafeState
	// Warnings are things about the folder that the caseworker should know
	// before she trusts it, as text ids below "unlock.warning.": "cloud", and
	// "log" where the last run was cut short.
	Warnings() []string

	// Create makes the key file and an empty data file, and opens it. It gives
	// the groups of the recovery code, which exist nowhere else. It fails where
	// anything stands already: never a new key over existing data.
	Create(ctx context.Context, passphrase string) (recovery []string, err error)
	// Unlock opens with the passphrase. CodeWrongSecret for a wrong one,
	// CodeDamagedFile where the file could only be opened for reading.
	Unlock(ctx context.Context, passphrase string) error
	// UnlockWithCode opens with the recovery code from paper; CodeBadCode with
	// Groups names the groups that are mistyped.
	UnlockWithCode(ctx context.Context, code string) error
	// Wait is how long the next attempt must wait after wrong ones.
	Wait() time.Duration
	// Lock closes the file and wipes the keys from memory.
	Lock() error

	// ChangePassphrase exchanges the passphrase; the present one must be given.
	ChangePassphrase(ctx context.Context, present, next string) error
	// SetPassphrase exchanges the passphrase of an open file that was unlocked
	// with the recovery code: whoever holds the paper has lost the old one.
	SetPassphrase(ctx context.Context, next string) error
	// NewRecovery makes a new recovery code; the old paper is worth nothing then.
	NewRecovery(ctx context.Context) (groups []string, err error)

	// Backup copies the data into a new file in folder, opens it again and
	// checks it before it counts, and takes away what the rotation no longer
	// keeps. progress is called with parts of 1; it may be nil.
	Backup(ctx context.Context, folder string, progress func(float64)) (Backup, error)
	// Backups are the files in folder that open with our key, the newest first.
	Backups(ctx context.Context, folder string) ([]Backup, error)
	// Examine opens a backup, checks it whole and tells what is in it. secret
	// is the passphrase or the recovery code of that time; "" tries the key
	// in use.
	Examine(ctx context.Context, path, secret string) (Contents, error)
	// Restore puts a backup in the place of the data. What stood there is kept
	// beside it under another name. The safe is locked afterwards.
	Restore(ctx context.Context, path, secret string) error
	// Check reads every page of a large file that was opened before it was read
	// through, without stopping anybody; CodeDamagedFile when one is damaged.
	Check(ctx context.Context) error
	// Verify reads everything: the file, and the chain of the log.
	Verify(ctx context.Context) (Proof, error)
}

// Backup is one backup file.
type Backup struct {
	Path  string
	Made  time.Time
	Bytes int64
	Head  string // head of the log's chain, to be compared with the receipt on paper
}

// Contents is what a data file or a backup holds, to be compared before one
// replaces the other.
type Contents struct {
	Made         time.Time // of a backup
	Persons      int
	Cases        int
	Plans        int
	Documents    int
	LastChange   time.Time
	LogLines     int
	Head         string
	Version      int // of the file's form
	NewerThanNow bool
}

// Proof is the outcome of Verify.
type Proof struct {
	Contents Contents
	Sound    bool  // the file passes its own check
	Chain    bool  // every line of the log follows from the one before
	BrokenAt int64 // the first line that does not; 0 when all do
	Unsigned int   // lines from before the chain began
}
