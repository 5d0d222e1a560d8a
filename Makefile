# Two commands do everything on a fresh machine: make demo, make test.

PY := .venv/bin/python
READY := .venv/.ready

# A checkout that moved or a Python that is gone makes .venv stale, whatever the files' times say.
ifneq ($(shell $(PY) -I -c 'import casc_portfolio; print(open("$(READY)").read())' 2>/dev/null),$(realpath .))
.PHONY: $(READY)
endif

.PHONY: help demo test fast slow lint types contracts docs bench wheel format clean

help: ## say what there is
	@sed -n 's/^\([a-z]*\):.*## /make \1\t/p' $(MAKEFILE_LIST) | expand -t 18

demo: $(READY) ## make, check, measure and build a sample portfolio in demo/
	.venv/bin/casc demo demo/

test: fast slow ## all tests

fast: $(READY) ## tests without processes, site builds and browsers
	$(PY) -m pytest -m "not slow"

slow: $(READY) ## the other tests
	@$(PY) -m tests.find_browser --install >/dev/null || echo "Tests that need a browser can't run."
	@sh .ci/validator >/dev/null 2>&1 || echo "The test that validates HTML can't run: it needs npm and Java."
	$(PY) -m pytest -m slow -n 2

lint: $(READY) ## style of code and templates
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/djlint --lint --quiet theme

types: $(READY) ## strict types
	.venv/bin/mypy

contracts: $(READY) ## which room may import which
	.venv/bin/lint-imports

docs: $(READY) ## build the guides into site/
	.venv/bin/mkdocs build --strict

bench: $(READY) ## ratios of "How fast", measured side by side
	$(PY) -m benchmarks.run

wheel: $(READY) ## build the wheel and try it in an empty environment
	sh .ci/wheel

format: $(READY) ## put code in its usual form
	.venv/bin/ruff check --fix .
	.venv/bin/ruff format .

clean: ## take away what make made, .venv included
	rm -rf .venv .ci/node_modules demo site dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache

$(READY): pyproject.toml .ci/venv
	@sh .ci/venv
