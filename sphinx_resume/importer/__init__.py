"""Brings a career in: a JSON Resume becomes the Markdown of a site, and nothing is lost silently.

``read`` → ``normal`` (into a `form`, by ``values``, ``when`` and ``text``) → ``skills`` and
``mentions`` → ``pages`` (in ``markdown``); ``summary`` tells what happened. None knows Sphinx.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sphinx_resume.career.build_date import build_month
from sphinx_resume.importer import font_coverage
from sphinx_resume.importer.load import UnreadableError, read
from sphinx_resume.importer.mentions import Marker
from sphinx_resume.importer.normalize import normal
from sphinx_resume.importer.pages import Pages
from sphinx_resume.importer.report import Place, Report
from sphinx_resume.importer.skills import declare

if TYPE_CHECKING:
    from pathlib import Path

    from sphinx_resume.importer.mentions import Marked
    from sphinx_resume.importer.schema import Resume
    from sphinx_resume.importer.skills import Skills

__all__ = ["Imported", "UnreadableError", "import_resume"]


# More lines of ``conf.py``.
AS_WRITTEN = """
smartquotes = False  # quotes and dashes stay as they are written
"""
WITHOUT_GLYPHS = """
# The fonts of the PDF lack some characters of this résumé, which are "?" there.
suppress_warnings = ["resume.pdf"]
"""
_SHOWN = 20


@dataclass(slots=True)
class Imported:
    """A career that was brought in: its pages by their path in ``docs/``, and how it went."""

    resume: Resume
    skills: Skills
    pages: dict[str, str]
    marked: Marked
    report: Report
    settings: str = ""


def import_resume(path: Path) -> Imported:
    """Read a JSON Resume; raises `UnreadableError` for what is none."""
    report, today = Report(), build_month()
    top = Place("", report, today)
    try:
        resume = normal(read(path), str(path), report, today)
    except RecursionError:
        message = f"{path} is nested too deep to be a résumé"
        raise UnreadableError(message) from None
    skills = declare(resume, top)
    marker = Marker(skills)
    pages = Pages(resume, skills, marker).write()
    settings = AS_WRITTEN
    lacking = font_coverage.lacking(pages.values())
    if lacking:
        shown = " ".join(lacking[:_SHOWN]) + (" …" if len(lacking) > _SHOWN else "")
        top.key("resume.pdf").lost(f"its fonts lack {len(lacking)} characters: {shown}")
        settings += WITHOUT_GLYPHS
    return Imported(resume, skills, pages, marker.marked, report, settings)
