package work_test

import (
	"context"
	"errors"
	"fmt"
	"testing"
	"time"

	"samtak/casework"
	"samtak/ui/work"
	"samtak/ui/work/worktest"
)

// queue is a door whose background work waits until the test runs it, in any order.
func queue(t *testing.T) (run func(i int)) {
	var waiting []func()
	former := work.SetDoor(work.Door{
		Go: func(f func()) { waiting = append(waiting, f) },
		Do: func(f func()) { f() },
		AfterFunc: func(time.Duration, func()) func() bool {
			return func() bool { return true }
		},
	})
	t.Cleanup(func() { work.SetDoor(former) })
	return func(i int) { waiting[i]() }
}

func TestNewerLoadBeatsOlder(t *testing.T) {
	run := queue(t)
	scope := work.NewScope()
	var shown []string
	var olderCancelled bool
	show := func(s string, _ error) { shown = append(shown, s) }
	work.Load(scope, func(ctx context.Context) (string, error) {
		olderCancelled = ctx.Err() != nil
		return "old", nil
	}, show)
	work.Load(scope, func(context.Context) (string, error) { return "new", nil }, show)
	run(1)
	run(0)
	if len(shown) != 1 || shown[0] != "new" || !olderCancelled {
		t.Errorf("shown %v, older cancelled %v", shown, olderCancelled)
	}
}

func TestClosedScopeDropsResults(t *testing.T) {
	run := queue(t)
	scope := work.NewScope()
	sub := scope.Sub()
	called := false
	work.Load(sub, func(context.Context) (int, error) { return 1, nil }, func(int, error) { called = true })
	scope.Close()
	run(0)
	if called {
		t.Error("a closed screen was shown something")
	}
}

func TestPanicBecomesAnError(t *testing.T) {
	worktest.ByHand(t)
	var got error
	work.Load(work.NewScope(), func(context.Context) (int, error) { panic("x") }, func(_ int, err error) { got = err })
	if casework.CodeOf(got) != casework.CodeUnknown || got == nil {
		t.Errorf("got %v", got)
	}
	work.Load(work.NewScope(), func(context.Context) (int, error) { return 0, errors.New("x") }, func(_ int, err error) { got = err })
	if got == nil || got.Error() != "x" {
		t.Errorf("got %v", got)
	}
}

func TestTimerWaitsForQuiet(t *testing.T) {
	hand := worktest.ByHand(t)
	calls := 0
	timer := work.After(work.NewScope(), 400*time.Millisecond, func() { calls++ })
	timer.Reset()
	hand.Pass(300 * time.Millisecond)
	timer.Reset()
	hand.Pass(300 * time.Millisecond)
	if calls != 0 {
		t.Fatal("called before it was quiet")
	}
	hand.Pass(100 * time.Millisecond)
	hand.Pass(time.Hour)
	if calls != 1 {
		t.Errorf("called %d times", calls)
	}
	timer.Reset()
	timer.Flush()
	hand.Pass(time.Hour)
	timer.Reset()
	timer.Stop()
	hand.Pass(time.Hour)
	if calls != 2 {
		t.Errorf("called %d times", calls)
	}
}

func TestSlowLoadSaysSo(t *testing.T) {
	hand := worktest.ByHand(t)
	var waiting []func()
	slow := work.SetDoor(work.Door{})
	slow.Go = func(f func()) { waiting = append(waiting, f) }
	work.SetDoor(slow)
	var said []string
	load := func(scope *work.Scope, name string) {
		work.LoadSlowly(scope, func() { said = append(said, name+" busy") },
			func(context.Context) (int, error) { return 1, nil }, func(int, error) { said = append(said, name+" done") })
	}
	scope := work.NewScope()
	load(scope, "a")
	hand.Pass(work.SlowAfter)
	waiting[0]()
	hand.Pass(time.Hour)
	load(scope, "b") // overtaken by c before it is slow: it must not say so later
	load(scope, "c")
	waiting[2]()
	hand.Pass(time.Hour)
	if got := fmt.Sprint(said); got != "[a busy a done c done]" {
		t.Errorf("said %v", said)
	}
}
