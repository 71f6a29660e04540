"""What every view on a page is made of: facts from the career, rendered as nodes.

A view renders its facts and nothing else. So the facts alone tell when a page has to be
written again.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from docutils import nodes

    from sphinx_resume.career.career import Career
    from sphinx_resume.views.renderer import Renderer

D = TypeVar("D")
F = TypeVar("F")


@dataclass(frozen=True)
class View(Generic[D, F]):
    """One kind of view.

    Attributes:
        about: The type of the declaration that it belongs to; ``None`` for a view of the
            whole career.
        facts: Gives what it shows, as plain values: of that declaration, or of the whole career
            as far as the author of the view chose.
        render: Gives the nodes that show these facts; none where there is nothing to show.

    """

    about: type[D] | None
    facts: Callable[[Career, D], F]
    render: Callable[[F, Renderer], list[nodes.Node]]
