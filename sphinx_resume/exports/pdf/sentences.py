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


def list_item(text: list[Run], marker: str = "-") -> dict[str, Any]:
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


def nested_list(blocks: Sequence[Block], selection: Selection) -> list[dict[str, Any]]:
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
        parent = branch[-1][1] if branch else None
        if not selection.has(block):
            if not goes_on:
                branch.append((block.level, None))
            continue
        if headings:
            items += map(_heading, headings)
            headings, branch, parent = [], [], None
        if goes_on and parent is not None and branch[-1][0] == block.level:
            parent["more"].append(sentence(block.text))
            continue
        item = list_item(sentence(block.text), block.marker)
        (parent["children"] if parent is not None else items).append(item)
        branch.append((block.level, item))
    if selection.blocks is None:
        items += map(_heading, headings)
    return items


def _heading(block: Block) -> dict[str, Any]:
    return list_item(sentence(block.text)) | {"is_heading": True}


def sentence(text: Text) -> list[Run]:
    """A sentence in as few runs as it can be."""
    runs: list[Run] = []
    before = ""
    for part in text:
        words = plain_run(part, before)
        before += words
        runs.append(_styled_run(part, words))
    return merge_runs(runs)


def _styled_run(text: TextRun, words: str) -> Run:
    """A run with its styles.

    Raised and lowered text becomes characters that are so, since parsers read no style. It keeps
    the style if there are no such characters, or the fonts lack them, and it has letters: ordinals
    (1st), signs (TM), and all that is lowered.

    Args:
        text: The run.
        words: Its words, with such characters.

    """
    is_shifted = any(style in text.styles for style in _SHIFTED)
    if is_shifted and not _has_characters(text, words):
        return make_run(text.text, text.href, text.styles)
    styles = tuple(style for style in text.styles if style not in _SHIFTED)
    return make_run(words, text.href, (*styles, "whole") if _is_broken(text) else styles)


def _has_characters(text: TextRun, words: str) -> bool:
    """Whether the fonts have characters for a raised or lowered run."""
    if not any(letter.isalpha() for letter in text.text):
        return True
    if "subscript" in text.styles or words == text.text:
        return False
    return not words.startswith("^") or any(letter.isdigit() for letter in text.text)


def _is_broken(text: TextRun) -> bool:
    """Whether it is a skill whose name a line could end in the middle of."""
    return text.skill is not None and not text.text.isalnum()


def comma_separated(names: Iterable[Run]) -> list[Run]:
    """Names as a list in one sentence."""
    comma = _(", ")
    runs: list[Run] = []
    for name in names:
        runs += [comma, name] if runs else [name]
    return merge_runs(runs)


def merge_runs(runs: Iterable[Run]) -> list[Run]:
    """A sentence in as few runs as it can be: each costs typst time and memory."""
    merged: list[Run] = []
    for run in runs:
        if isinstance(run, str) and merged and isinstance(merged[-1], str):
            merged[-1] += run
        else:
            merged.append(run)
    return merged


def make_run(text: str, href: str | None, styles: tuple[str, ...] = ()) -> Run:
    """A stretch of text: as such, or with where it leads to and its styles."""
    if href is None and not styles:
        return text
    return {"text": text, "href": href, "styles": list(styles)}
