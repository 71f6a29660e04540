"""Name, label and contact: what stands at the top of a résumé, or under "Contact"."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import chain
from typing import Any
from urllib.parse import urlsplit

from sphinx_resume.career import links
from sphinx_resume.importer.sources.markdown.dates import find_dates
from sphinx_resume.importer.sources.markdown.html import GAP
from sphinx_resume.importer.sources.markdown.lines import LINK_TARGET, Line, plain
from sphinx_resume.importer.sources.markdown.places import is_place
from sphinx_resume.importer.sources.markdown.vocabulary import (
    is_title,
    section_kind,
    without_document,
)
from sphinx_resume.importer.vocabulary import read_table

_NETWORKS = read_table("networks")
_HOSTS = dict(entry.split(", ") for entry in _NETWORKS["hosts"])
_ACCOUNTS = dict(entry.split(", ") for entry in _NETWORKS["labels"])
_LINK = re.compile(rf"\[(?P<text>[^\[\]]*)\]{LINK_TARGET}")
_URL = re.compile(
    r"(?<![\w@/.])(?:https?://)?(?:www\.)?(?:[\w-]+\.)+[a-z]{2,}(?:/[^\s|,;<>()\[\]`*]*)?",
    re.IGNORECASE,
)
_PHONE = re.compile(r"(?<![\w/.-])(?:\(\s*\+?\d{1,4}\s*\)|\+)?\s*\(?\d[\d\s().–‑/-]{5,}\d(?!\w)")
_YEARS = re.compile(r"(?:19|20)\d\d\s*[-–/]\s*(?:19|20)?\d\d")
_JOINT = re.compile(
    rf"\s*(?:{GAP}|\||｜|\s[·•∙●◦⋅]\s|[•∙●◦⋅]|\s·|\s//\s|\s/\s|\s[–—]\s|\s-{{1,2}}\s|;|\t|\s{{3,}})\s*|\s*\\\|\s*"
)
_LABELS = read_table("labels")
_LABEL = re.compile(
    rf"^(?P<label>{'|'.join(map(re.escape, chain(_ACCOUNTS, *_LABELS.values())))})\.?(?:\s*/\s*\w+)?\s*[:：]\s*(?=\S)",
    re.IGNORECASE,
)
_BIRTH = re.compile(
    r"\b(?:date of birth|d\.?o\.?b\b|birth ?(?:date|day)|born(?: on)?\b|geburtsdatum|geburtstag|geboren|né\(?e?\)? le"
    r"|date de naissance|fecha de nacimiento|data di nascita|data de nascimento|geboortedatum|data urodzenia|дата рождения)|出生|生年月日|생년월일",
    re.IGNORECASE,
)
_POSTAL = re.compile(r"[^,\d]{3,40}\d{0,4}\w?,\s*(?:[A-Z]{1,2}-)?\d{4,5}\s+[^\W\d][^,]{1,40}")
_EDGES = " \t*_`~|,;:·•()[]<>–—-/\\" + GAP
_SHORT = 12
_FIRST_LINES = 3  # right below the name
_LONGEST_PLACE = 60


@dataclass(slots=True)
class Contact:
    """Whose résumé it is.

    Attributes:
        fields: Those of ``basics``.
        profiles: Accounts elsewhere.
        text: The other lines, in Markdown.
        languages: Lines about languages, which stand here in some files.
        left_out: Lines with a date of birth, which no site should publish unasked.
    """

    fields: dict[str, Any] = field(default_factory=dict)
    profiles: list[dict[str, str]] = field(default_factory=list)
    text: list[str] = field(default_factory=list)
    languages: list[str] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)

    def add_line(self, markdown: str) -> None:
        """Read a line of contact details, or keep it as text."""
        reader = _Reader(self)
        for piece in _JOINT.split(markdown):
            reader.read(piece)
        rest = [piece for piece in reader.rest if piece]
        if _BIRTH.search(plain(markdown)):
            self.left_out.append(plain(markdown))
        elif reader.has_any:
            for piece in rest:
                if not piece.endswith((":", "：")):
                    self._add_rest(piece)
        elif rest:
            self.text.append(markdown)

    def _add_rest(self, piece: str) -> None:
        """What stands in a line of contact details and is none: a place, a title, or text."""
        text = re.sub(r"^[^\w(+]+", "", plain(piece).strip(_EDGES))
        is_short = len(text) <= _LONGEST_PLACE and not text.endswith((".", "!"))
        if is_place(text) and not self.fields.get("location"):
            self.fields["location"] = text
        elif is_title(text) and is_short and not self.fields.get("label"):
            self.fields["label"] = text
        elif is_short and "," in text and not self.fields.get("location") and text[:1].isupper():
            self.fields["location"] = text
        elif re.search(r"\w", text):
            self.text.append(piece.strip())

    def add_url(self, url: str, text: str) -> None:
        """An account on a known host, or a site of one's own."""
        address = url if "://" in url else f"https://{url}"
        host = (urlsplit(address).hostname or "").removeprefix("www.")
        network = next((_HOSTS[known] for known in _HOSTS if f".{host}".endswith(f".{known}")), "")
        if any(profile.get("url") == address for profile in self.profiles):
            return
        if network:
            self.profiles.append({"network": network, "url": address})
        elif not self.fields.get("url"):
            self.fields["url"] = address
        elif self.fields["url"] != address:
            label = plain(text).strip(_EDGES)
            named = label if label and not _URL.fullmatch(label) else host
            self.profiles.append({"network": named, "url": address})

    def set(self, key: str, value: str) -> bool:
        """Set a field, if it has no value yet."""
        if self.fields.get(key):
            return bool(self.fields[key] == value)
        self.fields[key] = value
        return True


class _Reader:
    """Takes contact details out of the pieces of one line."""

    def __init__(self, contact: Contact) -> None:
        self.contact = contact
        self.rest: list[str] = []
        self.has_any = False

    def read(self, piece: str) -> None:
        """Read one piece."""
        label = _LABEL.match(plain(piece))
        name = label["label"].casefold() if label else ""
        if label and self._labelled(name, plain(piece)[label.end() :].strip(_EDGES), piece):
            self.has_any = True
            return
        left = _LINK.sub(self._link, piece)
        left = re.sub(r"<([^<>\s]+)>", r"\1", left)
        left = links.EMAIL.sub(self._email, left)
        left = _PHONE.sub(self._phone, left)
        left = _URL.sub(self._url, left)
        words = plain(left).strip(_EDGES)
        if _POSTAL.fullmatch(words) and self.contact.set("location", words):
            self.has_any = True
            return
        words = re.sub(
            r"^(?:e-?mail|phone|tel|mobile|web(?:site)?|github|linkedin|twitter|blog|contact)\.?:?$",
            "",
            words,
            flags=re.IGNORECASE,
        )
        if re.search(r"\w", words):
            self.rest.append(left.strip())
            self.has_any = self.has_any or is_place(words)

    def _labelled(self, label: str, value: str, piece: str) -> bool:
        """Read what stands behind a label; false where the value tells by itself what it is."""
        contact = self.contact
        for key in ("location", "name", "label"):
            if label in _LABELS[key]:
                return contact.set(key, value)
        if label in _ACCOUNTS and not _LINK.search(piece) and not _URL.search(value):
            contact.profiles.append({"network": _ACCOUNTS[label], "username": value.lstrip("@")})
            return True
        return False

    def _link(self, match: re.Match[str]) -> str:
        url, text = match["url"].strip(), match["text"]
        if url.startswith("mailto:"):
            return self._mail(url.removeprefix("mailto:").partition("?")[0], text)
        if url.startswith("tel:"):
            dialled, words = url.removeprefix("tel:"), plain(text)
            return self._number(words if re.search(r"\d{3}", words) else dialled, dialled)
        if re.match(r"https?://|www\.", url) or _URL.fullmatch(url):
            if links.EMAIL.fullmatch(plain(text)):
                return self._mail(plain(text), "")
            self.has_any = True
            self.contact.add_url(url, text)
            return ""
        return text

    def _mail(self, address: str, text: str) -> str:
        self.has_any = True
        if not self.contact.set("email", address):
            return address
        return "" if plain(text) in {"", address} or len(plain(text).split()) <= 2 else text  # noqa: PLR2004

    def _email(self, match: re.Match[str]) -> str:
        return self._mail(match[0].rstrip("."), "")

    def _number(self, text: str, dialled: str) -> str:
        self.has_any = True
        digits = re.sub(r"\D", "", text)
        # A link may dial "+49 40 1234", and show "1234".
        prefix = dialled.removesuffix(digits)
        is_code = prefix != dialled and re.match(r"\+\d", prefix)
        number = f"{prefix} {text}" if is_code else text
        return "" if self.contact.set("phone", " ".join(number.split())) else text

    def _phone(self, match: re.Match[str]) -> str:
        digits = re.sub(r"\D", "", match[0])
        if not 7 <= len(digits) <= 15 or _YEARS.fullmatch(match[0].strip()) or find_dates(match[0]):  # noqa: PLR2004 -- of a number
            return match[0]
        return self._number(match[0].strip(" -–/."), "")

    def _url(self, match: re.Match[str]) -> str:
        text = match[0]
        if not re.match(r"https?://|www\.", text, re.IGNORECASE) and not _is_likely_host(text):
            return text
        self.has_any = True
        self.contact.add_url(text.rstrip(".,"), "")
        return ""


def _is_likely_host(text: str) -> bool:
    """Whether a text without "https" is an address, and no name such as "Node.js"."""
    host, slash, _ = text.partition("/")
    ending = host.rpartition(".")[2].lower()
    return bool(slash) or ending in _NETWORKS["endings"]


def is_contact_head(cells: list[str]) -> bool:
    """Whether the cells of a row are but labels of contact details."""
    return bool(cells) and all(
        _LABEL.match(f"{plain(cell).rstrip(':')}: x") for cell in cells if cell
    )


def read_top(lines: list[Line], contact: Contact) -> None:  # noqa: C901 -- a case a kind of line
    """Read the lines above the first section.

    Args:
        lines: The lines.
        contact: What front matter tells; it is filled.
    """
    rest = _read_name(lines, contact)
    paragraph: list[str] = []
    in_languages = False
    for at, line in enumerate(rest):
        text = line.text
        if line.role == "row":
            cells = [cell for cell in line.cells if cell]
            if is_contact_head(cells):
                continue
            is_pair = len(cells) == 2 and not _LINK.search(cells[0]) and "@" not in cells[0]  # noqa: PLR2004
            text = ": ".join(cells) if is_pair else " | ".join(cells)
        if line.opens and paragraph:
            contact.text.append(" ".join(paragraph))
            paragraph = []
        words = plain(text)
        section = section_kind(words.rstrip(":"))
        is_head = line.role == "row" and (section or not without_document(words))
        names_file = line.role in {"heading", "bold"} and not without_document(words.strip(_EDGES))
        if line.role == "rule" or not words or is_head or names_file:
            continue
        if in_languages and line.role == "bullet" and line.level:
            contact.languages.append(text)
            continue
        in_languages = section == "languages"
        if in_languages:
            continue
        before = len(contact.text)
        if at < _FIRST_LINES and _is_label(line, contact):
            contact.fields["label"] = words.strip(_EDGES)
            continue
        contact.add_line(f"- {text}" if line.role == "bullet" and line.level else text)
        if len(contact.text) == before + 1 and line.role == "prose" and contact.text[-1] == text:
            paragraph.append(contact.text.pop())
    if paragraph:
        contact.text.append(" ".join(paragraph))


def _read_name(lines: list[Line], contact: Contact) -> list[Line]:
    """Take the name from the first heading, or else the first short line; gives the other lines."""
    candidates = [line for line in lines if line.role == "heading"]
    candidates += [line for line in lines if line.role in {"bold", "prose"}][:1]
    for line in candidates:
        before, *after = _JOINT.split(line.text)
        name = without_document(re.sub(r"\s*\([^()]*\)$", "", plain(before)).strip(_EDGES))
        if contact.fields.get("name"):
            if name == contact.fields["name"]:
                return [other for other in lines if other is not line]
            continue
        if _is_name(name):
            contact.fields["name"] = name
            rest = [other for other in lines if other is not line]
            for part in reversed(after):
                if without_document(plain(part).strip(_EDGES)):
                    rest.insert(0, Line("prose", part, line.number))
            linked = _LINK.search(before)
            if linked and linked["url"].startswith("http"):
                contact.add_url(linked["url"], "")
            return rest
    return [line for line in lines if line.role != "heading" or without_document(line.plain)]


def _is_name(text: str) -> bool:
    """Whether a text may be a person's name."""
    has_contact = "@" in text or re.search(r"\d{4}|https?:", text)
    return bool(text) and not has_contact and len(text.split()) <= 6 and not section_kind(text)  # noqa: PLR2004


def _is_label(line: Line, contact: Contact) -> bool:
    """Whether a line right below the name says what the person is."""
    text = line.plain.strip(_EDGES)
    is_other = (
        contact.fields.get("label")
        or len(text.split()) > _SHORT
        or text.endswith((".", "!", "。"))
        or re.search(r"@|\d{5}", text)
        or _PHONE.search(text)
        or _LABEL.match(text)
        or _LINK.search(line.text)
        or (_URL.search(text) and not is_title(text))
        or is_place(text)
        or find_dates(text)
    )
    stands_out = line.role in {"heading", "bold"} or line.text.strip().startswith(("*", "_"))
    return not is_other and (stands_out or is_title(text))
