package desk

import (
	"cmp"
	"context"
	"slices"

	"samtak/casework"
	"samtak/casework/deadline"
)

// Task is one line of I dag: a case and the deadline that makes it a task.
type Task struct {
	File *casework.CaseFile // as Tx.ListBriefs reads it; tasks of one case share it
	Due  deadline.Due
}

// TodayView is the page I dag.
type TodayView struct {
	Overdue []Task     // the day has passed
	Today   []Task     // due today
	Soon    []Task     // due in the coming days, as far as deadline.Ahead
	Queue   []CaseView // not decided, oldest first
	Open    int        // number of open cases
}

// TodayView gathers what presses.
func (d *Desk) TodayView(ctx context.Context) (TodayView, error) {
	var open int
	var set deadline.Set
	files, err := view(ctx, d, func(tx Tx) (awake []casework.CaseFile, err error) {
		if set, err = terms(tx); err != nil {
			return nil, err
		}
		awake, open, err = tx.ListAwake()
		return awake, err
	})
	out := todayOf(files, set, d.Today())
	out.Open = open
	return out, err
}

func todayOf(files []casework.CaseFile, terms deadline.Set, today casework.Date) TodayView {
	var out TodayView
	var tasks []Task
	for i := range files {
		f := &files[i]
		dues := terms.ForCase(*f, today)
		if !f.Decision.Final() {
			out.Queue = append(out.Queue, CaseView{File: *f, State: f.State(today), Deadlines: dues})
		}
		for _, due := range dues {
			if due.InSight(today) {
				tasks = append(tasks, Task{f, due})
			}
		}
	}
	for _, i := range inOrder(tasks, func(t *Task) (casework.Date, *casework.CaseFile) { return t.Due.Shown, t.File }) {
		task := tasks[i]
		switch n := today.DaysTo(task.Due.Shown); {
		case n < 0:
			out.Overdue = append(out.Overdue, task)
		case n == 0:
			out.Today = append(out.Today, task)
		default:
			out.Soon = append(out.Soon, task)
		}
	}
	out.Queue = picked(out.Queue, inOrder(out.Queue, func(v *CaseView) (casework.Date, *casework.CaseFile) {
		return v.File.Application.Received, &v.File
	}))
	return out
}

// inOrder is where the rows stand in order of their days, on one day those of
// the newest case first. The rows are large, so they are not moved about.
func inOrder[T any](rows []T, of func(*T) (casework.Date, *casework.CaseFile)) []int {
	at := make([]int, len(rows))
	for i := range at {
		at[i] = i
	}
	slices.SortStableFunc(at, func(a, b int) int {
		x, f := of(&rows[a])
		y, g := of(&rows[b])
		return cmp.Or(x.Compare(y), g.Case.Opened.Compare(f.Case.Opened), cmp.Compare(g.Case.ID, f.Case.ID))
	})
	return at
}

func picked[T any](rows []T, at []int) []T {
	var out []T
	for _, i := range at {
		out = append(out, rows[i])
	}
	return out
}
