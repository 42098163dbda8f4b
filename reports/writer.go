package reports

import (
	"strings"

	"samtak/casework"
	"samtak/locales"
	"samtak/reports/doc"
)

// writer builds one paper from one order.
type writer struct {
	casework.PaperOrder
	words *locales.Printer
	about bool // the paper speaks to parents about a child, not to the person
	out   *doc.Document
}

func newWriter(o casework.PaperOrder) *writer {
	w := &writer{PaperOrder: o, words: locales.For(o.Language).With(o.Texts)}
	w.about = speaksToParents(o.File.Person, o.Today)
	w.out = &doc.Document{
		Language: o.Language.Tag(),
		Title:    w.t("title", "Paper", w.word("papers", string(o.Kind)), "Number", w.number()),
		Subject:  w.t("subject", "Number", o.File.Case.Number()),
		Author:   w.sender(),
		Created:  o.Now,
		PageOf:   w.t("page_of"),
	}
	if !o.Final {
		w.out.Stamp = w.t("stamp.draft")
	}
	if o.Practice {
		w.out.Practice = w.t("stamp.practice")
	}
	return w
}

// id is the text id to use: the one about a child where the paper is to parents and has one.
func (w *writer) id(id string) string {
	if child := "paper." + id + ".child"; w.about && w.words.Has(child) {
		return child
	}
	return "paper." + id
}

// t is a plain text of the papers. {{.Name}} is the person's given name.
func (w *writer) t(id string, data ...any) string {
	return upperFirst(w.words.T(w.id(id), append(data, "Name", w.given())...))
}

// word is the name of a domain value; empty gives the name of the empty value.
func (w *writer) word(group, value string) string {
	return w.words.T("word." + group + "." + value)
}

// small is a domain word as it stands inside a sentence.
func (w *writer) small(group, value string) string { return lowerFirst(w.word(group, value)) }

// given is what the paper calls the person.
func (w *writer) given() string {
	if p := w.File.Person; p.GivenName != "" {
		return p.GivenName
	}
	if name := w.File.Person.Name(); name != "" {
		return name
	}
	return w.words.T("paper.the_child")
}

// number is the case number, with the paper's own number once it has one.
func (w *writer) number() string {
	n := w.File.Case.Number()
	if w.Serial > 0 {
		n += "-" + itoa(w.Serial)
	}
	return n
}

// add puts blocks at the end of the paper.
func (w *writer) add(blocks ...doc.Block) { w.out.Blocks = append(w.out.Blocks, blocks...) }

// section adds a heading and what stands under it, or nothing when there is nothing.
func (w *writer) section(id string, blocks ...doc.Block) {
	if len(blocks) > 0 {
		w.add(doc.Heading{Level: 2, Text: w.t(id)})
		w.add(blocks...)
	}
}

// whole is a section that stays on one page when it can.
func (w *writer) whole(id string, blocks ...doc.Block) {
	w.add(doc.Together{Blocks: append([]doc.Block{doc.Heading{Level: 2, Text: w.t(id)}}, blocks...)})
}

// title is the message of the paper and the line below it.
func (w *writer) title(title, lead string) {
	w.add(doc.Heading{Level: 1, Text: title, Lead: lead})
}

// para is one paragraph of a text.
func (w *writer) para(id string, data ...any) doc.Block {
	return doc.Paragraph{Text: w.text(id, data...)}
}

// message is the paper's answer, in its panel: several texts, one after the other.
func (w *writer) message(parts ...doc.Text) doc.Block {
	return doc.Paragraph{Text: joinTexts(parts...), Tone: doc.Message}
}

// list is a text for each id.
func (w *writer) list(numbered bool, ids ...string) doc.Block {
	l := doc.List{Numbered: numbered}
	for _, id := range ids {
		l.Items = append(l.Items, w.text(id))
	}
	return l
}

// joinTexts sets texts after each other with a space between; empty ones vanish.
func joinTexts(parts ...doc.Text) doc.Text {
	var out doc.Text
	for _, p := range parts {
		if len(p) == 0 {
			continue
		}
		if len(out) > 0 {
			out = append(out, doc.Run{Text: " "})
		}
		out = append(out, p...)
	}
	return out
}

// and joins names in a sentence: "a", "a og b", "a, b og c".
func (w *writer) and(names []string) string {
	if len(names) < 2 {
		return strings.Join(names, "")
	}
	last := len(names) - 1
	return strings.Join(names[:last], ", ") + " " + w.words.T("paper.and") + " " + names[last]
}
