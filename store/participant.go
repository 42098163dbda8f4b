package store

import "samtak/casework"

var participants = newChildren("participants", "plan_id", func(p *casework.Participant) []column {
	return []column{
		{"id", &p.ID},
		{"name", &p.Name},
		{"role", &p.Role},
		{"service", &p.Service},
		{"phone", &p.Phone},
		{"email", &p.Email},
		{"contribution", &p.Contribution},
		{"share", &p.Share},
		{"parts", &p.Parts},
		{"until", date(&p.Until)},
	}
})
