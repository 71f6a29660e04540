"""The lines below a header as paragraphs and nested bullets."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from sphinx_resume.importer.environment import is_label, labelled_technologies
from sphinx_resume.importer.sources.markdown.html import GAP
from sphinx_resume.importer.sources.markdown.vocabulary import is_inner_label

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sphinx_resume.importer.sources.markdown.lines import Line


@dataclass(slots=True)
class Body:
    """What stands below a header.

    Attributes:
        lead: The paragraphs before the first bullet.
        bullets: The bullets; a list is nested in the bullet before it.
        trail: The paragraphs behind the bullets.
    """

    lead: list[str] = field(default_factory=list)
    bullets: list[Any] = field(default_factory=list)
    trail: list[str] = field(default_factory=list)

    @property
    def paragraphs(self) -> list[str]:
        """The text outside of bullets."""
        return [*self.lead, *self.trail]

    @property
    def text(self) -> str:
        """All of it as one text: paragraphs, and bullets as Markdown has them."""
        return "\n\n".join([*self.lead, *bullet_lines(self.bullets), *self.trail])


def read_body(lines: Iterable[Line]) -> Body:  # noqa: C901, PLR0912 -- a case a kind of line
    """Gather paragraphs and bullets; a heading among them is a bullet above those that follow."""
    lines = list(lines)
    outermost = min((line.level for line in lines if line.role == "bullet"), default=0)
    body = Body()
    depths: list[list[Any]] = [body.bullets]
    heading = 0
    joins = False
    technologies: list[str] | None = None  # a label, and what stands below it
    for line in lines:
        text = line.text.replace(GAP, " ").strip()
        if line.role == "row":
            text = " – ".join(cell for cell in line.cells if cell)
        if not text:
            continue
        if technologies is not None and line.role in {"prose", "bullet"}:
            technologies.append(text)
            continue
        _end_technologies(body, technologies)
        technologies = None
        if line.role in {"heading", "bold", "term"} and is_label(f"{_label(text)}:"):
            technologies = [_label(text)]
        elif line.role in {"heading", "bold", "term"} and is_inner_label(_label(text)):
            depths, heading, joins = [body.bullets], 0, False
        elif line.role in {"heading", "bold", "term"} and line.opens:
            body.bullets.append(_label(text))
            depths, heading, joins = [body.bullets], 1, False
        elif line.role in {"bullet", "row"}:
            level = max(line.level - outermost, 0) + heading
            depths = _append(depths, level, text)
            joins = True
        elif line.level and body.bullets:
            _continue(depths[-1], text)
            joins = True
        elif not line.opens and joins and not line.level:
            _continue(body.trail if body.bullets else body.lead, text)
        elif heading and body.bullets and not labelled_technologies(line.plain):
            depths = _append(depths, heading, text)
        else:
            (body.trail if body.bullets else body.lead).append(text)
            joins = True
        if line.breaks and line.role == "prose":
            joins = False
    _end_technologies(body, technologies)
    return body


def _end_technologies(body: Body, technologies: list[str] | None) -> None:
    """Make a label and the lines below it one line: "Technical environment: Go, Redis"."""
    if technologies and technologies[1:]:
        label, *listed = technologies
        body.trail.append(f"{label}: {', '.join(text.rstrip('.,') for text in listed)}")
    elif technologies:
        body.trail.append(technologies[0])


def bullet_lines(bullets: list[Any]) -> list[str]:
    """Nested bullets as lines that `markup` reads as bullets."""
    return [f"- {text}" for text in flat(bullets)]


def flat(bullets: list[Any]) -> list[str]:
    """Nested bullets as one list."""
    return [
        text
        for bullet in bullets
        for text in (flat(bullet) if isinstance(bullet, list) else [bullet])
    ]


def _append(depths: list[list[Any]], level: int, text: str) -> list[list[Any]]:
    """Add a bullet at a level, or at the deepest that there is above it."""
    while len(depths) <= level and depths[-1]:
        nested: list[Any] = []
        depths[-1].append(nested)
        depths = [*depths, nested]
    depths = depths[: level + 1]
    depths[-1].append(text)
    return depths


def _continue(texts: list[Any], text: str) -> None:
    """Add a further line to the last bullet or paragraph."""
    if texts and isinstance(texts[-1], str):
        texts[-1] += f" {text}"
    else:
        texts.append(text)


def _label(text: str) -> str:
    return text.strip("*_ ").rstrip(":：")
