"""Sphinx configuration of the résumé; what is the same for every career is in sphinx_resume."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

project = "Anurag Mohanty"

extensions = ["sphinx_resume.site"]

html_extra_path = ["docs/moved"]  # pages that lead from old addresses to new ones
epub_exclude_files = ["education.html"]

resume_pdf_paper = "us-letter"
resume_pdf_pages = 2
