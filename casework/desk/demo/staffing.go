package demo

import (
	"context"

	"samtak/casework"
)

// staffing is the koordinators of the crowd.
type staffing struct {
	grown, children []casework.Coordinator
	turn            int
}

// staff registers the units and koordinators. The last of them has stopped.
func (c *crowd) staff(ctx context.Context) error {
	w := c.words[c.lang]
	c.SetNow(c.ago(cast[len(cast)-1].came + 1).Time())
	units := make([]casework.UnitID, len(w.Units))
	for i, u := range w.Units {
		id, ok := c.units[u.Name]
		if !ok {
			var err error
			if id, err = c.desk.SaveUnit(ctx, u); err != nil {
				return err
			}
		}
		units[i] = id
	}
	for i, colleague := range w.Coordinators {
		who := colleague.Coordinator
		who.UnitID = nth(units, colleague.Unit)
		if i == len(w.Coordinators)-1 {
			who.Ended = c.ago(100)
		}
		var err error
		if who.ID, err = c.desk.SaveCoordinator(ctx, who); err != nil {
			return err
		}
		switch {
		case !who.Ended.IsZero():
		case who.Child:
			c.children = append(c.children, who)
		default:
			c.grown = append(c.grown, who)
		}
	}
	return nil
}

// colleague is the next koordinator. The first has more to do than is good, so
// that the warning of a heavy load is seen.
func (c *crowd) colleague(child bool) casework.Coordinator {
	c.turn++
	switch {
	case child:
		return nth(c.children, c.turn)
	case c.turn%2 == 0:
		return nth(c.grown, 0)
	}
	return nth(c.grown, c.turn/2)
}
