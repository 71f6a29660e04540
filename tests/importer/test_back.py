"""The way back: the site's own ``resume.json`` says what the imported file says.

`pytest` tries the same few files that hypothesis thinks of in every run; `make fuzz` tries
many others (see `conftest`).
"""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from importing import differences, import_into
from resumes import resumes
from shapes import SHAPES

if TYPE_CHECKING:
    from importing import ImportSite


@pytest.mark.parametrize("shape", SHAPES)
def test_a_site_is_built_in_silence_and_gives_back_what_came_in(
    import_site: ImportSite, shape: str
) -> None:
    result = import_site(SHAPES[shape])
    assert result.site.warnings == []
    assert (
        differences(result.file.read_bytes(), (result.site.out / "resume.json").read_bytes()) == []
    )


@given(resume=resumes)
def test_any_resume_comes_back(resume: dict[str, Any]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        result = import_into(Path(folder), resume)
        assert result.site.warnings == []
        back = (result.site.out / "resume.json").read_bytes()
        assert differences(result.file.read_bytes(), back) == []
