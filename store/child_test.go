package store_test

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"os/exec"
	"testing"

	"samtak/casework"
	"samtak/casework/desk"
	"samtak/store"
	"samtak/store/storetest"
)

// The test program starts itself again as another process; these name what it
// is to do there, and with which file.
const (
	childTask = "SAMTAK_STORE_CHILD"
	childFile = "SAMTAK_STORE_FILE"
)

func TestMain(m *testing.M) {
	switch path := os.Getenv(childFile); os.Getenv(childTask) {
	case "open":
		db, err := store.Open(path, store.Options{Now: new(storetest.Clock).Now})
		if err == nil {
			err = db.Close()
		}
		fmt.Println(casework.CodeOf(err), err == nil)
	case "save":
		saveForEver(path)
	default:
		os.Exit(run(m))
	}
}

// largeDir is where the measurements keep their file.
var largeDir string

func run(m *testing.M) int {
	var err error
	if largeDir, err = os.MkdirTemp("", "samtak"); err != nil {
		fmt.Println(err)
		return 1
	}
	code := m.Run()
	if err := os.RemoveAll(largeDir); err != nil {
		fmt.Println(err)
	}
	return code
}

// saveForEver saves drafts and says the number of each once it is kept.
func saveForEver(path string) {
	db, err := store.Open(path, store.Options{Now: new(storetest.Clock).Now})
	if err != nil {
		fmt.Println("open", err)
		return
	}
	for n := 1; ; n++ {
		err := db.Update(context.Background(), func(tx desk.Tx) error {
			id, err := tx.CreatePerson(storetest.Person())
			if err != nil {
				return err
			}
			if _, err := tx.CreateCase(storetest.Case(id)); err != nil {
				return err
			}
			return tx.SaveDraft(desk.Draft{Key: fmt.Sprint("draft:", id), Data: []byte("{}")})
		})
		if err != nil {
			fmt.Println("save", err)
			return
		}
		fmt.Println(n)
	}
}

func child(t *testing.T, task, path string) (*exec.Cmd, *bufio.Scanner) {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), childTask+"="+task, childFile+"="+path)
	out, err := cmd.StdoutPipe()
	fail(t, err)
	fail(t, cmd.Start())
	return cmd, bufio.NewScanner(out)
}
