#!/usr/bin/env bash
# Builds Samtak and opens the window. Where there is no screen it makes the
# papers of the practice data instead, which needs no compiler but Go's own.
set -euo pipefail
cd "$(dirname "$0")/.."
go=${GO:-go}

if [ "$(uname -s)" = Linux ] && [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
  echo "There is no screen here (DISPLAY and WAYLAND_DISPLAY are empty), so no window can open."
  echo "Making the papers of the practice data in demo-out/ instead."
  CGO_ENABLED=0 "$go" run -tags ci . demo --out demo-out
  echo "The papers:"
  find demo-out -type f | LC_ALL=C sort | sed 's/^/  /'
  exit 0
fi

tools/setup.sh native
[ -x bin/samtak ] || echo "Building the window. The first time takes some minutes, later a few seconds."
CGO_ENABLED=1 "$go" build -tags migrated_fynedo,no_animations,no_emoji -o bin/samtak .
exec bin/samtak "$@"
