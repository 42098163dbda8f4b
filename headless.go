package main

import (
	"bufio"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"
	"time"

	"samtak/casework"
	"samtak/casework/desk"
	"samtak/locales"
	"samtak/store/safe"
	"samtak/ui/present"
)

// headless is a command that works on the data folder without a window. The
// passphrase, or the recovery code, is the first line of standard input: what
// stands among the arguments or in the environment can be read by others.
type headless struct {
	folder, file string
	dataDir      string
	in           io.Reader
	out, errOut  io.Writer
}

// runHeadless runs backup, restore or verify and returns the exit code: 0 when
// it is done, 1 when it failed, 2 for a wrong call, 4 when something is not sound.
func runHeadless(command string, args []string, in io.Reader, out, errOut io.Writer) int {
	h := headless{in: in, out: out, errOut: errOut}
	flags := flag.NewFlagSet("samtak "+command, flag.ContinueOnError)
	flags.SetOutput(errOut)
	flags.StringVar(&h.dataDir, "data", userDataDir(), "folder for the data file")
	switch command {
	case "backup":
		flags.StringVar(&h.folder, "to", "", "folder for the backup (default: the data folder's own)")
	case "restore":
		flags.StringVar(&h.file, "from", "", "the backup to restore")
	}
	if err := flags.Parse(args); err != nil {
		return 2
	}
	if flags.NArg() > 0 || command == "restore" && h.file == "" {
		flags.Usage()
		return 2
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	sound, err := h.run(ctx, command)
	switch {
	case err != nil:
		for _, lang := range casework.Languages {
			fmt.Fprintln(errOut, "samtak:", present.Sentence(locales.For(lang).T, err))
		}
		return 1
	case !sound:
		return 4
	}
	return 0
}

func (h headless) run(ctx context.Context, command string) (sound bool, err error) {
	if info, err := os.Stat(h.dataDir); command == "restore" && err != nil {
		if err := os.MkdirAll(h.dataDir, 0o700); err != nil {
			return false, &casework.Error{Code: casework.CodeReadOnly, Cause: err}
		}
	} else if err != nil || !info.IsDir() {
		return false, casework.Fail(casework.CodeKeyMissing)
	}
	s, err := safe.New(safe.Options{Dir: h.dataDir, Now: now})
	if err != nil {
		return false, err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	secret, err := h.secret()
	if err != nil {
		return false, err
	}
	if command == "restore" {
		return h.restore(ctx, s, secret)
	}
	if err := unlock(ctx, s, secret); err != nil {
		return false, err
	}
	if command == "backup" {
		return h.backup(ctx, s)
	}
	return h.verify(ctx, s)
}

// secret is the first line of standard input.
func (h headless) secret() (string, error) {
	line, err := bufio.NewReader(io.LimitReader(h.in, 4096)).ReadString('\n')
	if err != nil && !errors.Is(err, io.EOF) {
		return "", &casework.Error{Code: casework.CodeUnknown, Cause: err}
	}
	return strings.TrimRight(line, "\r\n"), nil
}

// unlock opens with the passphrase, or with the recovery code.
func unlock(ctx context.Context, s desk.Safe, secret string) error {
	err := s.Unlock(ctx, secret)
	if casework.CodeOf(err) != casework.CodeWrongSecret {
		return err
	}
	if s.UnlockWithCode(ctx, secret) == nil {
		return nil
	}
	return err
}

func (h headless) backup(ctx context.Context, s *safe.Safe) (bool, error) {
	folder := h.folder
	if folder == "" {
		folder = s.Folder()
	}
	made, err := s.Backup(ctx, folder, nil)
	if err != nil {
		return false, err
	}
	c, err := s.Examine(ctx, made.Path, "")
	if err != nil {
		return false, err
	}
	fmt.Fprintln(h.out, made.Path)
	h.tell(c)
	return true, nil
}

func (h headless) restore(ctx context.Context, s *safe.Safe, secret string) (bool, error) {
	c, err := s.Examine(ctx, h.file, secret)
	if err != nil {
		return false, err
	}
	h.tell(c)
	return true, s.Restore(ctx, h.file, secret)
}

func (h headless) verify(ctx context.Context, s *safe.Safe) (bool, error) {
	p, err := s.Verify(ctx)
	if err != nil {
		return false, err
	}
	h.tell(p.Contents)
	fmt.Fprintf(h.out, "sound=%t log_whole=%t broken_at=%d lines_before_the_chain=%d\n", p.Sound, p.Chain, p.BrokenAt, p.Unsigned)
	return p.Sound && p.Chain, nil
}

// tell says what a file holds, in numbers.
func (h headless) tell(c desk.Contents) {
	fmt.Fprintf(h.out, "persons=%d cases=%d plans=%d papers=%d log_lines=%d head=%s last_change=%s\n",
		c.Persons, c.Cases, c.Plans, c.Documents, c.LogLines, c.Head, c.LastChange.Local().Format(time.RFC3339))
}
