# The commands of every site; `make html` sets up all they need in .venv.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
# What was read stays out of the site: it holds what `{only}` and tags keep from readers.
BUILD  := $(BIN)/python -m sphinx -n -c . -d _build/doctrees

.PHONY: html pdf clean
.DEFAULT_GOAL := html

html: $(VENV)/.site
	@$(BUILD) -q docs _build/html
	@echo "$(CURDIR)/_build/html/index.html"

# For a job: make pdf FOCUS=Kafka,Kubernetes
pdf: $(VENV)/.site
	@$(BUILD) -q -b resume-pdf $(if $(FOCUS),-D "resume_focus=$(FOCUS)") docs _build/pdf
	@ls -t "$(CURDIR)"/_build/pdf/*.pdf | head -n 1

clean:
	rm -rf _build $(VENV)

# A virtual environment of its own, exactly as locked.
$(VENV)/.site: requirements.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Python 3.11 or newer is needed; name one: make PYTHON=python3.13" >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV) || \
	  { echo "Python cannot make a virtual environment; on Debian: apt install python3-venv" >&2; exit 1; }
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@touch $@
