"""Builds the preview's site through the warm process, which it starts, asks and ends."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

from sphinx_resume.preview.report import Report

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

# What a build reads through modules and caches that the warm process has filled already.
_COLD = {".py", ".mo", ".po", ".toml", ".typ"}


class Builder:
    """The builds of one project, one after the other."""

    def __init__(self, project: Path, out: Path) -> None:
        self.project = project
        self.out = out
        self.report = Report()
        self._process: subprocess.Popen[str] | None = None

    def build(
        self, changed: Iterable[Path] = (), pages_written: Callable[[], None] = lambda: None
    ) -> Report:
        """Build after these files have changed.

        Args:
            changed: The files.
            pages_written: Is called when the pages can be shown, before the exports are written.

        Returns:
            The report of this build, which is in `report` as well.
        """
        if any(path.suffix in _COLD for path in changed):
            self.end()
        line = self._ask() if self._process and self._process.poll() is None else ""
        self.report = Report.from_line(line or self._start() or _LOST)
        if not self.report.whole:
            pages_written()
            self.report = Report.from_line(self._answer() or _LOST)
        return self.report

    def _ask(self) -> str:
        assert self._process  # noqa: S101 -- for the type checker
        assert self._process.stdin  # noqa: S101 -- likewise
        try:
            self._process.stdin.write(f"{json.dumps(self.report.documents)}\n")
            self._process.stdin.flush()
        except OSError:  # it ended a moment ago
            return ""
        return self._answer()

    def _answer(self) -> str:
        """The next line of the process; nothing if it ended."""
        assert self._process  # noqa: S101 -- for the type checker
        assert self._process.stdout  # noqa: S101 -- likewise
        return self._process.stdout.readline()

    def _start(self) -> str:
        self.end()
        command = [sys.executable, "-m", "sphinx_resume.preview.warm", self.project, self.out]
        self._process = subprocess.Popen(  # noqa: S603 -- a module of our own
            [str(part) for part in command], encoding="utf-8",
            stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        )  # fmt: skip
        return self._answer()

    def end(self) -> None:
        """End the process, if there is one."""
        if self._process:
            self._process.kill()
            self._process.communicate()
            self._process = None


_LOST = Report(failed=True, messages=("The build ended without a report.",)).to_line()
