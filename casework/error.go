package casework

import (
	"errors"
	"fmt"
)

// Code names what went wrong. The sentence the caseworker reads has the text
// id "error." + code in locales/ and is made in the window, in her language.
type Code string

// The codes. A test demands a text in both målformer for each of them.
const (
	CodeUnknown        Code = "unknown"        // something we did not foresee; Params: Reference
	CodeBadDate        Code = "bad_date"       // Params: Text
	CodeBadNumber      Code = "bad_number"     // identity number: wrong length or control digits; never carries the number
	CodeMissing        Code = "missing"        // a needed fact; Params: Field (text id of its name)
	CodeNotFound       Code = "not_found"      // the thing is gone
	CodeTooLong        Code = "too_long"       // Params: Max
	CodeFutureDate     Code = "future_date"    // a day that cannot lie ahead does; Params: Date
	CodeOrderOfDates   Code = "order_of_dates" // the end is before the start; Params: From, To
	CodeAlreadyFinal   Code = "already_final"  // the paper is frozen; a correction is a new paper
	CodeBlanksLeft     Code = "blanks_left"    // legally needed facts are missing; Params: Count
	CodeNewerFile      Code = "newer_file"     // written by a newer Samtak; Params: Version
	CodeForeignFile    Code = "foreign_file"   // not a Samtak file
	CodeAlreadyOpen    Code = "already_open"   // a second start on the same data
	CodeReadOnly       Code = "read_only"      // the data folder cannot be written
	CodeDiskFull       Code = "disk_full"      // no room left
	CodeDamagedFile    Code = "damaged_file"   // the file fails its own check
	CodePrintFailed    Code = "print_failed"   // the paper could not be made
	CodeNoViewer       Code = "no_viewer"      // no program to show a PDF
	CodeSaveFileFailed Code = "save_file"      // the copy could not be written
	CodeBadImage       Code = "bad_image"      // the coat of arms is not a readable picture
	CodeLocked         Code = "locked"         // the data file is closed
	CodeWrongSecret    Code = "wrong_secret"   // the passphrase or the code does not fit; never which part
	CodeBadCode        Code = "bad_code"       // a recovery code with typing faults; Params: Groups
	CodeKeyMissing     Code = "key_missing"    // a data file without its key file
	CodeKeyDamaged     Code = "key_damaged"    // the key file cannot be read
	CodeKeyExists      Code = "key_exists"     // a key file is there already; none is made over it
	CodeBackupFolder   Code = "backup_folder"  // the folder for backups is not there, such as a stick that is not in
	CodeNetworkDrive   Code = "network_drive"  // the folder is on another machine
	CodeNotABackup     Code = "not_a_backup"   // the file is no backup of ours
	CodeBadBackup      Code = "bad_backup"     // the backup fails its check; the data is untouched
	CodeBadFile        Code = "bad_file"       // neither a PDF nor a picture that can be read
	CodeFileTooBig     Code = "file_too_big"   // Params: Max (megabytes)
	CodeAppealOpen     Code = "appeal_open"    // something is still to be done about a klage in the case
	CodeBadText        Code = "bad_text"       // own wording with other placeholders than the standard text
)

// Codes is every code, for the test that walks them.
var Codes = []Code{
	CodeUnknown, CodeBadDate, CodeBadNumber, CodeMissing, CodeNotFound, CodeTooLong, CodeFutureDate,
	CodeOrderOfDates, CodeAlreadyFinal, CodeBlanksLeft, CodeNewerFile, CodeForeignFile, CodeAlreadyOpen,
	CodeReadOnly, CodeDiskFull, CodeDamagedFile, CodePrintFailed, CodeNoViewer, CodeSaveFileFailed, CodeBadImage,
	CodeLocked, CodeWrongSecret, CodeBadCode, CodeKeyMissing, CodeKeyDamaged, CodeKeyExists, CodeBackupFolder, CodeNetworkDrive, CodeNotABackup, CodeBadBackup,
	CodeBadFile, CodeFileTooBig, CodeAppealOpen, CodeBadText,
}

// Error is a code with the facts its sentence needs. It never carries a name,
// an identity number or anything else about a person: errors reach the log.
type Error struct {
	Code   Code
	Params map[string]any
	Cause  error
}

// Error is for the log and for tests: the code and the cause, never the params.
func (e *Error) Error() string {
	if e.Cause != nil {
		return fmt.Sprintf("%s: %v", e.Code, e.Cause)
	}
	return string(e.Code)
}

// Unwrap gives the cause.
func (e *Error) Unwrap() error { return e.Cause }

// Fail makes an Error from a code and name/value pairs: Fail(CodeTooLong, "Max", 20000).
func Fail(code Code, pairs ...any) *Error {
	e := &Error{Code: code}
	for i := 0; i+1 < len(pairs); i += 2 {
		if e.Params == nil {
			e.Params = map[string]any{}
		}
		e.Params[pairs[i].(string)] = pairs[i+1]
	}
	return e
}

// CodeOf is the code of err, CodeUnknown when it has none.
func CodeOf(err error) Code {
	var e *Error
	if errors.As(err, &e) {
		return e.Code
	}
	return CodeUnknown
}
