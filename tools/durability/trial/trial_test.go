package trial

import (
	"math/rand/v2"
	"path/filepath"
	"strings"
	"testing"

	"samtak/store/faultvfs"
	"samtak/store/safe"
)

// The trials find what they look for: here is something to find.

func TestCutsFindLostCommits(t *testing.T) {
	dir := t.TempDir()
	p, err := create(dir, 3)
	if err != nil {
		t.Fatal(err)
	}
	tooSoon := func(fault *faultvfs.VFS, p place) error {
		return p.with(passphrase, func(s *safe.Safe) error {
			w, err := found(s, writers[0])
			w.bulk = bulk
			for err == nil && w.n < 20 {
				fault.Mark(tried(w.n + 1))
				fault.Mark(acknowledged(w.n + 1)) // before it is
				err = w.commit(s)
			}
			return err
		})
	}
	var c cutting
	if _, err := c.generation(p, filepath.Join(dir, "cuts"), tooSoon, 30, rand.New(rand.NewPCG(1, 1))); err != nil {
		t.Fatal(err)
	}
	if len(c.Faults) == 0 {
		t.Error("commits acknowledged too soon are not missed")
	}
}

func TestCutsFindAJournalThatIsNotSynced(t *testing.T) {
	j := journaling{
		Result: &Result{}, dir: t.TempDir(), rng: rand.New(rand.NewPCG(1, 1)),
		mode: strings.Replace(journalModes[0].mode, "=FULL", "=OFF", 1),
	}
	if err := j.run(40); err != nil {
		t.Fatal(err)
	}
	if len(j.Faults) == 0 {
		t.Error("nothing is lost")
	}
}

// found knows every row that a commit must have left.
func TestHalfACommitIsSeen(t *testing.T) {
	for name, harm := range map[string]string{
		"a person":           "DELETE FROM persons WHERE given_name = 'N6'",
		"a need":             "UPDATE applications SET need = 'annet' WHERE case_id = 2",
		"the plan":           "UPDATE plans SET about_me = 'annet'",
		"a goal":             "DELETE FROM goals",
		"a line of the log":  "DROP TRIGGER audit_no_delete; DELETE FROM audit WHERE ref = 5",
		"a paper":            "DELETE FROM document_blobs; DELETE FROM documents",
		"another paper":      "DROP TRIGGER document_blobs_frozen; UPDATE document_blobs SET pdf = x'00'",
		"the draft":          "UPDATE drafts SET data = CAST(replace(data, 'ord', 'Ord') AS BLOB)",
		"the search":         "DELETE FROM search_entries; INSERT INTO search_words(search_words) VALUES ('rebuild')",
		"the draft of later": "UPDATE drafts SET data = CAST('12' || substr(CAST(data AS TEXT), 3) AS BLOB)",
	} {
		t.Run(name, func(t *testing.T) {
			p, err := create(t.TempDir(), backedUp)
			if err != nil {
				t.Fatal(err)
			}
			if err := p.with(passphrase, at(backedUp)); err != nil {
				t.Fatal(err)
			}
			if err := p.harm(harm); err != nil {
				t.Fatal(err)
			}
			if p.with(passphrase, at(backedUp)) == nil {
				t.Error("it is not seen")
			}
		})
	}
}
