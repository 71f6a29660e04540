"""The files of an edition, its PDF and its Word file, and what is wrong with them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from sphinx_resume.career.links import URL
from sphinx_resume.domain import ResumeDomain
from sphinx_resume.editions.choose import Selection, choose
from sphinx_resume.editions.edition import EditionError, Mistake
from sphinx_resume.editions.names import file_name
from sphinx_resume.editions.resolve import resolve
from sphinx_resume.exports.files import site_of
from sphinx_resume.exports.pdf.document import PrintOptions, Tailored, document
from sphinx_resume.exports.pdf.problems import pdf_problems
from sphinx_resume.exports.pdf.render import print_options, timestamp
from sphinx_resume.exports.pdf.typeset import CannotSetError, Paper, typeset

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from sphinx.application import Sphinx

    from sphinx_resume.career.career import Career
    from sphinx_resume.career.model import Person
    from sphinx_resume.editions.choose import Choice
    from sphinx_resume.editions.edition import Edition
    from sphinx_resume.editions.resolve import Asked


class EditionFiles(NamedTuple):
    """What came of an edition.

    Attributes:
        stem: The name of its files, without a suffix.
        paper: The PDF.
        docx: The Word file.
        choice: The sentences that were chosen.
        mistakes: What is wrong with the edition or its files.

    """

    stem: str
    paper: Paper
    docx: bytes
    choice: Choice
    mistakes: list[Mistake]


def edition_files(app: Sphinx, edition: Edition) -> EditionFiles:
    """Typeset an edition.

    Raises:
        EditionError: There can be no such edition.

    """
    from sphinx_resume.exports.docx import (  # noqa: PLC0415 -- loads python-docx
        PictureError,
        typeset_docx,
    )

    career = ResumeDomain.of(app.env).career
    person = career.person
    if person is None:
        message = "there is no {person}, and so no edition"
        hint = "Declare whose résumé it is: ':::{person} Name'."
        raise EditionError(Mistake(edition.source, message, hint))
    asked, mistakes = resolve(career, edition)
    options = print_options(app, site_of(app))
    options = replace(options, paper=edition.paper or options.paper)
    picture = _picture(app, person, edition, mistakes)
    typesetter = _Typesetter(career, options, asked, picture)
    try:
        typesetter.check_picture()
        choice = choose(career, asked, typesetter.fits)
        paper = typesetter.paper(choice.selection)
    except CannotSetError as error:
        hint = "Shorten or change that text, or take it out of the edition."
        message = f"there is no PDF: {error}"
        raise EditionError(*mistakes, Mistake(edition.source, message, hint)) from error
    mistakes += _mistakes(career, choice, paper)
    data = typesetter.data(choice.selection)
    without = ["PDF"] if picture and not typesetter.picture else []
    try:
        docx = typeset_docx(data, timestamp(career), picture)
    except PictureError:
        without.append("Word file")
        docx = typeset_docx(data, timestamp(career))
    if picture and without:
        message = f"{picture.name} is no picture that the {' or the '.join(without)} can have"
        hint = "Use a JPEG or PNG file, or write: photo = false."
        mistakes.append(Mistake(edition.at("photo"), message, hint))
    stem = file_name(person.name, *_name_parts(edition, asked))
    return EditionFiles(stem, paper, docx, choice, mistakes)


class _Typesetter:
    """Typesets selections, each once."""

    def __init__(
        self, career: Career, options: PrintOptions, asked: Asked, picture: Path | None
    ) -> None:
        self.career = career
        self.options = options
        self.asked = asked
        self.picture = picture
        self._papers: dict[Selection, Paper] = {}

    def check_picture(self) -> None:
        """Do without the picture if typst cannot set it, which an edition without sentences shows."""
        if self.picture is None:
            return
        empty = Selection(frozenset())
        try:
            self.paper(empty)
        except CannotSetError:
            self.picture = None
            self.paper(empty)

    def data(self, selection: Selection) -> dict[str, Any]:
        edition = self.asked.edition
        left_out = sum(
            not selection.has(sentence.block)
            # The edition's own summary stands in place of the person's.
            and not (edition.summary and sentence.section == "summary")
            for sentence in (*self.asked.candidates, *self.asked.left_out)
        )
        tailored = Tailored(edition, self.asked.skills, selection, left_out)
        return document(self.career, self.options, tailored)

    def paper(self, selection: Selection) -> Paper:
        if selection not in self._papers:
            self._papers[selection] = typeset(
                self.data(selection), timestamp(self.career), self.picture, self.options.fonts
            )
        return self._papers[selection]

    def fits(self, selection: Selection) -> bool:
        most = self.asked.edition.pages
        return not most or self.paper(selection).pages <= most


def _name_parts(edition: Edition, asked: Asked) -> list[str]:
    """What distinguishes the names of its files from those of other editions."""
    if edition.company:
        return [edition.company]
    is_file = edition.source.path.endswith(f"{edition.name}.toml")
    return [edition.name] if is_file else [skill.name for skill in asked.skills]


def _picture(app: Sphinx, person: Person, edition: Edition, mistakes: list[Mistake]) -> Path | None:
    """The person's picture, where the edition wants it and there is one."""
    if not edition.photo:
        return None
    path = Path(app.env.relfn2path(person.image, person.docname)[1]) if person.image else None
    if path is None or URL.fullmatch(person.image) or not path.is_file():
        message = "this edition wants a photo, and there is no picture among the sources"
        hint = "Give {person} an 'image' that is a file, or write: photo = false."
        mistakes.append(Mistake(edition.at("photo"), message, hint))
        return None
    return path


def _mistakes(career: Career, choice: Choice, paper: Paper) -> Iterator[Mistake]:
    edition = choice.asked.edition
    if not choice.fits:
        needed = len(choice.kept)
        over = paper.pages - edition.pages
        message = (
            f"the edition has {paper.pages} pages, {over} more than 'pages' allows, "
            f"with no more than the headings and the {needed} sentences that it must have"
        )
        hint = f"{_ways_to_shorten(choice)}, or raise 'pages'."
        yield Mistake(edition.at("pages"), message, hint)
    for problem in pdf_problems(career, paper, edition.source):
        yield Mistake(problem.source, problem.message, problem.hint)


def _ways_to_shorten(choice: Choice) -> str:
    """What could be taken out of an edition that is too long."""
    asked = choice.asked
    proved = [skill.name for skill in asked.skills if skill.name not in choice.unproved]
    sections = dict.fromkeys(sentence.section for sentence in asked.candidates)
    sections.pop("experience", None)
    ways = []
    if len(proved) > 1:
        least = " or ".join(map(repr, proved[-3:][::-1]))
        ways.append(f"take {least} out of 'skills'")
    if asked.pinned:
        ways.append("take a sentence out of 'pin'")
    if sections:
        ways.append(f"name 'sections' without {' or '.join(map(repr, [*sections][-3:]))}")
    text = ", ".join(ways) or "shorten the titles"
    return text[0].upper() + text[1:]
