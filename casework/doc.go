// Package casework is the domain: persons, henvendelser, assessments,
// decisions, koordinators, plans and papers, and the rules about them. A
// jurist should be able to read it. It uses the standard library only.
//
// What must not go here: SQL, windows, PDF, the clock (every rule gets the
// date as an argument), Norwegian sentences (they live in locales/).
//
// # Glossary
//
// Each term of the field has one English name in the code:
//
//	English            bokmål                       nynorsk
//	application        søknad, henvendelse          søknad, henvending
//	applicant          søker                        søkjar
//	notice (of need)   melding om behov             melding om behov
//	receipt            bekreftelse                  stadfesting
//	preliminary reply  foreløpig svar               førebels svar
//	assessment         vurdering                    vurdering
//	condition          vilkår                       vilkår
//	decision           vedtak, avgjørelse           vedtak, avgjerd
//	granted, refused   innvilget, avslag            innvilga, avslag
//	considerations     hovedhensyn                  hovudomsyn
//	koordinerende e.   koordinerende enhet          koordinerande eining
//	unit               enhet                        eining
//	coordinator        koordinator                  koordinator
//	child coordinator  barnekoordinator             barnekoordinator
//	appointment        oppnevning                   oppnemning
//	assignment         oppdrag som koordinator      oppdrag som koordinator
//	plan               individuell plan             individuell plan
//	life area          livsområde                   livsområde
//	goal, sub-goal     hovedmål, delmål             hovudmål, delmål
//	measure            tiltak                       tiltak
//	extent             omfang                       omfang
//	participant        deltaker                     deltakar
//	contribution       bidrag                       bidrag
//	consent            samtykke                     samtykke
//	sharing            deling av opplysninger       deling av opplysningar
//	evaluation         evaluering                   evaluering
//	guardian, proxy    verge, fullmektig            verje, fullmektig
//	parent             foresatt                     føresett
//	next of kin        pårørende                    pårørande
//	address protection adressesperre                adressesperre
//	hjemmel            hjemmel                      heimel
//	governor           statsforvalteren             statsforvaltaren
//	appeal             klage                        klage
//	document, paper    dokument, brev               dokument, brev
//	advance notice     forhåndsvarsel               førehandsvarsel
//	wait               venting på svar              venting på svar
//	form (of decision) enkeltvedtak eller brev      enkeltvedtak eller brev
//	dismissed          avvist                       avvist
//	upheld             opprettholdt                 halden ved lag
//	annulled           opphevet                     oppheva
//	reversal           omgjøring                    omgjering
//	judgement          vurdering av klagen          vurdering av klaga
//	package, bundle    klagepakke                   klagepakke
//	correction         rettelse                     retting
//	note               notat                        notat
//	journal            journal                      journal
//	access             innsyn                       innsyn
//	deputy             settefortreder               setjefortredar
//	rule set           forvaltningslov som gjelder  forvaltningslov som gjeld
//	own text           egen standardtekst           eigen standardtekst
//
// # Invariants
//
// State is derived from facts and never stored. Incomplete facts may always
// be saved; only finishing (deciding, final print) is strict. A final paper
// never changes. A Date has no clock and no zone; zero means not registered.
package casework
