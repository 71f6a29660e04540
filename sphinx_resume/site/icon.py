"""The icon of a site that brings none: the person's initials."""

from __future__ import annotations

import html
from functools import cache
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from sphinx_resume import palette
from sphinx_resume.domain import ResumeDomain
from sphinx_resume.theme.assets import is_themed

if TYPE_CHECKING:
    from sphinx.application import Sphinx


_SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">'
    '<rect width="64" height="64" rx="14" fill="{paper}"/>'
    '<text x="32" y="33" fill="{ink}" font-family="Helvetica,Arial,sans-serif" font-size="{size}"'
    ' font-weight="700" text-anchor="middle" dominant-baseline="central">{initials}</text></svg>'
)


def initials(name: str) -> str:
    """The first letters of the first and the last of a person's names."""
    letters = [word[0] for word in name.split() if word[0].isalnum()]
    return "".join((*letters[:1], *letters[1:][-1:])).upper()


@cache
def icon(name: str, accent: str = palette.DEFAULT) -> str:
    """A picture of a person's initials as a ``data:`` address, so that no file is fetched."""
    letters, colours = initials(name), palette.colours(accent, palette.LIGHT)
    svg = _SVG.format(
        initials=html.escape(letters),
        size=34 if len(letters) > 1 else 42,
        paper=colours["accent"],
        ink=colours["on-accent"],
    )
    return f"data:image/svg+xml,{quote(svg)}"


def add_icon(
    app: Sphinx, _page: str, _template: str, context: dict[str, Any], _doctree: object
) -> None:
    """Give a page the icon, unless the author has one (``html-page-context``)."""
    person = ResumeDomain.of(app.env).career.person
    if is_themed(app) and person and not context.get("favicon_url"):
        context["favicon_url"] = icon(person.name, app.config.resume_accent)
