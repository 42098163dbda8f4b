package persons

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"samtak/casework"
	"samtak/casework/desk"
	"samtak/ui/kit"
	"samtak/ui/present"
	"samtak/ui/route"
)

// The columns, in their order.
const (
	colName = iota
	colBorn
	colLanguage
	colCases
	colProtection
)

// row is one person, ready to be shown, found and sorted.
type row struct {
	id         casework.PersonID
	place      int // in the Norwegian order the register comes in
	cells      []kit.Cell
	folded     string // name and birth, for the filter
	born       string // ISO day, or the year
	cases      int
	protection int
}

// makeRows makes the words once, off the UI thread: the list is drawn often.
func makeRows(found []desk.PersonRow, d route.Deps, today casework.Date) []row {
	languages := map[casework.Language]string{"": ""}
	for _, l := range casework.Languages {
		languages[l] = d.T("person.language." + string(l))
	}
	ages := map[int]string{}
	out := make([]row, len(found))
	for i, f := range found {
		out[i] = row{
			id: f.ID, place: i, born: bornKey(f), cases: f.Cases,
			folded: casework.Fold(f.SortName) + " " + bornDigits(f),
			cells: []kit.Cell{
				{Text: f.SortName, Bold: true},
				{Text: bornWords(d, f, ages, today), Muted: true},
				{Text: languages[f.Language], Muted: true},
				{Text: strconv.Itoa(f.Cases)},
				{},
			},
		}
		if f.Protection != casework.NoProtection {
			out[i].protection = 1 + slices.Index([]casework.Protection{casework.Confidential, casework.StrictlyConfidential}, f.Protection)
			out[i].cells[colProtection] = kit.Cell{Text: present.Word(d.T, "protection", f.Protection), State: kit.Late}
		}
	}
	return out
}

func bornKey(f desk.PersonRow) string {
	if f.Birth.IsZero() && f.BirthYear > 0 {
		return strconv.Itoa(f.BirthYear)
	}
	return f.Birth.String()
}

// bornDigits is what a caseworker may type to find somebody by birth.
func bornDigits(f desk.PersonRow) string {
	if f.Birth.IsZero() {
		return bornKey(f)
	}
	return present.Date(f.Birth) + " " + f.Birth.String()
}

// bornWords is "03.11.2009 · 17 år", the year, or that the child is expected.
func bornWords(d route.Deps, f desk.PersonRow, ages map[int]string, today casework.Date) string {
	if f.Expected {
		return d.T("person.expected")
	}
	p := casework.Person{Birth: f.Birth, BirthYear: f.BirthYear}
	years, known := p.Age(today)
	if !known {
		return ""
	}
	age, ok := ages[years]
	if !ok {
		age = present.Age(d.T, p, today)
		ages[years] = age
	}
	if f.Birth.IsZero() {
		return strconv.Itoa(f.BirthYear) + " · " + age
	}
	return present.Date(f.Birth) + " · " + age
}

// narrowed is the rows that hold every word of the filter, in name or birth.
func narrowed(rows []row, filter string) []row {
	words := strings.Fields(foldFilter(filter))
	out := make([]row, 0, len(rows))
next:
	for i := range rows {
		for _, w := range words {
			if !strings.Contains(rows[i].folded, w) {
				continue next
			}
		}
		out = append(out, rows[i])
	}
	return out
}

// foldFilter folds names, but leaves the points and hyphens of a date.
func foldFilter(s string) string {
	if strings.ContainsAny(s, "0123456789") {
		return strings.ToLower(s)
	}
	return casework.Fold(s)
}

// sortRows orders by a column; equal rows stand in the order of names.
func sortRows(rows []row, col int, desc bool) {
	if col == colName && !desc {
		return // they come so
	}
	by := map[int]func(a, b row) int{
		colName:       func(a, b row) int { return cmp.Compare(a.place, b.place) },
		colBorn:       func(a, b row) int { return cmp.Compare(a.born, b.born) },
		colLanguage:   func(a, b row) int { return cmp.Compare(a.cells[colLanguage].Text, b.cells[colLanguage].Text) },
		colCases:      func(a, b row) int { return cmp.Compare(a.cases, b.cases) },
		colProtection: func(a, b row) int { return cmp.Compare(a.protection, b.protection) },
	}[col]
	slices.SortStableFunc(rows, func(a, b row) int {
		if desc {
			return by(b, a)
		}
		return by(a, b)
	})
}

func cellRows(rows []row) []kit.ListRow {
	out := make([]kit.ListRow, len(rows))
	for i := range rows {
		out[i] = kit.ListRow{ID: int64(rows[i].id), Cells: rows[i].cells}
	}
	return out
}
