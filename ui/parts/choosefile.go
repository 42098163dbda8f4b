package parts

import (
	"context"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"samtak/casework"
	"samtak/ui/kit"
	"samtak/ui/present"
	"samtak/ui/route"
	"samtak/ui/work"
)

// FileQuestion is what the caseworker is asked to point at: a file of some
// kinds, or a folder.
type FileQuestion struct {
	Title    string
	Kinds    []string // endings in lower case with the dot; none asks for a folder
	Start    string   // the folder to begin in; "" is the folder for documents
	OnChosen func(path string)
}

// fileChooser is the sheet that asks. The toolkit's own speaks English and
// cannot be walked by keyboard.
type fileChooser struct {
	deps  route.Deps
	ask   FileQuestion
	loads *work.Scope

	at     shelf
	dialog *kit.Dialog
	place  *kit.Text
	where  *kit.Select
	list   *kit.List
	fault  *kit.Text
}

// ChooseFile asks for a file or a folder in the window's own language.
func ChooseFile(d route.Deps, ask FileQuestion) {
	c := &fileChooser{deps: d, ask: ask, loads: d.Scope.Sub()}
	c.makeParts()
	buttons := []fyne.CanvasObject{
		kit.Secondary(d.T("shell.copy.cancel"), func() { c.dialog.Close() }),
		kit.Primary(c.verb(), c.answer),
	}
	top := kit.Column(c.where, kit.Beside(c.place, kit.Secondary(d.T("shell.choose.up"), c.up).WithIcon(theme.MoveUpIcon())))
	c.dialog = kit.ShowDialog(d.Shell.Window(), ask.Title, kit.Column(c.fault, top, kit.Height(listTall, c.list)), buttons...)
	c.dialog.OnClosed = c.loads.Close
	start := ask.Start
	if start == "" {
		start = documents()
	}
	c.show(start, "")
	c.list.Focus()
}

const listTall = 250

func (c *fileChooser) verb() string {
	if len(c.ask.Kinds) == 0 {
		return c.deps.T("shell.choose.folder")
	}
	return c.deps.T("shell.choose.open")
}

func (c *fileChooser) makeParts() {
	t := c.deps.T
	c.place = kit.Strong("")
	c.fault = kit.Danger("")
	c.fault.Hide()
	var places []kit.Option
	for _, p := range startFolders() {
		places = append(places, kit.Option{ID: p, Label: p})
	}
	c.where = kit.NewSelect(places, func(path string) { c.show(path, "") })
	c.where.Placeholder = t("shell.choose.place")
	c.list = kit.NewList([]kit.Col{
		{ID: "name", Title: t("shell.choose.name"), Weight: 1, Min: 200},
		{ID: "size", Title: t("shell.choose.size"), Min: 90, Right: true},
	})
	c.list.OnOpen = c.open
}

// show reads a folder and lists it, with the row named mark chosen.
func (c *fileChooser) show(path, mark string) {
	work.Load(c.loads, func(context.Context) (shelf, error) {
		s, err := readShelf(path, c.ask.Kinds)
		if err != nil {
			return s, &casework.Error{Code: casework.CodeReadOnly, Cause: err}
		}
		return s, nil
	}, func(s shelf, err error) {
		c.fault.SetText("")
		c.fault.Hide()
		if err != nil {
			c.fault.SetText(c.deps.T("shell.choose.closed", "Folder", filepath.Base(path)))
			c.fault.Show()
			return
		}
		c.at = s
		c.place.SetText(s.path)
		c.list.SetRows(c.rows())
		c.list.SetOffset(0)
		c.list.Select(c.rowOf(mark))
	})
}

func (c *fileChooser) rows() []kit.ListRow {
	var rows []kit.ListRow
	for _, name := range c.at.folders {
		rows = append(rows, row(len(rows), name, c.deps.T("shell.choose.isfolder")))
	}
	for _, f := range c.at.files {
		rows = append(rows, row(len(rows), f.name, present.Size(c.deps.T, f.size)))
	}
	return rows
}

func row(i int, name, size string) kit.ListRow {
	return kit.ListRow{ID: int64(i), Cells: []kit.Cell{{Text: name}, {Text: size, Muted: true}}}
}

// rowOf is the row of a name; the first where there is none.
func (c *fileChooser) rowOf(name string) int {
	for i, r := range c.list.Rows() {
		if r.Cells[0].Text == name {
			return i
		}
	}
	return min(0, len(c.list.Rows())-1)
}

// up goes to the folder around this one, which then is marked.
func (c *fileChooser) up() {
	if parent := filepath.Dir(c.at.path); parent != c.at.path {
		c.show(parent, filepath.Base(c.at.path))
		c.list.Focus()
	}
}

// open goes into a folder, or takes a file.
func (c *fileChooser) open(i int) {
	if i < len(c.at.folders) {
		c.show(filepath.Join(c.at.path, c.at.folders[i]), "")
		return
	}
	c.take(filepath.Join(c.at.path, c.at.files[i-len(c.at.folders)].name))
}

// answer takes what is marked; where a folder is asked for, the one shown.
func (c *fileChooser) answer() {
	if len(c.ask.Kinds) == 0 {
		c.take(c.at.path)
		return
	}
	if i := c.list.Selected(); i >= 0 {
		c.open(i)
		return
	}
	c.fault.SetText(c.deps.T("shell.choose.none", "Kinds", strings.Join(c.ask.Kinds, ", ")))
	c.fault.Show()
}

func (c *fileChooser) take(path string) {
	c.dialog.Close()
	c.ask.OnChosen(path)
}
