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
