# Two commands matter: `make run` does the main job on the corpus that ships, `make test` passes the tests.
PYTHON ?= python3.11
VENV ?= .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
OUT ?= out

.PHONY: help run test check setup lint types layers rules evaluate coverage bench format clean
.DEFAULT_GOAL := help

help:  ## say what there is
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /  make \1\t/' | expand -t 20

run: $(VENV)/.installed  ## read the pages of corpus/dev into out/records.jsonl
	@mkdir -p $(OUT)
	$(BIN)/projnotice convert corpus/dev -o $(OUT)/records.jsonl
	@echo "The records are in $(OUT)/records.jsonl, one notice a line."

test: $(VENV)/.installed-dev  ## run the tests
	$(BIN)/python -m pytest -n auto

check: lint types layers test rules  ## everything that must hold before a change goes in

setup: $(VENV)/.installed-dev  ## make the virtual environment with what development needs

lint: $(VENV)/.installed-dev  ## ruff: lint and format
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.installed-dev  ## mypy --strict
	MYPYPATH=src $(BIN)/mypy

layers: $(VENV)/.installed-dev  ## upper layers import lower ones, never the reverse
	PYTHONPATH=src $(BIN)/lint-imports

rules: $(VENV)/.installed-dev  ## validate the rules and run their examples
	$(BIN)/projnotice rules check

evaluate: $(VENV)/.installed  ## score the extractor on the corpus
	$(BIN)/projnotice evaluate corpus

coverage: $(VENV)/.installed-dev  ## the tests with coverage by line
	$(BIN)/python -m pytest -n auto --cov=projnotice --cov-report=term-missing:skip-covered

bench: $(VENV)/.installed-dev  ## the library against the naive line
	$(BIN)/python bench/run.py

format: $(VENV)/.installed-dev  ## put the code into its form
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

clean:  ## remove what was built
	rm -rf $(VENV) $(OUT) build dist .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis .coverage

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: pyproject.toml | $(BIN)/python
	$(PIP) install --editable .
	@$(BIN)/python -m compileall -q src
	@touch $@

$(VENV)/.installed-dev: pyproject.toml | $(BIN)/python
	$(PIP) install --editable '.[dev]'
	@$(BIN)/python -m compileall -q src
	@touch $@ $(VENV)/.installed
