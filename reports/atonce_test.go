package reports_test

import (
	"bytes"
	"sync"
	"testing"

	"samtak/casework"
	"samtak/reports"
)

// The Printer holds nothing: papers made at once are as papers made alone.
func TestPrinterWorksAtOnce(t *testing.T) {
	kinds := []casework.PaperKind{casework.GrantPlan, casework.RefusePlan, casework.FullPlan, casework.PlanConsentForm}
	alone := make([][]byte, len(kinds))
	for i, kind := range kinds {
		alone[i] = printed(t, kind)
	}
	var all sync.WaitGroup
	for i, kind := range kinds {
		for range 2 {
			all.Add(1)
			go func() {
				defer all.Done()
				if got := printed(t, kind); !bytes.Equal(got, alone[i]) {
					t.Errorf("%s: other bytes when others print too", kind)
				}
			}()
		}
	}
	all.Wait()
}

func printed(t *testing.T, kind casework.PaperKind) []byte {
	p, err := reports.Printer{}.Print(sampleOrder(kind, casework.Nynorsk))
	if err != nil {
		t.Error(err)
	}
	return p.PDF
}
