package casework

import "bytes"

// MaxPaperBytes is the largest scanned paper that is taken in, 25 MB.
const MaxPaperBytes = 25 << 20

// The kinds of scanned paper besides MimePDF (row A12).
const (
	MimeJPEG = "image/jpeg"
	MimePNG  = "image/png"
)

// SniffPaper tells what kind of paper the bytes are, by how they begin; ok is
// false when they are neither PDF, JPEG nor PNG.
func SniffPaper(b []byte) (mime string, ok bool) {
	head := b[:min(len(b), 1024)] // a PDF may have a few bytes before its mark
	switch {
	case bytes.HasPrefix(b, []byte("\xff\xd8\xff")):
		return MimeJPEG, true
	case bytes.HasPrefix(b, []byte("\x89PNG\r\n\x1a\n")):
		return MimePNG, true
	case bytes.Contains(head, []byte("%PDF-")):
		return MimePDF, true
	}
	return "", false
}

// Extension is how the name of a file with the document's bytes ends.
func (d Document) Extension() string {
	switch d.Mime {
	case MimeJPEG:
		return ".jpg"
	case MimePNG:
		return ".png"
	}
	return ".pdf"
}
