.DEFAULT_GOAL := help
PYTHON ?= python3
VENV := .venv
IN := $(VENV)/bin/python

.PHONY: help run test fast check pictures bench torture pins clean

help:  ## Show what can be made
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

$(VENV)/run: requirements.txt
	$(PYTHON) -m venv $(VENV)
	$(IN) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@touch $@

$(VENV)/test: requirements-test.txt $(VENV)/run
	$(IN) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-test.txt
	@touch $@

run: $(VENV)/run  ## Open debrief
	@$(IN) -m debrief

test: check  ## Everything: house rules, types, arrows, and every test
	$(IN) -m pytest -n auto

fast: $(VENV)/test  ## The tests without the real terminal
	$(IN) -m pytest -n auto --ignore tests/terminal --ignore tests/privacy

check: $(VENV)/test  ## House rules, types and arrows only
	$(IN) -m ruff check .
	$(IN) -m ruff format --check .
	$(IN) -m mypy
	$(VENV)/bin/lint-imports

bench: $(VENV)/test  ## Measure against a hello-Textual program in the same run
	$(IN) -m benchmarks

torture: $(VENV)/test  ## Try hard to make the letterbox lose something: some minutes
	$(IN) -m tests.torture

pictures: $(VENV)/test  ## Draw the pictures in docs/pictures
	$(IN) -m tests.screens.draw

pins: $(VENV)/run  ## Choose versions anew and write both requirements files
	$(IN) -m pip install --quiet uv
	$(VENV)/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url --no-annotate pyproject.toml -o requirements.txt
	$(VENV)/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url --no-annotate pyproject.toml --group test -o requirements-test.txt

clean:  ## Remove what was built here
	rm -rf $(VENV) dist .hypothesis .mypy_cache .ruff_cache .import_linter_cache
