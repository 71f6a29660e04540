"""What cannot be read gives one message and status 2, and nothing is written."""

from __future__ import annotations

import io
import time
import zipfile
from contextlib import suppress
from typing import TYPE_CHECKING

import pytest
from test_formats import CONTENTS, LINKEDIN, archive

from sphinx_resume.cli import main
from sphinx_resume.importer import UnreadableError, import_resume

if TYPE_CHECKING:
    from pathlib import Path

_BOMB = archive({"Positions.csv": "Company Name,Title\n" + "a" * 30_000_000})
_YAML_BOMB = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
    f"{chr(98 + n)}: &{chr(98 + n)} [{','.join(f'*{chr(97 + n)}' for _ in range(9))}]\n"
    for n in range(8)
)
README = """# fastlamp

A library for lamps.

## Installation

```sh
pip install fastlamp
```

## Usage

Call it.

## License

MIT
"""

DAMAGED: dict[str, tuple[bytes, str]] = {
    "an empty file": (b"", "is empty"),
    "nothing but blanks": (b"\xef\xbb\xbf \n", "is empty"),
    "a PDF": (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", "is a PDF"),
    "a picture": (b"\x89PNG\r\n\x1a\n\x00\x00", "is not UTF-8"),
    "the README of a library": (README.encode(), "is no résumé: it has no section that is called"),
    "a letter": (b"Dear Sir,\n\nplease find my lamp.\n", "is no résumé: it has no section"),
    "Markdown in Latin-1": ("# Zoë\n\n## Experience\n".encode("latin-1"), ":1 is not UTF-8: byte 0xeb; save the file as UTF-8"),
    "JSON that is cut": (b'{"basics": {"name": "N', "is not JSON"),
    "JSON nested deep": (b'{"basics": ' + b"[" * 99_999, "is nested too deep to be a r"),
    "YAML that is cut": (CONTENTS["rendercv"][:1234] + b'\n   "', "is not YAML"),
    "YAML with tags": (b"cv:\n  name: !!python/object/apply:os.system ['true']\n", "is not YAML: tags are not read"),
    "YAML with endless aliases": (b"cv:\n" + b"  x: 1\n" + _YAML_BOMB.encode(), "has too many aliases"),
    "YAML nested deep": (b"cv:\n  name: " + b"[" * 5_000 + b"]" * 5_000, "is nested too deep to be a r"),
    "YAML that is a list": (b"- a\n- b\ncv:\n", "is not YAML"),
    "an archive that is cut": (CONTENTS["linkedin"][:-200], "is a damaged archive"),
    "an archive with a wrong sum": (CONTENTS["linkedin"].replace(b"\x50\x4b\x03\x04", b"\x50\x4b\x03\x04", 1)[:400] + b"\0" * 50 + CONTENTS["linkedin"][450:], "is a damaged archive"),
    "an archive of something else": (archive({"word/document.xml": "<x/>"}), "is an archive without any of LinkedIn's files"),
    "a bomb": (_BOMB, "is larger than any career; it is not unpacked"),
    "5 MB of Markdown": (b"# a\n" * 1_250_000, "has 5 MB; a résumé of that size"),
    "5 MB of JSON": (b'{"basics": {"name": "' + b"N" * 5_000_000 + b'"}}', "has 5 MB; a résumé of that size"),
    "5 MB of YAML": (b"cv:\n  name: " + b"N" * 5_000_000, "has 5 MB; a résumé of that size"),
}  # fmt: skip


@pytest.mark.parametrize("what", DAMAGED)
def test_a_damaged_file_is_told_in_one_line_and_nothing_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], what: str
) -> None:
    content, message = DAMAGED[what]
    file, folder = tmp_path / "a-file", tmp_path / "new"
    file.write_bytes(content)
    assert main(["import", str(file), str(folder)]) == 2
    errors = capsys.readouterr().err
    assert message in errors
    assert errors.count("\n") == 1
    assert not folder.exists()


@pytest.mark.parametrize("name", CONTENTS)
def test_a_file_that_is_cut_anywhere_is_read_or_refused(tmp_path: Path, name: str) -> None:
    content = CONTENTS[name]
    for end in range(0, len(content), max(1, len(content) // 25)):
        file = tmp_path / "a-file"
        file.write_bytes(content[:end])
        with suppress(UnreadableError):
            import_resume(file)


def test_names_of_files_in_an_archive_lead_nowhere(tmp_path: Path) -> None:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as file:
        file.writestr("../../evil.txt", "x")
        file.writestr(str(tmp_path / "evil.csv"), "x")
        file.writestr("../Profile.csv", LINKEDIN["Profile.csv"])
    path = tmp_path / "inner" / "export.zip"
    path.parent.mkdir()
    path.write_bytes(content.getvalue())
    assert import_resume(path).resume.basics.name == "Zoë Nimbus"
    assert sorted(found.name for found in tmp_path.rglob("*")) == ["export.zip", "inner"]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-8-sig", "utf-32"])
@pytest.mark.parametrize("name", ["markdown", "rendercv", "yamlresume", "fresh"])
def test_any_encoding_of_unicode_is_read(tmp_path: Path, name: str, encoding: str) -> None:
    file = tmp_path / "a-file"
    file.write_bytes(CONTENTS[name].decode("utf-8").encode(encoding))
    assert import_resume(file).resume.basics.name == "Zoë Nimbus"


@pytest.mark.parametrize(
    "text",
    ["*a " * 8_000, "[" * 8_000, "> " * 2_000, "- " * 2_000, "<b>" * 8_000, "|" * 8_000, "(" * 8_000, "2019 - " * 5_000, "a," * 8_000, "<a href='" * 5_000, "\\" * 8_000, "**a** | " * 4_000],
    ids=lambda text: text[:8],
)  # fmt: skip
def test_endless_markup_takes_no_endless_time(tmp_path: Path, text: str) -> None:
    file = tmp_path / "resume.md"
    file.write_text(
        f"# Nobody\n\n{text}\n\n## Experience\n\n### {text}\n\n{text}\n\n## Skills\n\n{text}\n",
        encoding="utf-8",
    )
    start = time.process_time()
    import_resume(file)
    assert time.process_time() - start < 20
