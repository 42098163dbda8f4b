// Package reports writes the papers: it turns the facts of one case into a
// doc.Document in the reader's målform. One file for each kind of paper.
//
// What must not go here: PDF operators, colours, sizes, Norwegian text (it
// stands in locales/{nb,nn}/paper.toml), reading or writing the store.
package reports

import (
	"fmt"
	"strings"

	"samtak/casework"
	"samtak/locales"
	"samtak/reports/doc"
	"samtak/reports/pdf"
)

// Build writes the paper the order asks for. A fact that is not registered
// becomes a Blank; a kind Samtak does not make gives a paper without blocks.
func Build(o casework.PaperOrder) *doc.Document {
	w := newWriter(o)
	if write, ok := papers[o.Kind]; ok {
		write(w)
	}
	return w.out
}

// papers is who writes each kind.
var papers = map[casework.PaperKind]func(*writer){
	casework.Receipt:          (*writer).receipt,
	casework.PreliminaryReply: (*writer).preliminary,
	casework.DelayNotice:      (*writer).delay,
	casework.AskForFacts:      (*writer).askFacts,
	casework.ForwardLetter:    (*writer).forward,
	casework.MappingInvite:    (*writer).invite,
	casework.MappingNote:      (*writer).mappingNote,
	casework.AdvanceNotice:    (*writer).advanceNotice,
	casework.TalkNote:         (*writer).talkNote,
	casework.NoticeAnswer:     (*writer).reporterAnswer,
	casework.GrantPlan:        (*writer).grant,
	casework.RefusePlan:       (*writer).refusal,
	casework.Appointment:      (*writer).appointment,
	casework.FullPlan:         (*writer).plan,
	casework.AppealReceipt:    (*writer).appealReceipt,
	casework.AppealLackings:   (*writer).appealLackings,
	casework.AppealDismissal:  (*writer).appealDismissal,
	casework.Reversal:         (*writer).reversal,
	casework.ToGovernor:       (*writer).toGovernor,
	casework.ShortPlan:        (*writer).shortPlan,

	casework.PlanConsentForm:    (*writer).planConsentForm,
	casework.SharingConsentForm: (*writer).sharingConsentForm,
	casework.WithdrawalForm:     (*writer).withdrawalForm,
	casework.ProxyForm:          (*writer).proxyForm,
	casework.EvaluationForm:     (*writer).evaluationForm,
	casework.ApplicationForm:    (*writer).applicationForm,

	casework.GrantCoordinator:       (*writer).grantCoordinator,
	casework.GrantChildCoordinator:  (*writer).grantChildCoordinator,
	casework.RefuseChildCoordinator: (*writer).refuseChildCoordinator,
	casework.NoCoordinator:          (*writer).noCoordinator,
	casework.ToUnit:                 (*writer).toUnit,
	casework.CoordinatorChange:      (*writer).coordinatorChange,
	casework.CoordinatorReminder:    (*writer).coordinatorReminder,
	casework.Ending:                 (*writer).ending,
	casework.AccessAnswer:           (*writer).access,
	casework.Correction:             (*writer).correction,
	casework.Dismissal:              (*writer).dismissal,
}

// Printer makes finished papers. It holds nothing and may be used by several
// goroutines at once.
type Printer struct{}

// Print builds the paper and renders it. The same order gives the same bytes.
// It fails with CodePrintFailed when the PDF cannot be made.
func (Printer) Print(o casework.PaperOrder) (casework.Printed, error) {
	d := Build(o)
	file, err := pdf.Render(d)
	if err != nil {
		return casework.Printed{}, err
	}
	out := casework.Printed{
		PDF: file.PDF, Pages: file.Pages, Missing: file.Missing,
		Title: d.Title, FileName: FileName(o),
	}
	for _, b := range d.Blanks() {
		out.Blanks = append(out.Blanks, casework.Blank{Field: b.Field, Required: b.Required})
	}
	return out, nil
}

// FileName is a neutral name for the file: the case number and one plain
// word, never a person's name or what the paper says.
func FileName(o casework.PaperOrder) string {
	words := locales.For(o.Language)
	kind := words.T("paper.file." + string(o.Kind))
	if o.File.Case.Serial == 0 { // a blank form
		return kind + "-" + string(o.Kind) + ".pdf"
	}
	number := strings.ReplaceAll(o.File.Case.Number(), "/", "-")
	serial := words.T("paper.file.draft")
	if o.Final && o.Serial > 0 {
		serial = itoa(o.Serial)
	}
	return fmt.Sprintf("%s-%s-%s.pdf", number, serial, kind)
}
