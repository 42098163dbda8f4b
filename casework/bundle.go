package casework

// Bundle is several papers bound into one PDF: a case sent to the
// statsforvalter (fvl § 33), or a batch of letters to print.
type Bundle struct {
	Cover    *PaperOrder // the letter that comes first and holds the index; nil: none
	Language Language
	Title    string
	Practice bool
	Parts    []BundlePart
}

// BundlePart is one paper of a bundle as it was frozen.
type BundlePart struct {
	Number string // "2026/14-3"
	Title  string
	Date   Date
	Mime   string // application/pdf, image/jpeg, image/png
	Data   []byte
}

// IndexRow is one line of the index of a bundle.
type IndexRow struct {
	Number string
	Title  string
	Date   Date
	Page   int  // of the bundle, from 1 on; 0 while the cover is being measured
	Apart  bool // could not be bound in: it goes beside, as a file of its own
}
