"""The file of a translation: what is new is added, what was changed is marked, nothing is lost.

It is a catalog of gettext (``.po``), which text editors and programs for translators know. It has
no dates and no numbers of lines, so it changes only when a text does.
"""

from __future__ import annotations

import re
from difflib import get_close_matches
from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple

from babel.messages.catalog import Catalog
from babel.messages.pofile import PoFileError, read_po, write_po

from sphinx_resume.career.model import Source
from sphinx_resume.errors import UserError
from sphinx_resume.language_tags import gettext_code
from sphinx_resume.translation.languages import english_name

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from babel.messages.catalog import Message

_NAME = "A name: leave it empty where it stays the same."
_HEADER = """\
# The résumé in {name}. `sphinx-resume translate {tag}` brings it up to date.
msgid ""
msgstr ""
"Language: {code}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"""
_FUZZY = "fuzzy"
# References without words of their own, addresses of links, and code.
_MARKUP = re.compile(r"\{[\w:+-]+\}`[^`]*`|\]\([^)]*\)|`[^`]*`")


class CatalogError(UserError):
    """A file that is no catalog.

    Attributes:
        source: The file and line.
        message: What is wrong, without a full stop.
        hint: What to do, in a sentence.

    """

    def __init__(self, source: Source, message: str, hint: str) -> None:
        self.source, self.message, self.hint = source, message, hint
        super().__init__(f"{source}: {message}. {hint}")


class Text(NamedTuple):
    """A text of the career that can be translated.

    Attributes:
        text: The text.
        sources: Where it is written, each place once.
        is_name: Whether it is a name, which needs no translation.

    """

    text: str
    sources: tuple[Source, ...]
    is_name: bool = False

    @property
    def is_optional(self) -> bool:
        """Whether a translation can do without it: names, and what has no words of its own."""
        return self.is_name or not any(map(str.isalpha, _MARKUP.sub("", self.text)))


class Progress(NamedTuple):
    """How much of a translation is done.

    Attributes:
        total: How many texts there are that need a translation.
        missing: Those without one, each with its place.
        fuzzy: Those whose source has changed since, likewise.
        names: How many texts may have one besides.
        named: How many of those have one.

    """

    total: int
    missing: tuple[tuple[Text, Source], ...]
    fuzzy: tuple[tuple[Text, Source], ...]
    names: int
    named: int

    @property
    def done(self) -> int:
        """How many texts are translated."""
        return self.total - len(self.missing) - len(self.fuzzy)


def read(path: Path) -> Catalog:
    """Read the file of a translation; an empty one if there is none.

    Raises:
        CatalogError: It cannot be read.

    """
    if not path.exists():
        return Catalog(locale=None)
    try:
        return read_po(BytesIO(path.read_bytes().replace(b"\r\n", b"\n")), abort_invalid=True)
    except PoFileError as error:
        line, message = error.lineno + 1, f"this is no catalog of gettext: {error.args[0]}"
        hint = "Write msgid and msgstr before texts in quotation marks, and nothing else."
    except UnicodeDecodeError:
        line, message, hint = 1, "this is not UTF-8", "Save the file with the encoding UTF-8."
    except (OSError, ValueError) as error:
        line, message, hint = 1, f"this cannot be read: {error}", "Put a catalog in its place."
    raise CatalogError(Source(str(path), line), message, hint)


def progress(path: Path, catalog: Catalog, texts: Iterable[Text]) -> Progress:
    """How much of these texts is translated."""
    missing: list[tuple[Text, Source]] = []
    fuzzy: list[tuple[Text, Source]] = []
    total = names = named = 0
    for text in texts:
        message = catalog.get(text.text)
        is_done = bool(message and message.string and _FUZZY not in message.flags)
        if text.is_optional:
            names += 1
            named += is_done
            continue
        total += 1
        if message is None:
            missing.append((text, text.sources[0]))
        elif not is_done:
            place = Source(str(path), message.lineno or 1)
            (fuzzy if message.string else missing).append((text, place))
    return Progress(total, tuple(missing), tuple(fuzzy), names, named)


def merged(path: Path, code: str, texts: Iterable[Text], root: Path) -> bytes:
    """The file of a translation, brought up to date.

    A text that was changed keeps the translation of the one that it was, marked as ``fuzzy``. One
    that is gone is kept as a comment at the end.

    Args:
        path: The file, which need not be there.
        code: The language.
        texts: What there is to translate, in the order of the file.
        root: The folder that the places in it are seen from.

    Raises:
        CatalogError: It cannot be read.

    """
    old = read(path)
    before: dict[str, Message] = {str(message.id): message for message in old if message.id}
    gone: dict[str, Message] = {str(message.id): message for message in old.obsolete.values()}
    texts = list(texts)
    now = {text.text for text in texts}
    gone |= {key: before[key] for key in before if key not in now and before[key].string}
    new = Catalog(locale=None)
    used: set[str] = set()
    for text in texts:
        message = before.get(text.text)
        if message is None and text.text in gone:
            message = gone[text.text]
            used.add(text.text)
        flags = set(message.flags) if message else set()
        if message is None and not text.is_optional:
            near = get_close_matches(text.text, [key for key in gone if key not in used], 1)
            message = gone[near[0]] if near else None
            used.update(near)
            flags = {_FUZZY} if message else set()
        new.add(
            text.text,
            message.string if message else "",
            locations=_locations(text, root),
            flags=flags & {_FUZZY, "no-wrap"},
            auto_comments=[_NAME] if text.is_optional else [],
            user_comments=message.user_comments if message else (),
        )
    for key in sorted(gone.keys() - used - now):
        new.obsolete[key] = gone[key]
    content = BytesIO()
    write_po(content, new, omit_header=True, include_lineno=False)
    return f"{_header(path, code)}\n".encode() + content.getvalue().rstrip(b"\n") + b"\n"


def _locations(text: Text, root: Path) -> list[tuple[str, int]]:
    paths = (
        source.path.removeprefix(str(root)).replace("\\", "/").lstrip("/")
        for source in text.sources
        if source.path
    )
    return [(path, 0) for path in dict.fromkeys(paths)]


def _header(path: Path, code: str) -> str:
    """What stands before the first text, as it is: programs for translators write there."""
    if path.exists():
        first = path.read_text("utf-8").replace("\r\n", "\n").partition("\n\n")[0]
        if re.search(r'^msgid ""\nmsgstr ""\n"', first, re.MULTILINE):
            return f"{first}\n"
    code = gettext_code(code)
    return _HEADER.format(name=english_name(code), tag=code.replace("_", "-"), code=code)
