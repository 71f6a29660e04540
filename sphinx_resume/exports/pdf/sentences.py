"""Sentences as the PDF and the Word file take them: runs, lists within lists, headings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from sphinx_resume.career.model import plain_run
from sphinx_resume.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sphinx_resume.career.model import Block, Text
    from sphinx_resume.career.model import Run as TextRun
    from sphinx_resume.editions.choose import Selection

# A stretch of a sentence: its text, or a dictionary if it leads somewhere or has a style.
Run: TypeAlias = str | dict[str, Any]
_SHIFTED = ("superscript", "subscript")


def item(text: list[Run], marker: str = "-") -> dict[str, Any]:
    """One item of a list.

    Args:
        text: Its sentence.
        marker: ``-``, or the number that stands before it.

    Returns:
        The item; ``more`` are further paragraphs of it, ``children`` its own list, and
        ``is_heading`` whether it is a heading over the items that follow.

    """
    number = "" if marker in {"", "-"} else marker
    return {"text": text, "number": number, "more": [], "children": [], "is_heading": False}


def nested(blocks: Sequence[Block], selection: Selection) -> list[dict[str, Any]]:
    """Lists within lists, as in the source; an item whose parent is left out stands alone.

    A heading is there if anything under it is.
    """
    items: list[dict[str, Any]] = []
    # The items that the next one may belong to: each with its level, and none if left out.
    branch: list[tuple[int, dict[str, Any] | None]] = []
    headings: list[Block] = []
    for block in blocks:
        if block.is_heading and not block.level:
            headings.append(block)
            continue
        goes_on = block.level and not block.marker
        while branch and branch[-1][0] >= block.level + bool(goes_on):
            branch.pop()
        within = branch[-1][1] if branch else None
        if not selection.has(block):
            if not goes_on:
                branch.append((block.level, None))
            continue
        if headings:
            items += [item(sentence(each.text)) | {"is_heading": True} for each in headings]
            headings, branch, within = [], [], None
        if goes_on and within is not None and branch[-1][0] == block.level:
            within["more"].append(sentence(block.text))
            continue
        found = item(sentence(block.text), block.marker)
        (within["children"] if within is not None else items).append(found)
        branch.append((block.level, found))
    if selection.blocks is None:
        items += [item(sentence(each.text)) | {"is_heading": True} for each in headings]
    return items


def sentence(text: Text) -> list[Run]:
    """A sentence in as few runs as it can be."""
    runs: list[Run] = []
    before = ""
    for each in text:
        words = plain_run(each, before)
        before += words
        runs.append(_run(each, words))
    return joined(runs)


def _run(text: TextRun, words: str) -> Run:
    """What is raised or lowered is so by its characters, since parsers read no style.

    What has none, or none in the fonts, is so by its style if it is of letters: ordinals (1st),
    signs (TM), and all that are lowered.
    """
    is_shifted = any(style in text.styles for style in _SHIFTED)
    if is_shifted and not _has_characters(text, words):
        return run(text.text, text.href, text.styles)
    styles = tuple(style for style in text.styles if style not in _SHIFTED)
    return run(words, text.href, (*styles, "whole") if _is_broken(text) else styles)


def _has_characters(text: TextRun, words: str) -> bool:
    if not any(letter.isalpha() for letter in text.text):
        return True
    if "subscript" in text.styles or words == text.text:
        return False
    return not words.startswith("^") or any(letter.isdigit() for letter in text.text)


def _is_broken(text: TextRun) -> bool:
    """Whether it is a skill whose name a line could end in the middle of."""
    return text.skill is not None and not text.text.isalnum()


def separated(names: Iterable[Run]) -> list[Run]:
    """Names as a list in one sentence."""
    comma = _(", ")
    found: list[Run] = []
    for name in names:
        found += [comma, name] if found else [name]
    return joined(found)


def joined(runs: Iterable[Run]) -> list[Run]:
    """A sentence in as few runs as it can be: each costs typst time and memory."""
    found: list[Run] = []
    for each in runs:
        if isinstance(each, str) and found and isinstance(found[-1], str):
            found[-1] += each
        else:
            found.append(each)
    return found


def run(text: str, href: str | None, styles: tuple[str, ...] = ()) -> Run:
    """A stretch of text: as such, or with where it leads to and its styles."""
    if href is None and not styles:
        return text
    return {"text": text, "href": href, "styles": list(styles)}
