"""The figures in a sentence, such as "$97,000" or "40 %", and the strongest sentences of a work."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from docutils import nodes

from sphinx_resume.career.model import plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sphinx_resume.career.career import Career
    from sphinx_resume.career.model import Block, Declared

# Words without which a figure says something else, in languages that write them apart.
_MAGNITUDES = (
    "thousand million millions billion billions trillion mille milliard milliards mil millón"
    " millones milhão milhões mila milioni miliardo miliardi tausend Million Millionen Milliarde"
    " Milliarden Mio. Mrd. miljoen miljard miljon miljoner miljarder millioner milliarder tys. mln"
    " mld milionów тыс. тысяч млн млрд миллион миллиона миллионов"
)
_PERCENT = r"per\s?cento?|pour\s?cent|por\s?(?:ciento|cento)|[Pp]ro[cz]ent|prosent|процент(?:а|ов)?"
_MAGNITUDE = rf"\s(?:{'|'.join(map(re.escape, _MAGNITUDES.split()))}|{_PERCENT})(?!\w)"
# Two digits at least, or a currency or a unit; no year, no version, no name ("S3").
_DIGITS = r"\d{1,3}(?:[ \u00a0\u202f’]\d{3})+(?:[.,]\d+)?|\d[\d.,]*\d"
_FIGURE = re.compile(
    r"((?<![\w.,:/#-])(?<![A-Z]{2}\s)(?<!N[or]\.\s)"
    rf"(?:[$€£¥₹]\s?(?:{_DIGITS}|\d)|(?!(?:19|20)\d\d\b)(?:{_DIGITS})|\d(?=\s?[%€£]|{_MAGNITUDE}))"
    rf"(?:\s?[%€£¥]|[kKMB](?!\w)|{_MAGNITUDE})?\+?"
    r"(?![\w/]|[.,:-]\w))"
)
# What a figure changes to, or ranges to: "120 to 75", "20–30", "10,000 users to 500,000".
_WORD = r"\s[^\W\d_]+"
_TO = rf"(?:{_WORD})?\s(?:to|bis|auf|à|a|al|até|do|na|tot|naar|till|til|hasta|до|إلى|עד)\s"
_SECOND = (
    rf"(?:{_TO}|\s?[–—-]\s?)[$€£¥₹]?\d(?:[\d.,]*\d)?(?:\s?[%€£¥]|[kKMB]|{_MAGNITUDE})?\+?(?![\w-])"
)
# A comma ends nothing, as in "14 nurses, porters and clerks"; nor does the sign in "400 sq. ft.".
_REST = re.compile(rf"(?:{_SECOND})?(?:{_WORD}(?:{_WORD})?(?=[;:!?)]|\.?$|\.\s[A-Z]))?")


def split_figures(text: str) -> Iterator[tuple[str, bool]]:
    """A text in parts, each with whether it is a figure."""
    parts = _FIGURE.split(text)  # text and figures by turns
    return ((part, number % 2 == 1) for number, part in enumerate(parts) if part)


def figure_node(text: str) -> nodes.strong:
    """A figure, set in bold."""
    return nodes.strong("", text, classes=["resume-figure"])


def named_anchors(career: Career, docname: str) -> set[str]:
    """The ids of the sentences of a page that its author gave a name."""
    page = career.pages.get(docname)
    return {nodes.make_id(address.name) for address in page.addresses} if page else set()


def with_unit(figure: str, sentence: str) -> str:
    """A figure, the one it changes or ranges to, and the words behind it, if but two end the clause.

    "$97,000 a year" says what it is where "$97,000" does not; "120" says the wrong thing where
    the sentence has "from 120 to 75".
    """
    ends = (match.end() for match in _FIGURE.finditer(sentence) if match[0] == figure)
    rest = _REST.match(sentence, next(ends, len(sentence)))
    return figure + rest[0] if rest else figure


def strongest_sentences(career: Career, work: Declared, most: int) -> tuple[Block, ...]:
    """The strongest sentences of a piece of work, in the order of the text.

    Those that their author gave a name come first; then those with the most figures and skills.

    Args:
        career: The career.
        work: What has the sentences.
        most: How many to give.

    """
    named = named_anchors(career, work.docname)
    ranked: Sequence[tuple[int, Block]] = sorted(
        enumerate(work.blocks), key=lambda numbered: (*_rank(numbered[1], named), numbered[0])
    )
    return tuple(
        block for _number, block in sorted(ranked[:most], key=lambda numbered: numbered[0])
    )


def _rank(block: Block, named: set[str]) -> tuple[bool, int]:
    """The strongest sorts first; a figure weighs as much as two skills."""
    figures = len(_FIGURE.findall(plain(block.text)))
    return block.anchor not in named, -(2 * min(figures, 2) + len(block.skills))
