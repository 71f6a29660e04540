"""The PDF of the whole résumé, by the settings of its project."""

from __future__ import annotations

from calendar import timegm
from typing import TYPE_CHECKING, Any

from sphinx_resume import palette
from sphinx_resume.career.model import Source
from sphinx_resume.career.names import did_you_mean
from sphinx_resume.config import source_of_setting
from sphinx_resume.diagnostics.problem import Problem
from sphinx_resume.domain import ResumeDomain
from sphinx_resume.editions.edition import PAPERS
from sphinx_resume.exports.files import site_of
from sphinx_resume.exports.pdf.document import PrintOptions, document
from sphinx_resume.exports.pdf.own_fonts import own_fonts
from sphinx_resume.exports.pdf.problems import pdf_problems
from sphinx_resume.exports.pdf.typeset import CannotSetError, typeset

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.config import Config

    from sphinx_resume.career.career import Career
    from sphinx_resume.exports.export import Site

NAME = "resume"


def print_options(app: Sphinx, site: Site) -> PrintOptions:
    """How this project wants its résumé printed."""
    accent = palette.colours(app.config.resume_accent, palette.LIGHT)["accent"]
    paper = app.config.resume_pdf_paper
    paper = paper if paper in PAPERS else PAPERS[0]
    return PrintOptions(site, paper, accent, own_fonts(app))


def resume_pdf(app: Sphinx) -> bytes:
    """The whole résumé; empty, with a warning, if there is no person or no PDF of the text."""
    career = ResumeDomain.of(app.env).career
    if career.person is None:
        warn_of_nobody(app)
        return b""
    pdf, _is_sound = render_pdf(app, career, document(career, print_options(app, site_of(app))))
    return pdf


def render_pdf(app: Sphinx, career: Career, data: dict[str, Any]) -> tuple[bytes, bool]:
    """Set the whole résumé, and report what is wrong with its PDF.

    Args:
        app: The application of this build.
        career: The career, which has a person.
        data: The `document`.

    Returns:
        The PDF, empty if there is none, and whether nothing is wrong with it.

    """
    source = career.people[0].source
    try:
        paper = typeset(data, timestamp(career), own=own_fonts(app))
    except CannotSetError as error:
        hint = "Shorten or change that text, or remove 'resume.pdf' from 'resume_exports'."
        Problem("pdf", source, f"there is no PDF: {error}", hint).warn()
        return b"", False
    problems = []
    limit = app.config.resume_pdf_pages
    if limit and paper.pages > limit:
        message = (
            f"the PDF has {paper.pages} pages, {paper.pages - limit} more than allowed; "
            f"the last is used down to {paper.used:.0f} cm"
        )
        hint = "Shorten the text, or raise 'resume_pdf_pages'."
        problems.append(Problem("pdf", source, message, hint))
    problems += pdf_problems(career, paper, source)
    for problem in problems:
        problem.warn()
    return paper.pdf, not problems


def warn_of_nobody(app: Sphinx) -> None:
    """Warn that there is nobody whose PDF it could be."""
    hint = "Declare whose résumé it is: ':::{person} Name'."
    home = Source(str(app.env.doc2path(app.config.root_doc)), 1)
    Problem("pdf", home, "there is no {person}, so there is no PDF", hint).warn()


def timestamp(career: Career) -> int:
    """The start of the month of the build, in Unix time: within it, the bytes stay."""
    year, month = divmod(career.today, 12)
    return timegm((year, month + 1, 1, 0, 0, 0))


def check_paper(app: Sphinx, config: Config) -> None:
    """Report an unknown paper (``config-inited``)."""
    paper = config.resume_pdf_paper
    if paper not in PAPERS:
        hint = f"{did_you_mean(paper, PAPERS)}It takes: {', '.join(PAPERS)}."
        source = source_of_setting(app, "resume_pdf_paper")
        Problem("option", source, f"unknown paper {paper!r}", hint).warn()


def setup(app: Sphinx) -> None:
    """Add the settings."""
    app.add_config_value(
        "resume_pdf_paper",
        "a4",
        "",
        types=frozenset({str}),
        description="The paper of the PDF: `a4` or `us-letter`.",
    )
    app.add_config_value(
        "resume_pdf_pages",
        0,
        "",
        types=frozenset({int}),
        description="Warns if the PDF has more pages than this; 0 is any number.",
    )
    app.connect("config-inited", check_paper)
