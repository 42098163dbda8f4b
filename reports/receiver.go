package reports

// toReceiver turns the letter to somebody else than the person: a unit, another
// body. The address is what the caseworker has written, one line each, and
// nothing of the person's own.
func (w *writer) toReceiver() { w.out.Address = entries(w.Receiver) }

// receiverName is the first line of the receiver, "" when none is written.
func (w *writer) receiverName() string {
	if lines := entries(w.Receiver); len(lines) > 0 {
		return lines[0]
	}
	return ""
}
