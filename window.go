//go:build !ci

package main

import (
	"fmt"
	"io"
	"runtime/debug"
	"strings"

	"fyne.io/fyne/v2/app"

	"samtak/casework"
	"samtak/locales"
	"samtak/reports"
	"samtak/ui"
	"samtak/ui/present"
)

// appID names the program to the desktop; Fyne keeps nothing of ours under it.
const appID = "no.samtak.desk"

// runWindow opens the data and the window, and returns when it is closed.
func runWindow(c config, errOut io.Writer) int {
	debug.SetGCPercent(50) // a window idles most of the time: memory counts for more than speed
	a := app.NewWithID(appID)
	o, err := open(c)
	if err != nil {
		for _, lang := range casework.Languages {
			fmt.Fprintln(errOut, "samtak:", present.Sentence(locales.For(lang).T, err))
		}
		ui.ShowFailure(a, c.language, err)
		return 1
	}
	window := ui.New(a, ui.Options{Desk: o.desk, Preview: reports.Build})
	shown := showWindow(window)
	newViewer() // sweeps away the papers that were handed out
	err = o.close()
	t := locales.For(c.language).T
	switch {
	case err != nil:
		fmt.Fprintln(errOut, "samtak:", present.Sentence(t, err))
		return 1
	case !shown:
		fmt.Fprintln(errOut, "samtak:", t("shell.failure.graphics"))
		return 3
	}
	return 0
}

// showWindow runs the window. The toolkit panics where there is no screen at all.
func showWindow(w *ui.App) (shown bool) {
	defer func() {
		if p := recover(); p != nil && !strings.Contains(fmt.Sprint(p), "GLFW") {
			panic(p)
		}
	}()
	return w.Run()
}
