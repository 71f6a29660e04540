"""Sphinx configuration of the résumé; what is the same for every career is in sphinx_resume."""

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

project = "Anurag Mohanty"
author = "Anurag Mohanty"
copyright = "Anurag Mohanty"  # noqa: A001 -- Sphinx's own name
version = release = "1.0"
language = "en"

extensions = ["sphinx_resume"]
html_theme = "furo"
html_title = "Anurag Mohanty · Site Reliability Engineer"
html_baseurl = os.environ.get("READTHEDOCS_CANONICAL_URL", "")
html_copy_source = False
html_use_index = False

resume_pdf_paper = "us-letter"
resume_pdf_pages = 2
