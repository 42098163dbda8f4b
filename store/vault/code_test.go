package vault_test

import (
	"errors"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"samtak/casework"
	"samtak/store/vault"
)

func newGroups(t testing.TB) []string {
	t.Helper()
	_, _, code, err := vault.New(phrase, cheap)
	if err != nil {
		t.Fatal(err)
	}
	return code.Groups()
}

// faulty gives the groups the error names; nil when the code is right.
func faulty(t testing.TB, typed string) []int {
	t.Helper()
	_, err := vault.ParseCode(typed)
	if err == nil {
		return nil
	}
	var e *casework.Error
	if !errors.As(err, &e) || e.Code != vault.CodeBadCode {
		t.Fatalf("error %v", err)
	}
	groups := e.Params["Groups"].(vault.Groups)
	if len(groups) == 0 || len(typed) > 10 && strings.Contains(e.Error(), typed) {
		t.Fatalf("error %v, groups %v", err, groups)
	}
	return groups
}

func TestCodeOnPaper(t *testing.T) {
	groups := newGroups(t)
	if len(groups) != 13 {
		t.Fatalf("%d groups", len(groups))
	}
	for _, g := range groups {
		if len(g) != 5 || strings.Trim(g, vault.Alphabet) != "" {
			t.Errorf("group %q", g)
		}
	}
	if len(vault.Alphabet) != 32 || strings.ContainsAny(vault.Alphabet, "ILOU") {
		t.Errorf("alphabet %s", vault.Alphabet)
	}
}

func TestWaysToTypeACode(t *testing.T) {
	groups := newGroups(t)
	for strings.Join(groups, "") == strings.Trim(strings.Join(groups, ""), "01") {
		groups = newGroups(t) // one with a 0 or a 1 at an end
	}
	paper := strings.Join(groups, "-")
	tests := map[string]string{
		"as on paper":       paper,
		"without gaps":      strings.Join(groups, ""),
		"lower case":        strings.ToLower(paper),
		"on two lines":      strings.Join(groups[:7], " ") + "\r\n" + strings.Join(groups[7:], "  ") + "\n",
		"long dashes":       strings.Join(groups, " – "),
		"soft hyphens":      strings.Join(groups, "\u00ad"),
		"gaps elsewhere":    strings.Join(strings.Split(strings.Join(groups, ""), ""), " "),
		"O for 0":           strings.ReplaceAll(paper, "0", "O"),
		"o, i and l":        strings.NewReplacer("0", "o", "1", "l").Replace(strings.ToLower(paper)),
		"capital i for one": strings.ReplaceAll(paper, "1", "I"),
	}
	for name, typed := range tests {
		c, err := vault.ParseCode(typed)
		if err != nil || !slices.Equal(c.Groups(), groups) {
			t.Errorf("%s: %v, %v", name, err, faulty(t, typed))
		}
	}
}

func TestFaultsNameTheirGroup(t *testing.T) {
	tests := []struct {
		name   string
		damage func(g []string) []string
		want   []int
	}{
		{"one character", change(3, func(s string) string { return s[:2] + next(s[2]) + s[3:] }), []int{3}},
		{"the check character", change(13, func(s string) string { return s[:4] + next(s[4]) }), []int{13}},
		{"a letter no code has", change(1, func(s string) string { return "U" + s[1:] }), []int{1}},
		{"a letter of ours", change(8, func(s string) string { return s[:3] + "Ø" + s[4:] }), []int{8}},
		{"two groups", func(g []string) []string { return spoil(spoil(g, 2), 11) }, []int{2, 11}},
		{"a character lost", change(5, func(s string) string { return s[:1] + s[2:] }), []int{5}},
		{"a character too many", change(9, func(s string) string { return s[:3] + "7" + s[3:] }), []int{9}},
		{"a group lost", func(g []string) []string { return slices.Delete(g, 5, 6) }, []int{6}},
		{"the first group lost", func(g []string) []string { return g[1:] }, []int{1}},
		{"the last groups not typed yet", func(g []string) []string { return g[:10] }, []int{11, 12, 13}},
		{"two groups exchanged", func(g []string) []string { g[3], g[4] = g[4], g[3]; return g }, []int{4, 5}},
		{"nothing typed", func([]string) []string { return nil }, []int{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13}},
		{"far too much", func([]string) []string { return slices.Repeat([]string{"7"}, 5000) }, []int{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			for range 20 {
				typed := strings.Join(tt.damage(newGroups(t)), "-")
				got := faulty(t, typed)
				if !slices.Equal(got, tt.want) {
					t.Errorf("groups %v, want %v", got, tt.want)
				}
			}
		})
	}
}

// next is another character than c.
func next(c byte) string {
	i := strings.IndexByte(vault.Alphabet, c)
	return vault.Alphabet[(i+1)%32 : (i+1)%32+1]
}

func change(n int, how func(string) string) func([]string) []string {
	return func(g []string) []string {
		g[n-1] = how(g[n-1])
		return g
	}
}

func spoil(g []string, n int) []string {
	return change(n, func(s string) string { return next(s[0]) + s[1:] })(g)
}

// A code without gaps has only its check characters to go by: a lost character
// may then point at a neighbour, but it never spoils more than two groups.
func TestLostCharacterWithoutGaps(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	right := 0
	const rounds = 500
	for range rounds {
		typed := strings.Join(newGroups(t), "")
		at := rng.IntN(len(typed))
		got := faulty(t, typed[:at]+typed[at+1:])
		if len(got) == 0 || len(got) > 2 {
			t.Fatalf("groups %v for a character lost in %d", got, at/5+1)
		}
		if slices.Equal(got, []int{at/5 + 1}) {
			right++
		}
	}
	if right < rounds*8/10 {
		t.Errorf("the right group in %d of %d", right, rounds)
	}
}

func TestGroupsInASentence(t *testing.T) {
	for want, g := range map[string]vault.Groups{"": nil, "3": {3}, "3, 7, 13": {3, 7, 13}} {
		if g.String() != want {
			t.Errorf("%s, want %s", g, want)
		}
	}
}
