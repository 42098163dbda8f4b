package main

import (
	"bytes"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"samtak/casework"
	"samtak/casework/desk"
	"samtak/locales"
	"samtak/ui/present"
)

// The demo does the whole job in both målformer, and the same way each time.
func TestDemoMakesTheSamePapersTwice(t *testing.T) {
	papers := func(dir string) map[string][]byte {
		var out, errOut bytes.Buffer
		if code := run([]string{"demo", "--out", dir}, nil, &out, &errOut); code != 0 {
			t.Fatalf("exit %d: %s", code, errOut.String())
		}
		made := map[string][]byte{}
		lines := strings.Split(strings.TrimSpace(out.String()), "\n")
		for _, line := range lines {
			parts := strings.Split(line, " · ")
			data, err := os.ReadFile(parts[0])
			if err != nil || len(parts) != 3 {
				t.Fatalf("line %q: %v", line, err)
			}
			rel, _ := filepath.Rel(dir, parts[0])
			made[filepath.ToSlash(rel)] = data
		}
		return made
	}
	first, second := papers(t.TempDir()), papers(t.TempDir())
	for _, lang := range casework.Languages {
		for _, kind := range casework.PaperKinds {
			n := 0
			for name := range first {
				if strings.HasPrefix(name, string(lang)+"/"+string(kind)+"-") {
					n++
				}
			}
			if n == 0 {
				t.Errorf("no %s in %s", kind, lang)
			}
		}
	}
	for name, data := range first {
		if !bytes.Equal(data, second[name]) {
			t.Errorf("%s differs from run to run", name)
		}
	}
}

func TestFlags(t *testing.T) {
	for _, c := range []struct {
		args []string
		code int
		out  string
	}{
		{[]string{"version"}, 0, "samtak "},
		{[]string{"demo"}, 2, ""},
		{[]string{"--nonsense"}, 2, ""},
		{[]string{"nonsense"}, 2, ""},
	} {
		var out, errOut bytes.Buffer
		if code := run(c.args, nil, &out, &errOut); code != c.code || !strings.HasPrefix(out.String(), c.out) {
			t.Errorf("%v: exit %d, %q", c.args, code, out.String())
		}
	}
}

// What stands in the way of opening is one clear sentence in each målform.
func TestOpeningTellsWhatIsWrong(t *testing.T) {
	sentence := func(lang casework.Language, err error) string {
		return present.Sentence(locales.For(lang).T, err)
	}
	cases := map[casework.Code]func(t *testing.T) config{
		casework.CodeAlreadyOpen: func(t *testing.T) config {
			c := config{dataDir: t.TempDir()}
			o, err := open(c)
			if err != nil {
				t.Fatal(err)
			}
			t.Cleanup(func() { _ = o.close() })
			return c
		},
		casework.CodeForeignFile: func(t *testing.T) config {
			c := config{dataDir: t.TempDir(), practice: true}
			if err := os.WriteFile(filepath.Join(c.dataDir, "practice.db"), []byte(strings.Repeat("not a database ", 500)), 0o600); err != nil {
				t.Fatal(err)
			}
			return c
		},
		casework.CodeNewerFile: func(t *testing.T) config {
			c := config{dataDir: t.TempDir(), practice: true}
			o, err := open(c)
			if err != nil {
				t.Fatal(err)
			}
			if err := o.close(); err != nil {
				t.Fatal(err)
			}
			f, err := os.OpenFile(filepath.Join(c.dataDir, "practice.db"), os.O_WRONLY, 0)
			if err != nil {
				t.Fatal(err)
			}
			// user_version stands in the header at byte 60.
			if _, err := f.WriteAt([]byte{0, 0, 0, 99}, 60); err != nil {
				t.Fatal(err)
			}
			if err := f.Close(); err != nil {
				t.Fatal(err)
			}
			return c
		},
		casework.CodeReadOnly: func(t *testing.T) config {
			blocked := filepath.Join(t.TempDir(), "file")
			if err := os.WriteFile(blocked, nil, 0o600); err != nil {
				t.Fatal(err)
			}
			return config{dataDir: filepath.Join(blocked, "data")} // a folder that cannot be made
		},
	}
	for code, prepare := range cases {
		t.Run(string(code), func(t *testing.T) {
			_, err := open(prepare(t))
			if casework.CodeOf(err) != code {
				t.Fatalf("got %v, want %s", err, code)
			}
			nb, nn := sentence(casework.Bokmal, err), sentence(casework.Nynorsk, err)
			if nb == nn || strings.HasPrefix(nb, "!") || strings.HasPrefix(nn, "!") {
				t.Errorf("%q / %q", nb, nn)
			}
		})
	}
}

// The practice database is full of invented cases the first time, and the
// clock is right again afterwards.
func TestPracticeIsFilledOnce(t *testing.T) {
	c := config{dataDir: t.TempDir(), practice: true, language: casework.Nynorsk}
	for range 2 {
		o, err := open(c)
		if err != nil {
			t.Fatal(err)
		}
		persons, err := o.desk.Persons(t.Context())
		if err != nil || len(persons) != 71 || !o.desk.Practice() {
			t.Errorf("%d persons, practice %v, %v", len(persons), o.desk.Practice(), err)
		}
		if s, err := o.desk.Settings(t.Context()); err != nil || s.Language != casework.Nynorsk {
			t.Errorf("language %s, %v", s.Language, err)
		}
		if today := casework.DateOf(now()); o.desk.Today() != today {
			t.Errorf("the clock stands at %s", o.desk.Today())
		}
		if err := o.close(); err != nil {
			t.Fatal(err)
		}
	}
}

func TestViewerKeepsPapersPrivateAndSweeps(t *testing.T) {
	v := &viewer{dir: filepath.Join(t.TempDir(), "papers"), start: func(string) error { return nil }}
	if err := v.Show([]byte("%PDF"), "../../2026-11-22-1-1.pdf"); err != nil {
		t.Fatal(err)
	}
	papers, _ := filepath.Glob(filepath.Join(v.dir, "*"))
	if len(papers) != 1 {
		t.Fatalf("papers %v", papers)
	}
	if runtime.GOOS != "windows" {
		for path, want := range map[string]os.FileMode{v.dir: 0o700, papers[0]: 0o600} {
			if info, err := os.Stat(path); err != nil || info.Mode().Perm() != want {
				t.Errorf("%s: %v %v", path, info.Mode(), err)
			}
		}
	}
	v.sweep()
	if papers, _ := filepath.Glob(filepath.Join(v.dir, "*")); len(papers) != 0 {
		t.Errorf("left behind: %v", papers)
	}
	v.start = func(string) error { return os.ErrNotExist }
	if err := v.Show([]byte("%PDF"), "a.pdf"); casework.CodeOf(err) != casework.CodeNoViewer {
		t.Errorf("got %v", err)
	}
	if papers, _ := filepath.Glob(filepath.Join(v.dir, "*")); len(papers) != 0 {
		t.Errorf("a paper nobody can see was left: %v", papers)
	}
}

func TestSaveWritesWholeOrNothing(t *testing.T) {
	v := &viewer{dir: t.TempDir()}
	path := filepath.Join(t.TempDir(), "copy.pdf")
	if err := v.Save([]byte("one"), path); err != nil {
		t.Fatal(err)
	}
	if err := v.Save([]byte("two"), path); err != nil {
		t.Fatal(err)
	}
	if data, _ := os.ReadFile(path); string(data) != "two" {
		t.Errorf("got %q", data)
	}
	if err := v.Save([]byte("x"), filepath.Join(path, "below a file.pdf")); casework.CodeOf(err) != casework.CodeSaveFileFailed {
		t.Errorf("got %v", err)
	}
}

func TestSaveAllLeavesNothingHalf(t *testing.T) {
	v, dir := &viewer{dir: t.TempDir()}, t.TempDir()
	twice := []desk.NamedFile{{Name: "a.pdf", Data: []byte("one")}, {Name: "../a.pdf", Data: []byte("two")}}
	if path, err := v.SaveAll(dir, "2026-11-22-1", twice); casework.CodeOf(err) != casework.CodeSaveFileFailed || path != "" {
		t.Errorf("got %q, %v", path, err)
	}
	if left, _ := filepath.Glob(filepath.Join(dir, "*")); len(left) != 0 {
		t.Errorf("left behind: %v", left)
	}
	for _, want := range []string{"2026-11-22-1", "2026-11-22-1-2"} {
		path, err := v.SaveAll(dir, "2026-11-22-1", twice[1:])
		if err != nil || filepath.Base(path) != want {
			t.Errorf("got %q, %v", path, err)
		}
		if data, _ := os.ReadFile(filepath.Join(path, "a.pdf")); string(data) != "two" {
			t.Errorf("got %q", data)
		}
	}
}
