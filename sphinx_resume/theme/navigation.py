"""The navigation tree in the sidebar, computed once for all pages.

For each page, Furo has Sphinx render the whole tree of pages and parses it again. That is 6 %
of the build of a small résumé, and more than half of one with 100 roles. But the trees of two
pages in one folder differ only in what is marked as current, and those of two folders in their
relative addresses as well. So the tree is rendered once, as seen from a page that it does not
list. Each folder gets a copy with its own addresses, and each page a copy of that in which the
tags of its branch are replaced by those that Furo would have written.

It relies on this much of Furo: its handler of ``html-page-context`` has the default priority,
calls ``toctree`` of the context, and stores ``furo_navigation_tree``, a string, which
``furo.navigation.get_navigation_tree`` makes of Sphinx's HTML. ``tests/theme/test_navigation.py``
compares the result with Furo's own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

from bs4 import BeautifulSoup
from furo.navigation import get_navigation_tree
from sphinx.builders.html import StandaloneHTMLBuilder
from sphinx.environment.adapters.toctree import global_toctree_for_doc
from sphinx.util.osutil import relative_uri

from sphinx_resume.builders import has_shared_addresses
from sphinx_resume.theme.assets import is_themed

if TYPE_CHECKING:
    from bs4 import Tag
    from sphinx.application import Sphinx


_START_TAG = re.compile(r"(<(?:ul|li|a|input)\b[^>]*>)")
_ADDRESS = re.compile(r'(?<= href=")[^"#]*')
_NO_PAGE = "\N{SYMBOL FOR NULL}"  # no document has this name


class CurrentTag(NamedTuple):
    """How a start tag is written on the branch of the current page."""

    on_branch: str
    as_page: str  # the item of the page itself


@dataclass
class NavigationTree:
    """The tree as seen from the root, with no page current.

    Attributes:
        parts: Its HTML: a start tag, what follows it, the next start tag, and so on.
        current: By the place of a start tag in ``parts``, how it is written if it is current.
        links: The places of links to pages.
        branches: By the address of a page, the places of the start tags on its branch.
        folders: The parts with addresses as seen from a folder.

    """

    parts: list[str]
    current: dict[int, CurrentTag]
    links: set[int]
    branches: dict[str, set[int]]
    folders: dict[str, list[str]] = field(default_factory=dict)

    def render(self, folder: str, address: str) -> str:
        """The tree for one page.

        Args:
            folder: The folder of the page: ``""``, or a path that ends in a slash.
            address: The address of the page as seen from the root.
        """
        if folder not in self.folders:
            self.folders[folder] = self._seen_from(folder)
        parts = [*self.folders[folder]]
        branch = sorted(self.branches.get(address, ()))
        items = (place for place in branch if parts[place].startswith("<li"))
        last_item = max(items, default=None)
        for place in branch:
            tag = self.current[place]
            parts[place] = tag.as_page if place == last_item else tag.on_branch
        return "".join(parts)

    def _seen_from(self, folder: str) -> list[str]:
        def relative(address: re.Match[str]) -> str:
            return relative_uri(f"{folder}{_NO_PAGE}", address[0])

        return [
            _ADDRESS.sub(relative, part) if place in self.links else part
            for place, part in enumerate(self.parts)
        ]


def parse(html: str) -> NavigationTree:
    """Take apart Furo's tree of a page that the tree does not list."""
    soup = BeautifulSoup(html, "html.parser")
    parts = _START_TAG.split(str(soup))
    tags = soup.find_all(["ul", "li", "a", "input"])
    places = {id(tag): place for tag, place in zip(tags, range(1, len(parts), 2), strict=True)}
    links: set[int] = set()
    branches: dict[str, set[int]] = {}
    for link in soup.find_all("a", class_="internal"):
        links.add(places[id(link)])
        branch = [link, *link.find_parents(["ul", "li"])]
        boxes = (tag.find("input", recursive=False) for tag in branch if tag.name == "li")
        branch += [box for box in boxes if box is not None]
        branches.setdefault(str(link["href"]), set()).update(places[id(tag)] for tag in branch)
    current = {
        places[id(tag)]: CurrentTag(_start(soup, tag), _start(soup, tag, "current-page"))
        for tag in tags
    }
    return NavigationTree(parts, current, links, branches)


def _start(soup: BeautifulSoup, tag: Tag, *classes: str) -> str:
    """The start tag as Furo writes it on the current branch, with these classes besides."""
    attributes: dict[str, Any] = {**tag.attrs}
    own = list(attributes.get("class", ()))
    if tag.name == "input":
        attributes["checked"] = ""
    elif tag.name == "a":
        attributes |= {"class": ["current", *own], "href": "#"}
    else:
        attributes["class"] = [*own[:1], "current", *own[1:], *classes]
    return str(soup.new_tag(tag.name, attrs=attributes)).removesuffix(f"</{tag.name}>")


class Navigation:
    """Gives each page of a build its tree."""

    def __init__(self) -> None:
        self.tree: NavigationTree | None = None

    def reset(self, _app: Sphinx) -> None:
        """Drop the tree of another build in this process (``builder-inited``)."""
        self.tree = None

    def skip_furo(
        self, app: Sphinx, _page: str, _template: str, context: dict[str, Any], _doctree: object
    ) -> None:
        """Keep Furo from rendering the tree of this page (``html-page-context``, before Furo)."""
        if is_themed(app) and has_shared_addresses(app.builder) and "toctree" in context:
            context["resume_toctree"] = context["toctree"]
            context["toctree"] = lambda **_options: ""

    def add_tree(
        self, app: Sphinx, page: str, _template: str, context: dict[str, Any], _doctree: object
    ) -> None:
        """Give the page its tree (``html-page-context``, after Furo)."""
        if "resume_toctree" not in context:
            return
        context["toctree"] = context.pop("resume_toctree")
        if self.tree is None:
            self.tree = parse(_render(app))
        folder = page[: page.rfind("/") + 1]
        address = app.builder.get_relative_uri(_NO_PAGE, page)
        context["furo_navigation_tree"] = self.tree.render(folder, address)


def _render(app: Sphinx) -> str:
    """Furo's tree, as seen from a page at the root that it does not list."""
    builder = app.builder
    assert isinstance(builder, StandaloneHTMLBuilder)  # noqa: S101 -- for the type checker
    toctree = global_toctree_for_doc(
        app.env,
        _NO_PAGE,
        builder,
        tags=app.tags,
        collapse=False,
        titles_only=True,
        maxdepth=-1,
        includehidden=True,
    )
    return str(get_navigation_tree(builder.render_partial(toctree)["fragment"]))


def setup(app: Sphinx) -> None:
    """Connect around Furo's handler, which has the default priority of 500."""
    navigation = Navigation()
    app.connect("builder-inited", navigation.reset)
    app.connect("html-page-context", navigation.skip_furo, priority=400)
    app.connect("html-page-context", navigation.add_tree, priority=600)
