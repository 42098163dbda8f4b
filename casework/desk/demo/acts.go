package demo

import (
	"context"
	"fmt"
	"strings"

	"samtak/casework"
	"samtak/casework/desk"
)

// Act is one thing done in a case on a day: one of its fields after Day says what.
type Act struct {
	Day casework.Date

	Paper casework.PaperKind // made final with Input
	Input casework.PaperInput

	Assess  *casework.Assessment
	Decide  *casework.Decision
	Name    *casework.Coordinator // named koordinator
	Leave   casework.Date         // the last day of the koordinator; nobody comes after
	Give    string                // the unit asked for a koordinator, by name; with Paper D15 or D30
	Note    *casework.Note        // written; a paper after it is about it
	Arrive  *desk.Arrival         // a scanned paper comes in
	Page    string                // what stands on it, below its sender, day and title
	Ended   casework.Answer       // what was waited for came, or did not
	Appeal  *casework.Appeal      // a klage comes in, or what is written about it
	Judge   bool                  // the last klage is judged
	Send    bool                  // the package goes to the statsforvalter
	Anew    bool                  // the case is to be decided anew
	Archive bool                  // everything so far is handed over to the archive
}

// act does one act in the case, on its day.
func (p *Player) act(ctx context.Context, id casework.CaseID, a Act) error {
	p.day(a.Day)
	return p.do(ctx, id, a)
}

func (p *Player) do(ctx context.Context, id casework.CaseID, a Act) error {
	v, err := p.Desk.Case(ctx, id)
	if err != nil {
		return err
	}
	for _, step := range []func() error{
		func() error { return p.writes(ctx, id, a) },
		func() error { return p.appeals(ctx, v.File, a) },
		func() error { return p.papers(ctx, id, a) },
	} {
		if err := step(); err != nil {
			return fmt.Errorf("%s, %s: %w", a.Day, a.Paper, err)
		}
	}
	return nil
}

// writes is what is written in the case.
func (p *Player) writes(ctx context.Context, id casework.CaseID, a Act) error {
	switch {
	case a.Assess != nil:
		a.Assess.CaseID = id
		return p.Desk.SaveAssessment(ctx, *a.Assess)
	case a.Decide != nil:
		a.Decide.CaseID = id
		return p.Desk.Decide(ctx, *a.Decide)
	case a.Name != nil:
		who, err := p.Desk.SaveNewcomer(ctx, *a.Name, a.Give)
		if err != nil {
			return err
		}
		product := casework.ProductCoordinator
		if a.Name.Child {
			product = casework.ProductChildCoordinator
		}
		return p.Desk.Appoint(ctx, casework.Assignment{CaseID: id, CoordinatorID: who, Product: product, From: a.Day, Reason: a.Input.Reason})
	case !a.Leave.IsZero():
		return p.leave(ctx, id, a)
	case a.Note != nil:
		a.Note.CaseID = id
		_, err := p.Desk.SaveNote(ctx, *a.Note)
		return err
	case a.Arrive != nil:
		a.Arrive.CaseID, a.Arrive.Bytes = id, scan(a.sheet())
		_, err := p.Desk.Receive(ctx, *a.Arrive)
		return err
	case a.Ended != "":
		return p.Desk.EndWait(ctx, id, a.Ended)
	}
	return nil
}

// sheet is all that stands on the paper that comes in.
func (a Act) sheet() string {
	return a.Arrive.From + "\n" + casework.FormatDate(a.Arrive.Received) + "\n\n\n" + strings.ToUpper(a.Arrive.Title) + "\n\n" + a.Page
}

// leave ends the running assignment.
func (p *Player) leave(ctx context.Context, id casework.CaseID, a Act) error {
	v, err := p.Desk.Case(ctx, id)
	if err != nil {
		return err
	}
	as, ok := v.File.Assignment(a.Day)
	if !ok {
		return casework.Fail(casework.CodeNotFound)
	}
	as.To = a.Leave
	return p.Desk.UpdateAssignment(ctx, as)
}

// appeals is what is done about the last klage.
func (p *Player) appeals(ctx context.Context, f casework.CaseFile, a Act) error {
	id, last := f.Case.ID, casework.AppealID(len(f.Appeals))
	switch {
	case a.Appeal != nil && last == 0:
		_, err := p.Desk.RegisterAppeal(ctx, id, *a.Appeal)
		return err
	case a.Appeal != nil:
		a.Appeal.ID = last
		return p.Desk.SaveAppeal(ctx, id, *a.Appeal)
	case a.Judge:
		return p.Desk.JudgeAppeal(ctx, id, last)
	case a.Anew:
		return p.Desk.DecideAnew(ctx, id, last)
	case a.Send:
		doc, err := p.Desk.SendAppeal(ctx, desk.PaperChoice{CaseID: id}, desk.Dispatch{How: "digital"}, func(int, int) {})
		if err == nil && p.Paper != nil {
			p.Paper(doc.Document)
		}
		return err
	}
	return nil
}

// papers is the paper made, and what goes to the archive.
func (p *Player) papers(ctx context.Context, id casework.CaseID, a Act) error {
	if a.Paper != "" {
		if a.Give != "" {
			unit, err := p.unit(ctx, a.Give)
			if err != nil {
				return err
			}
			a.Input.About = int64(unit)
		}
		return p.finish(ctx, desk.PaperChoice{CaseID: id, Kind: a.Paper, PaperInput: a.Input})
	}
	if !a.Archive {
		return nil
	}
	rows, err := p.Desk.Journal(ctx, desk.JournalFilter{CaseID: id, Unarchived: true})
	if err != nil {
		return err
	}
	var ids []casework.DocumentID
	for _, r := range rows {
		ids = append(ids, r.Document.ID)
	}
	return p.Desk.MarkArchived(ctx, a.Day, ids...)
}

func (p *Player) unit(ctx context.Context, name string) (casework.UnitID, error) {
	if id, ok := p.units[name]; ok {
		return id, nil
	}
	id, err := p.Desk.SaveUnit(ctx, casework.Unit{Name: name})
	p.units[name] = id
	return id, err
}
