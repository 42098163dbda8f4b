package locales_test

import (
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"text/template"
	"unicode"
	"unicode/utf8"

	"github.com/BurntSushi/toml"
	"github.com/nicksnyder/go-i18n/v2/i18n"

	"samtak/casework"
	"samtak/locales"
)

var update = flag.Bool("update", false, "write same.txt anew from the texts that are equal today")

// languages are the two målformer, in the order the tests compare them.
var languages = []string{"nb", "nn"}

// text is one message of one målform: plural form → words ("other" when it has no plural).
type text struct {
	file  string // area, without language and ending
	forms map[string]string
}

// readTexts gives every text of a målform by id and fails on an id given twice.
func readTexts(t *testing.T, lang string) map[string]text {
	t.Helper()
	all := map[string]text{}
	names, err := filepath.Glob(filepath.Join(lang, "*.toml"))
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		area := strings.TrimSuffix(filepath.Base(name), ".toml")
		file, err := i18n.ParseMessageFileBytes(data, area+"."+lang+".toml", map[string]i18n.UnmarshalFunc{"toml": toml.Unmarshal})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		for _, m := range file.Messages {
			if first, twice := all[m.ID]; twice {
				t.Errorf("%s: %s stands in %s too", name, m.ID, first.file)
			}
			all[m.ID] = text{area, formsOf(m)}
		}
	}
	return all
}

func formsOf(m *i18n.Message) map[string]string {
	forms := map[string]string{"zero": m.Zero, "one": m.One, "two": m.Two, "few": m.Few, "many": m.Many, "other": m.Other}
	maps.DeleteFunc(forms, func(_, s string) bool { return s == "" })
	return forms
}

func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }

func TestBothHaveTheSameTexts(t *testing.T) {
	nb, nn := readTexts(t, "nb"), readTexts(t, "nn")
	for _, pair := range []struct {
		name      string
		here, has map[string]text
	}{{"nn", nb, nn}, {"nb", nn, nb}} {
		for _, id := range sortedKeys(pair.here) {
			if _, ok := pair.has[id]; !ok {
				t.Errorf("%s/%s.toml lacks %s", pair.name, pair.here[id].file, id)
			}
		}
	}
	for _, id := range sortedKeys(nb) {
		a, b := nb[id], nn[id]
		if b.forms == nil {
			continue
		}
		if a.file != b.file {
			t.Errorf("%s: in nb/%s.toml but nn/%s.toml", id, a.file, b.file)
		}
		if fa, fb := sortedKeys(a.forms), sortedKeys(b.forms); !slices.Equal(fa, fb) {
			t.Errorf("%s: plural forms %v in nb, %v in nn", id, fa, fb)
		}
		if pa, pb := a.placeholders(t), b.placeholders(t); !slices.Equal(pa, pb) {
			t.Errorf("%s: placeholders %v in nb, %v in nn", id, pa, pb)
		}
	}
}

// An area is read when one of its texts is asked for, found by the first word of the id.
func TestEveryTextStandsInItsArea(t *testing.T) {
	for id, text := range readTexts(t, "nb") {
		area, _, _ := strings.Cut(text.file, "_")
		if word, _, _ := strings.Cut(id, "."); word != area {
			t.Errorf("%s: stands in nb/%s.toml, where the ids begin with %q", id, text.file, area+".")
		}
	}
}

func TestBothHaveTheSameFiles(t *testing.T) {
	var names [2][]string
	for i, lang := range languages {
		paths, err := filepath.Glob(filepath.Join(lang, "*.toml"))
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range paths {
			names[i] = append(names[i], filepath.Base(p))
		}
	}
	if !slices.Equal(names[0], names[1]) {
		t.Errorf("nb has %v, nn has %v", names[0], names[1])
	}
}

func TestNoTextIsEmpty(t *testing.T) {
	for _, lang := range languages {
		for id, text := range readTexts(t, lang) {
			if len(text.forms) == 0 {
				t.Errorf("%s: %s is empty", lang, id)
			}
			for form, words := range text.forms {
				if strings.TrimSpace(words) == "" {
					t.Errorf("%s: %s (%s) is blank", lang, id, form)
				}
			}
			if _, counted := text.forms["one"]; counted && text.forms["other"] == "" {
				t.Errorf("%s: %s has “one” but no “other”", lang, id)
			}
		}
	}
}

var (
	action = regexp.MustCompile(`\{\{.*?\}\}`)
	field  = regexp.MustCompile(`^\{\{\s*\.([A-Z][A-Za-z0-9]*)\s*\}\}$`)
)

// placeholders are the names a text wants, over all its plural forms.
func (x text) placeholders(t *testing.T) []string {
	t.Helper()
	seen := map[string]bool{}
	for _, words := range x.forms {
		for _, a := range action.FindAllString(words, -1) {
			if m := field.FindStringSubmatch(a); m != nil {
				seen[m[1]] = true
			} else {
				t.Errorf("%q: %s is not a plain placeholder such as {{.Name}}", words, a)
			}
		}
	}
	return sortedKeys(seen)
}

func TestEveryTextTakesItsPlaceholders(t *testing.T) {
	for _, lang := range languages {
		for id, text := range readTexts(t, lang) {
			given := map[string]string{}
			for _, name := range text.placeholders(t) {
				given[name] = "fact"
			}
			for form, words := range text.forms {
				tmpl, err := template.New(id).Option("missingkey=error").Parse(words)
				if err != nil {
					t.Errorf("%s: %s (%s): %v", lang, id, form, err)
					continue
				}
				var out strings.Builder
				if err := tmpl.Execute(&out, given); err != nil || strings.Contains(out.String(), "<no value>") {
					t.Errorf("%s: %s (%s): %q %v", lang, id, form, out.String(), err)
				}
			}
		}
	}
}

func TestPrinterFindsEveryText(t *testing.T) {
	for _, lang := range languages {
		p := locales.For(casework.Language(lang))
		for id, text := range readTexts(t, lang) {
			got := p.T(id)
			if _, counted := text.forms["one"]; counted {
				got = p.N(id, 2)
			}
			if strings.HasPrefix(got, "!") || !p.Has(id) {
				t.Errorf("%s: %s cannot be fetched", lang, id)
			}
		}
	}
}

func TestEveryErrorCodeHasASentence(t *testing.T) {
	for _, lang := range languages {
		p := locales.For(casework.Language(lang))
		for _, code := range casework.Codes {
			if !p.Has("error." + string(code)) {
				t.Errorf("%s: error.%s is missing", lang, code)
			}
		}
	}
}

// letters are the words of a text, in small letters and without placeholders.
func letters(s string) []string {
	s = strings.ToLower(action.ReplaceAllString(s, " "))
	return strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) })
}

const sameFile = "same.txt"

// TestEqualTextsAreMeant: nynorsk that reads exactly as bokmål is either one
// plain word or listed in same.txt by someone who looked at it.
func TestEqualTextsAreMeant(t *testing.T) {
	nb, nn := readTexts(t, "nb"), readTexts(t, "nn")
	banned := readWordList(t)
	equal := map[string]string{} // words → one id that has them
	for _, id := range sortedKeys(nb) {
		for form, words := range nb[id].forms {
			if words == nn[id].forms[form] && (len(longWords(words)) > 1 || len(banned.in(words)) > 0) {
				equal[oneLine(words)] = id
			}
		}
	}
	if *update {
		writeSame(t, sortedKeys(equal))
	}
	listed := readLines(t, sameFile)
	for _, words := range sortedKeys(equal) {
		if !slices.Contains(listed, words) {
			t.Errorf("%s is the same in nb and nn: %q. Right? Then add the line to locales/%s", equal[words], words, sameFile)
		}
	}
	for _, line := range listed {
		if _, ok := equal[line]; !ok {
			t.Errorf("locales/%s: no text reads %q in both any more", sameFile, line)
		}
	}
}

// longWords leaves out single letters and abbreviations of two.
func longWords(s string) []string {
	return slices.DeleteFunc(letters(s), func(w string) bool { return utf8.RuneCountInString(w) < 3 })
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// readLines gives the lines of a list file without comments and blanks.
func readLines(t *testing.T, name string) []string {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for line := range strings.Lines(string(data)) {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			lines = append(lines, line)
		}
	}
	return lines
}

func writeSame(t *testing.T, lines []string) {
	t.Helper()
	head := "# Texts that read the same in bokmål and nynorsk, each looked at by a person.\n" +
		"# One text on each line, spaces folded; checked by locales_test.go.\n"
	if err := os.WriteFile(sameFile, []byte(head+strings.Join(lines, "\n")+"\n"), 0o644); err != nil {
		t.Fatal(err)
	}
}

// wordList is testdata/bokmal_only.txt, whose head explains its marks.
type wordList struct {
	banned  []string
	allowed []string
}

func readWordList(t *testing.T) wordList {
	t.Helper()
	var list wordList
	for _, line := range readLines(t, filepath.Join("testdata", "bokmal_only.txt")) {
		if word, ok := strings.CutPrefix(line, "!"); ok {
			list.allowed = append(list.allowed, word)
		} else {
			list.banned = append(list.banned, line)
		}
	}
	return list
}

// in gives the words of s that are bokmål only.
func (l wordList) in(s string) []string {
	var found []string
	for _, word := range letters(s) {
		if !slices.Contains(l.allowed, word) && slices.ContainsFunc(l.banned, func(p string) bool { return fits(p, word) }) {
			found = append(found, word)
		}
	}
	return found
}

func fits(pattern, word string) bool {
	core := strings.Trim(pattern, "*")
	front, back := strings.HasPrefix(pattern, "*"), strings.HasSuffix(pattern, "*")
	switch {
	case front && back:
		return strings.Contains(word, core)
	case front:
		return strings.HasSuffix(word, core)
	case back:
		return strings.HasPrefix(word, core)
	}
	return word == core
}

// bokmalNames are texts of the nynorsk side that must name a bokmål word:
// id → the word, for instance the name of an act written in bokmål.
var bokmalNames = map[string]string{}

func TestNynorskIsNynorsk(t *testing.T) {
	banned := readWordList(t)
	nn := readTexts(t, "nn")
	for _, id := range sortedKeys(nn) {
		for form, words := range nn[id].forms {
			for _, word := range banned.in(words) {
				if bokmalNames[id] != word {
					t.Errorf("nn/%s.toml: %s (%s): “%s” is bokmål", nn[id].file, id, form, word)
				}
			}
		}
	}
}

func TestWordListFits(t *testing.T) {
	list := readWordList(t)
	tests := []struct {
		words string
		want  string
	}{
		{"Du får ikkje svar frå kommunen", "[]"},
		{"Du får ikke svar fra kommunen", "[ikke fra]"},
		{"Opplysningar om helsetenester i saka", "[]"},
		{"Opplysninger om helsetjenester", "[opplysninger helsetjenester]"},
		{"Teieplikt, eining og søkjar", "[]"},
		{"Taushetsplikt, enhet og søker", "[taushetsplikt enhet søker]"},
		{"{{.Navn}} er avslutta", "[]"},
		{"Inger ringer i morgon", "[]"},
		{"Det er mogleg å skrive ut", "[]"},
		{"Det er mulig å skrive ut en plan", "[mulig en]"},
	}
	for _, tt := range tests {
		if got := fmt.Sprint(list.in(tt.words)); got != tt.want {
			t.Errorf("%q: %s, want %s", tt.words, got, tt.want)
		}
	}
}

func TestOwnWordingIsSaid(t *testing.T) {
	standard := locales.Standards(casework.Nynorsk, "paper.appeal.")
	if got := standard["paper.appeal.governor"]; got != "Statsforvaltaren" {
		t.Errorf("the standard text is %q", got)
	}
	own := locales.For(casework.Nynorsk).With(map[string]string{
		"paper.appeal.governor": "Statsforvaltaren i Vestland", "paper.appeal.text": "Klag til {{.Nobody}}.",
	})
	if got := own.T("paper.appeal.governor"); got != "Statsforvaltaren i Vestland" {
		t.Errorf("said %q", got)
	}
	if got := own.T("paper.appeal.text", "Governor", "x", "Weeks", "fire veker"); !strings.Contains(got, "fire veker") {
		t.Errorf("an own text that cannot be filled in is said: %q", got)
	}
}
