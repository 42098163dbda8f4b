package casework

import (
	"regexp"
	"slices"
	"strings"
	"time"
)

// OwnText is the kommune's own wording of one standard text of the papers, in
// one målform (row B2). Each change is a new version; the former stay.
type OwnText struct {
	ID       string // text id, such as "paper.receipt.next.read"
	Language Language
	Version  int    // from 1 on
	Text     string // with the placeholders of the standard text; "" is the standard text again
	Saved    time.Time
}

// OwnWording is the texts that hold in a målform, by id: the last version of
// each, without those set back to the standard text.
func OwnWording(list []OwnText, lang Language) map[string]string {
	out, last := map[string]string{}, map[string]int{}
	for _, t := range list {
		if t.Language != lang || t.Version < last[t.ID] {
			continue
		}
		last[t.ID] = t.Version
		if delete(out, t.ID); t.Text != "" {
			out[t.ID] = t.Text
		}
	}
	return out
}

// places is the placeholders of a text, such as "{{.Date}}", each once, in order of the alphabet.
var places = regexp.MustCompile(`\{\{[^{}]*\}\}`)

func placesOf(text string) []string {
	found := places.FindAllString(text, -1)
	slices.Sort(found)
	return slices.Compact(found)
}

// SamePlaces tells that an own wording has the placeholders of the standard
// text, all of them and no other, and no stray braces.
func SamePlaces(standard, own string) bool {
	rest := places.ReplaceAllString(own, "")
	return slices.Equal(placesOf(standard), placesOf(own)) && !strings.Contains(rest, "{{") && !strings.Contains(rest, "}}")
}
