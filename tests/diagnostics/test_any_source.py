"""No source, however broken, ends a build; hypothesis breaks them.

`pytest` tries the same few in every run; `make fuzz` tries many others (see `conftest`).
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from building import run_build
from catalogue.sound import ENDS, SOUND
from hypothesis import given
from hypothesis import strategies as st

_PIECES = st.one_of(
    st.sampled_from(
        [
            *(
                ":::",
                "::::",
                "```",
                "~~~",
                "---",
                "***",
                "- ",
                "1. ",
                "> ",
                "    ",
                "\t",
                "# ",
                "## ",
            ),
            *(
                "{skill}`",
                "`",
                "<",
                ">",
                "|",
                "| a |\n|---|\n",
                "[^1]",
                "[^1]: ",
                "[",
                "](",
                "$",
                "\\",
            ),
            *(":start: ", ":end: present\n", ":claimed:\n", ":environment: ", ":date: ", ","),
            *("\n", "\n\n", "\r", "<!--", "-->", "<script>", "&#0;", "{", "}", "{{", "(x)=\n", "%"),
            *(
                f":::{{{name}}} X\n"
                for name in ("person", "position", "skill", "note", "only", "div")
            ),
            *(
                f":::{{{name}}} X\n"
                for name in ("organization", "project", "education", "timeline")
            ),
            *(f":::{{{name}}} X\n" for name in ("volunteer", "award", "language", "reference")),
            "```{eval-rst}\n",
            "```{include} post.md\n```\n",
            "```{include} skills.md\n```\n",
            ":::{list-table}\n",
            "{skill}`Lens`",
            "{position}`Keeper`",
        ]
    ),
    st.text(max_size=4),
)
_PAGES = sorted(name for name in SOUND if name.endswith(".md"))


@st.composite
def broken(draw: st.DrawFn) -> dict[str, bytes]:
    """The sound career after a few accidents."""
    sources: dict[str, str | bytes] = {**SOUND}
    for _ in range(draw(st.integers(1, 4))):
        name = draw(st.sampled_from(_PAGES))
        text = sources[name]
        if isinstance(text, bytes):
            continue
        accident = draw(st.sampled_from(["insert", "cut", "line", "swap", "encode"]))
        lines = text.split("\n")
        place, other = sorted((draw(st.integers(0, len(text))), draw(st.integers(0, len(text)))))
        line = draw(st.integers(0, len(lines) - 1))
        if accident == "insert":
            sources[name] = text[:place] + draw(_PIECES) + text[place:]
        elif accident == "cut":
            sources[name] = text[:place] + text[min(other, place + 30) :]
        elif accident == "line":
            sources[name] = "\n".join([*lines[:line], draw(_PIECES), *lines[line + 1 :]])
        elif accident == "swap":
            sources[name] = "\n".join([lines[line], *lines[:line], *lines[line + 1 :]])
        else:
            coding = draw(st.sampled_from(["utf-8", "utf-16", "latin-1", "utf-8-sig", "utf-7"]))
            sources[name] = text.encode(coding, "replace")
    return {
        name: text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text
        for name, text in sources.items()
    }


@given(broken())
def test_no_source_breaks_the_site(sources: dict[str, bytes]) -> None:
    if not _is_text(sources["index.md"]):  # a site without its home page is none
        sources["index.md"] = SOUND["index.md"].encode()
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "source")
        source.mkdir()
        for name, text in sources.items():
            (source / name).write_bytes(text)
        site = run_build(source, Path(folder, "out"))
        assert not any("Traceback" in warning for warning in site.warnings), site.warnings
        for page, end in ENDS.items():
            if sources[f"{page}.md"] == SOUND[f"{page}.md"].encode():
                assert end in (site.out / f"{page}.html").read_text("utf-8")


def _is_text(page: bytes) -> bool:
    try:
        page.decode("utf-8-sig")
    except UnicodeDecodeError:
        return False
    return page.count(0) * 4 <= len(page)
