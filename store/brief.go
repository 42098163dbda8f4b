package store

import (
	"database/sql"

	"samtak/casework"
	"samtak/casework/desk"
)

// The brief of a case is what the rules and the lists ask about it, packed into
// one row: a list of thousands of cases is read from one table instead of ten.
// The triggers of the schema empty a brief when anything it tells of changes;
// each transaction that writes fills in those that are empty before it ends.

// packBrief is what stands in a brief. With other things in it, briefForm
// must get another number.
func packBrief(p *packer, f *casework.CaseFile) {
	form := p.number(briefForm)
	p.bad = p.bad || form != briefForm
	packCase(p, &f.Case)
	packText(p, &f.Person.GivenName)
	packText(p, &f.Person.FamilyName)
	packDate(p, &f.Person.Birth)
	packBool(p, &f.Person.Expected)
	packText(p, &f.Person.Protection)
	packText(p, &f.Application.Type)
	packDate(p, &f.Application.Received)
	packDate(p, &f.Application.Discharge)
	packDate(p, &f.Application.AnswerBy)
	packDate(p, &f.Application.Promised)
	packList(p, &f.Application.Wants, packText)
	packList(p, &f.Application.Applicants, packApplicant)
	packFindings(p, f)
	packDecision(p, &f.Decision)
	packList(p, &f.Earlier, packDecision)
	packList(p, &f.Waits, packWait)
	packList(p, &f.Settled, func(p *packer, s *casework.Settled) {
		packText(p, &s.Key)
		packDate(p, &s.From)
	})
	packList(p, &f.Appeals, packAppeal)
	packList(p, &f.Assignments, packAssignment)
	packPlan(p, &f.Plan)
	packList(p, &f.Documents, packPaper)
}

const briefForm = 3

// packPaper is what a list tells by: that the paper is made, and when.
func packPaper(p *packer, d *casework.Document) {
	packText(p, &d.Kind)
	packDate(p, &d.Date)
}

func packCase(p *packer, c *casework.Case) {
	packID(p, &c.ID)
	packID(p, &c.PersonID)
	c.Year, c.Serial = int(p.number(int64(c.Year))), int(p.number(int64(c.Serial)))
	packDate(p, &c.Opened)
	packDate(p, &c.Closed)
	packID(p, &c.GivenTo)
	packDate(p, &c.GivenOn)
}

func packApplicant(p *packer, a *casework.Applicant) {
	packText(p, &a.Role)
	packDate(p, &a.Expires)
}

func packWait(p *packer, w *casework.Wait) {
	packText(p, &w.Kind)
	packDate(p, &w.Asked)
	packDate(p, &w.By)
	packDate(p, &w.Ended)
}

// packAppeal packs all but what a klage says in words.
func packAppeal(p *packer, a *casework.Appeal) {
	packID(p, &a.ID)
	packText(p, &a.Role)
	packText(p, &a.Result)
	packText(p, &a.Answer)
	for _, answer := range []*casework.Answer{&a.Proof, &a.Names, &a.Signed, &a.TakenIn} {
		packText(p, answer)
	}
	for _, day := range []*casework.Date{
		&a.Received, &a.Posted, &a.Decision, &a.LackingBy, &a.Mended, &a.Judged, &a.Sent, &a.Answered, &a.Followed, &a.Withdrawn,
	} {
		packDate(p, day)
	}
}

// packFindings packs the answers of a case that is not decided yet. Afterwards
// no rule asks for them.
func packFindings(p *packer, f *casework.CaseFile) {
	var answers []findingRow
	if !p.reading && !f.Decision.Final() {
		for _, c := range casework.Conditions {
			if a := f.Assessment.Findings[c].Answer; a != casework.NotAnswered {
				answers = append(answers, findingRow{c, casework.Finding{Answer: a}})
			}
		}
	}
	packList(p, &answers, func(p *packer, r *findingRow) {
		packText(p, &r.condition)
		packText(p, &r.Answer)
	})
	if p.reading {
		f.Assessment.Findings = findingsOf(answers)
	}
}

func packDecision(p *packer, d *casework.Decision) {
	packText(p, &d.Product)
	packText(p, &d.Outcome)
	packText(p, &d.Hjemmel)
	packDate(p, &d.Date)
	packDate(p, &d.Sent)
	packDate(p, &d.Arrived)
}

func packAssignment(p *packer, a *casework.Assignment) {
	packID(p, &a.ID)
	packID(p, &a.CoordinatorID)
	packText(p, &a.Product)
	packDate(p, &a.From)
	packDate(p, &a.To)
	packDate(p, &a.Contacted)
}

func packPlan(p *packer, plan *casework.Plan) {
	packID(p, &plan.ID)
	if plan.ID == 0 {
		return
	}
	packDate(p, &plan.Start)
	packDate(p, &plan.End)
	packDate(p, &plan.NextEvaluation)
	packDate(p, &plan.Approved)
	packDate(p, &plan.Closed)
	for _, c := range []*casework.Consent{&plan.Consent, &plan.Sharing} {
		packText(p, &c.Answer)
		packDate(p, &c.Expires)
		packDate(p, &c.Withdrawn)
	}
}

// briefRow is a brief as it stands in the file; "" when it is not filled in.
type briefRow struct {
	id    casework.CaseID
	facts sql.NullString
}

func (r *briefRow) fields() []any { return []any{&r.id, &r.facts} }

// read unpacks the brief into f; false when there is none that can be read.
func (r *briefRow) read(f *casework.CaseFile) bool {
	p := packer{text: r.facts.String, reading: true}
	packBrief(&p, f)
	f.Person.ID = f.Case.PersonID
	return !p.bad
}

// ListBriefs reads the cases the filter lets through, newest first: of each
// what casework.CaseFile.State, deadline.ForCase and the lists ask for, and
// nothing else. The list begins after the case with that id, or with the first
// one for 0, and holds at most limit cases.
func (t *Tx) ListBriefs(filter desk.CaseFilter, after casework.CaseID, limit int) ([]casework.CaseFile, error) {
	p := chosen(filter)
	if after != 0 {
		p.condition += " AND (opened, id) < (SELECT opened, id FROM cases WHERE id=?)"
		p.args = append(p.args, after)
	}
	return t.readBriefs("FROM cases JOIN briefs ON case_id = id WHERE "+p.condition+" ORDER BY opened DESC, id DESC LIMIT ?", append(p.args, limit)...)
}

// ListAwake reads, as ListBriefs does, the open cases of which anything may
// press today (see deadline.Wakes), in no order, and counts the open ones.
func (t *Tx) ListAwake() (awake []casework.CaseFile, open int, err error) {
	err = t.read("SELECT count(*) FROM cases WHERE binned='' AND closed=''", []any{&open})
	if err != nil {
		return nil, 0, err
	}
	// CROSS JOIN keeps SQLite from looking at every open case first.
	awake, err = t.readBriefs("FROM briefs CROSS JOIN cases ON case_id = id WHERE wakes <= ? AND binned='' AND closed=''", t.today().String())
	return awake, open, err
}

func (t *Tx) readBriefs(rest string, args ...any) ([]casework.CaseFile, error) {
	if err := t.writeBriefs(); err != nil { // what this transaction itself has changed
		return nil, err
	}
	rows, err := collect(t, "SELECT id, facts "+rest, (*briefRow).fields, args...)
	if err != nil || len(rows) == 0 {
		return nil, err
	}
	return t.completed(rows)
}

// completed gives each case its koordinator as of today, and reads in full what
// has no brief.
func (t *Tx) completed(rows []briefRow) ([]casework.CaseFile, error) {
	everybody, err := coordinators.list(t, "")
	if err != nil {
		return nil, err
	}
	everywhere, err := units.list(t, "")
	if err != nil {
		return nil, err
	}
	parts := fileParts{
		coordinators: keyed(everybody, func(c *casework.Coordinator) casework.CoordinatorID { return c.ID }),
		units:        keyed(everywhere, func(u *casework.Unit) casework.UnitID { return u.ID }),
	}
	out := make([]casework.CaseFile, len(rows))
	for i := range rows {
		if !rows[i].read(&out[i]) {
			if out[i], err = t.FindCaseFile(rows[i].id); err != nil {
				return nil, err
			}
		}
		parts.join(&out[i], t.today())
	}
	return out, nil
}

// emptyBriefs picks the cases whose briefs are to be filled in, some at a time.
const emptyBriefs = "SELECT case_id FROM briefs WHERE facts IS NULL ORDER BY case_id LIMIT 500"

// writeBriefs fills in the briefs that are empty.
func (t *Tx) writeBriefs() error {
	if err := t.recountWakes(); err != nil {
		return err
	}
	for t.write {
		err := t.exists(emptyBriefs)
		if missing(err) {
			return nil
		}
		if err != nil {
			return err
		}
		files, err := t.readFiles("id IN (" + emptyBriefs + ")")
		if err != nil {
			return err
		}
		for i := range files {
			wakes, err := t.wakes(files[i])
			if err != nil {
				return err
			}
			p := packer{}
			packBrief(&p, &files[i])
			if err := t.change("UPDATE briefs SET facts=?, wakes=? WHERE case_id=?", p.b, wakes, files[i].Case.ID); err != nil {
				return err
			}
		}
	}
	return nil
}
