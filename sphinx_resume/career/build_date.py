"""The date of a build: the month that "present" means, and when its sources were last changed."""

from __future__ import annotations

import os
import subprocess
from datetime import UTC, datetime

EPOCH = "SOURCE_DATE_EPOCH"


def build_month() -> int:
    """The ordinal of the month that "present" means: now, or ``SOURCE_DATE_EPOCH``'s."""
    epoch = os.environ.get(EPOCH, "")
    now = datetime.fromtimestamp(int(epoch), UTC) if is_time(epoch) else datetime.now(UTC)
    return now.year * 12 + now.month - 1


def is_time(epoch: str) -> bool:
    """Whether these are seconds since 1970, of a year that there is."""
    try:
        datetime.fromtimestamp(int(epoch), UTC)
    except (ValueError, OverflowError, OSError):
        return False
    return True


def last_change(folder: str | os.PathLike[str]) -> int | None:
    """When the sources were last changed: ``SOURCE_DATE_EPOCH``, or their last commit.

    Returns:
        Seconds since 1970; ``None`` if it is not known. In a shallow clone the oldest commit
        seems to have changed everything, so that its date says nothing.

    """
    epoch = os.environ.get(EPOCH, "")
    if is_time(epoch):
        return int(epoch)
    committed = git(folder, "log", "-1", "--format=%ct %P", "--", ".") or ""
    seconds, _, parents = committed.strip().partition(" ")
    if not seconds.isdecimal():
        return None
    if not parents and git(folder, "rev-parse", "--is-shallow-repository") == "true\n":
        return None
    return int(seconds)


def git(folder: str | os.PathLike[str], *arguments: str) -> str | None:
    """What git prints, or ``None`` if there is no git, or no repository."""
    command = ["git", "-C", os.fspath(folder), *arguments]
    try:
        run = subprocess.run(command, capture_output=True, check=False)  # noqa: S603 -- no shell
    except OSError:
        return None
    return run.stdout.decode(errors="surrogateescape") if run.returncode == 0 else None
