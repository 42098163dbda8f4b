package locales

import (
	_ "embed"

	"samtak/casework"
)

//go:embed demo/nb.toml
var demoNB []byte

//go:embed demo/nn.toml
var demoNN []byte

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

// DemoWords is the words the many persons of the practice database are made
// from, in one målform, as TOML for casework/desk/demo.
func DemoWords(lang casework.Language) []byte {
	if lang == casework.Nynorsk {
		return crowdNN
	}
	return crowdNB
}
