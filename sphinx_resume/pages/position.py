"""A position on its own page: a header at the top, its neighbours in time at the end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from docutils import nodes
from sphinx.transforms import SphinxTransform

from sphinx_resume.domain import ResumeDomain
from sphinx_resume.model import Engagement, Position
from sphinx_resume.nodes import view
from sphinx_resume.pages.drawing import Drawing, skill_places
from sphinx_resume.wording import _

if TYPE_CHECKING:
    from sphinx.application import Sphinx

    from sphinx_resume.career import Career, Place, Tenure
    from sphinx_resume.model import Text
    from sphinx_resume.pages.pen import Pen, T


class Head(NamedTuple):
    """What stands above the bullets; ``about`` says what the organization is."""

    tenure: Tenure
    organization: Place | None
    location: str
    about: Text
    environment: tuple[tuple[str, Place | None], ...]


def _head(career: Career, position: Position) -> Head:
    organization = career.organization_names.get(position.organization)
    about = organization.blocks[:1] if organization else ()
    return Head(
        career.tenure(position),
        career.place(organization),
        position.location or (organization.location if organization else ""),
        about[0].text if about else (),
        skill_places(career, position.environment),
    )


def _draw_head(head: Head, pen: Pen[T]) -> list[T]:
    organization = (
        pen.link(head.organization)
        if head.organization
        else pen.span("unknown", head.tenure.within)
    )
    where = [pen.text(head.location)] if head.location else []
    shown = [pen.line("when", *pen.joined([organization, *pen.when(head.tenure), *where]))]
    if head.about:
        shown.append(pen.line("about", *pen.sentence(head.about)))
    return [*shown, *pen.environment(_("Environment"), head.environment)]


def _neighbours(career: Career, position: Position) -> tuple[Tenure | None, Tenure | None]:
    return career.neighbours(position)


def _draw_neighbours(neighbours: tuple[Tenure | None, Tenure | None], pen: Pen[T]) -> list[T]:
    labels = _("Previous role"), _("Next role")
    shown = [
        [pen.paragraph("", pen.span("label", f"{label}: "), *pen.dated(tenure))]
        for label, tenure in zip(labels, neighbours, strict=True)
        if tenure is not None
    ]
    return [pen.bullet_list(shown, "resume-neighbours no-search")] if shown else []


class AppendNeighbours(SphinxTransform):
    """Puts the neighbours of a position at the end of its text."""

    default_priority = 600

    def apply(self, **_kwargs: Any) -> None:
        """Add the view to each section that declares a position."""
        for found in list(self.document.findall(view)):
            if isinstance(found["declares"], Position):
                found.parent.append(view.of("neighbours", found["docname"]))


def name_page(app: Sphinx, document: nodes.document) -> None:
    """Call the page "Title, Organization" wherever it is listed (``doctree-read``).

    The same title at two organizations could not be told apart in the navigation, the
    search or the browser's tabs.
    """
    env, docname = app.env, app.env.current_document.docname
    domain = ResumeDomain.of(env)
    for declared in domain.pages[docname].declared:
        if isinstance(declared, Engagement) and not declared.anchor and declared.title:
            env.titles[docname] = nodes.title("", declared.name)
            env.longtitles[docname] = nodes.title("", declared.name)
            entry = env.tocs[docname].next_node(nodes.reference)
            if entry is not None:
                entry.children = []
                entry.append(nodes.Text(declared.name))


def drop_page_neighbours(
    app: Sphinx, pagename: str, _template: str, context: dict[str, Any], _tree: object
) -> None:
    """Leave out Furo's links to the next page, which neighbours in time replace."""
    domain = ResumeDomain.of(app.env)
    page = domain.pages.get(pagename)
    if page and any(isinstance(declared, Position) for declared in page.declared):
        context["prev"] = context["next"] = None


HEAD = Drawing(Position, _head, _draw_head)
NEIGHBOURS = Drawing(Position, _neighbours, _draw_neighbours)
