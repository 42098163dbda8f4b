package preview

import (
	"strings"

	"samtak/casework"
	"samtak/casework/desk"
)

// model is what is chosen and typed for this one paper.
type model struct {
	Language casework.Language // "": the person's
	Reason   string
	AnswerBy string // as typed
	OwnWords string
	Enclosed string // one enclosure on each line
	CopyTo   string // one receiver of a copy on each line
	What     string
	Receiver string
	Place    string
	Variant  string // "": the usual one
	About    int64  // 0: the last one
	Begun    bool   // the suggestions have been put in
}

// choice is what the desk makes the paper of. Only what the kind asks for goes
// with it.
func (p *page) choice() desk.PaperChoice {
	c := desk.PaperChoice{CaseID: p.id, Kind: p.kind}
	if p.keep == nil {
		return c
	}
	m := p.keep.Model
	c.Language, c.OwnWords = m.Language, m.OwnWords
	c.Enclosures, c.CopyTo = lines(m.Enclosed), lines(m.CopyTo)
	for _, name := range p.kind.Asks() {
		switch name {
		case "reason":
			c.Reason = m.Reason
		case "answer_by":
			c.AnswerBy, _ = casework.ParseDate(m.AnswerBy, p.deps.Desk.Today())
		case "what":
			c.What = m.What
		case "receiver":
			c.Receiver = m.Receiver
		case "place":
			c.Place = m.Place
		case "variant":
			c.Variant = p.variant()
		case "about":
			c.About = m.About
		}
	}
	return c
}

// variant is the form of the paper that is chosen, or the usual one.
func (p *page) variant() string {
	if v := p.keep.Model.Variant; v != "" {
		return v
	}
	if all := p.kind.Variants(); len(all) > 0 {
		return all[0]
	}
	return ""
}

// lines is what stands on each line of a text, empty lines left out.
func lines(text string) []string {
	var out []string
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line != "" {
			out = append(out, line)
		}
	}
	return out
}
