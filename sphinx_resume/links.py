"""What can be linked: web addresses, emails and phone numbers, and how they are spelled."""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit, urlunsplit

_HOST = r"(?:localhost|[\w-]+(?:\.[\w-]+)+\.?)"
URL = re.compile(rf"https?://{_HOST}(?::[0-9]+)?(?:[/?#][^\s<>\"]*)?", re.IGNORECASE)
# As HTML 5 has it, with the letters of every script.
EMAIL = re.compile(r"[\w.!#$%&'*+/=?^`{|}~-]+@[\w-]+(?:\.[\w-]+)+")
PHONE = re.compile(r"\+?(?:[\s().-]*[0-9]){3,}[\s().-]*")
# What RFC 3986 lets stand; "%" too, for addresses that are encoded already.
_SAFE = "/:?#[]@!$&'()*+,;=%-._~"


def uri(address: str) -> str:
    """A web address in ASCII, as RFC 3986 wants it and schemas check it."""
    parts = urlsplit(address)
    host = parts.netloc
    if not host.isascii():
        name, colon, port = host.partition(":")
        host = name.encode("idna").decode() + colon + port
    path, query, fragment = (quote(part, safe=_SAFE) for part in parts[2:])
    return urlunsplit((parts.scheme, host, path, query, fragment))
