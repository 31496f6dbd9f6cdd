# Leefwereld: everything starts here. `make run` and `make test` set up what they need.

PYTHON ?= python3
PORT   ?= 8000
# How many tests run at the same time.
AT_ONCE ?= 2
# What a setup leaves behind, so that the next one takes seconds.
UV      = .uv/bin/uv
READY   = .venv/ready
FRONT   = src/leefwereld/theme/static/theme/built/ready
BIN     = .venv/bin

export UV_PYTHON_DOWNLOADS = never
export UV_LINK_MODE = copy
# Compiled once, so that no start does it again: seconds of waiting, and ten megabytes that a server would keep.
export UV_COMPILE_BYTECODE = 1

.PHONY: help setup run test test-core test-web test-postgres test-front test-browser check fix front docs bench clean

help: ## say what can be done here
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*##/ —/' | sort

setup: $(READY) $(FRONT) ## set up everything: Python packages, fonts, front-end

run: setup ## serve the platform on http://127.0.0.1:8000 with the demo municipality in it
	@LEEFWERELD_DEMO=1 $(BIN)/python manage.py serve --port $(PORT)

test: setup check test-core test-front test-web test-postgres test-browser ## run all tests

test-core: $(READY) $(FRONT) ## test the language, in an environment without Django
	@UV_PROJECT_ENVIRONMENT=.venv-core $(UV) sync --quiet --frozen --python $(PYTHON) --no-default-groups --group core --extra office
	@.venv-core/bin/python -c 'import importlib.util as u; assert not u.find_spec("django"), "Django leaked into the core"'
	.venv-core/bin/python -m pytest -n $(AT_ONCE) --dist worksteal tests/core

test-web: setup ## test the platform on SQLite
	$(BIN)/python -m pytest -n $(AT_ONCE) --dist worksteal tests/leefwereld tests/docs tests/test_shape.py

test-postgres: setup ## test the platform on PostgreSQL
	LEEFWERELD_TEST_DB=postgres $(BIN)/python -m pytest -n $(AT_ONCE) --dist worksteal tests/leefwereld

test-front: setup ## test the TypeScript
	@cd frontend && npm run --silent check && npm run --silent test

# A story that stumbles because the machine is busy is told again, and that is said.
test-browser: setup ## what people do, in a real browser
	$(BIN)/python -m pytest -n $(AT_ONCE) --dist loadfile tests/browser --reruns 3 --reruns-delay 2 -r R

check: setup ## style, types, directions of import
	$(BIN)/ruff format --check --quiet .
	$(BIN)/ruff check --quiet .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo > var/imports.txt || (cat var/imports.txt; exit 1)

fix: setup ## put the style right
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

front: ## build the front-end again
	@rm -f $(FRONT)
	@$(MAKE) --no-print-directory $(FRONT)

docs: setup ## write the reference pages again
	$(BIN)/python docs/reference.py

bench: setup ## measure, as ratios in one run
	$(BIN)/python -m bench
	$(BIN)/python -m bench.together
	$(BIN)/python -m bench.grid
	$(BIN)/python -m bench.finding
	$(BIN)/python -m bench.pages

clean: ## throw away what was built; your data in var/ stays
	rm -rf .venv .venv-core .uv frontend/node_modules src/blauwdruk/assets src/leefwereld/theme/static/theme/built

$(READY): pyproject.toml uv.lock
	@$(PYTHON) setup_check.py
	@test -x $(UV) || ($(PYTHON) -m venv .uv && .uv/bin/python -m pip install --quiet --disable-pip-version-check uv)
	@echo "Python-pakketten klaarzetten / setting up Python packages ..."
	@test -e $@ || rm -rf .venv # a setup that was broken off begins anew: half a package counts as installed
	@rm -f $@
	@$(UV) sync --quiet --frozen --all-extras --python $(PYTHON)
	@$(BIN)/python -m compileall -q src
	@mkdir -p var && touch $@

$(FRONT): $(READY) frontend/package-lock.json frontend/build.mjs frontend/fonts.py $(wildcard frontend/src/*.ts frontend/src/*/*.ts) $(wildcard src/leefwereld/locale/*/LC_MESSAGES/*.po)
	@$(PYTHON) setup_check.py
	@echo "Lettertypen, thema en scripts bouwen / building fonts, theme and scripts ..."
	@cd frontend && npm ci --silent --no-audit --no-fund
	@cd frontend && node build.mjs
	@$(BIN)/python frontend/fonts.py
	@$(BIN)/python manage.py compile_words
	@touch $@
