"""What a build does not show is in no byte of any of its outputs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from outputs import BUILDERS, contents

if TYPE_CHECKING:
    from pathlib import Path

    from building import Build

# A catalogue for translators has all that any build may show.
_BUILDERS = [builder for builder in BUILDERS if builder != "gettext"]
_CONF = """
extensions += ["sphinx.ext.todo", "sphinx.ext.ifconfig"]
myst_enable_extensions = ["colon_fence", "substitution", "attrs_inline", "attrs_block"]
myst_substitutions = {"salary": "Zloty12"}


def setup(app):
    app.add_config_value("is_internal", False, "env")
"""
# Each way to hide something, with a word that stands nowhere else.
_HIDDEN = {
    "todo": ":::{todo}\nAsk Zloty01 about {skill}`Signalling`.\n:::",
    "todo in a bullet": "- Kept.\n\n  :::{todo}\n  Ask Zloty02 about {skill}`Signalling`.\n  :::",
    "ifconfig": ":::{ifconfig} is_internal\n- Was paid Zloty03 for {skill}`Signalling`.\n:::",
    "only": ":::{only} private\n- Was paid Zloty04 for {skill}`Signalling`.\n:::",
    "only, a heading": ":::{only} private\n\n```{rubric} Zloty05 of {skill}`Signalling`\n```\n:::",
    "a comment of Markdown": "% Zloty06",
    "a comment of HTML": "<!-- Zloty07 -->",
    "a comment of HTML in a sentence": "- Kept <!-- Zloty08 --> a {skill}`Signalling` lamp.",
    "a comment at the start of a bullet": "- <!-- Zloty09 -->Kept a lamp.",
    "a comment of reStructuredText": "```{eval-rst}\n.. Zloty10 is a secret\n```",
    "a substitution definition": "```{eval-rst}\n.. |amount| replace:: Zloty11\n```",
    "a substitution that is not used": "",
    "front matter": "",
    "removed by an extension": "```{container} secret\nSaw Zloty14 do {skill}`Signalling`.\n```",
    "a hidden element": "- Kept <span hidden>Zloty15</span> a {skill}`Signalling` lamp.",
}
_SECRETS = [f"Zloty{number:02}" for number in range(1, 16)]
# HTML that a browser hides is on the page that has it, and nowhere else.
_ON_ITS_PAGE = "Zloty15"


@pytest.fixture
def hiding(lighthouse: Path) -> Path:
    """The fictional career, with something hidden in every way on the page of one role."""
    post = lighthouse / "posts" / "deckhand.md"
    front = "---\nsecret: Zloty13\n---\n"
    text = "\n\n".join((front + post.read_text("utf-8"), *_HIDDEN.values()))
    post.write_text(f"{text}\n\nThe post ends here.\n", "utf-8")
    conf = lighthouse / "conf.py"
    conf.write_text(conf.read_text("utf-8") + _CONF, "utf-8")
    return lighthouse


_REMOVE = """
    from docutils import nodes

    def remove(app, document, docname):
        for each in list(document.findall(nodes.container)):
            if "secret" in each["classes"]:
                each.parent.remove(each)

    app.connect("doctree-resolved", remove)
"""


@pytest.mark.parametrize("builder", _BUILDERS)
def test_what_a_build_hides_is_in_no_file(hiding: Path, build: Build, builder: str) -> None:
    conf = hiding / "conf.py"
    conf.write_text(conf.read_text("utf-8") + _REMOVE, "utf-8")
    site = build(hiding, builder=builder)
    assert site.warnings == []
    found = {
        (name, secret)
        for name, raw in contents(site.out)
        for secret in _SECRETS
        if secret.encode() in raw or secret.lower().encode() in raw
    }
    assert {(name, secret) for name, secret in found if secret != _ON_ITS_PAGE} == set()


def test_what_a_build_shows_is_in_its_files(hiding: Path, build: Build) -> None:
    site = build(hiding, tags=["private"], todo_include_todos=True, is_internal=True)
    assert site.warnings == []
    wanted = {"Zloty01", "Zloty02", "Zloty03", "Zloty04", "Zloty05", "Zloty14"}
    for name in ("resume.json", "resume.txt", "searchindex.js"):
        text = (site.out / name).read_text("utf-8").lower()
        shown = {secret for secret in _SECRETS if secret.lower() in text}
        assert wanted <= shown <= wanted | {_ON_ITS_PAGE}, name


def test_a_page_that_is_hidden_in_part_is_read_anew_by_each_build(
    hiding: Path, build: Build
) -> None:
    def secrets(out: Path) -> set[str]:
        text = (out / "resume.json").read_text("utf-8")
        return {secret for secret in _SECRETS if secret in text}

    public = secrets(build(hiding).out)
    shown = secrets(build(hiding, tags=["private"]).out)
    assert (public, shown - public) == ({"Zloty14"}, {"Zloty04", "Zloty05"})
    assert secrets(build(hiding, parallel=2).out) == public
