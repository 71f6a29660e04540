"""Keeps compiled templates from one build to the next, as Python keeps compiled modules.

Compiling Furo's templates takes a tenth of the time of a small site. Jinja keeps them where
the system has its temporary files, in a folder that nobody else may read or write.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from jinja2 import FileSystemBytecodeCache
from sphinx.builders.html import StandaloneHTMLBuilder
from sphinx.jinja2glue import BuiltinTemplateLoader

if TYPE_CHECKING:
    from jinja2.bccache import Bucket
    from sphinx.application import Sphinx


class TemplateCache(FileSystemBytecodeCache):
    """Jinja's own, which does without a place that is full or gone."""

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a template, if that can be."""
        with suppress(OSError):
            super().dump_bytecode(bucket)


def keep_templates(app: Sphinx) -> None:
    """Have Jinja keep them, where it can (``builder-inited``)."""
    if not isinstance(app.builder, StandaloneHTMLBuilder):
        return
    templates = app.builder.templates
    if not isinstance(templates, BuiltinTemplateLoader):
        return
    try:
        templates.environment.bytecode_cache = TemplateCache(pattern="__sphinx_resume_%s.cache")
    except (OSError, RuntimeError):
        return  # there is no safe place for it
