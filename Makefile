# Each word sets up what it needs by itself; a Debian machine with Python 3.11 and make is enough.
#   make setup   a .venv with what article71 needs to run
#   make pages   what the pages load in the browser, from the npm registry
#   make demo    registers built and shown: facts on a real report, and exercise papers, which open in the browser
#   make test    everything checked: style, types, imports, rules of the house, a real browser, PostgreSQL, SQLite
#   make browse  every page and each role's path in a real browser, Debian's chromium
#   make pictures  every page as the manual shows it, and the classes of overlaps, in docs/pictures
#   make check   style, types, imports and the rules of the house alone
#   make bench   the figures of the README, measured here
#   make soak    the long property and fuzz runs
#   make docs    the manual as pages, in build/manual
#   make messages  the catalogue of the words on pages, for who translates them
#   make lock    the lock files, anew
SHELL := bash
PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/pip install -qq --disable-pip-version-check
COMPILE := $(BIN)/uv pip compile --quiet --no-config --universal --generate-hashes --no-header --python-version 3.11

.PHONY: setup pages demo test browse pictures check bench soak docs messages lock
.NOTPARALLEL:

setup: .venv/to-run

pages: .venv/assets

demo: setup
	@$(BIN)/article71 demo

test: check .venv/browser .venv/assets
	@$(BIN)/pytest -q tests/browser
	@$(BIN)/python -m checks.postgresql $(BIN)/pytest -q -m store -n auto --ignore=tests/browser
	@$(BIN)/pytest -n auto --ignore=tests/browser

browse: .venv/to-develop .venv/browser .venv/assets
	@$(BIN)/pytest -q tests/browser

pictures: .venv/to-develop .venv/browser .venv/assets
	@$(BIN)/python -m checks.browser.pictures
	@$(BIN)/python -m checks.overlap_pictures

check: .venv/to-develop
	@$(BIN)/ruff check --quiet
	@$(BIN)/ruff format --check --quiet
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo
	@$(BIN)/python -m checks.house src checks bench

bench: .venv/to-develop
	@$(BIN)/python -m bench

soak: .venv/to-develop
	@HYPOTHESIS_PROFILE=soak $(BIN)/pytest -n auto

docs: .venv/to-develop
	@$(BIN)/python -m checks.manual

messages: .venv/to-develop
	@$(BIN)/python -m checks.messages

lock: .venv/to-develop
	$(COMPILE) pyproject.toml --group build --output-file requirements.lock
	$(COMPILE) pyproject.toml --group build --group dev --constraint requirements.lock --output-file requirements-dev.lock

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "article71 needs Python 3.11 or later: make PYTHON=..." >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip' 2>/dev/null || checks/debian python3-venv
	@$(PYTHON) -m venv .venv

.venv/to-run: requirements.lock pyproject.toml | $(BIN)/python
	@$(PIP) --require-hashes -r requirements.lock
	@$(PIP) --no-deps --no-build-isolation --editable .
	@$(BIN)/python -m compileall -q src
	@touch $@

# What pages load in the browser: from the npm registry, held to the versions and hashes of package.json.
.venv/assets: package.json checks/assets.py | .venv/to-run
	@$(BIN)/python -m checks.assets
	@touch $@

# What looks at the pages as a person's browser does; Playwright's own download is not needed.
.venv/browser: | .venv/to-develop
	@test -x /usr/bin/chromium || checks/debian chromium fonts-liberation
	@touch $@

.venv/to-develop: requirements-dev.lock .venv/to-run
	@$(PIP) --require-hashes -r requirements-dev.lock
	@touch $@
