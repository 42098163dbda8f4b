package store

import (
	"strings"

	"samtak/casework"
)

// column ties one column of a table to the field that is kept in it: a pointer
// to the field, or a wrapper of field.go around one.
type column struct {
	name  string
	field any
}

func fieldsOf(columns []column) []any {
	out := make([]any, len(columns))
	for i, c := range columns {
		out[i] = c.field
	}
	return out
}

func namesOf(columns []column) []string {
	out := make([]string, len(columns))
	for i, c := range columns {
		out[i] = c.name
	}
	return out
}

// marks is "?,?,?" for n values.
func marks(n int) string { return strings.TrimSuffix(strings.Repeat("?,", n), ",") }

// table keeps one kind of entity, one row each. Its columns are told once and
// serve both ways; the first of them is the key.
type table[T any] struct {
	columns         func(*T) []column
	selects, upsert string
}

func newTable[T any](name string, columns func(*T) []column) table[T] {
	names := namesOf(columns(new(T)))
	var sets []string
	for _, n := range names[1:] {
		if n != "id" { // an entity that is known by its case keeps the id it got first
			sets = append(sets, n+"=excluded."+n)
		}
	}
	list := strings.Join(names, ",")
	return table[T]{
		columns: columns,
		selects: "SELECT " + list + " FROM " + name + " ",
		upsert: "INSERT INTO " + name + " (" + list + ") VALUES (" + marks(len(names)) + ") ON CONFLICT (" + names[0] +
			") DO UPDATE SET " + strings.Join(sets, ",") + " RETURNING " + names[0],
	}
}

func (tb table[T]) fields(v *T) []any { return fieldsOf(tb.columns(v)) }

// list reads the rows that the rest of the query ("WHERE … ORDER BY …") picks.
func (tb table[T]) list(t *Tx, rest string, args ...any) ([]T, error) {
	return collect(t, tb.selects+rest, tb.fields, args...)
}

// find reads the one row that the rest of the query picks; CodeNotFound when
// there is none.
func (tb table[T]) find(t *Tx, rest string, args ...any) (v T, err error) {
	err = t.read(tb.selects+rest, tb.fields(&v), args...)
	return v, err
}

// save creates or replaces a row, and sets the key of v when the row got a new one.
func (tb table[T]) save(t *Tx, v *T) error {
	fields := tb.fields(v)
	return t.changeAndRead(tb.upsert, fields[0], fields...)
}

// children keeps an ordered list that belongs to one row of another table.
type children[T any] struct {
	columns               func(*T) []column
	selects, insert, wipe string
	parent                string
}

// child is one row of such a list.
type child[T any] struct {
	parent int64
	value  T
}

func newChildren[T any](name, parent string, columns func(*T) []column) children[T] {
	names := namesOf(columns(new(T)))
	list := strings.Join(names, ",")
	return children[T]{
		columns: columns, parent: parent,
		selects: "SELECT " + parent + "," + list + " FROM " + name + " ",
		insert:  "INSERT INTO " + name + " (" + parent + ",position," + list + ") VALUES (" + marks(len(names)+2) + ")",
		wipe:    "DELETE FROM " + name + " WHERE " + parent + "=?",
	}
}

// save writes the whole list in place of what was there.
func (ch children[T]) save(t *Tx, parent int64, rows []T) error {
	if err := t.change(ch.wipe, parent); err != nil {
		return err
	}
	var row T
	var position int
	args := append([]any{parent, &position}, fieldsOf(ch.columns(&row))...)
	for position, row = range rows {
		if err := t.change(ch.insert, args...); err != nil {
			return err
		}
	}
	return nil
}

// of reads the list of one parent.
func (ch children[T]) of(t *Tx, parent int64) ([]T, error) {
	all, err := ch.in(t, "=?", parent)
	return all[parent], err
}

// in reads the lists of all parents that the condition ("=?", "IN (SELECT …)") picks.
func (ch children[T]) in(t *Tx, condition string, args ...any) (map[int64][]T, error) {
	rows, err := collect(t, ch.selects+"WHERE "+ch.parent+" "+condition+" ORDER BY "+ch.parent+",position",
		func(c *child[T]) []any { return append([]any{&c.parent}, fieldsOf(ch.columns(&c.value))...) }, args...)
	out := map[int64][]T{}
	for _, r := range rows {
		out[r.parent] = append(out[r.parent], r.value)
	}
	return out, err
}

// missing tells that there was no such row.
func missing(err error) bool { return casework.CodeOf(err) == casework.CodeNotFound }
