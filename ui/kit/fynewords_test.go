package kit_test

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2/lang"

	"samtak/casework"
	"samtak/locales"
	"samtak/ui/kit"
)

func TestEveryFyneWordIsNorwegian(t *testing.T) {
	dir, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "fyne.io/fyne/v2").Output()
	if err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(filepath.Join(strings.TrimSpace(string(dir)), "lang", "translations", "base.en.json"))
	if err != nil {
		t.Fatal(err)
	}
	english := words(t, data)
	for _, l := range casework.Languages {
		ours := words(t, locales.FyneWords(l))
		for key := range english {
			if len(ours[key]) == 0 {
				t.Errorf("%s lacks %q", l, key)
			}
		}
		for key := range ours {
			if _, ok := english[key]; !ok {
				t.Errorf("%s has %q, which the toolkit does not know", l, key)
			}
		}
	}
}

func words(t *testing.T, data []byte) map[string]json.RawMessage {
	t.Helper()
	m := map[string]json.RawMessage{}
	if err := json.Unmarshal(data, &m); err != nil {
		t.Fatal(err)
	}
	return m
}

func TestFyneLanguageSwitches(t *testing.T) {
	for _, c := range []struct {
		lang casework.Language
		want string
	}{{casework.Bokmal, "Åpne"}, {casework.Nynorsk, "Opne"}, {casework.Bokmal, "Åpne"}} {
		if err := kit.SetFyneLanguage(c.lang); err != nil {
			t.Fatal(err)
		}
		if got := lang.L("Open"); got != c.want {
			t.Errorf("%s: %q, want %q", c.lang, got, c.want)
		}
	}
}
