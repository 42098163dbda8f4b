//go:build !ci

package main

import (
	"fmt"
	"io"
	"strings"
	"time"

	"fyne.io/fyne/v2"
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
	a := app.NewWithID(appID)
	o, err := open(c)
	if err != nil {
		for _, lang := range casework.Languages {
			fmt.Fprintln(errOut, "samtak:", present.Sentence(locales.For(lang).T, err))
		}
		ui.ShowFailure(a, c.language, c.dataDir, err)
		return 1
	}
	window := ui.New(a, options(c, o))
	lock := func() { fyne.Do(window.Lock) }
	stopWatch, stopListening := watchSleep(lock), beforeSleep(lock)
	shown := showWindow(window)
	stopWatch()
	stopListening()
	o.viewer.sweep()
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

// options joins the window with the desk, the lock and the look.
func options(c config, o *opened) ui.Options {
	out := ui.Options{
		Desk: o.desk, Preview: reports.Build, Sweep: o.viewer.sweep,
		Look:     readLook(c.dataDir, c.language),
		KeepLook: func(s casework.Settings) { keepLook(c.dataDir, s) },
	}
	if o.safe != nil { // a nil *safe.Safe would not be a nil desk.Safe
		out.Safe = o.safe
	}
	return out
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

// tick is how often we look whether the machine has slept.
const tick = 5 * time.Second

// watchSleep calls woken when the machine has slept, until stop is called.
// The systems tell of sleep in as many ways as there are; this sign they share.
func watchSleep(woken func()) (stop func()) {
	ticker, done := time.NewTicker(tick), make(chan struct{})
	go func() {
		last := time.Now().Round(0) // without the monotonic part
		for {
			select {
			case <-done:
				ticker.Stop()
				return
			case <-ticker.C:
				at := time.Now().Round(0)
				if slept(last, at) {
					woken()
				}
				last = at
			}
		}
	}()
	return func() { close(done) }
}
