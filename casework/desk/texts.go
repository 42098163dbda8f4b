package desk

import (
	"context"

	"samtak/casework"
)

// OwnTexts is every version of the kommune's own wording of the standard texts (row B2).
func (d *Desk) OwnTexts(ctx context.Context) ([]casework.OwnText, error) {
	return view(ctx, d, func(tx Tx) ([]casework.OwnText, error) { return tx.ListOwnTexts() })
}

// SaveOwnText keeps a new version of a standard text; "" is the standard text
// again. It must have the same placeholders as the standard text: CodeBadText.
func (d *Desk) SaveOwnText(ctx context.Context, t casework.OwnText, standard string) error {
	return d.change(ctx, func(tx Tx) (Audit, error) {
		if t.Text == standard {
			t.Text = ""
		}
		if t.Text != "" && !casework.SamePlaces(standard, t.Text) {
			return Audit{}, casework.Fail(casework.CodeBadText)
		}
		t.Saved = tx.Now()
		return Audit{Event: "text_changed", Entity: "text", Detail: t.ID + "." + string(t.Language)}, tx.SaveOwnText(t)
	})
}

// BlankForm is the order for a form with nothing filled in (row A11); lang ""
// is the kommune's own.
func (d *Desk) BlankForm(ctx context.Context, kind casework.PaperKind, lang casework.Language) (casework.PaperOrder, error) {
	return view(ctx, d, func(tx Tx) (casework.PaperOrder, error) {
		s, err := tx.FindSettings()
		if err != nil {
			return casework.PaperOrder{}, err
		}
		own, err := tx.ListOwnTexts()
		if err != nil {
			return casework.PaperOrder{}, err
		}
		if lang == "" {
			lang = s.PaperLanguage
		}
		law, err := laws(tx)
		return casework.PaperOrder{
			Kind: kind, Language: lang, Settings: s, Law: casework.InForceFrom(law, s.NewActFrom), Today: casework.DateOf(tx.Now()),
			Now: tx.Now(), Practice: d.deps.Practice, Final: true, Texts: casework.OwnWording(own, lang),
		}, err
	})
}

// ShowBlankForm opens a blank form in the system's viewer and logs it.
func (d *Desk) ShowBlankForm(ctx context.Context, kind casework.PaperKind, lang casework.Language) error {
	o, err := d.BlankForm(ctx, kind, lang)
	if err != nil {
		return err
	}
	p, err := d.deps.Printer.Print(o)
	if err != nil {
		return err
	}
	return d.change(ctx, func(Tx) (Audit, error) {
		return Audit{Event: "form_printed", Entity: "document", Detail: string(kind)}, d.deps.Viewer.Show(p.PDF, p.FileName)
	})
}
