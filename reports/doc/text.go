package doc

import (
	"fmt"
	"strings"
)

// PlainText is the paper as readable text, for tests and for comparing two
// papers: one block after the other, with a mark for what each one is.
func (d *Document) PlainText() string {
	var b strings.Builder
	line := func(parts ...string) {
		if s := joined(" · ", parts...); s != "" {
			b.WriteString(s + "\n")
		}
	}
	line(d.Letterhead.Kommune, d.Letterhead.Unit)
	line(d.Letterhead.Mark)
	line(d.Stamp, d.Practice)
	for _, a := range d.Address {
		line("  " + a)
	}
	for _, r := range d.Reference {
		line(r.Label + ": " + r.Value)
	}
	plainBlocks(&b, d.Blocks)
	b.WriteString("\n---\n")
	for _, f := range d.FootLeft {
		line(f)
	}
	return b.String()
}

func plainBlocks(b *strings.Builder, blocks []Block) {
	for _, block := range blocks {
		if t, ok := block.(Together); ok {
			plainBlocks(b, t.Blocks)
			continue
		}
		if s := plainBlock(block); s != "" {
			b.WriteString("\n" + s + "\n")
		}
	}
}

func plainBlock(block Block) string {
	switch t := block.(type) {
	case Heading:
		return joined("\n", strings.Repeat("#", t.Level)+" "+t.Text, t.Lead)
	case Paragraph:
		mark := map[Tone]string{Quiet: "~ ", OwnWords: "> ", Message: "! "}[t.Tone]
		return mark + t.Text.String()
	case List:
		return plainList(t)
	case Facts:
		var lines []string
		for _, p := range t.Pairs {
			lines = append(lines, p.Label+": "+p.Value)
		}
		return strings.Join(lines, "\n")
	case Table:
		return plainTable(t)
	case Timeline:
		return "[" + t.Alt + "]"
	case Fields:
		return plainFields(t)
	case Ticks:
		return plainTicks(t)
	case Signatures:
		return plainNames("____ ", t.PlaceDate, t.Names)
	case Closing:
		return joined("\n", t.Greeting, plainNames("", "", t.Names), t.Note)
	}
	return ""
}

func plainList(l List) string {
	var lines []string
	for i, item := range l.Items {
		mark := "-"
		if l.Numbered {
			mark = fmt.Sprintf("%d.", i+1)
		}
		lines = append(lines, mark+" "+item.String())
	}
	return strings.Join(lines, "\n")
}

func plainTable(t Table) string {
	var head []string
	for _, c := range t.Columns {
		head = append(head, c.Title)
	}
	lines := []string{strings.Join(head, " | ")}
	for _, row := range t.Rows {
		var cells []string
		for _, c := range row {
			cells = append(cells, strings.ReplaceAll(c.Text.String(), "\n", " / "))
		}
		lines = append(lines, strings.Join(cells, " | "))
	}
	return strings.Join(lines, "\n")
}

func plainNames(mark, place string, names []Signature) string {
	var lines []string
	for _, n := range names {
		lines = append(lines, mark+joined(", ", n.Name, n.Role, place))
	}
	return strings.Join(lines, "\n")
}

// joined leaves out the parts that are empty.
func joined(sep string, parts ...string) string {
	var kept []string
	for _, p := range parts {
		if strings.TrimSpace(p) != "" {
			kept = append(kept, p)
		}
	}
	return strings.Join(kept, sep)
}
