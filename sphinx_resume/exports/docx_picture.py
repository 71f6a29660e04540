"""The person's picture in a Word file."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sphinx.util.images import get_image_size

from sphinx_resume.exports.docx_package import DRAWING, held

if TYPE_CHECKING:
    from pathlib import Path

_HEIGHT = 32 * 36_000  # 32 mm in the units of drawings
# How files begin that Word and the PDF can have.
_KINDS = {b"\x89PNG": "png", b"\xff\xd8\xff": "jpeg", b"GIF8": "gif"}


class PictureError(Exception):
    """The person's picture is of a kind that no Word file takes."""


class Picture(NamedTuple):
    """A picture: its name in the file, its content, and its width in units of drawings."""

    name: str
    content: bytes
    width: int

    @classmethod
    def of(cls, path: Path) -> Picture:
        """The picture in a file; raises `PictureError` if it cannot be used."""
        content = path.read_bytes()
        kind = next((kind for begin, kind in _KINDS.items() if content.startswith(begin)), "")
        width, height = get_image_size(path) or (0, 0)
        if not kind or min(width, height) < 1:
            raise PictureError(path.name)
        return cls(f"media/image1.{kind}", content, round(_HEIGHT * width / height))

    def run(self, relation: str, text: str) -> str:
        """The stretch of a line that shows it.

        Args:
            relation: The identifier of the relation that leads to the picture.
            text: What is read where it cannot be seen.

        """
        size = f'cx="{self.width}" cy="{_HEIGHT}"'
        named = f'id="1" name="Picture" descr="{held(text)}"'
        return (
            f'<w:r><w:drawing><wp:inline xmlns:wp="{DRAWING}/wordprocessingDrawing">'
            f"<wp:extent {size}/><wp:docPr {named}/>"
            f'<a:graphic xmlns:a="{DRAWING}/main"><a:graphicData uri="{DRAWING}/picture">'
            f'<pic:pic xmlns:pic="{DRAWING}/picture"><pic:nvPicPr><pic:cNvPr {named}/>'
            f'<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="{relation}"/>'
            "<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>"
            f'<a:off x="0" y="0"/><a:ext {size}/></a:xfrm><a:prstGeom prst="rect"/></pic:spPr>'
            "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
        )
