"""Which pages a build has to write again.

Sphinx writes a page again when its own source changes. What a page shows of others is known
by the facts of its views, the targets of its references, its JSON-LD and the navigation.
Their digests are kept beside the output (``.resumeinfo``), as Sphinx keeps its ``.buildinfo``
there; a page whose digest differs is written again.

A build that does not end leaves a mark beside the doctrees. The next one then reads and
writes everything: what was read may be cut off, and which pages were written is not known.
"""

from __future__ import annotations

import hashlib
import json
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from docutils import nodes
from sphinx import addnodes

from sphinx_resume.builders import is_book, stands_alone, writes_pages
from sphinx_resume.career.model import Skill
from sphinx_resume.domain import ResumeDomain
from sphinx_resume.exports import json_ld
from sphinx_resume.exports.files import site_of
from sphinx_resume.i18n import catalogs
from sphinx_resume.output import write
from sphinx_resume.views.render_views import facts_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

    from sphinx_resume.career.career import Career
    from sphinx_resume.career.model import Declaration

_FILE = ".resumeinfo"
_UNWRITTEN = ""
_LINES_OF_BUILDINFO = 4


class Incremental:
    """The digests of one build, from the reading of the sources to its end.

    Attributes:
        digests: For each page, a digest of all that it shows of others.
        unwritten: Pages that have to be written and are not yet.
        was_interrupted: Whether the build before did not end.

    """

    def __init__(self) -> None:
        self.digests: dict[str, str] = {}
        self.unwritten: set[str] = set()
        self.was_interrupted = False

    def begin(self, app: Sphinx) -> None:
        """See whether the last build ended, and mark this one (``builder-inited``)."""
        mark = _mark_of_build(app)
        self.was_interrupted = mark.exists()
        self.digests = {}
        mark.parent.mkdir(parents=True, exist_ok=True)
        mark.touch()
        _remove_incomplete_buildinfo(app)

    def pages_to_read(
        self, app: Sphinx, env: BuildEnvironment, *_documents: set[str]
    ) -> Iterable[str]:
        """All pages if any build with these doctrees did not end (``env-get-outdated``)."""
        own = _mark_of_build(app)
        others = [mark for mark in own.parent.glob("resume-*.begun") if mark != own]
        return sorted(env.found_docs) if self.was_interrupted or others else []

    def pages_to_write(self, app: Sphinx, env: BuildEnvironment) -> Iterable[str]:
        """The pages whose digests have changed (``env-updated``)."""
        self.digests = digests(app, env)
        written = {} if self.was_interrupted else _load_digests(app.outdir / _FILE)
        for docname in written.keys() - env.found_docs:
            _remove_page(app, docname)
        stale = [name for name, digest in self.digests.items() if written.get(name) != digest]
        self.unwritten = set(stale)
        return stale

    def note_written(self, _app: Sphinx, _document: nodes.document, docname: str) -> None:
        """A page is being written (``doctree-resolved``)."""
        self.unwritten.discard(docname)

    def end(self, app: Sphinx, exception: Exception | None) -> None:
        """Keep the digests of what has been written (``build-finished``).

        Whoever names the files to build leaves the other pages to the next build.
        """
        if exception is not None:
            return
        if self.digests and app.builder.format and not is_book(app.builder):
            unwritten = self.unwritten if writes_pages(app.builder) else ()
            by_page = self.digests | dict.fromkeys(unwritten, _UNWRITTEN)
            text = json.dumps(by_page, ensure_ascii=False, indent=0, sort_keys=True)
            write(app.outdir / _FILE, text.encode())
        _mark_of_build(app).unlink(missing_ok=True)


def digests(app: Sphinx, env: BuildEnvironment) -> dict[str, str]:
    """For each page, a digest of all that it shows of other pages."""
    domain = ResumeDomain.of(env)
    career = domain.career
    navigation = _digest(
        _version_and_translations(app),
        env.config.html_title,  # follows from the person
        sorted((name, title.astext()) for name, title in env.titles.items()),
        sorted((name, _navigation(toc)) for name, toc in env.tocs.items()),
    )
    by_page: dict[str, str] = {}
    if stands_alone(app.config):  # other projects leave their navigation to their theme
        by_page |= dict.fromkeys(sorted(env.found_docs), navigation)
        headings = _digest([(name, _headings(env.tocs[name])) for name in sorted(env.tocs)])
        by_page |= dict.fromkeys(env.toctree_includes, _digest(navigation, headings))
    site = site_of(app) if json_ld.is_wanted(app) else None
    for docname, page in career.pages.items():
        targets = [
            (reference, target and _facts_of_target(career, target))
            for reference in page.references
            for target in [domain.find(reference.role, reference.target)]
        ]
        facts = [(view, facts_of(career, docname, view)) for view in page.views]
        head = json_ld.script(career, site, docname) if site else ""
        if targets or facts or head:
            by_page[docname] = _digest(
                by_page.get(docname), _version_and_translations(app), targets, facts, head
            )
    for docname, page in domain.resolved.items():
        by_page[docname] = _digest(by_page.get(docname), page)
    return by_page


def _version_and_translations(app: Sphinx) -> object:
    """What the words of every page depend on."""
    from sphinx_resume import __version__  # noqa: PLC0415 -- its `setup` imports this module

    return __version__, [
        (catalog.po_path, Path(catalog.po_path).stat().st_mtime_ns)
        for catalog in catalogs(app, app.config)
    ]


def _facts_of_target(career: Career, target: Declaration) -> tuple[object, ...]:
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


def _mark_of_build(app: Sphinx) -> Path:
    return Path(app.doctreedir) / f"resume-{app.builder.name}.begun"


def _load_digests(path: Path) -> dict[str, str]:
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return content if isinstance(content, dict) else {}


def _remove_incomplete_buildinfo(app: Sphinx) -> None:
    """Remove Sphinx's own note if only a part of it was written: it would end the build."""
    note = app.outdir / ".buildinfo"
    if note.is_file() and len(note.read_bytes().splitlines()) < _LINES_OF_BUILDINFO:
        note.unlink()


def _remove_page(app: Sphinx, docname: str) -> None:
    """Remove a page from the output when its source is gone; Sphinx would leave it."""
    if not writes_pages(app.builder):
        return
    page = app.builder.get_output_path(docname)
    if page.is_relative_to(app.outdir):
        page.unlink(missing_ok=True)
        if page.parent != app.outdir:
            with suppress(OSError):  # it holds other pages, or is gone already
                page.parent.rmdir()


def setup(app: Sphinx) -> None:
    """Watch each build."""
    incremental = Incremental()
    app.connect("builder-inited", incremental.begin)
    app.connect("env-get-outdated", incremental.pages_to_read)
    app.connect("env-updated", incremental.pages_to_write)
    app.connect("doctree-resolved", incremental.note_written)
    app.connect("build-finished", incremental.end, priority=1000)
