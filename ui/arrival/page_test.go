package arrival_test

import (
	"bytes"
	"context"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"samtak/casework"
	"samtak/ui/arrival"
	"samtak/ui/kit"
	"samtak/ui/route"
	"samtak/ui/route/routetest"
	"samtak/ui/uitest"
)

var (
	ctx   = context.Background()
	place = route.Place{Page: route.Arrival, Case: 3}
	// noText is how a missing text shows.
	noText = regexp.MustCompile(`![a-z]+\.`)
)

// scan is a sheet with lines on it, as a scanner gives it.
func scan(t *testing.T, name string) string {
	t.Helper()
	img := image.NewGray(image.Rect(0, 0, 1240, 1754))
	for y := range 1754 {
		for x := range 1240 {
			shade := uint8(250)
			if y > 200 && y < 1500 && x > 150 && x < 1090 && y%44 < 12 && (x/9)%7 != 0 {
				shade = 40
			}
			img.SetGray(x, y, color.Gray{Y: shade})
		}
	}
	var b bytes.Buffer
	var err error
	if strings.HasSuffix(name, ".png") {
		err = png.Encode(&b, img)
	} else {
		err = jpeg.Encode(&b, img, nil)
	}
	if err != nil {
		t.Fatal(err)
	}
	return write(t, name, b.Bytes())
}

func write(t *testing.T, name string, data []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func drop(t *testing.T, p route.Page, b *routetest.Bench, paths ...string) {
	t.Helper()
	p.(route.Dropper).Drop(paths)
	uitest.Layout(b.Canvas())
}

func documents(b *routetest.Bench) []casework.Document {
	b.T.Helper()
	v, err := b.Desk.Case(ctx, 3)
	if err != nil {
		b.T.Fatal(err)
	}
	return v.File.Documents
}

func TestDroppedNamedAndPutInTheCase(t *testing.T) {
	for _, name := range []string{"brev.jpg", "brev.png"} {
		b := routetest.WithBook(t, casework.Bokmal)
		path := scan(t, name)
		was := len(documents(b))
		p := b.Show(arrival.New, place)
		c := b.Canvas()
		drop(t, p, b, path, path)
		if n := b.Shell.LastNotice(); !strings.Contains(n.Text, "én fil om gangen") || !uitest.HasText(c, name) || !hasThumb(c) {
			t.Fatalf("told %q in\n%s", n.Text, uitest.Words(c))
		}
		uitest.TypeInto(t, c, "Hva er dokumentet?", "Brev fra fastlegen")
		uitest.TypeInto(t, c, "Hvem er det fra?", "Fastlege Øye")
		uitest.TypeInto(t, c, "Dagen det kom", "19.11.2026")
		uitest.Tap(t, c, "Legg i saken")
		b.Restart()
		docs := documents(b)
		if len(docs) != was+1 || len(b.Shell.Errors) > 0 {
			t.Fatalf("%d papers, errors %v", len(docs), b.Shell.Errors)
		}
		d, err := b.Desk.Document(ctx, docs[was].ID)
		data, _ := os.ReadFile(path)
		if err != nil || !bytes.Equal(d.PDF, data) || d.Title != "Brev fra fastlegen" || d.From != "Fastlege Øye" ||
			d.Received != casework.MustISO("2026-11-19") || d.Kind != casework.Incoming {
			t.Errorf("kept %q from %q, %s, %v", d.Title, d.From, d.Received, err)
		}
		b.Shell.LastNotice().OnAction()
		if got := b.Shell.LastPlace(); got.Page != route.Case || got.Case != 3 {
			t.Errorf("went to %+v", got)
		}
	}
}

// hasThumb tells that the paper is drawn, and drawn small.
func hasThumb(c fyne.Canvas) bool {
	for _, i := range uitest.All[*canvas.Image](c) {
		if i.Image != nil && i.Image.Bounds().Dx() > 100 && i.Image.Bounds().Dy() <= 420 {
			return true
		}
	}
	return false
}

func TestWrongFilesLeaveWhatIsTyped(t *testing.T) {
	b := routetest.WithBook(t, casework.Bokmal)
	p := b.Show(arrival.New, place)
	c := b.Canvas()
	uitest.Tap(t, c, "Legg i saken")
	if b.Shell.LastNotice().Text != "Velg filen først." {
		t.Errorf("told %q", b.Shell.LastNotice().Text)
	}
	uitest.TypeInto(t, c, "Hva er dokumentet?", "Brev")
	huge := append([]byte("%PDF-1.7"), make([]byte, casework.MaxPaperBytes)...)
	for name, c := range map[string]struct {
		path, sentence string
	}{
		"a text":        {write(t, "a.pdf", []byte("ikke en PDF")), "ikke en PDF, et JPEG-bilde"},
		"half a JPEG":   {write(t, "b.jpg", []byte("\xff\xd8\xff\xe0 halv")), "ikke en PDF, et JPEG-bilde"},
		"nothing":       {filepath.Join(t.TempDir(), "borte.pdf"), "ikke en PDF, et JPEG-bilde"},
		"a folder":      {t.TempDir(), "ikke en PDF, et JPEG-bilde"},
		"one too large": {write(t, "c.pdf", huge), "større enn 25 MB"},
	} {
		drop(t, p, b, c.path)
		if !uitest.HasText(b.Canvas(), c.sentence) || !uitest.HasText(b.Canvas(), "Brev") {
			t.Errorf("%s: no sentence in\n%s", name, uitest.Words(b.Canvas()))
		}
		uitest.Tap(t, b.Canvas(), "Legg i saken")
	}
	if n := len(documents(b)); n != 0 {
		for _, d := range documents(b) {
			if d.Kind == casework.Incoming {
				t.Errorf("%d papers in the case", n)
			}
		}
	}
}

func TestNothingWithoutATitleOrInTheFuture(t *testing.T) {
	b := routetest.WithBook(t, casework.Bokmal)
	p := b.Show(arrival.New, place)
	c := b.Canvas()
	drop(t, p, b, write(t, "brev.pdf", []byte("%PDF-1.7 noe")))
	uitest.Tap(t, c, "Legg i saken")
	if !strings.Contains(b.Shell.LastSentence(), "hva dokumentet er") {
		t.Errorf("told %q", b.Shell.LastSentence())
	}
	uitest.TypeInto(t, c, "Hva er dokumentet?", "Brev")
	uitest.TypeInto(t, c, "Dagen det kom", "i morgen")
	uitest.Tap(t, c, "Legg i saken")
	if casework.CodeOf(b.Shell.Errors[len(b.Shell.Errors)-1]) != casework.CodeFutureDate {
		t.Errorf("errors %v", b.Shell.Errors)
	}
	b.Pass(1e9)
	b.Kill()
	b.SetLanguage(casework.Nynorsk)
	b.Show(arrival.New, place)
	if got := uitest.Entry(t, c, "Kva er dokumentet?").Text; got != "Brev" || !uitest.HasText(c, "brev.pdf") {
		t.Errorf("the text is now %q in\n%s", got, uitest.Words(c))
	}
}

func TestChosenByKeyboard(t *testing.T) {
	path := scan(t, "skann.png")
	t.Setenv("HOME", filepath.Dir(path))
	t.Setenv("USERPROFILE", filepath.Dir(path))
	b := routetest.WithBook(t, casework.Bokmal)
	b.Show(arrival.New, place).(route.Starter).Start()
	c := b.Canvas()
	uitest.Press(c, fyne.KeyReturn)
	uitest.Layout(c)
	uitest.Press(c, fyne.KeyReturn)
	uitest.Layout(c)
	if !uitest.HasText(c, "skann.png") || !hasThumb(c) {
		t.Errorf("not chosen:\n%s", uitest.Words(c))
	}
}

func TestFitsAndShots(t *testing.T) {
	b := routetest.WithBook(t, casework.Bokmal)
	long := scan(t, strings.Repeat("epikrise-fra-rehabiliteringssykehuset-", 4)+".jpg")
	for _, scale := range kit.Scales {
		b.SetLook(kit.Look{Scale: scale})
		b.Window().Resize(fyne.NewSize(1060, 650))
		p := b.Show(arrival.New, route.Place{Page: route.Arrival, Case: 4})
		uitest.CheckLayout(t, b.Canvas())
		drop(t, p, b, long)
		uitest.CheckLayout(t, b.Canvas())
		if noText.MatchString(uitest.Words(b.Canvas())) {
			t.Errorf("a text is missing in\n%s", uitest.Words(b.Canvas()))
		}
		p.Leave()
	}
	if uitest.Shots() == "" {
		return
	}
	b = routetest.WithBook(t, casework.Bokmal)
	b.Shots("arrival-none", arrival.New, place)
	drop(t, b.Show(arrival.New, place), b, scan(t, "skann-0412.jpg"))
	b.Shots("arrival", arrival.New, place)
	drop(t, b.Show(arrival.New, place), b, write(t, "epikrise.pdf", append([]byte("%PDF-1.7"), make([]byte, 340_000)...)))
	b.Shots("arrival-pdf", arrival.New, place)
}
