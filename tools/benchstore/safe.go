package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"samtak/casework/desk"
	"samtak/store/safe"
)

const (
	passphrase = "fire ord som ikke hører sammen"

	unlocking = time.Second             // at the default work of the key derivation
	usable    = 1500 * time.Millisecond // from the passphrase to I dag on the screen
	copySpeed = 0.5                     // of a backup, beside a plain copy
)

// measureSafe measures the whole: a data folder with its lock, as it is in use.
func measureSafe(ctx context.Context, o options, w io.Writer) (err error) {
	dir := filepath.Join(o.folder(), "safe")
	s, err := openSafe(ctx, o, dir)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	if err := measureUnlock(ctx, o, s, w); err != nil {
		return err
	}
	if err := measureScreens(ctx, o, s, w); err != nil {
		return err
	}
	return measureBackup(ctx, o, s, dir, w)
}

// openSafe opens the safe in dir, which is filled where it is not there yet.
func openSafe(ctx context.Context, o options, dir string) (*safe.Safe, error) {
	if _, err := os.Stat(filepath.Join(dir, "whole")); err == nil {
		s, err := safe.New(safe.Options{Dir: dir, Now: clock})
		if err != nil {
			return nil, err
		}
		return s, s.Unlock(ctx, passphrase)
	}
	if err := os.RemoveAll(dir); err != nil {
		return nil, err
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, err
	}
	s, err := safe.New(safe.Options{Dir: dir, Now: clock})
	if err != nil {
		return nil, err
	}
	fmt.Fprintln(os.Stderr, "Filling the safe once; it takes a few minutes.")
	if _, err := s.Create(ctx, passphrase); err != nil {
		return nil, err
	}
	if err := fill(ctx, s, o); err != nil {
		return nil, err
	}
	return s, os.WriteFile(filepath.Join(dir, "whole"), nil, 0o600)
}

func measureUnlock(ctx context.Context, o options, s *safe.Safe, w io.Writer) error {
	var unlocked, shown []time.Duration
	for range few {
		if err := s.Lock(); err != nil {
			return err
		}
		from := time.Now()
		if err := s.Unlock(ctx, passphrase); err != nil {
			return err
		}
		unlocked = append(unlocked, time.Since(from))
		if err := second(desk.New(desk.Deps{Store: s, Clock: clock}).TodayView(ctx)); err != nil {
			return err
		}
		shown = append(shown, time.Since(from))
	}
	slices.Sort(unlocked)
	slices.Sort(shown)
	fmt.Fprintf(w, "\nThe safe, with %d MiB of papers\n", o.papers)
	goal(w, "unlock", unlocked[few/2], unlocking)
	goal(w, "unlock, and I dag read", shown[few/2], usable)
	return nil
}

// measureScreens measures the screens once more, with what the papers add.
func measureScreens(ctx context.Context, o options, s *safe.Safe, w io.Writer) error {
	whole := &side{name: "safe"}
	whole.use(s)
	for _, r := range rows() {
		if r.once || !strings.Contains(r.name, o.only) {
			continue
		}
		l, err := measureRow(ctx, o, r, []*side{whole})
		if err != nil {
			return fmt.Errorf("%s: %w", r.name, err)
		}
		goal(w, r.name, l.medians[0], r.goal)
	}
	return nil
}

// measureBackup makes a backup, checked as always, and holds the copying beside
// a plain copy of the file; then another one, while I dag is read now and then.
func measureBackup(ctx context.Context, o options, s *safe.Safe, dir string, w io.Writer) error {
	files, err := filepath.Glob(filepath.Join(dir, "samtak-*.db"))
	if err != nil || len(files) != 1 {
		return errors.Join(err, fmt.Errorf("%d data files", len(files)))
	}
	info, err := os.Stat(files[0])
	if err != nil {
		return err
	}
	to := filepath.Join(dir, "copy")
	from := time.Now()
	if err := errors.Join(copyFile(to, files[0]), os.Remove(to)); err != nil {
		return err
	}
	plain := time.Since(from)
	stop, err := profile(o)
	if err != nil {
		return err
	}
	copied, whole, err := backUpSafe(ctx, s, dir)
	stop()
	if err != nil {
		return err
	}
	mib := float64(info.Size()) / (1 << 20)
	fmt.Fprintf(w, "%-30s %10.0f MiB/s\n", "plain copy, to the disk", mib/plain.Seconds())
	fmt.Fprintf(w, "%-30s %10.0f MiB/s  %s\n", "backup: copied", mib/copied.Seconds(),
		verdict(plain.Seconds()/copied.Seconds() >= copySpeed, fmt.Sprintf("%.2f of a plain copy", plain.Seconds()/copied.Seconds())))
	fmt.Fprintf(w, "%-30s %10.0f MiB/s\n", "backup: copied and checked", mib/whole.Seconds())

	reads, stop := readMeanwhile(ctx, s)
	_, _, err = backUpSafe(ctx, s, dir)
	stop()
	waits := <-reads
	if slices.Sort(waits); len(waits) > 0 {
		fmt.Fprintf(w, "%-30s %10s ms, at most %s\n", "I dag during a backup", ms(waits[len(waits)/2]), ms(waits[len(waits)-1]))
	}
	return err
}

// backUpSafe tells how long the copying took, and all of it.
func backUpSafe(ctx context.Context, s *safe.Safe, dir string) (copied, whole time.Duration, err error) {
	from := time.Now()
	made, err := s.Backup(ctx, filepath.Join(dir, "backups"), func(part float64) {
		if part == 1 && copied == 0 {
			copied = time.Since(from)
		}
	})
	whole = time.Since(from)
	if err != nil {
		return 0, 0, err
	}
	return copied, whole, os.Remove(made.Path)
}

// betweenReads is how often somebody turns to I dag, who is in a hurry.
const betweenReads = 500 * time.Millisecond

// readMeanwhile reads I dag until stop is called, and tells how long each took.
func readMeanwhile(ctx context.Context, s *safe.Safe) (took chan []time.Duration, stop func()) {
	ctx, stop = context.WithCancel(ctx)
	took = make(chan []time.Duration, 1)
	d := desk.New(desk.Deps{Store: s, Clock: clock})
	go func() {
		var all []time.Duration
		pause := time.NewTicker(betweenReads)
		defer pause.Stop()
		for {
			select {
			case <-ctx.Done():
				took <- all
				return
			case <-pause.C:
				from := time.Now()
				if second(d.TodayView(ctx)) == nil {
					all = append(all, time.Since(from))
				}
			}
		}
	}()
	return took, stop
}

func goal(w io.Writer, name string, took, most time.Duration) {
	said := ""
	if most > 0 {
		said = verdict(took <= most, most.String())
	}
	fmt.Fprintf(w, "%-30s %10s ms  %s\n", name, ms(took), said)
}

func verdict(ok bool, what string) string {
	if ok {
		return "ok"
	}
	return "over: " + what
}
