package terms

import (
	"fyne.io/fyne/v2"

	"samtak/casework/deadline"
	"samtak/ui/kit"
	"samtak/ui/parts"
)

// makeAlarms is every rule: those that can be changed, and those the law alone decides.
func (p *page) makeAlarms() []fyne.CanvasObject {
	t := p.deps.T
	var ours, info []fyne.CanvasObject
	for _, std := range deadline.Rules() {
		if std.Info {
			info = append(info, kit.Rule(), kit.ColumnGap(0, kit.Strong(t(std.NameID())), kit.Small(p.explain(std))))
			continue
		}
		ours = append(ours, kit.Rule(), p.makeAlarm(std))
	}
	return []fyne.CanvasObject{
		kit.TitledPanel(t("terms.alarms.ours"), append([]fyne.CanvasObject{kit.Muted(t("terms.alarms.text"))}, ours...)...),
		kit.TitledPanel(t("terms.alarms.info"), append([]fyne.CanvasObject{kit.Muted(t("terms.alarms.info.text"))}, info...)...),
	}
}

const numberWide = 190

// makeAlarm is one rule: its name, what it says, its numbers, and whether it is shown.
func (p *page) makeAlarm(std deadline.Rule) fyne.CanvasObject {
	t, m := p.deps.T, p.keep.Model
	typed := m.Rows[std.Key]
	words, wrong := kit.Small(""), kit.Danger("")
	var fields []*kit.Field
	judge := func() {
		rule, fault := typed.read(std)
		if fault != "" { // what was stored holds
			rule, _ = deadline.SetOf(p.now, nil).Rule(std)
		}
		said := p.explain(rule)
		if typed.Off {
			said = t("terms.off")
		}
		words.SetText(said)
		for _, f := range fields {
			f.Input.(*kit.Entry).SetFailed(fault != "")
		}
		if wrong.Hidden = fault == ""; fault != "" {
			wrong.SetText(t(fault, "Most", most))
		}
		p.view.Refresh()
	}
	keep := func() {
		m.Rows[std.Key] = typed
		p.keep.Touch()
		judge()
	}
	form := p.form
	form.Touch = keep
	var row []fyne.CanvasObject
	add := func(f *kit.Field) {
		fields = append(fields, f)
		row = append(row, kit.Width(numberWide, f))
	}
	if std.Yellow.Unit != "" {
		add(p.labelled(form, "terms.yellow", std.Yellow, &typed.Yellow))
	}
	if std.Count != 0 {
		add(p.labelled(form, "terms.red", deadline.Span{Count: std.Count, Unit: std.Unit}, &typed.Red))
	}
	show := kit.NewCheck(t("terms.show"), func(on bool) {
		typed.Off = !on
		keep()
		p.save()
	})
	show.SetChecked(!typed.Off)
	row = append(row, show)
	if typed != standard(std) {
		row = append(row, kit.Quiet(t("terms.reset"), func() {
			m.Rows[std.Key] = standard(std)
			p.keep.Touch()
			p.save()
			p.again()
		}))
	}
	judge()
	return kit.ColumnGap(6, kit.ColumnGap(0, kit.Strong(t(std.NameID())), words), kit.RowGap(16, row...), wrong)
}

// labelled is a short field for a number, with its unit in its name.
func (p *page) labelled(form parts.Form, label string, span deadline.Span, value *string) *kit.Field {
	f := form.Entry(label, "", value)
	side := "after"
	if span.Count < 0 {
		side = "before"
	}
	f.SetLabel(p.deps.T(label, "Unit", p.deps.T("terms.unit."+string(span.Unit)+"."+side)))
	return f
}

// standard is what a rule says before anybody changes it, as it is typed.
func standard(std deadline.Rule) row { return row{plain(std.Count), plain(std.Yellow.Count), false} }

// explain says in words what a rule does and what it rests on.
func (p *page) explain(r deadline.Rule) string {
	t := p.deps.T
	words := t("terms.say.red", "When", p.span(r.Count, r.Unit), "Start", t(r.Start))
	switch {
	case r.Info:
		words = t("terms.say.info", "When", p.span(r.Count, r.Unit), "Start", t(r.Start))
	case r.Count == 0 && r.Yellow.Unit == "":
		words = t("terms.say.once", "Start", t(r.Start))
	case r.Yellow.Unit != "":
		words = t("terms.say.both", "Yellow", p.span(r.Yellow.Count, r.Yellow.Unit), "When", p.span(r.Count, r.Unit), "Start", t(r.Start))
	}
	if r.Side == deadline.Citizen {
		words += " " + t("terms.side.citizen")
	}
	return words + " " + t("terms.say.source", "Source", t(r.SourceID()))
}

// span is a length of time and its direction: "3 virkedager etter", "på dagen".
func (p *page) span(n int, unit deadline.Unit) string {
	switch {
	case n == 0:
		return p.deps.T("terms.span.zero")
	case n < 0:
		return p.deps.T("terms.span.before", "Span", p.length(-n, unit))
	}
	return p.deps.T("terms.span.after", "Span", p.length(n, unit))
}

func (p *page) length(n int, unit deadline.Unit) string {
	number := ".several"
	if n == 1 {
		number = ".single"
	}
	return p.deps.T("deadline.span."+string(unit)+number, "N", n)
}
