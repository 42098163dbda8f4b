package store

import "samtak/casework"

var coordinators = newTable("coordinators", func(c *casework.Coordinator) []column {
	return []column{
		{"id", ref(&c.ID)},
		{"name", &c.Name},
		{"title", &c.Title},
		{"unit_id", ref(&c.UnitID)},
		{"phone", &c.Phone},
		{"email", &c.Email},
		{"child", &c.Child},
		{"ended", date(&c.Ended)},
		{"note", &c.Note},
	}
})

var assignments = newTable("assignments", func(a *casework.Assignment) []column {
	return []column{
		{"id", ref(&a.ID)},
		{"case_id", &a.CaseID},
		{"coordinator_id", &a.CoordinatorID},
		{"product", &a.Product},
		{"starts", date(&a.From)},
		{"ends", date(&a.To)},
		{"wished", &a.Wished},
		{"accepted", date(&a.Accepted)},
		{"contacted", date(&a.Contacted)},
		{"reason", &a.Reason},
	}
})

// ListCoordinators is the whole register in Norwegian order of names, with
// those who are no longer available.
func (t *Tx) ListCoordinators() ([]casework.Coordinator, error) {
	rows, err := coordinators.list(t, "ORDER BY id")
	sortByName(rows, func(c casework.Coordinator) string { return c.Name })
	return rows, err
}

// SaveCoordinator creates or replaces a koordinator; ID 0 creates.
func (t *Tx) SaveCoordinator(c casework.Coordinator) (casework.CoordinatorID, error) {
	err := coordinators.save(t, &c)
	return c.ID, err
}

// SaveAssignment creates or replaces an oppnevning; ID 0 creates.
func (t *Tx) SaveAssignment(a casework.Assignment) (casework.AssignmentID, error) {
	if err := t.inUse("cases", int64(a.CaseID)); err != nil {
		return 0, err
	}
	err := assignments.save(t, &a)
	return a.ID, err
}

// CountLoad counts the assignments that run on the day, by koordinator;
// whoever has none is not in the map.
func (t *Tx) CountLoad(on casework.Date) (map[casework.CoordinatorID]int, error) {
	type load struct {
		id casework.CoordinatorID
		n  int
	}
	// Two halves, so that those that have ended are not looked at.
	rows, err := collect(t, `WITH running AS (
			SELECT coordinator_id, case_id FROM assignments WHERE ends = '' AND starts <> '' AND starts <= ?1
			UNION ALL SELECT coordinator_id, case_id FROM assignments WHERE ends >= ?1 AND starts <> '' AND starts <= ?1
		) SELECT coordinator_id, count(*) FROM running JOIN cases ON cases.id = case_id AND binned = '' GROUP BY coordinator_id`,
		func(l *load) []any { return []any{&l.id, &l.n} }, on.String())
	out := make(map[casework.CoordinatorID]int, len(rows))
	for _, l := range rows {
		out[l.id] = l.n
	}
	return out, err
}

func (t *Tx) readAssignmentsOf(p picked) (map[casework.CaseID][]casework.Assignment, error) {
	rows, err := assignments.list(t, p.where()+"ORDER BY starts, id", p.args...)
	return grouped(rows, func(a *casework.Assignment) casework.CaseID { return a.CaseID }), err
}

func (t *Tx) readCoordinatorsOf(p picked) (map[casework.CoordinatorID]casework.Coordinator, map[casework.UnitID]casework.Unit, error) {
	named := "IN (SELECT coordinator_id FROM assignments " + p.where() + ")"
	rows, err := coordinators.list(t, "WHERE id "+named, p.args...)
	if err != nil {
		return nil, nil, err
	}
	theirs, err := units.list(t, "WHERE id IN (SELECT unit_id FROM coordinators WHERE id "+named+")", p.args...)
	return keyed(rows, func(c *casework.Coordinator) casework.CoordinatorID { return c.ID }),
		keyed(theirs, func(u *casework.Unit) casework.UnitID { return u.ID }), err
}
