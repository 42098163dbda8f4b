package casework

// Settings is what the first start asks and Innstillinger changes.
type Settings struct {
	Kommune    string
	Unit       string // name of the koordinerende enhet
	Street     string
	PostCode   string
	PostPlace  string
	OrgNumber  string
	Phone      string
	Email      string
	Web        string
	Caseworker string
	Title      string // the caseworker's title
	Leader     string // responsible for decisions
	LeaderRole string
	Governor   string // the statsforvalter's office, as in "Statsforvalteren i Rogaland"
	Ombud      string // pasient- og brukerombud: name and phone
	Arms       []byte // PNG or JPEG; nil: the neutral shield

	Language      Language // of the window
	PaperLanguage Language // of papers when the person has not chosen

	TextScale float32 // 1.0, 1.15, 1.3, 1.5
	Look      string  // "light", "dark", "contrast"
	PostDays  int     // days a letter is presumed to take by post
	WaitWeeks int     // weeks a foreløpig svar says an answer may take

	NewActFrom Date             // the day the forvaltningslov of 2025 comes into force; zero: not set
	Forms      map[Product]Form // how decisions are given; see FormOf
	ClosedDays []Date           // days the office is closed besides weekends and holidays
	Terms      []OwnTerm        // what the caseworker has changed of the alarms

	LockMinutes  int    // minutes without a touch before the window locks
	BackupFolder string // the second place for backups, such as a memory stick; "": none
}

// DefaultSettings is what a new data file starts with.
func DefaultSettings() Settings {
	return Settings{Language: Bokmal, PaperLanguage: Bokmal, TextScale: 1, Look: "light", PostDays: 7, WaitWeeks: 4, LockMinutes: 10}
}

// Ready tells that the first start has been done.
func (s Settings) Ready() bool { return s.Kommune != "" && s.Unit != "" && s.Caseworker != "" }

// LanguageFor is the målform of a person's papers (product row H2).
func (s Settings) LanguageFor(p Person) Language {
	if p.Language != "" {
		return p.Language
	}
	return s.PaperLanguage
}

// OwnTerm is the caseworker's change of one term: its length, when it becomes
// yellow, or that it is not to be shown. Units stay as they are.
type OwnTerm struct {
	Key    string // of the rule
	Count  int
	Yellow int
	Off    bool
}
