package demo

// times is how many days ago each thing was done in a case.
type times struct{ came, receipt, reply, weighed, decided, appointed, begun, approved, closed int }

// times follows from when the case came, how far it is and the day of its stage.
func (p part) times() times {
	t := times{came: p.came, receipt: p.came - 2, reply: p.came - 17, weighed: p.came - 6}
	if p.to < decided {
		return t
	}
	t.decided = p.came - 25
	t.appointed = t.decided - 3
	if p.day != 0 && p.to < approved {
		t.appointed = -p.day
		t.decided = -p.day + 1
		if p.to == decided {
			t.decided = -p.day
		}
	}
	t.weighed = t.decided + 4
	t.begun = t.appointed - 15
	t.approved = t.begun - 40
	t.closed = t.decided / 2
	if p.to == approved {
		t.closed = -p.day - 15
	}
	return t
}

// late tells that the answer took so long that a foreløpig svar was due.
func (t times) late() bool { return t.came-t.decided > 28 }
