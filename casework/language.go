package casework

// Language is a målform: the person chooses it for papers, the caseworker for the window.
type Language string

// The two målformer.
const (
	Bokmal  Language = "nb"
	Nynorsk Language = "nn"
)

// Languages is both målformer.
var Languages = []Language{Bokmal, Nynorsk}

// Tag is the BCP 47 tag for documents: "nb-NO" or "nn-NO".
func (l Language) Tag() string { return string(l) + "-NO" }
