package locales_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// dynamicPrefixes are ids that reach the Printer from data rather than from a
// literal in the code. An id put together in place ("error." + code) needs no
// line here: the test sees the literal that ends in a dot.
var dynamicPrefixes = []string{"register.wrong."} // the question about an unreadable number or year

// usage is what the code outside tests says about text ids.
type usage struct {
	literals map[string]bool // every string literal
	prefixes []string        // literals that end in "." and are added to something
	calls    []textCall
}

// textCall is one T("id", "Name", …), t(…) or N("id", n, "Name", …) with a literal id.
type textCall struct {
	at    string
	id    string
	names []string // placeholders given, "N" included for N
	known bool     // false when names come from a variable
}

func readUsage(t *testing.T) usage {
	t.Helper()
	u := usage{literals: map[string]bool{}}
	fset := token.NewFileSet()
	err := filepath.WalkDir("..", func(p string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() {
			if name := d.Name(); p != ".." && (name == "testdata" || strings.HasPrefix(name, ".")) {
				return filepath.SkipDir
			}
			return nil
		}
		if !strings.HasSuffix(p, ".go") || strings.HasSuffix(p, "_test.go") {
			return nil
		}
		file, err := parser.ParseFile(fset, p, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		ast.Inspect(file, func(n ast.Node) bool { u.note(fset, n); return true })
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return u
}

func (u *usage) note(fset *token.FileSet, n ast.Node) {
	switch n := n.(type) {
	case *ast.BasicLit:
		if s, ok := literal(n); ok {
			u.literals[s] = true
		}
	case *ast.BinaryExpr:
		if s, ok := literal(n.X); ok && n.Op == token.ADD && strings.HasSuffix(s, ".") && !strings.Contains(s, " ") {
			u.prefixes = append(u.prefixes, s)
		}
	case *ast.CallExpr:
		if c, ok := asTextCall(n); ok {
			c.at = fset.Position(n.Pos()).String()
			u.calls = append(u.calls, c)
		}
	}
}

func literal(e ast.Expr) (string, bool) {
	lit, ok := e.(*ast.BasicLit)
	if !ok || lit.Kind != token.STRING {
		return "", false
	}
	s, err := strconv.Unquote(lit.Value)
	return s, err == nil
}

func asTextCall(call *ast.CallExpr) (textCall, bool) {
	name := ""
	switch f := call.Fun.(type) {
	case *ast.SelectorExpr:
		name = f.Sel.Name
	case *ast.Ident:
		name = strings.ToUpper(f.Name) // t and n: the methods as values
	}
	if name != "T" && name != "N" || len(call.Args) == 0 {
		return textCall{}, false
	}
	id, ok := literal(call.Args[0])
	if !ok || !strings.Contains(id, ".") {
		return textCall{}, false
	}
	c := textCall{id: id, known: call.Ellipsis == token.NoPos}
	rest := call.Args[1:]
	if name == "N" && len(rest) > 0 {
		c.names, rest = append(c.names, "N"), rest[1:]
	}
	for i := 0; i+1 < len(rest); i += 2 {
		name, ok := literal(rest[i])
		c.known = c.known && ok
		c.names = append(c.names, name)
	}
	return c, true
}

func (u usage) uses(id string) bool {
	begins := func(prefix string) bool { return strings.HasPrefix(id, prefix) }
	return u.literals[id] || slices.ContainsFunc(u.prefixes, begins) || slices.ContainsFunc(dynamicPrefixes, begins)
}

func TestEveryIDInTheCodeExists(t *testing.T) {
	nb := readTexts(t, "nb")
	for _, call := range readUsage(t).calls {
		text, ok := nb[call.id]
		if !ok {
			t.Errorf("%s: no text %q in locales", call.at, call.id)
			continue
		}
		for _, name := range text.placeholders(t) {
			if call.known && !slices.Contains(call.names, name) {
				t.Errorf("%s: %q wants {{.%s}}, which the call does not give", call.at, call.id, name)
			}
		}
		for _, name := range call.names {
			if name != "N" && call.known && !slices.Contains(text.placeholders(t), name) {
				t.Errorf("%s: %q has no {{.%s}}", call.at, call.id, name)
			}
		}
	}
}

func TestEveryTextIsUsed(t *testing.T) {
	u := readUsage(t)
	nb := readTexts(t, "nb")
	for _, id := range sortedKeys(nb) {
		if !u.uses(id) {
			t.Errorf("nb/%s.toml: %s is used nowhere in the code", nb[id].file, id)
		}
	}
	for _, prefix := range dynamicPrefixes {
		if !slices.ContainsFunc(sortedKeys(nb), func(id string) bool { return strings.HasPrefix(id, prefix) }) {
			t.Errorf("dynamicPrefixes: no text begins with %q any more", prefix)
		}
	}
}
