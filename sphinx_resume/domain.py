"""The ``resume`` domain: holds the career of a project and resolves references into it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar

from docutils import nodes
from sphinx.domains import Domain, ObjType
from sphinx.roles import XRefRole
from sphinx.util.nodes import make_refnode

from sphinx_resume.career.build_date import build_month, last_change
from sphinx_resume.career.career import Career
from sphinx_resume.career.model import KINDS, Declaration, Engagement, Page, Skill
from sphinx_resume.diagnostics import career as checks
from sphinx_resume.directives import DECLARATIONS, VIEWS
from sphinx_resume.i18n import only_claimed
from sphinx_resume.reading import read_page

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Set as AbstractSet

    from docutils.nodes import Element
    from sphinx.addnodes import pending_xref
    from sphinx.builders import Builder
    from sphinx.environment import BuildEnvironment


class NameRole(XRefRole):
    """A cross reference by name, shown as text; ``!name`` is text and no reference."""

    def __init__(self) -> None:
        super().__init__(innernodeclass=nodes.inline)


class ResumeDomain(Domain):
    """The career, page by page, and the names in it."""

    name = "resume"
    label = "Résumé"
    object_types: ClassVar = {kind: ObjType(kind, kind) for kind in DECLARATIONS}
    directives: ClassVar = {**DECLARATIONS, **VIEWS}
    roles: ClassVar = {name: NameRole() for name in DECLARATIONS}
    initial_data: ClassVar[dict[str, Any]] = {"pages": {}}
    data_version = 1

    @classmethod
    def of(cls, env: BuildEnvironment) -> ResumeDomain:
        """The one of this environment."""
        return env.get_domain(cls.name)  # type: ignore[return-value]

    def __init__(self, env: BuildEnvironment) -> None:
        super().__init__(env)
        self.today = build_month()
        self._career: Career | None = None

    @cached_property
    def modified(self) -> int | None:
        """When the sources were last changed, in seconds since 1970, if that is known."""
        return last_change(self.env.srcdir)

    @property
    def pages(self) -> dict[str, Page]:
        """What each document gives, by docname."""
        return self.data["pages"]  # type: ignore[no-any-return]

    @property
    def career(self) -> Career:
        """The whole career, as far as it has been read."""
        if self._career is None:
            shown = {name: page.where(self._holds) for name, page in self.pages.items()}
            self._career = Career(shown, self.today)
        return self._career

    def _holds(self, condition: str) -> bool:
        """Whether this build shows what stands under a condition; Sphinx tells of a wrong one."""
        tags = self.env._tags  # noqa: SLF001 -- public nowhere else
        try:
            return tags.eval_condition(condition)
        except Exception:  # noqa: BLE001 -- as Sphinx catches it
            return True

    # ── reading ──────────────────────────────────────────────────────────────────

    def process_doc(self, env: BuildEnvironment, docname: str, document: nodes.document) -> None:
        """Take in a document that has been read."""
        self._career = None
        self.pages[docname] = read_page.page(document, docname)

    def clear_doc(self, docname: str) -> None:
        """Forget a document that is read again, or gone."""
        self._career = None
        self.pages.pop(docname, None)

    def merge_domaindata(self, docnames: AbstractSet[str], otherdata: dict[str, Any]) -> None:
        """Take over what a parallel process has read."""
        self._career = None
        for docname in docnames:
            if docname in otherdata["pages"]:
                self.pages[docname] = otherdata["pages"][docname]

    def check_consistency(self) -> None:
        """Report what is wrong with the career as a whole."""
        for problem in checks.problems(self.career):
            problem.warn()

    # ── resolving ────────────────────────────────────────────────────────────────

    def find(self, role: str, target: str) -> Declaration | None:
        """What a reference of this role means, if it is declared and not ambiguous."""
        career = self.career
        if role == "skill":
            return career.skill_names.get(target)
        if role in career.titles:
            named = career.titles[role].get(target, [])
            return named[0] if len(named) == 1 else None
        return next((found for found in career.all(KINDS[role]) if found.name == target), None)

    def resolve_xref(  # type: ignore[override] # noqa: PLR0913, PLR0917 -- see below
        self,
        env: BuildEnvironment,
        fromdocname: str,
        builder: Builder,
        typ: str,
        target: str,
        node: pending_xref,
        contnode: Element,
    ) -> Element:
        """Link a name to its declaration; an unknown one is shown as text.

        That a name is unknown has been reported by `checks`, so it must not come back
        from here as unresolved, which Sphinx would report again. The signature is Sphinx's.
        """
        found = self.find(typ, target)
        if found is None:
            return contnode
        title = found.name if found.name != contnode.astext() else None
        link = make_refnode(builder, fromdocname, found.docname, found.anchor, contnode, title)
        if isinstance(found, Skill) and not self.career.evidence(found).is_shown:
            link["classes"].append("resume-unshown")
            link["reftitle"] = only_claimed()
        return link

    def resolve_any_xref(  # noqa: PLR0913, PLR0917 -- Sphinx's own signature
        self,
        env: BuildEnvironment,
        fromdocname: str,
        builder: Builder,
        target: str,
        node: pending_xref,
        contnode: Element,
    ) -> list[tuple[str, nodes.reference]]:
        """Find a name of any kind, for Markdown links and ``{any}``."""
        return [
            (
                f"{self.name}:{role}",
                make_refnode(builder, fromdocname, found.docname, found.anchor, contnode),
            )
            for role in self.object_types
            if (found := self.find(role, target)) is not None
        ]

    def get_objects(self) -> Iterator[tuple[str, str, str, str, str, int]]:
        """Every declaration, for the inventory.

        Sphinx's search leaves out what has a negative priority: it would show skills as
        objects a second time, C++ and C# as C, and with broken escapes.
        """
        for docname, page in self.career.pages.items():
            for found in page.declared:
                kind = type(found).__name__.lower()
                shown = found.title if isinstance(found, Engagement) else found.name
                yield found.name, shown, kind, docname, found.anchor, -1

    def get_full_qualified_name(self, node: Element) -> str | None:
        """The name that a reference means, as the inventory has it."""
        found = self.find(node["reftype"], node["reftarget"])
        return found.name if found else None
