package reports_test

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"samtak/casework"
	"samtak/reports"
	"samtak/reports/doc"
)

// TestEveryPaperTextIsUsed: an id of paper.toml stands in the code, whole or
// as the part before a value (“grant.title.” + product).
func TestEveryPaperTextIsUsed(t *testing.T) {
	var code strings.Builder
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range files {
		if !strings.HasSuffix(name, "_test.go") {
			code.WriteString(readFile(t, name))
		}
	}
	literal := map[string]bool{}
	for _, m := range regexp.MustCompile(`"([a-z_0-9.]+)"`).FindAllStringSubmatch(code.String(), -1) {
		literal[strings.TrimPrefix(m[1], "paper.")] = true
	}
	literal["refusal.title."], literal["coordinator.is"], literal["coordinator.later"] = true, true, true // "refusal" + ".title." + product
	// built in two steps: "plan." + id + answer
	for _, id := range []string{"consent", "sharing"} {
		for _, answer := range []string{".given", ".refused", ".missing"} {
			literal["plan."+id+answer] = true
		}
	}
	for _, m := range regexp.MustCompile(`(?m)^"paper\.([^"]+)"`).FindAllStringSubmatch(readFile(t, "../locales/nb/paper.toml"), -1) {
		id := strings.TrimSuffix(m[1], ".child")
		if !stands(literal, id) {
			t.Errorf("paper.%s is used nowhere", m[1])
		}
	}
}

// stands tells that the code has the id, or a beginning of it up to a dot.
func stands(literal map[string]bool, id string) bool {
	for i, r := range id {
		if r == '.' && literal[id[:i+1]] {
			return true
		}
	}
	return literal[id]
}

func TestNynorskPapersAreNynorsk(t *testing.T) {
	banned, allowed := bokmalWords(t)
	for _, kind := range casework.PaperKinds {
		for _, v := range []string{"plain", "child", "draft", "empty_draft", "protected"} {
			i := slices.IndexFunc(variants, func(x variant) bool { return x.name == v })
			text := reports.Build(variants[i].make(sampleOrder(kind, casework.Nynorsk))).PlainText()
			for _, word := range strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) }) {
				if !slices.Contains(allowed, word) && slices.ContainsFunc(banned, func(p string) bool { return fits(p, word) }) {
					t.Errorf("%s %s: “%s” is bokmål", kind, v, word)
				}
			}
		}
	}
}

// bokmalWords reads the word list of locales; its head explains the marks.
func bokmalWords(t *testing.T) (banned, allowed []string) {
	t.Helper()
	for line := range strings.Lines(readFile(t, "../locales/testdata/bokmal_only.txt")) {
		line = strings.TrimSpace(line)
		if word, ok := strings.CutPrefix(line, "!"); ok {
			allowed = append(allowed, word)
		} else if line != "" && line[0] != '#' {
			banned = append(banned, line)
		}
	}
	return banned, allowed
}

func fits(pattern, word string) bool {
	core := strings.Trim(pattern, "*")
	front, back := strings.HasPrefix(pattern, "*"), strings.HasSuffix(pattern, "*")
	switch {
	case front && back:
		return strings.Contains(word, core)
	case front:
		return strings.HasSuffix(word, core)
	case back:
		return strings.HasPrefix(word, core)
	}
	return word == core
}

func readFile(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// TestUserTextIsNotMarkup: marks and places in what somebody writes stay as they are.
func TestUserTextIsNotMarkup(t *testing.T) {
	for _, nasty := range []string{"**fet**", "{{.Name}}", "\uE000\uE001", "a ** b", "[mangler]", "%d %s"} {
		o := sampleOrder(casework.FullPlan, casework.Bokmal)
		o.File.Plan.Important, o.File.Coordinator.Name, o.File.Plan.Goals[0].Text = nasty, nasty, nasty
		d := reports.Build(o)
		if n := strings.Count(d.PlainText(), nasty); n < 3 {
			t.Errorf("%q stands %d times on the paper", nasty, n)
		}
		d.Texts(func(text doc.Text) {
			for _, r := range text {
				if r.Bold && strings.Contains(r.Text, "fet") && r.Text != nasty {
					t.Errorf("%q was read as a mark: %+v", nasty, r)
				}
			}
		})
	}
}

func TestProseMakesListsAndParagraphs(t *testing.T) {
	o := sampleOrder(casework.PreliminaryReply, casework.Bokmal)
	o.OwnWords = "Først dette.\n\n- ett\n* to\n• tre\nSå dette – med tankestrek.\n"
	text := reports.Build(o).PlainText()
	want := "Først dette.\n\n- ett\n- to\n- tre\n\nSå dette – med tankestrek.\n"
	if !strings.Contains(text, want) {
		t.Errorf("want\n%s\nin\n%s", want, text)
	}
}

// TestNothingAgreedIsLost: a tiltak whose goal is gone, goals that point at
// themselves and goals without an id still give a paper with every tiltak.
func TestNothingAgreedIsLost(t *testing.T) {
	o := sampleOrder(casework.FullPlan, casework.Bokmal)
	p := &o.File.Plan
	p.Goals = append(p.Goals, casework.Goal{ID: 0, Text: "uten id"}, casework.Goal{ID: 20, Parent: 20, Text: "sitt eget delmål"},
		casework.Goal{ID: 21, Parent: 2, Text: "Delmål under delmål"})
	p.Measures = append(p.Measures, casework.Measure{ID: 30, GoalID: 99, What: "Mistet tiltak"},
		casework.Measure{ID: 31, GoalID: 20, What: "Tiltak i ring"}, casework.Measure{ID: 32, GoalID: 21, What: "Dypt tiltak"})
	text := reports.Build(o).PlainText()
	for _, m := range p.Measures {
		if !strings.Contains(text, m.What) {
			t.Errorf("%q is not on the paper", m.What)
		}
	}
	if !strings.Contains(text, "Delmål 1.1.1: Delmål under delmål") {
		t.Error("a delmål of a delmål is not numbered")
	}
}

func TestConsent(t *testing.T) {
	d := casework.MustISO
	tests := []struct {
		name    string
		consent casework.Consent
		want    string
	}{
		{"self", casework.Consent{Answer: casework.Yes, By: "Kari Nordmann", Capacity: casework.RoleSelf, Date: d("2026-08-28")}, "Å lage planen: Kari Nordmann sa ja 28. august 2026.\n"},
		{"nobody named", casework.Consent{Answer: casework.Yes}, "Å lage planen: Kari Nordmann sa ja.\n"},
		{"guardian", casework.Consent{Answer: casework.Yes, By: "Per Vik", Capacity: casework.RoleGuardian}, "Å lage planen: Per Vik (verge) sa ja.\n"},
		{"ends", casework.Consent{Answer: casework.Yes, Expires: d("2027-01-01")}, "sa ja. Samtykket gjelder til 1. januar 2027.\n"},
		{"withdrawn", casework.Consent{Answer: casework.Yes, Expires: d("2027-01-01"), Withdrawn: d("2026-11-01")}, "sa ja. Samtykket ble trukket 1. november 2026.\n"},
		{"no", casework.Consent{Answer: casework.No, Date: d("2026-08-28"), Note: "Vil vente."}, "sa nei 28. august 2026. Vil vente.\n"},
	}
	for _, tt := range tests {
		o := sampleOrder(casework.FullPlan, casework.Bokmal)
		o.File.Plan.Consent = tt.consent
		if text := reports.Build(o).PlainText(); !strings.Contains(text, tt.want) {
			t.Errorf("%s: want %q", tt.name, tt.want)
		}
	}
}

// TestApprovalReadsAsWritten: a whole sentence stands after the day with its
// capital letter, and less than a sentence stands in brackets.
func TestApprovalReadsAsWritten(t *testing.T) {
	for how, want := range map[string]string{
		"":                           "Planen ble godkjent 1. september 2026.\n",
		"på møtet":                   "Planen ble godkjent 1. september 2026 (på møtet).\n",
		"Kari skrev under":           "Planen ble godkjent 1. september 2026 (Kari skrev under).\n",
		"Kari sa ja. Mor var med.":   "Planen ble godkjent 1. september 2026. Kari sa ja. Mor var med.\n",
		"hun skrev under på møtet. ": "Planen ble godkjent 1. september 2026. Hun skrev under på møtet.\n",
	} {
		o := sampleOrder(casework.FullPlan, casework.Bokmal)
		o.File.Plan.Approval = how
		if text := reports.Build(o).PlainText(); !strings.Contains(text, want) {
			t.Errorf("%q: want %q", how, want)
		}
	}
}

// TestVedtakIsSaidOnce whether or not the word stands in the reference.
func TestVedtakIsSaidOnce(t *testing.T) {
	for reference, want := range map[string]string{
		"2026/388":         "Vedtak: 2026/388",
		"Vedtak 2.10.2026": " / Vedtak 2.10.2026",
		"vedtak 2.10.2026": " / Vedtak 2.10.2026",
	} {
		o := sampleOrder(casework.FullPlan, casework.Nynorsk)
		o.File.Plan.Measures[0].Decision = reference
		if text := reports.Build(o).PlainText(); !strings.Contains(text, want) {
			t.Errorf("%q: want %q", reference, want)
		}
	}
}
