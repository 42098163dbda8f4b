package casepage_test

import (
	"context"

	"samtak/casework"
	"samtak/casework/desk"
	"samtak/ui/kit"
	"samtak/ui/route/routetest"
	"samtak/ui/uitest"
)

// selectIn answers a field with a list to choose from.
func selectIn(b *routetest.Bench, label, id string) {
	b.T.Helper()
	s, ok := uitest.Field(b.T, b.Canvas(), label).Input.(*kit.Select)
	if !ok {
		b.T.Fatalf("%s is no list", label)
		return
	}
	s.SetSelected(id)
	s.OnChanged(id)
	uitest.Layout(b.Canvas())
}

// selectLast is selectIn for the last of several fields with the label.
func selectLast(b *routetest.Bench, label, id string) {
	b.T.Helper()
	var last *kit.Select
	for _, f := range uitest.All[*kit.Field](b.Canvas()) {
		if s, ok := f.Input.(*kit.Select); ok && f.Label() == label {
			last = s
		}
	}
	if last == nil {
		b.T.Fatalf("no list %q", label)
		return
	}
	last.SetSelected(id)
	last.OnChanged(id)
	uitest.Layout(b.Canvas())
}

// finish makes a paper of a case final, sent by post.
func finish(b *routetest.Bench, c desk.PaperChoice) casework.Document {
	b.T.Helper()
	doc, err := b.Desk.Finish(context.Background(), c, desk.Dispatch{How: "post"})
	if err != nil {
		b.T.Fatal(err)
	}
	return doc
}

// reply promises an answer by December 10th.
func reply(b *routetest.Bench, id casework.CaseID) {
	b.T.Helper()
	finish(b, desk.PaperChoice{CaseID: id, Kind: casework.PreliminaryReply, PaperInput: casework.PaperInput{
		Reason: "Vi venter på opplysninger.", AnswerBy: casework.MustISO("2026-12-10"),
	}})
}

// answer ticks one of a few answers.
func answer(b *routetest.Bench, label, id string) {
	b.T.Helper()
	c, ok := uitest.Field(b.T, b.Canvas(), label).Input.(*kit.Choice)
	if !ok {
		b.T.Fatalf("%s is no choice", label)
		return
	}
	c.SetSelected(id)
	c.OnChanged(id)
	uitest.Layout(b.Canvas())
}
