"""Brings a career in: a file becomes the Markdown of a site, and nothing is lost silently.

`sources` (a module a format, each gives a JSON Resume) → `normalize` (into the `schema`, by `fields`, `periods` and `markup`) → `skills` and
`mentions` → `pages` (in `markdown`, with `headings` in its `language`); `summary` tells what happened. None knows Sphinx.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sphinx_resume.career.build_date import build_month
from sphinx_resume.importer import font_coverage
from sphinx_resume.importer.formats import FORMATS
from sphinx_resume.importer.headings import Headings
from sphinx_resume.importer.load import UnreadableError, read_bytes
from sphinx_resume.importer.mentions import Marker
from sphinx_resume.importer.normalize import normalize
from sphinx_resume.importer.pages import Pages
from sphinx_resume.importer.report import Place, Report
from sphinx_resume.importer.skills import declare

if TYPE_CHECKING:
    from pathlib import Path

    from sphinx_resume.importer.mentions import Mentions
    from sphinx_resume.importer.schema import Resume
    from sphinx_resume.importer.skills import Skills

__all__ = ["FORMATS", "Imported", "UnreadableError", "import_resume"]


# More lines of ``conf.py``.
AS_WRITTEN = """
smartquotes = False  # quotes and dashes stay as they are written
"""
WITHOUT_GLYPHS = """
# The fonts of the PDF lack some characters of this résumé, which are "?" there.
suppress_warnings = ["resume.pdf"]
"""
_MOST_CHARACTERS = 20
DEFAULT_LANGUAGE = "en"


@dataclass(slots=True)
class Imported:
    """An imported career: its pages by their path in ``docs/``, and how the import went."""

    resume: Resume
    language: str
    skills: Skills
    pages: dict[str, str]
    mentions: Mentions
    report: Report
    settings: str = ""


def import_resume(
    path: Path,
    format: str | None = None,  # noqa: A002 -- as the command's users call it
    *,
    language: str = "",
    declare_known: bool = False,
) -> Imported:
    """Read a résumé and write the pages of its site.

    Args:
        path: The file.
        format: One of `FORMATS`; by default, what the file holds tells.
        language: As Sphinx names it; by default, what the sentences tell, or English.
        declare_known: Whether well-known skills that the texts name are declared too.

    Raises:
        UnreadableError: The file cannot be read, or is no résumé.
    """
    try:
        # Here, since the scaffold writes with `markdown` where no dependency is installed.
        from sphinx_resume.importer.language import language_of  # noqa: PLC0415
        from sphinx_resume.importer.sources import read_source  # noqa: PLC0415
    except ModuleNotFoundError as error:
        message = f"an import needs {error.name}; install the package: pip install ."
        raise UnreadableError(message) from None
    report, today = Report(), build_month()
    top = Place("", report, today)
    try:
        source = read_source(read_bytes(path), str(path), report, format)
        resume = normalize(source.content, str(path), report, today)
    except RecursionError:
        message = f"{path} is nested too deep to be a résumé"
        raise UnreadableError(message) from None
    language = language or language_of(resume, source.titles) or DEFAULT_LANGUAGE
    headings = Headings(language)
    skills = declare(resume, top)
    source.locate(report)
    organizations = [work.name for work in resume.work]
    marker = Marker(skills, organizations)
    pages = Pages(resume, skills, marker, headings, today).write()
    if declare_known and marker.mentions.undeclared:
        skills.add_used(marker.mentions.undeclared)
        skills.add_aliases()
        marker = Marker(skills, organizations)
        pages = Pages(resume, skills, marker, headings, today).write()
    settings = AS_WRITTEN
    lacking = font_coverage.lacking(pages.values())
    if lacking:
        listed = " ".join(lacking[:_MOST_CHARACTERS])
        listed += " …" if len(lacking) > _MOST_CHARACTERS else ""
        top.key("resume.pdf").lost(f"its fonts lack {len(lacking)} characters: {listed}")
        settings += WITHOUT_GLYPHS
    return Imported(resume, language, skills, pages, marker.mentions, report, settings)
