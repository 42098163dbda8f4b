package kit

import (
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"
)

// lineCache remembers the last wrapping, so that layout may ask often.
type lineCache struct {
	text    string
	width   float32
	px      float32
	style   fyne.TextStyle
	most    int
	lines   []string
	longest float32
	forWord string
	wordPx  float32
}

func (c *lineCache) wrap(text string, width, px float32, style fyne.TextStyle, most int) []string {
	if c.lines != nil && c.text == text && c.width == width && c.px == px && c.style == style && c.most == most {
		return c.lines
	}
	c.text, c.width, c.px, c.style, c.most = text, width, px, style, most
	c.lines = wrapLines(text, width, px, style)
	if most > 0 && len(c.lines) > most {
		rest := strings.Join(c.lines[most-1:], " ")
		c.lines = append(c.lines[:most-1:most-1], cut(rest, width, px, style))
	}
	return c.lines
}

func (c *lineCache) longestWord(text string, px float32, style fyne.TextStyle) float32 {
	if c.forWord == text && c.wordPx == px {
		return c.longest
	}
	c.forWord, c.wordPx, c.longest = text, px, 0
	for _, word := range strings.Fields(text) {
		c.longest = max(c.longest, measure(word, px, style))
	}
	return c.longest
}

// wrapLines breaks at spaces, and inside a word only when it is wider than the line.
func wrapLines(text string, width, px float32, style fyne.TextStyle) []string {
	if width <= 0 {
		return []string{""}
	}
	space := measure(" ", px, style)
	var lines []string
	for paragraph := range strings.SplitSeq(text, "\n") {
		line, used := "", float32(0)
		for _, word := range strings.Split(paragraph, " ") {
			w := measure(word, px, style)
			if line != "" && used+space+w > width {
				lines = append(lines, line)
				line, used = "", 0
			}
			for w > width && utf8.RuneCountInString(word) > 1 {
				head := fitting(word, width, px, style)
				lines = append(lines, head)
				word = word[len(head):]
				w = measure(word, px, style)
			}
			if line == "" && used == 0 {
				line, used = word, w
			} else {
				line, used = line+" "+word, used+space+w
			}
		}
		lines = append(lines, line)
	}
	return lines
}

// fitting is the longest beginning of s that fits, at least one letter.
func fitting(s string, width, px float32, style fyne.TextStyle) string {
	runes := []rune(s)
	lo, hi := 1, len(runes)
	for lo < hi {
		mid := (lo + hi + 1) / 2
		if measure(string(runes[:mid]), px, style) <= width {
			lo = mid
		} else {
			hi = mid - 1
		}
	}
	return string(runes[:lo])
}

// cut shortens s to the width, with "…" where something is left out. The
// toolkit's own ellipsis is some 140 times slower.
func cut(s string, width, px float32, style fyne.TextStyle) string {
	if measure(s, px, style) <= width {
		return s
	}
	room := width - measure("…", px, style)
	if room <= 0 {
		return "…"
	}
	return strings.TrimRight(fitting(s, room, px, style), " ") + "…"
}
