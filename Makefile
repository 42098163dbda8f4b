# Two commands need nothing but Go and make: `make run` and `make test`.
GO ?= go
export GO

# The window without a display: no cgo, no native packages.
HEADLESS := CGO_ENABLED=0 $(GO)
TAGS := -tags ci

# The packages where more than one goroutine meets something.
RACY := ./casework/desk ./store ./store/safe ./store/vault ./store/cryptvfs/... ./ui/work ./ui/draft
# Long proofs and stories of one goroutine: make test runs them.
DISK := Story|WholeCase|ErasingLeavesNoTrace|KilledProcess|Trials|FlippedBits|MarkersAreNowhere|EveryJournalMode|DamagedWAL|Rotation|Awake|Brief

# Tools, built once into .tools from the versions given here.
LINT_VERSION := v2.11.4
FUMPT_VERSION := v0.9.2
LINT := .tools/golangci-lint-$(LINT_VERSION)/golangci-lint
FUMPT := .tools/gofumpt-$(FUMPT_VERSION)/gofumpt

.DEFAULT_GOAL := help
.PHONY: help run test check format lint selftest race shots papers smoke bench bench-store bench-store-papers durability fuzz build clean

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-18s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: ## build Samtak and open the window; without a screen, make the practice papers
	@bash tools/run.sh

test: ## every test; needs no screen and no C compiler
	$(HEADLESS) test $(TAGS) ./...

check: lint test ## what must pass before a commit: form, vet, linters, tests

lint: $(LINT) $(FUMPT)
	@unformatted=$$($(FUMPT) -l .); [ -z "$$unformatted" ] || { echo "not formatted (make format):"; echo "$$unformatted"; exit 1; }
	$(HEADLESS) vet $(TAGS) ./...
	CGO_ENABLED=0 $(LINT) run ./...

format: $(FUMPT) ## put every Go file in form
	$(FUMPT) -w .

selftest: $(LINT) ## show that the linters stop what they forbid
	bash tools/lint_selftest.sh $(LINT)

race: ## tests that watch for data races; needs a C compiler
	@bash tools/setup.sh race
	CGO_ENABLED=1 $(GO) test -race $(TAGS) -skip '$(DISK)' $(RACY)
	CGO_ENABLED=1 $(GO) test -race $(TAGS) -run AtOnce ./reports

shots: ## pictures of every page into shots/, and the four of the README
	SAMTAK_SHOTS=$(CURDIR)/shots $(HEADLESS) test $(TAGS) -count=1 -run Shot ./ui/...
	@mkdir -p docs/shots
	@for page in today case plan paper; do cp "shots/window-$$page-nb.png" "docs/shots/$$page.png"; done
	@ls shots | wc -l | sed "s/$$/ pictures in shots/"

papers: ## the papers of the practice data into demo-out/
	$(HEADLESS) run $(TAGS) . demo --out demo-out

smoke: ## drive the real window on a screen in memory
	@bash tools/setup.sh native window
	bash tools/smoke.sh

bench: ## speed, of the real window too where there is a C compiler
	$(HEADLESS) test $(TAGS) -run '^$$' -bench . -benchmem ./...
	@$(MAKE) --no-print-directory build && bash tools/setup.sh window && bash tools/bench_window.sh

bench-store: ## the store beside itself without encryption and beside the C SQLite; needs a C compiler
	@bash tools/setup.sh race
	cd tools/benchstore && CGO_ENABLED=1 $(GO) run -tags sqlite_fts5 .

bench-store-papers: ## the same with 1 GiB of papers inside: unlocking, screens, backup
	@bash tools/setup.sh race
	cd tools/benchstore && CGO_ENABLED=1 $(GO) run -tags sqlite_fts5 . --papers 1024

durability: ## kill it, cut the power under it, fill its disk (eight minutes): nothing kept is lost
	$(HEADLESS) run $(TAGS) ./tools/durability

fuzz: ## each fuzz test for ten seconds
	@bash tools/fuzz.sh 10s

build: ## the program as it is given out, in bin/
	@bash tools/setup.sh native
	CGO_ENABLED=1 $(GO) build -tags migrated_fynedo,no_animations,no_emoji -trimpath -ldflags '-s -w' -o bin/samtak .

clean: ## remove what the other commands made, tools included
	rm -rf bin demo-out smoke-out .tools

$(LINT):
	@echo "Building golangci-lint $(LINT_VERSION) once (two or three minutes)."
	GOBIN=$(CURDIR)/$(@D) GOFLAGS= CGO_ENABLED=0 $(GO) install github.com/golangci/golangci-lint/v2/cmd/golangci-lint@$(LINT_VERSION)

$(FUMPT):
	GOBIN=$(CURDIR)/$(@D) GOFLAGS= CGO_ENABLED=0 $(GO) install mvdan.cc/gofumpt@$(FUMPT_VERSION)
