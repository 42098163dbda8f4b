package store

import "samtak/casework"

var settled = newChildren("settled", "case_id", func(s *casework.Settled) []column {
	return []column{
		{"key", &s.Key},
		{"runs_from", date(&s.From)},
		{"marked", date(&s.On)},
		{"done", &s.Done},
		{"reason", &s.Reason},
	}
})

// SaveSettled keeps the terms of a case that are marked in place of the list before.
func (t *Tx) SaveSettled(id casework.CaseID, list []casework.Settled) error {
	if err := t.inUse("cases", int64(id)); err != nil {
		return err
	}
	return settled.save(t, int64(id), list)
}
