package pdf

import (
	"flag"
	"os"
	"path/filepath"
	"testing"
	"time"

	"samtak/reports/doc"
)

// The samples are papers like the real ones; names are invented.

var zone = time.FixedZone("CET", 3600)

var made = time.Date(2026, 11, 20, 10, 15, 0, 0, zone)

func date(y, m, d int) time.Time { return time.Date(y, time.Month(m), d, 0, 0, 0, 0, zone) }

var out = flag.String("out", "", "folder to write the sample papers to")

func TestWriteSamples(t *testing.T) {
	for name, d := range samples() {
		res, err := Render(d)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if len(res.Missing) > 0 {
			t.Errorf("%s: missing %q", name, string(res.Missing))
		}
		if *out != "" {
			if err := os.WriteFile(filepath.Join(*out, name+".pdf"), res.PDF, 0o600); err != nil {
				t.Fatal(err)
			}
		}
	}
}

func samples() map[string]*doc.Document {
	practice := letterSample()
	practice.Practice = "ØVING"
	practice.Stamp = "UTKAST"
	return map[string]*doc.Document{
		"plan": planSample(), "letter": letterSample(), "large": largeSample(), "draft": practice, "stress": stressSample(400, ""),
	}
}

func base(layout doc.Layout, title string) *doc.Document {
	return &doc.Document{
		Layout: layout, Language: "nb-NO", Title: title, Subject: "Individuell plan etter helse- og omsorgstjenesteloven § 7-1",
		Author: "Fjordvik kommune", Created: made, PageOf: "Side %d av %d",
		Letterhead: doc.Letterhead{
			Kommune: "Fjordvik kommune", Unit: "Koordinerende enhet for habilitering og rehabilitering",
			Mark: "Unntatt offentlighet · offl. § 13, jf. fvl. § 13", ArmsText: "Kommunevåpenet til Fjordvik kommune",
		},
		FootLeft: []string{"Fjordvik kommune · Individuell plan · sak 26/01234", "Taushetsbelagt, fvl. § 13 · skrevet ut 20. november 2026"},
	}
}

func row(what, who, when string, state doc.State, word string) []doc.Cell {
	return []doc.Cell{{Text: doc.Plain(what)}, {Text: doc.Plain(who)}, {Text: doc.Plain(when)}, {Text: doc.Plain(word), State: state}}
}

type goalSample struct {
	title, sub string
	rows       [][]doc.Cell
}

var goals = []goalSample{
	{"Mål 1: Jeg skal kunne bo for meg selv", "Delmål: Kari lager middag selv to dager i uka og kjenner veien til leiligheten.", [][]doc.Cell{
		row("Trening på matlaging hjemme, to dager i uka", "Ergoterapeut Åse Lunde", "31. jan. 2027", doc.UnderWay, "Pågår"),
		row("Søknad om kommunal bolig, tilpasset leilighet ved Bryggetorget", "Koordinator Øyvind Aasen", "1. des. 2026", doc.Planned, "Planlagt"),
		row("Kartlegging av behov for velferdsteknologi (komfyrvakt, påminning på mobil)", "Hjelpemiddel\u00ADkontakt Per Strøm", "15. okt. 2026", doc.Done, "Fullført"),
		row("Opplæring i å bruke buss nr. 4 og 12 alene", "Miljøterapeut Ingvild Sæther", "1. nov. 2026", doc.Late, "Forsinket"),
	}},
	{"Mål 2: Jeg vil spille i band og ha venner å være sammen med", "Delmål: Kari øver i kulturskolen hver uke og er med i ett fast fritidstilbud.", [][]doc.Cell{
		row("Plass i kulturskolens samspillgruppe, trommer", "Kulturskolelærer Bjørn Ødegård", "20. aug. 2026", doc.Done, "Fullført"),
		row("Støttekontakt tre timer i uka", "Tildelingskontoret v/ Mona Vågen", "1. okt. 2026", doc.UnderWay, "Pågår"),
		row("Avtale om transport til øving på tirsdager", "Mor, Anne Nordmann", "1. sep. 2026", doc.UnderWay, "Pågår"),
	}},
	{"Mål 3: Jeg vil klare skolen og få meg en jobb jeg liker", "Delmål: Kari fullfører Vg1 og har prøvd minst to arbeidsplasser før sommeren.", [][]doc.Cell{
		row("Individuell opplæringsplan følges opp hver sjette uke, med vekt på norsk og matematikk", "Kontaktlærer Ragnhild Bø", "18. juni 2027", doc.UnderWay, "Pågår"),
		row("Utplassering to dager per måned ved Fjordvik musikkverksted, med oppfølging fra skolen og veileder på arbeidsplassen", "NAV Fjordvik v/ Tor-Erik Næss", "1. mars 2027", doc.Planned, "Planlagt"),
		row("Samtale om framtidig arbeid og sommerjobb", "Oppfølgings\u00ADtjenesten", "15. april 2027", doc.Planned, "Planlagt"),
		row("Tilrettelegging ved prøver: mer tid, opplest oppgavetekst og eget rom", "PP-tjenesten", "1. okt. 2026", doc.Done, "Fullført"),
	}},
	{"Mål 4: Jeg vil ha mindre vondt og sove bedre", "Delmål: Smertene skal ikke stoppe meg mer enn én dag i uka.", [][]doc.Cell{
		row("Fysioterapi i basseng en gang i uka", "Fysioterapeut Jørgen Å. Hauge", "30. juni 2027", doc.UnderWay, "Pågår"),
		row("Gjennomgang av legemidler", "Fastlege Solveig Øye", "1. nov. 2026", doc.Late, "Forsinket"),
		row("Kontroll ved barne- og ungdomshabiliteringen, overgang til voksenhabiliteringen planlegges", "HABU, Helse Vest", "10. jan. 2027", doc.Planned, "Planlagt"),
	}},
}

var months = [12]string{"jan.", "feb.", "mars", "april", "mai", "juni", "juli", "aug.", "sep.", "okt.", "nov.", "des."}

func planSample() *doc.Document {
	d := base(doc.Report, "Individuell plan – Kari Nordmann")
	d.Blocks = []doc.Block{
		doc.Heading{Level: 1, Text: "Individuell plan", Lead: "Kari Nordmann, født 14. mars 2009"},
		doc.Facts{Columns: 4, Pairs: []doc.Pair{{Label: "Saksnummer", Value: "26/01234"}, {Label: "Koordinator", Value: "Øyvind Aasen"}, {Label: "Gjelder fra", Value: "1. september 2026"}, {Label: "Neste evaluering", Value: "15. februar 2027"}}},
		doc.Heading{Level: 2, Text: "Hva er viktig for meg"},
		doc.Paragraph{Tone: doc.OwnWords, Text: doc.Plain("«Jeg vil bo i min egen leilighet når jeg blir 18, og jeg vil spille trommer i band. Det er viktig at folk spør meg først, og at planen er skrevet så jeg skjønner den.»")},
		doc.Paragraph{Tone: doc.Quiet, Text: doc.Plain("Skrevet sammen med Kari 28. august 2026. Planen eies av Kari, og hun bestemmer hvem som får se den.")},
		doc.Heading{Level: 2, Text: "Mål og tiltak"},
	}
	for _, g := range goals {
		d.Blocks = append(d.Blocks, doc.Heading{Level: 3, Text: g.title}, doc.Paragraph{Text: doc.Plain(g.sub)}, doc.Table{
			Summary: "Tiltak, ansvarlig, frist og status for " + g.title,
			Columns: []doc.Column{{Title: "Tiltak", Weight: 67}, {Title: "Ansvarlig", Weight: 44}, {Title: "Frist", Weight: 28}, {Title: "Status", Weight: 27}},
			Rows:    g.rows,
		})
	}
	d.Blocks = append(
		d.Blocks,
		doc.Heading{Level: 2, Text: "Tidslinje"},
		timelineSample(),
		doc.Heading{Level: 2, Text: "Deltakere i ansvarsgruppa"},
		peopleSample(),
		doc.Together{Blocks: []doc.Block{
			doc.Heading{Level: 2, Text: "Samtykke og underskrift"},
			doc.Paragraph{Text: doc.Plain("Jeg samtykker til at opplysningene i planen deles med deltakerne slik det står i kolonnen «Ser planen». Jeg kan når som helst trekke samtykket tilbake.")},
			doc.Signatures{PlaceDate: "Sted og dato", Names: []doc.Signature{{Name: "Kari Nordmann", Role: "Eier av planen"}, {Name: "Mona Vågen", Role: "For Fjordvik kommune"}}},
		}},
	)
	return d
}

func timelineSample() doc.Timeline {
	return doc.Timeline{
		From: date(2026, 9, 1), To: date(2027, 8, 31), Today: date(2026, 11, 20), TodayIs: "i dag", Months: months,
		Bars: []doc.Bar{
			{Label: "Matlaging hjemme", From: date(2026, 9, 1), To: date(2027, 1, 31), State: doc.UnderWay, Word: "Pågår"},
			{Label: "Søknad om bolig", From: date(2026, 11, 1), To: date(2026, 12, 1), State: doc.Planned, Word: "Planlagt"},
			{Label: "Velferdsteknologi", From: date(2026, 9, 1), To: date(2026, 10, 15), State: doc.Done, Word: "Fullført"},
			{Label: "Buss på egen hånd", From: date(2026, 9, 10), To: date(2026, 11, 1), State: doc.Late, Word: "Forsinket"},
			{Label: "Støttekontakt", From: date(2026, 10, 1), To: date(2027, 8, 31), State: doc.UnderWay, Word: "Pågår"},
			{Label: "Utplassering", From: date(2027, 1, 10), To: date(2027, 3, 1), State: doc.Planned, Word: "Planlagt"},
			{Label: "Bassengtrening", From: date(2026, 9, 15), To: date(2027, 6, 30), State: doc.UnderWay, Word: "Pågår"},
		},
		Alt: "Tidslinje september 2026 til august 2027. Matlaging september–januar, søknad om bolig november, buss forsinket (frist 1. november).",
	}
}

func peopleSample() doc.Table {
	t := doc.Table{
		Summary: "Navn, rolle, telefon og innsyn for deltakerne",
		Columns: []doc.Column{{Title: "Navn", Weight: 48}, {Title: "Rolle", Weight: 64}, {Title: "Telefon", Weight: 27}, {Title: "Ser planen", Weight: 27}},
	}
	for _, r := range [][4]string{
		{"Kari Nordmann", "Eier av planen", "412 34 567", "Hele"},
		{"Anne Nordmann", "Mor og verge", "413 45 678", "Hele"},
		{"Øyvind Aasen", "Koordinator, koordinerende enhet", "51 00 00 10", "Hele"},
		{"Åse Lunde", "Ergoterapeut", "51 00 00 21", "Mål 1 og 4"},
		{"Ragnhild Bø", "Kontaktlærer, Fjordvik vgs.", "51 00 00 33", "Mål 3"},
		{"Tor-Erik Næss", "Veileder, NAV Fjordvik", "51 00 00 45", "Mål 3"},
		{"Solveig Øye", "Fastlege, Fjordvik legesenter", "51 00 00 52", "Mål 4"},
	} {
		t.Rows = append(t.Rows, row(r[0], r[1], r[2], doc.NoState, r[3]))
	}
	return t
}

func letterSample() *doc.Document {
	d := base(doc.Letter, "Vedtak om koordinator – sak 26/01234-7")
	d.Letterhead.Unit = "Koordinerende enhet"
	d.Letterhead.Mark = "Unntatt offentlighet · offl. § 13"
	d.Address = []string{"Kari Nordmann", "v/ verge Anne Nordmann", "Blåbærstien 14 B", "4099 FJORDVIK"}
	d.Reference = []doc.Pair{{Label: "Dato", Value: "20. november 2026"}, {Label: "Vår ref.", Value: "26/01234-7"}, {Label: "Deres ref.", Value: "–"}, {Label: "Saksbehandler", Value: "Mona Vågen"}, {Label: "Telefon", Value: "51 00 00 12"}}
	d.FootLeft = []string{"Fjordvik kommune · Rådhusgata 1, 4099 Fjordvik · sak 26/01234-7 · Kari Nordmann", "Unntatt offentlighet · offl. § 13"}
	d.Blocks = []doc.Block{
		doc.Heading{Level: 1, Text: "Du får støttekontakt tre timer i uka", Lead: "Melding om vedtak"},
		doc.Paragraph{Text: doc.Plain("Vi viser til søknaden din av 3. september 2026 og samtalen vi hadde hjemme hos deg 12. oktober.")},
		doc.Heading{Level: 2, Text: "Vedtak"},
		doc.Paragraph{Tone: doc.Message, Text: doc.Text{{Text: "Du får støttekontakt tre timer i uka fra 1. desember 2026 til 30. november 2027.", Bold: true}, {Text: " Tilbudet er gratis. Du velger selv hva dere gjør sammen, innenfor de timene du har fått."}}},
		doc.Heading{Level: 2, Text: "Hvorfor vi har bestemt dette"},
		doc.Paragraph{Text: doc.Plain("Du har fortalt at du ønsker å være mer sammen med andre på din egen alder, og at du trenger noen som kan være med til øving og på konserter. Ergoterapeuten din skriver at du klarer mye selv, men at nye steder og mange mennesker gjør det vanskelig å gå alene.")},
		doc.Paragraph{Text: doc.Text{{Text: "Vi mener at støttekontakt er nødvendig for at du skal få en aktiv og meningsfull fritid. Tre timer i uka svarer til behovet du beskrev. "}, {Text: "[mangler: hva vi har lagt vekt på]", Blank: &doc.Blank{Field: "decision.facts", Required: true}}, {Text: " Vi har lagt vekt på det du selv har sagt, jf. pasient- og brukerrettighetsloven § 3-1."}}},
		doc.Heading{Level: 2, Text: "Regler vi har brukt"},
		doc.List{Items: []doc.Text{
			doc.Plain("Helse- og omsorgstjenesteloven § 3-2 første ledd nr. 6 bokstav b: personlig assistanse, herunder støttekontakt."),
			doc.Plain("Pasient- og brukerrettighetsloven § 2-1 a: rett til nødvendige helse- og omsorgstjenester fra kommunen."),
			doc.Plain("Forvaltningsloven kapittel IV og V: saksforberedelse og vedtak."),
		}},
		doc.Heading{Level: 2, Text: "Du kan klage"},
		doc.Paragraph{Text: doc.Text{{Text: "Er du uenig i vedtaket, kan du klage til Statsforvalteren i Rogaland. "}, {Text: "Klagen sender du til oss innen fire uker", Bold: true}, {Text: " fra du fikk dette brevet. Skriv hva du klager på og hva du vil ha endret. Vi hjelper deg gjerne med å skrive klagen, og du har rett til å se dokumentene i saken din."}}},
		doc.List{Numbered: true, Items: []doc.Text{
			doc.Plain("Skriv eller ring til oss og si at du vil klage."),
			doc.Plain("Vi vurderer saken på nytt. Endrer vi ikke vedtaket, sender vi klagen til Statsforvalteren."),
			doc.Plain("Statsforvalteren avgjør klagen og gir deg svar i brev."),
		}},
		doc.Paragraph{Text: doc.Text{{Text: "Les mer om klage på "}, {Text: "nettsiden til Statsforvalteren i Rogaland", Link: "https://www.statsforvalteren.no/rogaland"}, {Text: ". Du kan også spørre oss om hjelp."}}},
		doc.Closing{Greeting: "Med vennlig hilsen", Names: []doc.Signature{{Name: "Ingunn Træen", Role: "leder for koordinerende enhet"}, {Name: "Mona Vågen", Role: "saksbehandler"}}, Note: "Brevet er godkjent elektronisk og har derfor ikke underskrift."},
		doc.Paragraph{Tone: doc.Quiet, Text: doc.Text{{Text: "Vedlegg:", Bold: true}, {Text: " Orientering om klagerett · "}, {Text: "Kopi til:", Bold: true}, {Text: " Anne Nordmann (verge)"}}},
	}
	return d
}

func largeSample() *doc.Document {
	d := base(doc.Large, "Planen min – Kari Nordmann")
	d.Blocks = []doc.Block{
		doc.Heading{Level: 1, Text: "Planen min", Lead: "Kari Nordmann"},
		doc.Facts{Columns: 2, Pairs: []doc.Pair{{Label: "Koordinator", Value: "Øyvind Aasen"}, {Label: "Telefon", Value: "51 00 00 10"}}},
		doc.Heading{Level: 2, Text: "Hva er viktig for meg"},
		doc.Paragraph{Tone: doc.OwnWords, Text: doc.Plain("«Jeg vil bo i min egen leilighet når jeg blir 18, og jeg vil spille trommer i band.»")},
		doc.Heading{Level: 2, Text: "Dette skal vi gjøre"},
		doc.List{Items: []doc.Text{doc.Plain("Jeg trener på matlaging hjemme to dager i uka."), doc.Plain("Øyvind hjelper meg å søke om leilighet før 1. desember 2026."), doc.Plain("Ingvild viser meg hvordan jeg tar buss nr. 4 og 12 alene.")}},
		doc.Heading{Level: 3, Text: "Hvem gjør hva"},
		doc.Table{Summary: "Tiltak", Columns: []doc.Column{{Title: "Hva", Weight: 60}, {Title: "Hvem", Weight: 45}, {Title: "Når", Weight: 35}, {Title: "Status", Weight: 40}}, Rows: goals[0].rows},
		doc.Heading{Level: 2, Text: "Tidslinje"},
		timelineSample(),
		doc.Signatures{PlaceDate: "Sted og dato", Names: []doc.Signature{{Name: "Kari Nordmann", Role: "Eier av planen"}, {Name: "Øyvind Aasen", Role: "Koordinator"}}},
	}
	return d
}

// stressSample is a long table with a very tall row and a very long word.
func stressSample(rows int, odd string) *doc.Document {
	d := base(doc.Report, "Belastningsprøve")
	t := doc.Table{Summary: "stor tabell", Columns: []doc.Column{{Title: "Tiltak", Weight: 67}, {Title: "Ansvarlig", Weight: 44}, {Title: "Frist", Weight: 28}, {Title: "Status", Weight: 27}}}
	for range rows {
		t.Rows = append(t.Rows, row("Tiltak med litt lengre tekst som går over to linjer i tabellen", "Ansvarlig person "+odd, "31. jan. 2027", doc.UnderWay, "Pågår"))
	}
	if rows > 3 {
		long := ""
		for range 260 {
			long += "Svært lang rad som må deles over flere sider. "
		}
		t.Rows[3][0].Text = doc.Plain(long)
		t.Rows[2][1].Text = doc.Plain("Arbeidsmiljøutvalgsmedlemskapskontingentinnbetalingsordningsrepresentant")
	}
	d.Blocks = []doc.Block{doc.Heading{Level: 1, Text: "Belastningsprøve " + odd}, t}
	return d
}
