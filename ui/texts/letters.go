package texts

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"samtak/casework"
	"samtak/locales"
)

// letter is a kind of paper with where its texts are: the beginnings of their ids.
type letter struct {
	kind     casework.PaperKind // "": what several papers share
	prefixes []string
}

// letters is the papers with texts of their own, in the order of the catalogue.
var letters = []letter{
	{"", []string{"context", "meanwhile", "contact", "insight", "closing", "appeal"}},
	{casework.Receipt, []string{"receipt"}},
	{casework.PreliminaryReply, []string{"preliminary"}},
	{casework.DelayNotice, []string{"delay"}},
	{casework.AskForFacts, []string{"facts"}},
	{casework.ForwardLetter, []string{"forward"}},
	{casework.MappingInvite, []string{"invite"}},
	{casework.MappingNote, []string{"talknote"}},
	{casework.AdvanceNotice, []string{"advance"}},
	{casework.GrantPlan, []string{"grant"}},
	{casework.GrantCoordinator, []string{"declined", "grantcoordinator"}},
	{casework.GrantChildCoordinator, []string{"childcoordinator", "childright"}},
	{casework.RefusePlan, []string{"refusal"}},
	{casework.NoCoordinator, []string{"nocoordinator"}},
	{casework.ToUnit, []string{"unit"}},
	{casework.Appointment, []string{"appoint"}},
	{casework.CoordinatorChange, []string{"change"}},
	{casework.CoordinatorReminder, []string{"reminder"}},
	{casework.Ending, []string{"ending"}},
	{casework.AppealReceipt, []string{"appeal_receipt"}},
	{casework.AppealLackings, []string{"appeal_lacks"}},
	{casework.AppealDismissal, []string{"appeal_dismissal"}},
	{casework.Reversal, []string{"reversal"}},
	{casework.ToGovernor, []string{"governor"}},
	{casework.AccessAnswer, []string{"access"}},
	{casework.Correction, []string{"correction"}},
	{casework.NoticeAnswer, []string{"reporter"}},
	{casework.Dismissal, []string{"dismissal"}},
}

// standards is the standard texts of a letter in a målform, by id.
func (l letter) standards(lang casework.Language) map[string]string {
	out := map[string]string{}
	for _, p := range l.prefixes {
		maps.Copy(out, locales.Standards(lang, "paper."+p+"."))
	}
	return out
}

// order is the ids of texts in the order they are shown: the heading of the
// letter first, and the wording about a child after the one about the person.
func order(texts map[string]string) []string {
	ids := slices.Collect(maps.Keys(texts))
	slices.SortFunc(ids, func(a, b string) int {
		return cmp.Or(cmp.Compare(rank(a), rank(b)), strings.Compare(a, b))
	})
	return ids
}

// rank puts the heading of a letter before its other texts.
func rank(id string) int {
	if _, rest, _ := strings.Cut(strings.TrimPrefix(id, "paper."), "."); strings.HasPrefix(rest, "title") {
		return 0
	}
	return 1
}

// child tells that a text stands in letters to parents, about the child.
func child(id string) bool { return strings.HasSuffix(id, ".child") }
