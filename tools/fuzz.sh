#!/usr/bin/env bash
# Runs each fuzz test for a short while: tools/fuzz.sh [TIME], 10s when not said.
set -euo pipefail
cd "$(dirname "$0")/.."
export CGO_ENABLED=0
time=${1:-10s}

grep -rlE '^func Fuzz' --include='*_test.go' . | LC_ALL=C sort | while read -r file; do
  for name in $(sed -nE 's/^func (Fuzz[A-Za-z0-9_]*)\(.*/\1/p' "$file"); do
    echo "== $name in ${file#./} for $time"
    "${GO:-go}" test -tags ci -run '^$' -fuzz "^$name\$" -fuzztime "$time" "$(dirname "$file")" </dev/null
  done
done
