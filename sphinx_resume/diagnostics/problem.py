"""A mistake as its author reads of it: where it is, what is wrong, and what to do about it.

Every warning of the extension is a `Problem`; its ``kind`` is the subtype that
``suppress_warnings`` takes (``resume.unknown``, ``resume.date`` …).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from sphinx.util import logging

if TYPE_CHECKING:
    from sphinx_resume.career.model import Source

Kind = Literal[
    "unknown",  # a name that nothing declares
    "duplicate",  # something declared or written twice
    "option",  # an option or argument that is missing, unknown or empty
    "date",  # a date that is none, or cannot be
    "claim",  # a skill and its evidence that disagree with :claimed:
    "unmarked",  # a skill named in a sentence and not marked up
    "empty",  # a bullet or a title without a word
    "placement",  # a directive where it cannot stand
    "pdf",  # a PDF that is too long, or lacks a letter
    "markup",  # a directive or role that is taken for text
    "file",  # a file that cannot be read, or a character that cannot be shown
    "address",  # an email, phone number or URL that is none
    "translation",  # a text that is not translated, or a file for no language
]

_logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake.

    Attributes:
        kind: The subtype of the warning.
        source: Where it is.
        message: What is wrong, without a full stop.
        hint: What to do about it, in one or more sentences.

    """

    kind: Kind
    source: Source
    message: str
    hint: str

    def __str__(self) -> str:
        return f"{self.message}. {self.hint}"

    def warn(self) -> None:
        """Report it through Sphinx, at its line."""
        _logger.warning("%s", self, type="resume", subtype=self.kind, location=str(self.source))
