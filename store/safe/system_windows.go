package safe

import (
	"errors"

	"golang.org/x/sys/windows"

	"samtak/casework"
)

// syncFolder does nothing: NTFS keeps its own log of names.
func syncFolder(string) error { return nil }

func isDiskFull(err error) bool {
	return errors.Is(err, windows.ERROR_DISK_FULL) || errors.Is(err, windows.ERROR_HANDLE_DISK_FULL)
}

// hold takes a file for this process alone: CodeAlreadyOpen where another has it.
func hold(path string) (release func(), err error) {
	name, err := windows.UTF16PtrFromString(path)
	if err != nil {
		return nil, fileError(err)
	}
	const alone = 0 // share with nobody
	h, err := windows.CreateFile(name, windows.GENERIC_READ|windows.GENERIC_WRITE, alone, nil,
		windows.OPEN_ALWAYS, windows.FILE_ATTRIBUTE_NORMAL, 0)
	switch {
	case errors.Is(err, windows.ERROR_SHARING_VIOLATION):
		return nil, casework.Fail(casework.CodeAlreadyOpen)
	case err != nil:
		return nil, fileError(err)
	}
	return func() { _ = windows.CloseHandle(h) }, nil
}
