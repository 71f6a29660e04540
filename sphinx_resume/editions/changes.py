"""When the sources of a career were changed last, to tell which editions are older."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from sphinx_resume.career.build_date import git

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


def last_changed(sources: Path) -> date | None:
    """The day of the last change below a folder, or ``None`` if it is empty.

    That of the last commit, and of files that were changed since; without git that of the
    newest file. A clone gives each file the time of the clone, so commits count first.
    """
    committed = git(sources, "log", "-1", "--format=%ct", "--", ".")
    if committed is None or not committed.strip():
        return _newest(path for path in sources.rglob("*") if path.is_file())
    changed = git(sources, "ls-files", "--modified", "--others", "--exclude-standard", "-z") or ""
    days = [_day(int(committed))]
    newest = _newest(sources / name for name in changed.split("\0") if name)
    return max([*days, *([newest] if newest else [])])


def _newest(paths: Iterable[Path]) -> date | None:
    times = [path.stat().st_mtime for path in paths if path.is_file()]
    return _day(max(times)) if times else None


def _day(seconds: float) -> date:
    return datetime.fromtimestamp(seconds, UTC).astimezone().date()
