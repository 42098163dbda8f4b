package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	"samtak/casework"
	"samtak/casework/desk"
	"samtak/casework/desk/demo"
	"samtak/locales"
	"samtak/reports"
	"samtak/store"
)

// runDemo plays the stories of both målformer at a desk of their own and
// writes every paper; the same bytes each time.
func runDemo(args []string, out, errOut io.Writer) int {
	flags := flag.NewFlagSet("samtak demo", flag.ContinueOnError)
	flags.SetOutput(errOut)
	dir := flags.String("out", "", "folder for the papers")
	if err := flags.Parse(args); err != nil {
		return 2
	}
	if *dir == "" || flags.NArg() > 0 {
		fmt.Fprintln(errOut, "samtak demo --out DIR")
		return 2
	}
	for _, lang := range casework.Languages {
		if err := demoIn(lang, filepath.Join(*dir, string(lang)), out); err != nil {
			fmt.Fprintln(errOut, "samtak demo:", err)
			return 1
		}
	}
	return 0
}

func demoIn(lang casework.Language, dir string, out io.Writer) (err error) {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	scratch, err := os.MkdirTemp("", "samtak-demo-")
	if err != nil {
		return err
	}
	defer func() {
		if rmErr := os.RemoveAll(scratch); err == nil {
			err = rmErr
		}
	}()
	clock := time.Unix(0, 0)
	db, err := store.Open(filepath.Join(scratch, "demo.db"), store.Options{Now: func() time.Time { return clock }})
	if err != nil {
		return err
	}
	defer func() {
		if closeErr := db.Close(); err == nil {
			err = closeErr
		}
	}()
	d := desk.New(desk.Deps{Store: db, Clock: func() time.Time { return clock }, Printer: reports.Printer{}})
	book, err := demo.Read(locales.DemoBook(lang))
	if err != nil {
		return err
	}
	ctx := context.Background()
	var papers []casework.Document
	player := demo.Player{
		Desk: d, SetNow: func(t time.Time) { clock = t },
		Paper: func(doc casework.Document) { papers = append(papers, doc) },
	}
	letters, err := demo.Read(locales.DemoLetters(lang))
	if err != nil {
		return err
	}
	book.Stories = append(book.Stories, letters.Stories...)
	if err := player.Play(ctx, book); err != nil {
		return err
	}
	if err := blankForms(ctx, d, lang, dir, out); err != nil {
		return err
	}
	for _, paper := range papers {
		doc, err := d.Document(ctx, paper.ID)
		if err != nil {
			return err
		}
		path := filepath.Join(dir, fmt.Sprintf("%s-%d-%d.pdf", doc.Kind, doc.CaseID, doc.Serial))
		if err := os.WriteFile(path, doc.PDF, 0o644); err != nil {
			return err
		}
		fmt.Fprintf(out, "%s · %d · %s\n", path, doc.Pages, doc.Language)
	}
	return nil
}

// blankForms writes the forms with nothing filled in.
func blankForms(ctx context.Context, d *desk.Desk, lang casework.Language, dir string, out io.Writer) error {
	for _, kind := range casework.BlankForms {
		o, err := d.BlankForm(ctx, kind, lang)
		if err != nil {
			return err
		}
		p, err := reports.Printer{}.Print(o)
		if err != nil {
			return err
		}
		path := filepath.Join(dir, string(kind)+"-blank.pdf")
		if err := os.WriteFile(path, p.PDF, 0o644); err != nil {
			return err
		}
		fmt.Fprintf(out, "%s · %d · %s\n", path, p.Pages, lang)
	}
	return nil
}
