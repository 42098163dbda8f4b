package safe_test

import (
	"bytes"
	"crypto/rand"
	"encoding/binary"
	"maps"
	"slices"
	"strings"
	"unicode/utf16"

	"samtak/casework"
	"samtak/casework/desk"
	"samtak/store/storetest"
)

// markers are words that stand nowhere else in the world, one for each kind of
// text that is typed or kept; the last two are numbers.
type markers map[string]string

var marked = []string{
	"given name", "family name", "street", "e-mail", "relative", "need", "service", "finding", "summary",
	"considerations", "plan", "goal", "tiltak", "participant", "consent", "draft", "title of a paper", "scan",
	"kommune", "caseworker", "unit", "coordinator", "own text", "earlier decision", "wait", "klage", "judgement", "note", "with",
	"sender", "receiver", "identity number", "phone",
}

func newMarkers() markers {
	m := markers{}
	for _, what := range marked {
		m[what] = "Merke" + rand.Text()[:14]
	}
	var b [2]byte
	_, _ = rand.Read(b[:]) // it never fails
	n := int(binary.BigEndian.Uint16(b[:]))
	birth := casework.MustISO("1950-01-01").AddDays(n % 20000)
	m["identity number"] = string(storetest.Number(birth, n%900))
	m["phone"] = string(storetest.Number(birth.AddDays(77), n%800))[3:]
	return m
}

// write types every marker in where it belongs.
func (m markers) write(tx desk.Tx) error {
	settings := casework.DefaultSettings()
	settings.Kommune, settings.Caseworker, settings.Unit = m["kommune"], m["caseworker"], m["unit"]
	unit, err := tx.SaveUnit(casework.Unit{Name: m["unit"]})
	if err != nil {
		return err
	}
	if _, err = tx.SaveCoordinator(storetest.Coordinator(unit, func(c *casework.Coordinator) { c.Name = m["coordinator"] })); err != nil {
		return err
	}
	person, err := tx.CreatePerson(storetest.Person(func(p *casework.Person) {
		p.GivenName, p.FamilyName, p.Street, p.Email = m["given name"], m["family name"], m["street"], m["e-mail"]
		p.Number, p.Phone = casework.NationalID(m["identity number"]), m["phone"][:3]+" "+m["phone"][3:]
		p.Relatives = []casework.Relative{{Kin: casework.KinParent, Name: m["relative"], Phone: m["phone"]}}
	}))
	if err != nil {
		return err
	}
	c, err := tx.CreateCase(storetest.Case(person))
	if err != nil {
		return err
	}
	plan := storetest.Plan(c.ID, func(p *casework.Plan) {
		p.AboutMe, p.Goals[0].Text, p.Measures[0].What = m["plan"], m["goal"], m["tiltak"]
		p.Participants[0].Name, p.Consent.Note = m["participant"], m["consent"]
	})
	scan := slices.Concat([]byte("%PDF-1.7"), make([]byte, 200_000), []byte(m["scan"]), make([]byte, 5000))
	for _, write := range []func() error{
		func() error { return tx.SaveSettings(settings) },
		func() error {
			return tx.SaveApplication(storetest.Application(c.ID, func(a *casework.Application) {
				a.Need, a.ServicesToday = m["need"], []string{m["service"]}
			}))
		},
		func() error {
			return tx.SaveAssessment(casework.Assessment{
				CaseID: c.ID, Summary: m["summary"],
				Findings: map[casework.Condition]casework.Finding{casework.LongTerm: {Answer: casework.Yes, Words: m["finding"]}},
			})
		},
		func() error {
			return tx.SaveDecision(storetest.Decision(c.ID, func(d *casework.Decision) { d.Considerations = m["considerations"] }))
		},
		func() error { _, err := tx.SavePlan(plan); return err },
		func() error { return m.writeAround(tx, c.ID) },
		func() error {
			d, err := tx.CreateDocument(storetest.Document(c.ID, func(d *casework.Document) {
				d.Kind, d.Title, d.From, d.PDF = casework.Incoming, m["title of a paper"], m["sender"], scan
			}))
			if err != nil {
				return err
			}
			return tx.SaveSending(d.ID, casework.Sending{To: m["receiver"], How: "post", Date: storetest.Today})
		},
		func() error {
			return tx.SaveDraft(desk.Draft{Key: "person:1", Data: []byte(`{"t":"` + m["draft"] + `"}`)})
		},
	} {
		if err := write(); err != nil {
			return err
		}
	}
	return nil
}

// writeAround types in what a case meets before and after it is decided.
func (m markers) writeAround(tx desk.Tx, id casework.CaseID) error {
	_, err := tx.SaveNote(casework.Note{CaseID: id, Kind: casework.NotePhone, Date: storetest.Today, With: m["with"], Text: m["note"]})
	for _, write := range []func() error{
		func() error { return tx.SaveEarlier(id, []casework.Decision{{Facts: m["earlier decision"]}}) },
		func() error { return tx.SaveWaits(id, []casework.Wait{{Kind: casework.WaitFacts, What: m["wait"]}}) },
		func() error {
			return tx.SaveAppeals(id, []casework.Appeal{{ID: 1, Received: storetest.Today, Grounds: m["klage"], Judgement: m["judgement"]}})
		},
		func() error {
			return tx.SaveOwnText(casework.OwnText{ID: "paper.receipt.next.read", Language: casework.Bokmal, Text: m["own text"]})
		},
	} {
		if err == nil {
			err = write()
		}
	}
	return err
}

// forms are the bytes a marker could stand in a file as.
func forms(marker string) (all [][]byte) {
	for _, text := range []string{marker, strings.ToLower(marker), strings.ToUpper(marker), marker[:3] + " " + marker[3:]} {
		all = append(all, []byte(text))
		for _, order := range []binary.AppendByteOrder{binary.LittleEndian, binary.BigEndian} {
			var wide []byte
			for _, unit := range utf16.Encode([]rune(text)) {
				wide = order.AppendUint16(wide, unit)
			}
			all = append(all, wide)
		}
	}
	return all
}

// kinds are the kinds of text, in order.
func (m markers) kinds() []string { return slices.Sorted(maps.Keys(m)) }

// in gives the markers that the content holds.
func (m markers) in(content []byte) (found []string) {
	for _, what := range m.kinds() {
		if slices.ContainsFunc(forms(m[what]), func(form []byte) bool { return bytes.Contains(content, form) }) {
			found = append(found, what)
		}
	}
	return found
}
