package trial

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"

	"samtak/casework"
	"samtak/casework/desk"
	"samtak/store/safe"
	"samtak/store/storetest"
)

// writers are the family names of the persons that each writer registers.
var writers = []string{"Alfa", "Bravo", "Charlie", "Delta"}

// writer makes commits 1, 2, 3 …, so that what is in the file tells, by the
// number alone, everything that must be there. Each commit autosaves a draft
// and writes a line in the log; every third registers a person with a case and
// rewrites the plan, every tenth freezes a paper.
type writer struct {
	name string
	n    int // of the last commit
	bulk int // bytes of each paper
	plan casework.PlanID
	of   casework.CaseID // the case of the plan and the papers
}

const (
	onePersonOf = 3
	onePaperOf  = 10
)

func (w writer) key() string { return "register:" + w.name }

// words are those of a commit: other words for each, some hundred bytes of them.
func (w writer) words(n int) string {
	rng := rand.New(rand.NewPCG(uint64(n), uint64(w.name[0])))
	out := make([]string, 10+rng.IntN(60))
	for i := range out {
		out[i] = fmt.Sprintf("ord%d", rng.IntN(100000))
	}
	return strings.Join(out, " ")
}

// paper is incompressible, and starts as a document does.
func (w writer) paper(n int) []byte {
	rng := rand.New(rand.NewPCG(uint64(n), 77))
	b := []byte("%PDF-1.7")
	for len(b) < w.bulk {
		b = append(b, byte(rng.UintN(256)))
	}
	return b
}

// commit makes the next one. What fails leaves the writer as it was.
func (w *writer) commit(s desk.Store) error {
	next := *w
	next.n++
	err := s.Update(background, next.write)
	if err == nil {
		*w = next
	}
	return err
}

func (w *writer) write(tx desk.Tx) error {
	if w.n%onePersonOf == 0 || w.of == 0 {
		if err := w.register(tx); err != nil {
			return err
		}
	}
	if w.n%onePaperOf == 0 {
		_, err := tx.CreateDocument(storetest.Document(w.of, func(d *casework.Document) { d.PDF = w.paper(w.n) }))
		if err != nil {
			return err
		}
	}
	data := fmt.Sprintf("%d %d %d %d %s", w.n, w.plan, w.of, w.bulk, w.words(w.n))
	if err := tx.SaveDraft(desk.Draft{Key: w.key(), Data: []byte(data)}); err != nil {
		return err
	}
	return tx.CreateAudit(desk.Audit{Event: "person_registered", Entity: w.name, Ref: int64(w.n)})
}

func (w *writer) register(tx desk.Tx) error {
	id, err := tx.CreatePerson(storetest.Person(func(p *casework.Person) {
		p.FamilyName, p.GivenName = w.name, fmt.Sprint("N", w.n)
	}))
	if err != nil {
		return err
	}
	c, err := tx.CreateCase(storetest.Case(id))
	if err != nil {
		return err
	}
	if err := tx.SaveApplication(storetest.Application(c.ID, func(a *casework.Application) { a.Need = w.words(w.n) })); err != nil {
		return err
	}
	if w.of == 0 {
		w.of = c.ID
	}
	w.plan, err = tx.SavePlan(storetest.Plan(w.of, func(p *casework.Plan) { p.ID, p.AboutMe = w.plan, w.words(w.n) }))
	return err
}

// found reads which commit the file shows, and checks that all of that commit
// and of those before is there, and nothing else.
func found(s *safe.Safe, name string) (w writer, err error) {
	w.name = name
	err = s.View(background, func(tx desk.Tx) error {
		if err := w.readDraft(tx); err != nil {
			return err
		}
		return errors.Join(w.checkCases(tx), w.checkPlan(tx), w.checkLog(tx), w.checkSearch(tx))
	})
	return w, err
}

func (w *writer) readDraft(tx desk.Tx) error {
	d, there, err := tx.FindDraft(w.key())
	if err != nil || !there {
		return err
	}
	if _, err := fmt.Sscanf(string(d.Data), "%d %d %d %d", &w.n, &w.plan, &w.of, &w.bulk); err != nil {
		return fmt.Errorf("the draft: %w", err)
	}
	if !strings.HasSuffix(string(d.Data), " "+w.words(w.n)) {
		return fmt.Errorf("the draft %d has other words", w.n)
	}
	return nil
}

// registering are the commits that registered a person.
func (w *writer) registering() (all []int) {
	for i := 1; i <= w.n; i++ {
		if i == 1 || i%onePersonOf == 0 {
			all = append(all, i)
		}
	}
	return all
}

func (w *writer) checkCases(tx desk.Tx) error {
	files, err := tx.ListCaseFiles(desk.CaseFilter{})
	if err != nil {
		return err
	}
	var got []int
	for _, f := range files {
		if f.Person.FamilyName != w.name {
			continue
		}
		var n int
		if _, err := fmt.Sscanf(f.Person.GivenName, "N%d", &n); err != nil {
			return err
		}
		if f.Application.Need != w.words(n) {
			return fmt.Errorf("%s %d: the need has other words", w.name, n)
		}
		got = append(got, n)
	}
	slices.Sort(got)
	if want := w.registering(); !slices.Equal(got, want) {
		return fmt.Errorf("%s at commit %d: registered %v, want %v", w.name, w.n, got, want)
	}
	return nil
}

func (w *writer) checkPlan(tx desk.Tx) error {
	all := w.registering()
	if len(all) == 0 {
		return nil
	}
	f, err := tx.FindCaseFile(w.of)
	if err != nil {
		return fmt.Errorf("the case of the plan: %w", err)
	}
	if f.Plan.ID != w.plan || f.Plan.AboutMe != w.words(all[len(all)-1]) || len(f.Plan.Goals) != 1 || len(f.Plan.Participants) != 2 {
		return fmt.Errorf("%s at commit %d: the plan is not that of commit %d", w.name, w.n, all[len(all)-1])
	}
	if len(f.Documents) != w.n/onePaperOf {
		return fmt.Errorf("%s at commit %d: %d papers", w.name, w.n, len(f.Documents))
	}
	for i, d := range f.Documents {
		whole, err := tx.FindDocument(d.ID)
		if err != nil {
			return fmt.Errorf("a paper: %w", err)
		}
		if string(whole.PDF) != string(w.paper((i+1)*onePaperOf)) {
			return fmt.Errorf("%s at commit %d: paper %d is another", w.name, w.n, i+1)
		}
	}
	return nil
}

func (w *writer) checkLog(tx desk.Tx) error {
	lines, err := tx.SearchAudit(desk.LogFilter{Events: []string{"person_registered"}, Limit: 1 << 20})
	if err != nil {
		return err
	}
	want := w.n
	for _, l := range lines { // newest first
		if l.Entity != w.name {
			continue
		}
		if l.Ref != int64(want) {
			return fmt.Errorf("%s at commit %d: the log has line %d where %d belongs", w.name, w.n, l.Ref, want)
		}
		want--
	}
	if want != 0 {
		return fmt.Errorf("%s at commit %d: the log lacks %d lines", w.name, w.n, want)
	}
	return nil
}

func (w *writer) checkSearch(tx desk.Tx) error {
	hits, err := tx.Search(w.name, 1<<20)
	if err != nil {
		return fmt.Errorf("searching: %w", err)
	}
	persons := 0
	for _, h := range hits {
		if h.Kind == desk.HitPerson {
			persons++
		}
	}
	all := w.registering()
	if persons != len(all) {
		return fmt.Errorf("%s at commit %d: the search finds %d persons of %d", w.name, w.n, persons, len(all))
	}
	if len(all) == 0 {
		return nil
	}
	word, _, _ := strings.Cut(w.words(all[len(all)-1]), " ")
	hits, err = tx.Search(word, 1<<20)
	if err == nil && !slices.ContainsFunc(hits, func(h desk.Hit) bool { return h.Kind == desk.HitPlan }) {
		err = fmt.Errorf("%s at commit %d: the search does not find the plan", w.name, w.n)
	}
	return err
}
