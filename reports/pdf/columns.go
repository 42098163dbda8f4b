package pdf

import "samtak/reports/doc"

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
