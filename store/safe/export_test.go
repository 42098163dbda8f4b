package safe

// What the rotation keeps, and its rule.
const (
	KeptDays   = keptDays
	KeptWeeks  = keptWeeks
	KeptMonths = keptMonths
)

var Superfluous = superfluous

// FileKey is the key of the data file of an open safe.
func (s *Safe) FileKey() []byte {
	o := s.current()
	return o.root.FileKey(o.file.Load().FileID())
}
