package assets

import _ "embed"

//go:embed icons/people.svg
var people []byte

// The window's sign is drawn once, here: the toolkit would draw an SVG anew at
// each start, 512 pixels wide.
//
//go:embed icons/app.png
var app []byte

// People is the sign of koordinators, an SVG in one colour.
func People() []byte { return people }

// App is the sign of the program, a PNG of 128×128 pixels made from icons/app.svg.
func App() []byte { return app }
