package kit_test

import (
	"image"
	"reflect"
	"testing"

	"samtak/ui/kit"
	"samtak/ui/uitest"
)

// picture is a line of steps as it is drawn.
func picture(t *testing.T, tap func(int), shown int) image.Image {
	t.Helper()
	line := kit.NewStepLine([]kit.Step{
		{Label: "Mottatt", Note: "03.11.2026", State: kit.StepDone}, {Label: "Vurdert", Note: "Nå", State: kit.StepCurrent}, {Label: "Avgjort"},
	}, tap)
	line.SetShown(shown)
	if line.Shown() != shown {
		t.Errorf("shows %d, not %d", line.Shown(), shown)
	}
	c := show(t, line)
	uitest.CheckLayout(t, c)
	return c.Capture()
}

// Steps to press are seen to be so without a mouse over them, and the one that
// is open stands out.
func TestStepsLookLikeWhatTheyDo(t *testing.T) {
	uitest.NewApp(t)
	tap := func(int) {}
	still, pressable, first, second := picture(t, nil, -1), picture(t, tap, -1), picture(t, tap, 0), picture(t, tap, 1)
	for name, pair := range map[string][2]image.Image{
		"steps to press look like those that are not": {still, pressable}, "the step shown does not stand out": {pressable, first},
		"the step shown looks the same as another": {first, second},
	} {
		if reflect.DeepEqual(pair[0], pair[1]) {
			t.Error(name)
		}
	}
}
