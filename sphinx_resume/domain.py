"""The ``resume`` domain: holds the career of a project and resolves references into it."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar

from docutils import nodes
from sphinx.domains import Domain, ObjType
from sphinx.roles import XRefRole
from sphinx.util.nodes import make_refnode

from sphinx_resume.career.build_date import build_month, last_change
from sphinx_resume.career.career import Career
from sphinx_resume.career.characters import canonical
from sphinx_resume.career.model import KINDS, Declaration, Engagement, Skill, identity
from sphinx_resume.diagnostics import career as checks
from sphinx_resume.directives import DECLARATIONS, VIEWS, old_names
from sphinx_resume.i18n import only_claimed
from sphinx_resume.reading import resolved_pages
from sphinx_resume.reading.nodes import MENTION
from sphinx_resume.reading.read_page import read_page

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from docutils.nodes import Element
    from docutils.parsers.rst.states import Inliner
    from sphinx.addnodes import pending_xref
    from sphinx.application import Sphinx
    from sphinx.builders import Builder
    from sphinx.environment import BuildEnvironment

    from sphinx_resume.career.page import Page


class NameRole(XRefRole):
    r"""A cross reference by name, shown as text; ``!name`` is text and no reference.

    A name that begins with ``!`` is written ``\!name``. In ``text <name>`` there is a blank, so
    that ``List<T>`` is a name.
    """

    explicit_title_re = re.compile(r"^(.+?)\s+(?<!\x00)<(.*)>$", re.DOTALL)

    def __init__(self) -> None:
        super().__init__(innernodeclass=nodes.inline)

    def __call__(  # noqa: PLR0913, PLR0917 -- docutils' own signature
        self,
        name: str,
        rawtext: str,
        text: str,
        lineno: int,
        inliner: Inliner,
        options: dict[str, Any] | None = None,
        content: Sequence[str] = (),
    ) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        """Take a backslash before the first sign as an escape; Markdown leaves it there."""
        if text.startswith("\\!"):
            text = f"\0{text[1:]}"
        return super().__call__(name, rawtext, text, lineno, inliner, options, content)

    def process_link(
        self,
        env: BuildEnvironment,
        refnode: Element,
        has_explicit_title: bool,  # noqa: FBT001 -- Sphinx's own signature
        title: str,
        target: str,
    ) -> tuple[str, str]:
        """Take the name in the form in which names are compared."""
        return super().process_link(env, refnode, has_explicit_title, title, canonical(target))


class ResumeDomain(Domain):
    """The career, page by page, and the names in it."""

    name = "resume"
    label = "Résumé"
    object_types: ClassVar = {kind: ObjType(kind, kind) for kind in DECLARATIONS}
    directives: ClassVar = {**DECLARATIONS, **VIEWS}
    roles: ClassVar = {name: NameRole() for name in DECLARATIONS}
    initial_data: ClassVar[dict[str, Any]] = {"pages": {}}
    data_version = 3

    @classmethod
    def of(cls, env: BuildEnvironment) -> ResumeDomain:
        """The one of this environment."""
        return env.get_domain(cls.name)  # type: ignore[return-value]

    def __init__(self, env: BuildEnvironment) -> None:
        super().__init__(env)
        self.today = build_month()
        # What the pages that may change give as this build shows them; see `resolved_pages`.
        self.resolved: dict[str, Page] = {}
        self._career: Career | None = None

    @cached_property
    def modified(self) -> int | None:
        """When the sources were last changed, in seconds since 1970, if that is known."""
        return last_change(self.env.srcdir)

    @property
    def pages(self) -> dict[str, Page]:
        """What each document gives as it was read, by docname."""
        return self.data["pages"]  # type: ignore[no-any-return]

    @property
    def career(self) -> Career:
        """The whole career, as far as it has been read."""
        if self._career is None:
            self._career = Career(self.pages | self.resolved, self.today)
        return self._career

    # ── reading ──────────────────────────────────────────────────────────────────

    def add_page(self, docname: str, document: nodes.document) -> None:
        """Read what a document gives to the career."""
        self._career = None
        page = read_page(document, docname)
        self.pages[docname] = replace(page, is_final=resolved_pages.is_final(document))

    def read_resolved(self, app: Sphinx) -> list[str]:
        """Read again what may have changed; gives the pages that are numbered anew."""
        may_be_changed = resolved_pages.may_be_changed(app)
        names = [
            name
            for name, page in self.pages.items()
            if (page.declared or page.blocks) and (may_be_changed or not page.is_final)
        ]
        self._career, self.resolved = None, {}
        numbered = resolved_pages.number_sections(app, self.env) if names else []
        resolved = {
            name: replace(
                read_page(resolved_pages.resolve(app, name), name),
                references=self.pages[name].references,
                views=self.pages[name].views,
            )
            for name in names
        }
        self._career, self.resolved = None, resolved
        return numbered

    def clear_doc(self, docname: str) -> None:
        """Forget a document that is read again, or gone."""
        self._career = None
        self.pages.pop(docname, None)
        self.resolved.pop(docname, None)

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
        return next(
            (
                declared
                for declared in career.all(KINDS[role])
                if target in (declared.name, *declared.originals)
            ),
            None,
        )

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
        if typ == "skill":
            contnode[MENTION] = target
        declared = self.find(typ, target)
        if declared is None:
            return contnode
        is_named = declared.name.casefold() == contnode.astext().casefold()
        title = None if is_named else declared.name
        link = make_refnode(
            builder, fromdocname, declared.docname, declared.anchor, contnode, title
        )
        if isinstance(declared, Skill) and not self.career.evidence(declared).is_shown:
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
                make_refnode(builder, fromdocname, declared.docname, declared.anchor, contnode),
            )
            for role in self.object_types
            if (declared := self.find(role, target)) is not None
        ]

    def get_objects(self) -> Iterator[tuple[str, str, str, str, str, int]]:
        """Every declaration, for the inventory.

        Sphinx's search leaves out what has a negative priority: it would show skills as
        objects a second time, C++ and C# as C, and with broken escapes.
        """
        for docname, page in self.career.pages.items():
            for declared in page.declared:
                kind = declared.directive()
                title = declared.title if isinstance(declared, Engagement) else declared.name
                yield identity(declared), title, kind, docname, declared.anchor, -1

    def get_full_qualified_name(self, node: Element) -> str | None:
        """The name that a reference means, as the inventory has it."""
        declared = self.find(node["reftype"], node["reftarget"])
        return identity(declared) if declared else None


def add_page(app: Sphinx, document: nodes.document) -> None:
    """Read a document when all others are done with it (``doctree-read``, late)."""
    ResumeDomain.of(app.env).add_page(app.env.current_document.docname, document)


def read_resolved_pages(app: Sphinx, env: BuildEnvironment) -> list[str]:
    """Read again the pages that may change (``env-updated``, before all who use the career)."""
    return ResumeDomain.of(env).read_resolved(app)


def setup(app: Sphinx) -> None:
    """Add the domain, and what reads for it."""
    app.add_domain(ResumeDomain)
    old_names.register(app, ResumeDomain)
    app.connect("doctree-read", add_page, priority=900)
    app.connect("env-updated", read_resolved_pages, priority=40)
