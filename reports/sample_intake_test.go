package reports_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"samtak/casework"
	"samtak/reports"
	"samtak/reports/doc"
)

// sampleDelay is a case that was promised an answer and has stood still since.
func sampleDelay(o *casework.PaperOrder) {
	a := &o.File.Application
	a.Promised, a.AnswerBy = casework.MustISO("2026-11-05"), casework.MustISO("2026-11-27")
	o.File.Waits = []casework.Wait{{
		Kind: casework.WaitFacts, Asked: casework.MustISO("2026-11-09"), By: casework.MustISO("2026-11-19"),
		Ended: casework.MustISO("2026-11-19"), Came: casework.Yes,
	}}
	o.AnswerBy = casework.MustISO("2026-12-18")
	o.Reason = in(o.Language, "Ergoterapeuten var syk da vi skulle møtes. Vi har fått en ny time 3. desember.",
		"Ergoterapeuten var sjuk då vi skulle møtast. Vi har fått ein ny time 3. desember.")
}

func sampleAskFacts(o *casework.PaperOrder) {
	o.File.Application.AnswerBy = casework.MustISO("2026-12-01")
	o.AnswerBy = casework.MustISO("2026-12-04")
	o.What = in(o.Language, "- Hvilke tjenester har kontakt med familien i dag?\n- Epikrisen fra opptreningen i august\n- Navnet på kontaktpersonen ved NAV",
		"- Kva tenester har kontakt med familien i dag?\n- Epikrisa frå opptreninga i august\n- Namnet på kontaktpersonen ved NAV")
	o.Reason = in(o.Language, "Søknaden forteller om ergoterapi, men ikke om annen hjelp. Vi må vite om flere tjenester skal samordnes.",
		"Søknaden fortel om ergoterapi, men ikkje om anna hjelp. Vi må vite om fleire tenester skal samordnast.")
}

func sampleForward(o *casework.PaperOrder) {
	o.File.Decision.Outcome, o.File.Decision.ForwardTo = casework.Forwarded, in(o.Language, "Tildelingskontoret", "Tildelingskontoret")
	o.File.Decision.Considerations = in(o.Language, "Søknaden gjelder mer fysioterapi. Det er Tildelingskontoret som avgjør det.",
		"Søknaden gjeld meir fysioterapi. Det er Tildelingskontoret som avgjer det.")
	o.File.Application.ServicesToday, o.File.Application.ServicesNeeded = nil, []string{"fysioterapi"}
	o.Receiver = "Tildelingskontoret\nStrandgata 4\ntelefon 51 00 00 60"
}

func sampleInvite(o *casework.PaperOrder) {
	o.Place = in(o.Language, "tirsdag 1. desember 2026 kl. 10.00\nRådhuset, møterom 2", "tysdag 1. desember 2026 kl. 10.00\nRådhuset, møterom 2")
}

// sampleNotes is the contact log: a telephone call, a kartleggingssamtale, and
// a note that is never printed.
func sampleNotes(o *casework.PaperOrder) {
	o.File.Application.Wish = in(o.Language, "noen som kjenner skolen", "nokon som kjenner skulen")
	o.File.Notes = []casework.Note{
		{
			ID: 1, Kind: casework.NotePhone, Date: casework.MustISO("2026-11-10"), With: "Anne Nordmann",
			Text: in(o.Language, "Mor ringte. Hun er sliten og vil gjerne at noen andre kaller inn til møtene.\n\nVi avtalte å snakke sammen igjen over helga.",
				"Mor ringde. Ho er sliten og vil gjerne at nokon andre kallar inn til møta.\n\nVi avtala å snakke saman igjen over helga."),
			Made: time.Date(2026, 11, 10, 14, 5, 0, 0, time.FixedZone("CET", 3600)),
		},
		{
			ID: 2, Kind: casework.NoteMapping, Date: casework.MustISO("2026-11-12"), Third: true,
			With: in(o.Language, "Kari Nordmann og moren", "Kari Nordmann og mora"), Shown: casework.MustISO("2026-11-16"),
			Text: in(o.Language, "Det viktigste nå:\n- én person å ringe til\n- færre møter",
				"Det viktigaste no:\n- éin person å ringje til\n- færre møte"),
			Made: time.Date(2026, 11, 13, 9, 0, 0, 0, time.FixedZone("CET", 3600)),
		},
		{ID: 3, Kind: casework.NoteInternal, Date: casework.MustISO("2026-11-13"), Text: "Husk kaffe."},
	}
	if o.Kind == casework.TalkNote {
		o.About = 1
	}
}

func sampleAdvance(o *casework.PaperOrder) {
	o.AnswerBy = casework.MustISO("2026-12-14")
	o.What = in(o.Language, "Individuell plan fra 1. januar 2027\nAnsvarsgruppa", "Individuell plan frå 1. januar 2027\nAnsvarsgruppa")
	o.Reason = in(o.Language, "Det er bare fysioterapien igjen, og den skal etter planen være ferdig i desember.",
		"Det er berre fysioterapien att, og han skal etter planen vere ferdig i desember.")
}

// sampleInitiative is a case the kommune itself has taken up.
func sampleInitiative(o *casework.PaperOrder) {
	o.File.Application.Type = casework.TypeOwnInitiative
	o.What = in(o.Language, "Om du trenger koordinator", "Om du treng koordinator")
	o.Reason = in(o.Language, "Skolen har fortalt oss at mange tjenester er inne, og at det er vanskelig å få dem til å arbeide sammen.",
		"Skulen har fortalt oss at mange tenester er inne, og at det er vanskeleg å få dei til å arbeide saman.")
}

func sampleReporter(o *casework.PaperOrder) {
	o.File.Application.Type = casework.TypeNotice
	o.Receiver = in(o.Language, "Vågen sykehus, avdeling for rehabilitering\nLiv Strand\n4098 Vågen", "Vågen sjukehus, avdeling for rehabilitering\nLiv Strand\n4098 Vågen")
}

// intake is the papers before the decision.
var intake = []casework.PaperKind{
	casework.Receipt, casework.PreliminaryReply, casework.DelayNotice, casework.AskForFacts, casework.ForwardLetter,
	casework.MappingInvite, casework.MappingNote, casework.AdvanceNotice, casework.TalkNote, casework.NoticeAnswer,
}

// eachIntake runs f for every paper before the decision, in every form it has.
func eachIntake(t *testing.T, f func(t *testing.T, o casework.PaperOrder)) {
	t.Helper()
	for _, kind := range intake {
		for _, lang := range casework.Languages {
			for _, v := range variants {
				for _, form := range append([]string{""}, kind.Variants()...) {
					o := v.make(sampleOrder(kind, lang))
					o.Variant = form
					t.Run(strings.Join([]string{string(kind), string(lang), v.name, form}, "/"), func(t *testing.T) { f(t, o) })
				}
			}
		}
	}
}

func TestIntakeHasNoEmptySection(t *testing.T) {
	eachIntake(t, func(t *testing.T, o casework.PaperOrder) {
		blocks := flat(reports.Build(o).Blocks)
		for i, b := range blocks {
			h, ok := b.(doc.Heading)
			if !ok {
				continue
			}
			if i+1 == len(blocks) {
				t.Fatalf("nothing stands below %q", h.Text)
			}
			if _, next := blocks[i+1].(doc.Heading); next {
				t.Errorf("nothing stands below %q", h.Text)
			}
		}
	})
}

func flat(blocks []doc.Block) (out []doc.Block) {
	for _, b := range blocks {
		if t, ok := b.(doc.Together); ok {
			out = append(out, flat(t.Blocks)...)
		} else {
			out = append(out, b)
		}
	}
	return out
}

// TestIntakeNamesWhatIsGiven: nothing the caseworker has written or chosen is lost.
func TestIntakeNamesWhatIsGiven(t *testing.T) {
	eachIntake(t, func(t *testing.T, o casework.PaperOrder) {
		o.OwnWords = "Dette la hun til selv."
		text := reports.Build(o).PlainText()
		asked := o.Kind.Asks()
		for field, value := range map[string]string{"what": o.What, "place": o.Place, "receiver": o.Receiver, "reason": o.Reason, "own": o.OwnWords} {
			if field != "own" && !slices.Contains(asked, field) {
				continue
			}
			for line := range strings.Lines(value) {
				if line = strings.TrimPrefix(strings.TrimSpace(line), "- "); line != "" && !strings.Contains(text, line) {
					t.Errorf("%s: %q is not on the paper", field, line)
				}
			}
		}
		if slices.Contains(asked, "answer_by") && !o.AnswerBy.IsZero() && !strings.Contains(text, inWords(o.AnswerBy)) {
			t.Errorf("the day %s is not on the paper", o.AnswerBy)
		}
	})
}

// inWords is a day of the samples as a letter writes it.
func inWords(d casework.Date) string {
	return strings.TrimPrefix(d.Time().Format("02. "), "0") + map[time.Month]string{time.December: "desember"}[d.Month()] + d.Time().Format(" 2006")
}

// TestIntakeBlanks: what the law demands, and no more, holds a letter back.
func TestIntakeBlanks(t *testing.T) {
	tests := []struct {
		kind     casework.PaperKind
		newAct   bool
		required []string
	}{
		{casework.PreliminaryReply, true, []string{"preliminary.answer_by"}},
		{casework.DelayNotice, false, []string{"paper.answer_by"}},
		{casework.DelayNotice, true, []string{"paper.answer_by", "paper.reason"}},
		{casework.AskForFacts, false, []string{"paper.answer_by", "paper.what"}},
		{casework.ForwardLetter, false, []string{"decision.forward_to"}},
		{casework.MappingInvite, false, []string{"paper.place"}},
		{casework.MappingNote, false, []string{"note"}},
		{casework.TalkNote, false, []string{"note"}},
		{casework.AdvanceNotice, false, []string{"paper.answer_by", "paper.reason", "paper.what"}},
		{casework.NoticeAnswer, false, []string{"paper.receiver"}},
	}
	for _, tt := range tests {
		o := empty(sampleOrder(tt.kind, casework.Bokmal))
		o.PaperInput = casework.PaperInput{}
		o.File.Application.Received = casework.MustISO("2026-11-03")
		if tt.newAct {
			o.Settings.NewActFrom = casework.MustISO("2026-11-01")
		}
		var required []string
		for _, b := range reports.Build(o).Blanks() {
			if b.Required {
				required = append(required, b.Field)
			}
		}
		slices.Sort(required)
		if !slices.Equal(required, tt.required) {
			t.Errorf("%s, new act %v: required %v, want %v", tt.kind, tt.newAct, required, tt.required)
		}
	}
}

// TestTheReporterIsToldNothing: a reporter has no right to know what comes of a melding.
func TestTheReporterIsToldNothing(t *testing.T) {
	for _, lang := range casework.Languages {
		for _, v := range variants {
			o := v.make(sampleOrder(casework.NoticeAnswer, lang))
			o.OwnWords = ""
			o.File.Person.Interpreter = "Arabisk"
			_, body, _ := strings.Cut(reports.Build(o).PlainText(), "\n# ")
			body, _, _ = strings.Cut(body, "\n~ ") // the name of hpl § 38 a
			for _, never := range []string{"plan", "oordinator", "rabisk", "ergoterapi", "fysioterapi", "støttekontakt", "Blåbærstien", "14. mars", "Øyvind"} {
				if strings.Contains(body, never) {
					t.Errorf("%s %s: %q is told to the reporter", lang, v.name, never)
				}
			}
		}
	}
}

func TestReporterAddress(t *testing.T) {
	liv := casework.Applicant{Role: casework.RoleReporter, Name: "Liv Strand", Service: "Vågen sykehus"}
	mother := casework.Applicant{Role: casework.RoleParent, Name: "Anne Nordmann"}
	tests := []struct {
		name       string
		applicants []casework.Applicant
		receiver   string
		protection casework.Protection
		want       string
	}{
		{"registered", []casework.Applicant{mother, liv}, "", casework.NoProtection, "Vågen sykehus|Liv Strand"},
		{"written", []casework.Applicant{liv}, "Per Vik\n\n 4098 Vågen ", casework.NoProtection, "Per Vik|4098 Vågen"},
		{"protected", []casework.Applicant{liv}, "", casework.Confidential, "Liv Strand"},
		{"no workplace", []casework.Applicant{{Role: casework.RoleReporter, Name: "Liv Strand"}}, "", casework.NoProtection, "Liv Strand"},
		{"nobody", []casework.Applicant{mother}, "", casework.NoProtection, ""},
	}
	for _, tt := range tests {
		o := sampleOrder(casework.NoticeAnswer, casework.Bokmal)
		o.File.Application.Applicants, o.Receiver, o.File.Person.Protection = tt.applicants, tt.receiver, tt.protection
		if got := strings.Join(reports.Build(o).Address, "|"); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}

func TestDelayTellsHowLongWeWaited(t *testing.T) {
	tests := []struct {
		name  string
		ended string
		want  string
		then  string
	}{
		{"over", "2026-11-19", "Vi ventet på opplysninger i 10 dager.", "Du trenger ikke gjøre noe."},
		{"one day", "2026-11-10", "Vi ventet på opplysninger i 1 dag.", "Du trenger ikke gjøre noe."},
		{"still waiting", "", "Vi har ventet på opplysninger i 13 dager, og vi venter fortsatt.", "så send dem så snart du kan"},
	}
	for _, tt := range tests {
		o := sampleOrder(casework.DelayNotice, casework.Bokmal)
		o.File.Waits[0].Ended = casework.Date{}
		if tt.ended != "" {
			o.File.Waits[0].Ended = casework.MustISO(tt.ended)
		}
		text := reports.Build(o).PlainText()
		if !strings.Contains(text, tt.want) || !strings.Contains(text, tt.then) {
			t.Errorf("%s: want %q and %q in\n%s", tt.name, tt.want, tt.then, text)
		}
	}
	o := sampleOrder(casework.DelayNotice, casework.Bokmal)
	o.File.Waits = nil
	if text := reports.Build(o).PlainText(); strings.Contains(text, "på opplysninger i") {
		t.Error("a case that has not waited is said to have")
	}
}

// TestAdvanceNoticeForms: each form says what it is about, and a fifteen-year-old
// is told that the letter is to the parents too (fvl § 16).
func TestAdvanceNoticeForms(t *testing.T) {
	for _, lang := range casework.Languages {
		seen := map[string]bool{}
		for _, form := range casework.AdvanceNotice.Variants() {
			o := sampleOrder(casework.AdvanceNotice, lang)
			o.Variant = form
			if form == "initiative" {
				sampleInitiative(&o)
			}
			master(t, "D08."+form+"."+string(lang), reports.Build(o))
			seen[headings(reports.Build(o))[0]] = true
		}
		if len(seen) != 3 {
			t.Errorf("%s: the forms have %d titles", lang, len(seen))
		}
	}
	for birth, want := range map[string]bool{"2011-11-23": false, "2011-11-22": true, "2010-11-23": true, "2010-11-22": false} {
		o := sampleOrder(casework.AdvanceNotice, casework.Bokmal)
		o.File.Person.Birth = casework.MustISO(birth)
		if got := strings.Contains(reports.Build(o).PlainText(), "både til deg og til foresatte"); got != want {
			t.Errorf("born %s: told of the parents' letter: %v", birth, got)
		}
	}
}

// TestNotesOfTheLog: the note that is chosen, or the last that fits; never an internal one.
func TestNotesOfTheLog(t *testing.T) {
	tests := []struct {
		name  string
		kind  casework.PaperKind
		about int64
		want  string // "" : no note
	}{
		{"chosen", casework.TalkNote, 1, "Mor ringte"},
		{"last that may be printed", casework.TalkNote, 0, "én person å ringe til"},
		{"the mapping", casework.MappingNote, 0, "én person å ringe til"},
		{"a mapping by telephone", casework.MappingNote, 1, "Mor ringte"},
		{"internal", casework.TalkNote, 3, ""},
	}
	for _, tt := range tests {
		o := sampleOrder(tt.kind, casework.Bokmal)
		o.About = tt.about
		d := reports.Build(o)
		text := d.PlainText()
		if strings.Contains(text, "kaffe") {
			t.Errorf("%s: an internal note is printed", tt.name)
		}
		if tt.want != "" && !strings.Contains(text, tt.want) || tt.want == "" && len(d.Blanks()) != 1 {
			t.Errorf("%s: want %q in\n%s", tt.name, tt.want, text)
		}
		if third := strings.Contains(text, "forteller også om andre enn Kari"); third != (tt.want == "én person å ringe til") {
			t.Errorf("%s: the remark on others: %v", tt.name, third)
		}
	}
}

// TestReceiptSpeaksToWhoDidNotAsk: somebody others have told us about, decides
// whether we go on; the day of discharge stands beside the day we were told.
func TestReceiptSpeaksToWhoDidNotAsk(t *testing.T) {
	for _, typ := range casework.ApplicationTypes {
		for _, change := range []variant{variants[0], variants[1]} {
			o := change.make(sampleOrder(casework.Receipt, casework.Bokmal))
			o.File.Application.Type, o.File.Application.Discharge = typ, casework.MustISO("2026-12-01")
			text := reports.Build(o).PlainText()
			asked := typ == casework.TypeApplication || typ == casework.TypeInquiry
			if got := strings.Contains(text, "bestemmer selv om"); got == asked {
				t.Errorf("%s %s: told that they decide: %v", typ, change.name, got)
			}
			if got := strings.Contains(text, "Sykehuset regner med utskriving 1. desember 2026."); got != (typ == casework.TypeHospital) {
				t.Errorf("%s %s: the discharge is told: %v", typ, change.name, got)
			}
		}
	}
}

// TestEveryIntakeTextIsUsed: an id of the file stands in the code, whole or as
// the part before a value.
func TestEveryIntakeTextIsUsed(t *testing.T) {
	code := ""
	for _, name := range []string{"delay", "askfacts", "forward", "invite", "notice", "talknote", "melding", "receipt", "preliminary"} {
		code += readFile(t, name+".go")
	}
	for line := range strings.Lines(readFile(t, "../locales/nb/paper_intake.toml")) {
		_, id, ok := strings.Cut(line, `"paper.`)
		if !ok {
			continue
		}
		id, _, _ = strings.Cut(id, `"`)
		id = strings.TrimSuffix(id, ".child")
		if !strings.Contains(code, `"`+id+`"`) && !strings.Contains(code, `"paper.`+id+`"`) && !strings.Contains(code, `"`+id[:strings.LastIndex(id, ".")+1]+`"`) {
			t.Errorf("paper.%s is used nowhere", id)
		}
	}
}
