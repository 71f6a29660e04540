"""One accent makes the palette: every colour of the pages, in light and in dark.

The accent is brought to a lightness that can be read on paper, and the tints are mixtures of
it with the paper. Both are computed in Oklab (bottosson.github.io/posts/oklab), as browsers
do; the values written here are for those that know no relative colours.
"""

from __future__ import annotations

import re
from math import atan2, cos, hypot, sin
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from sphinx.application import Sphinx

DEFAULT = "#0b5f66"
SETTING = "resume_accent"
CONTEXT = "resume_palette"  # in ``html_context``, where a theme has the palette

Colour: TypeAlias = tuple[float, float, float]  # red, green and blue from 0 to 1, or L, a, b

_HEX = re.compile(r"#(?:[0-9a-f]{3}|[0-9a-f]{6})", re.IGNORECASE)
_DULLEST = 0.13  # the most chroma that any hue keeps


class Scheme(NamedTuple):
    """What light and dark differ in: the inks, and how far the accent is adapted to them.

    Attributes:
        inks: The colours that are the same with any accent, of the paper too; ``deep`` is the ink
            on a middle tint.
        lightness: The range of the accent's.
        tints: The shares of the accent, from 0 to 1, in what is mixed with the paper.

    """

    inks: dict[str, str]
    lightness: tuple[float, float]
    tints: dict[str, float]


LIGHT = Scheme(
    inks={
        "paper": "#fdfdfb",
        "ink": "#1c2023",
        "ink-2": "#4c5459",
        "ink-3": "#5f676c",
        "rule": "#e2e3dc",
        "line": "#c3c6c2",
        "on-accent": "#fdfdfb",
        "deep": "#0f1719",
    },
    lightness=(0.36, 0.44),
    tints={"cell-1": 0.26, "cell-2": 0.52, "outline": 0.64, "landing": 0.10, "found": 0.24},
)
DARK = Scheme(
    inks={
        "paper": "#14181a",
        "ink": "#e3e6e4",
        "ink-2": "#b1b8b9",
        "ink-3": "#98a0a3",
        "rule": "#2a3134",
        "line": "#4a5356",
        "on-accent": "#0f1516",
        "deep": "#0f1516",
    },
    lightness=(0.79, 0.83),
    tints={"cell-1": 0.34, "cell-2": 0.68, "outline": 0.55, "landing": 0.15, "found": 0.38},
)


def add_setting(app: Sphinx) -> None:
    """Add the setting of the accent, which the theme and the views both have."""
    if SETTING not in app.config.values:
        app.add_config_value(
            SETTING,
            DEFAULT,
            "html",
            types=frozenset({str}),
            description="The one colour of site, marks and icon, as `#rrggbb`.",
        )


def is_colour(text: str) -> bool:
    """Whether it is a colour as ``#rgb`` or ``#rrggbb``."""
    return bool(_HEX.fullmatch(text))


def colours(accent: str, scheme: Scheme) -> dict[str, str]:
    """The palette of a scheme: names of CSS variables without ``--resume-``, and values."""
    adapted = _adapt_accent(accent, scheme)
    paper = _parse(scheme.inks["paper"])
    tints = {name: _to_hex(_mix(adapted, paper, share)) for name, share in scheme.tints.items()}
    return {**scheme.inks, "accent": _to_hex(adapted), **tints}


def css(accent: str) -> str:
    """The variables of all colours, for both schemes.

    Where a browser knows relative colours, ``--resume-accent-base`` alone recolours them.
    """
    fixed = _in_both_schemes(_variables(accent, LIGHT), _variables(accent, DARK))
    relative = _in_both_schemes(_relative_colours(LIGHT), _relative_colours(DARK))
    return (
        f":root,body{{--resume-accent-base:{accent}}}\n{fixed}\n"
        f"@supports (color:oklch(from red l c h)){{{relative}}}\n"
    )


def _in_both_schemes(light: str, dark: str) -> str:
    auto = 'body[data-theme="auto"],.no-js body'
    return (
        f"body{{{light}}}\n"
        f'@media not print{{body[data-theme="dark"]{{{dark}}}\n'
        f"@media (prefers-color-scheme:dark){{{auto}{{{dark}}}}}}}"
    )


def _variables(accent: str, scheme: Scheme) -> str:
    return ";".join(f"--resume-{name}:{value}" for name, value in colours(accent, scheme).items())


def _relative_colours(scheme: Scheme) -> str:
    low, high = scheme.lightness
    accent = f"oklch(from var(--resume-accent-base) clamp({low},l,{high}) min(c,{_DULLEST}) h)"
    paper = scheme.inks["paper"]
    tints = (
        f"--resume-{name}:color-mix(in oklab,var(--resume-accent) {100 * share:.0f}%,{paper})"
        for name, share in scheme.tints.items()
    )
    return ";".join([f"--resume-accent:{accent}", *tints])


def _adapt_accent(accent: str, scheme: Scheme) -> Colour:
    """The accent in this scheme: within its lightness, less colourful where sRGB ends."""
    lightness, a, b = _to_oklab(_parse(accent))
    low, high = scheme.lightness
    lightness = min(max(lightness, low), high)
    chroma, hue = min(hypot(a, b), _DULLEST), atan2(b, a)
    while True:
        colour = _from_oklab((lightness, chroma * cos(hue), chroma * sin(hue)))
        if chroma <= 0 or all(-0.0005 <= part <= 1.0005 for part in colour):  # noqa: PLR2004 -- rounding
            return colour
        chroma -= 0.002


def _mix(one: Colour, other: Colour, share: float) -> Colour:
    pairs = zip(_to_oklab(one), _to_oklab(other), strict=True)
    lightness, a, b = (share * first + (1 - share) * second for first, second in pairs)
    return _from_oklab((lightness, a, b))


def _parse(colour: str) -> Colour:
    digits = colour.removeprefix("#")
    if len(digits) == 3:  # noqa: PLR2004 -- #rgb
        digits = "".join(2 * digit for digit in digits)
    red, green, blue = (int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4))
    return red, green, blue


def _to_hex(colour: Colour) -> str:
    return "#" + "".join(f"{round(255 * min(max(part, 0), 1)):02x}" for part in colour)


def _to_linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4  # noqa: PLR2004 -- sRGB


def _from_linear(part: float) -> float:
    if part <= 0.0031308:  # noqa: PLR2004 -- sRGB
        return 12.92 * part
    return float(1.055 * part ** (1 / 2.4) - 0.055)


def _to_oklab(colour: Colour) -> Colour:
    red, green, blue = map(_to_linear, colour)
    long = (0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue) ** (1 / 3)
    middle = (0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue) ** (1 / 3)
    short = (0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue) ** (1 / 3)
    return (
        0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short,
    )


def _from_oklab(lab: Colour) -> Colour:
    lightness, a, b = lab
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    middle = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        _from_linear(4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short),
        _from_linear(-1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short),
        _from_linear(-0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short),
    )
