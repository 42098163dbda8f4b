package locales

import (
	_ "embed"

	"samtak/casework"
)

//go:embed demo/nb.toml
var demoNB []byte

//go:embed demo/nn.toml
var demoNN []byte

//go:embed demo/letters.nb.toml
var lettersNB []byte

//go:embed demo/letters.nn.toml
var lettersNN []byte

//go:embed demo/crowd.nb.toml
var crowdNB []byte

//go:embed demo/crowd.nn.toml
var crowdNN []byte

// DemoBook is the invented kommune and its cases in one målform, as TOML for
// casework/desk/demo.
func DemoBook(lang casework.Language) []byte {
	if lang == casework.Nynorsk {
		return demoNN
	}
	return demoNB
}

// DemoLetters is the invented cases in which every other letter is sent, as
// more of the DemoBook.
func DemoLetters(lang casework.Language) []byte {
	if lang == casework.Nynorsk {
		return lettersNN
	}
	return lettersNB
}

// DemoWords is the words the many persons of the practice database are made
// from, in one målform, as TOML for casework/desk/demo.
func DemoWords(lang casework.Language) []byte {
	if lang == casework.Nynorsk {
		return crowdNN
	}
	return crowdNB
}
