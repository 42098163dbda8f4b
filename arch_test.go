package main_test

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// module is the import path of the product itself.
const module = "samtak"

// area says what one part of the product may import. An entry ending in "/…"
// covers the packages below it too. The same directions stand in
// .golangci.yml; here they hold for every build tag as well.
type area struct {
	dir  string   // "" is main; "ui/…" covers every package below ui
	ours []string // packages of the product
	ext  []string // modules outside the standard library
}

// areas are read from the top: the first that fits a package decides.
var areas = []area{
	{dir: "", ours: []string{"…"}, ext: []string{"fyne.io/fyne/v2", "golang.org/x/sys", "github.com/godbus/dbus/v5"}},
	{dir: "tools/…", ours: []string{"…"}, ext: []string{"…"}},
	{
		dir: "casework/desk/demo", ours: []string{"casework/…", "locales", "assets"},
		ext: []string{"github.com/BurntSushi/toml", "golang.org/x/image"},
	},
	{dir: "casework/desk/…", ours: []string{"casework/…"}},
	{dir: "casework/…", ours: []string{"casework", "casework/deadline/…"}},
	{dir: "store/…", ours: []string{"casework/…", "store/…"}, ext: []string{"modernc.org", "golang.org/x"}},
	{dir: "reports/doc", ours: []string{"casework"}},
	{
		dir: "reports/pdf/…", ours: []string{"casework", "reports/doc", "reports/pdf/…", "locales", "assets"},
		ext: []string{"github.com/jung-kurt/gofpdf", "golang.org/x"},
	},
	{dir: "reports/…", ours: []string{"casework", "casework/deadline", "locales", "assets", "reports/…"}, ext: []string{"golang.org/x"}},
	{
		dir: "locales", ours: []string{"casework"},
		ext: []string{"github.com/nicksnyder/go-i18n/v2", "github.com/BurntSushi/toml", "golang.org/x/text"},
	},
	{dir: "assets", ext: []string{"fyne.io/fyne/v2/theme"}},
	{dir: "ui/work", ours: []string{"casework"}, ext: uiModules},
	{dir: "ui/kit", ours: []string{"casework", "locales", "assets", "ui/work"}, ext: uiModules},
	{dir: "ui/present", ours: []string{"casework/…", "locales", "assets", "ui/kit"}, ext: uiModules},
	{dir: "ui/route", ours: slices.Concat(uiCommon, []string{"ui/kit", "ui/work"}), ext: uiModules},
	{dir: "ui/draft", ours: slices.Concat(uiCommon, []string{"ui/route", "ui/work"}), ext: uiModules},
	{dir: "ui", ours: slices.Concat(uiCommon, []string{"ui/…"}), ext: uiModules},
	{dir: "ui/route/routetest", ours: []string{"…"}, ext: uiModules},
	{dir: "ui/uitest", ours: slices.Concat(uiCommon, []string{"ui/…"}), ext: uiModules},
	{
		dir: "ui/parts", ours: slices.Concat(uiCommon, []string{"ui/route", "ui/kit", "ui/work", "ui/present"}),
		ext: slices.Concat(uiModules, []string{"github.com/wagslane/go-password-validator"}),
	},
	{dir: "ui/…", ours: slices.Concat(uiCommon, []string{"ui/route", "ui/kit", "ui/work", "ui/present", "ui/draft", "ui/parts"}), ext: uiModules},
}

var (
	uiCommon  = []string{"casework/…", "locales", "assets", "reports/doc"}
	uiModules = []string{"fyne.io/fyne/v2", "golang.org/x"}
)

// bannedEverywhere lists what only one part may import, tests included.
var bannedEverywhere = map[string]string{ // import → the only directory
	"fyne.io/fyne/v2/app":         "",
	"github.com/jung-kurt/gofpdf": "reports/pdf",
}

// source is one parsed Go file of the product.
type source struct {
	path string // from the root, with slashes
	dir  string // "" for main
	text []byte
	file *ast.File
	fset *token.FileSet
}

func (s source) isTest() bool { return strings.HasSuffix(s.path, "_test.go") }

// forTests: it serves tests only, so it may hold sample texts and meet its neighbours.
func (s source) forTests() bool {
	return s.isTest() || strings.HasPrefix(s.dir, "tools/") || s.dir == "store/storetest" || s.dir == "ui/uitest" || s.dir == "ui/route/routetest"
}

func (s source) at(pos token.Pos) string {
	return fmt.Sprintf("%s:%d", s.path, s.fset.Position(pos).Line)
}

// sources parses every Go file, whatever its build tags.
func sources(t *testing.T) []source {
	t.Helper()
	var all []source
	err := filepath.WalkDir(".", func(p string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() {
			if name := d.Name(); p != "." && (name == "testdata" || name[0] == '.' || name[0] == '_') {
				return filepath.SkipDir
			}
			return nil
		}
		if !strings.HasSuffix(p, ".go") {
			return nil
		}
		p = filepath.ToSlash(p)
		text, err := os.ReadFile(p)
		if err != nil {
			return err
		}
		fset := token.NewFileSet()
		file, err := parser.ParseFile(fset, p, text, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		dir := path.Dir(p)
		if dir == "." {
			dir = ""
		}
		all = append(all, source{p, dir, text, file, fset})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// covers tells whether pattern (a path, or a path ending in "…") fits p.
func covers(pattern, p string) bool {
	root, below := strings.CutSuffix(pattern, "…")
	root = strings.TrimSuffix(root, "/")
	return p == root || below && (root == "" || strings.HasPrefix(p, root+"/"))
}

func coversAny(patterns []string, p string) bool {
	return slices.ContainsFunc(patterns, func(s string) bool { return covers(s, p) })
}

func areaOf(dir string) (area, bool) {
	i := slices.IndexFunc(areas, func(a area) bool { return covers(a.dir, dir) })
	if i < 0 {
		return area{}, false
	}
	return areas[i], true
}

// isStd: packages of the standard library have no dot in their first element.
func isStd(imp string) bool {
	first, _, _ := strings.Cut(imp, "/")
	return !strings.Contains(first, ".")
}

// fault says why a package in dir may not import imp, "" when it may.
func fault(a area, dir, imp string) string {
	if imp == module || strings.HasPrefix(imp, module+"/") {
		own := strings.TrimPrefix(strings.TrimPrefix(imp, module), "/")
		if own != dir && !coversAny(a.ours, own) {
			return "the direction of imports forbids it (README, “Where things are”)"
		}
		return ""
	}
	if isStd(imp) {
		if imp == "database/sql" && a.dir != "store/…" && dir != "" {
			return "only store speaks SQL"
		}
		return ""
	}
	if !slices.ContainsFunc(a.ext, func(m string) bool { return covers(m+"/…", imp) || covers(m, imp) }) {
		return "this part does not use that module"
	}
	return ""
}

// imports gives every import of the file as path and place.
func (s source) imports() map[string]string {
	m := map[string]string{}
	for _, spec := range s.file.Imports {
		imp, _ := strconv.Unquote(spec.Path.Value)
		m[imp] = s.at(spec.Pos())
	}
	return m
}

func TestImportsGoOneWay(t *testing.T) {
	for _, s := range sources(t) {
		a, known := areaOf(s.dir)
		if !known {
			t.Errorf("%s: no rule for directory %q: add it to areas in arch_test.go and to README", s.path, s.dir)
			continue
		}
		for imp, at := range s.imports() {
			if home, banned := bannedEverywhere[imp]; banned && s.dir != home {
				t.Errorf("%s imports %s: only %q may", at, imp, "./"+home)
				continue
			}
			if s.forTests() {
				continue // the store in a desk test, builders in a page test
			}
			if why := fault(a, s.dir, imp); why != "" {
				t.Errorf("%s imports %s: %s", at, imp, why)
			}
		}
	}
}

// TestNothingHeavyComesAlong looks at what a package pulls in through others.
// The shell in ./ui joins every page, so it stands for all of them.
func TestNothingHeavyComesAlong(t *testing.T) {
	tests := []struct {
		packages string
		never    []string
	}{
		{"./casework ./casework/deadline ./casework/desk", []string{"golang.org/", "github.com/", "fyne.io/", "modernc.org/", "database/sql"}},
		{"./ui", []string{"fyne.io/fyne/v2/app", "modernc.org/", "github.com/jung-kurt/", module + "/store", "database/sql"}},
		{"./reports/...", []string{"fyne.io/fyne/v2/app", "modernc.org/", module + "/store", module + "/ui", "database/sql"}},
		{"./store/...", []string{"fyne.io/", "github.com/jung-kurt/", module + "/ui", module + "/reports", module + "/locales"}},
	}
	for _, tt := range tests {
		t.Run(tt.packages, func(t *testing.T) {
			for _, dep := range deps(t, tt.packages) {
				for _, never := range tt.never {
					if strings.HasPrefix(dep, never) {
						t.Errorf("%s depends on %s", tt.packages, dep)
					}
				}
			}
		})
	}
}

func deps(t *testing.T, patterns string) []string {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), "go", "list", "-deps", "-tags", "ci")
	cmd.Args = append(cmd.Args, strings.Fields(patterns)...)
	cmd.Env = append(os.Environ(), "CGO_ENABLED=0")
	var complaint strings.Builder
	cmd.Stderr = &complaint
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("go list %s: %v\n%s", patterns, err, complaint.String())
	}
	return strings.Fields(string(out))
}

func TestEveryPackageSaysWhatItOwns(t *testing.T) {
	comments := map[string]string{}
	for _, s := range sources(t) {
		if s.isTest() {
			continue
		}
		comments[s.dir] += ""
		if doc := s.file.Doc.Text(); strings.HasPrefix(doc, "Package ") || strings.HasPrefix(doc, "Command ") {
			comments[s.dir] += strings.Join(strings.Fields(doc), " ")
		}
	}
	for dir, doc := range comments {
		switch {
		case doc == "":
			t.Errorf("./%s has no package comment", dir)
		case !strings.Contains(strings.ToLower(doc), "must not go here"):
			t.Errorf("./%s: the package comment does not say what must not go here", dir)
		}
	}
}

// maxLines keeps a file about one thing. Most are under 300.
const maxLines = 400

func TestFilesAreShort(t *testing.T) {
	for _, s := range sources(t) {
		if n := strings.Count(string(s.text), "\n"); !s.isTest() && n > maxLines {
			t.Errorf("%s has %d lines, more than %d: is it about one thing?", s.path, n, maxLines)
		}
	}
}

func TestNoWorkIsLeftInComments(t *testing.T) {
	unfinished := regexp.MustCompile(`\b(` + "TO" + "DO|FIX" + "ME|XX" + `X)\b`)
	for _, s := range sources(t) {
		for _, group := range s.file.Comments {
			if word := unfinished.FindString(group.Text()); word != "" {
				t.Errorf("%s: %s in a comment", s.at(group.Pos()), word)
			}
		}
	}
}

// norwegianInCode are the files that read Norwegian or list letters, which is a
// rule and not a text.
var norwegianInCode = []string{"casework/dateparse.go", "casework/names.go", "casework/doc.go", "reports/pdf/cut.go"}

// isNorwegian: it has a letter English lacks. Two letters ("Åg") may measure a font.
func isNorwegian(s string) bool {
	letters := strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) })
	return strings.ContainsAny(s, "æøåÆØÅ") && utf8.RuneCountInString(strings.Join(letters, "")) > 2
}

// TestNorwegianLivesInLocales finds texts in code. Comments may name a Norwegian term.
func TestNorwegianLivesInLocales(t *testing.T) {
	for _, s := range sources(t) {
		if s.forTests() || slices.Contains(norwegianInCode, s.path) {
			continue
		}
		ast.Inspect(s.file, func(n ast.Node) bool {
			if lit, ok := n.(*ast.BasicLit); ok && isNorwegian(lit.Value) {
				t.Errorf("%s: %s belongs in locales/", s.at(lit.Pos()), lit.Value)
			}
			return true
		})
	}
}

// showing are the calls whose text the caseworker reads.
var showing = regexp.MustCompile(`^(New(Label|Button|Check|Text|Hyperlink|Menu|FormItem|Card|TabItem|AccordionItem)\w*|` +
	`Set(Text|PlaceHolder|Title|Label)|ShowInformation|ShowConfirm|Title|Subtitle|Strong|Body|Muted|Small|Danger|Big|` +
	`Primary|Secondary|Quiet|Destructive|Section|TitledPanel)$`)

// textID is how a text id is written: dotted by place.
var textID = regexp.MustCompile(`^"[a-z][a-z0-9_]*(\.[a-z0-9_]+)+"$`)

// TestTheWindowHasNoTextOfItsOwn: what a page shows comes from locales by id.
func TestTheWindowHasNoTextOfItsOwn(t *testing.T) {
	words := regexp.MustCompile(`\p{L}{2,}`)
	for _, s := range sources(t) {
		if s.forTests() || !covers("ui/…", s.dir) {
			continue
		}
		ast.Inspect(s.file, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok || len(call.Args) == 0 || !showing.MatchString(calledName(call)) {
				return true
			}
			lit, ok := call.Args[0].(*ast.BasicLit)
			if ok && lit.Kind == token.STRING && words.MatchString(lit.Value) && !textID.MatchString(lit.Value) {
				t.Errorf("%s: %s(%s): give the window a text id", s.at(lit.Pos()), calledName(call), lit.Value)
			}
			return true
		})
	}
}

func calledName(call *ast.CallExpr) string {
	switch f := call.Fun.(type) {
	case *ast.Ident:
		return f.Name
	case *ast.SelectorExpr:
		return f.Sel.Name
	}
	return ""
}

// TestEveryModuleHasItsLicence: what is built into the program is named with
// its licence in assets/licences, and our own text there is that of LICENSE.
func TestEveryModuleHasItsLicence(t *testing.T) {
	cmd := exec.CommandContext(t.Context(), "go", "list", "-deps", "-f", "{{with .Module}}{{.Path}}{{end}}", ".")
	cmd.Env = append(os.Environ(), "CGO_ENABLED=1") // the window's modules too; nothing is compiled
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{module: true}
	for _, path := range strings.Fields(string(out)) {
		if seen[path] {
			continue
		}
		seen[path] = true
		file := filepath.Join("assets", "licences", strings.ReplaceAll(path, "/", "_")+".txt")
		if _, err := os.Stat(file); err != nil {
			t.Errorf("%s: no licence text", path)
		}
	}
	own, err := os.ReadFile(filepath.Join("assets", "licences", "samtak.txt"))
	if err != nil {
		t.Fatal(err)
	}
	if whole, err := os.ReadFile("LICENSE"); err != nil || string(own) != string(whole) {
		t.Errorf("assets/licences/samtak.txt is not LICENSE (%v)", err)
	}
}
