"""Sphinx configuration of the manual, whose examples are a career of their own."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

project = "sphinx-resume"
author = "the authors of sphinx-resume"
html_title = "sphinx-resume: the manual"

extensions = ["sphinx_resume.site"]
exclude_patterns = ["examples/*"]
resume_exports = []
