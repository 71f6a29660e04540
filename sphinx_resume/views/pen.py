"""What views are drawn with: a pen has the shapes that they are made of.

There are two: `NodePen` draws standard nodes, which every builder can show; `HtmlPen` writes
the same as HTML at once, for large careers. A test holds the two to the same bytes.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, Generic, TypeAlias, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from sphinx.application import Sphinx

    from sphinx_resume.career.career import Place, Tenure
    from sphinx_resume.career.model import Run, Style, Text
    from sphinx_resume.i18n import Wording

T = TypeVar("T")
Row: TypeAlias = "Sequence[Sequence[T]]"

SEPARATOR = " · "


class Pen(ABC, Generic[T]):
    """The shapes, each named as docutils names it, and what views say again and again.

    ``classes`` are separated by spaces, as in HTML; ``words`` is the language.
    """

    def __init__(self, app: Sphinx, docname: str, words: Wording) -> None:
        self.app = app
        self.docname = docname
        self.words = words

    @abstractmethod
    def text(self, text: str, *, literal: bool = False) -> T:
        """Text as it stands; ``literal`` if it stands within that style."""

    @abstractmethod
    def styled(self, style: Style, *content: T, classes: str = "") -> T:
        """Text in one of the styles."""

    @abstractmethod
    def inline(self, classes: str, *content: T) -> T:
        """A stretch of a line."""

    @abstractmethod
    def paragraph(self, classes: str, *content: T) -> T:
        """A paragraph."""

    @abstractmethod
    def bullet_list(self, items: Iterable[Sequence[T]], classes: str = "") -> T:
        """A list: of paragraphs, each of which a list may follow."""

    @abstractmethod
    def definition_list(self, items: Iterable[tuple[Sequence[T], T]], classes: str) -> T:
        """A list of terms, each with one list that defines it."""

    @abstractmethod
    def table(self, head: Row[T], groups: Iterable[tuple[str, Iterable[Row[T]]]]) -> T:
        """A table: the cells of its head, and its rows under the titles of their groups.

        The first cell of each row is its head; each cell is a line.
        """

    @abstractmethod
    def container(self, classes: str, *content: T) -> T:
        """A block of blocks."""

    @abstractmethod
    def link(self, place: Place, *content: T, title: str = "") -> T:
        """A link to a place on the site; by itself it says the label."""

    @abstractmethod
    def reference(self, text: str, uri: str, classes: str = "", rel: str = "") -> T:
        """A link to elsewhere."""

    @abstractmethod
    def picture(self, markup: str) -> T:
        """HTML that only a page with our styles can show; the text says the same without it."""

    def only(self, builders: str, draw: Callable[[], T]) -> list[T]:
        """What some builders alone show, named as ``{only}`` names them."""
        return [draw()] if self.app.tags.eval_condition(builders) else []

    # ── said again and again ─────────────────────────────────────────────────────────

    def span(self, name: str, text: str) -> T:
        """A stretch of text of the class ``resume-name``."""
        return self.inline(f"resume-{name}", self.text(text))

    def line(self, name: str, *content: T) -> T:
        """A paragraph of the class ``resume-name``."""
        return self.paragraph(f"resume-{name}", *content)

    def fact(self, label: str, value: str) -> T:
        """A line that says what something is."""
        return self.line("fact", self.span("label", f"{label}: "), self.text(value))

    def joined(self, parts: Iterable[T], separator: str = SEPARATOR) -> list[T]:
        """Parts in one line."""
        found: list[T] = []
        for part in parts:
            if found:
                found.append(self.span("separator", separator))
            found.append(part)
        return found

    def when(self, tenure: Tenure) -> list[T]:
        """The period of something, and how long that is."""
        if tenure.period is None:
            return []
        shown = [self.span("period", self.words.period(tenure.period))]
        if tenure.months:
            shown.append(self.span("duration", self.words.duration(tenure.months)))
        return shown

    def years(self, used: tuple[range, ...], span: range) -> T:
        """A bar of the months in a span, of which some were used."""
        strokes = "".join(
            f'<path d="M{each.start - span.start} 0h{len(each)}v1h-{len(each)}z"/>'
            for each in (span, *used)
        )
        box = f'viewBox="0 0 {len(span)} 1" preserveAspectRatio="none" width="120" height="6"'
        return self.picture(f'<svg class="resume-years" {box} aria-hidden="true">{strokes}</svg>')

    def named(self, tenure: Tenure) -> list[T]:
        """A piece of work by its link, and the organization that it belongs to."""
        shown = [self.link(tenure.place)]
        if tenure.within:
            shown.append(self.text(f", {tenure.within}"))
        return shown

    def dated(self, tenure: Tenure) -> list[T]:
        """A piece of work by its link, and its period in brackets."""
        shown = self.named(tenure)
        if tenure.period:
            shown += [
                self.text(" "),
                self.span("period", f"({self.words.period(tenure.period)})"),
            ]
        return shown

    def sentence(self, text: Text, marked: frozenset[str] = frozenset()) -> list[T]:
        """A sentence elsewhere than in its own place: without its links, a skill marked."""
        return [self._run(run, marked) for run in text]

    def _run(self, run: Run, marked: frozenset[str]) -> T:
        shown = self.text(run.text, literal="literal" in run.styles)
        for style in run.styles:
            shown = self.styled(style, shown)
        if run.skill in marked:
            shown = self.styled("strong", shown, classes="resume-mark")
        return shown

    def environment(self, label: str, environment: tuple[tuple[str, Place | None], ...]) -> list[T]:
        """A line of an environment's skills, if there are any."""
        if not environment:
            return []
        shown = [
            self.link(place, self.text(text), title=place.label if text != place.label else "")
            if place
            else self.span("unknown", text)
            for text, place in environment
        ]
        return [
            self.line("environment", self.span("label", f"{label}: "), *self.joined(shown, ", "))
        ]
