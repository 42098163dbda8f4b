package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"modernc.org/sqlite"

	"samtak/casework"
)

// The result codes of SQLite that mean something to the caseworker
// (sqlite.org/rescode.html). The low byte of an extended code is its family.
const (
	codePerm       = 3
	codeBusy       = 5
	codeLocked     = 6
	codeReadOnly   = 8
	codeInterrupt  = 9
	codeIOErr      = 10
	codeCorrupt    = 11
	codeFull       = 13
	codeCantOpen   = 14
	codeConstraint = 19
	codeNotADB     = 26

	codeShortRead  = codeIOErr | 2<<8
	codeBadData    = codeIOErr | 32<<8 // what was read is not what was written
	codeLockFailed = codeIOErr | 15<<8
	codeForeignKey = codeConstraint | 3<<8
)

// driverCode is what is kept of an error from SQLite. Its text could hold what
// was typed; the number cannot.
type driverCode int

func (c driverCode) Error() string { return fmt.Sprintf("sqlite %d", int(c)) }

// otherError is what is kept of any other error: its Go type.
type otherError string

func (e otherError) Error() string { return string(e) }

// toError turns whatever the driver says into a code, and drops its words.
// A cancelled context stays what it is.
func toError(err error) error {
	var known *casework.Error
	var driver *sqlite.Error
	switch {
	case err == nil:
		return nil
	case errors.As(err, &known):
		return known
	case errors.Is(err, context.Canceled):
		return context.Canceled
	case errors.Is(err, context.DeadlineExceeded):
		return context.DeadlineExceeded
	case errors.Is(err, sql.ErrNoRows):
		return casework.Fail(casework.CodeNotFound)
	case errors.As(err, &driver):
		return fromDriver(driver.Code())
	}
	return &casework.Error{Code: casework.CodeUnknown, Cause: otherError(fmt.Sprintf("%T", err))}
}

func fromDriver(code int) error {
	if code&0xff == codeInterrupt {
		return context.Canceled
	}
	return &casework.Error{Code: meaning(code), Cause: driverCode(code)}
}

func meaning(code int) casework.Code {
	switch code {
	case codeShortRead, codeBadData:
		return casework.CodeDamagedFile
	case codeLockFailed: // an exclusive lock on a file that may only be read
		return casework.CodeReadOnly
	case codeForeignKey:
		return casework.CodeNotFound
	}
	switch code & 0xff {
	case codeBusy, codeLocked:
		return casework.CodeAlreadyOpen
	case codeReadOnly, codeCantOpen, codePerm:
		return casework.CodeReadOnly
	case codeFull:
		return casework.CodeDiskFull
	case codeCorrupt, codeNotADB:
		return casework.CodeDamagedFile
	}
	return casework.CodeUnknown
}

// hasDriverCode tells that err came from SQLite with a code of that family.
func hasDriverCode(err error, family int) bool {
	var driver *sqlite.Error
	return errors.As(err, &driver) && driver.Code()&0xff == family
}
