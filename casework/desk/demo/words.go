package demo

import (
	"github.com/BurntSushi/toml"

	"samtak/casework"
)

// Words is what the crowd of the practice database is made from, in one
// målform. Of each list one word after the other is used, so a list should be
// as long as there are persons who may need it.
type Words struct {
	GivenNames, FamilyNames, ParentNames, HelperNames []string

	LongNames []Name
	Unborn    string // in place of the given name of an expected child
	Streets   []string
	Places    []Place

	Units        []casework.Unit
	Coordinators []Colleague

	VergeScope, Doctor, Hospital string // the extent of a mandate, a title, a place of work
	SpeechAid                    []string
	Wishes                       []string

	PartySelf, PartyOther, Impartial, OnePlan, Agrees []string // findings
	Refuses                                           []string // a finding: no consent
	Summaries, Reasons, OwnWords                      []string
	Forwarded, Withdrawn, Declined                    []string // what such a decision rests on
	Book                                              []byte   `toml:"-"` // whose episodes are played beside the crowd; nil: none
	ForwardedTo                                       []string // to whom, as Forwarded says
	Rules                                             string   // of an avslag
	Changes, Leavings                                 []string // why a koordinator is another, or gone

	Owner, Koordinator, Kin casework.Participant // role and contribution in a plan
	Helps, Communication    []string
	Cooperation, Approvals  []string
	Closings                []string // why a plan ended

	Themes []Theme
}

// Name is somebody's name, and the language she needs an interpreter for, if any.
type Name struct{ GivenName, FamilyName, Interpreter string }

// Place is a post code with its place.
type Place struct{ PostCode, PostPlace string }

// Colleague is a koordinator and the number of her unit, from 0.
type Colleague struct {
	casework.Coordinator
	Unit int
}

// Theme is one kind of life with what goes with it, so that what a person
// asks for, gets and plans hangs together.
type Theme struct {
	Key   string
	Names []Name // of those this theme is about; none: any name

	Needs                         []string // in the applicant's own words, one for each person
	ServicesToday, ServicesNeeded []string
	LongTerm, Several, Together   string // findings
	Facts, Weighed, OtherHelp     string // of the decision
	Unmet                         []casework.Condition

	AboutMe, Important, Strengths string
	Areas                         []casework.LifeArea
	Helpers                       []casework.Participant // they are numbers 3 and up in the plan
	Goals                         []casework.Goal
	Measures                      []casework.Measure
}

// ReadWords reads words from TOML.
func ReadWords(data []byte) (Words, error) {
	var w Words
	err := toml.Unmarshal(data, &w)
	return w, err
}

// theme finds a theme; the zero Theme when there is none.
func (w *Words) theme(key string) Theme {
	for _, t := range w.Themes {
		if t.Key == key {
			return t
		}
	}
	return Theme{}
}

// nth goes round a list; "" from an empty one.
func nth[T any](list []T, n int) T {
	var none T
	if len(list) == 0 {
		return none
	}
	return list[n%len(list)]
}
