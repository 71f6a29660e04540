"""HTML within Markdown, rewritten as Markdown: headings, lists, emphasis, links and breaks.

People lay out the top of a résumé with ``<div>``, ``<span>`` and ``<br>``. What has no meaning
for a résumé (attributes, pictures, comments, styles) is left out.
"""

from __future__ import annotations

import html
import re

from sphinx_resume.importer.raised import with_raised

_DROPPED = re.compile(
    r"<!--.*?(?:-->|\Z)|<(style|script|svg|head|title)\b.*?(?:</\1\s*>|\Z)",
    re.DOTALL | re.IGNORECASE,
)
_TAG = re.compile(
    r"<(?P<close>/?)(?P<name>[a-z][a-z0-9]*)(?P<rest>(?:\s[^<>]*)?)/?>", re.IGNORECASE
)
_HREF = re.compile(r"""href\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))""", re.IGNORECASE)
_BLOCKS = {
    *("p", "div", "section", "header", "footer", "article", "center", "ul", "ol", "table", "tbody"),
    *("thead", "details", "summary", "blockquote", "dl", "dt", "dd", "main", "nav", "aside", "tr"),
}
_STRONG = {"b", "strong"}
_EMPHASIS = {"i", "em"}
_HEADING = re.compile(r"h[1-6]")
_MARKED_HEADING = re.compile(r"\s*#{1,6}\s")
_FENCE = re.compile(r"\s*(`{3,}|~{3,})")
_OPENED = "\N{WORD JOINER}"  # behind a mark of emphasis, which white space must not touch
# Between two cells of one line, such as two <span>; no author writes it.
GAP = "\N{SYMBOL FOR UNIT SEPARATOR}"


def without_html(text: str) -> list[tuple[str, int]]:
    """The lines of a Markdown text without HTML, each with its number in the file.

    Args:
        text: The whole file.

    Returns:
        Lines and their numbers, which begin at 1. A tag that begins a block begins a line.
    """
    text = _DROPPED.sub(lambda match: "\n" * match[0].count("\n"), text)
    text = with_raised(_joined_tags(text))
    lines: list[tuple[str, int]] = []
    fence = ""
    lists: list[str] = []
    for number, line in enumerate(text.split("\n"), 1):
        opened = _FENCE.match(line)
        if opened and (not fence or opened[1].startswith(fence)):
            fence = "" if fence else opened[1]
        if fence or "<" not in line:
            lines.append((line if fence else html.unescape(line), number))
            continue
        lines += [(part, number) for part in _rewritten(line, lists).split("\n")]
    return lines


def _joined_tags(text: str) -> str:
    """The text with tags that span lines on one line; the lines are still as many."""
    return re.sub(
        r"<[a-z][^<>]{0,400}>",
        lambda match: " ".join(match[0].split("\n")) + "\n" * match[0].count("\n"),
        text,
        flags=re.IGNORECASE,
    )


def _rewritten(line: str, lists: list[str]) -> str:  # noqa: C901, PLR0912 -- a case a tag
    """A line without tags; it has line breaks where a block begins.

    Args:
        line: The line.
        lists: The lists that are open above it; it is changed.
    """
    links: list[str] = []
    result, end = "", 0
    for tag in _TAG.finditer(line):
        text = line[end : tag.start()]
        result += text.lstrip() if result.endswith(_OPENED) else text
        end = tag.end()
        name, is_closing = tag["name"].lower(), bool(tag["close"])
        if name == "a":
            result += _link(tag, links, is_closing=is_closing)
        elif name in _STRONG or name in _EMPHASIS:
            mark = "**" if name in _STRONG else "*"
            result = f"{result.rstrip()}{mark} " if is_closing else f"{result} {mark}{_OPENED}"
        elif name == "br":
            result = result.rstrip() + "  \n"
        elif name == "hr":
            result += "\n\n---\n\n"
        elif name in {"span", "td", "th"}:
            result += f" {GAP} " if is_closing else ""
        elif name == "li":
            result += "\n" if is_closing else f"\n{'  ' * (len(lists) - 1)}- "
        elif _HEADING.fullmatch(name):
            result += "\n\n" if is_closing else f"\n\n{'#' * int(name[1])} "
        elif name in {"ul", "ol"}:
            if not is_closing:
                lists.append(name)
            elif lists:
                lists.pop()
            result += "\n"
        elif name in _BLOCKS and not _MARKED_HEADING.match(line):
            result += "\n\n"
    text = line[end:]
    result += text.lstrip() if result.endswith(_OPENED) else text
    if result.endswith("  \n"):
        result = result[:-1]  # a break at the end of a line begins no further one
    return html.unescape(result.replace(_OPENED, ""))


def _link(tag: re.Match[str], links: list[str], *, is_closing: bool) -> str:
    if is_closing:
        target = links.pop() if links else ""
        return f"]({target})" if target else ""
    href = _HREF.search(tag["rest"])
    target = next(filter(None, href.groups()), "") if href else ""
    links.append(target)
    return "[" if target else ""
