# Everything a newcomer needs is `make demo` and `make test`; both may be run again at any time.

SHELL := /bin/bash
DABIR := .build/release/dabir
SAMPLE := Tests/Fixtures/sample
MODEL := Sources/CNameModel/names.model
PRODUCT := dabir
# One file that runs where Swift is not installed. GNU's linkers warn of a function in the toolchain's own library.
RELEASE := swift build -c release --product $(PRODUCT) --static-swift-stdlib \
	-Xswiftc -Xclang-linker -Xswiftc -fuse-ld=lld

.PHONY: help demo test build dependencies lint exports bench model modelcheck clean

help: ## Say what the targets do
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 14

demo: build ## Build, and run the main job on the sample article
	@.ci/demo $(DABIR) $(SAMPLE)

test: ## Build and run all the tests
	@.ci/install-dependencies libxml2-utils
	swift build --build-tests
	swift test --skip-build --disable-xctest

build: dependencies ## Build the release binary
	$(RELEASE)

dependencies: ## Install what the build needs and the machine lacks (Debian)
	@.ci/install-dependencies

lint: build ## Check the format of the sources and the glossaries
	swift format lint -r --strict Sources Tests Benchmarks/key Benchmarks/interchange Package.swift
	$(DABIR) lint Glossaries

exports: build ## Make the files in Exports anew
	@.ci/make-exports $(DABIR) Exports

bench: build ## Measure speed and memory, each with its answer asserted
	Benchmarks/run $(DABIR)

model: build ## Train the name model anew, from ../shared; then build again
	@.ci/train-model $(DABIR) $(MODEL)
	$(RELEASE)

modelcheck: build ## Train the name model twice, and compare with the one that ships
	@.ci/train-model $(DABIR) $(MODEL) --check

clean: ## Remove what was built
	rm -rf .build
