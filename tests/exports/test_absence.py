"""What a build hides, and the contact details that it withholds, are in no byte of any output."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from building import ROOTS, run_build
from outputs import BUILDERS, contents
from private_fields import FIELDS, files_with, secretive

if TYPE_CHECKING:
    from pathlib import Path

    from building import Build

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
    "a substitution definition": "```{eval-rst}\n.. |Zloty11| replace:: Zloty11\n```",
    "a substitution that is not used": "",
    "front matter": "",
    "removed by an extension": "```{container} secret\nSaw Zloty14 do {skill}`Signalling`.\n```",
    "a hidden element": "- Kept <span hidden>Zloty15</span> a {skill}`Signalling` lamp.",
    "a hidden block": "<div hidden>\n\nSaw Zloty15 do {skill}`Signalling`.\n\n</div>",
    "a block of HTML that is hidden": "<p hidden>Zloty15</p>",
    "a hidden element in a note": "- Kept it[^1].\n\n[^1]: For <span hidden>Zloty15</span> long.",
}
_SECRETS = [f"Zloty{number:02}" for number in range(1, 16)]
# HTML that a browser hides is in the page that has it, and nowhere else; a sentence goes to
# translators as it is written.
_ON_ITS_PAGE = "Zloty15"
_PAGES = ("html", "fjson", "pot")


def hide(career: Path) -> Path:
    """Hide something in every way on the page of one role."""
    post = career / "posts" / "deckhand.md"
    front = "---\nsecret: Zloty13\n---\n"
    text = "\n\n".join((front + post.read_text("utf-8"), *_HIDDEN.values()))
    post.write_text(f"{text}\n\nThe post ends here.\n", "utf-8")
    conf = career / "conf.py"
    conf.write_text(conf.read_text("utf-8") + _CONF, "utf-8")
    return career


@pytest.fixture
def hiding(lighthouse: Path) -> Path:
    return hide(lighthouse)


_REMOVE = """
    from docutils import nodes

    def remove(app, document, docname):
        for container in list(document.findall(nodes.container)):
            if "secret" in container["classes"]:
                container.parent.remove(container)

    app.connect("doctree-resolved", remove)
"""


@pytest.fixture(scope="module")
def read_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the sources, where an extension removes something more."""
    folder = tmp_path_factory.mktemp("absence")
    source = secretive(hide(shutil.copytree(ROOTS / "lighthouse", folder / "source")))
    conf = source / "conf.py"
    conf.write_text(conf.read_text("utf-8") + _REMOVE, "utf-8")
    return folder


@pytest.mark.filterwarnings("ignore:.*HTMLBuilder.app' is deprecated")  # their own use of it
@pytest.mark.parametrize("builder", BUILDERS)
def test_what_a_build_hides_or_withholds_is_in_no_file(read_once: Path, builder: str) -> None:
    # Catalogues are made of documents that are read in another way.
    doctrees = read_once / ("messages" if builder == "gettext" else "doctrees")
    out = read_once / builder
    site = run_build(
        read_once / "source",
        out,
        builder=builder,
        doctrees=doctrees,
        resume_private=[*FIELDS],
    )
    assert site.warnings == []
    matches = {
        (name, secret)
        for name, raw in contents(out)
        for secret in _SECRETS
        if secret.encode() in raw or secret.lower().encode() in raw
    }
    assert {match for match in matches if match[1] != _ON_ITS_PAGE} == set()
    assert [name for name, _secret in matches if not name.endswith(_PAGES)] == []
    for field in FIELDS:
        assert files_with(field, out) | files_with(field, doctrees) == set(), field


def test_what_a_build_shows_is_in_its_files(hiding: Path, build: Build) -> None:
    site = build(hiding, tags=["private"], todo_include_todos=True, is_internal=True)
    assert site.warnings == []
    wanted = {"Zloty01", "Zloty02", "Zloty03", "Zloty04", "Zloty05", "Zloty14"}
    for name in ("resume.json", "resume.txt", "searchindex.js"):
        text = (site.out / name).read_text("utf-8").lower()
        assert {secret for secret in _SECRETS if secret.lower() in text} == wanted, name


def test_a_page_that_is_hidden_in_part_is_read_anew_by_each_build(
    hiding: Path, build: Build
) -> None:
    def secrets(out: Path) -> set[str]:
        text = (out / "resume.json").read_text("utf-8")
        return {secret for secret in _SECRETS if secret in text}

    public = secrets(build(hiding).out)
    private = secrets(build(hiding, tags=["private"]).out)
    assert (public, private - public) == ({"Zloty14"}, {"Zloty04", "Zloty05"})
    assert secrets(build(hiding, parallel=2).out) == public
