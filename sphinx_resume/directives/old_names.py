"""Directives and roles under the names that older versions gave them; see `renamed`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sphinx_resume.career.model import Source
from sphinx_resume.diagnostics.problem import Problem
from sphinx_resume.renamed import Renamed, of_kind

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from docutils import nodes
    from docutils.parsers.rst.states import Inliner
    from sphinx.application import Sphinx
    from sphinx.domains import Domain

    from sphinx_resume.directives.base import ResumeDirective


def register(app: Sphinx, domain: type[Domain]) -> None:
    """Add the old names to the domain."""
    for entry in of_kind("directive").values():
        directive: Any = domain.directives[entry.new]
        app.add_directive_to_domain(domain.name, entry.old, _old_directive(entry, directive))
        if entry.new in domain.roles:
            role = _old_role(entry, domain.roles[entry.new])
            app.add_role_to_domain(domain.name, entry.old, role)


def _old_directive(entry: Renamed, directive: type[ResumeDirective]) -> type[ResumeDirective]:
    def run(self: ResumeDirective) -> Sequence[nodes.Node]:
        message = f"the directive {entry.old!r} is called {entry.new!r} now"
        self.report("unknown", message, entry.hint)
        self.name = self.name.replace(entry.old, entry.new)
        return directive.run(self)

    return type(directive.__name__, (directive,), {"run": run})


def _old_role(entry: Renamed, role: Callable[..., Any]) -> Any:
    def run(
        name: str, rawtext: str, text: str, lineno: int, inliner: Inliner, *more: Any, **named: Any
    ) -> Any:
        path, line = inliner.reporter.get_source_and_line(lineno)
        message = f"the role {entry.old!r} is called {entry.new!r} now"
        Problem("unknown", Source(str(path or ""), line or 1), message, entry.hint).warn()
        return role(
            name.replace(entry.old, entry.new), rawtext, text, lineno, inliner, *more, **named
        )

    return run
