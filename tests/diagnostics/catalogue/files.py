"""Files that are in another encoding, vanish, or are none."""

import os
from collections.abc import Callable
from pathlib import Path

from catalogue.sound import CONF, SOUND, Content, Mistake

_POST = SOUND["post.md"]
_WRONG = _POST.replace("2020-01", "2020-1")
_UNPROVED = [
    f"skills.md:{line}: WARNING: the skill {name!r} has no evidence. Mention it in a sentence "
    f"as {{skill}}`{name}`, list it in an environment, or add ':claimed:' to say that it is only "
    "claimed. [resume.claim]"
    for line, name in ((5, "Lens"), (18, "Fog horn"))
]
# What is reported besides of a page that cannot be read.
_GONE = ["index.md:14: WARNING: toctree contains reference to …", *_UNPROVED]
_HANDLER = """
def setup(app):
    app.connect("env-get-outdated", lambda app, env, *_: [{}] and [])
"""


def _is_link(target: str) -> Callable[[Path], object]:
    return lambda path: path.symlink_to(path.parent / target)


def _is_missing(_path: Path) -> None:
    """Nothing is there."""


def _lost(why: str, content: Content, *messages: str) -> Mistake:
    return Mistake(f"a page that is {why}", {"post.md": content}, messages, lost=("post",))


def _kept(why: str, content: Content, *messages: str) -> Mistake:
    return Mistake(f"a page with {why}", {"post.md": content}, messages)


def _included(why: str, content: Content, *messages: str) -> Mistake:
    page = f"{_POST}\n```{{include}} part.txt\n```\n"
    return Mistake(f"an included file that {why}", {"post.md": page, "part.txt": content}, messages)


def _meanwhile(why: str, action: str, *messages: str) -> Mistake:
    """What happens to a page between its discovery and its reading."""
    conf = CONF + _HANDLER.format(action)
    return Mistake(
        f"a page that {why} while the site is built", {"conf.py": conf}, messages, ("post",)
    )


MISTAKES = [
    Mistake(
        "a page called as the search is",
        {"search.md": "---\norphan: true\n---\n\n# Search\n\nFor the lost.\n"},
        (
            "search.md:1: WARNING: the page 'search' is hidden by the search page, which has the same name. Rename the file. [resume.placement]",
        ),
        builder="html",
    ),
    _lost(
        "in UTF-16",
        _POST.encode("utf-16-le"),
        "post.md:1: WARNING: this is not UTF-8, but UTF-16 or not text at all. Save the file with the encoding UTF-8. [resume.file]",
        *_GONE,
    ),
    _lost(
        "in UTF-16 and says so",
        _POST.encode("utf-16"),
        "post.md:1: WARNING: this is not UTF-8, but UTF-16 or not text at all. Save the file with the encoding UTF-8. [resume.file]",
        *_GONE,
    ),
    _lost(
        "in UTF-32",
        _POST.encode("utf-32"),
        "post.md:1: WARNING: this is not UTF-8, but UTF-16 or not text at all. Save the file with the encoding UTF-8. [resume.file]",
        *_GONE,
    ),
    _lost(
        "in Latin-1",
        _POST.replace("clean", "schön").encode("latin-1"),
        "post.md:10: WARNING: the byte 0xf6 is not UTF-8. Save the file with the encoding UTF-8. [resume.file]",
        *_GONE,
    ),
    _lost(
        "in Latin-1 behind a byte-order mark",
        b"\xef\xbb\xbf" + _POST.replace("clean", "schön").encode("latin-1"),
        "post.md:10: WARNING: the byte 0xf6 is not UTF-8. Save the file with the encoding UTF-8. [resume.file]",
        *_GONE,
    ),
    _lost(
        "in Shift JIS",
        _POST.replace("clean", "灯台").encode("shift_jis"),
        "post.md:10: WARNING: the byte 0x93 is not UTF-8. Save the file with the encoding UTF-8. [resume.file]",
        *_GONE,
    ),
    _lost(
        "ended by half a letter",
        _POST.encode() + "ö".encode()[:1],
        "post.md:14: WARNING: the byte 0xc3 is not UTF-8. Save the file with the encoding UTF-8. [resume.file]",
        *_GONE,
    ),
    _lost(
        "ended by a surrogate",
        _POST.encode() + b"\xed\xa0\x80\n",
        "post.md:14: WARNING: the byte 0xed is not UTF-8. Save the file with the encoding UTF-8. [resume.file]",
        *_GONE,
    ),
    _lost(
        "a picture",
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)),
        "post.md:1: WARNING: the byte 0x89 is not UTF-8. Save the file with the encoding UTF-8. [resume.file]",
        *_GONE,
    ),
    _lost(
        "empty",
        "",
        *_GONE,
    ),
    _lost(
        "blank",
        "\n \n\n",
        *_GONE,
    ),
    _lost(
        "a link to nowhere",
        _is_link("nowhere.md"),
        "post.rst: WARNING: Ignored unreadable document 'p…",
        "post.rst: WARNING: Ignored unreadable document 'p…",
        *_GONE,
    ),
    _lost(
        "a link to itself",
        _is_link("post.md"),
        "post.rst: WARNING: Ignored unreadable document 'p…",
        "post.rst: WARNING: Ignored unreadable document 'p…",
        *_GONE,
    ),
    _lost(
        "a folder",
        Path.mkdir,
        *_GONE,
    ),
    _lost(
        "a pipe",
        os.mkfifo,
        "post.md:1: WARNING: this is not a file. Replace it with a text file. [resume.file]",
        *_GONE,
    ),
    _lost(
        "not there",
        _is_missing,
        *_GONE,
    ),
    _kept(
        "a mark of its encoding",
        _WRONG.encode("utf-8-sig"),
        "post.md:4: WARNING: '2020-1' is not a date in 'start'. Write a year and month '2021-09', or a year '2021'. [resume.date]",
    ),
    _kept(
        "the ends of line of Windows",
        _WRONG.replace("\n", "\r\n").encode(),
        "post.md:4: WARNING: '2020-1' is not a date in 'start'. Write a year and month '2021-09', or a year '2021'. [resume.date]",
    ),
    _kept(
        "the ends of line of old",
        _WRONG.replace("\n", "\r").encode(),
        "post.md:4: WARNING: '2020-1' is not a date in 'start'. Write a year and month '2021-09', or a year '2021'. [resume.date]",
    ),
    _kept(
        "tabs for spaces",
        _POST.replace("- Kept", "-\tKept the Fog horn, and\n-\tkept"),
        "post.md:10: WARNING: 'Fog horn' is a skill, but is not marked up in: 'Kept the Fog horn, and'. Write {skill}`Fog horn`, or {skill}`!Fog horn` if the skill is not meant. [resume.unmarked]",
    ),
    _kept(
        "no end of line",
        _WRONG.strip().encode(),
        "post.md:4: WARNING: '2020-1' is not a date in 'start'. Write a year and month '2021-09', or a year '2021'. [resume.date]",
    ),
    _included(
        "has a role with a space, and one that is meant as text",
        "One.\n\nTwo \\{skill}`Lens`.\n\nThree {skill} `Lens`.\n",
        "part.txt:5: WARNING: '{skill}' was read as text, not as a role. Write {skill}`name`, without a space, and with a backtick on both sides. [resume.markup]",
    ),
    _included(
        "is in Latin-1",
        "schön".encode("latin-1"),
        'post.md:15: CRITICAL: Directive "include": error rea…',
    ),
    _included(
        "is a folder",
        Path.mkdir,
        'post.md:15: CRITICAL: Directive "include": error rea…',
    ),
    _included(
        "is a link to nowhere",
        _is_link("nowhere.md"),
        'post.md:15: CRITICAL: Directive "include": file not …',
    ),
    _included(
        "is not there",
        _is_missing,
        'post.md:15: CRITICAL: Directive "include": file not …',
    ),
    _meanwhile(
        "vanishes",
        "(app.srcdir / 'post.md').unlink()",
        "post.md:1: WARNING: this file cannot be read: No such file or directory. Replace it with a text file that you may read. [resume.file]",
        *_GONE,
    ),
    _meanwhile(
        "becomes a folder",
        "(app.srcdir / 'post.md').unlink(), (app.srcdir / 'post.md').mkdir()",
        "post.md:1: WARNING: this is not a file. Replace it with a text file. [resume.file]",
        *_GONE,
    ),
    _meanwhile(
        "is written in another encoding",
        "(app.srcdir / 'post.md').write_bytes(b'\\xff')",
        "post.md:1: WARNING: the byte 0xff is not UTF-8. Save the file with the encoding UTF-8. [resume.file]",
        *_GONE,
    ),
]
