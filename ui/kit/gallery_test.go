package kit_test

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"samtak/casework"
	"samtak/locales"
	"samtak/ui/kit"
	"samtak/ui/uitest"
)

var today = casework.MustISO("2026-11-22")

func dates(t kit.Texts) kit.DateOptions {
	return kit.DateOptions{
		Texts: t,
		Today: func() casework.Date { return today },
		IsRedDay: func(d casework.Date) (string, bool) {
			return "1. juledag", d.Month() == 12 && d.Day() == 25
		},
	}
}

func nothing() {}

// gallery is a made-up page for each kind of widget.
var gallery = []struct {
	name string
	make func(t kit.Texts) fyne.CanvasObject
}{
	{"form", formPage},
	{"case", casePage},
	{"list", listPage},
	{"plan", planPage},
	{"states", statesPage},
}

func shell(t kit.Texts, page fyne.CanvasObject) fyne.CanvasObject {
	items := []fyne.CanvasObject{
		kit.Strong("Fjordvik kommune"), kit.Gap(4),
		kit.Primary("Ny henvendelse", nothing).WithIcon(theme.ContentAddIcon()), kit.Gap(8),
	}
	for i, name := range []string{"I dag", "Saker", "Personer", "Planer", "Møter", "Koordinatorer", "Statistikk"} {
		n := kit.NewNavItem(theme.DocumentIcon(), name, nothing)
		n.SetSelected(i == 1)
		n.SetCount([]int{3, 5, 0, 31, 0, 0, 0}[i])
		items = append(items, n)
	}
	lang := kit.NewChoice([]kit.Option{{ID: "nb", Label: "nb"}, {ID: "nn", Label: "nn"}}, nil)
	lang.Segmented = true
	lang.SetSelected("nb")
	side := kit.OnGround(kit.ColorSidebar, kit.Inset(12, 16, kit.Fill(kit.ColumnGap(4, items...), kit.Gap(1), kit.Row(lang))))
	bar := kit.NewNoticeBar(t)
	bar.Tell(kit.Notice{Kind: kit.Success, Text: "Søknaden er registrert som 2026/0031.", Action: "Angre", OnAction: nothing})
	return kit.Sidebar(208, side, kit.Fill(nil, page, bar))
}

func formPage(t kit.Texts) fyne.CanvasObject {
	name := kit.NewEntry()
	name.SetValue("Ingrid Åsnes")
	number := kit.NewEntry()
	number.SetPlaceHolder("11 siffer")
	received := kit.NewDateField(dates(t))
	received.SetDate(today)
	born := kit.NewDateField(dates(t))
	born.SetValue("31/2")
	how := kit.NewSelect([]kit.Option{{ID: "letter", Label: "Brev"}, {ID: "phone", Label: "Telefon"}}, nil)
	how.Placeholder = "Velg …"
	who := kit.NewChoice([]kit.Option{{ID: "self", Label: "Personen selv"}, {ID: "guardian", Label: "Verge"}, {ID: "other", Label: "Andre på vegne av personen"}}, nil)
	who.SetSelected("self")
	services := kit.NewChecks([]kit.Option{{ID: "a", Label: "Hjemmesykepleie"}, {ID: "b", Label: "Støttekontakt"}, {ID: "c", Label: "Avlastning"}, {ID: "d", Label: "Fysioterapi"}, {ID: "e", Label: "NAV"}}, nil)
	services.SetSelected([]string{"a", "c"})
	wish := kit.NewTextArea(3, 10)
	wish.SetValue("Jeg vil klare meg selv hjemme, og slippe å fortelle alt på nytt hver gang jeg møter en ny person.\n\nJeg vil tilbake til koret.")
	bornField := kit.NewField("Fødselsdato", "", born)
	off := kit.NewEntry()
	off.SetValue("2026/0031")
	off.Disable()
	page := kit.NewPage(
		kit.ColumnGap(2, kit.Title("Ny henvendelse"), kit.Muted("Fyll ut det du vet. Du kan lagre når som helst og fortsette siden.")),
		kit.Panel(
			kit.Section("Hvem gjelder det?", "",
				kit.FieldRow(kit.NewField("Navn", "", name), kit.NewField("Fødselsnummer eller D-nummer", "Brukes til å finne personen igjen, og vises ikke i lister.", number)),
				kit.FieldRow(bornField, kit.NewField("Saksnummer", "", off)),
				kit.NewField("Hvem spør?", "", who),
			)),
		kit.Panel(
			kit.Section("Hva trengs?", "Kryss av for tjenestene personen har i dag.",
				kit.NewField("", "", services),
				kit.NewField("Med egne ord", "Skriv det personen sier, ikke din vurdering.", wish),
				kit.FieldRow(kit.NewField("Mottatt", "", received), kit.NewField("Mottatt på", "", how)),
				kit.NewCheck("Personen samtykker til at koordinerende enhet innhenter opplysninger fra tjenestene over.", nil),
			)),
		kit.RowRight(kit.Quiet("Avbryt", nothing), kit.Secondary("Lagre kladd", nothing), kit.Primary("Registrer søknaden", nothing)),
	)
	bornField.SetError(t.T("kit.date.bad", "Text", "31/2"))
	return page
}

func casePage(t kit.Texts) fyne.CanvasObject {
	steps := kit.NewStepLine([]kit.Step{
		{Label: "Mottatt", Note: "3.11.2026", State: kit.StepDone},
		{Label: "Vurdert", Note: "Samtykke mangler", State: kit.StepMissing},
		{Label: "Avgjort", Note: "Innen 24.11.2026", State: kit.StepCurrent},
		{Label: "Koordinator", Note: ""},
		{Label: "Plan", Note: ""},
		{Label: "Oppfølging", Note: ""},
	}, func(int) {})
	now := kit.TitledPanel("Hva nå?",
		kit.ColumnGap(4, kit.Strong("Avgjør søknaden"), kit.Small("Innen 24.11.2026. Tre uker fra 3.11.2026 (fvl. § 11 a).")),
		kit.Primary("Skriv vedtak", nothing),
		kit.Rule(),
		kit.ColumnGap(4, kit.Strong("Hent samtykke"), kit.Small("Uten samtykke kan enheten ikke hente opplysninger.")),
		kit.Secondary("Skriv ut skjema", nothing),
	)
	line := kit.NewTimeline([]kit.Event{
		{When: "3.11.2026", Title: "Søknad mottatt i brev", Text: "Ingrid Åsnes ber om individuell plan.", State: kit.Done},
		{When: "5.11.2026", Title: "Foreløpig svar sendt", Text: "Kvittering på mottatt søknad, med frist og kontaktperson.", State: kit.Done, OnTap: nothing},
		{When: "24.11.2026", Title: "Frist for vedtak", State: kit.Late},
	})
	head := kit.Beside(
		kit.ColumnGap(2, kit.Title("Ingrid Åsnes"), kit.Muted("17 år · bokmål · sak 2026/0031")),
		kit.Row(kit.NewChip(kit.UnderWay, "Under arbeid"), kit.NewChip(kit.Late, "Frist om 2 dager")))
	return kit.NewPage(head, kit.Panel(steps),
		kit.Split(kit.ColumnGap(20,
			kit.OwnWords(kit.Strong("Dette er viktig for meg"), kit.Body("«Jeg vil klare meg selv hjemme, og slippe å fortelle alt på nytt hver gang.»")),
			kit.Section("Tidslinje", "", kit.Panel(line))),
			now, 300))
}

func rows(n int) []kit.ListRow {
	names := []string{"Ingrid Åsnes", "Bjørn Ærlig", "Østen Håkonsen Strømmegjerde", "Per-Kåre Li"}
	out := make([]kit.ListRow, n)
	for i := range out {
		state, word := kit.State(i%4+1), []string{"Planlagt", "Under arbeid", "Ferdig", "Over fristen"}[i%4]
		out[i] = kit.ListRow{ID: int64(i + 1), Cells: []kit.Cell{
			{Text: fmt.Sprintf("2026/%05d", i+1), Muted: true},
			{Text: names[i%4] + fmt.Sprintf(" %d", i), Bold: true},
			{Text: "Søknad om individuell plan og koordinator, med behov for flere tjenester"},
			{Text: word, State: state},
			{Text: today.AddDays(i % 90).String()},
			{Text: fmt.Sprint(i % 60)},
		}}
	}
	return out
}

func newList() *kit.List {
	l := kit.NewList([]kit.Col{
		{ID: "no", Title: "Saksnr.", Min: 90, Sortable: true},
		{ID: "who", Title: "Navn", Min: 150, Weight: 2, Sortable: true},
		{ID: "what", Title: "Gjelder", Min: 120, Weight: 3},
		{ID: "state", Title: "Status", Min: 125, Chip: true, Sortable: true},
		{ID: "due", Title: "Frist", Min: 85, Sortable: true},
		{ID: "days", Title: "Dager", Min: 55, Right: true, Sortable: true},
	})
	return l
}

func listPage(t kit.Texts) fyne.CanvasObject {
	search := kit.NewEntry()
	search.SetPlaceHolder("Søk i saker …")
	l := newList()
	l.SetRows(rows(200))
	l.SetSort(4, false)
	l.Select(2)
	return kit.FixedPage(kit.Beside(kit.Title("Saker"), kit.Muted("200 saker")), search, l)
}

func planPage(t kit.Texts) fyne.CanvasObject {
	lights := kit.NewLights([]kit.Point{
		{Letter: "a", Label: "Mål, ressurser og behov", State: kit.LightGood},
		{Letter: "b", Label: "Hvem som deltar i arbeidet", State: kit.LightGood},
		{Letter: "c", Label: "Hvem som er koordinator", State: kit.LightBad, Words: "Ikke oppnevnt"},
		{Letter: "d", Label: "Det personen selv bidrar med", State: kit.LightWarn, Words: "Skrevet for 14 måneder siden"},
		{Letter: "e", Label: "Tiltak og omfang", State: kit.LightOff, Words: "Ikke fylt ut"},
	}, func(int) {})
	goal := kit.NewTextArea(2, 6)
	goal.SetValue("Tilbake til koret før påske")
	return kit.NewPage(kit.Title("Plan for Ingrid Åsnes"),
		kit.Split(kit.ColumnGap(20,
			kit.TintPanel(kit.Strong("Vedtaket gjelder fra 1.12.2026"), kit.Body("Planen skal evalueres innen 1.6.2027.")),
			kit.Panel(kit.NewField("Mål", "Skriv det slik personen sier det.", goal),
				kit.Beside(kit.Strong("Tiltak"), kit.Quiet("Legg til tiltak", nothing).WithIcon(theme.ContentAddIcon())),
				kit.Rule(),
				kit.Beside(kit.ColumnGap(2, kit.Body("Fast støttekontakt på øvingskveldene"), kit.Small("Helse og mestring · hver torsdag")), kit.NewChip(kit.Planned, "Planlagt")),
				kit.Rule(),
				kit.Beside(kit.ColumnGap(2, kit.Body("Skyss til og fra øving"), kit.Small("Taxi etter avtale")), kit.NewChip(kit.Done, "Ferdig")),
			)), kit.TitledPanel("Planens punkter", lights), 320))
}

func statesPage(t kit.Texts) fyne.CanvasObject {
	busy := kit.NewBusy("Lager sikkerhetskopi …", "Avbryt kopieringen", nothing)
	busy.SetProgress(0.4)
	off := kit.Primary("Ikke ennå", nothing)
	off.Disable()
	bar := func(k kit.NoticeKind, s string) fyne.CanvasObject {
		b := kit.NewNoticeBar(t)
		b.Tell(kit.Notice{Kind: k, Text: s})
		return b
	}
	return kit.NewPage(kit.Title("Bilder"),
		kit.Columns(240,
			kit.Panel(kit.Empty(theme.DocumentIcon(), "Ingen saker ennå", "Når noen søker, registrerer du henvendelsen her.", kit.Secondary("Ny henvendelse", nothing))),
			kit.Panel(kit.Loading("Henter saker …")),
			kit.Panel(kit.Failed(t, "Listen kunne ikke hentes. Ingenting er borte.", nothing))),
		kit.Row(kit.Primary("Hoved", nothing), kit.Secondary("Annen", nothing), kit.Quiet("Stille", nothing), kit.Destructive("Slett kladden", nothing), off,
			kit.IconButton(theme.SearchIcon(), "Søk", nothing)),
		kit.Row(kit.NewChip(kit.Planned, "Planlagt"), kit.NewChip(kit.UnderWay, "Under arbeid"), kit.NewChip(kit.Done, "Ferdig"), kit.NewChip(kit.Late, "Over fristen"), kit.NewBadge(7)),
		kit.ColumnGap(4, bar(kit.Info, "Samtak tok sikkerhetskopi i natt."), bar(kit.Success, "Vedtaket er skrevet ut."),
			bar(kit.Warning, "Sikkerhetskopien er ni dager gammel."), bar(kit.Problem, "Utskriften stoppet. Brevet er lagret og kan skrives ut på nytt.")),
		kit.Panel(busy))
}

func TestGallery(t *testing.T) {
	looks := []struct {
		name string
		look kit.Look
		lang casework.Language
		w, h float32
	}{
		{"light_nb", kit.Look{Mode: kit.Light, Scale: 1}, casework.Bokmal, 1280, 860},
		{"dark_nn", kit.Look{Mode: kit.Dark, Scale: 1}, casework.Nynorsk, 1280, 860},
		{"contrast_nb", kit.Look{Mode: kit.HighContrast, Scale: 1.15}, casework.Bokmal, 1280, 860},
		{"large_nb", kit.Look{Mode: kit.Light, Scale: 1.5}, casework.Bokmal, 1280, 860},
		{"narrow_nb", kit.Look{Mode: kit.Light, Scale: 1}, casework.Bokmal, 853, 480},
	}
	for _, l := range looks {
		for _, g := range gallery {
			t.Run(l.name+"_"+g.name, func(t *testing.T) {
				app := uitest.NewApp(t)
				app.Settings().SetTheme(kit.NewTheme(l.look))
				texts := locales.For(l.lang)
				w := uitest.Window(t, shell(texts, g.make(texts)), l.w, l.h)
				uitest.CheckLayout(t, w.Canvas())
				if size := w.Content().MinSize(); size.Width > l.w {
					t.Errorf("the window must be %v wide", size.Width)
				}
				uitest.Shot(t, w.Canvas(), g.name+"_"+l.name)
			})
		}
	}
}
