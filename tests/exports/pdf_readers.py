"""What programs read of a PDF."""

from __future__ import annotations

import io
import re
import unicodedata

import pypdfium2
from pdfminer.high_level import extract_text


def by_pdfium(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    return "\n".join(sheet.get_textpage().get_text_bounded() for sheet in document)


def by_pdfminer(pdf: bytes) -> str:
    return str(extract_text(io.BytesIO(pdf)))


READERS = {"pdfium": by_pdfium, "pdfminer": by_pdfminer}


def folded(text: str) -> str:
    """A text without what readers set as they like: white space, bullets, kinds of quotes."""
    text = unicodedata.normalize("NFKC", text).replace("’", "'")
    return re.sub(r"[\s•\x00\ufffe\xad]+", "", text)


def pages(pdf: bytes) -> int:
    return len(pypdfium2.PdfDocument(pdf))
