package desk

import (
	"context"
	"sort"

	"samtak/casework"
	"samtak/casework/deadline"
)

// Task is one line of I dag: a case and the deadline that makes it a task.
type Task struct {
	View CaseView
	Due  deadline.Due
}

// TodayView is the page I dag.
type TodayView struct {
	Overdue []Task     // the day has passed
	Today   []Task     // due today
	Soon    []Task     // due in the coming 14 days
	Queue   []CaseView // not decided, oldest first
	Open    int        // number of open cases
}

// TodayView gathers what presses.
func (d *Desk) TodayView(ctx context.Context) (TodayView, error) {
	return view(ctx, d, func(tx Tx) (TodayView, error) {
		files, err := tx.ListCaseFiles(CaseFilter{OpenOnly: true})
		return todayOf(files, casework.DateOf(tx.Now())), err
	})
}

func todayOf(files []casework.CaseFile, today casework.Date) TodayView {
	var out TodayView
	for _, v := range views(files, today) {
		out.Open++
		if !v.File.Decision.Final() {
			out.Queue = append(out.Queue, v)
		}
		for _, due := range v.Deadlines {
			task := Task{v, due}
			switch n := today.DaysTo(due.Shown); {
			case n < 0:
				out.Overdue = append(out.Overdue, task)
			case n == 0:
				out.Today = append(out.Today, task)
			case n <= 14:
				out.Soon = append(out.Soon, task)
			}
		}
	}
	for _, list := range [][]Task{out.Overdue, out.Today, out.Soon} {
		sort.SliceStable(list, func(i, j int) bool { return list[i].Due.Shown.Before(list[j].Due.Shown) })
	}
	sort.SliceStable(out.Queue, func(i, j int) bool {
		return out.Queue[i].File.Application.Received.Before(out.Queue[j].File.Application.Received)
	})
	return out
}
