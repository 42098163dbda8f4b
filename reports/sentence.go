package reports

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"samtak/reports/doc"
)

// fact is a value in a sentence that may not be registered.
type fact struct {
	text     string
	field    string // where it belongs, when it is missing
	required bool   // the law demands it
	instead  string // what a final paper says in its place
}

// optional is a fact the paper does well with; need is one it must have.
func optional(text, field, instead string) fact {
	return fact{text: text, field: field, instead: instead}
}

func need(text, field string) fact { return fact{text: text, field: field, required: true} }

// run is the fact as it stands on the paper.
func (w *writer) run(f fact) doc.Run {
	missing := strings.TrimSpace(f.text) == ""
	switch {
	case !missing:
		return doc.Run{Text: f.text}
	case w.Final && !f.required:
		return doc.Run{Text: f.instead}
	}
	shown := f.instead
	if shown == "" {
		shown = w.words.T("paper.blank", "Field", w.word("field", f.field))
	}
	return doc.Run{Text: shown, Blank: &doc.Blank{Field: f.field, Required: f.required}}
}

// slot marks the place of a value while the sentence is read, so that a value
// with ** in it cannot change the look of the sentence.
const slot = '\uE000'

// text is a sentence with bold words and facts. Data are name/value pairs as
// in locales; a value is a string or a fact.
func (w *writer) text(id string, data ...any) doc.Text {
	data = append(data, "Name", w.given())
	var facts []fact
	for i := 1; i < len(data); i += 2 {
		f, ok := data[i].(fact)
		if !ok {
			s, _ := data[i].(string)
			f = fact{text: s}
		}
		data[i] = string(slot + rune(len(facts)))
		facts = append(facts, f)
	}
	words := w.words.T(w.id(id), data...)
	var out doc.Text
	for i, part := range strings.Split(words, "**") {
		out = append(out, w.fill(part, facts, i%2 == 1)...)
	}
	if strings.HasPrefix(strings.TrimLeft(words, "*"), string(slot)) {
		out = capital(out) // slot is the first value
	}
	return out
}

func (w *writer) fill(s string, facts []fact, bold bool) doc.Text {
	var out doc.Text
	add := func(r doc.Run) {
		if r.Text != "" {
			r.Bold = bold
			out = append(out, r)
		}
	}
	start := 0
	for i, r := range s {
		n := int(r - slot)
		if r < slot || n >= len(facts) {
			continue
		}
		add(doc.Run{Text: s[start:i]})
		if f := facts[n]; f.field == "" {
			add(doc.Run{Text: f.text})
		} else {
			add(w.run(f))
		}
		start = i + utf8.RuneLen(r)
	}
	add(doc.Run{Text: s[start:]})
	return merged(out)
}

// merged joins neighbours of the same look, so that words are not cut in two.
func merged(t doc.Text) doc.Text {
	var out doc.Text
	for _, r := range t {
		if n := len(out) - 1; n >= 0 && r.Blank == nil && out[n].Blank == nil && r.Bold == out[n].Bold {
			out[n].Text += r.Text
			continue
		}
		out = append(out, r)
	}
	return out
}

// capital gives a sentence that begins with a value its capital letter.
func capital(t doc.Text) doc.Text {
	if len(t) > 0 && t[0].Blank == nil {
		t[0].Text = upperFirst(t[0].Text)
	}
	return t
}

// prose is what somebody has written: paragraphs, and lists where lines begin with a dash.
func prose(s string) []doc.Block {
	var out []doc.Block
	for line := range strings.Lines(s) {
		line = strings.TrimSpace(line)
		item, listed := cutBullet(line)
		last := len(out) - 1
		switch {
		case line == "":
		case !listed:
			out = append(out, doc.Paragraph{Text: doc.Plain(line)})
		case last >= 0 && isList(out[last]):
			l := out[last].(doc.List)
			l.Items = append(l.Items, doc.Plain(item))
			out[last] = l
		default:
			out = append(out, doc.List{Items: []doc.Text{doc.Plain(item)}})
		}
	}
	return out
}

func isList(b doc.Block) bool {
	_, ok := b.(doc.List)
	return ok
}

func cutBullet(line string) (item string, ok bool) {
	for _, mark := range []string{"- ", "– ", "• ", "* "} {
		if item, ok = strings.CutPrefix(line, mark); ok {
			return strings.TrimSpace(item), true
		}
	}
	return line, false
}

// written is prose, or the blank for it; a final paper has nothing where an optional text is missing.
func (w *writer) written(f fact) []doc.Block {
	if blocks := prose(f.text); len(blocks) > 0 {
		return blocks
	}
	if r := w.run(f); r.Text != "" {
		return []doc.Block{doc.Paragraph{Text: doc.Text{r}}}
	}
	return nil
}

// quoted is prose in somebody's own words, between quotation marks where it has
// none and is not a list.
func quoted(s string) []doc.Block {
	blocks := prose(s)
	for _, b := range blocks {
		if isList(b) {
			return blocks
		}
	}
	if len(blocks) == 0 || strings.ContainsAny(s, "«»") {
		return blocks
	}
	return prose("«" + strings.TrimSpace(s) + "»")
}

// said is what somebody has said in their own words, or the blank for it.
func (w *writer) said(f fact) []doc.Block {
	if blocks := quoted(f.text); len(blocks) > 0 {
		return blocks
	}
	return w.written(f)
}

// endsSentence tells that a text has its full stop, or another end mark.
func endsSentence(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r == '.' || r == '!' || r == '?'
}

// one is a text on one line, for headings and table cells.
func one(s string) string { return strings.Join(strings.Fields(s), " ") }

func upperFirst(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	if n == 0 {
		return s
	}
	return string(unicode.ToUpper(r)) + s[n:]
}

// lowerFirst leaves a word in capitals as it is.
func lowerFirst(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	if next, _ := utf8.DecodeRuneInString(s[n:]); n == 0 || unicode.IsUpper(next) {
		return s
	}
	return string(unicode.ToLower(r)) + s[n:]
}

func itoa(n int) string { return strconv.Itoa(n) }
