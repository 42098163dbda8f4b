package today

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"samtak/casework"
	"samtak/casework/deadline"
	"samtak/casework/desk"
	"samtak/ui/present"
	"samtak/ui/route"
)

// greeting says hello by name, by the time of day.
func (p *page) greeting() string {
	id := "today.hello.day"
	switch hour := p.deps.Desk.Now().Hour(); {
	case hour < 10:
		id = "today.hello.morning"
	case hour >= 18:
		id = "today.hello.evening"
	}
	hello := p.deps.T(id)
	if p.data.name == "" {
		return hello
	}
	return p.deps.T("today.hello", "Hello", hello, "Name", p.data.name)
}

// dayInWords is "Søndag 22. november 2026, uke 47".
func (p *page) dayInWords() string {
	day := p.deps.Desk.Today()
	_, week := day.Time().ISOWeek()
	return upperFirst(p.deps.T("today.date",
		"Weekday", present.Weekday(p.deps.T, day), "Date", present.LongDate(p.deps.T, day), "Week", week))
}

func firstName(name string) string {
	first, _, _ := strings.Cut(strings.TrimSpace(name), " ")
	return first
}

func upperFirst(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}

// taskWords is one task as it is read.
type taskWords struct {
	who, what, when, why, verb string
	place                      route.Place
}

func (p *page) wordsOf(t desk.Task) taskWords {
	f, due := *t.File, t.Due
	r := remedyOf(due.Rule)
	return taskWords{
		who:   p.who(f),
		what:  p.deps.T(due.NameID(p.deps.Desk.Today())),
		when:  p.when(due),
		why:   p.why(due),
		verb:  p.deps.T("today.do." + r.verb),
		place: r.place(f),
	}
}

// when is the day to act by; a fact has only its day.
func (p *page) when(due deadline.Due) string {
	day := present.LongDate(p.deps.T, due.Shown)
	if due.Rule.Side == deadline.Fact {
		return day
	}
	return p.deps.T("today.by", "Date", day)
}

// why is what the term rests on, and its arithmetic where there is any.
func (p *page) why(due deadline.Due) string {
	source := upperFirst(p.deps.T(due.Rule.SourceID()))
	if !due.IsSum() {
		return source
	}
	return p.deps.T("today.why", "Source", source, "Sum", due.Words(p.deps.T))
}

func (p *page) who(f casework.CaseFile) string {
	if name := f.Person.Name(); name != "" {
		return name
	}
	return p.deps.T("today.nameless")
}
