#!/usr/bin/env bash
# The smoke run: the real window, driven with keyboard and mouse as a
# caseworker would, on a screen in memory. Built without the tag
# migrated_fynedo, so that a call from a wrong thread is logged, and fails here.
set -euo pipefail
cd "$(dirname "$0")/.."

OUT=$PWD/smoke-out
rm -rf "$OUT"
mkdir -p "$OUT"
DATA=$(mktemp -d)
PASSPHRASE="hest lampe gulrot vindu"
# shellcheck source=tools/smoke_lib.sh
. tools/smoke_lib.sh
trap 'stop_all; rm -rf "$DATA"' EXIT

# story is what the caseworker does. Each step waits for what it causes: a log
# line, a file or a picture that stands still; never for a while.
story() {
  first_start
  register
  come_back
  lose_power
  print_plan
  appeal
}

# first_start: a lock, a code on paper, and whose desk it is, by keyboard alone.
first_start() {
  start_desk
  wait_for_log_line 'page name=unlock'
  wait_for_quiet
  type_text "$PASSPHRASE"
  key Tab
  type_text "$PASSPHRASE"
  wait_for_quiet
  screenshot 00-passphrase
  key ctrl+Return
  wait_for_log_line 'recovery asked'
  wait_for_quiet
  type_back_the_code
  wait_for_quiet
  screenshot 00-backup
  key space # on this machine only, so far
  wait_for_log_line 'page name=setup'
  wait_for_quiet
  type_text "Ørland og Ærøy kommune"
  key Tab
  type_text "Koordinerende enhet"
  key Tab Tab Tab Tab
  type_text "Mona Vågen"
  wait_for_quiet
  screenshot 01-first-start
  key ctrl+Return
  wait_for_log_line 'page name=today'
  wait_for_quiet
  screenshot 02-today
}

# type_back_the_code shows the recovery sheet as the printer gets it, and types
# the two groups that are asked for.
type_back_the_code() {
  local asked n group
  key space
  wait_for_file "$OUT/shown.pdf"
  screenshot 00-recovery
  pdftotext -layout "$OUT/shown.pdf" "$OUT/recovery.txt"
  rm "$OUT/shown.pdf"
  asked=$(sed -n 's/.*recovery asked.* groups="\([0-9 ]*\)".*/\1/p' "$DATA/samtak.log" | tail -n 1)
  for n in $asked; do
    group=$(grep -oE "(^| )$n +[0-9A-Z]{5}( |\$)" "$OUT/recovery.txt" | head -n 1 | grep -oE '[0-9A-Z]{5}')
    [ -n "$group" ] || die "group $n is not on the recovery sheet"
    key Tab
    type_text "$group"
  done
  key Return
}

# unlock: the passphrase, as each day begins.
unlock() {
  wait_for_log_line 'page name=unlock'
  wait_for_quiet
  type_text "$PASSPHRASE"
  key Return
  wait_for_log_line 'page name=today'
}

# register: a søknad with æøå, as the call goes.
register() {
  key ctrl+n
  wait_for_log_line 'page name=register'
  wait_for_quiet
  type_text "Bjørg Ærlig"
  key Tab
  type_text "Åsnes-Øverli"
  wait_for_log_line 'kept page=register'
  screenshot 03-register
  key ctrl+Return
  wait_for_log_line 'page name=case'
  wait_for_quiet
  screenshot 04-case
}

# come_back: what was registered is there after a restart.
come_back() {
  quit_desk
  start_desk
  unlock
  find "ærlig" 'page name=person'
  screenshot 05-person
}

# lose_power: the program is killed in the middle of a form; the next start
# has what was typed, and it can be registered.
lose_power() {
  new_log
  key ctrl+n
  wait_for_log_line 'page name=register'
  wait_for_quiet
  type_text "Halvskrevet Ødegård"
  wait_for_log_line 'kept page=register'
  wait_for_quiet
  kill -9 "$app_pid"
  wait "$app_pid" 2>/dev/null || true
  start_desk
  unlock
  key ctrl+n
  wait_for_log_line 'page name=register'
  wait_for_quiet
  screenshot 06-restored
  key ctrl+Return
  wait_for_log_line 'page name=case'
  find "halvskrevet" 'page name=person'
  quit_desk
}

# print_plan: the plan of the practice database, from search to paper.
print_plan() {
  start_desk --practice
  wait_for_log_line 'page name=today'
  find "koret" 'page name=plan'
  screenshot 07-plan
  key ctrl+p
  wait_for_log_line 'page name=paper'
  wait_for_quiet
  screenshot 08-paper
  key ctrl+p
  wait_for_file "$OUT/shown.pdf"
  pdftotext "$OUT/shown.pdf" "$OUT/shown.txt"
  for words in "Torunn Elisabeth Vågsnes" "ØVING" "Side 1 av"; do
    grep -q "$words" "$OUT/shown.txt" || die "the plan on paper lacks “$words”"
  done
  quit_desk
}

# appeal: an avslag, a klage on it, the package to the statsforvalter, the answer
# that annuls the decision, and a new one, all by keyboard.
appeal() {
  start_desk --practice
  wait_for_log_line 'page name=today'
  find "Ida Marie" 'page name=person'
  key Tab Tab Tab Return
  wait_for_log_line 'page name=case'
  wait_for_quiet
  refuse
  send_letter
  klage
  judge
  send_package
  annul
  grant
  quit_desk
}

# tabs N: so many steps on with the keyboard.
tabs() {
  local n=$1
  while [ "$n" -gt 0 ]; do
    key Tab
    n=$((n - 1))
  done
}

# refuse: from the top of the case to the step Avgjort, an avslag with its three
# fields and a vilkår, and the decision is made.
refuse() {
  tabs 5
  key Return
  wait_for_quiet
  tabs 5
  key Right Right
  wait_for_quiet
  tabs 3
  key space
  tabs 3
  type_text "Ida får hjelp av én tjeneste."
  key Tab
  type_text "Tjenesten følger henne opp alene."
  key Tab
  type_text "Pasient- og brukerrettighetsloven § 2-5."
  wait_for_quiet
  tabs 3
  key Return
  wait_for_quiet
  key ctrl+Return
  wait_for_log_line 'event=decided_refused'
  wait_for_quiet
  screenshot 09-refused
}

# send_letter: the letter about the decision, final and posted; back to the case.
send_letter() {
  new_log
  key ctrl+Return
  wait_for_log_line 'page name=paper'
  wait_for_quiet
  key ctrl+Return
  wait_for_quiet
  key ctrl+Return
  wait_for_log_line 'event=paper_final'
  wait_for_quiet
  key ctrl+Return
  wait_for_log_line 'page name=case'
  wait_for_quiet
}

# klage: registered as it came, in time and complete.
klage() {
  tabs 13
  key Return
  wait_for_log_line 'page name=appeal'
  wait_for_quiet
  key ctrl+Return
  wait_for_quiet
  key Tab
  type_text "i dag"
  tabs 4
  type_text "Vi vil ha individuell plan."
  key Tab
  type_text "Hun får også hjelp på skolen."
  key Tab Left Left Tab Left Left
  wait_for_quiet
  screenshot 10-klage
  key ctrl+Return
  wait_for_log_line 'event=appeal_registered'
  wait_for_quiet
}

# judge: our own assessment, and that the decision stands.
judge() {
  tabs 9
  type_text "Skolen gir hjelp etter opplæringsloven. Vi kommer til det samme."
  key Tab Right Right Right
  wait_for_quiet
  key ctrl+Return
  wait_for_quiet
  key ctrl+Return
  wait_for_log_line 'event=appeal_judged'
  wait_for_quiet
}

# send_package: one PDF with the letter, the index and every document. The klage
# is on paper and not put in, so the primary button is another one.
send_package() {
  rm -f "$OUT/shown.pdf"
  tabs 11
  key Return
  wait_for_quiet
  key ctrl+Return
  wait_for_log_line 'event=appeal_sent'
  wait_for_file "$OUT/shown.pdf"
  pdftotext "$OUT/shown.pdf" "$OUT/package.txt"
  for words in "Statsforvalteren i Fjordfylket" "Dokumentene i saken" "Skolen gir hjelp etter" "Tjenesten følger henne opp alene"; do
    grep -q "$words" "$OUT/package.txt" || die "the package lacks “$words”"
  done
  wait_for_quiet
  screenshot 11-package
}

# annul: the answer, and the case is to be decided anew.
annul() {
  new_log
  tabs 11
  key Right Right Right Tab
  type_text "i dag"
  key Tab
  type_text "Kommunen må vurdere saken på nytt."
  wait_for_quiet
  key ctrl+Return
  wait_for_log_line 'event=appeal_answered'
  wait_for_quiet
  screenshot 12-answered
  key ctrl+Return
  wait_for_quiet
  key ctrl+Return
  wait_for_log_line 'event=decided_anew'
  wait_for_log_line 'page name=case'
  wait_for_quiet
}

# grant: the new decision.
grant() {
  tabs 5
  key Return
  wait_for_quiet
  tabs 5
  key Right
  wait_for_quiet
  tabs 7
  key Return
  wait_for_quiet
  key ctrl+Return
  wait_for_log_line 'event=decided_granted'
  wait_for_quiet
  screenshot 13-granted
}

# start_desk starts the program with the same data and a fresh log to wait on.
start_desk() {
  new_log
  start_app "$OUT/samtak" --data "$DATA" "$@"
  wait_for_window "Samtak"
  wait_for_log_line 'first frame'
}

# new_log puts the log aside, so that a wait sees only what comes now.
new_log() {
  [ ! -f "$DATA/samtak.log" ] || cat "$DATA/samtak.log" >>"$OUT/before.log"
  : >"$DATA/samtak.log"
}

quit_desk() {
  key ctrl+q
  wait_for_end
  check_threads
}

# find WORDS LOG-LINE: searches in everything and opens the first hit.
find() {
  key ctrl+k
  wait_for_quiet
  type_text "$1"
  wait_for_quiet
  key Return
  wait_for_log_line "$2"
  wait_for_quiet
}

say "building the window (some minutes the first time)"
CGO_ENABLED=1 "${GO:-go}" build -tags no_animations,no_emoji -o "$OUT/samtak" .

# A stand-in for the system's PDF viewer, and a home that is empty.
mkdir -p "$OUT/bin" "$DATA/home"
printf '#!/bin/sh\ncp "$1" "%s/shown.pdf.part" && mv "%s/shown.pdf.part" "%s/shown.pdf"\n' "$OUT" "$OUT" "$OUT" >"$OUT/bin/xdg-open"
chmod +x "$OUT/bin/xdg-open"
export PATH="$OUT/bin:$PATH" HOME="$DATA/home"
unset XDG_DATA_HOME XDG_CACHE_HOME XDG_CONFIG_HOME

start_screen
story
check_threads
check_no_crash
say "smoke run passed"
