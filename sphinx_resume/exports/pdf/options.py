"""How a career is printed: language, paper, links, colour, fonts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sphinx_resume.exports.pdf.own_fonts import NO_FONTS, OwnFonts

if TYPE_CHECKING:
    from collections.abc import Callable

    from sphinx_resume.i18n import Wording


@dataclass(frozen=True)
class PrintOptions:
    """How the PDF and the Word file of a project are made.

    Attributes:
        words: Their language.
        paper: The name of the paper.
        address: Gives the address of a docname and anchor on the site, or ``None``.
        home: The address of the site, or ``""``.
        accent: The colour of the site, as ``#rrggbb``.
        fonts: Fonts of the author's own.

    """

    words: Wording
    paper: str
    address: Callable[[str, str], str | None]
    home: str
    accent: str
    fonts: OwnFonts = NO_FONTS
