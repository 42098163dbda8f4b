package store

import "samtak/casework"

var waits = newChildren("waits", "case_id", func(w *casework.Wait) []column {
	return []column{
		{"kind", &w.Kind},
		{"asked", date(&w.Asked)},
		{"by", date(&w.By)},
		{"what", &w.What},
		{"why", &w.Why},
		{"ended", date(&w.Ended)},
		{"came", &w.Came},
	}
})

// SaveWaits keeps what has been waited for in a case in place of the list before.
func (t *Tx) SaveWaits(id casework.CaseID, list []casework.Wait) error {
	if err := t.inUse("cases", int64(id)); err != nil {
		return err
	}
	return waits.save(t, int64(id), list)
}
