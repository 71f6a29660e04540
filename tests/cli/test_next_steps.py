"""What is told after a project was made, for each kind of shell."""

from __future__ import annotations

from pathlib import PurePosixPath, PureWindowsPath

import pytest

from sphinx_resume.cli.next_steps import next_steps


def test_on_unix_make_does_it_all() -> None:
    assert next_steps(PurePosixPath("my résumé"), windows=False) == (
        "my résumé is ready. To see it:\n"
        "  cd 'my résumé'\n"
        "  make live    # or, without a preview: make html\n"
    )


@pytest.mark.parametrize("folder", [r"C:\Users\Ada\my resume", "my-resume"])
def test_on_windows_no_make_is_needed(folder: str) -> None:
    assert next_steps(PureWindowsPath(folder), windows=True) == (
        f"{folder} is ready. To see it:\n"
        f'  cd "{folder}"\n'
        "  py -m venv .venv\n"
        "  .venv\\Scripts\\pip install -r requirements.txt\n"
        "  .venv\\Scripts\\sphinx-resume live\n"
    )
