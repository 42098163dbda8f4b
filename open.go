package main

import (
	"log/slog"
	"os"
	"path/filepath"
	"runtime/debug"

	"samtak/casework"
	"samtak/casework/desk"
	"samtak/reports"
	"samtak/store/safe"
)

// opened is a data folder with the desk that works on it.
type opened struct {
	desk   *desk.Desk
	safe   *safe.Safe // nil for the practice database
	viewer *viewer
	close  func() error
}

// open opens the data folder: the log, the crash file, the safe or the
// practice database, the desk.
func open(c config) (*opened, error) {
	if err := os.MkdirAll(c.dataDir, 0o700); err != nil {
		return nil, &casework.Error{Code: casework.CodeReadOnly, Cause: err}
	}
	openStore := openSafe
	if c.practice {
		openStore = openPractice
	}
	o, err := openStore(c)
	if err != nil {
		return nil, err
	}
	stopLog := startLog(c.dataDir)
	closeStore := o.close
	o.close = func() error {
		err := closeStore()
		stopLog()
		return err
	}
	return o, nil
}

// openSafe takes the data folder; the door stays locked.
func openSafe(c config) (*opened, error) {
	s, err := safe.New(safe.Options{Dir: c.dataDir, Now: now})
	if err != nil {
		return nil, err
	}
	return join(s, s, now, false, s.Close), nil
}

func join(s desk.Store, lock *safe.Safe, clock desk.Clock, practice bool, closing func() error) *opened {
	v := newViewer()
	return &opened{viewer: v, safe: lock, close: closing, desk: desk.New(desk.Deps{
		Store: s, Clock: clock, Printer: reports.Printer{}, Viewer: v, Practice: practice,
	})}
}

// startLog writes the log and a crash's last words beside the data file. The
// log holds ids and codes, never names; without it the program runs all the
// same. An empty crash file is taken away when the log stops.
func startLog(dir string) (stop func()) {
	f, err := os.OpenFile(filepath.Join(dir, "samtak.log"), os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
	if err != nil {
		return func() {}
	}
	slog.SetDefault(slog.New(slog.NewTextHandler(f, nil)))
	crashPath := filepath.Join(dir, "crash.txt")
	if crash, err := os.OpenFile(crashPath, os.O_CREATE|os.O_WRONLY|os.O_APPEND, 0o600); err == nil {
		_ = debug.SetCrashOutput(crash, debug.CrashOptions{}) // keeps its own handle
		_ = crash.Close()
	}
	slog.Info("opened", "version", version)
	return func() {
		slog.Info("closed")
		if info, err := os.Stat(crashPath); err == nil && info.Size() == 0 {
			_ = os.Remove(crashPath)
		}
		slog.SetDefault(slog.New(slog.DiscardHandler))
		_ = f.Close()
	}
}
