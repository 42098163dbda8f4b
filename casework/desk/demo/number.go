package demo

import (
	"fmt"

	"samtak/casework"
)

// Number is a synthetic identity number (month + 80) for somebody born on the
// day, from the serial number 0–999 on: the first with right control digits.
// No living person has it.
func Number(birth casework.Date, serial int) casework.NationalID {
	for ; ; serial++ {
		for control := range 100 {
			text := fmt.Sprintf("%02d%02d%02d%03d%02d", birth.Day(), int(birth.Month())+80, birth.Year()%100, serial%1000, control)
			if id, _, err := casework.ParseNationalID(text); err == nil && !id.NewRule2032() {
				return id
			}
		}
	}
}
