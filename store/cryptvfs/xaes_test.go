package cryptvfs

import (
	"bytes"
	"crypto/sha3"
	"encoding/hex"
	"testing"
)

func newTestXAES(t testing.TB, key []byte) *xaes {
	t.Helper()
	x, err := newXAES(key)
	if err != nil {
		t.Fatal(err)
	}
	return x
}

// The vectors of c2sp.org/XAES-256-GCM; the second has the other value of the
// top bit that decides the subkey.
func TestXAESVectors(t *testing.T) {
	const nonce, plain = "ABCDEFGHIJKLMNOPQRSTUVWX", "XAES-256-GCM"
	for _, c := range []struct {
		key        byte
		data, want string
	}{
		{1, "", "ce546ef63c9cc60765923609b33a9a1974e96e52daf2fcf7075e2271"},
		{3, "c2sp.org/XAES-256-GCM", "986ec1832593df5443a179437fd083bf3fdb41abd740a21f71eb769d"},
	} {
		x := newTestXAES(t, bytes.Repeat([]byte{c.key}, keySize))
		got := x.Seal(nil, []byte(nonce), []byte(plain), []byte(c.data))
		if hex.EncodeToString(got) != c.want {
			t.Errorf("key %d: got %x, want %s", c.key, got, c.want)
		}
		back, err := x.Open(nil, []byte(nonce), got, []byte(c.data))
		if err != nil || string(back) != plain {
			t.Errorf("key %d: got %q, %v", c.key, back, err)
		}
	}
}

// The accumulated vector of the same place: 10,000 random inputs.
func TestXAESAccumulated(t *testing.T) {
	const want = "e6b9edf2df6cec60c8cbd864e2211b597fb69a529160cd040d56c0c210081939"
	source, digest := sha3.NewSHAKE128(), sha3.NewSHAKE128()
	draw := func(n int) []byte {
		b := make([]byte, n)
		_, _ = source.Read(b) // never fails
		return b
	}
	for range 10_000 {
		key, nonce := draw(keySize), draw(nonceSize)
		plain := draw(int(draw(1)[0]))
		data := draw(int(draw(1)[0]))
		x := newTestXAES(t, key)
		sealed := x.Seal(nil, nonce, plain, data)
		back, err := x.Open(nil, nonce, sealed, data)
		if err != nil || !bytes.Equal(back, plain) {
			t.Fatal("does not open again:", err)
		}
		_, _ = digest.Write(sealed)
	}
	got := make([]byte, 32)
	_, _ = digest.Read(got)
	if hex.EncodeToString(got) != want {
		t.Errorf("got %x, want %s", got, want)
	}
}

func TestKeySize(t *testing.T) {
	for _, n := range []int{0, 16, 31, 33} {
		if _, err := Register(make([]byte, n), Options{}); err == nil {
			t.Errorf("a key of %d bytes was taken", n)
		}
	}
}

func benchSealer(b *testing.B) (*sealer, []byte, []byte) {
	b.SetBytes(PageSize)
	b.ReportAllocs()
	s := &sealer{x: newTestXAES(b, make([]byte, keySize)), kind: kindMain}
	return s, make([]byte, PageSize), make([]byte, PageSize-overhead)
}

func BenchmarkSealPage(b *testing.B) {
	s, image, plain := benchSealer(b)
	for b.Loop() {
		s.seal(image, plain, 7)
	}
}

func BenchmarkOpenPage(b *testing.B) {
	s, image, plain := benchSealer(b)
	s.seal(image, plain, 7)
	for b.Loop() {
		if !s.open(plain, image, 7) {
			b.Fatal("does not open")
		}
	}
}
