package faultvfs

import (
	"bytes"
	"math/rand/v2"
	"testing"
)

// outcomes cuts many times and counts what the file "a" became: "-" for none.
func outcomes(ops ...Op) map[string]int {
	seen := map[string]int{}
	for seed := range uint64(400) {
		d := newDisk()
		for _, op := range ops {
			op.File = "a"
			d.play(op)
		}
		content, there := d.cut(rand.New(rand.NewPCG(seed, 1)))["a"]
		if !there {
			seen["-"]++
			continue
		}
		seen[string(content)]++
	}
	return seen
}

func write(off int64, text string) Op { return Op{Kind: Wrote, Off: off, Bytes: []byte(text)} }

func TestCutKeepsWhatWasSynced(t *testing.T) {
	made, synced := Op{Kind: Created}, Op{Kind: Synced}
	folder := Op{Kind: Synced, Folder: true}
	for name, c := range map[string]struct {
		ops  []Op
		want []string
	}{
		"nothing":              {nil, []string{"-"}},
		"found":                {[]Op{{Kind: Found, Bytes: []byte("x")}}, []string{"x"}},
		"made":                 {[]Op{made}, []string{"-", ""}},
		"made and written":     {[]Op{made, write(0, "x")}, []string{"-", "", "x"}},
		"written and synced":   {[]Op{made, write(0, "x"), synced}, []string{"x"}},
		"one after the sync":   {[]Op{made, write(0, "x"), synced, write(1, "y")}, []string{"x", "xy"}},
		"two after the sync":   {[]Op{made, synced, write(0, "x"), write(1, "y")}, []string{"", "x", "\x00y", "xy"}},
		"cut short":            {[]Op{made, write(0, "xyz"), synced, {Kind: Truncated, Off: 1}}, []string{"xyz", "x"}},
		"cut short and synced": {[]Op{made, write(0, "xyz"), {Kind: Truncated, Off: 1}, synced}, []string{"x"}},
		"deleted":              {[]Op{made, write(0, "x"), synced, {Kind: Deleted}}, []string{"x", "-"}},
		"deleted for certain":  {[]Op{made, write(0, "x"), synced, {Kind: Deleted, Folder: true}}, []string{"-"}},
		"deleted, made again": {
			[]Op{made, write(0, "x"), synced, {Kind: Deleted}, made},
			[]string{"x", "-", ""},
		},
		"deleted, made again, synced": {
			[]Op{made, write(0, "x"), synced, {Kind: Deleted}, made, write(0, "y"), folder},
			[]string{"y"},
		},
	} {
		seen := outcomes(c.ops...)
		for _, want := range c.want {
			if seen[want] == 0 {
				t.Errorf("%s: never %q", name, want)
			}
			delete(seen, want)
		}
		if len(seen) > 0 {
			t.Errorf("%s: also %v", name, seen)
		}
	}
}

// A torn write leaves whole sectors, old or new, and touches nothing beside it.
func TestCutTearsAtSectors(t *testing.T) {
	const at, size = 700, 2000
	old := bytes.Repeat([]byte("o"), 4096)
	torn := 0
	for content := range outcomes(Op{Kind: Found, Bytes: old}, write(at, string(bytes.Repeat([]byte("n"), size)))) {
		if content[:at] != string(old[:at]) || content[at+size:] != string(old[at+size:]) {
			t.Fatal("bytes beside the write changed")
		}
		for i := at + 1; i < at+size; i++ {
			if content[i] != content[i-1] {
				if torn++; i%sector != 0 {
					t.Fatalf("torn at %d", i)
				}
			}
		}
	}
	if torn == 0 {
		t.Error("never torn")
	}
}
