package safe

// What the rotation keeps, and its rule.
const (
	KeptDays   = keptDays
	KeptWeeks  = keptWeeks
	KeptMonths = keptMonths
)

var Superfluous = superfluous
