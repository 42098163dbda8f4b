package present

import (
	"strconv"
	"strings"
)

// Size is the size of a file in words, from a number of bytes: "340 kB", "1,2 MB".
func Size(t T, bytes int64) string {
	const kilo = 1000
	unit, n := "shell.size.kb", float64(max(bytes, 1))/kilo
	switch {
	case n >= kilo*kilo:
		unit, n = "shell.size.gb", n/kilo/kilo
	case n >= kilo:
		unit, n = "shell.size.mb", n/kilo
	default:
		n = max(n, 1)
	}
	digits := 0
	if n < 10 && unit != "shell.size.kb" {
		digits = 1
	}
	return t(unit, "Size", strings.Replace(strconv.FormatFloat(n, 'f', digits, 64), ".", ",", 1))
}
