"""Sphinx configuration of the manual, whose examples are a career of their own."""

from __future__ import annotations

import sys
from pathlib import Path

_HERE = Path(__file__).parent
sys.path[:0] = [str(_HERE.parent), str(_HERE / "_extensions")]

project = "sphinx-resume"
author = "the authors of sphinx-resume"
html_title = "sphinx-resume: the manual"

extensions = ["sphinx_resume.site", "reference_tables"]
exclude_patterns = ["examples/*"]
resume_exports = []
