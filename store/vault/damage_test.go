package vault_test

import (
	"bytes"
	"encoding/binary"
	"slices"
	"testing"

	"samtak/casework"
	"samtak/store/vault"
)

// opens tells how an unlocking ended: the keys must be the right ones, or the
// error one that a damaged file may give.
func opens(t *testing.T, at int, root *vault.Root, err error, want *vault.Root) bool {
	t.Helper()
	if err == nil {
		sameRoot(t, root, want)
		return true
	}
	refusals := []casework.Code{vault.CodeWrongSecret, vault.CodeKeyDamaged, casework.CodeNewerFile}
	if root != nil || !slices.Contains(refusals, casework.CodeOf(err)) {
		t.Errorf("bit %d: %v, %v", at, root, err)
	}
	return false
}

func TestEveryWrongBitIsNoticed(t *testing.T) {
	f, root, code := fresh(t)
	whole := f.Bytes()
	for bit := range 8 * len(whole) {
		b := bytes.Clone(whole)
		b[bit/8] ^= 1 << (bit % 8)
		damaged, err := vault.Parse(b)
		if err != nil {
			opens(t, bit, nil, err, root)
			continue
		}
		if !bytes.Equal(damaged.Bytes(), b) {
			t.Errorf("bit %d: parsing changed the file", bit)
		}
		byCode, err := damaged.UnlockCode(code)
		if opens(t, bit, byCode, err, root) {
			t.Errorf("bit %d: the code opens the damaged file", bit)
		}
		if k := damaged.KDF(); k.Time*k.MemoryKiB > 1<<16 {
			continue // a bit of the parameters that makes one try take seconds: the code has shown it
		}
		byPhrase, err := damaged.UnlockPassphrase(t.Context(), phrase)
		if opens(t, bit, byPhrase, err, root) {
			t.Errorf("bit %d: the passphrase opens the damaged file", bit)
		}
	}
}

func TestCutAndLengthenedFilesAreDamaged(t *testing.T) {
	f, _, _ := fresh(t)
	whole := f.Bytes()
	if len(whole) != 280 {
		t.Errorf("%d bytes, the package comment says 280", len(whole))
	}
	for n := range len(whole) {
		_, err := vault.Parse(whole[:n])
		wantCode(t, err, vault.CodeKeyDamaged)
	}
	for _, more := range []int{1, 103, 4096} {
		_, err := vault.Parse(append(bytes.Clone(whole), make([]byte, more)...))
		wantCode(t, err, vault.CodeKeyDamaged)
	}
}

func TestNewerFileIsRefused(t *testing.T) {
	f, _, _ := fresh(t)
	b := append(f.Bytes(), 1, 2, 3)
	b[8] = 2
	_, err := vault.Parse(b)
	wantCode(t, err, casework.CodeNewerFile)
}

// A hostile file must not hang the machine: these are refused before Argon2id runs.
func TestAbsurdParametersAreDamage(t *testing.T) {
	const slot = 42
	tests := []struct {
		name             string
		passes, memory   uint32
		threads, derived byte
	}{
		{"no passes", 0, 8, 1, 1},
		{"65 passes", 65, 8, 1, 1},
		{"passes for ever", 1<<32 - 1, 8, 1, 1},
		{"more than 4 GiB", 1, 4<<20 + 1, 1, 1},
		{"all memory there is", 1, 1<<32 - 1, 1, 1},
		{"both high", 64, 4 << 20, 1, 1},
		{"no memory", 1, 0, 1, 1},
		{"no threads", 1, 8, 0, 1},
		{"less memory than threads need", 1, 64, 255, 1},
		{"no slow derivation", 1, 8, 1, 2},
		{"an unknown derivation", 1, 8, 1, 3},
	}
	f, _, _ := fresh(t)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			b := f.Bytes()
			b[slot+1], b[slot+10] = tt.derived, tt.threads
			binary.BigEndian.PutUint32(b[slot+2:], tt.passes)
			binary.BigEndian.PutUint32(b[slot+6:], tt.memory)
			_, err := vault.Parse(b)
			wantCode(t, err, vault.CodeKeyDamaged)
		})
	}
}

// A slot of one file moved into another opens there, and the MAC tells.
func TestForeignSlotIsNoticed(t *testing.T) {
	f, _, _ := fresh(t)
	g, root, _ := fresh(t)
	g = must(g.SetPassphrase(root, "hennes egen frase", cheap))
	b := f.Bytes()
	copy(b[42:145], g.Bytes()[42:145])
	_, err := must(vault.Parse(b)).UnlockPassphrase(t.Context(), "hennes egen frase")
	wantCode(t, err, vault.CodeKeyDamaged)
}
