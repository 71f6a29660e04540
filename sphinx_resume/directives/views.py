"""The directives that place a view of the whole career."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinx_resume.career.characters import canonical
from sphinx_resume.directives.base import ViewDirective
from sphinx_resume.reading.nodes import view

if TYPE_CHECKING:
    from docutils import nodes


class CareerViewDirective(ViewDirective):
    """``{timeline}``, ``{role-ledger}``, ``{skill-matrix}``: a view that takes nothing."""

    def run(self) -> list[nodes.Node]:
        """The placeholder of the view, until the whole career is known."""
        self.check()
        placeholder = view.of(self.local_name, self.env.current_document.docname)
        self.set_source_info(placeholder)
        self.choose(placeholder)
        return [placeholder]

    def choose(self, placeholder: view) -> None:
        """Note on the placeholder what the author chose to see."""


class StrongestSkillsDirective(CareerViewDirective):
    """``{strongest-skills}``: those with the most evidence, so many, or those that are named.

    The placeholder has the ``skills`` that are named, in this order, and the ``limit``; without
    an argument it has neither.
    """

    takes_names = True

    def choose(self, placeholder: view) -> None:
        """Take the argument for a number, or for names of skills."""
        argument = canonical(self.readable(" ".join(self.arguments), self.source))
        if argument.isdecimal():
            if int(argument):
                placeholder["limit"] = int(argument)
            else:
                self.report(
                    "option",
                    f"{self.as_written} has the number {argument}",
                    "Write a number from 1, names of skills, or nothing.",
                )
        elif argument:
            names = (" ".join(name.split()) for name in argument.split(","))
            placeholder["skills"] = tuple(dict.fromkeys(filter(None, names)))


VIEWS: dict[str, type[ViewDirective]] = {
    "timeline": CareerViewDirective,
    "skill-matrix": CareerViewDirective,
    "strongest-skills": StrongestSkillsDirective,
    "role-ledger": CareerViewDirective,
    "role-cards": CareerViewDirective,  # its name in 0.1, whose pages build without a warning
    "skill-overview": CareerViewDirective,
    "background": CareerViewDirective,
}
