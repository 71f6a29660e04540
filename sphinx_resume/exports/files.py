"""The files beside the pages, written when all pages are."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING
from urllib.parse import quote

from sphinx_resume.builders import page_address, writes_site
from sphinx_resume.career.names import did_you_mean
from sphinx_resume.config import source_of_setting
from sphinx_resume.diagnostics.problem import Problem
from sphinx_resume.domain import ResumeDomain
from sphinx_resume.exports import llms
from sphinx_resume.exports.export import Site
from sphinx_resume.language_tags import tag_of
from sphinx_resume.output import file_of_author, write_to_site

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sphinx.application import Sphinx
    from sphinx.config import Config
    from sphinx.environment import BuildEnvironment

    from sphinx_resume.exports.export import Export

# Of the event ``build-finished``: after the pages and all that they load.
PRIORITY = 600


class ExportFiles:
    """The files of one build."""

    def __init__(self, *exports: Export) -> None:
        self.exports = exports
        self._site: Site | None = None

    def begin(self, _app: Sphinx) -> None:
        """Begin a build, whose sources are not read yet (``builder-inited``)."""
        self._site = None

    def wanted(self, app: Sphinx) -> list[Export]:
        """The exports that the configuration asks for."""
        return [export for export in self.exports if export.name in app.config.resume_exports]

    def site(self, app: Sphinx) -> Site:
        """The site with the files that it offers; known when all sources are read."""
        if self._site is None:
            self._site = site_of(app, self.offered(app))
        return self._site

    def offered(self, app: Sphinx) -> list[Export]:
        """The exports that readers find: files of the author's own, and those that have a content."""
        career = ResumeDomain.of(app.env).career
        return [
            export
            for export in self.wanted(app)
            if file_of_author(app, export.name) or export.has_content(career)
        ]

    def write(self, app: Sphinx, exception: Exception | None) -> None:
        """Write what is wanted, and remove what no longer is (``build-finished``)."""
        if exception is not None or not writes_site(app.builder):
            return
        career, wanted = ResumeDomain.of(app.env).career, self.wanted(app)
        for export in self.exports:
            if file_of_author(app, export.name) is None:
                is_made = export in wanted and career.is_declared
                content = export.make(career, self.site(app)) if is_made else b""
                write_to_site(app, export.name, content)


def site_of(app: Sphinx, exports: Iterable[Export] = ()) -> Site:
    """The site with the files of these exports; known when all sources are read."""
    base = app.config.html_baseurl or ""  # where we are a guest, it may be a path
    return Site(
        base=base if base.startswith(("https://", "http://")) else "",
        pages={name: _page_address(app, name) for name in reading_order(app.env)},
        files={export.name: export.title() for export in exports},
        portrait=_portrait(app),
        modified=ResumeDomain.of(app.env).modified,
        language=tag_of(app.config),
        environment_label=app.config.resume_environment_label,
    )


def _portrait(app: Sphinx) -> str:
    """The person's picture in the one folder of all pictures, under the name it has there."""
    person = ResumeDomain.of(app.env).career.person
    if person is None:
        return ""
    path, _file = app.env.relfn2path(person.image, person.docname)
    return f"_images/{quote(app.env.images[path][1])}" if path in app.env.images else ""


def check_names(app: Sphinx, config: Config, names: list[str]) -> None:
    """Report a name in ``resume_exports`` that is not an export (``config-inited``)."""
    for name in config.resume_exports:
        if name not in names:
            hint = f"{did_you_mean(name, names)}It takes: {', '.join(names)}."
            message = f"unknown export {name!r} in 'resume_exports'"
            Problem("option", source_of_setting(app, "resume_exports"), message, hint).warn()


def _page_address(app: Sphinx, docname: str) -> str:
    if writes_site(app.builder):
        return page_address(app.builder, docname)
    # As the site gives it, which others lead to; an empty suffix is one too.
    suffixes = (app.config.html_link_suffix, app.config.html_file_suffix, ".html")
    return quote(docname) + next(suffix for suffix in suffixes if suffix is not None)


def reading_order(env: BuildEnvironment) -> Iterator[str]:
    """The documents as the tables of contents lead through them, then any others."""
    seen: dict[str, None] = {}
    pending = [env.config.root_doc]
    while pending:
        docname = pending.pop()
        if docname in env.found_docs and docname not in seen:
            seen[docname] = None
            pending += reversed(env.toctree_includes.get(docname, []))
    yield from seen
    yield from sorted(env.found_docs - seen.keys())


def setup(app: Sphinx, exports: tuple[Export, ...], *others: str) -> ExportFiles:
    """Write these exports with every site.

    Args:
        app: The application.
        exports: What has a file.
        others: The names of what has none, which ``resume_exports`` takes too.

    Returns:
        The files, for the modules that list them.

    """
    files = ExportFiles(*exports)
    names = [*(export.name for export in exports), *others]
    default = [name for name in names if name != llms.NAME]  # it speaks for a whole site
    app.add_config_value(
        "resume_exports",
        default,
        "html",
        types=frozenset({list, tuple}),
        description="The files that the site offers; the preset adds `llms.txt`.",
    )
    app.connect("config-inited", partial(check_names, names=names))
    app.connect("builder-inited", files.begin)
    app.connect("build-finished", files.write, priority=PRIORITY)
    return files
