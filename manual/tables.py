"""Writes the tables of the reference anew, from the code that they describe.

They stand between ``<!-- options of position -->`` or ``<!-- settings -->`` and ``<!-- end -->``,
so that they can be read where the manual is not built.

Run: python manual/tables.py
"""

from __future__ import annotations

import re
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from sphinx.application import Sphinx
from sphinx.util.docutils import docutils_namespace

if TYPE_CHECKING:
    from collections.abc import Sequence

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

from sphinx_resume.career.fields import argument_of, options_of  # noqa: E402 -- found by the path above
from sphinx_resume.career.model import KINDS  # noqa: E402 -- likewise

_TABLE = re.compile(r"(<!-- (options of (\w+)|settings) -->\n).*?(<!-- end -->)", re.DOTALL)
_VALUES = {
    "line": "words",
    "list": "a list, separated by commas",
    "names": "a list, separated by commas",
    "skills": "skills, separated by commas; `text <Skill>` where you word one differently",
    "profiles": "accounts, separated by commas: `GitHub <https://github.com/name>`",
    "flag": "no value",
    "date": "a date, or `unknown`",
    "start": "a date, or `unknown`",
    "end": "a date, `present` or `unknown`",
    "email": "an email address",
    "phone": "a phone number",
    "url": "a whole address, with `https://`",
    "image": "the path of a picture, or its whole address",
}


def options(name: str) -> str:
    """The argument and the options of a declaration."""
    kind = KINDS[name]
    first = f"`{{{name}}} {argument_of(kind).label.capitalize()}`"
    rows = [
        (
            f"`{field.option}`" + (" (required)" if field.required else ""),
            _VALUES[field.value],
            f"`{field.json}`" if field.json else "",
        )
        for field in options_of(kind)
    ]
    if not rows:
        return f"{first}, without options.\n"
    return f"{first}\n\n{table(('option', 'value', 'in JSON Resume'), rows)}"


def settings() -> str:
    """The settings of the extension, with their defaults and what they do."""
    with tempfile.TemporaryDirectory() as folder, docutils_namespace():
        (Path(folder) / "index.md").touch()
        out = Path(folder) / "out"
        app = Sphinx(folder, None, out, out, "dummy", {"extensions": ["sphinx_resume.site"]}, None)
        rows = [
            (f"`{name}`", f"`{option.default!r}`", option.description)
            for name, option in sorted(app.config.values.items())
            if name.startswith("resume_")
        ]
    return table(("setting", "default", "what it does"), rows)


def table(head: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> str:
    """A table of Markdown."""
    lines = [head, ("---",) * len(head), *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def with_tables(text: str) -> str:
    """A page with its tables made anew."""
    return _TABLE.sub(
        lambda found: f"{found[1]}{options(found[3]) if found[3] else settings()}{found[4]}", text
    )


if __name__ == "__main__":
    for page in (HERE / "reference").glob("*.md"):
        page.write_text(with_tables(page.read_text(encoding="utf-8")), encoding="utf-8")
