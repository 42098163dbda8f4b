package casework

import "strings"

// HasIncoming tells that a paper that came in has the word in its title, in
// whatever case; titles are typed freely, so the word should be a stem.
func (f CaseFile) HasIncoming(word string) bool {
	for _, d := range f.Documents {
		if d.Kind == Incoming && strings.Contains(Fold(d.Title), Fold(word)) {
			return true
		}
	}
	return false
}

// OnPaper tells that what came this way is a paper, or can be printed as one:
// it belongs among the documents of the case.
func (c Channel) OnPaper() bool { return c != ByPhone }
