"""The PDF of the whole résumé; what is wrong with a PDF, of an edition too."""

from __future__ import annotations

import json
import unicodedata
from calendar import timegm
from typing import TYPE_CHECKING, NamedTuple

from sphinx_resume import palette
from sphinx_resume.career.model import Source, plain
from sphinx_resume.career.names import did_you_mean
from sphinx_resume.career.scripts import by_script
from sphinx_resume.config import source_of_setting
from sphinx_resume.diagnostics.problem import Problem
from sphinx_resume.domain import ResumeDomain
from sphinx_resume.editions.edition import PAPERS
from sphinx_resume.exports.files import site_of
from sphinx_resume.exports.pdf import own_fonts
from sphinx_resume.exports.pdf.document import LONG_WORD, document
from sphinx_resume.exports.pdf.setting import Setting
from sphinx_resume.exports.pdf.typeset import CannotSetError, Paper, typeset
from sphinx_resume.i18n import Wording

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from sphinx.application import Sphinx
    from sphinx.config import Config

    from sphinx_resume.career.career import Career
    from sphinx_resume.career.model import Block
    from sphinx_resume.career.scripts import Script

NAME = "resume"
_NAMED = 12  # letters of a script that a warning names
LARGEST = 2_500_000  # bytes; a large applicant system takes no more


def career_of(app: Sphinx) -> Career:
    """The career of the project that is being built."""
    domain = ResumeDomain.of(app.env)
    return domain.career


def setting_of(app: Sphinx) -> Setting:
    """How this project wants its résumé set."""
    site = site_of(app)

    def address(docname: str, anchor: str) -> str | None:
        return site.page(docname, anchor) if site.base else None

    accent = palette.colours(app.config.resume_accent, palette.LIGHT)["accent"]
    paper = app.config.resume_pdf_paper
    paper = paper if paper in PAPERS else PAPERS[0]
    fonts = own_fonts.own_fonts(app)
    return Setting(Wording.of(app.config), paper, address, site.base, accent, fonts)


def whole(app: Sphinx) -> bytes:
    """The whole résumé, or nothing if nobody's; warns of ``resume_pdf_pages``."""
    career = career_of(app)
    if not is_settable(app, career):
        return b""
    setting = setting_of(app)
    data = json.dumps(document(career, setting))
    pdf, _ = told(
        career,
        lambda: typeset(data, timestamp(career), own=setting.fonts),
        app.config.resume_pdf_pages,
    )
    return pdf


def told(career: Career, setting: Callable[[], Paper], limit: int) -> tuple[bytes, bool]:
    """The PDF that a setting gives, and whether it is as it should be.

    What is wrong with it is told, and why there is none.
    """
    try:
        paper = setting()
    except CannotSetError as error:
        hint = "Shorten or change that text, or remove 'resume.pdf' from 'resume_exports'."
        source = career.people[0].source
        Problem("pdf", source, f"there is no PDF: {error}", hint).warn()
        return b"", False
    problems = [*_problems(career, paper, limit)]
    for problem in problems:
        problem.warn()
    return paper.pdf, not problems


def check_paper(app: Sphinx, config: Config) -> None:
    """Tell of a paper that is none (``config-inited``)."""
    paper = config.resume_pdf_paper
    if paper not in PAPERS:
        hint = f"{did_you_mean(paper, PAPERS)}It takes: {', '.join(PAPERS)}."
        source = source_of_setting(app, "resume_pdf_paper")
        Problem("option", source, f"unknown paper {paper!r}", hint).warn()


def is_settable(app: Sphinx, career: Career) -> bool:
    """Whether there is somebody whose PDF it is; tells if not."""
    if career.people:
        return True
    hint = "Declare whose résumé it is: ':::{person} Name'."
    home = Source(str(app.env.doc2path(app.config.root_doc)), 1)
    Problem("pdf", home, "there is no {person}, so there is no PDF", hint).warn()
    return False


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
    for flaw in flaws(career, paper):
        yield Problem("pdf", flaw.source or source, flaw.message, flaw.hint)


class Flaw(NamedTuple):
    """What is wrong with a PDF, and where that is written, if it is written at one place."""

    source: Source | None
    message: str
    hint: str


def flaws(career: Career, paper: Paper) -> Iterator[Flaw]:
    """What is wrong with any PDF, however long it may be."""
    if len(paper.pdf) > LARGEST:
        message = (
            f"the PDF has {len(paper.pdf) / 1e6:.1f} MB, more than many applicant systems take"
        )
        yield Flaw(None, message, "Use a smaller picture, or fewer pages: 2.5 MB is the limit.")
    yield from _without_face(career, paper)
    for block in _blocks(career):
        for word in LONG_WORD.findall(plain(block.text)) if paper.wide else ():
            if word not in paper.wide:
                continue
            message = (
                f"the word {word[:20] + '…'!r} has {len(word)} letters, and runs off the paper"
            )
            yield Flaw(block.source, message, "Break it with a blank, or put it behind a link.")


def _without_face(career: Career, paper: Paper) -> Iterator[Flaw]:
    """One flaw for all letters of a script, since a text in it has hundreds; one for each sign."""
    named: dict[str, tuple[list[str], str]] = {}
    lacking = [*paper.missing, *paper.borrowed]
    scripts = {_first_word(each) for each in lacking if unicodedata.category(each)[0] in "LM"}
    for script, letters in by_script(lacking).items():
        for letter in letters:
            word = _first_word(
                letter
            )  # no package has it, but perhaps it is of a script all the same
            name = script.name if script else word if word in scripts else ""
            what = f"the {name} letters" if name else repr(letter)
            named.setdefault(what, ([], _hint(script, name)))[0].append(letter)
    for what, (letters, hint) in named.items():
        lost = [letter for letter in letters if letter in paper.missing]
        those = lost or letters
        shown = repr("".join(those[:_NAMED]) + ("…" if len(those) > _NAMED else ""))
        subject, verb = (what, "it is") if what.endswith("'") else (f"{what} {shown}", "they are")
        result = f"so {verb} shown as '?'"
        if not lost:
            result = "so a font of this system is used, which other machines may lack"
        sources = (next(_sources(career, letter), None) for letter in those)
        source = next((source for source in sources if source), None)
        yield Flaw(source, f"no font of the PDF has {subject}, {result}", hint)


def _hint(script: Script | None, name: str) -> str:
    if script:
        package = script.package.replace("_", "-")
        needed = f"sphinx-resume[{script.extra}]" if script.extra else package
        return f"Install '{needed}', which has a font of them."
    if name:
        return f"Name a font that has them in '{own_fonts.NAME}'."
    return "Spell it in letters that Source Sans has (Latin, Greek, Cyrillic)."


def _first_word(letter: str) -> str:
    """The script of a letter, with which its name in Unicode begins: "Tibetan"."""
    return unicodedata.name(letter, "").partition(" ")[0].capitalize()


def _blocks(career: Career) -> Iterator[Block]:
    for page in career.pages.values():
        for declared in page.declared:
            yield from declared.blocks


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
    own_fonts.setup(app)
    app.connect("config-inited", check_paper)
