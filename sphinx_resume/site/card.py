"""The picture that a shared link shows (``og:image``): name, label and the figures.

Previews take whole addresses only, so there is one where ``html_baseurl`` is known.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sphinx_resume import palette
from sphinx_resume.builders import site_address
from sphinx_resume.domain import ResumeDomain
from sphinx_resume.exports.pdf.fonts import faces_for, latin_paths
from sphinx_resume.language_tags import region_of, tag_of
from sphinx_resume.output import write
from sphinx_resume.theme.assets import is_themed

if TYPE_CHECKING:
    from sphinx.application import Sphinx

    from sphinx_resume.career.career import Career

NAME = "resume-card.png"
WIDTH, HEIGHT = 1200, 630  # pixels, as previews want them
_TEMPLATE = Path(__file__).with_name("card.typ")
_MOST_FIGURES = 3
_PIXELS_PER_INCH = 72  # a point of the template is a pixel


def figures(career: Career) -> list[dict[str, str]]:
    """The first of the figures that the author lists: items that begin with a bold number."""
    numbers = []
    for page in career.pages.values():
        for block in page.blocks:
            first, rest = (block.text[0], block.text[1:]) if block.text else (None, ())
            number = first.text if first is not None and "strong" in first.styles else ""
            if block.level and any(letter.isdigit() for letter in number):
                label = "".join(run.text for run in rest).strip(" :,–")
                numbers.append({"number": number, "label": label})
    return numbers[:_MOST_FIGURES]


def data(app: Sphinx) -> str:
    """What the picture shows, as JSON; ``""`` without a person."""
    career = ResumeDomain.of(app.env).career
    person = career.person
    if not person:
        return ""
    colours = palette.colours(app.config[palette.SETTING], palette.LIGHT)
    return json.dumps(
        {
            "name": person.name,
            "label": person.label,
            "figures": figures(career),
            "language": tag_of(app.config).partition("-")[0],
            "region": region_of(tag_of(app.config)),
            "accent": colours["accent"],
            "paper": colours["paper"],
            "ink": colours["ink"],
            "ink2": colours["ink-2"],
        }
    )


def is_wanted(app: Sphinx) -> bool:
    """Whether pages name a picture."""
    has_address = is_themed(app) and bool(app.config.html_baseurl)
    return has_address and ResumeDomain.of(app.env).career.person is not None


def address(app: Sphinx) -> str:
    """The whole address of the picture."""
    return f"{site_address(app.config)}_static/{NAME}"


def write_card(app: Sphinx, exception: Exception | None) -> None:
    """Set the picture (``build-finished``)."""
    if exception is not None or not is_wanted(app):
        return
    write(Path(app.outdir) / "_static" / NAME, picture(data(app)))


def picture(json_data: str) -> bytes:
    """A PNG of this data."""
    import typst  # noqa: PLC0415 -- builds that set nothing need not load it

    text = json.loads(json_data)
    faces = faces_for(json.dumps(text, ensure_ascii=False), text["language"], text["region"])
    compiler = typst.Compiler(
        str(_TEMPLATE),
        font_paths=[*latin_paths(), *faces.paths],
        ignore_system_fonts=True,
        sys_inputs={"data": json_data, "families": json.dumps(faces.families)},
    )
    png: Any = compiler.compile(format="png", ppi=_PIXELS_PER_INCH)
    return bytes(png)
