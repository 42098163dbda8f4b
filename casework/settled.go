package casework

// Settled is a term of a case that the caseworker has marked: done in another
// way than Samtak sees, or not to be followed, and why. The term is never
// deleted: it stands here (row F5).
type Settled struct {
	Key    string // of the rule
	From   Date   // the day the term ran from: the same rule may run again from another
	On     Date   // the day it was marked
	Done   bool   // done in another way; false: cancelled
	Reason string
}

// IsSettled tells that the term of the rule that runs from the day is marked.
func (f *CaseFile) IsSettled(key string, from Date) bool {
	for _, s := range f.Settled {
		if s.Key == key && s.From == from {
			return true
		}
	}
	return false
}
