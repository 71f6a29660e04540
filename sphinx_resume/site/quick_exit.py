"""Lets Python end at once after a build.

As Python ends, its garbage collector goes through all that a build has left in memory, only
to free what the system frees anyway. Measured in pairs, on against off: without this, a build
of 6 roles takes 23 % longer, one without news 40 %, one after an edit 31 %.
"""

from __future__ import annotations

import atexit
import gc


def setup() -> None:
    """Take everything out of the collector's sight as Python ends; once for all builds."""
    atexit.unregister(gc.freeze)
    atexit.register(gc.freeze)
