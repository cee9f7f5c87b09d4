# Kith. One release build serves the demo, the tests and the benchmarks.
SWIFT_FLAGS := -c release
KITH := .build/release/kith
SERVE ?= yes
PEOPLE ?= 20000
SEED ?= 1
PORT ?= 8080

.PHONY: demo test build lint bench assure setup clean

setup:
	@scripts/setup

build: setup
	swift build $(SWIFT_FLAGS) --product kith

demo: build
	$(KITH) demo --people $(PEOPLE) --seed $(SEED) --port $(PORT) $(if $(filter no,$(SERVE)),--no-serve)

lint:
	swift format lint --strict --recursive Package.swift Sources Tests

# Everything that CI checks: the formatting, the build without warnings and with declared imports only, the counts of
# instructions and allocations of the hot paths, and the tests.
test: setup lint
	scripts/setup peers
	swift build $(SWIFT_FLAGS) --build-tests --explicit-target-dependency-import-check error
	scripts/check-instructions
	swift test $(SWIFT_FLAGS) --skip-build --parallel

bench: build
	Benchmarks/run

# Long assurance runs: more seeds, more kills, more fuzz than `make test` has time for.
assure: setup
	KITH_ASSURE=1 swift test $(SWIFT_FLAGS) --no-parallel

clean:
	rm -rf .build
