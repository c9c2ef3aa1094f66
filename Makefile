# SPDX-License-Identifier: Apache-2.0
# `make demo` shows the main job, `make test` tests it; both install what is missing first.

PREFIX ?= /usr/local
SWIFT ?= swift
export SWIFT

.PHONY: help setup build demo test lint sanitize integration bench fuzz release install clean

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: ## Install the Debian packages that are missing; check the Swift toolchain
	@.ci/setup

build: setup ## Build everything for debugging
	$(SWIFT) build

demo: build ## A guided tour on the embedded simulator
	@"$$($(SWIFT) build --show-bin-path)/wsigate-simulator" demo

test: setup ## Build and run every Swift test
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build --disable-xctest

lint: setup ## Formatting, and the rules of the house that a compiler cannot check
	@.ci/lint

sanitize: setup ## The tests under Thread Sanitizer and Address Sanitizer
	@.ci/sanitize

integration: build ## Parties that are not ours: AWS CLI, boto3, moto, Go's sumdb
	@.ci/integration

bench: release ## Benchmarks; see Benchmarks/README.md
	@Benchmarks/run

fuzz: setup ## Fuzz every target for a while (FUZZ_SECONDS=60 each)
	@Fuzz/run

release: setup ## The lean binary, .build/lean/wsigate: static Swift runtime, stripped
	@.ci/release

install: release ## Install wsigate and its completions under PREFIX
	@.ci/install "$(DESTDIR)$(PREFIX)"

clean: ## Remove everything that was built
	rm -rf .build .build-* Benchmarks/.build Fuzz/.build
