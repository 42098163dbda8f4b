package casepage

import (
	"context"
	"strings"

	"samtak/casework"
)

// receivedModel is what came in, as it is typed. Dates may be half written,
// and lists stand with one service on each line.
type receivedModel struct {
	Application     casework.Application
	Received        string
	Discharge       string
	ServicesToday   string
	ServicesNeeded  string
	ApplicantExpire []string // beside Application.Applicants
}

func newReceived(a casework.Application) receivedModel {
	m := receivedModel{
		Application: a, Received: casework.FormatDate(a.Received), Discharge: casework.FormatDate(a.Discharge),
		ServicesToday: strings.Join(a.ServicesToday, "\n"), ServicesNeeded: strings.Join(a.ServicesNeeded, "\n"),
	}
	for _, q := range a.Applicants {
		m.ApplicantExpire = append(m.ApplicantExpire, casework.FormatDate(q.Expires))
	}
	return m
}

// application is what can be read of the model; whole is false where a date
// cannot be read, and what was registered before stands.
func (m receivedModel) application(today casework.Date) (a casework.Application, whole bool) {
	a, whole = m.Application, true
	whole = readDate(m.Received, today, &a.Received) && whole
	whole = readDate(m.Discharge, today, &a.Discharge) && whole
	if a.Type != casework.TypeHospital {
		a.Discharge = casework.Date{}
	}
	a.ServicesToday, a.ServicesNeeded = list(m.ServicesToday), list(m.ServicesNeeded)
	a.Applicants = nil
	for i, q := range m.Application.Applicants {
		if i < len(m.ApplicantExpire) {
			whole = readDate(m.ApplicantExpire[i], today, &q.Expires) && whole
		}
		a.Applicants = append(a.Applicants, q)
	}
	return a, whole
}

// list splits what is written with commas or on lines of their own.
func list(text string) []string {
	var out []string
	for _, s := range strings.FieldsFunc(text, func(r rune) bool { return r == ',' || r == ';' || r == '\n' }) {
		if s = strings.TrimSpace(s); s != "" {
			out = append(out, s)
		}
	}
	return out
}

func (p *page) commitReceived(ctx context.Context, m receivedModel) error {
	a, _ := m.application(p.today())
	return p.deps.Desk.UpdateApplication(ctx, a)
}

func (p *page) saveReceived() {
	_, whole := p.received.Model.application(p.today())
	save(p, p.received, whole)
}
