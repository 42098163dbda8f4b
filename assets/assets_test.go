package assets

import (
	"testing"

	"golang.org/x/image/font/sfnt"
)

func TestPaletteContrast(t *testing.T) {
	for _, c := range []struct {
		name         string
		text, ground Colour
		least        float64
	}{
		{"ink on white", Ink, White, 14},
		{"muted on white", Muted, White, 6},
		{"blue on white", Blue, White, 9},
		{"blue on tint", Blue, Tint, 7},
		{"ink on tint", Ink, Tint, 7},
		{"ink on warm", Ink, Warm, 7},
		{"white on blue", White, Blue, 7},
		{"brick on white", Brick, White, 7},
		{"ochre line on warm", Ochre, Warm, 4.5},
		{"chip under way", ChipUnderWay.Text, ChipUnderWay.Ground, 6.5},
		{"chip planned", ChipPlanned.Text, ChipPlanned.Ground, 6.5},
		{"chip done", ChipDone.Text, ChipDone.Ground, 6.5},
		{"chip late", ChipLate.Text, ChipLate.Ground, 6.5},
		{"chip soon", ChipSoon.Text, ChipSoon.Ground, 6.5},
	} {
		if got := Contrast(c.text, c.ground); got < c.least {
			t.Errorf("%s: contrast %.2f, want at least %.1f", c.name, got, c.least)
		}
	}
	if got := Contrast(White, 0); got < 20.9 || got > 21.1 {
		t.Errorf("white on black: %.2f, want 21", got)
	}
}

func TestFontsHaveTheLetters(t *testing.T) {
	for name, file := range map[string][]byte{"regular": Regular(), "bold": Bold(), "italic": Italic()} {
		f, err := sfnt.Parse(file)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		for _, r := range "æøåÆØÅŋđčšžŧáŊĐČŠŽŦÁ§–«»•½€" {
			if g, err := f.GlyphIndex(nil, r); err != nil || g == 0 {
				t.Errorf("%s has no %c", name, r)
			}
		}
	}
}

func TestLicencesAreThere(t *testing.T) {
	files, err := licenceFiles.ReadDir("licences")
	if err != nil {
		t.Fatal(err)
	}
	got := Licences()
	if len(got) != len(files) || got[0].Name != "Samtak" {
		t.Errorf("%d texts, %d files, first %s", len(got), len(files), got[0].Name)
	}
	for _, l := range got {
		if len(l.Text) < 500 {
			t.Errorf("%s: only %d bytes", l.Name, len(l.Text))
		}
	}
}

func TestProfileIsRGB(t *testing.T) {
	p := SRGB()
	if len(p) < 1000 || string(p[16:20]) != "RGB " || string(p[36:40]) != "acsp" {
		t.Error("not an RGB colour profile")
	}
	p[0] ^= 0xFF
	if SRGB()[0] == p[0] {
		t.Error("the profile can be changed by a caller")
	}
}
