"""Makes careers of any size to measure with: R roles, S skills, B bullets a role.

The same numbers give the same files. Skills are used evenly; each bullet mentions two.
"""

from __future__ import annotations

import random
import sys
from pathlib import Path

_SYLLABLES = [
    "ka",
    "ru",
    "be",
    "ne",
    "to",
    "mi",
    "dra",
    "lo",
    "ve",
    "sta",
    "gri",
    "po",
    "li",
    "qua",
    "zen",
    "hy",
    "tor",
    "ax",
    "um",
    "fe",
]
_CATEGORY = 20
_CONF = """\
import sys

sys.path.insert(0, {project!r})
project = author = copyright = "Nobody Atall"
version = release = "1"
extensions = ["sphinx_resume.site"]
html_theme = "sphinx_resume"
html_copy_source = False
html_use_index = False
"""


def names(count: int) -> list[str]:
    """That many different names, like those of products."""
    draw = random.Random(count)  # noqa: S311 -- no secret
    found: dict[str, None] = {}
    while len(found) < count:
        parts = draw.choices(_SYLLABLES, k=draw.randint(2, 4))
        name = "".join(parts).capitalize()
        found.setdefault(f"{name} {draw.randint(2, 9)}" if draw.random() < 0.1 else name)  # noqa: PLR2004
    return list(found)


def career(folder: Path, roles: int, skills: int, bullets: int) -> None:
    """Write the sources of such a career into a folder."""
    draw = random.Random(f"{roles} {skills} {bullets}")  # noqa: S311 -- no secret
    known = names(skills)
    (folder / "roles").mkdir(parents=True)
    project = str(Path(__file__).resolve().parent.parent)
    (folder / "conf.py").write_text(_CONF.format(project=project), encoding="utf-8")
    lines = ["# Skills\n", ":::{skill-explorer}\n:::\n"]
    for number, name in enumerate(known):
        if number % _CATEGORY == 0:
            lines.append(f"## Category {number // _CATEGORY + 1}\n")
        lines.append(f":::{{skill}} {name}\n:aliases: {name.lower()}{number}\n:::\n")
    _write(folder / "skills.md", lines)
    organizations = max(1, roles // 2)
    blocks = [
        f":::{{organization}} Works {n}\n\nMakes thing {n}.\n:::\n" for n in range(organizations)
    ]
    _write(folder / "experience.md", ["# Experience\n", *blocks])
    for role in range(roles):
        year, month = divmod((role * 5) % 600, 12)
        used = [known[(role * bullets + n) % skills] for n in range(bullets)]
        listed = ", ".join(dict.fromkeys((*used, *draw.sample(known, min(3, skills)))))
        text = [
            f"- Brought {{skill}}`{name}` and {{skill}}`{draw.choice(known)}` to step {n} of plant {role}."
            for n, name in enumerate(used)
        ]
        head = f"# Engineer {role}\n\n:::{{position}} Works {role % organizations}\n:start: {1970 + year}-{month + 1:02}\n"
        end = f":end: {1971 + year}-{month + 1:02}\n:environment: {listed}\n:::\n"
        _write(folder / "roles" / f"role-{role}.md", [head + end, *text])
    toctree = [
        "```{toctree}",
        "skills",
        "experience",
        *(f"roles/role-{n}" for n in range(roles)),
        "```",
    ]
    _write(folder / "index.md", ["# Nobody Atall\n\n:::{person} Nobody Atall\n:::\n", *toctree])


def _write(path: Path, lines: list[str]) -> None:
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    career(Path(sys.argv[1]), *(int(number) for number in sys.argv[2:5]))
