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
# shellcheck source=tools/smoke_lib.sh
. tools/smoke_lib.sh
trap 'stop_all; rm -rf "$DATA"' EXIT

# story is what the caseworker does. Each step waits for what it causes: a log
# line, a file or a picture that stands still; never for a while.
story() {
  wait_for_window "Samtak"
  wait_for_quiet
  screenshot 01-start
}

say "building the window (some minutes the first time)"
CGO_ENABLED=1 "${GO:-go}" build -tags no_animations -o "$OUT/samtak" .

start_screen
start_app "$OUT/samtak" --data "$DATA"
story
app_runs || die "the program ended before the story did"
check_threads
check_no_crash
say "smoke run passed"
