package casework

// UnitID identifies a unit (enhet) of the kommune or a partner outside it.
type UnitID int64

// Unit is a service that people in plans work in.
type Unit struct {
	ID      UnitID
	Name    string
	Leader  string
	Phone   string
	Email   string
	Outside bool // not part of the kommune: helseforetak, NAV state, fastlege …
}
