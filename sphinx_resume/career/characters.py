"""Characters that no page and no PDF can show."""

from __future__ import annotations

import re

# Control characters and noncharacters, which neither XML nor any font has, and what stands
# where a decoder lost one.
UNREADABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufdd0-\ufdef\ufffd-\uffff"
    + "".join(chr(plane * 0x10000 + last) for plane in range(1, 17) for last in (0xFFFE, 0xFFFF))
    + "]"
)
