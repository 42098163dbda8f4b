// Package kit is the drawer of forms: the theme, the layouts and the widgets
// every page is built of. A widget here knows how to look, how to be reached
// from the keyboard and how to wrap on a narrow window; it knows no rule and
// no law. Every colour is read from the theme at each refresh, so light, dark
// and high contrast switch at run time.
//
// What must not go here: domain rules, text in any language (Norwegian words
// come through [Texts]), anything that reads or saves, fyne.io/fyne/v2/app.
//
// # Theme
//
//	kit.NewTheme(kit.Look{Mode: kit.Light, Scale: 1}) fyne.Theme
//	kit.Color(kit.ColorMuted) color.Color          // of the theme in use
//	kit.StateColors(kit.Late) (tint, ink color.Color)
//	kit.Scale() float32                            // text scale of the theme in use
//
// States: None, Planned, UnderWay, Done, Late, Soon.
//
// # Words
//
//	Title(s) Subtitle(s) Strong(s) Body(s) Muted(s) Small(s) Danger(s) Big(s)  → *Text, all wrap
//	text.SetText(s); text.MaxLines = 1 cuts with "…"; text.Align
//
// # Layout (height follows width: put wrapping text inside these, not in container.NewVBox)
//
//	Column(objs...)  ColumnGap(gap, objs...)       // under each other, full width
//	Row(objs...)     RowGap(gap, objs...)         // beside each other, wraps to the next line
//	RowRight(objs...)                             // the same, from the right: buttons under a form
//	Columns(minWidth, objs...)                     // equal columns; stacks when narrower than minWidth each
//	Weighted(minWidth, []float32{2, 1}, objs...)
//	Split(main, side, sideWidth)                   // main + side column; side goes below when narrow
//	Beside(left, right)                            // left takes what is left, right its own width
//	Sidebar(width, side, rest)                     // fixed column, rest fills; for the shell
//	Fill(top, body, bottom)                        // body takes the remaining height (lists)
//	Inset(h, v, obj)  Gap(height)  Width(w, obj)  MaxWidth(w, obj)  Centered(obj)  Rule()
//	NewPage(objs...) *Page                         // scroll, at most 1120 wide, margins; Offset/SetOffset, ScrollTo(obj), SetContent
//	FixedPage(objs...)                             // the same margins without scroll; last object fills
//
// # Paper
//
//	Panel(objs...)  TitledPanel(title, objs...)  OwnWords(objs...)  TintPanel(objs...)
//	Section(heading, intro, objs...)  OnGround(colour, obj)  IconText: NewIconText(icon, s, colour)
//
// # Buttons
//
//	Primary(label, tap) Secondary(label, tap) Quiet(label, tap) Destructive(label, tap) → *Button
//	button.SetText, SetIcon, Enable, Disable, OnTapped; Space and Enter press it
//	IconButton(icon, words, tap)                   // the words are its accessible name
//	NewNavItem(icon, label, tap) *NavItem          // SetCount(n), SetSelected(bool), SetLabel
//
// # Fields
//
//	NewEntry() NewTextArea(minRows, maxRows) NewPassword() *Entry
//	  entry.OnChanged(string) OnSubmitted(string) OnLeave() OnEscape() OnCut(max int); MaxRunes
//	  entry.SetValue(s)                            // no callback, keeps nothing of undo
//	NewDateField(DateOptions{Texts, Today, Parse, Explain, IsRedDay}) *DateField
//	  d.Date() (casework.Date, bool)  d.SetDate(d)  d.OnDate(casework.Date)  d.OnLeave()  d.Text
//	NewSelect([]Option{{ID, Label}}, func(id string)) *Select     // Selected() id, SetSelected(id), SetOptions, Placeholder
//	NewChoice([]Option, func(id string)) *Choice                  // one of a few, as on paper; .Segmented for joined buttons
//	NewChecks([]Option, func(ids []string)) *Checks
//	NewCheck(label, func(bool)) *Check                            // label wraps
//	NewField(label, hint, input) *Field                           // SetError(sentence), SetHint(s), WarnWhenCut(texts); label above, help below
//	FieldRow(fields...)                                           // side by side, wraps when narrow
//	FieldGroup(fields...)                                         // under each other with the right air
//	Focus(obj) bool                                               // focus the first field inside obj
//
// # Lists
//
//	NewList([]Col{{ID, Title, Weight, Min, Right, Chip, Sortable}}) *List
//	  l.SetRows([]ListRow{{ID, Cells: []Cell{{Text, State, Muted, Bold}}}})
//	  l.OnOpen(i) (Enter, double click)  l.OnSelect(i)  l.OnSort(col, desc)
//	  l.Select(i) l.Selected() l.Offset() l.SetOffset(y) l.SetSort(col, desc)
//	NewTimeline([]Event{{When, Title, Text, State, OnTap}}) *Timeline
//
// # Small pictures
//
//	NewChip(state, word)  NewBadge(n)
//	NewStepLine([]Step{{Label, Note, State}}, func(i int))        // StepDone, StepCurrent, StepMissing
//	NewLights([]Point{{Letter, Label, State, Words}}, func(i int)) // LightOff, LightGood, LightWarn, LightBad
//	Empty(icon, title, text, button)  Loading(words)  Failed(texts, sentence, retry)
//	NewNoticeBar(texts) *NoticeBar: Tell(Notice{Kind, Text, Action, OnAction}), Clear(); Info, Success, Warning, Problem
//	NewBusy(words, cancelVerb, cancel) *Busy: SetProgress(0…1), SetWords
//
// # Dialogs
//
//	Confirm(win, Question{Title, Text, Yes, No, Danger, OnYes, OnNo}) *Dialog
//	ShowDialog(win, title, content, buttons...) *Dialog            // dialog.Close(), OnClosed; Esc closes; first field has focus
//	CloseTop(canvas) bool                                          // closes the topmost dialog or calendar: for Esc in the shell
//	EditShortcut(canvas, shortcut) bool                            // gives Ctrl+Z/Y from the main menu to the field in focus
//
// # Fyne's own words
//
//	SetFyneLanguage(lang) error                                    // its file dialogs and menus in bokmål or nynorsk
package kit
