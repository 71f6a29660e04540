"""The strongest skills, for pages that have nothing else to say: the search and the 404 page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docutils import nodes
from sphinx.builders.html import StandaloneHTMLBuilder

from sphinx_resume.career.page import PlacedView
from sphinx_resume.domain import ResumeDomain
from sphinx_resume.i18n import Wording, _
from sphinx_resume.site.isolation import isolate_latin
from sphinx_resume.theme.assets import is_themed
from sphinx_resume.views.render_views import VIEWS, facts_of
from sphinx_resume.views.renderer import Renderer

if TYPE_CHECKING:
    from sphinx.application import Sphinx

_VIEW = PlacedView("strongest-skills")


def add_strongest(
    app: Sphinx, page: str, _template: str, context: dict[str, Any], _doctree: object
) -> None:
    """Give the two pages the skills, as their templates show them (``html-page-context``)."""
    builder = app.builder
    if page not in {"search", "404"} or not is_themed(app):
        return
    if not isinstance(builder, StandaloneHTMLBuilder):
        return
    career = ResumeDomain.of(app.env).career
    renderer = Renderer(app, page, Wording.of(app.config))
    content = VIEWS[_VIEW.name].render(facts_of(career, page, _VIEW), renderer)
    if content:
        container = nodes.container("", *content)
        isolate_latin(app, container, page)
        html = builder.render_partial(container)["fragment"]
        context["resume_strongest"] = f"<h2>{_('Strongest skills')}</h2>\n{html}"
