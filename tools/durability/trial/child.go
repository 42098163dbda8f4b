package trial

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"time"

	"samtak/store/safe"
)

// task is what this program, started again as another process, is to do there.
type task struct {
	Do   string // "save", or the name of an operation
	Dir  string
	Days int
	From string // a backup
}

const taskInEnvironment = "SAMTAK_TRIAL_TASK"

// Child does the task of a child process and ends it; in any other process it
// returns at once. Programs and tests that use this package call it first.
func Child() {
	text := os.Getenv(taskInEnvironment)
	if text == "" {
		return
	}
	var t task
	err := json.Unmarshal([]byte(text), &t)
	if err == nil {
		err = t.run()
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	os.Exit(0)
}

func (t task) run() error {
	p := place{dir: t.Dir, days: t.Days}
	if t.Do == "save" {
		return saveForEver(p)
	}
	op, known := operations[t.Do]
	if !known {
		return errors.New("no such operation")
	}
	return op.run(p, t, func(word string) { fmt.Println(word) })
}

// child is a process at its task.
type child struct {
	cmd   *exec.Cmd
	lines *bufio.Scanner
	said  bytes.Buffer // what it complained of
}

func startChild(t task) (*child, error) {
	self, err := os.Executable()
	if err != nil {
		return nil, err
	}
	text, err := json.Marshal(t)
	if err != nil {
		return nil, err
	}
	c := &child{cmd: exec.Command(self)}
	c.cmd.Env = append(os.Environ(), taskInEnvironment+"="+string(text))
	c.cmd.Stderr = &c.said
	out, err := c.cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	c.lines = bufio.NewScanner(out)
	return c, c.cmd.Start()
}

// killAfter kills the process, as kill -9 does, when the time is over.
func (c *child) killAfter(d time.Duration) {
	time.AfterFunc(d, func() { _ = c.cmd.Process.Kill() }) // it may have ended by itself
}

// wait waits for the end; an error when the process failed by itself.
func (c *child) wait() error {
	_ = c.cmd.Wait() // killed or not: what it said tells
	if c.said.Len() > 0 {
		return fmt.Errorf("the other process: %s", bytes.TrimSpace(c.said.Bytes()[:min(300, c.said.Len())]))
	}
	return nil
}

// saveForEver saves from several goroutines at once, going on where the file
// stops, and says each commit once it is acknowledged.
func saveForEver(p place) error {
	return p.with(passphrase, func(s *safe.Safe) error {
		fmt.Println("ready")
		failed := make(chan error)
		for _, name := range writers {
			w, err := found(s, name)
			if err != nil {
				return err
			}
			w.bulk = 20000
			go func() {
				for {
					if err := w.commit(s); err != nil {
						failed <- err
						return
					}
					fmt.Println(w.name, w.n)
				}
			}()
		}
		return <-failed
	})
}
