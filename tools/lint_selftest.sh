#!/usr/bin/env bash
# Proves that the linter and arch_test.go stop what they claim to stop: copies
# the project, plants one fault of each kind and expects every one to be named.
set -euo pipefail
cd "$(dirname "$0")/.."

lint=${1:?usage: tools/lint_selftest.sh PATH-OF-GOLANGCI-LINT}
lint=$(realpath "$lint")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export CGO_ENABLED=0

# A small house with the same rooms: the rules look at paths and imports, so
# the faults need nothing of the real code.
cp .golangci.yml arch_test.go go.mod go.sum "$work"
cd "$work"
mkdir -p casework/desk casework/deadline store/storetest reports/doc reports/pdf locales assets \
  ui/kit ui/work ui/route ui/cases ui/plans
room() { # room DIR NAME: a clean package
  printf '// Package %s is a room.\n//\n// What must not go here: anything else.\npackage %s\n\n// Here is something to import.\nconst Here = 1\n' \
    "$2" "$2" >"$1/$2.go"
}
for dir in casework casework/desk casework/deadline store store/storetest reports reports/doc reports/pdf locales assets \
  ui ui/kit ui/work ui/route ui/cases ui/plans; do
  room "$dir" "$(basename "$dir")"
done
printf '// Command samtak is the house.\n//\n// What must not go here: rules.\npackage main\n\nfunc main() {}\n' >main.go

faults=0
fail() { echo "NOT CAUGHT: $*"; faults=$((faults + 1)); }

# plant FILE: writes the file from standard input; its name begins with zz_.
plant() { cat >"$1"; }
clear_planted() { find . -name 'zz_*' -delete; }

# importing DIR PATH: a file in DIR that imports PATH.
importing() {
  printf 'package %s\n\nimport _ "%s"\n' "$(basename "$1")" "$2" | plant "$1/zz_$(echo "$2" | tr -c 'a-z0-9\n' _).go"
}

# run TOOL: what it says about the tree as it stands, without stopping on faults.
run_lint() { "$lint" run --allow-parallel-runners --output.text.colors=false ./... 2>&1 || true; }
run_arch() { go test -tags ci -count=1 -run 'TestImportsGoOneWay|TestEveryPackage|TestFilesAreShort|TestNo|TestThe' . 2>&1 || true; }

echo "clean tree:"
out=$(run_lint); grep -q '^0 issues' <<<"$out" || { echo "$out"; fail "the clean tree is not clean for the linter"; }
# (The licences are no matter of form, and this tree has none.)
out=$(go test -tags ci -count=1 -skip TestEveryModuleHasItsLicence . 2>&1) || { echo "$out"; fail "the clean tree is not clean for arch_test.go"; }

echo "imports the wrong way:"
wrong=( # none may close a circle: the compiler would stop first
  "casework samtak/casework/desk"
  "casework golang.org/x/text/language"
  "casework/desk samtak/locales"
  "casework/desk database/sql"
  "store samtak/locales"
  "store samtak/reports/doc"
  "store fyne.io/fyne/v2"
  "reports samtak/store/storetest"
  "reports samtak/ui/kit"
  "reports github.com/jung-kurt/gofpdf"
  "reports/doc fyne.io/fyne/v2"
  "locales samtak/reports/pdf"
  "assets samtak/store/storetest"
  "ui samtak/store"
  "ui/kit fyne.io/fyne/v2/app"
  "ui/cases samtak/ui/plans"
  "ui/cases samtak/reports"
  "ui/cases modernc.org/sqlite"
  "ui/plans database/sql"
)
for pair in "${wrong[@]}"; do importing ${pair% *} "${pair#* }"; done
out_lint=$(run_lint)
out_arch=$(run_arch)
for pair in "${wrong[@]}"; do
  file="${pair% *}/zz_$(echo "${pair#* }" | tr -c 'a-z0-9\n' _).go"
  grep -q "^$file:.*depguard" <<<"$out_lint" || fail "linter: $pair"
  grep -q " $file:.*imports" <<<"$out_arch" || fail "arch_test: $pair"
done
clear_planted

echo "what a page may import stays allowed:"
importing ui/cases samtak/ui/kit
importing ui/cases samtak/reports/doc
importing ui/cases samtak/casework/desk
importing ui samtak/ui/cases
importing reports/pdf github.com/jung-kurt/gofpdf
importing store modernc.org/sqlite
out=$(run_lint); ! grep -q depguard <<<"$out" || { echo "$out"; fail "the linter forbids what is right"; }
out=$(run_arch); grep -q '^ok' <<<"$out" || { echo "$out"; fail "arch_test forbids what is right"; }
clear_planted

echo "forbidden calls and habits:"
plant casework/zz_clock.go <<'GO'
package casework

import "time"

// Today asks the machine.
func Today() time.Time { return time.Now() }
GO
plant ui/cases/zz_door.go <<'GO'
package cases

import (
	"time"

	"fyne.io/fyne/v2"

	"samtak/tools/dialog"
)

// Late goes round the door.
func Late(err error) {
	time.Sleep(time.Second)
	fyne.Do(func() { dialog.ShowError(err) })
}
GO
mkdir -p tools/dialog # stands in for Fyne's: the rule goes by the name
plant tools/dialog/zz_dialog.go <<'GO'
// Package dialog shows. What must not go here: anything else.
package dialog

// ShowError shows err.
func ShowError(_ error) {}
GO
plant casework/zz_skip_test.go <<'GO'
package casework

import "testing"

func TestNothing(t *testing.T) { t.Skip("later") }
GO
plant store/zz_rows.go <<'GO'
package store

import (
	"context"
	"database/sql"
	"errors"
	"io"
)

// Names leaves its rows open.
func Names(ctx context.Context, db *sql.DB) error {
	rows, err := db.QueryContext(ctx, "select 1")
	if err != nil {
		return nil
	}
	for rows.Next() {
	}
	if err == io.EOF {
		return errors.New("the end")
	}
	return nil
}
GO
plant casework/zz_kind.go <<'GO'
package casework

// Kind has two values.
type Kind int

// The kinds.
const (
	First Kind = iota
	Second
)

// Word recieves a kind.
func Word(k Kind) string {
	switch k {
	case First:
		return "first"
	}
	return "" //nolint
}
GO
plant casework/zz_form.go <<'GO'
package casework

func form( ) int { return 1 }
var _ = form( )
GO
out=$(run_lint)
expect() { grep -q "^$1:.*$2" <<<"$out" || { fail "$1: $2"; missed=1; }; }
missed=
expect casework/zz_clock.go 'the clock belongs to main'
expect ui/cases/zz_door.go 'wait for the event itself'
expect ui/cases/zz_door.go 'only door off the UI thread'
expect ui/cases/zz_door.go 'errors are shown by ui/kit'
expect casework/zz_skip_test.go 'a test that does not run proves nothing'
expect store/zz_rows.go rowserrcheck
expect store/zz_rows.go sqlclosecheck
expect store/zz_rows.go nilerr
expect store/zz_rows.go errorlint
expect casework/zz_kind.go exhaustive
expect casework/zz_kind.go misspell
expect casework/zz_kind.go nolintlint
expect casework/zz_form.go gofumpt
[ -z "$missed" ] || echo "$out"
clear_planted

echo "what only arch_test.go sees:"
{ echo "package casework"; printf '// line %s\n' {1..400}; } | plant casework/zz_long.go
printf 'package casework\n\n// TO%s: later.\nconst later = "så klart"\n' DO | plant casework/zz_words.go
printf 'package cases\n\nfunc newLabel() { NewLabel("Lagre") }\n' | plant ui/cases/zz_label.go
mkdir -p store/silent && printf 'package silent\n' | plant store/silent/silent.go
mkdir -p extra && printf 'package extra\n' | plant extra/extra.go
out=$(run_arch)
sees() { grep -q "$1" <<<"$out" || fail "arch_test: $1"; }
sees 'casework/zz_long.go has'
sees 'zz_words.go:3: TO'
sees 'zz_words.go:4: "så klart" belongs in locales'
sees 'zz_label.go:3: NewLabel("Lagre")'
sees './store/silent has no package comment'
sees 'no rule for directory "extra"'

if ((faults)); then
  echo "lint self-test: $faults faults got through"
  exit 1
fi
echo "lint self-test: every planted fault was caught"
