package demo

import (
	"context"
	"fmt"
	"regexp"
	"strings"

	"samtak/casework"
	"samtak/casework/desk"
)

// Episode is a story of a book as it stands on one of its days, about somebody
// else: the practice database has some, each at another place of its story.
type Episode struct {
	Story int           // its place in the book, from 0
	Until casework.Date // the day of the book that is today; what comes after has not happened
	casework.Person
}

// isoDay is a day as the books have it.
var isoDay = regexp.MustCompile(`"\d{4}-\d\d-\d\d"`)

// episodes notes what was done in each episode of the book, moved so that it
// ends today. It is moved by whole weeks: nobody worked on a Sunday.
func (c *crowd) episodes(book []byte) error {
	b, err := Read(book)
	if err != nil {
		return err
	}
	for i, e := range b.Episodes {
		weeks := weeksTo(e.Until, c.asked.AddDays(-1))
		moved := isoDay.ReplaceAllStringFunc(string(book), func(s string) string {
			day, err := casework.ParseISO(strings.Trim(s, `"`))
			if err != nil || day.Year() < b.Episodes[0].Until.Year() {
				return s // a birth
			}
			return `"` + day.AddDays(7*weeks).String() + `"`
		})
		was := b.Stories[e.Story].Person
		moved = strings.NewReplacer(was.Name(), e.Name(), was.GivenName, e.GivenName).Replace(moved)
		again, err := Read([]byte(moved))
		if err != nil {
			return err
		}
		s := again.Stories[e.Story]
		s.Person.GivenName, s.Person.FamilyName, s.Person.Street = e.GivenName, e.FamilyName, e.Street
		c.episode(s, e.Until.AddDays(7*weeks), i)
	}
	return nil
}

// weeksTo is how many whole weeks a day is moved to come as near the other as
// it can without passing it.
func weeksTo(from, to casework.Date) int {
	days := from.DaysTo(to)
	weeks := days / 7
	if days%7 < 0 {
		weeks--
	}
	return weeks
}

// episode notes the acts of a story up to a day.
func (c *crowd) episode(s Story, until casework.Date, i int) {
	var id casework.CaseID
	c.acts = append(c.acts, act{s.Application.Received, func(ctx context.Context) (err error) {
		id, err = c.desk.Register(ctx, desk.Registration{Person: s.Person, Application: s.Application})
		return err
	}})
	for _, a := range s.Acts {
		if a.Day.After(until) {
			continue
		}
		c.acts = append(c.acts, act{a.Day, func(ctx context.Context) error {
			if err := c.do(ctx, id, a); err != nil {
				return fmt.Errorf("episode %d: %w", i+1, err)
			}
			return nil
		}})
	}
}
