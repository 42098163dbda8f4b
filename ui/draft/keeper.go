// Package draft keeps what is being typed. A Keeper holds the model of one
// form: while it is typed in, the model is kept as a draft; when a field is
// left, it is committed through the desk and the draft is dropped. A page
// that is made anew, or a program that died, finds its draft again.
//
// What must not go here: widgets, rules, knowledge of any one form.
package draft

import (
	"context"
	"encoding/json"
	"time"

	"samtak/ui/route"
	"samtak/ui/work"
)

// quiet is how long typing pauses before the draft is kept; most a kill can
// cost is this and the time of one write.
const quiet = 400 * time.Millisecond

// Keeper keeps the model of one form.
type Keeper[T any] struct {
	Model    *T
	Restored bool // the model came from an unfinished draft

	deps   route.Deps
	key    string
	commit func(context.Context, T) error
	dirty  bool // typed since the last draft was kept
	open   bool // differs from what was last committed
	timer  *work.Timer
}

// Open starts from the draft stored under key, or from start where there is
// none. With a nil commit the model lives as a draft until Drop.
func Open[T any](d route.Deps, key string, start T, commit func(context.Context, T) error) *Keeper[T] {
	k := &Keeper[T]{Model: &start, deps: d, key: key, commit: commit}
	stored, ok, err := d.Desk.Draft(context.Background(), key)
	if err != nil {
		d.Shell.Fail(err)
	}
	if ok {
		var model T
		if json.Unmarshal(stored.Data, &model) == nil {
			k.Model, k.Restored, k.open = &model, true, true
		}
	}
	k.timer = work.After(d.Scope, quiet, func() { k.keep() })
	return k
}

// Touch tells that the model was changed.
func (k *Keeper[T]) Touch() {
	k.open = true
	k.dirty = true
	if !k.timer.Running() { // not pushed forward by further typing: a fast typist is kept too
		k.timer.Reset()
	}
}

// Dirty tells that something is not committed yet.
func (k *Keeper[T]) Dirty() bool { return k.open }

// Commit hands the model to the desk and forgets the draft. On an error the
// sentence is shown, the draft stays and nothing typed is lost.
func (k *Keeper[T]) Commit() error {
	if !k.open {
		return nil
	}
	if k.commit == nil {
		k.Flush()
		return nil
	}
	if err := k.commit(context.Background(), *k.Model); err != nil {
		k.Flush()
		k.deps.Shell.Fail(err)
		return err
	}
	k.Drop()
	k.deps.Shell.Saved()
	return nil
}

// Flush keeps the draft now.
func (k *Keeper[T]) Flush() {
	if k.dirty {
		k.timer.Stop()
		k.keep()
	}
}

// Drop forgets the draft.
func (k *Keeper[T]) Drop() {
	k.timer.Stop()
	k.dirty, k.open = false, false
	if err := k.deps.Desk.DropDraft(context.Background(), k.key); err != nil {
		k.deps.Shell.Fail(err)
	}
}

func (k *Keeper[T]) keep() {
	k.dirty = false
	data, err := json.Marshal(k.Model)
	if err == nil {
		err = k.deps.Desk.KeepDraft(context.Background(), k.key, data)
	}
	if err != nil {
		k.dirty = true
		k.deps.Shell.Fail(err)
		return
	}
	k.deps.Shell.Saved()
}
