package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"samtak/assets"
)

func TestContrast(t *testing.T) {
	const text, graphics = 4.5, 3.0
	pairs := []struct {
		front, ground fyne.ThemeColorName
		least         float64
	}{
		{theme.ColorNameForeground, theme.ColorNameBackground, 7},
		{ColorInk, ColorPaper, 7},
		{ColorInk, ColorTint, 7},
		{ColorInk, ColorWarm, 7},
		{ColorInk, ColorSidebar, 7},
		{ColorInk, theme.ColorNameSelection, text},
		{ColorInk, theme.ColorNameButton, text},
		{ColorInk, ColorOnDangerBG, text},
		{ColorMuted, ColorPaper, text},
		{ColorMuted, theme.ColorNameBackground, text},
		{ColorMuted, ColorSidebar, text},
		{ColorMuted, ColorTint, text},
		{ColorMuted, ColorWarm, text},
		{ColorHeading, ColorPaper, text},
		{ColorHeading, theme.ColorNameBackground, text},
		{ColorHeading, ColorTint, text},
		{ColorHeading, ColorWarm, text},
		{ColorHeading, ColorSidebar, text},
		{ColorDanger, ColorPaper, text},
		{ColorDanger, theme.ColorNameBackground, text},
		{ColorDanger, ColorOnDangerBG, text},
		{ColorDone, ColorPaper, text},
		{theme.ColorNameForegroundOnPrimary, theme.ColorNamePrimary, text},
		{theme.ColorNameForegroundOnError, theme.ColorNameError, text},
		{theme.ColorNameForegroundOnSuccess, theme.ColorNameSuccess, text},
		{theme.ColorNameForegroundOnWarning, theme.ColorNameWarning, text},
		{theme.ColorNamePlaceHolder, theme.ColorNameInputBackground, text},
		{theme.ColorNameDisabled, theme.ColorNameInputBackground, text},
		{theme.ColorNameDisabled, theme.ColorNameDisabledButton, 4},
		{theme.ColorNameInputBorder, theme.ColorNameInputBackground, graphics},
		{theme.ColorNameInputBorder, theme.ColorNameBackground, graphics},
		{ColorFocusRing, ColorPaper, graphics},
		{ColorFocusRing, theme.ColorNameBackground, graphics},
		{ColorFocusRing, ColorSidebar, graphics},
		{theme.ColorNamePrimary, theme.ColorNameBackground, graphics},
		{theme.ColorNameScrollBar, theme.ColorNameBackground, graphics},
	}
	for _, mode := range []Mode{Light, Dark, HighContrast} {
		named := palettes[mode].named
		for _, p := range pairs {
			if got := assets.Contrast(named[p.front], named[p.ground]); got < p.least {
				t.Errorf("mode %d: %s on %s is %.2f, want %.1f", mode, p.front, p.ground, got, p.least)
			}
		}
		for i, s := range palettes[mode].states {
			if got := assets.Contrast(s.text, s.ground); got < text {
				t.Errorf("mode %d state %d: word %.2f", mode, i, got)
			}
			if got := assets.Contrast(s.dot, s.ground); got < graphics {
				t.Errorf("mode %d state %d: dot %.2f", mode, i, got)
			}
		}
	}
}

func TestEveryModeNamesTheSameColours(t *testing.T) {
	for name := range palettes[Light].named {
		for _, mode := range []Mode{Dark, HighContrast} {
			if _, ok := palettes[mode].named[name]; !ok {
				t.Errorf("mode %d lacks %s", mode, name)
			}
		}
	}
}

func TestScale(t *testing.T) {
	for _, s := range Scales {
		got := NewTheme(Look{Scale: s}).Size(theme.SizeNameText)
		if want := sizeText * s; got != want {
			t.Errorf("scale %v: text %v, want %v", s, got, want)
		}
	}
	if got := NewTheme(Look{Scale: 99}).Size(theme.SizeNameText); got != sizeText {
		t.Errorf("a mad scale gives %v", got)
	}
}
