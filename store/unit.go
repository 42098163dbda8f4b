package store

import "samtak/casework"

var units = newTable("units", func(u *casework.Unit) []column {
	return []column{
		{"id", ref(&u.ID)},
		{"name", &u.Name},
		{"leader", &u.Leader},
		{"phone", &u.Phone},
		{"email", &u.Email},
		{"outside", &u.Outside},
	}
})

// ListUnits is every unit in Norwegian order of names.
func (t *Tx) ListUnits() ([]casework.Unit, error) {
	rows, err := units.list(t, "ORDER BY id")
	sortByName(rows, func(u casework.Unit) string { return u.Name })
	return rows, err
}

// SaveUnit creates or replaces a unit; ID 0 creates it.
func (t *Tx) SaveUnit(u casework.Unit) (casework.UnitID, error) {
	err := units.save(t, &u)
	return u.ID, err
}
