package kit

import "fyne.io/fyne/v2"

// Checks is several boxes under one question.
type Checks struct {
	hosted
	// OnChanged is called with the ids of the ticked boxes when one changes.
	OnChanged func(ids []string)

	options []Option
	boxes   []*Check
}

// NewChecks makes a box for each answer; they stand on a line and wrap.
func NewChecks(options []Option, changed func(ids []string)) *Checks {
	c := &Checks{options: options, OnChanged: changed}
	var boxes []fyne.CanvasObject
	for _, o := range options {
		box := NewCheck(o.Label, func(bool) { c.tell() })
		c.boxes = append(c.boxes, box)
		boxes = append(boxes, box)
	}
	c.host(c, RowGap(airLarge, boxes...))
	return c
}

func (c *Checks) tell() {
	if c.OnChanged != nil {
		c.OnChanged(c.Selected())
	}
}

// Selected is the ids of the ticked boxes, in their order.
func (c *Checks) Selected() []string {
	var ids []string
	for i, b := range c.boxes {
		if b.on {
			ids = append(ids, c.options[i].ID)
		}
	}
	return ids
}

// SetSelected ticks exactly these boxes without calling OnChanged.
func (c *Checks) SetSelected(ids []string) {
	ticked := map[string]bool{}
	for _, id := range ids {
		ticked[id] = true
	}
	for i, b := range c.boxes {
		b.SetChecked(ticked[c.options[i].ID])
	}
}
