package store

import "samtak/casework"

var goals = newChildren("goals", "plan_id", func(g *casework.Goal) []column {
	return []column{
		{"id", &g.ID},
		{"parent", &g.Parent},
		{"area", &g.Area},
		{"text", &g.Text},
		{"voice", &g.Voice},
		{"life", &g.Life},
		{"result", &g.Result},
	}
})

var measures = newChildren("measures", "plan_id", func(m *casework.Measure) []column {
	return []column{
		{"id", &m.ID},
		{"goal_id", &m.GoalID},
		{"what", &m.What},
		{"extent", &m.Extent},
		{"how", &m.How},
		{"responsible", &m.Responsible},
		{"service", &m.Service},
		{"starts", date(&m.Start)},
		{"due", date(&m.Due)},
		{"evaluation", date(&m.Evaluation)},
		{"status", &m.Status},
		{"decision", &m.Decision},
		{"not_granted", &m.NotGranted},
	}
})
