// Package present turns domain values into what a person sees: words in the
// window's målform, dates, the state that gives a chip its colour. It is the
// only place that does.
//
// What must not go here: widgets, rules, anything that reads or saves.
package present

import (
	"crypto/rand"
	"encoding/hex"
	"errors"
	"fmt"
	"log/slog"
	"strconv"
	"unicode"
	"unicode/utf8"

	"samtak/casework"
	"samtak/casework/deadline"
	"samtak/casework/desk"
	"samtak/ui/kit"
)

// T gives the text with an id; route.Deps.T and locales.Printer.T are such.
type T func(id string, data ...any) string

// zeroWord is the word of the empty value where it means something; elsewhere it is "none".
var zeroWord = map[string]string{"life": "active", "voice": "user", "measure": "planned", "share": "nothing"}

// Word is the name of a domain value: Word(t, "outcome", casework.Granted).
func Word[V ~string](t T, kind string, value V) string {
	word := string(value)
	if word == "" {
		word = zeroWord[kind]
	}
	if word == "" {
		word = "none"
	}
	return t("word." + kind + "." + word)
}

// Options is the values of one kind with their words, for a Select or Choice.
func Options[V ~string](t T, kind string, values []V) []kit.Option {
	out := make([]kit.Option, len(values))
	for i, v := range values {
		out[i] = kit.Option{ID: string(v), Label: Word(t, kind, v)}
	}
	return out
}

// Date is "03.11.2026", or "" when none is registered.
func Date(d casework.Date) string {
	if d.IsZero() {
		return ""
	}
	return casework.FormatDate(d)
}

// LongDate is "3. november 2026".
func LongDate(t T, d casework.Date) string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%d. %s %d", d.Day(), t("word.month."+strconv.Itoa(int(d.Month()))), d.Year())
}

// Weekday is the name of the day of the week.
func Weekday(t T, d casework.Date) string {
	return t("word.weekday." + strconv.Itoa(int(d.Weekday())))
}

// Field is the name of a field, as errors and blanks name it.
func Field(t T, field string) string { return t("word.field." + field) }

// Sentence tells what went wrong in the reader's language. What we did not
// foresee gets a reference that stands in the log too.
func Sentence(t T, err error) string {
	var e *casework.Error
	if !errors.As(err, &e) || e.Code == casework.CodeUnknown {
		ref := reference()
		slog.Error("unforeseen", "reference", ref, "kind", fmt.Sprintf("%T", err))
		return t("error.unknown", "Reference", ref)
	}
	var data []any
	for k, v := range e.Params {
		if k == "Field" {
			v = Field(t, fmt.Sprint(v))
		}
		data = append(data, k, v)
	}
	return t("error."+string(e.Code), data...)
}

func reference() string {
	b := make([]byte, 3)
	_, _ = rand.Read(b)
	return hex.EncodeToString(b)
}

// Age is "17 år", "ventet" for an expected child, or "" when unknown.
func Age(t T, p casework.Person, today casework.Date) string {
	if p.Expected {
		return t("shell.expected_child")
	}
	if years, ok := p.Age(today); ok {
		return t("shell.age", "Years", years)
	}
	return ""
}

// Event is one line of the time line.
func Event(t T, a desk.Audit) string {
	if a.Entity == "document" {
		return t("event."+a.Event, "Paper", Word(t, "papers", casework.PaperKind(a.Detail)))
	}
	return t("event." + a.Event)
}

// DueState is the colour of a deadline.
func DueState(due deadline.Due, today casework.Date) kit.State {
	switch due.Level(today) {
	case deadline.Red:
		return kit.Late
	case deadline.Yellow:
		return kit.Soon
	case deadline.None:
	}
	return kit.Planned
}

// DueWord is how far off a deadline is: "2 dager igjen", "i dag", "3 dager over".
func DueWord(t T, n func(id string, n int, data ...any) string, due deadline.Due, today casework.Date) string {
	switch left := due.DaysLeft(today); {
	case left == 0:
		return t("shell.due.today")
	case left > 0:
		return n("shell.due.left", left)
	case due.Rule.Side == deadline.Fact:
		return n("shell.due.ago", -left)
	default:
		return n("shell.due.over", -left)
	}
}

// Sum is the arithmetic of a deadline as a line of its own, or "" where it
// would only repeat the day.
func Sum(t T, due deadline.Due) string {
	if !due.IsSum() {
		return ""
	}
	words := due.Words(t)
	r, n := utf8.DecodeRuneInString(words)
	return string(unicode.ToUpper(r)) + words[n:]
}

// MeasureState is the colour and word of a tiltak's status on the day.
func MeasureState(t T, m casework.Measure, today casework.Date) (kit.State, string) {
	switch {
	case m.NotGranted:
		return kit.None, t("word.measure.not_granted")
	case m.Late(today):
		return kit.Late, t("word.measure.late")
	}
	word := Word(t, "measure", m.Status)
	switch m.Status {
	case casework.MeasureUnderWay:
		return kit.UnderWay, word
	case casework.MeasureDone:
		return kit.Done, word
	case casework.MeasurePlanned:
		return kit.Planned, word
	case casework.MeasureStopped:
	}
	return kit.None, word
}

// PlanState is the colour of a plan's state.
func PlanState(s casework.PlanState) kit.State {
	switch s {
	case casework.PlanActive, casework.PlanApproved:
		return kit.Done
	case casework.PlanEvaluation:
		return kit.Late
	case casework.PlanDraft:
		return kit.UnderWay
	case casework.PlanClosed:
	}
	return kit.Planned
}
