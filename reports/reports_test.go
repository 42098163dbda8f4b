package reports_test

import (
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"samtak/casework"
	"samtak/reports"
	"samtak/reports/doc"
)

var update = flag.Bool("update", false, "write the masters in testdata anew")

// each runs f for every kind, målform and variant.
func each(t *testing.T, f func(t *testing.T, o casework.PaperOrder)) {
	t.Helper()
	for _, kind := range casework.PaperKinds {
		for _, lang := range casework.Languages {
			for _, v := range variants {
				t.Run(string(kind)+"/"+string(lang)+"/"+v.name, func(t *testing.T) { f(t, v.make(sampleOrder(kind, lang))) })
			}
		}
	}
}

func TestMasters(t *testing.T) {
	for _, kind := range casework.PaperKinds {
		for _, lang := range casework.Languages {
			o := sampleOrder(kind, lang)
			master(t, string(kind)+"."+string(lang), reports.Build(o))
			master(t, string(kind)+".child."+string(lang), reports.Build(child(o)))
		}
	}
}

func master(t *testing.T, name string, d *doc.Document) {
	t.Helper()
	path := filepath.Join("testdata", name+".txt")
	got := d.PlainText()
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s is not as its master; look at it, then run with -update\n%s", name, firstDifference(string(want), got))
	}
}

func firstDifference(want, got string) string {
	a, b := strings.Split(want, "\n"), strings.Split(got, "\n")
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			return "want: " + a[i] + "\ngot:  " + b[i]
		}
	}
	return "one is longer than the other"
}

// TestEveryTextIsThere: no missing text, no unfilled place, no double space.
func TestEveryTextIsThere(t *testing.T) {
	fault := regexp.MustCompile(`!(paper|word|law)\.|<no value>|[\x{E000}-\x{E0FF}]|\*\*[^i]|  [a-zæøå]| \.| ,`)
	each(t, func(t *testing.T, o casework.PaperOrder) {
		d := reports.Build(o)
		text := d.PlainText() + d.Title + d.Subject + d.Author + d.PageOf + d.Letterhead.ArmsText
		if o.File.Person.GivenName != "Kari 😀" {
			if at := fault.FindStringIndex(text); at != nil {
				t.Errorf("…%s…", text[max(0, at[0]-60):min(len(text), at[1]+60)])
			}
		}
		if len(d.Blocks) == 0 || d.Title == "" || d.Language != o.Language.Tag() || d.Author == "" {
			t.Error("the paper is not complete")
		}
	})
}

func TestEveryProductAndTypeHasItsWords(t *testing.T) {
	for _, lang := range casework.Languages {
		for _, change := range []variant{variants[0], variants[1]} {
			for _, kind := range []casework.PaperKind{casework.GrantPlan, casework.RefusePlan} {
				for _, p := range casework.Products {
					o := change.make(sampleOrder(kind, lang))
					o.File.Decision.Product = p
					if text := reports.Build(o).PlainText(); strings.Contains(text, "!paper.") {
						t.Errorf("%s %s %s %s: a text is missing", kind, lang, change.name, p)
					}
				}
			}
			for _, typ := range casework.ApplicationTypes {
				for _, kind := range casework.PaperKinds {
					o := change.make(sampleOrder(kind, lang))
					o.File.Application.Type = typ
					o.File.Application.Applicants = []casework.Applicant{{Role: casework.RoleReporter, Name: "Liv Strand", Service: "Fjordvik sykehus"}}
					o.File.Application.Discharge = today
					if text := reports.Build(o).PlainText(); strings.Contains(text, "!paper.") {
						t.Errorf("%s %s %s %s: a text is missing", kind, lang, change.name, typ)
					}
				}
			}
		}
	}
}

// TestKlarsprak: the message first, then the decision, the reasons, what the
// reader can do, the contact, and the rules last (domain.md 3.1).
func TestKlarsprak(t *testing.T) {
	tests := []struct {
		kind  casework.PaperKind
		first string
		order []string // headings
	}{
		{casework.GrantPlan, "Du får individuell plan", []string{"Avgjørelsen", "Hvorfor vi har bestemt dette", "Dette gjør du nå", "Du kan klage", "Du kan se dokumentene i saken", "Har du spørsmål?"}},
		{casework.RefusePlan, "Du får ikke individuell plan", []string{"Avgjørelsen", "Vilkår som ikke er oppfylt", "Dette bygger vi på", "Slik har vi vurdert saken", "Hjelpen du får", "Du kan klage", "Du kan se dokumentene i saken", "Har du spørsmål?", "Regler vi har brukt"}},
		{casework.Receipt, "Vi har fått søknaden din", []string{"Dette skjer nå", "Dette kan du gjøre nå", "Har du spørsmål?"}},
		{casework.PreliminaryReply, "Svaret fra oss tar lengre tid", []string{"Hvorfor det tar tid", "Dette kan du gjøre nå", "Har du spørsmål?"}},
		{casework.Appointment, "Øyvind Aasen er koordinatoren din", []string{"Dette skjer nå", "Dette gjør koordinatoren", "Har du spørsmål?"}},
	}
	for _, tt := range tests {
		d := reports.Build(sampleOrder(tt.kind, casework.Bokmal))
		heads := headings(d)
		if len(heads) == 0 || heads[0] != tt.first {
			t.Fatalf("%s begins with %q, want %q", tt.kind, heads, tt.first)
		}
		at := 0
		for _, want := range tt.order {
			i := slices.Index(heads[at:], want)
			if i < 0 {
				t.Errorf("%s: %q is missing or stands too early in %q", tt.kind, want, heads)
				continue
			}
			at += i
		}
		if at != len(heads)-1 {
			t.Errorf("%s: something stands after the last heading: %q", tt.kind, heads)
		}
		_, body, _ := strings.Cut(d.PlainText(), "\n# ")
		before, _, found := strings.Cut(body, "Regler vi har brukt")
		if !found {
			t.Errorf("%s names no rules", tt.kind)
		}
		if strings.Contains(before, "§") {
			t.Errorf("%s: a provision is named before the list at the end", tt.kind)
		}
	}
}

func headings(d *doc.Document) (out []string) {
	var walk func([]doc.Block)
	walk = func(blocks []doc.Block) {
		for _, b := range blocks {
			switch b := b.(type) {
			case doc.Heading:
				out = append(out, b.Text)
			case doc.Together:
				walk(b.Blocks)
			}
		}
	}
	walk(d.Blocks)
	return out
}

func TestReceiptAndReplyHaveNoAppeal(t *testing.T) {
	for _, kind := range []casework.PaperKind{casework.Receipt, casework.PreliminaryReply} {
		if text := reports.Build(sampleOrder(kind, casework.Bokmal)).PlainText(); strings.Contains(text, "klage") {
			t.Errorf("%s speaks of klage", kind)
		}
	}
}

func TestAppealFollowsTheHjemmel(t *testing.T) {
	tests := []struct {
		name    string
		product casework.Product
		weeks   int // of pbrl § 2-5 in the register
		want    string
		never   string
	}{
		{"plan under health law", casework.ProductIP, 4, "innen fire uker etter at du fikk dette brevet", "tre uker"},
		{"plan under another law", casework.ProductIP, 3, "innen tre uker etter at du fikk dette brevet", "fire uker"},
		{"barnekoordinator", casework.ProductChildCoordinator, 4, "innen fire uker", "tre uker"},
		{"koordinator has no klage", casework.ProductCoordinator, 4, "be oss vurdere saken på nytt", "Du kan klage"},
		{"ansvarsgruppe has no klage", casework.ProductGroup, 4, "be oss vurdere saken på nytt", "Du kan klage"},
	}
	for _, tt := range tests {
		o := sampleOrder(casework.RefusePlan, casework.Bokmal)
		o.File.Decision.Product = tt.product
		h, _ := casework.FindHjemmel("pbrl-2-5")
		h.AppealWeeks = tt.weeks
		o.Law = casework.WithOwn([]casework.Hjemmel{h})
		text := reports.Build(o).PlainText()
		if !strings.Contains(text, tt.want) || strings.Contains(text, tt.never) {
			t.Errorf("%s: want %q and not %q in\n%s", tt.name, tt.want, tt.never, text)
		}
	}
}

// spaced has ordinary spaces where the law register has no-break spaces.
func spaced(s string) string { return strings.ReplaceAll(s, "\u00a0", " ") }

func TestOnlyConfirmedLawIsNamed(t *testing.T) {
	o := sampleOrder(casework.GrantPlan, casework.Bokmal)
	o.Law = casework.Register()
	if mark := spaced(reports.Build(o).Letterhead.Mark); mark != "Unntatt offentlighet · offl. § 13" {
		t.Errorf("unconfirmed fvl § 13: the mark is %q", mark)
	}
	o.Law = confirmedLaw()
	if mark := spaced(reports.Build(o).Letterhead.Mark); mark != "Unntatt offentlighet · offl. § 13, jf. fvl. § 13" {
		t.Errorf("confirmed fvl § 13: the mark is %q", mark)
	}
	h, _ := casework.FindHjemmel("pbrl-2-5")
	h.Established = false
	o.Law = casework.WithOwn([]casework.Hjemmel{h})
	if text := spaced(reports.Build(o).PlainText()); strings.Contains(text, "brukerrettighetsloven § 2-5") {
		t.Error("a provision nobody has confirmed is named")
	}
	o.Law = nil
	if text := reports.Build(o).PlainText(); strings.Contains(text, "Regler vi har brukt") {
		t.Error("a heading without rules")
	}
}

func TestTheNewActIsNamedWhenInForce(t *testing.T) {
	o := sampleOrder(casework.PreliminaryReply, casework.Bokmal)
	h, _ := casework.FindHjemmel("fvl25-17")
	h.ValidFrom = casework.MustISO("2026-07-01")
	o.Law = casework.WithOwn([]casework.Hjemmel{h})
	text := spaced(reports.Build(o).PlainText())
	if !strings.Contains(text, "av 2025 § 17") || strings.Contains(text, "§ 11 a") {
		t.Errorf("the rule in force is not the one named:\n%s", text)
	}
}

func TestMissingFactsAreCounted(t *testing.T) {
	tests := []struct {
		kind     casework.PaperKind
		required []string
	}{
		{casework.Receipt, []string{"application.received", "application.wants"}},
		{casework.PreliminaryReply, []string{"application.received", "preliminary.answer_by", "preliminary.reason"}},
		{casework.GrantPlan, []string{"application.received"}},
		{casework.RefusePlan, []string{"application.received", "decision.considerations", "decision.facts", "decision.rules", "decision.unmet"}},
		{casework.Appointment, []string{"coordinator.name"}},
		{casework.FullPlan, nil},
		{casework.ShortPlan, nil},
	}
	for _, tt := range tests {
		for _, final := range []bool{false, true} {
			o := empty(sampleOrder(tt.kind, casework.Bokmal))
			o.Final = final
			var required []string
			optional := 0
			for _, b := range reports.Build(o).Blanks() {
				if b.Required {
					required = append(required, b.Field)
				} else {
					optional++
				}
			}
			slices.Sort(required)
			if !slices.Equal(required, tt.required) {
				t.Errorf("%s final=%v: required %v, want %v", tt.kind, final, required, tt.required)
			}
			if final && optional > 0 {
				t.Errorf("%s: %d optional blanks on a final paper", tt.kind, optional)
			}
		}
	}
	for _, kind := range casework.PaperKinds {
		if blanks := reports.Build(sampleOrder(kind, casework.Nynorsk)).Blanks(); len(blanks) > 0 {
			t.Errorf("%s: the full sample has blanks %v", kind, blanks)
		}
	}
}

// locating is everything in the sample that shows where the person lives or gets help.
var locating = []string{
	"Blåbærstien", "4099", "412 34 567", "413 45 678", "kari@privat", "Fjordvik vgs.", "legesenter", "Kulturskolen",
	"NAV Fjordvik", "Hjemmetjenesten", "Rehabiliteringstjenesten",
}

func TestProtectedAddress(t *testing.T) {
	for _, kind := range casework.PaperKinds {
		for _, change := range []variant{variants[0], variants[1]} {
			for _, level := range []casework.Protection{casework.Confidential, casework.StrictlyConfidential} {
				o := change.make(sampleOrder(kind, casework.Bokmal))
				o.File.Person.Protection = level
				o.File.Person.Relatives[0].Address = "Hemmeligveien 1, 4099 Fjordvik"
				o.File.Application.Applicants = []casework.Applicant{{Role: casework.RoleReporter, Name: "Liv Strand", Service: "Fjordvik legesenter"}}
				o.Settings.Street, o.Settings.PostCode = "", "" // a letter may name its sender
				never := append([]string{"Hemmeligveien"}, locating...)
				if kind == casework.FullPlan || kind == casework.ShortPlan {
					never = append(never, "Fjordvik kommune", "Rogaland")
				}
				d := reports.Build(o)
				text := d.PlainText() + d.Author + d.Subject + d.Title + d.Letterhead.ArmsText
				for _, s := range never {
					if strings.Contains(text, s) {
						t.Errorf("%s %s %s: %q is on the paper", kind, change.name, level, s)
					}
				}
			}
		}
	}
}

func TestNoIdentityNumber(t *testing.T) {
	each(t, func(t *testing.T, o casework.PaperOrder) {
		o.File.Person.Number = "15835830079"
		if strings.Contains(reports.Build(o).PlainText(), "15835830079") {
			t.Error("the identity number is on the paper")
		}
	})
}

func TestFileNamesAreNeutral(t *testing.T) {
	each(t, func(t *testing.T, o casework.PaperOrder) {
		name := reports.FileName(o)
		if !regexp.MustCompile(`^2026-14-(3|utkast)-[a-z]+\.pdf$`).MatchString(name) {
			t.Errorf("%q", name)
		}
		for _, s := range []string{"kari", "ida", "individuell", "avslag"} {
			if strings.Contains(strings.ToLower(name), s) {
				t.Errorf("%q tells too much", name)
			}
		}
	})
}

func TestReceiver(t *testing.T) {
	base := sampleOrder(casework.GrantPlan, casework.Bokmal)
	guardian := []casework.Relative{{Kin: casework.KinGuardian, Name: "Per Vik"}}
	expired := []casework.Relative{{Kin: casework.KinGuardian, Name: "Per Vik", Expires: casework.MustISO("2026-11-21")}}
	away := []casework.Relative{{Kin: casework.KinParent, Name: "Anne Nordmann", Parental: true, Address: "Lia 3, 4098 Vågen"}}
	tests := []struct {
		name   string
		change func(p *casework.Person)
		want   string
		title  string
	}{
		{"adult", func(*casework.Person) {}, "Kari Nordmann|Blåbærstien 14 B|4099 Fjordvik", "Du får individuell plan"},
		{"with verge", func(p *casework.Person) { p.Relatives = guardian }, "Kari Nordmann|v/verge Per Vik|Blåbærstien 14 B|4099 Fjordvik", "Du får individuell plan"},
		{"mandate run out", func(p *casework.Person) { p.Relatives = expired }, "Kari Nordmann|Blåbærstien 14 B|4099 Fjordvik", "Du får individuell plan"},
		{"fourteen", func(p *casework.Person) { p.Birth, p.Relatives = casework.MustISO("2011-11-23"), sampleParents() }, "Til foresatte for Kari Nordmann|Anne Nordmann og Áilu Njuolggadus-Čáhcesuolu|Blåbærstien 14 B|4099 Fjordvik", "Kari får individuell plan"},
		{"fifteen today", func(p *casework.Person) { p.Birth, p.Relatives = casework.MustISO("2011-11-22"), sampleParents() }, "Kari Nordmann|og foresatt Anne Nordmann|og foresatt Áilu Njuolggadus-Čáhcesuolu|Blåbærstien 14 B|4099 Fjordvik", "Du får individuell plan"},
		{"sixteen", func(p *casework.Person) { p.Birth = casework.MustISO("2010-11-22") }, "Kari Nordmann|Blåbærstien 14 B|4099 Fjordvik", "Du får individuell plan"},
		{"no birth date", func(p *casework.Person) { p.Birth = casework.Date{} }, "Kari Nordmann|Blåbærstien 14 B|4099 Fjordvik", "Du får individuell plan"},
		{"expected child", func(p *casework.Person) {
			*p = casework.Person{Expected: true, Birth: casework.MustISO("2027-02-01"), Relatives: away}
		}, "Til foresatte|Anne Nordmann|Lia 3|4098 Vågen", "Barnet får individuell plan"},
		{"protected", func(p *casework.Person) { p.Protection = casework.Confidential }, "Kari Nordmann", "Du får individuell plan"},
	}
	for _, tt := range tests {
		o := base
		tt.change(&o.File.Person)
		d := reports.Build(o)
		if got := strings.Join(d.Address, "|"); got != tt.want {
			t.Errorf("%s: address %q, want %q", tt.name, got, tt.want)
		}
		if got := headings(d)[0]; got != tt.title {
			t.Errorf("%s: title %q, want %q", tt.name, got, tt.title)
		}
	}
}

func TestLettersToParentsNeverSayDu(t *testing.T) {
	singular := map[casework.Language]*regexp.Regexp{
		casework.Bokmal:  regexp.MustCompile(`(?i)[^\p{L}](du|deg|din|ditt|dine)[^\p{L}]`),
		casework.Nynorsk: regexp.MustCompile(`(?i)[^\p{L}](du|deg|din|ditt|dine|di)[^\p{L}]`),
	}
	for _, kind := range casework.PaperKinds {
		for _, lang := range casework.Languages {
			o := child(sampleOrder(kind, lang))
			o.Reason = "." // what the caseworker writes is hers
			o.File.Decision.Facts, o.File.Decision.Considerations, o.File.Decision.OtherHelp = "", "", ""
			text := reports.Build(o).PlainText()
			if at := singular[lang].FindStringIndex(text); at != nil {
				t.Errorf("%s %s: …%s…", kind, lang, text[max(0, at[0]-60):min(len(text), at[1]+40)])
			}
		}
	}
}

func TestDraftAndPracticeAreStamped(t *testing.T) {
	o := sampleOrder(casework.FullPlan, casework.Bokmal)
	if d := reports.Build(o); d.Stamp != "" || d.Practice != "" {
		t.Errorf("a final paper is stamped %q %q", d.Stamp, d.Practice)
	}
	o.Final, o.Practice = false, true
	if d := reports.Build(o); d.Stamp != "UTKAST" || d.Practice != "ØVING" {
		t.Errorf("a practice draft is stamped %q %q", d.Stamp, d.Practice)
	}
}

func TestEveryPageSaysWhose(t *testing.T) {
	each(t, func(t *testing.T, o casework.PaperOrder) {
		d := reports.Build(o)
		if len(d.FootLeft) > 2 {
			t.Errorf("%d lines at the foot", len(d.FootLeft))
		}
		foot := strings.Join(d.FootLeft, "\n")
		for _, s := range []string{o.File.Person.Name(), "2026/14", "22. november 2026", in(o.Language, "Unntatt offentlighet", "Unnateke offentlegheita")} {
			if !strings.Contains(foot, s) {
				t.Errorf("%q is not in the foot %q", s, foot)
			}
		}
	})
}
