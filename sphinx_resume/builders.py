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


# Builders of our own.
PDF, EDITION = "resume-pdf", "resume-edition"


def writes_pages(builder: Builder) -> TypeGuard[StandaloneHTMLBuilder]:
    """Whether it writes one file for each page, as HTML or what holds HTML."""
    return isinstance(builder, StandaloneHTMLBuilder) and not isinstance(
        builder, SingleFileHTMLBuilder
    )


def writes_site(builder: Builder) -> TypeGuard[StandaloneHTMLBuilder]:
    """Whether it writes a site to be served, where each page and each file has an address."""
    return writes_pages(builder) and not is_book(builder) and not writes_fragments(builder)


def writes_fragments(builder: Builder) -> bool:
    """Whether it writes what pages are made of, and no pages: as JSON, or for Python."""
    return isinstance(builder, SerializingHTMLBuilder)


def writes_one_page(builder: Builder) -> bool:
    """Whether it writes all pages as one."""
    return isinstance(builder, SingleFileHTMLBuilder)


def is_book(builder: Builder) -> bool:
    """Whether it writes an EPUB, whose readers know little of CSS and have no scripts."""
    return builder.name == "epub"


def is_for_browsers(builder: Builder) -> bool:
    """Whether it writes HTML that is read in a browser, with our styles."""
    return isinstance(builder, StandaloneHTMLBuilder) and not is_book(builder)


def has_shared_addresses(builder: Builder) -> bool:
    """Whether the pages of a folder have the same relative addresses.

    They have not with ``dirhtml``, where each page is a folder, nor with ``singlehtml``.
    """
    return builder.name == "html"


def makes_editions(builder: Builder) -> bool:
    """Whether it makes a résumé for one job."""
    return builder.name in {PDF, EDITION}


def has_search(builder: Builder) -> TypeGuard[StandaloneHTMLBuilder]:
    """Whether its pages have Sphinx's search."""
    return isinstance(builder, StandaloneHTMLBuilder) and builder.search


def stands_alone(config: Config) -> bool:
    """Whether the project is a résumé, by the preset, and not one that has a résumé in it."""
    return "sphinx_resume.site" in config.extensions


def site_address(config: Config) -> str:
    """The address of the whole site, which ends in a slash; ``""`` while it is not known."""
    return f"{config.html_baseurl.rstrip('/')}/" if config.html_baseurl else ""


def page_address(builder: Builder, docname: str) -> str:
    """The address of a page below that of the site, encoded as RFC 3986 wants it."""
    address = builder.get_target_uri(docname)
    # Of the builders of pages, this one alone leaves that to browsers.
    return quote(address) if isinstance(builder, DirectoryHTMLBuilder) else address
