package store

import "samtak/casework"

var appeals = newChildren("appeals", "case_id", func(a *casework.Appeal) []column {
	return []column{
		{"id", &a.ID},
		{"received", date(&a.Received)},
		{"posted", date(&a.Posted)},
		{"channel", &a.Channel},
		{"role", &a.Role},
		{"by", &a.By},
		{"proof", &a.Proof},
		{"names", &a.Names},
		{"signed", &a.Signed},
		{"decision", date(&a.Decision)},
		{"change", &a.Change},
		{"grounds", &a.Grounds},
		{"lacking_by", date(&a.LackingBy)},
		{"mended", date(&a.Mended)},
		{"taken_in", &a.TakenIn},
		{"late_reason", &a.LateReason},
		{"judgement", &a.Judgement},
		{"result", &a.Result},
		{"judged", date(&a.Judged)},
		{"sent", date(&a.Sent)},
		{"answer", &a.Answer},
		{"answered", date(&a.Answered)},
		{"words", &a.Words},
		{"followed", date(&a.Followed)},
		{"withdrawn", date(&a.Withdrawn)},
	}
})

// SaveAppeals keeps the klager of a case in place of the list before. They
// keep the ids and the order they come with.
func (t *Tx) SaveAppeals(id casework.CaseID, list []casework.Appeal) error {
	if err := t.inUse("cases", int64(id)); err != nil {
		return err
	}
	return appeals.save(t, int64(id), list)
}
