package casework

import "time"

// SheetKind is a paper about the lock and the backups: about no case, and
// kept in no case.
type SheetKind string

// The sheets.
const (
	SheetRecovery SheetKind = "recovery" // the recovery code, to be kept sealed
	SheetReceipt  SheetKind = "receipt"  // what a backup held when it was made
)

// Sheet is everything needed to make one such paper.
type Sheet struct {
	Kind     SheetKind
	Language Language
	Settings Settings
	Made     time.Time // when the code or the backup was made

	Groups []string // of the recovery code; SheetRecovery only

	// SheetReceipt only.
	File                             string // name of the file, without its folder
	Bytes                            int64
	Persons, Cases, Plans, Documents int
	Head                             string // head of the log's chain
	Lines                            int    // of the log
}
