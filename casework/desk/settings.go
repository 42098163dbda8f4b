package desk

import (
	"context"
	"strconv"

	"samtak/casework"
)

func itoa(n int64) string { return strconv.FormatInt(n, 10) }

// Settings is how this desk is set up.
func (d *Desk) Settings(ctx context.Context) (casework.Settings, error) {
	return view(ctx, d, func(tx Tx) (casework.Settings, error) { return tx.FindSettings() })
}

// SaveSettings changes how this desk is set up.
func (d *Desk) SaveSettings(ctx context.Context, s casework.Settings) error {
	return d.change(ctx, func(tx Tx) (Audit, error) {
		return Audit{Event: "settings_changed", Entity: "settings"}, tx.SaveSettings(s)
	})
}

// Law is the hjemmel register with the caseworker's changes and confirmations.
func (d *Desk) Law(ctx context.Context) ([]casework.Hjemmel, error) {
	return view(ctx, d, func(tx Tx) ([]casework.Hjemmel, error) { return laws(tx) })
}

// SaveHjemmel keeps a changed or confirmed entry.
func (d *Desk) SaveHjemmel(ctx context.Context, h casework.Hjemmel) error {
	return d.change(ctx, func(tx Tx) (Audit, error) {
		return Audit{Event: "law_changed", Entity: "law", Detail: h.Key}, tx.SaveHjemmel(h)
	})
}

func laws(tx Tx) ([]casework.Hjemmel, error) {
	own, err := tx.ListHjemler()
	return casework.WithOwn(own), err
}

// KeepDraft keeps unfinished typing; no log line, no event.
func (d *Desk) KeepDraft(ctx context.Context, key string, data []byte) error {
	return d.deps.Store.Update(ctx, func(tx Tx) error {
		return tx.SaveDraft(Draft{Key: key, Data: data, Saved: tx.Now()})
	})
}

// Draft is the unfinished typing under key; ok is false when there is none.
func (d *Desk) Draft(ctx context.Context, key string) (dr Draft, ok bool, err error) {
	err = d.deps.Store.View(ctx, func(tx Tx) error {
		var err error
		dr, ok, err = tx.FindDraft(key)
		return err
	})
	return dr, ok, err
}

// DropDraft forgets unfinished typing.
func (d *Desk) DropDraft(ctx context.Context, key string) error {
	return d.deps.Store.Update(ctx, func(tx Tx) error { return tx.DeleteDraft(key) })
}

// Search finds persons, cases, plans and papers.
func (d *Desk) Search(ctx context.Context, query string, limit int) ([]Hit, error) {
	return view(ctx, d, func(tx Tx) ([]Hit, error) { return tx.Search(query, limit) })
}
