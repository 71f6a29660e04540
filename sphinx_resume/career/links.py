"""What can be linked: the forms of addresses on the web, of mail, phones and accounts."""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit, urlunsplit

from sphinx_resume.career.model import Profile

TITLED = re.compile(r"(?P<text>.+?)\s*<(?P<target>[^<>]+)>")
_HOST = r"(?:localhost|[\w-]+(?:\.[\w-]+)+\.?)"
URL = re.compile(rf"https?://{_HOST}(?::[0-9]+)?(?:[/?#][^\s<>\"]*)?", re.IGNORECASE)
# As HTML 5 has it, with the letters of every script.
EMAIL = re.compile(r"[\w.!#$%&'*+/=?^`{|}~-]+@[\w-]+(?:\.[\w-]+)+")
_EXTENSION = r"\s*,?\s*(?:;ext=|ext(?:ension)?\.?|x|#)\s*(?P<extension>[0-9]{1,8})"
PHONE = re.compile(
    rf"(?P<number>\+?(?:[\s().-]*[0-9]){{3,}}[\s().-]*)(?:{_EXTENSION})?", re.IGNORECASE
)
# What RFC 3986 lets stand; "%" too, for addresses that are encoded already.
_SAFE = "/:?#[]@!$&'()*+,;=%-._~"
_UNSAID = re.compile(r"^https?://(?:www\.)?", re.IGNORECASE)
_USERNAME = re.compile(r"[^\s:/<>](?:[^:/<>]*[^\s:/<>])?")
_NAMED = re.compile(rf"(?P<network>.+?)\s*\((?P<username>{_USERNAME.pattern})\)")


def is_url(text: str) -> bool:
    """Whether this is a whole address on the web, of a host that can have one."""
    if not URL.fullmatch(text):
        return False
    try:
        to_uri(text)
    except ValueError:  # a name that IDNA does not take
        return False
    return True


def profile(entry: str) -> Profile | None:
    """An account elsewhere as an author writes it, if it is one.

    That is ``Network <URL>`` or ``Network <username>``; where an address does not end with
    the username, that stands before it: ``Network (username) <URL>``.
    """
    titled = TITLED.fullmatch(entry)
    if titled is None:
        return None
    network, target = titled.groups()
    if is_url(target):
        named = _NAMED.fullmatch(network)
        return Profile(named[1], target, named[2]) if named else Profile(network, target)
    return Profile(network, username=target) if _USERNAME.fullmatch(target) else None


def username(url: str) -> str:
    """The username that the address of an account tells."""
    return urlsplit(url).path.strip("/").rpartition("/")[2].removeprefix("@")


def tel_number(phone: str) -> str:
    """A phone number as RFC 3966 has it in a ``tel:`` address: digits after a plus.

    An extension stands behind it, as ``;ext=7``.
    """
    parts = PHONE.fullmatch(phone)
    if parts and parts["extension"]:
        return f"{tel_number(parts['number'])};ext={parts['extension']}"
    if phone.lstrip().startswith("+"):
        phone = phone.replace("(0)", "")  # who dials from abroad must leave it out
    return re.sub(r"[^0-9+]", "", phone)


def display_url(address: str) -> str:
    """A web address as people say it, for a link that says where it leads."""
    return _UNSAID.sub("", address).rstrip("/")


def to_uri(address: str) -> str:
    """A web address in ASCII, as RFC 3986 wants it and schemas check it."""
    parts = urlsplit(address)
    host = parts.netloc
    if not host.isascii():
        name, colon, port = host.partition(":")
        host = name.encode("idna").decode() + colon + port
    path, query, fragment = (quote(part, safe=_SAFE) for part in parts[2:])
    return urlunsplit((parts.scheme, host, path, query, fragment))
