"""The navigation in Furo's sidebar, made once for all pages of a folder.

Furo has Sphinx render the whole tree of pages anew for each page, and parses it: most of
the time of a large build, growing with the square of the pages. But the trees of two pages
in one folder differ only in what is marked as current. So the tree is made once, as of a
page that it does not list, and each page marks its own branch, tag by tag, as Sphinx and
Furo would have.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from bs4 import BeautifulSoup
from furo.navigation import get_navigation_tree
from sphinx.builders.dirhtml import DirectoryHTMLBuilder
from sphinx.builders.html import StandaloneHTMLBuilder

if TYPE_CHECKING:
    from bs4 import Tag
    from sphinx.application import Sphinx

    from sphinx_resume.domain import ResumeDomain

_KEY = "data-resume-tag"
_STRANGER = "\N{SYMBOL FOR NULL}"  # no document is called so


@dataclass
class Marked:
    """A tag of the tree: where it stands, and as what it returns on the current branch."""

    current: str
    last: str
    start: int = 0
    end: int = 0


@dataclass
class Tree:
    """The navigation of one folder, and for each address in it the tags of its branch."""

    html: str
    tags: list[Marked]
    branches: dict[str, list[int]] = field(default_factory=dict)

    def of(self, address: str) -> str:
        """The tree as the page at this address shows it."""
        branch = sorted(set(self.branches.get(address, ())))
        last = max((at for at in branch if self.tags[at].current.startswith("<li")), default=-1)
        parts, done = [], 0
        for at in branch:
            tag = self.tags[at]
            parts += [self.html[done : tag.start], tag.last if at == last else tag.current]
            done = tag.end
        return "".join((*parts, self.html[done:]))


def make_tree(html: str) -> Tree:
    """Take apart a navigation in which nothing is current."""
    soup = BeautifulSoup(html, "html.parser")
    tags: list[Marked] = []
    branches: dict[str, list[int]] = {}
    numbers: dict[int, int] = {}

    def numbered(tag: Tag) -> int:
        if id(tag) not in numbers:
            numbers[id(tag)] = len(tags)
            tags.append(Marked(_as_current(soup, tag), _as_current(soup, tag, "current-page")))
        return numbers[id(tag)]

    # In document order, so that a tag's number tells what comes first.
    for tag in soup.find_all(["ul", "li", "a", "input"]):
        numbered(tag)
    for link in soup.find_all("a", class_="internal"):
        branch = branches.setdefault(str(link["href"]), [])
        branch.append(numbered(link))
        for parent in link.find_parents(["ul", "li"]):
            branch.append(numbered(parent))
            box = parent.find("input", recursive=False) if parent.name == "li" else None
            if box is not None:
                branch.append(numbered(box))
    for tag in soup.find_all(["ul", "li", "a", "input"]):
        tag[_KEY] = str(numbers[id(tag)])
    return _located(str(soup), Tree("", tags, branches))


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


def _located(keyed: str, tree: Tree) -> Tree:
    """Take the keys out of the tags again, and note where each tag stands."""
    parts: list[str] = []
    length = done = 0
    for found in re.finditer(rf'<[^>]* {_KEY}="(\d+)"[^>]*>', keyed):
        plain = found[0].replace(f' {_KEY}="{found[1]}"', "")
        tag = tree.tags[int(found[1])]
        tag.start = length + found.start() - done
        tag.end = tag.start + len(plain)
        parts += [keyed[done : found.start()], plain]
        length, done = tag.end, found.end()
    tree.html = "".join((*parts, keyed[done:]))
    return tree


class Navigation:
    """The trees of one build, by folder."""

    def __init__(self) -> None:
        self.trees: dict[str, Tree] = {}

    def forget(self, _app: Sphinx) -> None:
        """Start anew (``builder-inited``)."""
        self.trees.clear()

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
        folder = page.rpartition("/")[0]
        if folder not in self.trees:
            self.trees[folder] = make_tree(_plain(app, f"{folder}/{_STRANGER}".lstrip("/")))
        address = app.builder.get_relative_uri(f"{folder}/{_STRANGER}".lstrip("/"), page)
        context["furo_navigation_tree"] = self.trees[folder].of(address)

    @staticmethod
    def _serves(app: Sphinx) -> bool:
        """Whether pages of a folder have the same way to any other, and there are some."""
        domain: ResumeDomain = app.env.get_domain("resume")  # type: ignore[assignment]
        return (
            not domain.unchanged
            and isinstance(app.builder, StandaloneHTMLBuilder)
            and not isinstance(app.builder, DirectoryHTMLBuilder)
            and app.builder.name == "html"
            and app.config.html_theme == "furo"
        )


def _plain(app: Sphinx, docname: str) -> str:
    builder = app.builder
    assert isinstance(builder, StandaloneHTMLBuilder)  # noqa: S101 -- for the type checker
    toctree = builder._get_local_toctree(  # noqa: SLF001 -- what templates call as toctree()
        docname, collapse=False, titles_only=True, maxdepth=-1, includehidden=True
    )
    return str(get_navigation_tree(toctree))
