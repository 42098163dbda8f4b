package parts

import (
	"context"
	"crypto/rand"
	"log/slog"
	"math/big"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"samtak/ui/kit"
	"samtak/ui/route"
	"samtak/ui/work"
)

// Recovery shows a new recovery code, and asks for two of its groups back, so
// that it has been written down or printed before anybody trusts it.
type Recovery struct {
	deps   route.Deps
	loads  *work.Scope
	groups []string
	asked  []int // indexes of the groups to type
	fields []*kit.Field
	kept   func()
	sheet  *kit.Button
	root   fyne.CanvasObject
}

// PickTwo picks two different numbers below n by chance.
func PickTwo(n int) []int {
	first := chance(n)
	second := chance(n - 1)
	if second >= first {
		second++
	}
	picked := []int{first, second}
	slices.Sort(picked)
	return picked
}

func chance(n int) int {
	i, err := rand.Int(rand.Reader, big.NewInt(int64(n)))
	if err != nil {
		return 0
	}
	return int(i.Int64())
}

// NewRecovery makes it. pick chooses which groups are asked for (PickTwo);
// kept is called when they are typed as they stand.
func NewRecovery(d route.Deps, groups []string, pick func(n int) []int, kept func()) *Recovery {
	r := &Recovery{deps: d, loads: d.Scope.Sub(), groups: groups, asked: pick(len(groups)), kept: kept}
	var numbers []string
	for _, i := range r.asked {
		r.fields = append(r.fields, r.makeField(i))
		numbers = append(numbers, strconv.Itoa(i+1))
	}
	slog.Info("recovery asked", "groups", strings.Join(numbers, " "))
	r.root = kit.ColumnGap(18, r.makeCode(), r.makeProof())
	return r
}

// Content is what to put on the page.
func (r *Recovery) Content() fyne.CanvasObject { return r.root }

// Focus gives the keyboard to the button that shows the sheet.
func (r *Recovery) Focus() { Focus(r.deps, r.sheet) }

// Clear forgets the code.
func (r *Recovery) Clear() {
	clear(r.groups)
	for _, f := range r.fields {
		ClearSecret(f)
	}
}

func (r *Recovery) makeCode() fyne.CanvasObject {
	t := r.deps.T
	var cells []fyne.CanvasObject
	for i, group := range r.groups {
		code := kit.Big(group)
		code.Style = fyne.TextStyle{Monospace: true, Bold: true}
		cells = append(cells, kit.ColumnGap(0, kit.Small(strconv.Itoa(i+1)), code))
	}
	var rows []fyne.CanvasObject
	for row := range slices.Chunk(cells, inARow) {
		for len(row) < inARow {
			row = append(row, kit.Gap(1))
		}
		rows = append(rows, kit.Columns(90, row...))
	}
	r.sheet = kit.Secondary(t("unlock.recovery.show"), r.show).WithIcon(theme.DocumentPrintIcon())
	return kit.TitledPanel(t("unlock.recovery.code"),
		kit.TintPanel(kit.ColumnGap(10, rows...)), kit.Row(r.sheet), kit.Muted(t("unlock.recovery.keep")))
}

// inARow is how many groups stand beside each other.
const inARow = 5

func (r *Recovery) makeField(i int) *kit.Field {
	e := kit.NewEntry()
	e.MaxRunes = 12
	f := kit.NewField(r.deps.T("unlock.recovery.group", "Number", i+1), "", e)
	e.OnChanged = func(string) { f.SetError("") }
	e.OnSubmitted = func(string) { r.check() }
	return f
}

func (r *Recovery) makeProof() fyne.CanvasObject {
	t := r.deps.T
	var fields []fyne.CanvasObject
	for _, f := range r.fields {
		fields = append(fields, f)
	}
	return kit.TitledPanel(t("unlock.recovery.proof"), kit.Body(t("unlock.recovery.proof.text")),
		kit.FieldRow(fields...), kit.RowRight(kit.Primary(t("unlock.recovery.done"), r.check)))
}

func (r *Recovery) show() {
	groups, lang, today := slices.Clone(r.groups), r.deps.Text.Language(), r.deps.Desk.Today()
	work.Load(r.loads, func(ctx context.Context) (struct{}, error) {
		return struct{}{}, r.deps.Desk.ShowRecovery(ctx, lang, groups, today)
	}, func(_ struct{}, err error) {
		clear(groups)
		r.deps.Shell.Fail(err)
	})
}

// check compares what is typed with the code.
func (r *Recovery) check() {
	var wrong *kit.Field
	for n, f := range r.fields {
		f.SetError("")
		i := r.asked[n]
		if sameGroup(Secret(f), r.groups[i]) {
			continue
		}
		f.SetError(r.deps.T("unlock.recovery.wrong", "Number", i+1))
		if wrong == nil {
			wrong = f
		}
	}
	if wrong != nil {
		r.root.Refresh()
		FocusSecret(r.deps, wrong)
		return
	}
	r.kept()
}

// sameGroup forgives small letters, spaces and dashes, and letters that look
// like figures: the code has no O, I or L.
func sameGroup(typed, group string) bool { return tidyGroup(typed) == tidyGroup(group) }

func tidyGroup(s string) string {
	return strings.NewReplacer(" ", "", "-", "", "O", "0", "I", "1", "L", "1").Replace(strings.ToUpper(strings.TrimSpace(s)))
}
