"""Takes out of a résumé's files what Sphinx's builders leave in them, though no page shows it.

- text that HTML hides (``<span hidden>``): the search would find it, and builders that know no
  HTML would show it
- from the catalogue for translators, ``{only}`` that no builder shows under the tags of the build
- from what the builders for programs write, the front matter of pages, and all that was read
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docutils import nodes
from sphinx.builders.gettext import I18nTags
from sphinx.util.tags import Tags

from sphinx_resume.builders import stands_alone, writes_fragments
from sphinx_resume.reading.nodes import is_of_resume
from sphinx_resume.reading.raw_html import RawHtml, is_html, may_hide

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.application import Sphinx
    from sphinx.config import Config


def hide_text(app: Sphinx, document: nodes.document, _docname: str) -> None:
    """Keep text that HTML hides for the page that hides it (``doctree-resolved``)."""
    hiding = [raw for raw in document.findall(nodes.raw) if is_html(raw) and may_hide(raw.astext())]
    if not hiding or not is_of_resume(document, app.config):
        return
    hidden = [*_hidden_texts(document, RawHtml()), *(raw for raw in hiding if _is_whole(raw))]
    for node in hidden:
        if app.builder.format != "html":
            node.parent.remove(node)
        elif isinstance(node, nodes.raw):
            node["classes"].append("no-search")
        elif isinstance(node.parent, nodes.FixedTextElement):
            node.parent["classes"].append("no-search")
        else:
            unsearched = nodes.inline("", "", node.copy(), classes=["no-search"])
            node.parent.replace(node, unsearched)


def _is_whole(raw: nodes.raw) -> bool:
    """Whether HTML closes what it opens: around other HTML no writer may put anything."""
    html = RawHtml()
    html.read(raw.astext())
    return not html.depth


def _hidden_texts(
    element: nodes.Element, html: RawHtml, *, is_text: bool = False
) -> Iterator[nodes.Text]:
    """The texts in an element that HTML around them hides.

    Args:
        element: Any element.
        html: The HTML that stands before it in its document.
        is_text: Whether it is within a text, whose end closes what was opened in it.

    """
    for child in element.children:
        if isinstance(child, nodes.raw):
            if is_html(child):
                html.read(child.astext())
        elif isinstance(child, nodes.Text):
            if html.is_hidden:
                yield child
        elif isinstance(child, nodes.Element):
            depth = html.depth
            yield from _hidden_texts(
                child, html, is_text=is_text or isinstance(child, nodes.TextElement)
            )
            if isinstance(child, nodes.TextElement) and not is_text:
                html.close_to(depth)


class TagsOfBuild:
    """The tags of a build, which Sphinx's builder of catalogues forgets."""

    def __init__(self) -> None:
        self.tags: Tags | None = None

    def note_tags(self, app: Sphinx, _config: Config) -> None:
        """Note them before the builder is made (``config-inited``)."""
        self.tags = app.tags

    def restore_tags(self, app: Sphinx) -> None:
        """Let them decide what is in a catalogue (``builder-inited``)."""
        is_forgotten = isinstance(getattr(app.builder, "tags", None), I18nTags)
        if self.tags is not None and is_forgotten and stands_alone(app.config):
            kinds = [
                {name, kind.format, f"builder_{name}", f"format_{kind.format}"}
                for name, kind in app.registry.builders.items()
            ]
            app.tags = app.builder.tags = TagsOfAnyBuilder(self.tags, kinds)


class TagsOfAnyBuilder(Tags):
    """A condition holds if it does for any builder.

    Args:
        tags: Those of the build.
        kinds: The tags that each builder adds.

    """

    def __init__(self, tags: Tags, kinds: list[set[str]]) -> None:
        own = {tag for tag in tags if "gettext" not in tag}
        super().__init__(own)
        self._of_builders = [Tags(own | kind) for kind in kinds]

    def eval_condition(self, condition: str) -> bool:
        """Whether any builder shows what this condition is for."""
        return any(tags.eval_condition(condition) for tags in self._of_builders)


def drop_front_matter(
    app: Sphinx, _page: str, _template: str, context: dict[str, Any], _tree: object
) -> None:
    """Leave it out of what is written for programs (``html-page-context``)."""
    if writes_fragments(app.builder) and stands_alone(app.config):
        context["meta"] = {}


def drop_environment(app: Sphinx, exception: Exception | None) -> None:
    """Remove Sphinx's copy of all that was read, hidden or not (``build-finished``)."""
    if exception is None and writes_fragments(app.builder) and stands_alone(app.config):
        (app.outdir / "environment.pickle").unlink(missing_ok=True)


def setup(app: Sphinx) -> None:
    """Connect the above."""
    tags = TagsOfBuild()
    app.connect("config-inited", tags.note_tags)
    app.connect("builder-inited", tags.restore_tags)
    app.connect("doctree-resolved", hide_text, priority=110)
    app.connect("html-page-context", drop_front_matter, priority=900)
    app.connect("build-finished", drop_environment, priority=900)
