package preview

import (
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"samtak/reports/doc"
)

// piece is words of one run on one line.
type piece struct {
	text string
	run  doc.Run
	x, w float32
}

// textLine is the pieces of one line.
type textLine struct {
	pieces []piece
	w      float32
}

// word is a word of a run.
type word struct {
	text  string
	run   int
	glued bool // stands close to the one before
	tied  bool // stands on the same line as the one before
	brk   bool // a new line begins before it
}

// setter breaks text into lines of a width.
type setter struct {
	px     float32 // size of the type
	bold   bool
	italic bool
	width  float32
}

func (s setter) style(r doc.Run) fyne.TextStyle {
	return fyne.TextStyle{Bold: s.bold || r.Bold, Italic: s.italic}
}

func (s setter) measure(text string, r doc.Run) float32 {
	if text == "" {
		return 0
	}
	return fyne.MeasureText(text, s.px, s.style(r)).Width
}

// words splits the runs at their spaces and line breaks.
func words(t doc.Text) []word {
	var out []word
	glued, brk := false, false
	for i, r := range t {
		for j, line := range strings.Split(r.Text, "\n") {
			if j > 0 {
				glued, brk = false, true
			}
			for k, w := range strings.Split(line, " ") {
				if k > 0 {
					glued = false
				}
				if w == "" {
					continue
				}
				n := word{text: w, run: i, glued: glued && !brk, brk: brk}
				n.tied = n.glued || len(out) > 0 && !brk && belong(out[len(out)-1].text, w)
				out = append(out, n)
				glued, brk = true, false
			}
		}
	}
	return out
}

// belong tells that two words read badly on two lines: the parts of a phone
// number, of a date, of a reference to a law.
func belong(a, b string) bool {
	digit := func(c byte) bool { return c >= '0' && c <= '9' }
	last, first := a[len(a)-1], b[0]
	switch {
	case digit(last) && digit(first), a == "§":
		return true
	case len(a) <= 3 && last == '.' && digit(a[0]):
		return !digit(first)
	}
	return false
}

// lines sets the text; there is always at least one line.
func (s setter) lines(t doc.Text) []textLine {
	out := []textLine{{}}
	all := words(t)
	for i := 0; i < len(all); {
		n := i + 1
		for n < len(all) && all[n].tied {
			n++
		}
		out = s.add(out, t, all[i:n])
		i = n
	}
	return out
}

// add puts words that belong together on the last line, or on a new one.
func (s setter) add(out []textLine, t doc.Text, group []word) []textLine {
	last := &out[len(out)-1]
	var wide float32
	for i, w := range group {
		if len(w.text) > 1000 {
			wide = s.width + 1
			break
		}
		wide += s.measure(w.text, t[w.run])
		if i > 0 && !w.glued {
			wide += s.measure(" ", t[w.run])
		}
	}
	if wide > s.width && len(group) > 1 && !glued(group) {
		for i := range group { // too much to hold together
			out = s.add(out, t, group[i:i+1])
		}
		return out
	}
	gap := float32(0)
	if len(last.pieces) > 0 {
		gap = s.measure(" ", t[group[0].run])
	}
	if group[0].brk || len(last.pieces) > 0 && last.w+gap+wide > s.width {
		out = append(out, textLine{})
		last, gap = &out[len(out)-1], 0
	}
	for i, w := range group {
		text := w.text
		for len(last.pieces) == 0 && s.tooWide(text, t[w.run]) {
			head := s.fitting(text, t[w.run])
			last.put(s, t, w.run, head, 0)
			text = text[len(head):]
			out = append(out, textLine{})
			last = &out[len(out)-1]
		}
		if i > 0 {
			gap = 0
			if !w.glued {
				gap = s.measure(" ", t[w.run])
			}
		}
		last.put(s, t, w.run, text, gap)
	}
	return out
}

// glued tells that the words have no space between them.
func glued(group []word) bool {
	for _, w := range group[1:] {
		if !w.glued {
			return false
		}
	}
	return true
}

// tooWide tells that a word must be parted. One of a thousand letters is not
// measured: that takes its time, and the answer is known.
func (s setter) tooWide(text string, r doc.Run) bool {
	return len(text) > 1000 || s.measure(text, r) > s.width && utf8.RuneCountInString(text) > 1
}

// fitting is the longest beginning of a word that fits, at least one letter.
func (s setter) fitting(text string, r doc.Run) string {
	end := 0
	for i := range text {
		if i > 0 && s.measure(text[:i], r) > s.width {
			break
		}
		end = i
	}
	if end == 0 {
		_, end = utf8.DecodeRuneInString(text)
	}
	return text[:end]
}

// put adds a word to the line, to the last piece where it is of the same run.
func (l *textLine) put(s setter, t doc.Text, run int, text string, gap float32) {
	if n := len(l.pieces); n > 0 && l.pieces[n-1].run == t[run] {
		p := &l.pieces[n-1]
		if gap > 0 {
			p.text += " "
		}
		p.text += text
		p.w = s.measure(p.text, t[run])
		l.w = p.x + p.w
		return
	}
	w := s.measure(text, t[run])
	l.pieces = append(l.pieces, piece{text: text, run: t[run], x: l.w + gap, w: w})
	l.w += gap + w
}
