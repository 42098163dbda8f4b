package assets

import _ "embed"

//go:embed icons/people.svg
var people []byte

//go:embed icons/app.svg
var app []byte

// People is the sign of koordinators, an SVG in one colour.
func People() []byte { return people }

// App is the sign of the program, an SVG.
func App() []byte { return app }
