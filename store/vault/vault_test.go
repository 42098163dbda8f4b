package vault_test

import (
	"bytes"
	"context"
	"errors"
	"strings"
	"testing"

	"samtak/casework"
	"samtak/store/vault"
)

// cheap is the least Argon2id takes: tests try many passphrases.
var cheap = vault.KDF{Time: 1, MemoryKiB: 8, Threads: 1}

const phrase = "blå hest batteri stift"

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

// fresh is a new file with everything that opens it.
func fresh(t *testing.T) (f *vault.File, root *vault.Root, code string) {
	t.Helper()
	f, root, c, err := vault.New(phrase, cheap)
	if err != nil {
		t.Fatal(err)
	}
	return f, root, strings.Join(c.Groups(), "-")
}

func wantCode(t *testing.T, err error, code casework.Code) {
	t.Helper()
	if casework.CodeOf(err) != code || err == nil {
		t.Errorf("error %v, want %s", err, code)
	}
}

// sameRoot: both give the same keys.
func sameRoot(t *testing.T, got, want *vault.Root) {
	t.Helper()
	id := [32]byte{1, 2, 3}
	if !bytes.Equal(got.FileKey(id), want.FileKey(id)) || !bytes.Equal(got.AuditKey(), want.AuditKey()) {
		t.Error("another root")
	}
	if len(got.AuditKey()) != 32 || bytes.Equal(got.AuditKey(), got.FileKey(id)) {
		t.Error("the keys of a root are not 32 bytes each and different")
	}
}

func TestPassphraseAndCodeOpenTheSameRoot(t *testing.T) {
	f, root, code := fresh(t)
	again := must(vault.Parse(f.Bytes()))
	sameRoot(t, must(again.UnlockPassphrase(t.Context(), phrase)), root)
	sameRoot(t, must(again.UnlockCode(code)), root)
	if again.FileID() != f.FileID() || again.KDF() != cheap {
		t.Error("the file changed on its way through bytes")
	}
}

func TestEveryFileIsItsOwn(t *testing.T) {
	f, root, _ := fresh(t)
	g, other, _ := fresh(t)
	if f.FileID() == g.FileID() || bytes.Equal(root.AuditKey(), other.AuditKey()) {
		t.Error("two new files share what should be random")
	}
	if bytes.Equal(root.FileKey(f.FileID()), root.FileKey(g.FileID())) {
		t.Error("the file id does not change the key")
	}
}

func TestWhichPassphrasesOpen(t *testing.T) {
	tests := []struct {
		name, set, typed string
		opens            bool
	}{
		{"the same", "grønn sykkel i snø", "grønn sykkel i snø", true},
		{"å typed as a and a ring", "blå hest batteri stift", "bla\u030a hest batteri stift", true},
		{"set as a and a ring", "bla\u030a hest batteri stift", "blå hest batteri stift", true},
		{"blanks around it", "grønn sykkel", "  grønn sykkel\r\n", true},
		{"a hard blank around it", "grønn sykkel", "\u00a0grønn sykkel", true},
		{"one blank more inside", "grønn sykkel", "grønn  sykkel", false},
		{"another case", "grønn sykkel", "Grønn sykkel", false},
		{"the start of it", "grønn sykkel", "grønn sykke", false},
		{"ae for æ", "ærlig svar her", "aerlig svar her", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f, root, _, err := vault.New(tt.set, cheap)
			if err != nil {
				t.Fatal(err)
			}
			got, err := f.UnlockPassphrase(t.Context(), tt.typed)
			if !tt.opens {
				wantCode(t, err, vault.CodeWrongSecret)
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			sameRoot(t, got, root)
		})
	}
}

func TestEmptyPassphraseIsRefused(t *testing.T) {
	f, root, _ := fresh(t)
	for _, empty := range []string{"", "   ", "\t\r\n", "\u00a0"} {
		_, _, _, err := vault.New(empty, cheap)
		wantCode(t, err, casework.CodeMissing)
		_, err = f.SetPassphrase(root, empty, cheap)
		wantCode(t, err, casework.CodeMissing)
		_, err = f.UnlockPassphrase(t.Context(), empty)
		wantCode(t, err, casework.CodeMissing)
	}
}

// Nobody learns from the error which part was wrong.
func TestWrongSecretsLookTheSame(t *testing.T) {
	f, _, _ := fresh(t)
	_, _, otherCode := fresh(t)
	damaged := f.Bytes()
	damaged[42+60] ^= 1 // in the wrapped root of the passphrase
	_, wrongPhrase := f.UnlockPassphrase(t.Context(), "feil passord")
	_, wrongCode := f.UnlockCode(otherCode)
	_, wrongSlot := must(vault.Parse(damaged)).UnlockPassphrase(t.Context(), phrase)
	for _, err := range []error{wrongPhrase, wrongCode, wrongSlot} {
		wantCode(t, err, vault.CodeWrongSecret)
		if e := new(casework.Error); !errors.As(err, &e) || e.Cause != nil || len(e.Params) > 0 {
			t.Errorf("%#v says more than the code", err)
		}
	}
}

func TestChangedPassphrase(t *testing.T) {
	f, root, code := fresh(t)
	before := f.Bytes()
	changed := must(f.SetPassphrase(root, "en helt ny frase", vault.KDF{Time: 2, MemoryKiB: 16, Threads: 2}))
	if !bytes.Equal(f.Bytes(), before) {
		t.Error("the old file was touched")
	}
	_, err := changed.UnlockPassphrase(t.Context(), phrase)
	wantCode(t, err, vault.CodeWrongSecret)
	sameRoot(t, must(changed.UnlockPassphrase(t.Context(), "en helt ny frase")), root)
	sameRoot(t, must(changed.UnlockCode(code)), root)
	sameRoot(t, must(f.UnlockPassphrase(t.Context(), phrase)), root)
	if changed.FileID() != f.FileID() || changed.KDF().Time != 2 {
		t.Error("the file id changed, or the parameters did not")
	}
}

func TestNewCode(t *testing.T) {
	f, root, code := fresh(t)
	changed, next, err := f.NewCode(root)
	if err != nil {
		t.Fatal(err)
	}
	_, err = changed.UnlockCode(code)
	wantCode(t, err, vault.CodeWrongSecret)
	sameRoot(t, must(changed.UnlockCode(strings.Join(next.Groups(), ""))), root)
	sameRoot(t, must(changed.UnlockPassphrase(t.Context(), phrase)), root)
	sameRoot(t, must(f.UnlockCode(code)), root)
}

func TestBackupHasItsOwnKeyAndOpensTheSame(t *testing.T) {
	f, root, code := fresh(t)
	backup := must(f.ForBackup(root))
	if bytes.Equal(root.FileKey(f.FileID()), root.FileKey(backup.FileID())) {
		t.Error("the backup has the key of the file")
	}
	sameRoot(t, must(backup.UnlockPassphrase(t.Context(), phrase)), root)
	sameRoot(t, must(backup.UnlockCode(code)), root)
}

// A changed copy with the root of another file would hold two roots, and lose data.
func TestRootOfAnotherFileIsRefused(t *testing.T) {
	f, root, _ := fresh(t)
	_, other, _ := fresh(t)
	for _, tt := range []struct {
		name string
		root *vault.Root
		code casework.Code
	}{{"another file's", other, vault.CodeKeyDamaged}, {"wiped", root, casework.CodeUnknown}} {
		t.Run(tt.name, func(t *testing.T) {
			if tt.name == "wiped" {
				tt.root.Wipe()
			}
			_, err := f.SetPassphrase(tt.root, phrase, cheap)
			wantCode(t, err, tt.code)
			_, _, err = f.NewCode(tt.root)
			wantCode(t, err, tt.code)
			_, err = f.ForBackup(tt.root)
			wantCode(t, err, tt.code)
		})
	}
}

func TestCancelledUnlock(t *testing.T) {
	f, _, _ := fresh(t)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if root, err := f.UnlockPassphrase(ctx, phrase); root != nil || !errors.Is(err, context.Canceled) {
		t.Errorf("%v, %v", root, err)
	}
}

func TestParametersNobodyShouldAskFor(t *testing.T) {
	for _, k := range []vault.KDF{
		{},
		{Time: 1, MemoryKiB: 8},
		{Time: 0, MemoryKiB: 8, Threads: 1},
		{Time: 1, MemoryKiB: 7, Threads: 1},
		{Time: 1, MemoryKiB: 31, Threads: 4},
		{Time: 65, MemoryKiB: 8, Threads: 1},
		{Time: 1, MemoryKiB: 4<<20 + 1, Threads: 1},
		{Time: 5, MemoryKiB: 4 << 20, Threads: 1},
		{Time: 64, MemoryKiB: 4 << 20, Threads: 255},
	} {
		_, _, _, err := vault.New(phrase, k)
		wantCode(t, err, casework.CodeUnknown)
	}
}

func BenchmarkUnlockDefault(b *testing.B) {
	f, _, _, err := vault.New(phrase, vault.DefaultKDF)
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		must(f.UnlockPassphrase(b.Context(), phrase)).Wipe()
	}
}
