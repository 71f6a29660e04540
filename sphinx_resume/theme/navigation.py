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
from typing import TYPE_CHECKING, Any

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


_NUMBER = "data-resume-tag"  # numbers the tags that the current branch changes
_PAGE = "data-resume-page"  # tells links to pages of this site from others
_NUMBERED_TAG = re.compile(rf'<[^>]* {_NUMBER}="(\d+)"[^>]*>')
_PAGE_LINK = re.compile(rf'<a[^>]* {_PAGE}=""[^>]*>')
_ADDRESS = re.compile(r'(?<= href=")[^"#]*')
_NO_PAGE = "\N{SYMBOL FOR NULL}"  # no document has this name


@dataclass(frozen=True)
class CurrentTag:
    """How a start tag is written on the branch of the current page."""

    on_branch: str
    as_page: str  # the item of the page itself


@dataclass(frozen=True)
class FolderTree:
    """The tree as seen from one folder, with no page current.

    ``spans`` has, for each numbered tag, where it starts and ends in ``html``.
    """

    html: str
    spans: list[tuple[int, int]]


@dataclass
class NavigationTree:
    """The tree as seen from the root, with its tags numbered in the order of the document.

    ``branches`` has, by the address of a page, the numbers of the tags on its branch.
    """

    html: str
    tags: list[CurrentTag]
    branches: dict[str, set[int]]
    folders: dict[str, FolderTree] = field(default_factory=dict)

    def render(self, folder: str, address: str) -> str:
        """The tree for one page.

        Args:
            folder: The folder of the page: ``""``, or a path that ends in a slash.
            address: The address of the page as seen from the root.
        """
        tree = self.folders.get(folder) or self._enter(folder)
        branch = sorted(self.branches.get(address, ()))
        items = (number for number in branch if self.tags[number].on_branch.startswith("<li"))
        last_item = max(items, default=-1)
        parts, done = [], 0
        for number in branch:
            start, end = tree.spans[number]
            tag = self.tags[number]
            parts += [tree.html[done:start], tag.as_page if number == last_item else tag.on_branch]
            done = end
        return "".join((*parts, tree.html[done:]))

    def _enter(self, folder: str) -> FolderTree:
        def relative(link: re.Match[str]) -> str:
            tag = link[0].replace(f' {_PAGE}=""', "")
            return _ADDRESS.sub(lambda to: relative_uri(f"{folder}{_NO_PAGE}", to[0]), tag)

        html = _PAGE_LINK.sub(relative, self.html)
        parts: list[str] = []
        spans = [(0, 0)] * len(self.tags)
        end = done = 0
        for match in _NUMBERED_TAG.finditer(html):
            tag = match[0].replace(f' {_NUMBER}="{match[1]}"', "")
            start = end + match.start() - done
            parts += [html[done : match.start()], tag]
            end, done = start + len(tag), match.end()
            spans[int(match[1])] = (start, end)
        tree = FolderTree("".join((*parts, html[done:])), spans)
        self.folders[folder] = tree
        return tree


def parse(html: str) -> NavigationTree:
    """Take apart Furo's tree of a page that the tree does not list."""
    soup = BeautifulSoup(html, "html.parser")
    tags = soup.find_all(["ul", "li", "a", "input"])
    numbers = {id(tag): number for number, tag in enumerate(tags)}
    current = [CurrentTag(_start(soup, tag), _start(soup, tag, "current-page")) for tag in tags]
    branches: dict[str, set[int]] = {}
    for link in soup.find_all("a", class_="internal"):
        branch = [link, *link.find_parents(["ul", "li"])]
        boxes = (tag.find("input", recursive=False) for tag in branch if tag.name == "li")
        branch += [box for box in boxes if box is not None]
        branches.setdefault(str(link["href"]), set()).update(numbers[id(tag)] for tag in branch)
        link[_PAGE] = ""
    for number, tag in enumerate(tags):
        tag[_NUMBER] = str(number)
    return NavigationTree(str(soup), current, branches)


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
