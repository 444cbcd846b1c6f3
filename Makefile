# Every target is one line of help: `make help`.
SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

GO    ?= go
TOOL  := $(GO) tool -modfile=tools/go.mod
BIN   := bin/muster
FUZZ  ?= 20000x
ADDR  ?= 127.0.0.1:8080
RACE  := $(if $(filter true,$(CI)),-race,)

.PHONY: help run account build bundle test lint fuzz bench

help: ## list the targets
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' Makefile | expand -t 10

run: build ## print the account of the examples, then serve it on $(ADDR) until Ctrl-C
	@.ci/account $(BIN) examples/reports $(ADDR)

account: build ## print the account of the examples
	@.ci/account $(BIN) examples/reports

build: bundle ## bundle the pages' scripts and compile bin/muster
	@$(GO) build -trimpath -o $(BIN) ./cmd/muster

bundle: ## the pages' scripts, styles and fonts, by npm and esbuild; without npm pages stay plain
	@if command -v npm >/dev/null; then $(MAKE) -s internal/web/dist/style.css; \
	else echo "there is no npm: the pages are served without their styles and scripts"; fi

internal/web/dist/style.css: web/package-lock.json web/build.mjs $(wildcard web/src/*)
	@cd web && npm ci --no-fund --no-audit --silent && npm run --silent build

test: bundle lint ## every check: format, linters, tests; with CI=true also the race detector and fuzzing
	@.ci/browser
	$(GO) test $(RACE) -timeout 40m ./...
	$(if $(filter true,$(CI)),$(MAKE) fuzz,)

lint: ## gofmt, vet, go.mod, staticcheck and golangci-lint
	@test -z "$$(gofmt -l $$(git ls-files '*.go'))" || { gofmt -d $$(git ls-files '*.go'); exit 1; }
	$(GO) vet ./...
	$(GO) mod tidy -diff
	$(TOOL) staticcheck ./...
	$(TOOL) golangci-lint run

fuzz: ## each fuzz target for $(FUZZ) inputs or seconds
	@.ci/fuzz $(FUZZ)

bench: ## the benchmarks, as docs/benchmarks.md records them
	$(GO) test -run '^$$' -bench . -benchmem ./...
