"""What a file holds: in which encoding, and whether it is a résumé at all."""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING

import pytest

from sphinx_resume.career.build_date import build_month
from sphinx_resume.importer import UnreadableError, import_resume
from sphinx_resume.importer.load import decode, parse
from sphinx_resume.importer.normalize import normalize
from sphinx_resume.importer.report import Report

if TYPE_CHECKING:
    from pathlib import Path


NOBODY = '{"basics": {"name": "Zoë Nobody"}}'


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "is empty"),
        (b" \n", "is empty"),
        (b"{a: 1}", ":1:2 is not JSON: Expecting property name enclosed in double quotes"),
        (b'{"basics": {"name": "N"}', ":1:25 is not JSON: Expecting ',' delimiter"),
        # What people write, and other programs let pass: where it stands, and how to mend it.
        (b'{"work": [\n  1,\n ]}', ":2:4 is not JSON: take out the comma before ']'"),
        (b'{"basics": {"name": "N"},\n}', ":1:25 is not JSON: take out the comma before '}'"),
        (b'// mine\n{"work": []}', ":1:1 is not JSON: take out the comments"),
        (b'{"work": [] /* none */}', ":1:13 is not JSON: take out the comments"),
        (b'{"work": []}\n# none', ":2:1 is not JSON: take out the comments"),
        (
            "{\n “basics”: 1}".encode(),
            ":2:2 is not JSON: texts stand in straight quotes, \", and not in '“'",
        ),
        (
            b"{'basics': 1}",
            ':1:2 is not JSON: texts stand in straight quotes, ", and not in "\'"',
        ),
        (b"[1]", "is no résumé: it holds a list, not an object"),
        (b"null", "is no résumé: it holds a single value, not an object"),
        (b"{}", "is no résumé: it has neither 'basics' nor 'work', nor any other section"),
        # package.json and the like have a name too
        (b'{"name": "x", "version": "1"}', "is no résumé: it has neither 'basics' nor"),
        (b'{"basics": ' + b"[" * 9999 + b"]" * 9999 + b"}", "is nested too deep to be a résumé"),
        ("{\n'Zoë'}".encode("latin-1"), ":2 is not UTF-8: byte 0xeb; save the file as UTF-8"),
        (b"\xef\xbb\xbf{\n\xff}", ":2 is not UTF-8: byte 0xff; save the file as UTF-8"),
    ],
)
def test_what_is_no_resume_is_told_in_one_line(
    tmp_path: Path, content: bytes, message: str
) -> None:
    path = tmp_path / "resume.json"
    path.write_bytes(content)
    with pytest.raises(UnreadableError) as error:
        import_resume(path)
    assert str(error.value).startswith(f"{path}{'' if message.startswith(':') else ' '}{message}")
    assert "\n" not in str(error.value)


@pytest.mark.parametrize(
    "content",
    [
        NOBODY.encode(),
        codecs.BOM_UTF8 + NOBODY.encode(),
        NOBODY.encode("utf-16"),
        NOBODY.encode("utf-16-le"),
        NOBODY.encode("utf-16-be"),
        NOBODY.encode("utf-32"),
    ],
)
def test_any_encoding_that_json_may_have_is_read(content: bytes) -> None:
    assert parse(decode(content, "resume.json"), "resume.json")["basics"]["name"] == "Zoë Nobody"


def test_reading_leaves_what_was_parsed_as_it_is() -> None:
    raw = parse(NOBODY, "resume.json")
    normalize(raw, "resume.json", Report(), build_month())
    assert raw == parse(NOBODY, "resume.json")
