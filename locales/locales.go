// Package locales holds every Norwegian word of the product, in bokmål and
// nynorsk, and gives them out by id. Files: nb/*.toml and nn/*.toml, the same
// file names and the same ids in both. An id begins with the area it stands in:
// "case.age" is in case.toml, or in a case_*.toml where there are many.
//
// What must not go here: rules, layout, anything that is not language.
package locales

import (
	"embed"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
	"sync"
	"text/template"

	"github.com/BurntSushi/toml"
	"github.com/nicksnyder/go-i18n/v2/i18n"
	"golang.org/x/text/language"

	"samtak/casework"
)

//go:embed nb/*.toml nn/*.toml
var files embed.FS

// areas has one reader for each målform and area: "case" is case.toml and
// case_*.toml, with the ids that begin with "case.". An area is read when one of
// its texts is first asked for: a window that opens says a few hundred of the
// texts, and the letters and the other målform would cost time and memory.
var areas = readers()

type areaKey struct {
	lang casework.Language
	area string
}

func readers() map[areaKey]func() *i18n.Localizer {
	names := map[areaKey][]string{}
	for _, lang := range casework.Languages {
		for _, name := range filesOf(lang) {
			base, _, _ := strings.Cut(strings.TrimSuffix(path.Base(name), ".toml"), "_")
			key := areaKey{lang, base}
			names[key] = append(names[key], name)
		}
	}
	out := make(map[areaKey]func() *i18n.Localizer, len(names))
	for key, names := range names {
		out[key] = sync.OnceValue(func() *i18n.Localizer { return read(key.lang, names) })
	}
	return out
}

func filesOf(lang casework.Language) []string {
	names, _ := fs.Glob(files, string(lang)+"/*.toml")
	return names
}

func read(lang casework.Language, names []string) *i18n.Localizer {
	b := i18n.NewBundle(language.MustParse(string(lang)))
	b.RegisterUnmarshalFunc("toml", toml.Unmarshal)
	for _, name := range names {
		data, err := files.ReadFile(name)
		if err == nil {
			// The tag is read from the name it is given: area.nb.toml.
			_, err = b.ParseMessageFileBytes(data, strings.TrimSuffix(path.Base(name), "toml")+string(lang)+".toml")
		}
		if err != nil {
			panic(fmt.Sprintf("locales: %s: %v", name, err)) // embedded: a fault of the build, met by the first test
		}
	}
	return i18n.NewLocalizer(b, string(lang))
}

// Printer gives texts in one målform.
type Printer struct {
	lang casework.Language
	own  map[string]string // the kommune's own wording, by id
}

// For is the Printer of a målform; of bokmål when lang is neither.
func For(lang casework.Language) *Printer {
	if !slices.Contains(casework.Languages, lang) {
		lang = casework.Bokmal
	}
	return &Printer{lang: lang}
}

// With is a Printer that says own texts in place of the standard ones with the
// same id. One that cannot be filled in gives way to the standard text.
func (p *Printer) With(own map[string]string) *Printer {
	return &Printer{lang: p.lang, own: own}
}

// Standards are the texts of a målform whose ids begin with prefix, as they are
// written, with their placeholders, by id. Texts with several numbers are left out.
func Standards(lang casework.Language, prefix string) map[string]string {
	out := map[string]string{}
	for _, name := range filesOf(lang) {
		data, err := files.ReadFile(name)
		var texts map[string]any
		if err == nil {
			err = toml.Unmarshal(data, &texts)
		}
		if err != nil {
			continue // the first test of the package would have met it
		}
		for id, text := range texts {
			if s, ok := text.(string); ok && strings.HasPrefix(id, prefix) {
				out[id] = s
			}
		}
	}
	return out
}

// Language is the målform of the Printer.
func (p *Printer) Language() casework.Language { return p.lang }

// T is the text with this id. Data are name/value pairs for its placeholders:
// T("case.age", "Age", 17). A missing text shows as "!id" and fails the tests.
func (p *Printer) T(id string, data ...any) string {
	if own, ok := p.own[id]; ok {
		if s, ok := fill(own, pairs(data)); ok {
			return s
		}
	}
	return p.localize(&i18n.LocalizeConfig{MessageID: id, TemplateData: pairs(data)})
}

// N is the text with this id in the right number for n, which it may show as {{.N}}.
func (p *Printer) N(id string, n int, data ...any) string {
	m := pairs(data)
	m["N"] = n
	return p.localize(&i18n.LocalizeConfig{MessageID: id, PluralCount: n, TemplateData: m})
}

// Has tells that the id exists in this målform.
func (p *Printer) Has(id string) bool {
	_, ok := p.find(&i18n.LocalizeConfig{MessageID: id, TemplateData: map[string]any{}})
	return ok
}

func (p *Printer) localize(c *i18n.LocalizeConfig) string {
	s, ok := p.find(c)
	if !ok {
		return "!" + c.MessageID
	}
	return s
}

func (p *Printer) find(c *i18n.LocalizeConfig) (s string, ok bool) {
	area, _, _ := strings.Cut(c.MessageID, ".")
	read, ok := areas[areaKey{p.lang, area}]
	if !ok {
		return "", false
	}
	s, err := read().Localize(c)
	return s, err == nil
}

func pairs(data []any) map[string]any {
	m := make(map[string]any, len(data)/2+1)
	for i := 0; i+1 < len(data); i += 2 {
		m[data[i].(string)] = data[i+1]
	}
	return m
}

// fill sets values into an own text.
func fill(text string, data map[string]any) (s string, ok bool) {
	t, err := template.New("").Option("missingkey=error").Parse(text)
	if err != nil {
		return "", false
	}
	var b strings.Builder
	if err := t.Execute(&b, data); err != nil {
		return "", false
	}
	return b.String(), true
}
