"""What LibreOffice makes of the Word file. Usage: word.py FOLDER, a built site.

Needs LibreOffice Writer and pdftotext. Each role and bullet has to stand in the pages that
LibreOffice prints, and in the bare text of the file, in their order.
"""

import json
import re
import subprocess
import sys
import tempfile
import unicodedata
import zipfile
from pathlib import Path
from xml.etree import ElementTree as ET

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def folded(text: str) -> str:
    """A text without what programs set as they like: white space, bullets, kinds of quotes."""
    text = unicodedata.normalize("NFKC", text).replace("’", "'")
    return re.sub(r"[\s•\uf0b7\u25e6\u25aa]+", "", text)


def bare_text(word: Path) -> str:
    """The paragraphs, as programs read them that know nothing of Word."""
    with zipfile.ZipFile(word) as file:
        body = ET.fromstring(file.read("word/document.xml"))  # noqa: S314 -- our own file
    return "\n".join(
        "".join(text.text or "" for text in paragraph.iter(f"{W}t"))
        for paragraph in body.iter(f"{W}p")
    )


def printed_text(word: Path) -> str:
    """What stands on the pages that LibreOffice prints, from top to bottom."""
    with tempfile.TemporaryDirectory() as folder:
        command = ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless"]
        command += ["--convert-to", "pdf", "--outdir", folder, str(word)]
        subprocess.run(command, check=True, capture_output=True)
        pdf = Path(folder, f"{word.stem}.pdf")
        read = ["pdftotext", "-layout", str(pdf), "-"]
        return subprocess.run(read, check=True, capture_output=True, text=True).stdout


site = Path(sys.argv[1])
resume = json.loads((site / "resume.json").read_text("utf-8"))
expected = [resume["basics"]["name"], resume["basics"]["email"]]
for work in resume["work"]:
    expected += [f"{work['position']}, {work['name']}", *work.get("highlights", [])]
for how, text in {
    "the Word file has": bare_text(site / "resume.docx"),
    "LibreOffice prints": printed_text(site / "resume.docx"),
}.items():
    found, at = folded(text), 0
    for wanted in expected:
        at = found.find(folded(wanted), at)
        if at < 0:
            sys.exit(f"FAILS: {how} the name, roles and bullets in order, but for {wanted!r}")
    print(f"holds: {how} the name, {len(resume['work'])} roles and all bullets in order")
