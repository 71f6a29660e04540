"""The scripts with which a page answers an advertisement in the reader's browser.

They are the rules, the vocabulary and the themes of this package, and what reads them. They
are written as small as can be read: loaded when somebody pastes a text, and never before.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from rjsmin import jsmin

from sphinx_resume.matching.rules import HERE, RULES, THEMES, vocabulary

if TYPE_CHECKING:
    from pathlib import Path

    from sphinx_resume.matching.rules import Technology

_SCRIPT = HERE / "script"
_PARTS = ("text", "names", "sections", "requirements", "answer")  # each after those it uses


def scripts(months: int) -> dict[str, bytes]:
    """The scripts by their file names.

    Args:
        months: The time that all positions take together, for years of a profession.
    """
    technologies, phrases = vocabulary()
    data = {
        "months": months,
        "rules": _read(RULES),
        "phrases": phrases,
        "technologies": "\n".join(map(_row, technologies)),
    }
    return {
        "resume-match.js": _assigned("resumeMatchData", data) + _reader(),
        "resume-suggest.js": _assigned("resumeThemes", _read(THEMES)) + _code("suggest"),
    }


def _read(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


def _row(technology: Technology) -> str:
    """What the page needs of a technology; what is near it is for the owner alone."""
    fields = (technology.name, ";".join(technology.same), ";".join(technology.parts))
    return "|".join(fields).rstrip("|")


def _assigned(variable: str, data: Any) -> bytes:
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return f"window.{variable}={text};\n".encode()


def _reader() -> bytes:
    """What reads an advertisement: one object, whose parts see each other and nobody else."""
    parts = b"".join(map(_code, _PARTS))
    return b"window.ResumeMatch=(()=>{\n%sreturn{answer,fold};\n})();\n" % parts


def _code(name: str) -> bytes:
    code: str = jsmin((_SCRIPT / f"{name}.js").read_text(encoding="utf-8"))
    return code.encode()
