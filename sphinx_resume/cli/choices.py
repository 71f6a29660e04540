"""What an author can choose about a new project, however it is made."""

from __future__ import annotations

import argparse
import re

from sphinx_resume.scaffold import HOSTS

_LANGUAGE = re.compile(r"[a-z]{2,3}(_[A-Z][a-z]{3})?(_([A-Z]{2}|\d{3}))?")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Register the options that `new` and `import` share."""
    parser.add_argument(
        "--language",
        type=language,
        metavar="CODE",
        help="the language of the site, such as de or pt_BR (default: that of the file; else en)",
    )
    parser.add_argument(
        "--host",
        choices=HOSTS,
        default="readthedocs",
        help="where the site will be published (default: %(default)s)",
    )


def language(code: str) -> str:
    """A language code as Sphinx writes it; ``pt-BR`` is ``pt_BR``."""
    code = code.replace("-", "_")
    if not _LANGUAGE.fullmatch(code):
        message = f"{code!r} is not a language code such as de or pt_BR"
        raise argparse.ArgumentTypeError(message)
    return code


def person(name: str) -> str:
    """A person's name: one line that is not empty."""
    name = name.strip()
    if not name or not name.isprintable():
        message = "a name is one line of text"
        raise argparse.ArgumentTypeError(message)
    return name
