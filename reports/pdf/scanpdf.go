package pdf

import "bytes"

// Limits of a scanner's file.
const (
	mostScanPages   = 2000
	mostScanContent = 1 << 20 // bytes of a page's content, unpacked
	mostUpdates     = 16      // times the file was added to
	mostStreams     = 1000    // pieces of a page's content
	mostRows        = 4 << 30 // bytes of all its pictures, unpacked
	mostReading     = 8       // times the file's own length is read; pages share little
)

// scanner reads a PDF as scanners write them: a plain cross-reference table,
// and each page one picture as large as the page. It is strict: whatever it
// does not know, it leaves alone.
type scanner struct {
	file  []byte
	at    map[int]int // where objects begin
	root  []byte
	pages []scanSheet
	seen  map[int]bool // parts of the page tree
	read  int          // bytes read of values
	shown int          // bytes of pictures as they are packed
	rows  int          // and unpacked
}

// tooMuch tells that the pages of a file ask for more than a file of its length
// can hold: the same picture on every page, or values read over and over. The
// pictures of a scanner are each on one page.
func (s *scanner) tooMuch() bool {
	const always = 1 << 20 // small files may repeat themselves
	return s.read > mostReading*len(s.file)+always || s.shown > len(s.file)+always || s.rows > mostRows
}

// scanSheet is a page as the page tree describes it.
type scanSheet struct {
	page, resources, box, rotate []byte
}

// readScanner takes the pictures out of a scanner's PDF, a page each.
func readScanner(b []byte) ([]scan, error) {
	s := &scanner{file: b, at: map[int]int{}, seen: map[int]bool{}}
	if !bytes.HasPrefix(b, []byte("%PDF-1.")) {
		return nil, errForeign
	}
	if err := s.readTables(); err != nil {
		return nil, err
	}
	catalog, err := s.dict(s.root)
	if err != nil {
		return nil, err
	}
	if err := s.walk(catalog["Pages"], scanSheet{}, 0); err != nil {
		return nil, err
	}
	if len(s.pages) == 0 {
		return nil, errForeign
	}
	out := make([]scan, len(s.pages))
	for i, p := range s.pages {
		if out[i], err = s.sheet(p); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// readTables reads the cross-reference tables, the newest first.
func (s *scanner) readTables() error {
	const marker = "startxref"
	last := bytes.LastIndex(s.file, []byte(marker))
	if last < 0 {
		return errForeign
	}
	l := lexer{b: s.file, at: last + len(marker)}
	_, next := l.next()
	for i := 0; next != nil; i++ {
		at, ok := countOf(next)
		if !ok || at >= len(s.file) || i > mostUpdates {
			return errForeign
		}
		trailer, err := s.readTable(at)
		if err != nil || trailer["Encrypt"] != nil || trailer["XRefStm"] != nil {
			return errForeign
		}
		if s.root == nil {
			s.root = trailer["Root"]
		}
		next = trailer["Prev"]
	}
	return nil
}

// readTable reads one table and the trailer after it.
func (s *scanner) readTable(at int) (values, error) {
	l := lexer{b: s.file, at: at}
	if _, word := l.next(); string(word) != "xref" {
		return nil, errForeign
	}
	for {
		_, word := l.next()
		if string(word) == "trailer" {
			v, err := l.value()
			if err != nil {
				return nil, err
			}
			return dictOf(v)
		}
		_, count := l.next()
		first, ok1 := countOf(word)
		n, ok2 := countOf(count)
		if !ok1 || !ok2 || first+n > mostObjects {
			return nil, errForeign
		}
		for i := range n {
			_, offset := l.next()
			_, generation := l.next()
			_, use := l.next()
			at, ok := tenDigits(offset)
			if !ok || len(use) != 1 || use[0] != 'n' && use[0] != 'f' {
				return nil, errForeign
			}
			if _, newer := s.at[first+i]; newer {
				continue
			}
			if s.at[first+i] = -1; use[0] == 'n' && string(generation) == "00000" {
				s.at[first+i] = at
			}
		}
	}
}

// tenDigits is an offset as tables have it.
func tenDigits(b []byte) (int, bool) {
	short := bytes.TrimLeft(b, "0")
	if len(short) == 0 {
		short = []byte("0")
	}
	n, ok := countOf(short)
	return n, ok && len(b) == 10
}

// get follows a reference to its value; of a stream it gives the data too.
func (s *scanner) get(v []byte) (value, data []byte, err error) {
	n, ok := refOf(v)
	if !ok {
		return v, nil, nil
	}
	at, ok := s.at[n]
	if !ok || at < 0 || at >= len(s.file) {
		return nil, nil, errForeign
	}
	l := lexer{b: s.file, at: at}
	_, num := l.next()
	_, generation := l.next()
	_, word := l.next()
	if got, ok := countOf(num); !ok || got != n || string(generation) != "0" || string(word) != "obj" {
		return nil, nil, errForeign
	}
	if value, err = l.value(); err != nil {
		return nil, nil, err
	}
	if s.read += l.at - at; s.tooMuch() {
		return nil, nil, errForeign
	}
	if _, again := refOf(value); again {
		return nil, nil, errForeign
	}
	if kind, word := l.next(); kind == tokenWord && string(word) == "stream" {
		data, err = s.data(value, l.at)
	}
	return value, data, err
}

// data is the bytes of a stream whose keyword ends at at.
func (s *scanner) data(value []byte, at int) ([]byte, error) {
	d, err := dictOf(value)
	if err != nil {
		return nil, err
	}
	rest := s.file[at:]
	if rest, err = afterLine(rest); err != nil {
		return nil, err
	}
	length := d["Length"]
	if n, ok := refOf(length); ok {
		if length, err = s.direct(n); err != nil {
			return nil, err
		}
	}
	n, ok := countOf(length)
	if !ok || n > len(rest) {
		return nil, errForeign
	}
	if tail := bytes.TrimLeft(rest[n:min(len(rest), n+16)], "\r\n"); !bytes.HasPrefix(tail, []byte("endstream")) {
		return nil, errForeign
	}
	return rest[:n:n], nil
}

func afterLine(b []byte) ([]byte, error) {
	if rest, ok := bytes.CutPrefix(b, []byte("\r\n")); ok {
		return rest, nil
	}
	if rest, ok := bytes.CutPrefix(b, []byte("\n")); ok {
		return rest, nil
	}
	return nil, errForeign
}

// direct is the plain number an object holds, for lengths.
func (s *scanner) direct(n int) ([]byte, error) {
	at, ok := s.at[n]
	if !ok || at < 0 || at >= len(s.file) {
		return nil, errForeign
	}
	l := lexer{b: s.file, at: at}
	var words [4][]byte
	for i := range words {
		_, words[i] = l.next()
	}
	if string(words[2]) != "obj" {
		return nil, errForeign
	}
	return words[3], nil
}

func (s *scanner) dict(v []byte) (values, error) {
	value, _, err := s.get(v)
	if err != nil {
		return nil, err
	}
	return dictOf(value)
}
