"""The command as a whole; each subcommand has tests of its own."""

from __future__ import annotations

import pytest

from sphinx_resume import __version__
from sphinx_resume.cli import main

COMMANDS = ("new", "import", "live", "upgrade", "translate", "match", "edition", "editions")


def test_the_version_is_the_packages(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="0"):
        main(["--version"])
    assert capsys.readouterr().out == f"sphinx-resume {__version__}\n"


def test_help_lists_each_subcommand(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="0"):
        main(["--help"])
    out = capsys.readouterr().out
    for command in COMMANDS:
        assert f"\n    {command} " in out.replace("\n              ", " ")


@pytest.mark.parametrize("arguments", [[], ["nothing-of-the-kind"]])
def test_without_a_subcommand_the_subcommands_are_listed(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(arguments)
    err = capsys.readouterr().err
    assert "usage: sphinx-resume" in err
    assert "COMMAND" in err
