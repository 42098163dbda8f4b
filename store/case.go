package store

import (
	"cmp"

	"samtak/casework"
	"samtak/casework/desk"
)

var cases = newTable("cases", func(c *casework.Case) []column {
	return []column{
		{"id", ref(&c.ID)},
		{"person_id", &c.PersonID},
		{"year", &c.Year},
		{"serial", &c.Serial},
		{"opened", date(&c.Opened)},
		{"closed", date(&c.Closed)},
		{"given_to", ref(&c.GivenTo)},
		{"given_on", date(&c.GivenOn)},
	}
})

// CreateCase gives the case its id and the next serial number of its year: the
// year it was opened, or this year where no day is given.
func (t *Tx) CreateCase(c casework.Case) (casework.Case, error) {
	if err := t.inUse("persons", int64(c.PersonID)); err != nil {
		return casework.Case{}, err
	}
	opened := c.Opened
	if opened.IsZero() {
		opened = t.today()
	}
	c.Year = cmp.Or(c.Year, opened.Year())
	if err := t.newID("cases", erasedCases, &c.ID); err != nil {
		return casework.Case{}, err
	}
	if err := t.newSerial(c.Year, &c.Serial); err != nil {
		return casework.Case{}, err
	}
	return c, cases.save(t, &c)
}

// UpdateCase replaces the facts of a case; its number stays what it is.
func (t *Tx) UpdateCase(c casework.Case) error {
	old, err := cases.find(t, "WHERE id=? AND binned=''", c.ID)
	if err != nil {
		return err
	}
	c.Year, c.Serial = old.Year, old.Serial
	return cases.save(t, &c)
}

// FindCaseFile reads everything about one case, documents without bytes.
func (t *Tx) FindCaseFile(id casework.CaseID) (casework.CaseFile, error) {
	files, err := t.readFiles("id=? AND binned=''", id)
	if err != nil {
		return casework.CaseFile{}, err
	}
	if len(files) == 0 {
		return casework.CaseFile{}, casework.Fail(casework.CodeNotFound)
	}
	f := files[0]
	return f, t.readPlanParts(&f.Plan)
}

// ListCaseFiles reads the cases the filter lets through, newest first, in a
// fixed number of queries. Plans come with their consents, but without areas,
// goals, tiltak and participants.
func (t *Tx) ListCaseFiles(filter desk.CaseFilter) ([]casework.CaseFile, error) {
	p := chosen(filter)
	return t.readFiles(p.condition, p.args...)
}

// chosen is the choice a filter makes.
func chosen(filter desk.CaseFilter) picked {
	p := picked{condition: "binned=''"}
	if filter.OpenOnly {
		p.condition += " AND closed=''"
	}
	if filter.WithPlan {
		p.condition += " AND EXISTS (SELECT 1 FROM plans WHERE plans.case_id = cases.id)"
	}
	if filter.PersonID != 0 {
		p.condition += " AND person_id=?"
		p.args = append(p.args, filter.PersonID)
	}
	return p
}

// readFiles reads the files of the cases that meet the condition on cases.
func (t *Tx) readFiles(condition string, args ...any) ([]casework.CaseFile, error) {
	list, err := cases.list(t, "WHERE "+condition+" ORDER BY opened DESC, id DESC", args...)
	if err != nil || len(list) == 0 {
		return nil, err
	}
	parts, err := t.readParts(picked{condition, args})
	if err != nil {
		return nil, err
	}
	files := make([]casework.CaseFile, len(list))
	for i, c := range list {
		files[i] = parts.file(c, t.today())
	}
	return files, nil
}

// picked is a choice of cases, as a condition on them and its arguments.
type picked struct {
	condition string
	args      []any
}

// in is the condition on a column that holds something of the picked cases.
func (p picked) in(column string) string {
	return "IN (SELECT " + column + " FROM cases WHERE " + p.condition + ")"
}

// where begins the rest of a query for rows that belong to the picked cases.
func (p picked) where() string { return "WHERE case_id " + p.in("id") + " " }

// fileParts is what case files are put together from.
type fileParts struct {
	persons      map[casework.PersonID]casework.Person
	relatives    map[int64][]casework.Relative
	applications map[casework.CaseID]casework.Application
	applicants   map[int64][]casework.Applicant
	assessments  map[casework.CaseID]casework.Assessment
	findings     map[int64][]findingRow
	decisions    map[casework.CaseID]casework.Decision
	earlier      map[int64][]casework.Decision
	waits        map[int64][]casework.Wait
	settled      map[int64][]casework.Settled
	appeals      map[int64][]casework.Appeal
	notes        map[casework.CaseID][]casework.Note
	assignments  map[casework.CaseID][]casework.Assignment
	coordinators map[casework.CoordinatorID]casework.Coordinator
	units        map[casework.UnitID]casework.Unit
	plans        map[casework.CaseID]casework.Plan
	consents     map[int64][]casework.Consent
	documents    map[casework.CaseID][]casework.Document
}

func (t *Tx) readParts(p picked) (f fileParts, err error) {
	steps := []func() error{
		func() (err error) { f.persons, f.relatives, err = t.readPersonsOf(p); return },
		func() (err error) { f.applications, f.applicants, err = t.readApplicationsOf(p); return },
		func() (err error) { f.assessments, f.findings, err = t.readAssessmentsOf(p); return },
		func() (err error) { f.decisions, f.earlier, err = t.readDecisionsOf(p); return },
		func() (err error) { f.waits, err = waits.in(t, p.in("id"), p.args...); return },
		func() (err error) { f.settled, err = settled.in(t, p.in("id"), p.args...); return },
		func() (err error) { f.appeals, err = appeals.in(t, p.in("id"), p.args...); return },
		func() (err error) { f.notes, err = t.readNotesOf(p); return },
		func() (err error) { f.assignments, err = t.readAssignmentsOf(p); return },
		func() (err error) { f.coordinators, f.units, err = t.readCoordinatorsOf(p); return },
		func() (err error) { f.plans, f.consents, err = t.readPlansOf(p); return },
		func() (err error) { f.documents, err = t.readDocumentsOf(p); return },
	}
	for _, step := range steps {
		if err := step(); err != nil {
			return fileParts{}, err
		}
	}
	return f, nil
}

func (t *Tx) readPersonsOf(p picked) (map[casework.PersonID]casework.Person, map[int64][]casework.Relative, error) {
	rows, err := persons.list(t, "WHERE id "+p.in("person_id"), p.args...)
	if err != nil {
		return nil, nil, err
	}
	around, err := relatives.in(t, p.in("person_id"), p.args...)
	return keyed(rows, func(p *casework.Person) casework.PersonID { return p.ID }), around, err
}

// file puts one case file together as it stands on the day.
func (f fileParts) file(c casework.Case, on casework.Date) casework.CaseFile {
	id := int64(c.ID)
	file := casework.CaseFile{
		Case: c, Person: f.persons[c.PersonID],
		Application: f.applications[c.ID], Assessment: f.assessments[c.ID], Decision: f.decisions[c.ID],
		Earlier: f.earlier[id], Waits: f.waits[id], Settled: f.settled[id], Appeals: f.appeals[id], Notes: f.notes[c.ID],
		Assignments: f.assignments[c.ID], Plan: f.plans[c.ID], Documents: f.documents[c.ID],
	}
	file.Person.Relatives = f.relatives[int64(c.PersonID)]
	file.Application.Applicants = f.applicants[id]
	file.Assessment.Findings = findingsOf(f.findings[id])
	setConsents(&file.Plan, f.consents[int64(file.Plan.ID)])
	for _, a := range file.Assignments {
		file.Named = append(file.Named, f.coordinators[a.CoordinatorID])
	}
	f.join(&file, on)
	return file
}

// join tells the parts of a file whose they are, and gives it the koordinator
// of the day.
func (f fileParts) join(file *casework.CaseFile, on casework.Date) {
	id := file.Case.ID
	// What is not written yet still belongs to the case, so that it can be saved.
	file.Application.CaseID, file.Assessment.CaseID, file.Decision.CaseID = id, id, id
	for i := range file.Earlier {
		file.Earlier[i].CaseID = id
	}
	if a, ok := file.Appointed(on); ok {
		file.Coordinator = f.coordinators[a.CoordinatorID]
		file.Unit = f.units[file.Coordinator.UnitID]
	}
}
