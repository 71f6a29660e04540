"""Reports what an author meant as markup and Markdown read as text.

Neither Sphinx nor MyST can know it: a fence without braces is a box, a role with a space
after its name is a text, and an indented directive is code.
"""

from __future__ import annotations

import re
from itertools import takewhile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from docutils import nodes
from sphinx.transforms import SphinxTransform

from sphinx_resume.career.characters import UNREADABLE
from sphinx_resume.career.model import Engagement
from sphinx_resume.diagnostics.problem import Problem
from sphinx_resume.reading.nodes import is_of_resume, view
from sphinx_resume.reading.raw_html import RawHtml, is_html
from sphinx_resume.reading.sentences import ancestors, source_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from sphinx.application import Sphinx

_DEEPEST = 9  # with the list, ten times two: markdown-it's ``maxNesting``
_ADDRESS = re.compile(r"\([\w-]*\)=(?=\s|$)")
_NOT_WORDS = (nodes.literal, nodes.literal_block, nodes.raw, nodes.comment, nodes.math)


def problems(
    document: nodes.document, directives: Collection[str], roles: Collection[str]
) -> Iterator[Problem]:
    """What is wrong with the markup of a document that may use these directives and roles."""
    mistakes = _Mistakes(directives, roles)
    for node in document.findall():
        if isinstance(node, nodes.Text):
            yield from mistakes.in_text(node)
        elif isinstance(node, nodes.raw) and is_html(node):
            yield from mistakes.in_html(node)
        elif isinstance(node, nodes.literal_block):
            yield from mistakes.in_code(node)
        elif isinstance(node, nodes.container) and is_plain_fence(node):
            yield from mistakes.in_fence(node)
        elif isinstance(node, nodes.list_item) and not node.children and _depth(node) == _DEEPEST:
            yield Problem(
                "markup",
                source_of(node),
                "bullets are nested too deeply, and Markdown leaves out the rest of the page",
                "Move this bullet to the left.",
            )
        elif isinstance(node, view) and node["declares"] is not None:
            yield from _in_declaration(node)


def check_markup(app: Sphinx, document: nodes.document) -> None:
    """Report slips in a page of the résumé that has been read (``doctree-read``)."""
    if is_of_resume(document, app.config):
        domain = app.env.get_domain("resume")
        for problem in problems(document, domain.directives, domain.roles):
            problem.warn()


def _depth(node: nodes.Element) -> int:
    """In how many bullets a bullet stands."""
    return sum(isinstance(above, nodes.list_item) for above in ancestors(node))


def is_plain_fence(node: nodes.Element) -> bool:
    """Whether this is what MyST makes of ``:::`` without a directive's name."""
    return bool(node.get("is_div")) and "design_component" not in node


class DropUnreadable(SphinxTransform):
    """Removes characters that nothing can show, before anything is made of them."""

    default_priority = 10

    def apply(self, **_kwargs: Any) -> None:
        """Report the first of each text."""
        if not is_of_resume(self.document, self.config):
            return
        for text in [*self.document.findall(nodes.Text)]:
            words = text.astext()  # without the NUL that docutils sets for a backslash
            match = UNREADABLE.search(words)
            if match is not None:
                context = words[max(match.start() - 20, 0) : match.end() + 20]
                message = f"the character {match[0]!r} in {context!r} cannot be shown"
                Problem("file", source_of(text), message, "Remove it.").warn()
                text.parent.replace(text, nodes.Text(UNREADABLE.sub("", words)))


class _Mistakes:
    """Finds directives and roles of these names that were read as something else."""

    def __init__(self, directives: Collection[str], roles: Collection[str]) -> None:
        self.directives = directives
        longest_first = sorted(directives, key=len, reverse=True)
        name = rf"(?:resume:)?({'|'.join(map(re.escape, longest_first))})\b"
        self.fence = re.compile(rf":+\s*[{{(]\s*{name}[ )}}]*|^\s*\.\.\s+{name}::", re.MULTILINE)
        self.code = re.compile(rf"^\s*[:`~]{{3,}}\{{{name}\}}", re.MULTILINE)
        self.role = re.compile(rf"\{{(?:resume:)?({'|'.join(map(re.escape, roles))})\}}")

    def in_text(self, text: nodes.Text) -> Iterator[Problem]:
        """Markup that is shown as it was written."""
        if isinstance(text.parent, _NOT_WORDS):
            return
        is_markdown = not source_of(text).path.endswith(".rst")
        address = _ADDRESS.match(text) if is_markdown and _is_opening(text) else None
        if address is not None and not _is_escaped(text, address[0]):
            yield Problem(
                "markup",
                source_of(text),
                f"{address[0]!r} was read as text, not as an address",
                "Write a name in it, and what it names on the next line.",
            )
        fence, role = self.fence.search(text), self.role.search(text)
        if fence is not None and not _is_escaped(text, fence[0].strip()):
            name = fence[1] or fence[2]
            yield Problem(
                "markup",
                source_of(text),
                f"{fence[0].strip()!r} was read as text, not as a directive",
                f"Write ':::{{{name}}}' at the start of a line, and ':::' alone on the last.",
            )
        elif fence is None and role is not None and not _is_escaped(text, role[0]):
            yield Problem(
                "markup",
                source_of(text),
                f"{role[0]!r} was read as text, not as a role",
                f"Write {role[0]}`name`, without a space, and with a backtick on both sides.",
            )

    def in_html(self, raw: nodes.raw) -> Iterator[Problem]:
        """Roles in HTML, which has none: a line that begins with HTML is HTML to its end."""
        words = "".join(stretch.text for stretch in RawHtml().read(raw.astext()))
        role = self.role.search(words)
        if role is not None and words[role.end() :].startswith("`"):
            message = f"{role[0]!r} was read as HTML, not as a role"
            hint = "Begin the line with words, or end the HTML with an empty line."
            yield Problem("markup", source_of(raw), message, hint)

    def in_code(self, block: nodes.literal_block) -> Iterator[Problem]:
        """Directives that are shown as code, although their author did not name a language."""
        language = block.get("language", "")
        directive = self.code.search(block.astext()) if language in {"none", "default"} else None
        if "{" in language or language in self.directives:
            yield _no_directive(block, language, self.directives)
        elif directive is not None:
            yield Problem(
                "markup",
                source_of(block),
                f"{directive[0].strip()!r} was read as code, not as a directive",
                "Remove the spaces before it, or close the fence above it; "
                "if it is meant as code, name its language: '```md'.",
            )

    def in_fence(self, box: nodes.container) -> Iterator[Problem]:
        """Fences that are boxes, and not the directive that was meant."""
        name = " ".join(box["classes"])
        if not name:
            yield Problem(
                "markup",
                source_of(box),
                "':::' closes nothing, and opens a box",
                "Remove it, or close the fence above it with as many colons.",
            )
        elif re.search(r"[{}()]", name) or name in self.directives:
            yield _no_directive(box, name, self.directives)


def _is_opening(text: nodes.Text) -> bool:
    """Whether a paragraph begins with this text."""
    before = text.parent[: text.parent.index(text)]
    is_first = all(isinstance(node, nodes.target) for node in before)
    return isinstance(text.parent, nodes.paragraph) and is_first


def _is_escaped(text: nodes.Text, markup: str) -> bool:
    """Whether the author wrote a backslash in or before it, so that it is text and means to be."""
    source = source_of(text)
    try:
        lines = Path(source.path).read_text(encoding="utf-8").splitlines()
    except (OSError, ValueError):
        return False
    paragraph = " ".join(takewhile(str.strip, lines[max(source.line - 1, 0) :]))
    written = re.findall("".join(rf"\\?{re.escape(sign)}" for sign in markup), paragraph)
    return any("\\" in markup for markup in written)


def _no_directive(node: nodes.Element, name: str, directives: Collection[str]) -> Problem:
    meant = next((known for known in directives if known in name), "directive")
    return Problem(
        "markup",
        source_of(node),
        f"a fence is named {name!r}, which is not a directive",
        f"Write ':::{{{meant}}} name', with braces, and a space only after them.",
    )


def _in_declaration(placeholder: view) -> Iterator[Problem]:
    declared, section = placeholder["declares"], placeholder.parent
    name = declared.directive()
    if isinstance(declared, Engagement) and not section[0].astext().strip():
        yield Problem(
            "empty",
            declared.source,
            f"the heading above {{{name}}} is empty",
            "Write the title there: '# Title'.",
        )
    page = section.parent
    own = f"resume-{name}" in section["classes"] and isinstance(page, nodes.document)
    if own and any(_is_heading(later) for later in page[page.index(section) + 1 :]):
        yield Problem(
            "placement",
            declared.source,
            f"{{{name}}} comes before the page's heading",
            f"Put the title first: '# Title', then ':::{{{name}}} {declared.name}'.",
        )


def _is_heading(node: nodes.Node) -> bool:
    return isinstance(node, nodes.section) and not any(
        child["declares"] and not isinstance(child["declares"], Engagement)
        for child in node.children
        if isinstance(child, view)
    )
