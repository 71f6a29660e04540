"""Old names of directives, options and settings go on working, and are reported with the new."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinx_resume import __version__, renamed
from sphinx_resume.directives import DECLARATIONS, VIEWS
from sphinx_resume.renamed import RENAMED, Renamed

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    import pytest
    from building import Build

TABLE = [
    Renamed("directive", "craft", "skill", "0.3"),
    Renamed("directive", "time-table", "timeline", "0.3"),
    Renamed("option", "also", "aliases", "0.3", directive="skill"),
    Renamed("setting", "resume_paper", "resume_pdf_paper", "0.3"),
]
PAGE = """\
# Crafts

:::{time-table}
:::

- Lit {craft}`Lamps`.

## Lamps

:::{craft} Lamps
:also: Lights
:::
"""


def test_an_old_name_works_and_is_reported_with_the_new_one(
    written: Callable[[Mapping[str, str]], Path], build: Build, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(renamed, "RENAMED", TABLE)
    conf = 'extensions = ["sphinx_resume.site"]\nresume_paper = "us-letter"\n'
    site = build(written({"conf.py": conf, "index.md": PAGE}), builder="html")
    assert [line for line in site.warnings if " now. " in line] == [
        "conf.py:2: WARNING: the setting 'resume_paper' is called 'resume_pdf_paper' now. "
        "Write 'resume_pdf_paper'; version 0.5 will not know the old name. [resume.option]",
        "index.md:3: WARNING: the directive 'time-table' is called 'timeline' now. "
        "Write 'timeline'; version 0.5 will not know the old name. [resume.unknown]",
        "index.md:6: WARNING: the role 'craft' is called 'skill' now. "
        "Write 'skill'; version 0.5 will not know the old name. [resume.unknown]",
        "index.md:10: WARNING: the directive 'craft' is called 'skill' now. "
        "Write 'skill'; version 0.5 will not know the old name. [resume.unknown]",
        "index.md:11: WARNING: the option 'also' of {skill} is called 'aliases' now. "
        "Write 'aliases'; version 0.5 will not know the old name. [resume.option]",
    ]
    assert "Lights" in site.article("index")
    assert site.page("index").select("li a[href='#lamps']")


def test_the_table_names_what_there_is_and_goes_no_more_than_two_versions_back() -> None:
    now = [int(part) for part in __version__.split(".")]
    for entry in RENAMED:
        since = [int(part) for part in entry.since.split(".")]
        assert since[0] == now[0], entry
        assert now[1] - since[1] <= 2, entry
        assert entry.kind != "directive" or entry.new in {**DECLARATIONS, **VIEWS}, entry
