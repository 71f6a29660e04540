# The résumé's commands; `make html` and `make test` set up all they need in .venv.
include sphinx_resume/scaffold/files/Makefile

LOCK   := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
          --no-emit-index-url --custom-compile-command "make lock"

# Tests with the themes and extensions of others, and with the builds of hosts: `make others`.
OTHERS := tests/neighbours tests/scaffold/test_hosts.py
# A file of tests stays in one process; tests/conftest.py has the order of files.
PYTEST := $(BIN)/pytest --numprocesses=logical --dist=loadfile --no-loadscope-reorder

.PHONY: test others test-all manual linkcheck fuzz lock messages screenshots audit clean-tools

test: $(VENV)/.dev $(VENV)/.browser
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BUILD) -W --keep-going -q -E docs _build/html
	$(PYTEST) $(OTHERS:%=--ignore=%)

# Careers, sources and files to import that nobody thought of, far more than `make test` tries.
fuzz: $(VENV)/.dev
	FUZZ=$(or $(N),10000) $(BIN)/pytest --numprocesses=logical \
	  tests/test_any_career.py tests/diagnostics/test_any_source.py tests/importer/test_back.py \
	  tests/reading/test_one_text.py \
	  tests/editions/test_any_choice.py

others: $(VENV)/.dev $(VENV)/.browser
	$(PYTEST) $(OTHERS)

# On every Python that is found, and with the newest versions of what is locked.
test-all: $(VENV)/.dev $(VENV)/.browser
	$(BIN)/nox

# The manual as a site, with the tables of its reference made anew from the code.
manual: $(VENV)/.site
	@$(BIN)/python manual/tables.py
	@$(BIN)/python -m sphinx -W -n --keep-going -q -c manual manual _build/manual
	@echo "$(CURDIR)/_build/manual/index.html"

# Whether the addresses that the résumé links to are still there; needs the network.
linkcheck: $(VENV)/.site
	@$(BUILD) -q -b linkcheck docs _build/linkcheck

lock: $(VENV)/.dev
	$(LOCK) pyproject.toml --output-file requirements.txt
	$(LOCK) --group pyproject.toml:dev --constraints requirements.txt --output-file requirements-dev.txt
	$(BIN)/python tests/extras.py | $(LOCK) --constraints requirements.txt \
	  --output-file sphinx_resume/scaffold/extras.txt -
	$(LOCK) audit/requirements.in --output-file audit/requirements.txt

# The template of translations, every string that a reader sees; and the translations of it.
messages: $(VENV)/.site
	$(BIN)/pybabel --quiet extract --no-default-keywords --keyword=_ --keyword=counted:1,2 \
	  --keyword=plural_forms:1,2 --omit-header --no-location --sort-output \
	  --output-file=sphinx_resume/locale/sphinx_resume.pot sphinx_resume
	$(BIN)/pybabel --quiet update --domain=sphinx_resume --output-dir=sphinx_resume/locale \
	  --input-file=sphinx_resume/locale/sphinx_resume.pot --width=100 --no-fuzzy-matching \
	  --ignore-obsolete --ignore-pot-creation-date
	$(BIN)/python tests/catalogues.py

# Pictures to look at: each kind of page at three widths, light and dark, and on paper.
screenshots: html $(VENV)/.dev $(VENV)/.browser
	@$(BIN)/python tests/screenshots.py _build/html _build/screenshots
	@echo "$(CURDIR)/_build/screenshots"

# What others wrote has to live with the extension, and to read the exports of the résumé and of
# the tests' career.
audit: others audit-tools audit/node_modules/.package-lock.json audit/.venv/.ancv
	@$(BUILD) -q docs _build/audit/resume
	@$(BIN)/python -m sphinx -q tests/roots/lighthouse _build/audit/lighthouse
	@$(BUILD) -q -b epub docs _build/audit/resume-epub
	@$(BIN)/python -m sphinx -q -b epub tests/roots/lighthouse _build/audit/lighthouse-epub
	@set -e; for site in resume lighthouse; do \
	  echo "── $$site"; \
	  audit/.venv/bin/python audit/book.py _build/audit/$$site-epub; \
	  /usr/bin/python3 audit/contacts.py _build/audit/$$site; \
	  audit/.venv/bin/python audit/ancv.py _build/audit/$$site/resume.json; \
	  node audit/check.mjs _build/audit/$$site; \
	  node audit/vocabulary.mjs _build/audit/$$site; \
	  node audit/pdf.mjs _build/audit/$$site; \
	  $(BIN)/python audit/word.py _build/audit/$$site; \
	done
	@$(BIN)/python audit/scripts.py
	@node audit/engines.mjs _build/audit/resume
	@node audit/pages.mjs _build/audit/resume "$$($(BIN)/python tests/chromium.py)"

clean: clean-tools
clean-tools:
	rm -rf audit/.venv audit/node_modules .hypothesis .mypy_cache .nox .pytest_cache .ruff_cache

.PHONY: audit-tools
audit-tools:
	@command -v java >/dev/null || \
	  { echo "make audit needs Java; on Debian: apt install default-jre-headless" >&2; exit 1; }
	@command -v pdftotext >/dev/null && command -v qpdf >/dev/null || \
	  { echo "make audit needs pdftotext and qpdf; on Debian: apt install poppler-utils qpdf" >&2; exit 1; }
	@command -v soffice >/dev/null || \
	  { echo "make audit needs LibreOffice; on Debian: apt install libreoffice-writer" >&2; exit 1; }
	@command -v firefox-esr >/dev/null && command -v WebKitWebDriver >/dev/null && command -v xvfb-run >/dev/null || \
	  { echo "make audit needs Firefox and WebKit; on Debian: apt install firefox-esr webkit2gtk-driver xvfb xauth" >&2; exit 1; }
	@/usr/bin/python3 -c 'import gi; gi.require_version("EBookContacts", "1.2")' 2>/dev/null || \
	  { echo "make audit needs Evolution's address book; on Debian: apt install gir1.2-ebookcontacts-1.2 python3-gi" >&2; exit 1; }

audit/node_modules/.package-lock.json: audit/package-lock.json
	@command -v node >/dev/null && command -v npm >/dev/null || \
	  { echo "make audit needs Node.js 20.12 or newer, with npm; on Debian: apt install nodejs npm" >&2; exit 1; }
	@cd audit && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@

# By uv: older versions of pip take the newest of a package that is asked for with extras.
audit/.venv/.ancv: audit/requirements.txt $(VENV)/.dev
	@$(PYTHON) -m venv audit/.venv
	@$(BIN)/uv pip install --quiet --python audit/.venv/bin/python --require-hashes -r $<
	@touch $@

$(VENV)/.dev: $(VENV)/.site requirements-dev.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $@

# A browser for the tests: the system's, else Debian's package, else Playwright's own.
$(VENV)/.browser: $(VENV)/.dev
	@$(BIN)/python tests/chromium.py >/dev/null
	@touch $@
