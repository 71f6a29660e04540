"""A builder that writes nothing: it collects what there is to translate."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinx.builders.gettext import MessageCatalogBuilder

from sphinx_resume.career.model import Source
from sphinx_resume.reading.translation import NAME, TEXTS_BUILDER
from sphinx_resume.site.language import CATALOG
from sphinx_resume.translation.catalog import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment


class TextsBuilder(MessageCatalogBuilder):
    """Collects the texts as Sphinx's builder of catalogs does, but those of this build alone.

    That one takes what ``{only}`` keeps from readers too.
    """

    name = TEXTS_BUILDER
    epilog = ""

    def __init__(self, app: Sphinx, env: BuildEnvironment) -> None:
        super().__init__(app, env)
        self.application = app

    def init(self) -> None:
        """Keep the tags of this build."""
        tags = self.tags
        super().init()
        self.tags = self.application.tags = tags

    def _extract_from_template(self) -> None:
        """Nothing: the words of templates are not the author's."""

    def finish(self) -> None:
        """Nothing; see `texts`."""

    def texts(self) -> list[Text]:
        """What there is to translate: sentences in the order of the pages, then names."""
        ordered = {
            str(self.env.doc2path(name)): number
            for number, name in enumerate(dict.fromkeys(_pages(self.env)))
        }
        collected = self.catalogs[CATALOG].metadata.items()

        def place(source: Source) -> tuple[int, int]:
            return ordered.get(source.path, len(ordered)), source.line

        found = []
        for text, origins in collected:
            sources = sorted({Source(str(path), line) for path, line, _ in origins}, key=place)
            is_name = any(uid == NAME for *_, uid in origins)
            found.append(Text(text, tuple(sources), is_name))
        return sorted(found, key=lambda text: (text.is_optional, place(text.sources[0])))


def _pages(env: BuildEnvironment) -> Iterator[str]:
    """The pages in the order of the navigation, then all others."""

    def below(name: str, above: tuple[str, ...] = ()) -> Iterator[str]:
        yield name
        for child in env.toctree_includes.get(name, ()):
            if child not in above:
                yield from below(child, (*above, name))

    yield from below(str(env.config.root_doc))
    yield from sorted(env.found_docs)
