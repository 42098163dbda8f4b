package casework_test

import (
	"strings"
	"testing"

	"samtak/casework"
)

func TestGroundsLeadToAKlagefristWhereOneDoes(t *testing.T) {
	for _, c := range []struct {
		product casework.Product
		chosen  string
		want    string
	}{
		{casework.ProductIP, "", "pbrl-2-5 nav-15 sotjl-28 sotjl-33 bvl-15-9"},
		{casework.ProductIP, "hol-7-1", "pbrl-2-5 hol-7-1 nav-15 sotjl-28 sotjl-33 bvl-15-9"},
		{casework.ProductChildCoordinator, "", "pbrl-2-5c"},
		{casework.ProductCoordinator, "", "hol-7-2 sphl-2-5a"}, // none of them has one
		{casework.ProductGroup, "", ""},
	} {
		var keys []string
		for _, h := range (casework.Decision{Product: c.product, Hjemmel: c.chosen}).Grounds(casework.Register()) {
			keys = append(keys, h.Key)
		}
		if got := strings.Join(keys, " "); got != c.want {
			t.Errorf("%s, %q: %s, want %s", c.product, c.chosen, got, c.want)
		}
	}
}
