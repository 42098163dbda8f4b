// Command samtak is the whole desk of a one-person koordinerende enhet: one
// window, one file, no network. This package reads the flags, finds the
// paths, joins store, desk, papers and window, and starts.
//
// What must not go here: rules, screens, SQL, Norwegian text.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"samtak/casework"
)

// version is set when the program is built for release.
var version = "0.1.0"

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }

// config is what the flags say.
type config struct {
	dataDir  string
	practice bool
	language casework.Language // to speak before any setting can be read
}

// run is the program; it returns the exit code.
func run(args []string, in io.Reader, out, errOut io.Writer) int {
	if len(args) > 0 {
		switch args[0] {
		case "version":
			fmt.Fprintln(out, "samtak", version, runtime.Version())
			return 0
		case "demo":
			return runDemo(args[1:], out, errOut)
		case "backup", "restore", "verify":
			return runHeadless(args[0], args[1:], in, out, errOut)
		}
	}
	c := config{language: systemLanguage()}
	flags := flag.NewFlagSet("samtak", flag.ContinueOnError)
	flags.SetOutput(errOut)
	flags.StringVar(&c.dataDir, "data", "", "folder for the data file (default: the system's place for user data)")
	flags.BoolVar(&c.practice, "practice", false, "open the practice database, with invented persons only")
	flags.Usage = func() {
		fmt.Fprintln(errOut, "samtak [--data DIR] [--practice]   open the window")
		fmt.Fprintln(errOut, "samtak demo --out DIR              make the papers of an invented kommune")
		fmt.Fprintln(errOut, "samtak backup [--data DIR] [--to DIR]      make a backup; the passphrase comes from standard input")
		fmt.Fprintln(errOut, "samtak restore [--data DIR] --from FILE    put a backup in the place of the data")
		fmt.Fprintln(errOut, "samtak verify [--data DIR]                 check the data and the chain of the log")
		fmt.Fprintln(errOut, "samtak version")
		flags.PrintDefaults()
	}
	if err := flags.Parse(args); err != nil {
		return 2
	}
	if flags.NArg() > 0 {
		flags.Usage()
		return 2
	}
	if c.dataDir == "" {
		c.dataDir = userDataDir()
	}
	return runWindow(c, errOut)
}

// now is the one clock of the program, by seconds: nothing in the field is finer.
func now() time.Time { return time.Now().Truncate(time.Second) }

// userDataDir is where the system wants a user's data to be.
func userDataDir() string {
	home, err := os.UserHomeDir()
	if err != nil {
		home = "."
	}
	switch runtime.GOOS {
	case "windows":
		if dir := os.Getenv("LocalAppData"); dir != "" {
			return filepath.Join(dir, "samtak")
		}
	case "darwin":
		return filepath.Join(home, "Library", "Application Support", "samtak")
	default:
		if dir := os.Getenv("XDG_DATA_HOME"); filepath.IsAbs(dir) {
			return filepath.Join(dir, "samtak")
		}
	}
	return filepath.Join(home, ".local", "share", "samtak")
}

// systemLanguage is the målform to speak before any setting can be read.
func systemLanguage() casework.Language {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if strings.HasPrefix(os.Getenv(name), "nn") {
			return casework.Nynorsk
		}
	}
	return casework.Bokmal
}
