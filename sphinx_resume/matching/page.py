"""The scripts with which a page answers an advertisement in the reader's browser.

They are the rules, the vocabulary and the themes of this package, and the code that uses them.
They are written as small as can be read: loaded when somebody pastes a text, and never before.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from rjsmin import jsmin

from sphinx_resume.matching.rules import HERE, THEMES, load, rules, vocabulary

if TYPE_CHECKING:
    from sphinx_resume.matching.rules import Technology

_SCRIPT = HERE / "script"
# Each after those it uses.
_PARTS = ("text", "names", "mentions", "sections", "advertisement", "answer")


def scripts(months: int) -> dict[str, bytes]:
    """The scripts by their file names.

    Args:
        months: The time that all positions take together, for years of a profession.
    """
    technologies, phrases = vocabulary()
    data = {
        "months": months,
        "phrases": phrases,
        "technologies": "\n".join(map(_row, technologies)),
        "rules": rules(),  # the last, since they compress well beside the code that names them
    }
    parts = b"".join(map(_code, _PARTS))
    return {
        "resume-match.js": _assignment("resumeMatchData", data)
        + b"window.ResumeMatch=(()=>{\n%sreturn{answer,fold};\n})();\n" % parts,
        "resume-suggest.js": _assignment("resumeThemes", load(THEMES)) + _code("suggestions"),
    }


def _row(technology: Technology) -> str:
    """What the page needs of a technology; what is near it is for the owner alone."""
    fields = (technology.name, ";".join(technology.aliases), ";".join(technology.parts))
    return "|".join(fields).rstrip("|")


def _assignment(variable: str, value: Any) -> bytes:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return f"window.{variable}={text};\n".encode()


def _code(name: str) -> bytes:
    code: str = jsmin((_SCRIPT / f"{name}.js").read_text(encoding="utf-8"))
    return code.encode()
