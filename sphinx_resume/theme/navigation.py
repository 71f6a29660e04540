"""The navigation in Furo's sidebar, made once for all pages.

Furo has Sphinx render the whole tree of pages anew for each page, and parses it: most of
the time of a large build, growing with the square of the pages. But the trees of two pages
in one folder differ only in what is marked as current, and those of two folders in the
addresses as well. So the tree is made once, as of a page that it does not list; each folder
gets it with its own addresses, and each page marks its branch, tag by tag, as Sphinx and
Furo would have.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from bs4 import BeautifulSoup
from furo import navigation as furo
from sphinx.builders.html import StandaloneHTMLBuilder
from sphinx.util.osutil import relative_uri

from sphinx_resume.theme.assets import is_themed

if TYPE_CHECKING:
    from bs4 import Tag
    from sphinx.application import Sphinx


_KEY = "data-resume-tag"
_PAGE = "data-resume-page"
_KEYED = re.compile(rf'<[^>]* {_KEY}="(\d+)"[^>]*>')
# Beautiful Soup sorts the attributes.
_ADDRESSED = re.compile(rf' {_PAGE}=""( {_KEY}="\d+" href=")([^"#]*)')
_STRANGER = "\N{SYMBOL FOR NULL}"  # no document is called so


@dataclass(frozen=True)
class Marked:
    """What a tag of the tree is on the current branch, and as the last of it."""

    current: str
    last: str


@dataclass(frozen=True)
class Tree:
    """The navigation as seen from the root: its tags, and by address those of each branch.

    In ``html`` each tag has its number, and links to pages are told.
    """

    html: str
    tags: list[Marked]
    branches: dict[str, list[int]]

    def within(self, folder: str) -> Folder:
        """The tree as seen from a folder, ``""`` or one that ends in a slash."""
        here = f"{folder}{_STRANGER}"
        html = _ADDRESSED.sub(lambda link: link[1] + relative_uri(here, link[2]), self.html)
        parts: list[str] = []
        spans = [(0, 0)] * len(self.tags)
        end = done = 0
        for found in _KEYED.finditer(html):
            plain = found[0].replace(f' {_KEY}="{found[1]}"', "")
            start = end + found.start() - done
            parts += [html[done : found.start()], plain]
            end, done = start + len(plain), found.end()
            spans[int(found[1])] = (start, end)
        return Folder(self, "".join((*parts, html[done:])), spans)


@dataclass(frozen=True)
class Folder:
    """The navigation as a folder has it, and where in it each tag stands."""

    tree: Tree
    html: str
    spans: list[tuple[int, int]]

    def of(self, address: str) -> str:
        """The navigation of the page at this address, as seen from the root."""
        tags = self.tree.tags
        branch = sorted(set(self.tree.branches.get(address, ())))
        last = max((at for at in branch if tags[at].current.startswith("<li")), default=-1)
        parts, done = [], 0
        for at in branch:
            start, end = self.spans[at]
            parts += [self.html[done:start], tags[at].last if at == last else tags[at].current]
            done = end
        return "".join((*parts, self.html[done:]))


def make_tree(html: str) -> Tree:
    """Take apart a navigation in which nothing is current."""
    soup = BeautifulSoup(html, "html.parser")
    tags: list[Marked] = []
    branches: dict[str, list[int]] = {}
    numbers: dict[int, int] = {}
    # In document order, so that a tag's number tells what comes first.
    marked = soup.find_all(["ul", "li", "a", "input"])
    for tag in marked:
        numbers[id(tag)] = len(tags)
        tags.append(Marked(_as_current(soup, tag), _as_current(soup, tag, "current-page")))
    links = soup.find_all("a", class_="internal")
    for link in links:
        branch = branches.setdefault(str(link["href"]), [])
        branch.append(numbers[id(link)])
        for parent in link.find_parents(["ul", "li"]):
            branch.append(numbers[id(parent)])
            box = parent.find("input", recursive=False) if parent.name == "li" else None
            if box is not None:
                branch.append(numbers[id(box)])
    for link in links:
        link[_PAGE] = ""
    for tag in marked:
        tag[_KEY] = str(numbers[id(tag)])
    return Tree(str(soup), tags, branches)


def _as_current(soup: BeautifulSoup, tag: Tag, *more: str) -> str:
    attributes: dict[str, Any] = {**tag.attrs}
    classes = list(attributes.get("class", ()))
    if tag.name == "input":
        attributes["checked"] = ""
    elif tag.name == "a":
        attributes |= {"class": ["current", *classes], "href": "#"}
    else:
        attributes["class"] = [*classes[:1], "current", *classes[1:], *more]
    return str(soup.new_tag(tag.name, attrs=attributes)).removesuffix(f"</{tag.name}>")


class Navigation:
    """The navigation of one build, and what each folder has of it."""

    def __init__(self) -> None:
        self.tree: Tree | None = None
        self.folders: dict[str, Folder] = {}

    def forget(self, _app: Sphinx) -> None:
        """Start anew (``builder-inited``)."""
        self.tree = None
        self.folders.clear()

    def withhold(
        self, app: Sphinx, _page: str, _template: str, context: dict[str, Any], _tree: object
    ) -> None:
        """Keep Furo from making the tree of this page (``html-page-context``, before it)."""
        if self._serves(app) and "toctree" in context:
            context["resume_toctree"] = context["toctree"]
            context["toctree"] = lambda **_options: ""

    def supply(
        self, app: Sphinx, page: str, _template: str, context: dict[str, Any], _tree: object
    ) -> None:
        """Give the page its tree (``html-page-context``, after Furo)."""
        if "resume_toctree" not in context:
            return
        context["toctree"] = context.pop("resume_toctree")
        folder = page[: page.rfind("/") + 1]
        if self.tree is None:
            self.tree = make_tree(_plain(app))
        if folder not in self.folders:
            self.folders[folder] = self.tree.within(folder)
        address = app.builder.get_relative_uri(_STRANGER, page)
        context["furo_navigation_tree"] = self.folders[folder].of(address)

    @staticmethod
    def _serves(app: Sphinx) -> bool:
        """Whether pages of a folder have the same way to any other, and there are some.

        What it takes from Sphinx and Furo is not public: without it, Furo goes its own way.
        """
        return (
            app.builder.name == "html"
            and is_themed(app)
            and hasattr(app.builder, "_get_local_toctree")
            and hasattr(furo, "get_navigation_tree")
        )


def _plain(app: Sphinx) -> str:
    builder = app.builder
    assert isinstance(builder, StandaloneHTMLBuilder)  # noqa: S101 -- for the type checker
    toctree = builder._get_local_toctree(  # noqa: SLF001 -- what templates call as toctree()
        _STRANGER, collapse=False, titles_only=True, maxdepth=-1, includehidden=True
    )
    return str(furo.get_navigation_tree(toctree))
