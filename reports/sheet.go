package reports

import (
	"samtak/casework"
	"samtak/locales"
	"samtak/reports/doc"
	"samtak/reports/pdf"
)

// BuildSheet writes a sheet about the lock or the backups.
func BuildSheet(s casework.Sheet) *doc.Document {
	w := newSheetWriter(s)
	switch s.Kind {
	case casework.SheetRecovery:
		w.recovery()
	case casework.SheetReceipt:
		w.backupReceipt()
	}
	return w.out
}

// PrintSheet builds a sheet and renders it. The same sheet gives the same
// bytes. It fails with CodePrintFailed when the PDF cannot be made.
func (Printer) PrintSheet(s casework.Sheet) (casework.Printed, error) {
	d := BuildSheet(s)
	file, err := pdf.Render(d)
	if err != nil {
		return casework.Printed{}, err
	}
	return casework.Printed{
		PDF: file.PDF, Pages: file.Pages, Missing: file.Missing, Title: d.Title,
		FileName: locales.For(s.Language).T("paper.sheet."+string(s.Kind)+".file") + ".pdf",
	}, nil
}

// sheetWriter builds one sheet. It has the hand of a writer but no case.
type sheetWriter struct {
	*writer
	sheet casework.Sheet
}

func newSheetWriter(s casework.Sheet) *sheetWriter {
	w := &writer{PaperOrder: casework.PaperOrder{
		Language: s.Language, Settings: s.Settings, Today: casework.DateOf(s.Made), Now: s.Made, Final: true,
	}, words: locales.For(s.Language)}
	kind := "sheet." + string(s.Kind)
	w.out = &doc.Document{
		Layout: doc.Report, Language: s.Language.Tag(), Author: s.Settings.Kommune, Created: s.Made, PageOf: w.t("page_of"),
		Title: w.t(kind + ".title"), Subject: w.t(kind + ".title"),
		Letterhead: doc.Letterhead{
			Kommune: s.Settings.Kommune, Unit: s.Settings.Unit,
			Arms: s.Settings.Arms, ArmsText: w.t("arms.neutral"),
		},
	}
	if len(s.Settings.Arms) > 0 {
		w.out.Letterhead.ArmsText = w.t("arms.own", "Kommune", s.Settings.Kommune)
	}
	w.out.FootLeft = []string{dotted(s.Settings.Kommune, s.Settings.Unit), w.t(kind+".foot", "Date", w.long(w.Today))}
	return &sheetWriter{w, s}
}
