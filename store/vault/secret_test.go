package vault_test

import (
	"bytes"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"log/slog"
	"strings"
	"testing"

	"samtak/store/vault"
)

func TestSecretsDoNotPrintThemselves(t *testing.T) {
	_, root, code, err := vault.New(phrase, cheap)
	if err != nil {
		t.Fatal(err)
	}
	holder := struct {
		Root *vault.Root
		Code vault.Code
		code vault.Code
		root *vault.Root
	}{root, code, code, root}
	var out strings.Builder
	for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q", "%x", "%d"} {
		for _, secret := range []any{root, code, &code} {
			if got := fmt.Sprintf(verb, secret); got != "[secret]" {
				t.Errorf("%s: %s", verb, got)
			}
		}
		fmt.Fprintf(&out, verb, holder)
		fmt.Fprintf(&out, verb, &holder)
	}
	out.WriteString(root.String() + root.GoString() + code.String() + code.GoString())
	out.Write(must(json.Marshal(holder)))
	out.Write(must(json.Marshal(map[string]any{"root": root, "code": code})))
	slog.New(slog.NewTextHandler(&out, nil)).Info("x", "root", root, "code", code)
	slog.New(slog.NewJSONHandler(&out, nil)).Info("x", "root", root, "code", code)
	for _, leak := range leaks(root, code) {
		if strings.Contains(strings.ToLower(out.String()), strings.ToLower(leak)) {
			t.Errorf("%q shows", leak)
		}
	}
}

// leaks are forms in which the secrets could show: derived keys and groups.
func leaks(root *vault.Root, code vault.Code) []string {
	all := code.Groups()
	return append(all, hex.EncodeToString(root.AuditKey()), fmt.Sprintf("%d", root.AuditKey()), strings.Join(all, ""))
}

func TestErrorsDoNotSayWhatWasTyped(t *testing.T) {
	f, _, code := fresh(t)
	typed := strings.Replace(code, code[:5], "77777", 1)
	_, badCode := f.UnlockCode(typed)
	_, wrong := f.UnlockPassphrase(t.Context(), "hemmelig frase")
	for _, err := range []error{badCode, wrong} {
		if text := fmt.Sprintf("%v %+v", err, err); strings.Contains(text, "hemmelig") || strings.Contains(text, typed[6:11]) {
			t.Error(text)
		}
	}
}

func TestWipedGivesNoKeys(t *testing.T) {
	f, root, code, err := vault.New(phrase, cheap)
	if err != nil {
		t.Fatal(err)
	}
	copied := code
	root.Wipe()
	root.Wipe()
	code.Wipe()
	code.Wipe()
	if root.AuditKey() != nil || root.FileKey(f.FileID()) != nil {
		t.Error("a wiped root gives keys")
	}
	if code.Groups() != nil || copied.Groups() != nil || (vault.Code{}).Groups() != nil {
		t.Error("a wiped code prints")
	}
	(vault.Code{}).Wipe()
}

// What is handed out is the caller's own: wiping it leaves the root alone.
func TestKeysAreCopies(t *testing.T) {
	_, root, _ := fresh(t)
	key := root.AuditKey()
	kept := bytes.Clone(key)
	clear(key)
	if !bytes.Equal(root.AuditKey(), kept) {
		t.Error("wiping a key changed the root")
	}
}
