package vault

import (
	"errors"
	"fmt"
	"io/fs"
	"strconv"
	"strings"
	"syscall"

	"samtak/casework"
)

// The codes of this package. Each comes as a *casework.Error, without anything
// that was typed.
const (
	// CodeWrongSecret: no slot opened. The same for passphrase and recovery
	// code, and for a slot whose bytes are damaged: it must not tell which.
	CodeWrongSecret = casework.CodeWrongSecret
	// CodeKeyMissing: there is no key file.
	CodeKeyMissing = casework.CodeKeyMissing
	// CodeKeyDamaged: the key file fails its own check or is none.
	CodeKeyDamaged = casework.CodeKeyDamaged
	// CodeKeyExists: a key file is there already; none is made over it.
	CodeKeyExists = casework.CodeKeyExists
	// CodeBadCode: the recovery code is mistyped; Params: Groups (type Groups).
	CodeBadCode = casework.CodeBadCode
)

// FieldPassphrase is the text id of the field that CodeMissing names when the
// passphrase is empty.
const FieldPassphrase = "vault.passphrase"

// Groups are numbers of groups in a recovery code, 1–13, rising.
type Groups []int

// String lists the numbers: "3, 7".
func (g Groups) String() string {
	words := make([]string, len(g))
	for i, n := range g {
		words[i] = strconv.Itoa(n)
	}
	return strings.Join(words, ", ")
}

var (
	errWiped      = errors.New("the root key is wiped")
	errParameters = errors.New("parameters of the key derivation")
)

// damaged is CodeKeyDamaged, with what is wrong for the log.
func damaged(what string) error {
	return &casework.Error{Code: CodeKeyDamaged, Cause: errors.New(what)}
}

func misused(cause error) error {
	return &casework.Error{Code: casework.CodeUnknown, Cause: cause}
}

// fromSystem turns what the file system says into a code. Of its words only the
// system's own number is kept: a path can hold a name.
func fromSystem(err error) error {
	var number syscall.Errno
	cause := fmt.Errorf("%T", err)
	if errors.As(err, &number) {
		cause = number
	}
	code := casework.CodeUnknown
	switch {
	case errors.Is(err, fs.ErrExist):
		code = CodeKeyExists
	case errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.EROFS), errors.Is(err, fs.ErrNotExist): // no such folder
		code = casework.CodeReadOnly
	case isFull(number):
		code = casework.CodeDiskFull
	}
	return &casework.Error{Code: code, Cause: cause}
}
