"""Draws the views of each page, once the whole career is known."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sphinx.addnodes import pending_xref
from sphinx.transforms.post_transforms import SphinxPostTransform

from sphinx_resume.nodes import view
from sphinx_resume.pages import education, organization, person, position, project, skill
from sphinx_resume.pages.drawing import Drawing, declaration_at
from sphinx_resume.wording import Wording

if TYPE_CHECKING:
    from sphinx_resume.career import Career
    from sphinx_resume.domain import ResumeDomain

DRAWINGS: dict[str, Drawing[Any, Any]] = {
    "person": person.PERSON,
    "organization": organization.HEAD,
    "positions": organization.POSITIONS,
    "position": position.HEAD,
    "neighbours": position.NEIGHBOURS,
    "project": project.PROJECT,
    "education": education.EDUCATION,
    "skill": skill.SKILL,
}


class FillViews(SphinxPostTransform):
    """Replaces each view by what it shows, before references are resolved (10)."""

    default_priority = 5

    def run(self, **_kwargs: Any) -> None:
        """Draw every view of the document."""
        domain: ResumeDomain = self.env.get_domain("resume")  # type: ignore[assignment]
        words = Wording(self.config.language)
        for found in list(self.document.findall(view)):
            facts = facts_of(domain.career, found["name"], found["docname"], found["about"])
            drawn = [] if facts is None else DRAWINGS[found["name"]].draw(facts, words)
            for link in (each for node in drawn for each in node.findall(pending_xref)):
                link["refdoc"] = found["docname"]
            found.parent.replace(found, drawn)


def facts_of(career: Career, name: str, docname: str, about: str) -> Any:
    """What the view of this name shows at an address; none if nothing is declared there."""
    drawing = DRAWINGS[name]
    declared = declaration_at(career, docname, about, drawing.about)
    return None if declared is None else drawing.facts(career, declared)
