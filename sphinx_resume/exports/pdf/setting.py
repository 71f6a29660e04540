"""How a career is set: language, paper, links, colour."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sphinx_resume.exports.pdf.own_fonts import NO_FONTS, OwnFonts

if TYPE_CHECKING:
    from collections.abc import Callable

    from sphinx_resume.i18n import Wording


@dataclass(frozen=True)
class Setting:
    """How the career is set: in which language, on what paper, with links to where.

    Attributes:
        words: The language.
        paper: The name of the paper.
        address: Gives the address of a docname and anchor on the site, or none.
        home: The address of the site, or ``""``.
        accent: The colour of the site, as ``#rrggbb``.
        fonts: Faces of the author's own.

    """

    words: Wording
    paper: str
    address: Callable[[str, str], str | None]
    home: str
    accent: str
    fonts: OwnFonts = NO_FONTS
