"""What kind of build this is: questions that several rooms ask, each with a name."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeGuard
from urllib.parse import quote

from sphinx.builders.dirhtml import DirectoryHTMLBuilder
from sphinx.builders.html import StandaloneHTMLBuilder
from sphinx.builders.singlehtml import SingleFileHTMLBuilder
from sphinxcontrib.serializinghtml import SerializingHTMLBuilder

if TYPE_CHECKING:
    from sphinx.builders import Builder
    from sphinx.config import Config


def writes_pages(builder: Builder) -> TypeGuard[StandaloneHTMLBuilder]:
    """Whether it writes one file for each page, as HTML or what holds HTML."""
    return isinstance(builder, StandaloneHTMLBuilder) and not isinstance(
        builder, SingleFileHTMLBuilder
    )


def writes_site(builder: Builder) -> TypeGuard[StandaloneHTMLBuilder]:
    """Whether it writes a site to be served, where each page and each file has an address."""
    is_book = builder.name == "epub"
    return writes_pages(builder) and not is_book and not isinstance(builder, SerializingHTMLBuilder)


def has_search(builder: Builder) -> TypeGuard[StandaloneHTMLBuilder]:
    """Whether its pages have Sphinx's search."""
    return isinstance(builder, StandaloneHTMLBuilder) and builder.search


def stands_alone(config: Config) -> bool:
    """Whether the project is a résumé, by the preset, and not one that has a résumé in it."""
    return "sphinx_resume.site" in config.extensions


def page_address(builder: Builder, docname: str) -> str:
    """The address of a page below that of the site, encoded as RFC 3986 wants it."""
    address = builder.get_target_uri(docname)
    # Of the builders of pages, this one alone leaves that to browsers.
    return quote(address) if isinstance(builder, DirectoryHTMLBuilder) else address
