#!/usr/bin/env bash
# How long the real window takes to its first frame, and how much memory it
# holds once it has settled, on a screen in memory with software drawing. Needs: make build.
set -euo pipefail
cd "$(dirname "$0")/.."
OUT=$(mktemp -d)
DATA=$(mktemp -d)
# shellcheck source=tools/smoke_lib.sh
. tools/smoke_lib.sh
trap 'stop_all; rm -rf "$OUT" "$DATA"' EXIT

start_screen
# The first start fills the practice database; it is not counted.
start_app bin/samtak --data "$DATA" --practice
wait_for_log_line 'settled'
kill "$app_pid"
wait "$app_pid" 2>/dev/null || true
for round in 1 2 3 4 5; do
  : >"$DATA/samtak.log"
  begin=$(date +%s%N)
  start_app bin/samtak --data "$DATA" --practice
  # A short sleep between looks: the figure is right to a hundredth of a second.
  until grep -q 'first frame' "$DATA/samtak.log" 2>/dev/null; do sleep 0.005; done
  end=$(date +%s%N)
  until grep -q 'settled' "$DATA/samtak.log"; do sleep 0.1; done
  memory=$(awk '/VmRSS/ {print $2}' "/proc/$app_pid/status")
  echo "BenchmarkWindow/round$round 1 $(((end - begin) / 1000000)) ms/first-frame $((memory / 1024)) MiB/memory"
  kill "$app_pid"
  wait "$app_pid" 2>/dev/null || true
done
