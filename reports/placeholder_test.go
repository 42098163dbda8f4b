package reports_test

import (
	"math/rand/v2"
	"reflect"
	"regexp"
	"slices"
	"testing"

	"samtak/casework"
	"samtak/reports"
)

// kept is what no case can lack, and what is frozen: the rest may be empty on any paper.
var kept = []string{"Kommune", "Unit", "Caseworker", "GivenName", "FamilyName", "Case", "Documents"}

// forget empties each fact of v with one chance in odds: texts, days, answers, lists.
func forget(r *rand.Rand, v reflect.Value, odds int) {
	lose := func() bool { return r.IntN(odds) == 0 }
	switch {
	case v.Type() == reflect.TypeFor[casework.Date](), v.Type() == reflect.TypeFor[casework.Answer](), v.Type() == reflect.TypeFor[string]():
		if lose() {
			v.SetZero()
		}
	case v.Kind() == reflect.Struct:
		for i := range v.NumField() {
			if f := v.Type().Field(i); f.IsExported() && !slices.Contains(kept, f.Name) {
				forget(r, v.Field(i), odds)
			}
		}
	case v.Kind() == reflect.Slice && v.Type().Elem().Kind() != reflect.Uint8:
		if lose() {
			v.SetZero()
			return
		}
		// the samples share their lists: each order gets its own
		own := reflect.MakeSlice(v.Type(), v.Len(), v.Len())
		reflect.Copy(own, v)
		v.Set(own)
		for i := range v.Len() {
			if v.Type().Elem().Kind() == reflect.String {
				break // no list holds an empty word
			}
			forget(r, v.Index(i), odds)
		}
	}
}

// Every placeholder is filled or counted: whatever is not registered, no paper
// shows a bare placeholder, a missing text, a gap or a day that is none.
func TestEveryPlaceholderIsFilledOrCounted(t *testing.T) {
	fault := regexp.MustCompile(`!(paper|word|law|deadline)\.|<no value>|\{\{|\}\}|%!|[\x{E000}-\x{E0FF}]| \.( |$)| ,|\(\)|«»|01\.01\.0001|januar 1\b|  [a-zæøå]`)
	r := rand.New(rand.NewPCG(4, 2026))
	blanks := 0
	for _, kind := range casework.PaperKinds {
		for _, lang := range casework.Languages {
			for i := range 24 {
				o := sampleOrder(kind, lang)
				if i%3 == 1 {
					o = child(o)
				}
				o.Final = i%2 == 0
				forget(r, reflect.ValueOf(&o.File).Elem(), 2+i)
				forget(r, reflect.ValueOf(&o.Settings).Elem(), 2+i)
				forget(r, reflect.ValueOf(&o.PaperInput).Elem(), 2+i)
				d := reports.Build(o)
				blanks += len(d.Blanks())
				text := d.PlainText() + "\n" + d.Title
				if at := fault.FindStringIndex(text); at != nil {
					t.Errorf("%s %s %d: …%s…", kind, lang, i, text[max(0, at[0]-70):min(len(text), at[1]+50)])
				}
			}
		}
	}
	if blanks < 300 {
		t.Errorf("%d blanks in all: nothing is proved", blanks)
	}
}
