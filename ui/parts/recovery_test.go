package parts_test

import (
	"testing"

	"samtak/ui/parts"
)

func TestPickTwoIsTwoOfThem(t *testing.T) {
	seen := map[int]bool{}
	for range 500 {
		two := parts.PickTwo(13)
		if len(two) != 2 || two[0] < 0 || two[0] >= two[1] || two[1] > 12 {
			t.Fatalf("picked %v", two)
		}
		seen[two[0]], seen[two[1]] = true, true
	}
	if len(seen) != 13 {
		t.Errorf("only %d of 13 are ever asked for", len(seen))
	}
}

func TestHeadGroups(t *testing.T) {
	for in, want := range map[string]string{"": "", "0a1b": "0a1b", "0a1b2": "0a1b 2", "0a1b2c3d": "0a1b 2c3d"} {
		if got := parts.HeadGroups(in); got != want {
			t.Errorf("%q gives %q, want %q", in, got, want)
		}
	}
}
