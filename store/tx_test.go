package store_test

import (
	"context"
	"errors"
	"sync"
	"testing"
	"time"

	"samtak/casework"
	"samtak/casework/desk"
	"samtak/store/storetest"
)

func countPersons(t *testing.T, db desk.Store) (n int) {
	t.Helper()
	storetest.View(t, db, func(tx desk.Tx) error { n = len(must(tx.ListPersons())); return nil })
	return n
}

func TestErrorAndPanicLeaveEverythingAsItWas(t *testing.T) {
	db := storetest.Open(t)
	ours := errors.New("ours")
	err := db.Update(context.Background(), func(tx desk.Tx) error {
		must(tx.CreatePerson(storetest.Person()))
		return ours
	})
	if !errors.Is(err, ours) {
		t.Errorf("error %v", err)
	}
	func() {
		defer func() { same(t, recover(), any("stop")) }()
		_ = db.Update(context.Background(), func(tx desk.Tx) error {
			must(tx.CreatePerson(storetest.Person()))
			panic("stop")
		})
	}()
	same(t, countPersons(t, db), 0)
	storetest.View(t, db, func(tx desk.Tx) error { same(t, len(must(tx.Search("Solfrid", 10))), 0); return nil })
}

func TestViewMayNotWrite(t *testing.T) {
	db := storetest.Open(t)
	err := db.View(context.Background(), func(tx desk.Tx) error { return tx.SaveDraft(desk.Draft{Key: "x"}) })
	wantCode(t, err, casework.CodeUnknown)
	err = db.View(context.Background(), func(tx desk.Tx) error { return second(tx.CreatePerson(storetest.Person())) })
	wantCode(t, err, casework.CodeUnknown)
	same(t, countPersons(t, db), 0)
}

func TestContextIsHonoured(t *testing.T) {
	db := storetest.Open(t)
	gone, cancel := context.WithCancel(context.Background())
	cancel()
	if err := db.Update(gone, func(desk.Tx) error { return nil }); !errors.Is(err, context.Canceled) {
		t.Errorf("a cancelled context: %v", err)
	}
	midway, cancel := context.WithCancel(context.Background())
	err := db.Update(midway, func(tx desk.Tx) error {
		must(tx.CreatePerson(storetest.Person()))
		cancel()
		return second(tx.CreatePerson(storetest.Person()))
	})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled midway: %v", err)
	}
	same(t, countPersons(t, db), 0)
}

func TestNestedCallsWaitNoLongerThanTheirContext(t *testing.T) {
	db := storetest.Open(t)
	err := db.Update(context.Background(), func(desk.Tx) error {
		ctx, cancel := context.WithTimeout(context.Background(), time.Millisecond)
		defer cancel()
		return db.View(ctx, func(desk.Tx) error { return nil })
	})
	if !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("nested: %v", err)
	}
	same(t, countPersons(t, db), 0)
}

func TestTxHasOneNow(t *testing.T) {
	clock := &storetest.Clock{}
	db := storetest.OpenWith(t, clock)
	inUpdate(t, db, func(tx desk.Tx) {
		before := tx.Now()
		clock.Set(before.Add(time.Hour))
		same(t, tx.Now(), before)
		fail(t, tx.CreateAudit(desk.Audit{Event: "x"}))
		same(t, must(tx.ListAudit(0, 1))[0].At, before.UTC())
	})
	storetest.View(t, db, func(tx desk.Tx) error { same(t, tx.Now(), storetest.Start.Add(time.Hour)); return nil })
}

func TestATransactionThatIsOverIsDead(t *testing.T) {
	db := storetest.Open(t)
	var kept desk.Tx
	storetest.View(t, db, func(tx desk.Tx) error { kept = tx; return nil })
	if _, err := kept.ListPersons(); err == nil {
		t.Error("a dead transaction could read")
	}
}

func TestLogIsAppendOnly(t *testing.T) {
	db := storetest.Open(t)
	inUpdate(t, db, func(tx desk.Tx) { fail(t, tx.CreateAudit(desk.Audit{Event: "x"})) })
	for _, attempt := range []string{
		"UPDATE audit SET event = 'y'", "DELETE FROM audit",
		"INSERT OR REPLACE INTO audit SELECT * FROM audit",
	} {
		if db.Exec(attempt) == nil {
			t.Errorf("%s went through", attempt)
		}
	}
	storetest.View(t, db, func(tx desk.Tx) error { same(t, must(tx.ListAudit(0, 5))[0].Event, "x"); return nil })
}

func TestManyGoroutinesTakeTurns(t *testing.T) {
	db := storetest.Open(t)
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for range 5 {
				err := db.Update(context.Background(), func(tx desk.Tx) error { return second(tx.CreatePerson(storetest.Person())) })
				if err == nil {
					err = db.View(context.Background(), func(tx desk.Tx) error { return second(tx.Search("sol", 5)) })
				}
				if err != nil {
					t.Error(err)
				}
			}
		})
	}
	wg.Wait()
	same(t, countPersons(t, db), 40)
}
