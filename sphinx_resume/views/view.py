"""What every view on a page is made of: facts from the career, drawn with a pen.

A view draws its facts and nothing else. So the facts alone tell when a page has to be
written again, and every builder can show it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from sphinx_resume.career.career import Career, Place
    from sphinx_resume.career.model import Listing
    from sphinx_resume.views.pen import Pen

D = TypeVar("D")
F = TypeVar("F")


@dataclass(frozen=True)
class Drawing(Generic[D, F]):
    """One kind of view: whom it is ``about``, the ``facts`` it shows, how to ``draw`` them.

    One that is about no one declaration (``None``) shows the whole career.
    """

    about: type[D] | None
    facts: Callable[[Career, D], F]
    draw: Callable[[F, Pen[Any]], list[Any]]


def skill_places(
    career: Career, environment: tuple[Listing, ...]
) -> tuple[tuple[str, Place | None], ...]:
    """An environment as its author words it, each entry with its skill's place."""
    return tuple(
        (listing.text, career.place(career.skill_names.get(listing.skill)))
        for listing in environment
    )
