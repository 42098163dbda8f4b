package casework

// receiptsSent tells that every klage has its receipt. A receipt does not say
// which klage it is about, but it is never older than the klage: so many klager
// as came from a day on, at least so many receipts are from that day on. In a
// list the receipts may have no day; there they are only counted.
func (f CaseFile) receiptsSent() bool {
	for _, a := range f.Appeals {
		short := 0
		for _, other := range f.Appeals {
			if !other.Received.Before(a.Received) {
				short++
			}
		}
		for _, d := range f.Documents {
			if d.Kind == AppealReceipt && (d.Date.IsZero() || !d.Date.Before(a.Received)) {
				short--
			}
		}
		if short > 0 {
			return false
		}
	}
	return true
}
