package desk

import (
	"context"
	"strings"

	"samtak/casework"
)

// CoordinatorView is one koordinator with her unit and load.
type CoordinatorView struct {
	Coordinator casework.Coordinator
	Unit        casework.Unit
	Load        int // running assignments today
}

// Heavy tells that the load calls for a warning.
func (v CoordinatorView) Heavy() bool { return v.Load >= casework.HeavyLoad }

// Coordinators lists the register with load.
func (d *Desk) Coordinators(ctx context.Context) ([]CoordinatorView, error) {
	return view(ctx, d, func(tx Tx) ([]CoordinatorView, error) {
		cs, err := tx.ListCoordinators()
		if err != nil {
			return nil, err
		}
		us, err := tx.ListUnits()
		if err != nil {
			return nil, err
		}
		units := make(map[casework.UnitID]casework.Unit, len(us))
		for _, u := range us {
			units[u.ID] = u
		}
		load, err := tx.CountLoad(casework.DateOf(tx.Now()))
		out := make([]CoordinatorView, len(cs))
		for i, c := range cs {
			out[i] = CoordinatorView{c, units[c.UnitID], load[c.ID]}
		}
		return out, err
	})
}

// Units lists the units.
func (d *Desk) Units(ctx context.Context) ([]casework.Unit, error) {
	return view(ctx, d, func(tx Tx) ([]casework.Unit, error) { return tx.ListUnits() })
}

// SaveUnit creates (ID 0) or changes a unit.
func (d *Desk) SaveUnit(ctx context.Context, u casework.Unit) (casework.UnitID, error) {
	var id casework.UnitID
	err := d.change(ctx, func(tx Tx) (Audit, error) {
		if u.Name == "" {
			return Audit{}, casework.Fail(casework.CodeMissing, "Field", "unit.name")
		}
		var err error
		id, err = tx.SaveUnit(u)
		return Audit{Event: "unit_saved", Entity: "unit", Ref: int64(id)}, err
	})
	return id, err
}

// SaveCoordinator creates (ID 0) or changes a koordinator.
func (d *Desk) SaveCoordinator(ctx context.Context, c casework.Coordinator) (casework.CoordinatorID, error) {
	var id casework.CoordinatorID
	err := d.change(ctx, func(tx Tx) (Audit, error) {
		if c.Name == "" {
			return Audit{}, casework.Fail(casework.CodeMissing, "Field", "coordinator.name")
		}
		var err error
		id, err = tx.SaveCoordinator(c)
		return Audit{Event: "coordinator_saved", Entity: "coordinator", Ref: int64(id)}, err
	})
	return id, err
}

// SaveNewcomer creates or changes a koordinator who works in the unit of that
// name, which is made where there is none.
func (d *Desk) SaveNewcomer(ctx context.Context, c casework.Coordinator, unit string) (casework.CoordinatorID, error) {
	var id casework.CoordinatorID
	err := d.change(ctx, func(tx Tx) (Audit, error) {
		if c.Name == "" {
			return Audit{}, casework.Fail(casework.CodeMissing, "Field", "coordinator.name")
		}
		var err error
		if c.UnitID, err = unitNamed(tx, unit); err != nil {
			return Audit{}, err
		}
		id, err = tx.SaveCoordinator(c)
		return Audit{Event: "coordinator_saved", Entity: "coordinator", Ref: int64(id)}, err
	})
	return id, err
}

func unitNamed(tx Tx, name string) (casework.UnitID, error) {
	if casework.Fold(name) == "" {
		return 0, nil
	}
	units, err := tx.ListUnits()
	if err != nil {
		return 0, err
	}
	for _, u := range units {
		if casework.Fold(u.Name) == casework.Fold(name) {
			return u.ID, nil
		}
	}
	return tx.SaveUnit(casework.Unit{Name: strings.TrimSpace(name)})
}

// UpdateAssignment corrects what is registered about an assignment: dates,
// whether it was wished for, the reason.
func (d *Desk) UpdateAssignment(ctx context.Context, a casework.Assignment) error {
	return d.change(ctx, func(tx Tx) (Audit, error) {
		if a.From.IsZero() {
			return Audit{}, casework.Fail(casework.CodeMissing, "Field", "assignment.from")
		}
		if !a.To.IsZero() && a.To.Before(a.From) {
			return Audit{}, casework.Fail(casework.CodeOrderOfDates,
				"From", casework.FormatDate(a.From), "To", casework.FormatDate(a.To))
		}
		id, err := tx.SaveAssignment(a)
		return Audit{Event: "assignment_changed", CaseID: a.CaseID, Entity: "assignment", Ref: int64(id)}, err
	})
}

// Appoint names a koordinator for a case. A running assignment of another
// ends the day before, so that nobody stands without and nobody is doubled.
func (d *Desk) Appoint(ctx context.Context, a casework.Assignment) error {
	return d.change(ctx, func(tx Tx) (Audit, error) {
		if a.CoordinatorID == 0 {
			return Audit{}, casework.Fail(casework.CodeMissing, "Field", "coordinator.name")
		}
		if a.From.IsZero() {
			a.From = casework.DateOf(tx.Now())
		}
		if a.Product == "" {
			a.Product = casework.ProductCoordinator
		}
		f, err := tx.FindCaseFile(a.CaseID)
		if err != nil {
			return Audit{}, err
		}
		for _, old := range f.Assignments {
			if old.ID == a.ID || !old.To.IsZero() && old.To.Before(a.From) {
				continue
			}
			if old.To = a.From.AddDays(-1); old.To.Before(old.From) {
				old.To = old.From // begun later than the new one: it never ran longer than its first day
			}
			if _, err := tx.SaveAssignment(old); err != nil {
				return Audit{}, err
			}
		}
		id, err := tx.SaveAssignment(a)
		return Audit{Event: "appointed", CaseID: a.CaseID, Entity: "assignment", Ref: int64(id)}, err
	})
}
