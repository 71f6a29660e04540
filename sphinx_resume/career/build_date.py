"""What time it is to a build: now, and when its sources were last changed."""

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
    """When the sources were last changed: ``SOURCE_DATE_EPOCH``, or their last commit."""
    epoch = os.environ.get(EPOCH, "")
    if is_time(epoch):
        return int(epoch)
    command = ["git", "-C", os.fspath(folder), "log", "-1", "--format=%ct", "--", "."]
    try:
        found = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    except OSError:
        return None  # there is no git
    seconds = found.stdout.strip()
    return int(seconds) if found.returncode == 0 and seconds.isdecimal() else None
