"""``sphinx-build -b resume-pdf``: the PDF alone, whole or for one job."""

from __future__ import annotations

from calendar import timegm
from typing import TYPE_CHECKING, Any

from sphinx.builders import Builder
from sphinx.util.osutil import ensuredir

from sphinx_resume.exports.document import Selection, Setting, document
from sphinx_resume.exports.focus import focus_skills, select
from sphinx_resume.exports.typeset import Paper, typeset
from sphinx_resume.model import Source
from sphinx_resume.names import slug
from sphinx_resume.problems import Problem, did_you_mean
from sphinx_resume.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Set as AbstractSet

    from sphinx.application import Sphinx

    from sphinx_resume.career import Career
    from sphinx_resume.domain import ResumeDomain

NAME = "resume"
_PAPERS = ("a4", "us-letter")


def career_of(app: Sphinx) -> Career:
    """The career of the project that is being built."""
    domain: ResumeDomain = app.env.get_domain("resume")  # type: ignore[assignment]
    return domain.career


def setting_of(app: Sphinx) -> Setting:
    """How this project wants its résumé set."""
    base = app.config.html_baseurl
    suffix = app.config.html_link_suffix or app.config.html_file_suffix or ".html"

    def address(docname: str, anchor: str) -> str | None:
        if not base:
            return None
        page = (
            app.builder.get_target_uri(docname)
            if app.builder.format == "html"
            else docname + suffix
        )
        return f"{base.rstrip('/')}/{page}" + (f"#{anchor}" if anchor else "")

    paper = app.config.resume_pdf_paper
    return Setting(Wording(app.config.language), paper if paper in _PAPERS else _PAPERS[0], address)


def conf_of(app: Sphinx) -> Source:
    """Where settings are written, for what is wrong with one of them."""
    return Source(str(app.confdir / "conf.py"), 1)


def whole(app: Sphinx) -> bytes:
    """The whole résumé, or nothing if nobody's; warns of ``resume_pdf_pages``."""
    career = career_of(app)
    if not is_settable(app, career):
        return b""
    paper = typeset(document(career, setting_of(app)), timestamp(career))
    check(career, paper, app.config.resume_pdf_pages)
    return paper.pdf


def is_settable(app: Sphinx, career: Career) -> bool:
    """Whether there is somebody whose PDF it is; tells of a paper that is none."""
    paper = app.config.resume_pdf_paper
    if paper not in _PAPERS:
        mend = f"{did_you_mean(str(paper), _PAPERS)}It takes: {', '.join(_PAPERS)}."
        Problem("option", conf_of(app), f"no paper is called {paper!r}", mend).warn()
    if career.people:
        return True
    mend = "Declare whose résumé it is: ':::{person} Name'."
    Problem("pdf", conf_of(app), "there is no {person}, and so no PDF", mend).warn()
    return False


def tailored(app: Sphinx, skills: list[str]) -> bytes:
    """The one-page edition for a job that asks for these skills."""
    career, setting = career_of(app), setting_of(app)
    if not is_settable(app, career):
        return b""

    def set_selection(selection: Selection) -> Paper:
        return typeset(document(career, setting, selection), timestamp(career))

    chosen = select(career, skills, lambda selection: set_selection(selection).pages == 1)
    paper = set_selection(chosen)
    check(career, paper, 1)
    return paper.pdf


def timestamp(career: Career) -> int:
    """The start of the month of the build, in Unix time: within it, the bytes stay."""
    year, month = divmod(career.today, 12)
    return timegm((year, month + 1, 1, 0, 0, 0))


def check(career: Career, paper: Paper, limit: int) -> None:
    """Tell of pages beyond the limit, and of letters that the fonts lack."""
    source = career.people[0].source
    if limit and paper.pages > limit:
        Problem(
            "pdf",
            source,
            f"the PDF has {paper.pages} pages, {paper.pages - limit} more than allowed; "
            f"the last is used down to {paper.used:.0f} cm",
            "Shorten the text, or raise 'resume_pdf_pages'.",
        ).warn()
    for character in paper.missing:
        Problem(
            "pdf",
            next(_sources(career, character), source),
            f"no font of the PDF has {character!r}, which stands there as '?'",
            "Spell it in letters that Source Sans has (Latin, Greek, Cyrillic).",
        ).warn()


def _sources(career: Career, character: str) -> Iterator[Source]:
    for page in career.pages.values():
        for declared in page.declared:
            for block in declared.blocks:
                if any(character in run.text for run in block.text):
                    yield block.source
            if character in repr(declared):
                yield declared.source


class ResumePdfBuilder(Builder):
    """``sphinx-build -b resume-pdf``: the PDF alone."""

    name = "resume-pdf"
    format = ""
    epilog = "The PDF is in %(outdir)s."
    allow_parallel = True

    def get_outdated_docs(self) -> str:
        """The PDF is always made anew: it takes a moment."""
        return "the PDF"

    def get_target_uri(self, docname: str, typ: str | None = None) -> str:
        """Pages have no place in the PDF; its links lead to the site."""
        return ""

    def prepare_writing(self, docnames: AbstractSet[str]) -> None:
        """Nothing; the career is known once the sources have been read."""

    def write_doc(self, docname: str, doctree: Any) -> None:
        """Nothing; see `write_documents`."""

    def write_documents(self, _docnames: AbstractSet[str]) -> None:
        """Write the one file."""
        app = self._app
        named = app.config.resume_focus
        ensuredir(self.outdir)
        skills = focus_skills(career_of(app), named, conf_of(app))
        pdf = tailored(app, skills) if named else whole(app)
        if pdf:
            name = "-".join((NAME, *map(slug, skills)))
            (self.outdir / f"{name}.pdf").write_bytes(pdf)


def setup(app: Sphinx) -> None:
    """Add the builder and its settings."""
    app.add_config_value("resume_pdf_paper", "a4", "", types=frozenset({str}))
    app.add_config_value("resume_pdf_pages", 0, "", types=frozenset({int}))
    app.add_config_value("resume_focus", "", "", types=frozenset({str}))
    app.add_builder(ResumePdfBuilder)
