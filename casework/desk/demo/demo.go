// Package demo plays whole cases through the desk, from the henvendelse to
// the printed plan, with invented persons: for `samtak demo`, for the
// practice database and for screenshots.
//
// What must not go here: rules, SQL, texts (the stories are data in locales/demo).
package demo

import (
	"context"
	"fmt"
	"time"

	"github.com/BurntSushi/toml"

	"samtak/casework"
	"samtak/casework/desk"
)

// Story is one case from beginning to end. The days the caseworker acts on
// are counted from the day the henvendelse came.
type Story struct {
	Person      casework.Person
	Application casework.Application
	Assessment  casework.Assessment
	Decision    casework.Decision
	Unit        casework.Unit
	Coordinator casework.Coordinator
	Assignment  casework.Assignment
	Plan        casework.Plan
	Reason      string        // of the foreløpig svar
	AnswerBy    casework.Date // of the foreløpig svar
	OwnWords    string
	Stop        string // step after which the story stops: "registered", "assessed" …; "": all of it
	Acts        []Act  // what is done instead of all that follows the henvendelse
}

// Book is a kommune with its stories.
type Book struct {
	Settings casework.Settings
	Stories  []Story
	Episodes []Episode // of its stories, for the practice database
}

// Read reads a book from TOML.
func Read(data []byte) (Book, error) {
	b := Book{Settings: casework.DefaultSettings()}
	err := toml.Unmarshal(data, &b)
	return b, err
}

// Player plays books at a desk whose clock it moves.
type Player struct {
	Desk *desk.Desk
	// SetNow moves the desk's clock, so that each act has its own day.
	SetNow func(time.Time)
	// Paper is told of every paper made final; nil: nobody listens.
	Paper func(casework.Document)

	units map[string]casework.UnitID
	named map[string]casework.CoordinatorID
}

// Play sets the desk up as the book says and plays its stories in order.
func (p *Player) Play(ctx context.Context, b Book) error {
	p.units, p.named = map[string]casework.UnitID{}, map[string]casework.CoordinatorID{}
	if err := p.Desk.SaveSettings(ctx, b.Settings); err != nil {
		return err
	}
	for i, s := range b.Stories {
		if err := p.story(ctx, s); err != nil {
			return fmt.Errorf("story %d: %w", i+1, err)
		}
	}
	return nil
}

// day moves the clock to ten o'clock on the day, at a fixed offset so that the
// same story always gives the same bytes.
func (p *Player) day(d casework.Date) {
	zone := time.FixedZone("CET", 3600)
	p.SetNow(time.Date(d.Year(), d.Month(), d.Day(), 10, 0, 0, 0, zone))
}

func (p *Player) story(ctx context.Context, s Story) error {
	received := s.Application.Received
	p.day(received)
	id, err := p.Desk.Register(ctx, desk.Registration{Person: s.Person, Application: s.Application})
	if err != nil || s.Stop == "registered" {
		return err
	}
	if len(s.Acts) > 0 {
		for _, a := range s.Acts {
			if err := p.act(ctx, id, a); err != nil {
				return err
			}
		}
		return nil
	}
	if err := p.finish(ctx, desk.PaperChoice{CaseID: id, Kind: casework.Receipt}); err != nil {
		return err
	}
	if !s.AnswerBy.IsZero() {
		p.day(received.AddDays(10))
		reply := desk.PaperChoice{CaseID: id, Kind: casework.PreliminaryReply, PaperInput: casework.PaperInput{Reason: s.Reason, AnswerBy: s.AnswerBy}}
		if err := p.finish(ctx, reply); err != nil {
			return err
		}
	}
	p.day(received.AddDays(14))
	s.Assessment.CaseID = id
	if err := p.Desk.SaveAssessment(ctx, s.Assessment); err != nil || s.Stop == "assessed" {
		return err
	}
	return p.decide(ctx, id, s)
}

func (p *Player) decide(ctx context.Context, id casework.CaseID, s Story) error {
	p.day(s.Application.Received.AddDays(21))
	s.Decision.CaseID = id
	if err := p.Desk.Decide(ctx, s.Decision); err != nil {
		return err
	}
	if s.Decision.Outcome == casework.Refused {
		return p.finish(ctx, desk.PaperChoice{CaseID: id, Kind: s.Decision.Letter(), PaperInput: casework.PaperInput{OwnWords: s.OwnWords}})
	}
	if s.Stop == "decided" {
		return nil
	}
	if err := p.appoint(ctx, id, s); err != nil {
		return err
	}
	if err := p.finish(ctx, desk.PaperChoice{CaseID: id, Kind: s.Decision.Letter(), PaperInput: casework.PaperInput{OwnWords: s.OwnWords}}); err != nil {
		return err
	}
	if err := p.finish(ctx, desk.PaperChoice{CaseID: id, Kind: casework.Appointment}); err != nil || s.Stop == "appointed" {
		return err
	}
	return p.plan(ctx, id, s)
}

func (p *Player) appoint(ctx context.Context, id casework.CaseID, s Story) error {
	unit, ok := p.units[s.Unit.Name]
	if !ok {
		var err error
		if unit, err = p.Desk.SaveUnit(ctx, s.Unit); err != nil {
			return err
		}
		p.units[s.Unit.Name] = unit
	}
	who, ok := p.named[s.Coordinator.Name]
	if !ok {
		s.Coordinator.UnitID = unit
		var err error
		if who, err = p.Desk.SaveCoordinator(ctx, s.Coordinator); err != nil {
			return err
		}
		p.named[s.Coordinator.Name] = who
	}
	a := s.Assignment
	a.CaseID, a.CoordinatorID, a.From = id, who, s.Application.Received.AddDays(21)
	return p.Desk.Appoint(ctx, a)
}

func (p *Player) plan(ctx context.Context, id casework.CaseID, s Story) error {
	if s.Plan.Start.IsZero() {
		return nil // a koordinator without a plan is an equal case
	}
	p.day(s.Plan.Start.AddDays(-7))
	plan, err := p.Desk.StartPlan(ctx, id)
	if err != nil {
		return err
	}
	full := s.Plan
	full.ID, full.CaseID = plan, id
	full.Approved, full.Approval = casework.Date{}, ""
	if err := p.Desk.SavePlan(ctx, full); err != nil || s.Plan.Approved.IsZero() {
		return err
	}
	p.day(s.Plan.Approved)
	if err := p.Desk.ApprovePlan(ctx, id, s.Plan.Approved, s.Plan.Approval); err != nil {
		return err
	}
	for _, kind := range []casework.PaperKind{casework.FullPlan, casework.ShortPlan} {
		if err := p.finish(ctx, desk.PaperChoice{CaseID: id, Kind: kind}); err != nil {
			return err
		}
	}
	return nil
}

func (p *Player) finish(ctx context.Context, c desk.PaperChoice) error {
	doc, err := p.Desk.Finish(ctx, c, desk.Dispatch{How: "post"})
	if err == nil && p.Paper != nil {
		p.Paper(doc)
	}
	return err
}
