package reports

import "samtak/casework"

// long is "22. november 2026", or "" for no date.
func (w *writer) long(d casework.Date) string {
	if d.IsZero() {
		return ""
	}
	return itoa(d.Day()) + ". " + w.words.T("word.month."+itoa(int(d.Month()))) + " " + itoa(d.Year())
}

// short is "22. nov. 2026", for tables, or "" for no date.
func (w *writer) short(d casework.Date) string {
	if d.IsZero() {
		return ""
	}
	return itoa(d.Day()) + ". " + w.words.T("word.month.short."+itoa(int(d.Month()))) + " " + itoa(d.Year())
}

// months is the short names of the months, January first.
func (w *writer) months() (names [12]string) {
	for i := range names {
		names[i] = w.words.T("word.month.short." + itoa(i+1))
	}
	return names
}

// shortest leaves out the year of a day less than a year ahead.
func (w *writer) shortest(d casework.Date) string {
	if d.IsZero() || d.Before(w.Today) || !d.Before(w.Today.AddMonths(12)) {
		return w.short(d)
	}
	return itoa(d.Day()) + ". " + w.words.T("word.month.short."+itoa(int(d.Month())))
}
