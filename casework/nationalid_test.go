package casework

import (
	"bytes"
	"errors"
	"log/slog"
	"strings"
	"testing"
	"time"
)

func TestParseNationalID(t *testing.T) {
	cases := []struct {
		number    string
		kind      IDKind
		newRule   bool
		synthetic bool
		birth     string
	}{
		// Official examples.
		{"02013299997", IDBirth, false, false, "1932-01-02"},
		{"30108299920", IDBirth, false, false, "1982-10-30"},
		{"30108299939", IDBirth, true, false, "1982-10-30"},
		{"02013299903", IDBirth, true, false, "1932-01-02"},
		{"02013299806", IDBirth, false, false, "1932-01-02"},
		// Synthetic.
		{"15835830079", IDTest, false, true, "1958-03-15"},
		{"01921270042", IDTest, false, true, "2012-12-01"},
		{"29821660120", IDTest, false, true, "2016-02-29"},
		{"43879010013", IDTest, false, true, "1990-07-03"},
		{"15845899808", IDTest, true, true, "1958-04-15"},
		{"15845899816", IDTest, true, true, "1958-04-15"},
		{"30518520160", IDH, false, false, "1985-11-30"},
	}
	for _, c := range cases {
		id, kind, err := ParseNationalID(c.number)
		if err != nil || string(id) != c.number || kind != c.kind || id.Kind() != c.kind {
			t.Errorf("%s: %q, %q, %v; want kind %q", c.number, id, kind, err, c.kind)
			continue
		}
		if id.NewRule2032() != c.newRule || id.IsSynthetic() != c.synthetic {
			t.Errorf("%s: new rule %v, synthetic %v", c.number, id.NewRule2032(), id.IsSynthetic())
		}
		birth := MustISO(c.birth)
		if day, month := id.BirthDayMonth(); day != birth.Day() || month != birth.Month() {
			t.Errorf("%s: born %d/%d, want %s", c.number, day, month, c.birth)
		}
		if !id.MatchesBirth(birth) || !id.MatchesBirth(birth.AddMonths(1200)) {
			t.Errorf("%s does not match %s in every century", c.number, c.birth)
		}
		if id.MatchesBirth(birth.AddDays(1)) || id.MatchesBirth(birth.AddMonths(12)) || id.MatchesBirth(Date{}) {
			t.Errorf("%s matches a wrong day", c.number)
		}
	}
}

func TestParseNationalIDForgivesTheWayItIsWritten(t *testing.T) {
	for _, text := range []string{"158358 30079", " 15.83.58 30079 ", "158358-30079", "158358\u00a030079", "15835830079\n"} {
		if id, kind, err := ParseNationalID(text); err != nil || id != "15835830079" || kind != IDTest {
			t.Errorf("%q: %q, %q, %v", text, id, kind, err)
		}
	}
	for _, text := range []string{"", "  "} {
		if id, kind, err := ParseNationalID(text); err != nil || id != "" || kind != IDNone {
			t.Errorf("%q: %q, %q, %v", text, id, kind, err)
		}
	}
}

func TestParseNationalIDRefusesWithoutRepeatingTheNumber(t *testing.T) {
	for _, text := range []string{
		"15835830078", "15835830179", "1583583007", "158358300790", "1583583007a", "tull", "00000000000", "١٥٨٣٥٨٣٠٠٧٩", "1583583007\xff",
	} {
		id, kind, err := ParseNationalID(text)
		var e *Error
		if !errors.As(err, &e) || e.Code != CodeBadNumber || e.Params != nil || id != "" || kind != IDNone {
			t.Errorf("%q: %q, %q, %#v", text, id, kind, err)
		}
		if err != nil && strings.Contains(err.Error(), "158358") {
			t.Errorf("the error holds the number: %v", err)
		}
	}
}

// One wrong digit must always be caught, by the rule of 2032 too.
func TestOneWrongDigitIsAlwaysCaught(t *testing.T) {
	for _, number := range []string{"15835830079", "15845899808", "43879010013"} {
		for i := range number {
			for d := byte('0'); d <= '9'; d++ {
				wrong := number[:i] + string(d) + number[i+1:]
				if _, _, err := ParseNationalID(wrong); (err == nil) != (wrong == number) {
					t.Errorf("%s: %v", wrong, err)
				}
			}
		}
	}
}

func TestNationalIDSeries(t *testing.T) {
	cases := []struct {
		first6 string // day, month, year; the series is in them
		kind   IDKind
		day    int
		month  time.Month
	}{
		{"150358", IDBirth, 15, time.March},
		{"550358", IDD, 15, time.March},
		{"152358", IDNPID, 15, time.March},
		{"154358", IDH, 15, time.March},
		{"156858", IDNav, 15, time.March},
		{"156358", IDNav, 15, time.March},
		{"158358", IDTest, 15, time.March},
		{"558358", IDTest, 15, time.March},
		{"290200", IDBirth, 29, time.February},
		{"290201", IDUnknown, 0, 0},
		{"310458", IDUnknown, 0, 0},
		{"000158", IDUnknown, 0, 0},
		{"400158", IDUnknown, 0, 0},
		{"720158", IDUnknown, 0, 0},
		{"159358", IDUnknown, 0, 0},
		{"150058", IDUnknown, 0, 0},
	}
	for _, c := range cases {
		id, kind, err := ParseNationalID(string(withControl(t, c.first6)))
		if err != nil || kind != c.kind {
			t.Errorf("%s: %q, %v; want %q", c.first6, kind, err, c.kind)
		}
		if day, month := id.BirthDayMonth(); day != c.day || month != c.month {
			t.Errorf("%s: born %d/%d, want %d/%d", c.first6, day, month, c.day, c.month)
		}
	}
}

// withControl finds the first individual number that gives two control digits.
func withControl(t *testing.T, first6 string) NationalID {
	t.Helper()
	for n := range 100000 {
		tail := []byte("00000")
		for i, rest := 4, n; i >= 0; i, rest = i-1, rest/10 {
			tail[i] += byte(rest % 10)
		}
		if id := NationalID(first6 + string(tail)); id.controlled() {
			return id
		}
	}
	t.Fatalf("no number for %s", first6)
	return ""
}

func TestNationalIDForms(t *testing.T) {
	id := NationalID("02013299997")
	if id.Format() != "020132 99997" || id.Masked() != "020132 *****" {
		t.Errorf("%q, %q", id.Format(), id.Masked())
	}
	for _, odd := range []NationalID{"", "1", "020132999970", "0201329999x"} {
		if odd.Masked() != "" || odd.Format() != string(odd) || odd.Kind() != IDNone || odd.NewRule2032() || odd.IsSynthetic() ||
			odd.MatchesBirth(MustISO("1932-01-02")) {
			t.Errorf("%q is read as a number", string(odd))
		}
	}
}

func TestNationalIDStaysOutOfTheLog(t *testing.T) {
	var b bytes.Buffer
	slog.New(slog.NewTextHandler(&b, nil)).Info("saved", "number", NationalID("15835830079"))
	if strings.Contains(b.String(), "158358") {
		t.Errorf("the log holds the number: %s", b.String())
	}
}

func FuzzNationalID(f *testing.F) {
	for _, s := range []string{
		"02013299997", "30108299939", "158358 30079", "29821660120", "43879010013", "30518520160", "00000000000", "tull", "\xff", "",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		raw := NationalID(text) // the methods must stand anything the store may hold
		raw.Kind()
		raw.MatchesBirth(Date{})
		_ = raw.Format()
		if m := raw.Masked(); m != "" && (len(m) != 12 || !strings.HasSuffix(m, "*****")) {
			t.Fatalf("masked: %q", m)
		}
		id, kind, err := ParseNationalID(text)
		if err != nil || id == "" {
			if id != "" || kind != IDNone {
				t.Fatalf("%q: %q, %q, %v", text, id, kind, err)
			}
			return
		}
		if again, sameKind, err := ParseNationalID(id.Format()); err != nil || again != id || sameKind != kind {
			t.Fatalf("%q came back as %q, %q, %v", id, again, sameKind, err)
		}
		if day, month := id.BirthDayMonth(); kind != IDUnknown && !existsInYear(day, month, id.number(4)) {
			t.Fatalf("%q: born %d/%d", id, day, month)
		}
	})
}
