package vault_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"samtak/casework"
	"samtak/store/vault"
)

func FuzzParse(f *testing.F) {
	file, _, _, err := vault.New(phrase, cheap)
	if err != nil {
		f.Fatal(err)
	}
	f.Add(file.Bytes())
	f.Add(file.Bytes()[:100])
	f.Add([]byte("SMTKKEY1"))
	f.Fuzz(func(t *testing.T, b []byte) {
		parsed, err := vault.Parse(b)
		switch code := casework.CodeOf(err); {
		case err == nil:
			if !bytes.Equal(parsed.Bytes(), b) {
				t.Error("the bytes changed")
			}
			if k := parsed.KDF(); k.Time > 64 || k.MemoryKiB > 4<<20 || k.Threads == 0 {
				t.Errorf("parameters %v", k)
			}
		case parsed != nil || code != vault.CodeKeyDamaged && code != casework.CodeNewerFile:
			t.Errorf("%v, %v", parsed, err)
		}
	})
}

func FuzzCode(f *testing.F) {
	groups := newGroups(f)
	f.Add(strings.Join(groups, "-"))
	f.Add(strings.Join(groups, ""))
	f.Add(strings.Join(groups[:5], " "))
	f.Add("oO0 iIlL1 \u00ad–U\xff")
	f.Fuzz(func(t *testing.T, typed string) {
		bad := faulty(t, typed)
		if bad == nil {
			code := must(vault.ParseCode(typed))
			again := must(vault.ParseCode(strings.Join(code.Groups(), " ")))
			if len(code.Groups()) != 13 || !slices.Equal(again.Groups(), code.Groups()) {
				t.Error("the code changed on its way over paper")
			}
			return
		}
		if !slices.IsSorted(bad) || bad[0] < 1 || bad[len(bad)-1] > 13 || len(slices.Compact(slices.Clone(bad))) != len(bad) {
			t.Errorf("groups %v", bad)
		}
	})
}
