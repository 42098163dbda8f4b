package desk_test

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"samtak/casework"
	"samtak/casework/desk"
	"samtak/store"
	"samtak/store/storetest"
)

// stubPrinter makes a paper of one line and writes down the orders it got.
type stubPrinter struct {
	orders []casework.PaperOrder
	sheets []casework.Sheet

	bundles  []casework.Bundle
	journals []casework.JournalOrder
	blanks   []casework.Blank
	err      error
}

func (p *stubPrinter) Print(o casework.PaperOrder) (casework.Printed, error) {
	p.orders = append(p.orders, o)
	pdf := fmt.Sprintf("%s %s %d %v", o.Kind, o.Language, o.Serial, o.Final)
	return casework.Printed{PDF: []byte(pdf), Pages: 1, Title: string(o.Kind), Blanks: p.blanks}, p.err
}

func (p *stubPrinter) PrintSheet(s casework.Sheet) (casework.Printed, error) {
	p.sheets = append(p.sheets, s)
	return casework.Printed{PDF: []byte(s.Kind), Pages: 1, FileName: string(s.Kind) + ".pdf"}, p.err
}

func (p *stubPrinter) Bind(ctx context.Context, b casework.Bundle, progress func(done, all int)) (casework.Printed, error) {
	p.bundles = append(p.bundles, b)
	for i := range b.Parts {
		progress(i+1, len(b.Parts))
	}
	return casework.Printed{PDF: []byte("bundle"), Pages: len(b.Parts) + 1, Title: b.Title}, ctx.Err()
}

func (p *stubPrinter) PrintJournal(o casework.JournalOrder) (casework.Printed, error) {
	p.journals = append(p.journals, o)
	return casework.Printed{PDF: []byte("journal"), Pages: 1, FileName: "journal.pdf"}, p.err
}

type stubViewer struct {
	shown, saved int
	folder       []desk.NamedFile
}

func (v *stubViewer) SaveAll(dir, name string, files []desk.NamedFile) (string, error) {
	v.folder = files
	return filepath.Join(dir, name), nil
}

func (v *stubViewer) Show([]byte, string) error { v.shown++; return nil }
func (v *stubViewer) Save([]byte, string) error { v.saved++; return nil }

type bench struct {
	*desk.Desk
	clock   *storetest.Clock
	db      *store.DB
	printer *stubPrinter
	viewer  *stubViewer
	events  []desk.Event
}

func newBench(t *testing.T) *bench {
	b := &bench{clock: &storetest.Clock{}, printer: &stubPrinter{}, viewer: &stubViewer{}}
	b.db = storetest.OpenWith(t, b.clock)
	b.Desk = desk.New(desk.Deps{Store: b.db, Clock: b.clock.Now, Printer: b.printer, Viewer: b.viewer})
	b.Listen(func(e desk.Event) { b.events = append(b.events, e) })
	return b
}

var (
	ctx = context.Background()
	day = casework.MustISO
)

func must[T any](t *testing.T) func(T, error) T {
	return func(v T, err error) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
}

func check(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func registration() desk.Registration {
	return desk.Registration{
		Person:      casework.Person{GivenName: "Torunn", FamilyName: "Vågsnes", Birth: day("1958-03-15"), Number: "15835830079"},
		Application: casework.Application{Received: day("2026-11-03"), Channel: casework.ByLetter, Type: casework.TypeApplication},
	}
}

func TestRegisterRefusesOnlyTheImpossible(t *testing.T) {
	for _, c := range []struct {
		name   string
		change func(*desk.Registration)
		want   casework.Code
	}{
		{"as it is", func(*desk.Registration) {}, ""},
		{"no number, no birth date", func(r *desk.Registration) { r.Person.Number, r.Person.Birth = "", casework.Date{} }, ""},
		{"an expected child", func(r *desk.Registration) { r.Person.Expected, r.Person.Birth = true, day("2027-02-01") }, ""},
		{"no name", func(r *desk.Registration) { r.Person.GivenName, r.Person.FamilyName = "", "" }, casework.CodeMissing},
		{"born tomorrow", func(r *desk.Registration) { r.Person.Birth = day("2026-11-23") }, casework.CodeFutureDate},
		{"received tomorrow", func(r *desk.Registration) { r.Application.Received = day("2026-11-23") }, casework.CodeFutureDate},
		{"not received", func(r *desk.Registration) { r.Application.Received = casework.Date{} }, casework.CodeMissing},
	} {
		t.Run(c.name, func(t *testing.T) {
			b := newBench(t)
			check(t, b.KeepDraft(ctx, desk.DraftRegister, []byte("{}")))
			r := registration()
			c.change(&r)
			_, err := b.Register(ctx, r)
			if c.want == "" {
				check(t, err)
			} else if casework.CodeOf(err) != c.want {
				t.Fatalf("got %v, want %s", err, c.want)
			}
			_, kept, err := b.Draft(ctx, desk.DraftRegister)
			check(t, err)
			if refused := c.want != ""; kept != refused {
				t.Errorf("draft kept %v, refused %v", kept, refused)
			}
			if (len(b.events) == 1) != (c.want == "") {
				t.Errorf("events %v", b.events)
			}
		})
	}
}

// One case from the henvendelse to the printed plan, through every use case.
func TestWholeCase(t *testing.T) {
	b := newBench(t)
	id := must[casework.CaseID](t)(b.Register(ctx, registration()))

	sum := casework.Assessment{CaseID: id, Findings: map[casework.Condition]casework.Finding{}}
	for _, c := range casework.Conditions {
		sum.Findings[c] = casework.Finding{Answer: casework.Yes, Words: "ja"}
	}
	check(t, b.SaveAssessment(ctx, sum))
	dec := casework.Decision{CaseID: id, Product: casework.ProductIP, Outcome: casework.Granted}
	check(t, b.SaveDecision(ctx, dec))
	if v := must[desk.CaseView](t)(b.Case(ctx, id)); v.File.Decision.Final() || v.State.Current != casework.StepDecided {
		t.Fatalf("a written decision is not made: %+v", v.State)
	}
	check(t, b.Decide(ctx, dec))
	if err := b.Decide(ctx, dec); casework.CodeOf(err) != casework.CodeAlreadyFinal {
		t.Errorf("decided twice: %v", err)
	}

	unit := must[casework.UnitID](t)(b.SaveUnit(ctx, casework.Unit{Name: "Ergoterapi"}))
	who := must[casework.CoordinatorID](t)(b.SaveCoordinator(ctx, casework.Coordinator{Name: "Åse Lunde", UnitID: unit}))
	check(t, b.Appoint(ctx, casework.Assignment{CaseID: id, CoordinatorID: who, Product: casework.ProductCoordinator}))
	if cs := must[[]desk.CoordinatorView](t)(b.Coordinators(ctx)); len(cs) != 1 || cs[0].Load != 1 || cs[0].Unit.Name != "Ergoterapi" {
		t.Errorf("coordinators %+v", cs)
	}

	plan := must[casework.PlanID](t)(b.StartPlan(ctx, id))
	if again := must[casework.PlanID](t)(b.StartPlan(ctx, id)); again != plan {
		t.Errorf("a second plan %d was started", again)
	}
	p := must[desk.CaseView](t)(b.Case(ctx, id)).File.Plan
	if len(p.Participants) != 2 || p.Participants[1].Name != "Åse Lunde" {
		t.Errorf("the plan starts with %+v", p.Participants)
	}
	p.Important = "Å synge i koret"
	check(t, b.SavePlan(ctx, p))
	if err := b.ApprovePlan(ctx, id, storetest.Today, "ved bordet"); casework.CodeOf(err) != casework.CodeMissing {
		t.Errorf("approved without consent: %v", err)
	}
	p.Consent = casework.Consent{Answer: casework.Yes, Date: storetest.Today}
	check(t, b.SavePlan(ctx, p))
	check(t, b.ApprovePlan(ctx, id, storetest.Today, "ved bordet"))

	letter := desk.PaperChoice{CaseID: id, Kind: casework.GrantPlan}
	doc := must[casework.Document](t)(b.Finish(ctx, letter, desk.Dispatch{How: "post"}))
	if doc.Serial != 1 || doc.SHA256 == "" {
		t.Errorf("document %+v", doc)
	}
	v := must[desk.CaseView](t)(b.Case(ctx, id))
	if d := v.File.Decision; d.Sent != day("2026-11-22") || d.Arrived != day("2026-11-29") {
		t.Errorf("sent %s, arrived %s", d.Sent, d.Arrived)
	}
	if err := b.UndoDecision(ctx, id); casework.CodeOf(err) != casework.CodeAlreadyFinal {
		t.Errorf("a decision told of was taken back: %v", err)
	}
	check(t, b.ShowDocument(ctx, doc.ID))
	check(t, b.SaveDocument(ctx, doc.ID, "copy.pdf"))
	if b.viewer.shown != 1 || b.viewer.saved != 1 {
		t.Errorf("viewer %+v", b.viewer)
	}

	var line []string
	for _, a := range must[[]desk.Audit](t)(b.TimeLine(ctx, id)) {
		line = append(line, a.Event)
	}
	want := "paper_exported paper_shown paper_final plan_approved plan_saved plan_saved plan_started plan_started appointed decided_granted decision_written assessed registered"
	if got := strings.Join(line, " "); got != want {
		t.Errorf("time line\n got %s\nwant %s", got, want)
	}
}

func TestFinishWaitsForWhatTheLawDemands(t *testing.T) {
	b := newBench(t)
	id := must[casework.CaseID](t)(b.Register(ctx, registration()))
	b.printer.blanks = []casework.Blank{{Field: "decision.facts", Required: true}, {Field: "person.phone"}}
	c := desk.PaperChoice{CaseID: id, Kind: casework.Receipt}
	if _, err := b.Finish(ctx, c, desk.Dispatch{}); casework.CodeOf(err) != casework.CodeBlanksLeft {
		t.Fatalf("got %v", err)
	}
	if docs := must[desk.CaseView](t)(b.Case(ctx, id)).File.Documents; len(docs) != 0 {
		t.Errorf("a paper was kept: %v", docs)
	}
	b.printer.blanks = b.printer.blanks[1:]
	must[casework.Document](t)(b.Finish(ctx, c, desk.Dispatch{}))
	last := b.printer.orders[len(b.printer.orders)-1]
	if !last.Final || last.Serial != 1 || last.Language != casework.Bokmal {
		t.Errorf("order %+v", last)
	}
	b.printer.err = errors.New("no paper")
	if _, err := b.Finish(ctx, c, desk.Dispatch{}); err == nil {
		t.Error("a failed print was kept")
	}
}

func TestAppointEndsTheFormerAssignment(t *testing.T) {
	b := newBench(t)
	id := must[casework.CaseID](t)(b.Register(ctx, registration()))
	first := must[casework.CoordinatorID](t)(b.SaveCoordinator(ctx, casework.Coordinator{Name: "A"}))
	second := must[casework.CoordinatorID](t)(b.SaveCoordinator(ctx, casework.Coordinator{Name: "B"}))
	check(t, b.Appoint(ctx, casework.Assignment{CaseID: id, CoordinatorID: first, From: day("2026-10-01")}))
	check(t, b.Appoint(ctx, casework.Assignment{CaseID: id, CoordinatorID: second, From: day("2026-11-20")}))
	f := must[desk.CaseView](t)(b.Case(ctx, id)).File
	if len(f.Assignments) != 2 || f.Assignments[0].To != day("2026-11-19") || f.Coordinator.Name != "B" {
		t.Errorf("assignments %+v, koordinator %s", f.Assignments, f.Coordinator.Name)
	}
}

func TestDuplicatesWarnForgivingly(t *testing.T) {
	b := newBench(t)
	r := registration()
	must[casework.CaseID](t)(b.Register(ctx, r))
	for _, c := range []struct {
		name   string
		person casework.Person
		want   int
	}{
		{"same number", casework.Person{GivenName: "X", Number: r.Person.Number}, 1},
		{"misspelt, same day", casework.Person{GivenName: "Torun", FamilyName: "Vaagsnes", Birth: r.Person.Birth}, 1},
		{"misspelt, day unknown", casework.Person{GivenName: "Torun", FamilyName: "Vågsnes"}, 1},
		{"another person, same day", casework.Person{GivenName: "Arvid", FamilyName: "Lie", Birth: r.Person.Birth}, 0},
		{"same name, another day", casework.Person{GivenName: "Torunn", FamilyName: "Vågsnes", Birth: day("2001-01-01")}, 0},
		{"nothing typed", casework.Person{}, 0},
	} {
		if got := must[[]desk.Match](t)(b.Duplicates(ctx, c.person)); len(got) != c.want {
			t.Errorf("%s: %d matches, want %d", c.name, len(got), c.want)
		}
	}
}

func TestTodaySortsWhatPresses(t *testing.T) {
	b := newBench(t)
	late, soon := registration(), registration()
	late.Application.Received = day("2026-10-05")
	soon.Application.Received = day("2026-11-19")
	must[casework.CaseID](t)(b.Register(ctx, soon))
	must[casework.CaseID](t)(b.Register(ctx, late))
	v := must[desk.TodayView](t)(b.TodayView(ctx))
	var got []string
	for _, task := range v.Overdue {
		got = append(got, task.Due.Rule.Key+" "+task.Due.Shown.String())
	}
	if want := "acknowledge 2026-10-14 preliminary_reply 2026-11-05"; strings.Join(got, " ") != want {
		t.Errorf("overdue %v", got)
	}
	if len(v.Queue) != 2 || v.Queue[0].File.Application.Received != late.Application.Received || v.Open != 2 {
		t.Errorf("queue %d, open %d", len(v.Queue), v.Open)
	}
	if len(v.Soon) != 1 || v.Soon[0].Due.Rule.Key != "acknowledge" {
		t.Errorf("soon %+v", v.Soon)
	}
}

// The log and the events carry codes and ids, never what was typed.
func TestLogHoldsNoPersonalText(t *testing.T) {
	b := newBench(t)
	id := must[casework.CaseID](t)(b.Register(ctx, registration()))
	p := must[desk.CaseView](t)(b.Case(ctx, id)).File.Person
	p.Phone = "40000014"
	check(t, b.SavePerson(ctx, p))
	must[desk.PersonFile](t)(b.OpenPerson(ctx, p.ID))
	all := fmt.Sprint(must[[]desk.Audit](t)(b.TimeLine(ctx, 0)), b.events)
	for _, secret := range []string{"Torunn", "Vågsnes", "15835830079", "40000014"} {
		if strings.Contains(all, secret) {
			t.Errorf("%q stands in the log", secret)
		}
	}
}

func TestNewcomerJoinsTheUnitOfThatName(t *testing.T) {
	b := newBench(t)
	first := must[casework.UnitID](t)(b.SaveUnit(ctx, casework.Unit{Name: "Ergo- og fysioterapi"}))
	must[casework.CoordinatorID](t)(b.SaveNewcomer(ctx, casework.Coordinator{Name: "A"}, " ergo- og  fysioterapi"))
	must[casework.CoordinatorID](t)(b.SaveNewcomer(ctx, casework.Coordinator{Name: "B"}, "Skolen"))
	must[casework.CoordinatorID](t)(b.SaveNewcomer(ctx, casework.Coordinator{Name: "C"}, ""))
	if _, err := b.SaveNewcomer(ctx, casework.Coordinator{}, "Ny enhet"); casework.CodeOf(err) != casework.CodeMissing {
		t.Errorf("got %v", err)
	}
	if units := must[[]casework.Unit](t)(b.Units(ctx)); len(units) != 2 {
		t.Errorf("units %+v", units)
	}
	for _, c := range must[[]desk.CoordinatorView](t)(b.Coordinators(ctx)) {
		if c.Coordinator.Name == "A" && c.Unit.ID != first {
			t.Errorf("A works in %+v", c.Unit)
		}
	}
}

func TestUpdateAssignmentKeepsTheAppointment(t *testing.T) {
	b := newBench(t)
	id := must[casework.CaseID](t)(b.Register(ctx, registration()))
	who := must[casework.CoordinatorID](t)(b.SaveCoordinator(ctx, casework.Coordinator{Name: "A"}))
	check(t, b.Appoint(ctx, casework.Assignment{CaseID: id, CoordinatorID: who, From: day("2026-11-01")}))
	a := must[desk.CaseView](t)(b.Case(ctx, id)).File.Assignments[0]
	a.Contacted = day("2026-11-10")
	check(t, b.UpdateAssignment(ctx, a))
	bad := a
	bad.To = day("2026-10-01")
	if err := b.UpdateAssignment(ctx, bad); casework.CodeOf(err) != casework.CodeOrderOfDates {
		t.Errorf("got %v", err)
	}
	bad.From = casework.Date{}
	if err := b.UpdateAssignment(ctx, bad); casework.CodeOf(err) != casework.CodeMissing {
		t.Errorf("got %v", err)
	}
	f := must[desk.CaseView](t)(b.Case(ctx, id)).File
	if len(f.Assignments) != 1 || f.Assignments[0].Contacted != a.Contacted || !f.Assignments[0].To.IsZero() {
		t.Errorf("assignments %+v", f.Assignments)
	}
	if line := must[[]desk.Audit](t)(b.TimeLine(ctx, id)); line[0].Event != "assignment_changed" {
		t.Errorf("logged %s", line[0].Event)
	}
}

func TestTimeLineIsInTheDesksOwnZone(t *testing.T) {
	b := newBench(t)
	b.clock.Set(storetest.Start.Add(14*time.Hour + 30*time.Minute)) // half past midnight, still the day before in UTC
	id := must[casework.CaseID](t)(b.Register(ctx, registration()))
	if got := casework.DateOf(must[[]desk.Audit](t)(b.TimeLine(ctx, id))[0].At); got != day("2026-11-23") {
		t.Errorf("got %s", got)
	}
}

func TestFinishRefusesALetterAboutNoDecision(t *testing.T) {
	b := newBench(t)
	id := must[casework.CaseID](t)(b.Register(ctx, registration()))
	grant, refuse := desk.PaperChoice{CaseID: id, Kind: casework.GrantPlan}, desk.PaperChoice{CaseID: id, Kind: casework.RefusePlan}
	for _, c := range []desk.PaperChoice{grant, refuse} {
		if _, err := b.Finish(ctx, c, desk.Dispatch{How: "post"}); casework.CodeOf(err) != casework.CodeMissing {
			t.Errorf("%s before the decision: %v", c.Kind, err)
		}
	}
	check(t, b.Decide(ctx, casework.Decision{CaseID: id, Product: casework.ProductIP, Outcome: casework.Granted}))
	if _, err := b.Finish(ctx, refuse, desk.Dispatch{}); casework.CodeOf(err) != casework.CodeMissing {
		t.Errorf("an avslag about what was granted: %v", err)
	}
	must[casework.Document](t)(b.Finish(ctx, grant, desk.Dispatch{How: "post"}))
}

func TestUndoneDecisionForgetsWhenItWasSent(t *testing.T) {
	b := newBench(t)
	id := must[casework.CaseID](t)(b.Register(ctx, registration()))
	dec := casework.Decision{CaseID: id, Product: casework.ProductIP, Outcome: casework.Granted}
	check(t, b.Decide(ctx, dec))
	dec.Sent, dec.Arrived = day("2026-11-05"), day("2026-11-09")
	check(t, b.SaveDecision(ctx, dec))
	check(t, b.UndoDecision(ctx, id))
	if d := must[desk.CaseView](t)(b.Case(ctx, id)).File.Decision; !d.Sent.IsZero() || !d.Arrived.IsZero() {
		t.Errorf("sent %s, arrived %s", d.Sent, d.Arrived)
	}
}

func TestDecideRefusesADayBeforeTheHenvendelse(t *testing.T) {
	b := newBench(t)
	id := must[casework.CaseID](t)(b.Register(ctx, registration()))
	dec := casework.Decision{CaseID: id, Product: casework.ProductIP, Outcome: casework.Granted, Date: day("2026-11-02")}
	if err := b.Decide(ctx, dec); casework.CodeOf(err) != casework.CodeOrderOfDates {
		t.Errorf("got %v", err)
	}
	dec.Outcome, dec.Unmet = casework.Refused, []casework.Condition{casework.LongTerm}
	dec.Facts, dec.Considerations, dec.Rules = " ", "\n", "\t"
	if err := b.Decide(ctx, dec); casework.CodeOf(err) != casework.CodeMissing {
		t.Errorf("an avslag with blank grounds: %v", err)
	}
}

func TestPreliminaryReplyPromisesADay(t *testing.T) {
	b := newBench(t)
	id := must[casework.CaseID](t)(b.Register(ctx, registration()))
	c := desk.PaperChoice{CaseID: id, Kind: casework.PreliminaryReply, PaperInput: casework.PaperInput{Reason: "x", AnswerBy: day("2026-12-18")}}
	must[casework.Document](t)(b.Finish(ctx, c, desk.Dispatch{How: "post"}))
	a := must[desk.CaseView](t)(b.Case(ctx, id)).File.Application
	a.AnswerBy = casework.Date{} // an old form knows nothing of it
	check(t, b.UpdateApplication(ctx, a))
	v := must[desk.CaseView](t)(b.Case(ctx, id))
	if len(v.Deadlines) != 1 || v.Deadlines[0].Rule.Key != "announced_answer" || v.Deadlines[0].Shown != day("2026-12-18") {
		t.Errorf("deadlines %+v", v.Deadlines)
	}
}

func TestAppointEndsOneThatBeginsLater(t *testing.T) {
	b := newBench(t)
	id := must[casework.CaseID](t)(b.Register(ctx, registration()))
	first := must[casework.CoordinatorID](t)(b.SaveCoordinator(ctx, casework.Coordinator{Name: "A"}))
	second := must[casework.CoordinatorID](t)(b.SaveCoordinator(ctx, casework.Coordinator{Name: "B"}))
	check(t, b.Appoint(ctx, casework.Assignment{CaseID: id, CoordinatorID: first, From: day("2026-11-25")}))
	if f := must[desk.CaseView](t)(b.Case(ctx, id)).File; f.Coordinator.Name != "A" {
		t.Errorf("the coming koordinator is %q", f.Coordinator.Name)
	}
	check(t, b.Appoint(ctx, casework.Assignment{CaseID: id, CoordinatorID: second, From: day("2026-11-22")}))
	f := must[desk.CaseView](t)(b.Case(ctx, id)).File
	if open := f.Assignments[0].To.IsZero() && f.Assignments[1].To.IsZero(); open || f.Coordinator.Name != "B" {
		t.Errorf("assignments %+v, koordinator %s", f.Assignments, f.Coordinator.Name)
	}
}

func TestStrictlyConfidentialAddressIsNotKept(t *testing.T) {
	b := newBench(t)
	r := registration()
	r.Person.Protection = casework.StrictlyConfidential
	r.Person.Street, r.Person.PostPlace = "Blåbærstien 14", "Fjordvik"
	r.Person.Relatives = []casework.Relative{{Kin: casework.KinPartner, Name: "A", Address: "Blåbærstien 14"}}
	id := must[casework.CaseID](t)(b.Register(ctx, r))
	p := must[desk.CaseView](t)(b.Case(ctx, id)).File.Person
	check(t, b.SavePerson(ctx, p))
	p = must[desk.CaseView](t)(b.Case(ctx, id)).File.Person
	if p.Street != "" || p.PostPlace != "" || p.Relatives[0].Address != "" {
		t.Errorf("kept %+v", p)
	}
	if r.Person.Relatives[0].Address == "" {
		t.Error("the form's own copy was changed")
	}
}

// Openings stand in the log (row K3); going to and fro counts as one.
func TestOpeningsAreLogged(t *testing.T) {
	b := newBench(t)
	id := must[casework.CaseID](t)(b.Register(ctx, registration()))
	count := func() int {
		events := []string{"person_opened", "case_opened"}
		return len(must[[]desk.Audit](t)(b.Log(ctx, desk.LogFilter{Events: events, Limit: 99})))
	}
	open := func() {
		must[desk.PersonFile](t)(b.OpenPerson(ctx, 1))
		check(t, b.CaseOpened(ctx, id))
	}
	open()
	open()
	if n := count(); n != 2 {
		t.Errorf("%d lines for a person and a case, looked at twice", n)
	}
	b.clock.Set(b.Now().Add(20 * time.Minute))
	open()
	if n := count(); n != 4 {
		t.Errorf("%d lines after a while", n)
	}
}
