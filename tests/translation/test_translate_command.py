"""``sphinx-resume translate``: what it collects, and what becomes of a file that is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from babel.messages.pofile import read_po

from sphinx_resume.cli import main
from sphinx_resume.translation.languages import UnknownLanguageError, language, own_name

if TYPE_CHECKING:
    from pathlib import Path

    from babel.messages.catalog import Catalog
    from building import Build

# Of each kind of field one, and what must not get out.
CAREER = """\
# Ada Amber

:::{person} Ada Amber
:label: Bell founder
:email: ada@example.org
:phone: +1 212 555 0100
:location: $ADAS_PLACE
:url: https://example.org/ada
:profiles: Guild <https://example.org/guild/ada>

Casts bells.
:::

<!-- a note for myself -->

:::{only} private
Was ill in March.
:::

## Founder

:::{position} Bell Works
:start: 2019
:end: present
:location: Upper Valley
:environment: hot metal <Casting>
:::

- Cast the {skill}`Casting` that nobody heard.

:::{organization} Bell Works
:::

## Crafts

:::{skill} Casting
:aliases: founding
:level: Expert
:::

:::{education} School of Sound
:study-type: Diploma
:area: Bells
:score: 1.3
:courses: Bronze, Rope
:::

:::{language} Bellish
:fluency: Loudly
:::

:::{interest} Towers
:keywords: church towers, stairs
:::
"""
SENTENCES = (
    *("Bell founder", "Casts bells.", "Founder", "Upper Valley"),
    *("Cast the {skill}`Casting` that nobody heard.", "Crafts", "Expert"),
    *("Tools", "Diploma", "Bells", "Bronze", "Rope", "Loudly", "church towers", "stairs"),
)
NAMES = (
    *("Ada Amber", "hot metal", "Bell Works", "Casting", "founding"),
    *("School of Sound", "1.3", "Bellish", "Towers"),
)
PRIVATE = ("ada@example.org", "555", "Secret Street", "guild", "note", "ill in March")


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A short career, as the folder that the command runs in."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "index.md").write_text(CAREER, "utf-8")
    (tmp_path / "conf.py").write_text(
        'extensions = ["sphinx_resume.site"]\nresume_environment_label = "Tools"\n', "utf-8"
    )
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("ADAS_PLACE", "Secret Street 1")
    return tmp_path


def translate(project: Path, code: str = "de") -> Path:
    assert main(["translate", code]) == 0
    return project / "locale" / code / "LC_MESSAGES" / "resume.po"


def load(path: Path) -> Catalog:
    with path.open("rb") as file:
        return read_po(file)


def test_all_of_the_career_is_there_and_nothing_private(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = translate(project)
    messages = [message for message in load(path) if message.id]
    assert {str(each.id) for each in messages if not each.auto_comments} == {*SENTENCES}
    assert {str(each.id) for each in messages if each.auto_comments} == {*NAMES}
    text = path.read_text("utf-8")
    assert [secret for secret in PRIVATE if secret in text] == []
    output = capsys.readouterr().out
    assert f"resume.po: 0 of {len(SENTENCES)} texts are translated." in output
    assert f"{len(NAMES)} names, which you can leave empty" in output


def test_sphinxs_own_collector_has_them_too(project: Path, build: Build) -> None:
    site = build(project / "docs", conf=project, builder="gettext")
    with (site.out / "resume.pot").open("rb") as file:
        collected = {str(message.id) for message in read_po(file) if message.id}
    in_conf = {"Tools"}
    # It takes what `{only}` hides, and nothing that a view draws.
    assert collected - {"Was ill in March."} == {*SENTENCES, *NAMES} - in_conf


def test_the_same_pages_give_the_same_bytes(project: Path) -> None:
    path = translate(project)
    first = path.read_bytes()
    translate(project)
    assert path.read_bytes() == first
    page = project / "docs" / "index.md"
    page.write_text(page.read_text("utf-8").replace("## Founder", "\n\n\n## Founder"), "utf-8")
    translate(project)  # with other numbers of lines
    assert path.read_bytes() == first


def test_no_translation_is_lost(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path, page = translate(project), project / "docs" / "index.md"
    written = path.read_text("utf-8").replace(
        '"Language: de\\n"', '"Language: de\\n"\n"Last-Translator: Bo Bronze\\n"'
    )
    for text, german in (("Casts bells.", "Gießt Glocken."), ("Crafts", "Handwerk")):
        written = written.replace(
            f'msgid "{text}"\nmsgstr ""', f'msgid "{text}"\nmsgstr "{german}"'
        )
    path.write_text(written, "utf-8")
    pages = page.read_text("utf-8")
    pages_now = pages.replace("Casts bells.", "Casts big bells.").replace("Crafts", "What I know")
    page.write_text(pages_now, "utf-8")
    capsys.readouterr()
    catalog = load(translate(project))
    changed = catalog["Casts big bells."]
    assert (changed.string, changed.fuzzy) == ("Gießt Glocken.", True)
    assert catalog.obsolete["Crafts"].string == "Handwerk"
    assert "1 to look over: the text has changed (marked as fuzzy)" in capsys.readouterr().out
    page.write_text(pages, "utf-8")  # as it was before
    catalog = load(translate(project))
    assert catalog["Crafts"].string == "Handwerk"
    assert not catalog.obsolete.get("Crafts")
    assert "Bo Bronze" in path.read_text("utf-8")


def test_what_is_no_catalog_is_left_alone(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = translate(project)
    text = f"{path.read_text('utf-8')}\n<<<<<<< HEAD\n"
    path.write_text(text, "utf-8")
    assert main(["translate", "de"]) == 2
    place = f"{path.relative_to(project)}:{len(text.splitlines())}"
    assert f"{place}: this is no catalog" in capsys.readouterr().err
    assert path.read_text("utf-8") == text


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("german", "Did you mean 'de'?"),
        ("pt-brr", "Did you mean 'pt-BR'?"),
        ("de-XYZ", "is not the code of a language"),
        ("EN", "The pages are in English already"),
    ],
)
def test_what_cannot_be_translated_to_is_reported(
    project: Path, capsys: pytest.CaptureFixture[str], written: str, message: str
) -> None:
    assert main(["translate", written]) == 2
    assert message in capsys.readouterr().err
    assert not (project / "locale").exists()


@pytest.mark.parametrize(
    ("written", "code", "name"),
    [
        ("de", "de", "Deutsch"),
        ("pt-br", "pt_BR", "Português (Brasil)"),
        ("PT_BR", "pt_BR", "Português (Brasil)"),
        ("zh-cn", "zh_CN", "简体中文"),
        ("zh-hant", "zh_Hant", "繁體中文"),
        ("sr-latn", "sr_Latn", "Srpski (latinica)"),
        ("es-419", "es_419", "Español latinoamericano"),
        ("fr", "fr", "Français"),
    ],
)
def test_a_language_has_its_code_and_its_own_name(written: str, code: str, name: str) -> None:
    assert (language(written), own_name(code)) == (code, name)


@pytest.mark.parametrize("written", ["", "xx", "de-", "deutschland", "../de"])
def test_what_is_no_language_is_refused(written: str) -> None:
    with pytest.raises(UnknownLanguageError):
        language(written)
