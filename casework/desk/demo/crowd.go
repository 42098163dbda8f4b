package demo

import (
	"context"
	"fmt"
	"slices"
	"time"

	"samtak/casework"
	"samtak/casework/deadline"
	"samtak/casework/desk"
)

// Crowd plays many invented persons at a desk that has been set up, in every
// state a case can be in, so that on the day today something is late, something
// is due and something waits. Where today is no working day, what is due falls
// on the next. Most persons have papers in the målform lang, the others in the
// other; words has both. The same day always gives the same crowd.
func (p *Player) Crowd(ctx context.Context, words map[casework.Language]Words, lang casework.Language, today casework.Date) error {
	c := &crowd{Player: p, desk: p.Desk, words: words, lang: lang, asked: today, today: deadline.Forward(today)}
	if err := c.staff(ctx); err != nil {
		return err
	}
	seen, used := map[casework.Language]int{}, map[string]int{}
	for i, part := range cast {
		actor := actor{part: part, crowd: c, i: i, lang: c.language(part), at: part.times()}
		w := words[actor.lang]
		actor.w, actor.theme = &w, w.theme(part.theme)
		actor.nth, actor.use = seen[actor.lang], used[part.theme]
		seen[actor.lang]++
		used[part.theme]++
		actor.person = actor.whole()
		actor.plan()
	}
	if err := c.episodes(words[lang].Book); err != nil {
		return err
	}
	return c.play(ctx)
}

// crowd is a Crowd being played.
type crowd struct {
	*Player
	desk  *desk.Desk
	words map[casework.Language]Words
	lang  casework.Language
	asked casework.Date // the day it is made
	today casework.Date // the working day all is counted from
	acts  []act
	staffing
}

// act is one thing the caseworker did, on a day.
type act struct {
	day casework.Date
	do  func(context.Context) error
}

// ago is the day so many days back; nothing was done on a closed day.
func (c *crowd) ago(days int) casework.Date {
	return deadline.Back(c.today.AddDays(-max(days, 1)))
}

// then notes what was done so many days back.
func (c *crowd) then(ago int, do func(context.Context) error) {
	c.acts = append(c.acts, act{c.ago(ago), do})
}

// play does everything in the order of the days, so that case numbers and the
// log run as in a year at the desk.
func (c *crowd) play(ctx context.Context) error {
	slices.SortStableFunc(c.acts, func(a, b act) int { return a.day.Compare(b.day) })
	minutes := 0
	for i, a := range c.acts {
		if i == 0 || a.day != c.acts[i-1].day {
			minutes = 8*60 + 10 + i%30
		}
		zone := time.FixedZone("CET", 3600)
		c.SetNow(time.Date(a.day.Year(), a.day.Month(), a.day.Day(), 0, minutes, 0, 0, zone))
		minutes += 7 + i%11
		if err := a.do(ctx); err != nil {
			return fmt.Errorf("act %d: %w", i+1, err)
		}
	}
	return nil
}

func (c *crowd) language(p part) casework.Language {
	for _, lang := range casework.Languages {
		if (lang == c.lang) != p.has(other) {
			return lang
		}
	}
	return c.lang
}
