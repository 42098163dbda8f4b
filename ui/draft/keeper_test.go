package draft_test

import (
	"context"
	"testing"
	"time"

	"samtak/casework"
	"samtak/casework/desk"
	"samtak/store/storetest"
	"samtak/ui/draft"
	"samtak/ui/route/routetest"
)

type form struct{ Name, Note string }

func TestTypingIsKeptWithinASecond(t *testing.T) {
	b := routetest.New(t)
	k := draft.Open(b.Deps(), "form", form{}, nil)
	for range 10 { // a fast typist never pauses
		k.Model.Name += "a"
		k.Touch()
		b.Pass(100 * time.Millisecond)
	}
	b.Kill()
	k = draft.Open(b.Deps(), "form", form{}, nil)
	if !k.Restored || len(k.Model.Name) < 6 {
		t.Errorf("restored %v, kept %q", k.Restored, k.Model.Name)
	}
}

func TestCommitForgetsTheDraft(t *testing.T) {
	b := routetest.New(t)
	var got []form
	k := draft.Open(b.Deps(), "form", form{}, func(_ context.Context, f form) error {
		got = append(got, f)
		return nil
	})
	if err := k.Commit(); err != nil || len(got) != 0 {
		t.Errorf("an untouched form was committed: %v %v", got, err)
	}
	k.Model.Name = "x"
	k.Touch()
	if err := k.Commit(); err != nil || len(got) != 1 || got[0].Name != "x" || b.Shell.Saves == 0 {
		t.Errorf("committed %v %v, saves %d", got, err, b.Shell.Saves)
	}
	if again := draft.Open(b.Deps(), "form", form{}, nil); again.Restored {
		t.Error("the draft of a committed form came back")
	}
}

func TestRefusedCommitLosesNothing(t *testing.T) {
	b := routetest.New(t)
	k := draft.Open(b.Deps(), "form", form{}, func(context.Context, form) error {
		return casework.Fail(casework.CodeDiskFull)
	})
	k.Model.Note = "long text"
	k.Touch()
	if err := k.Commit(); casework.CodeOf(err) != casework.CodeDiskFull {
		t.Fatalf("got %v", err)
	}
	if len(b.Shell.Errors) != 1 {
		t.Errorf("the caseworker was told %d times", len(b.Shell.Errors))
	}
	b.Kill()
	if again := draft.Open(b.Deps(), "form", form{}, nil); again.Model.Note != "long text" {
		t.Errorf("kept %q", again.Model.Note)
	}
}

func TestDropForgets(t *testing.T) {
	b := routetest.New(t)
	k := draft.Open(b.Deps(), "form", form{}, nil)
	k.Model.Name = "x"
	k.Touch()
	k.Flush()
	k.Drop()
	b.Pass(time.Hour)
	if again := draft.Open(b.Deps(), "form", form{}, nil); again.Restored {
		t.Error("a dropped draft came back")
	}
}

// flaky is a store whose disk is full until it is mended.
type flaky struct {
	desk.Store
	full bool
}

func (f *flaky) Update(ctx context.Context, do func(desk.Tx) error) error {
	if f.full {
		return casework.Fail(casework.CodeDiskFull)
	}
	return f.Store.Update(ctx, do)
}

func TestKeepingGoesOnAfterAFailedWrite(t *testing.T) {
	b := routetest.New(t)
	store := &flaky{Store: storetest.Open(t)}
	d := b.Deps()
	d.Desk = desk.New(desk.Deps{Store: store, Clock: b.Clock.Now})
	k := draft.Open(d, "form", form{}, nil)
	store.full = true
	k.Model.Name = "a"
	k.Touch()
	b.Pass(time.Second)
	if len(b.Shell.Errors) != 1 {
		t.Fatalf("told %d times", len(b.Shell.Errors))
	}
	store.full = false
	k.Model.Name = "ab"
	k.Touch()
	b.Pass(time.Second)
	if again := draft.Open(d, "form", form{}, nil); again.Model.Name != "ab" {
		t.Errorf("kept %q", again.Model.Name)
	}
}
