package main

import (
	"encoding/json"
	"os"
	"path/filepath"

	"samtak/casework"
)

// look is how the window looked last, kept beside the data: what the settings
// say cannot be read through a locked door. It tells nothing about anybody.
type look struct {
	Language  casework.Language `json:"language"`
	Look      string            `json:"look"`
	TextScale float32           `json:"text_scale"`
}

func lookPath(dir string) string { return filepath.Join(dir, "window.json") }

// readLook is what was kept, or how a new window looks.
func readLook(dir string, lang casework.Language) casework.Settings {
	s := casework.DefaultSettings()
	s.Language = lang
	data, err := os.ReadFile(lookPath(dir))
	var l look
	if err != nil || json.Unmarshal(data, &l) != nil {
		return s
	}
	if l.Language == casework.Bokmal || l.Language == casework.Nynorsk {
		s.Language = l.Language
	}
	if l.TextScale >= 1 && l.TextScale <= 2 {
		s.TextScale = l.TextScale
	}
	s.Look = l.Look
	return s
}

// keepLook remembers it; without it the next window looks as a new one.
func keepLook(dir string, s casework.Settings) {
	data, err := json.Marshal(look{s.Language, s.Look, s.TextScale})
	if err == nil {
		_ = os.WriteFile(lookPath(dir), data, 0o600)
	}
}
