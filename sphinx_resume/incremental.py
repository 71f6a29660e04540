"""Tells which pages must be written again because something elsewhere has changed.

What a page shows of other pages is known by the facts of its views, the targets of its
references, and the navigation. Their digests are kept beside the output
(``.resumeinfo``), as Sphinx keeps its ``.buildinfo`` there. Pages about to be written
again are marked first, so that a build that was killed is made whole by the next.
"""

from __future__ import annotations

import hashlib
import json
from contextlib import suppress
from typing import TYPE_CHECKING

from docutils import nodes
from sphinx import addnodes
from sphinx.builders.html import StandaloneHTMLBuilder

from sphinx_resume.career.model import Skill
from sphinx_resume.domain import SHOWN, ResumeDomain
from sphinx_resume.output import write
from sphinx_resume.views.render_views import facts_of

if TYPE_CHECKING:
    from pathlib import Path

    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

    from sphinx_resume.career.career import Career
    from sphinx_resume.career.model import Declaration

_FILE = ".resumeinfo"
_UNWRITTEN = ""
_LINES_OF_BUILDINFO = 4


class Freshness:
    """The digests of one build, from the reading of the sources to its end."""

    def __init__(self) -> None:
        self.digests: dict[str, str] = {}
        self.unwritten: set[str] = set()

    @staticmethod
    def forget_half(app: Sphinx) -> None:
        """Drop Sphinx's own note if only a part of it was written (``builder-inited``).

        Sphinx would end with a traceback over it.
        """
        note = app.outdir / ".buildinfo"
        if note.is_file() and len(note.read_bytes().splitlines()) < _LINES_OF_BUILDINFO:
            note.unlink()

    def stale(self, app: Sphinx, env: BuildEnvironment) -> list[str]:
        """The pages to write again (``env-updated``)."""
        domain = ResumeDomain.of(env)
        self.digests = {}
        self.unwritten = set()
        if domain.unchanged and (app.outdir / _FILE).exists():
            return []
        self.digests = digests(env)
        written = _load(app.outdir / _FILE)
        for docname in written.keys() - env.found_docs:
            _remove_page(app, docname)
        stale = [name for name, digest in self.digests.items() if written.get(name) != digest]
        by_page = (
            isinstance(app.builder, StandaloneHTMLBuilder) and app.builder.name != "singlehtml"
        )
        self.unwritten = set(stale) if by_page else set()
        if stale and written:
            _dump(app.outdir / _FILE, written | dict.fromkeys(stale, _UNWRITTEN))
        return stale

    def trust(self, _app: Sphinx, env: BuildEnvironment) -> None:
        """Let the digests alone decide (``env-check-consistency``).

        Sphinx would write each page with a toctree again when any page in it is read.
        """
        env.files_to_rebuild.clear()

    def hear(self, _app: Sphinx, _document: nodes.document, docname: str) -> None:
        """A page is being written (``doctree-resolved``)."""
        self.unwritten.discard(docname)

    def keep(self, app: Sphinx, exception: Exception | None) -> None:
        """Remember what has been written (``build-finished``).

        Whoever names the files to build leaves others as they were.
        """
        if exception is None and self.digests and app.builder.format and app.builder.name != "epub":
            ResumeDomain.of(app.env).is_whole = not self.unwritten
            left = dict.fromkeys(self.unwritten, _UNWRITTEN)
            _dump(app.outdir / _FILE, self.digests | left)


def digests(env: BuildEnvironment) -> dict[str, str]:
    """For each page, a digest of all that it shows of other pages."""
    domain = ResumeDomain.of(env)
    career = domain.career
    navigation = _digest(
        env.config.html_title,  # follows from the person
        sorted((name, title.astext()) for name, title in env.titles.items()),
        sorted((name, _navigation(toc)) for name, toc in env.tocs.items()),
    )
    found = dict.fromkeys(sorted(env.found_docs), navigation)
    headings = _digest([(name, _headings(env.tocs[name])) for name in sorted(env.tocs)])
    found |= dict.fromkeys(env.toctree_includes, _digest(navigation, headings))
    for docname, page in career.pages.items():
        if not (page.views or page.references):
            continue
        targets = [
            (reference, target and _shown(career, target))
            for reference in page.references
            for target in [domain.find(reference.role, reference.target)]
        ]
        facts = [(view, facts_of(career, view[0], docname, view[1])) for view in page.views]
        found[docname] = _digest(found[docname], targets, facts)
    for shown in env.events.emit(SHOWN, career):
        for docname, more in shown.items():
            found[docname] = _digest(found[docname], more)
    return found


def _shown(career: Career, target: Declaration) -> tuple[object, ...]:
    """What a reference shows of its target."""
    claimed = isinstance(target, Skill) and not career.evidence(target).is_shown
    return target.docname, target.anchor, target.name, claimed


def _navigation(toc: nodes.bullet_list) -> tuple[object, object]:
    """What a page gives to the navigation: its top headings, and its tables of contents."""
    top = [item[0].astext() for item in toc if isinstance(item, nodes.list_item)]
    trees = [(tree.get("caption"), tree["entries"]) for tree in toc.findall(addnodes.toctree)]
    return top, trees


def _headings(toc: nodes.bullet_list) -> list[tuple[str, str]]:
    return [(link["anchorname"], link.astext()) for link in toc.findall(nodes.reference)]


def _digest(*parts: object) -> str:
    return hashlib.sha256(repr(parts).encode()).hexdigest()[:32]


def _load(path: Path) -> dict[str, str]:
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _dump(path: Path, digests: dict[str, str]) -> None:
    text = json.dumps(digests, ensure_ascii=False, indent=0, sort_keys=True)
    write(path, text.encode())


def _remove_page(app: Sphinx, docname: str) -> None:
    """Take a page out of the output when its source is gone; Sphinx would leave it."""
    if not isinstance(app.builder, StandaloneHTMLBuilder):
        return
    page = app.builder.get_output_path(docname)
    if page.is_relative_to(app.outdir):
        page.unlink(missing_ok=True)
        if page.parent != app.outdir:
            with suppress(OSError):  # others are in it, or it is gone
                page.parent.rmdir()
