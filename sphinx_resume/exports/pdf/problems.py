"""What is wrong with a PDF, however long it may be: its size, letters without a font, long words."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from sphinx_resume.career.model import plain
from sphinx_resume.career.scripts import by_script
from sphinx_resume.diagnostics.problem import Problem
from sphinx_resume.exports.pdf import own_fonts
from sphinx_resume.exports.pdf.document import LONG_WORD

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx_resume.career.career import Career
    from sphinx_resume.career.model import Declaration, Source
    from sphinx_resume.career.scripts import Script
    from sphinx_resume.exports.pdf.typeset import Paper

LARGEST = 2_500_000  # bytes; a large applicant system takes no more
_MOST_LETTERS = 12  # of a script, that a warning names


def pdf_problems(career: Career, paper: Paper, whole: Source) -> Iterator[Problem]:
    """What is wrong with a PDF.

    Args:
        career: What it was made of.
        paper: The PDF.
        whole: Where a problem is located that is not of one text.

    """
    if len(paper.pdf) > LARGEST:
        size = len(paper.pdf) / 1e6
        message = f"the PDF has {size:.1f} MB, more than many applicant systems take"
        hint = "Use a smaller picture, or fewer pages: 2.5 MB is the limit."
        yield Problem("pdf", whole, message, hint)
    yield from _letters_without_font(career, paper, whole)
    if paper.wide:
        yield from _wide_words(career, paper)


def _wide_words(career: Career, paper: Paper) -> Iterator[Problem]:
    for declared in _declared(career):
        for block in declared.blocks:
            for word in LONG_WORD.findall(plain(block.text)):
                if word in paper.wide:
                    start = word[:20] + "…"
                    message = f"the word {start!r} has {len(word)} letters, and runs off the paper"
                    hint = "Break it with a blank, or put it behind a link."
                    yield Problem("pdf", block.source, message, hint)


def _letters_without_font(career: Career, paper: Paper, whole: Source) -> Iterator[Problem]:
    """One problem for all letters of a script, since a text in it has hundreds; one for each sign."""
    lacking = [*paper.missing, *paper.borrowed]
    scripts = {_script_name(sign) for sign in lacking if unicodedata.category(sign)[0] in "LM"}
    groups: dict[tuple[str, str], list[str]] = {}  # by the name of a script, or each sign by itself
    hints: dict[tuple[str, str], str] = {}
    for script, letters in by_script(lacking).items():
        for letter in letters:
            # No package has the others, but their script may have a name all the same.
            name = script.name if script else _script_name(letter)
            key = (name, "") if script or name in scripts else ("", letter)
            groups.setdefault(key, []).append(letter)
            hints.setdefault(key, _hint(script, key[0]))
    for key, letters in groups.items():
        missing = [letter for letter in letters if letter in paper.missing]
        named = missing or letters
        if missing:
            result = f"so {'they are' if key[0] else 'it is'} shown as '?'"
        else:
            result = "so a font of this system is used, which other machines may lack"
        sources = (next(_sources(career, letter), None) for letter in named)
        source = next(filter(None, sources), whole)
        message = f"no font of the PDF has {_quoted(key[0], named)}, {result}"
        yield Problem("pdf", source, message, hints[key])


def _quoted(script: str, letters: list[str]) -> str:
    if not script:
        return repr(letters[0])
    more = "…" if len(letters) > _MOST_LETTERS else ""
    return f"the {script} letters {''.join(letters[:_MOST_LETTERS]) + more!r}"


def _hint(script: Script | None, name: str) -> str:
    if script:
        package = script.package.replace("_", "-")
        needed = f"sphinx-resume[{script.extra}]" if script.extra else package
        return f"Install '{needed}', which has a font of them."
    if name:
        return f"Name a font that has them in '{own_fonts.NAME}'."
    return "Spell it in letters that Source Sans has (Latin, Greek, Cyrillic)."


def _script_name(letter: str) -> str:
    """The script of a letter, with which its name in Unicode begins: "Tibetan"."""
    return unicodedata.name(letter, "").partition(" ")[0].capitalize()


def _declared(career: Career) -> Iterator[Declaration]:
    for page in career.pages.values():
        yield from page.declared


def _sources(career: Career, character: str) -> Iterator[Source]:
    """Where a character is written."""
    for declared in _declared(career):
        for block in declared.blocks:
            if any(character in run.text for run in block.text):
                yield block.source
        if character in repr(declared):
            yield declared.source
