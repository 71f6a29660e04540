"""What is spared changes nothing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sphinx_resume import sparing

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    import pytest
    from building import Build

# Each on a page of its own, between mentions of a skill.
_TYPED = {
    "double": 'said "yes"',
    "single": "the team's 'own'",
    "dash": "day--night",
    "dashes": "day---night",
    "ellipsis": "and so on...",
    "spaced-ellipsis": "and so on. . .",
    "backslash": r"a \\ b \"c\" \--",
    "entity": "&quot;so&quot;",
    "across": "{skill}`Lens`'s light",
    "backticks": r"\`\`so\`\`",
    "none": "nothing of it",
}


def test_typographic_quotes_are_what_sphinx_makes_of_them(
    written: Callable[[Mapping[str, str]], Path],
    build: Build,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    pages = {
        f"{name}.md": f"# A\n\n- Of {{skill}}`Lens`, {text}.\n" for name, text in _TYPED.items()
    }
    index = "# X\n\n:::{skill} Lens\n:::\n\n```{toctree}\n" + "\n".join(_TYPED) + "\n```\n"
    source = written({"index.md": index, **pages})
    spared = build(source)
    monkeypatch.setattr(sparing, "_TYPEWRITTEN", re.compile(""))
    plain = build(source, tmp_path / "plain")
    for name in _TYPED:
        assert spared.page(name) == plain.page(name), name
    assert "”" in plain.article("double")
