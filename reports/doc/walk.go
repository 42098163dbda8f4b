package doc

// Texts calls f for every Text of the document in reading order.
func (d *Document) Texts(f func(Text)) { walk(d.Blocks, f) }

func walk(blocks []Block, f func(Text)) {
	for _, b := range blocks {
		switch b := b.(type) {
		case Paragraph:
			f(b.Text)
		case List:
			for _, t := range b.Items {
				f(t)
			}
		case Ticks:
			for _, t := range b.Items {
				f(t)
			}
		case Table:
			for _, row := range b.Rows {
				for _, c := range row {
					f(c.Text)
				}
			}
		case Together:
			walk(b.Blocks, f)
		case Heading, Facts, Timeline, Signatures, Closing, Space, Fields:
			// Made of registered facts only: a blank never stands in these.
		}
	}
}

// Blanks lists the missing facts of the document in reading order, each field once.
func (d *Document) Blanks() []Blank {
	var out []Blank
	seen := map[string]int{}
	d.Texts(func(t Text) {
		for _, r := range t {
			if r.Blank == nil {
				continue
			}
			if i, ok := seen[r.Blank.Field]; ok {
				out[i].Required = out[i].Required || r.Blank.Required
				continue
			}
			seen[r.Blank.Field] = len(out)
			out = append(out, *r.Blank)
		}
	})
	return out
}
