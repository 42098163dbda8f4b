package store

import (
	"database/sql/driver"
	"encoding/json"
	"time"

	"samtak/casework"
)

// stampLayout is RFC 3339 in UTC with all its digits, so that text sorts as time does.
const stampLayout = "2006-01-02T15:04:05.000000000Z07:00"

// Each wrapper below stands between one kind of field and its column.

// date keeps a Date as ISO text, "" for none.
func date(d *casework.Date) dateField { return dateField{d} }

type dateField struct{ d *casework.Date }

func (f dateField) Value() (driver.Value, error) { return f.d.String(), nil }

func (f dateField) Scan(v any) (err error) {
	text, ok := v.(string)
	if *f.d, err = casework.ParseISO(text); err != nil || !ok {
		return unreadable("date")
	}
	return nil
}

// stamp keeps a time in UTC, "" for none.
func stamp(t *time.Time) stampField { return stampField{t} }

type stampField struct{ t *time.Time }

func (f stampField) Value() (driver.Value, error) {
	if f.t.IsZero() {
		return "", nil
	}
	return f.t.UTC().Format(stampLayout), nil
}

func (f stampField) Scan(v any) error {
	text, ok := v.(string)
	if ok && text == "" {
		*f.t = time.Time{}
		return nil
	}
	t, err := time.Parse(stampLayout, text)
	if err != nil {
		return unreadable("time")
	}
	*f.t = t.UTC()
	return nil
}

// words keeps a slice or map as JSON text, "" when it is empty.
func words[T any](v *T) wordsField[T] { return wordsField[T]{v} }

type wordsField[T any] struct{ v *T }

func (f wordsField[T]) Value() (driver.Value, error) {
	b, err := json.Marshal(f.v)
	if text := string(b); text != "null" && text != "[]" && text != "{}" {
		return text, err
	}
	return "", err
}

func (f wordsField[T]) Scan(v any) error {
	text, ok := v.(string)
	if ok && text == "" {
		return nil
	}
	if json.Unmarshal([]byte(text), f.v) != nil {
		return unreadable("list")
	}
	return nil
}

// ref keeps an id, and 0 as "nothing", which a foreign key lets through and a
// primary key fills in.
func ref[T ~int64](id *T) refField[T] { return refField[T]{id} }

type refField[T ~int64] struct{ id *T }

func (f refField[T]) Value() (driver.Value, error) {
	if *f.id == 0 {
		return nil, nil
	}
	return int64(*f.id), nil
}

func (f refField[T]) Scan(v any) error {
	n, _ := v.(int64)
	*f.id = T(n)
	return nil
}

// unreadable is a value that this program never wrote.
func unreadable(kind string) error {
	return &casework.Error{Code: casework.CodeDamagedFile, Cause: otherError("unreadable " + kind)}
}

// notNil keeps empty bytes apart from none, which a column refuses.
func notNil(b []byte) []byte {
	if b == nil {
		return []byte{}
	}
	return b
}
