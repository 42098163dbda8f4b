package locales

import (
	_ "embed"

	"samtak/casework"
)

//go:embed demo/nb.toml
var demoNB []byte

//go:embed demo/nn.toml
var demoNN []byte

// DemoBook is the invented kommune and its cases in one målform, as TOML for
// casework/desk/demo.
func DemoBook(lang casework.Language) []byte {
	if lang == casework.Nynorsk {
		return demoNN
	}
	return demoNB
}
