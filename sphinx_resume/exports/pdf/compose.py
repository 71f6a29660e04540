"""The PDF, whole or for one job; what is wrong with it is told."""

from __future__ import annotations

import json
from calendar import timegm
from typing import TYPE_CHECKING

from sphinx_resume.career.model import Source
from sphinx_resume.config import source_of_setting
from sphinx_resume.diagnostics.problem import Problem, did_you_mean
from sphinx_resume.domain import ResumeDomain
from sphinx_resume.exports.files import site_of
from sphinx_resume.exports.pdf.document import Selection, Setting, document
from sphinx_resume.exports.pdf.focus import focus_skills, select
from sphinx_resume.exports.pdf.typeset import CannotSetError, Paper, typeset
from sphinx_resume.i18n import Wording

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from sphinx.application import Sphinx
    from sphinx.config import Config
    from sphinx.environment import BuildEnvironment

    from sphinx_resume.career.career import Career

NAME = "resume"
BUILDER = "resume-pdf"
_PAPERS = ("a4", "us-letter")


def career_of(app: Sphinx) -> Career:
    """The career of the project that is being built."""
    domain = ResumeDomain.of(app.env)
    return domain.career


def setting_of(app: Sphinx) -> Setting:
    """How this project wants its résumé set."""
    site = site_of(app)

    def address(docname: str, anchor: str) -> str | None:
        return site.page(docname, anchor) if site.base else None

    paper = app.config.resume_pdf_paper
    return Setting(Wording(app.config.language), paper if paper in _PAPERS else _PAPERS[0], address)


def whole(app: Sphinx) -> bytes:
    """The whole résumé, or nothing if nobody's; warns of ``resume_pdf_pages``."""
    career = career_of(app)
    if not is_settable(app, career):
        return b""
    pdf, _ = told(career, lambda: _set(career, setting_of(app)), app.config.resume_pdf_pages)
    return pdf


def told(career: Career, setting: Callable[[], Paper], limit: int) -> tuple[bytes, bool]:
    """The PDF that a setting gives, and whether it is as it should be.

    What is wrong with it is told, and why there is none.
    """
    try:
        paper = setting()
    except CannotSetError as error:
        mend = "Shorten or change that text, or take 'resume.pdf' out of 'resume_exports'."
        source = career.people[0].source
        Problem("pdf", source, f"there is no PDF: {error}", mend).warn()
        return b"", False
    problems = [*_problems(career, paper, limit)]
    for problem in problems:
        problem.warn()
    return paper.pdf, not problems


def check_paper(app: Sphinx, config: Config) -> None:
    """Tell of a paper that is none (``config-inited``)."""
    paper = config.resume_pdf_paper
    if paper not in _PAPERS:
        mend = f"{did_you_mean(paper, _PAPERS)}It takes: {', '.join(_PAPERS)}."
        source = source_of_setting(app, "resume_pdf_paper")
        Problem("option", source, f"no paper is called {paper!r}", mend).warn()


def check_focus(app: Sphinx, env: BuildEnvironment) -> None:
    """Tell of a skill that no edition can be for (``env-check-consistency``)."""
    if app.builder.name != BUILDER:  # which tells of it itself
        domain = ResumeDomain.of(env)
        focus_skills(domain.career, app.config.resume_focus, source_of_setting(app, "resume_focus"))


def is_settable(app: Sphinx, career: Career) -> bool:
    """Whether there is somebody whose PDF it is; tells if not."""
    if career.people:
        return True
    mend = "Declare whose résumé it is: ':::{person} Name'."
    home = Source(str(app.env.doc2path(app.config.root_doc)), 1)
    Problem("pdf", home, "there is no {person}, and so no PDF", mend).warn()
    return False


def tailored(app: Sphinx, skills: list[str]) -> bytes:
    """The one-page edition for a job that asks for these skills."""
    career, setting = career_of(app), setting_of(app)
    if not is_settable(app, career):
        return b""

    def fits(selection: Selection) -> bool:
        return _set(career, setting, selection).pages == 1

    def chosen() -> Paper:
        return _set(career, setting, select(career, skills, fits))

    pdf, _ = told(career, chosen, 1)
    return pdf


def _set(career: Career, setting: Setting, selection: Selection | None = None) -> Paper:
    return typeset(json.dumps(document(career, setting, selection)), timestamp(career))


def timestamp(career: Career) -> int:
    """The start of the month of the build, in Unix time: within it, the bytes stay."""
    year, month = divmod(career.today, 12)
    return timegm((year, month + 1, 1, 0, 0, 0))


def _problems(career: Career, paper: Paper, limit: int) -> Iterator[Problem]:
    source = career.people[0].source
    if limit and paper.pages > limit:
        yield Problem(
            "pdf",
            source,
            f"the PDF has {paper.pages} pages, {paper.pages - limit} more than allowed; "
            f"the last is used down to {paper.used:.0f} cm",
            "Shorten the text, or raise 'resume_pdf_pages'.",
        )
    for character in paper.missing:
        yield Problem(
            "pdf",
            next(_sources(career, character), source),
            f"no font of the PDF has {character!r}, which stands there as '?'",
            "Spell it in letters that Source Sans has (Latin, Greek, Cyrillic).",
        )


def _sources(career: Career, character: str) -> Iterator[Source]:
    for page in career.pages.values():
        for declared in page.declared:
            for block in declared.blocks:
                if any(character in run.text for run in block.text):
                    yield block.source
            if character in repr(declared):
                yield declared.source


def setup(app: Sphinx) -> None:
    """Add the settings."""
    app.add_config_value("resume_pdf_paper", "a4", "", types=frozenset({str}))
    app.add_config_value("resume_pdf_pages", 0, "", types=frozenset({int}))
    app.add_config_value("resume_focus", "", "", types=frozenset({str}))
    app.connect("config-inited", check_paper)
    app.connect("env-check-consistency", check_focus)
