"""A career without a mistake, and what it takes to put one in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

CONF = """\
project = author = "Nobody Atall"
extensions = ["sphinx_resume.site"]
html_theme = "sphinx_resume"
html_copy_source = False
"""

SOUND = {
    "conf.py": CONF,
    "index.md": """\
# Nobody Atall

:::{person} Nobody Atall
:label: Keeper of lights
:email: nobody@example.org
:phone: +1 212 555 0100
:url: https://example.org/nobody
:location: Cape Nowhere
:profiles: Log <https://example.org/log>

Keeps lights burning.
:::

```{toctree}
post
other
work
skills
views
beyond
```

Home ends here.
""",
    "post.md": """\
# Keeper

:::{position} Lighthouse
:start: 2020-01
:end: present
:location: Cape Nowhere
:environment: Lens
:::

- Kept the {skill}`Lens` clean.
- Blew the {skill}`Fog horn`.

The post ends here.
""",
    "other.md": """\
# Pilot

:::{position} Ferry
:start: 2018-01
:end: 2019-12
:::

- Sailed by {skill}`Lamp`.

The other post ends here.
""",
    "work.md": """\
# Work

:::{organization} Lighthouse
:url: https://example.org/lighthouse
:location: Cape Nowhere

A tower.
:::

:::{organization} Ferry
:::

:::{project} Model
:url: https://example.org/model
:start: 2021-01
:end: 2021-06
:environment: Lamp
:::

:::{education} School of Tides
:study-type: Certificate
:area: Tides
:start: 2012
:end: 2014
:location: The Strait
:url: https://example.org/school
:::

## Last

The work ends here.
""",
    "skills.md": """\
# Skills

## Light

:::{skill} Lens
:aliases: glass
:::

:::{skill} Lamp
:::

:::{skill} Lamp oil
:claimed:
:::

## Sound

:::{skill} Fog horn
:::

## Last

The skills end here.
""",
    "views.md": """\
# At a glance

:::{strongest-skills}
:::

:::{timeline}
:::

:::{role-ledger}
:::

:::{skill-matrix}
:::

:::{skill-explorer}
:::

:::{downloads} resume.pdf
:::

The views end here.
""",
    "beyond.md": """\
# Mentor

:::{volunteer} Night School
:start: 2012
:end: 2013
:location: The Strait
:url: https://example.org/night
:environment: Knots
:::

- Taught {skill}`Knots`.

## Honours

:::{certificate} Watch officer
:date: 2016-04-30
:issuer: Guild
:url: https://example.org/watch
:::

:::{publication} On Wicks
:publisher: The Almanac
:date: unknown
:url: https://example.org/wicks
:::

:::{award} Golden Wick
:date: 2014-11
:awarder: Guild

For {skill}`Knots`.
:::

:::{language} English
:fluency: Native
:::

:::{interest} Birds
:keywords: gulls, terns
:::

:::{reference} Somebody Else
A steady hand.
:::

:::{project} Buoy
:roles: Maker, Painter
:entity: Harbour
:type: toy
:::

:::{education} School of Fog
:score: 3.5
:courses: Fog, Mist
:start: unknown
:end: 2011
:::

:::{skill} Knots
:level: Some
:::

## Last

Beyond ends here.
""",
}

# The last words of each page: while they stand there, nothing before them was lost.
ENDS = {
    name.removesuffix(".md"): text.strip().splitlines()[-1]
    for name, text in SOUND.items()
    if name.endswith(".md")
}

Content: TypeAlias = "str | bytes | Callable[[Path], object]"


@dataclass(frozen=True)
class Mistake:
    """One mistake in a career that is sound otherwise.

    ``why`` says what an author did; ``files`` are those that differ: their text, their bytes,
    or what to do in their place. ``messages`` are all that the build warns with; one that
    ends in "…" is another's (Sphinx, MyST), of which only the beginning is ours to know.
    ``lost`` are pages whose end cannot be on the site. ``builder`` is one that tells of it.
    """

    why: str
    files: Mapping[str, Content]
    messages: tuple[str, ...]
    lost: tuple[str, ...] = ()
    builder: str = "text"


def wrong(why: str, file: str, old: str, new: str, *messages: str) -> Mistake:
    """A mistake in the place of something sound."""
    sound = SOUND[file]
    if sound.count(old) != 1:
        message = f"{old!r} stands {sound.count(old)} times in {file}"
        raise ValueError(message)
    return Mistake(why, {file: sound.replace(old, new)}, messages)


def added(why: str, file: str, text: str, *messages: str) -> Mistake:
    """A mistake before the last line of a page."""
    end = ENDS[file.removesuffix(".md")]
    return wrong(why, file, end, f"{text}\n\n{end}", *messages)


def setting(why: str, line: str, *messages: str) -> Mistake:
    """A mistake in ``conf.py``."""
    return Mistake(why, {"conf.py": f"{CONF}{line}\n"}, messages)
