package pdf

import (
	"strings"

	"samtak/reports/doc"
)

// columnsOf is the columns of the table; rows without columns get unnamed ones.
func columnsOf(b doc.Table) []doc.Column {
	n := len(b.Columns)
	for _, r := range b.Rows {
		n = max(n, len(r))
	}
	columns := make([]doc.Column, n)
	copy(columns, b.Columns)
	return columns
}

// columnWidths shares the width by weight, but gives a column what its widest
// word needs, as long as that is less than half of the paper.
func (m *maker) columnWidths(columns []doc.Column, least []float64) []float64 {
	w, n := m.textWidth(), len(columns)
	weights, needs := make([]float64, n), 0.0
	for i, c := range columns {
		weights[i] = 1
		if c.Weight > 0 && c.Weight < 1e6 {
			weights[i] = c.Weight
		}
		least[i] = min(least[i], 0.45*w)
		needs += least[i]
	}
	if needs > w {
		for i := range least {
			least[i] *= w / needs
		}
	}
	return share(w, weights, least)
}

// share divides w by weight with no part below its least; least adds up to at
// most w.
func share(w float64, weights, least []float64) []float64 {
	out, fixed := make([]float64, len(weights)), make([]bool, len(weights))
	for range weights { // each round may find parts that the last one made too narrow
		spare, total := w, 0.0
		for i, v := range weights {
			if fixed[i] {
				spare -= least[i]
			} else {
				total += v
			}
		}
		again := false
		for i, v := range weights {
			if out[i] = least[i]; fixed[i] {
				continue
			}
			if out[i] = spare * v / total; out[i] < least[i]-hair {
				fixed[i], again = true, true
			}
		}
		if !again {
			break
		}
	}
	return out
}

// twins makes tables with the same titles, one below the other, as wide in
// every column: least is what the cells of this one need, mm, and comes back as
// what those of all its twins need.
func (m *maker) twins(b doc.Table, least []float64) []float64 {
	key := titles(b)
	if m.widest == nil {
		m.widest = map[string][]float64{}
		seen := map[string]bool{}
		eachTable(m.doc.Blocks, func(t doc.Table) {
			k := titles(t)
			if seen[k] {
				m.widest[k] = make([]float64, len(t.Columns))
			}
			seen[k] = true
		})
		eachTable(m.doc.Blocks, m.widen)
	}
	all := m.widest[key]
	if len(all) != len(least) {
		return least
	}
	for i := range least {
		least[i] = max(least[i], all[i])
	}
	return least
}

// widen notes what the cells of a table with twins need.
func (m *maker) widen(t doc.Table) {
	all := m.widest[titles(t)]
	for _, row := range t.Rows {
		for i := range min(len(all), len(row)) {
			_, _, w := m.measureCell(row[i])
			all[i] = max(all[i], w+2*cellPadX)
		}
	}
}

func titles(t doc.Table) string {
	var s strings.Builder
	for _, c := range t.Columns {
		s.WriteString(c.Title + "\n")
	}
	return s.String()
}

func eachTable(blocks []doc.Block, f func(doc.Table)) {
	for _, b := range blocks {
		switch b := b.(type) {
		case doc.Table:
			f(b)
		case doc.Together:
			eachTable(b.Blocks, f)
		}
	}
}
