"""Projects, certificates, awards and publications: entries of a name and a few details."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from sphinx_resume.importer.environment import labelled_technologies
from sphinx_resume.importer.sources.markdown.body import Body, read_body
from sphinx_resume.importer.sources.markdown.dates import find_dates
from sphinx_resume.importer.sources.markdown.header import dates_of, parse_header
from sphinx_resume.importer.sources.markdown.html import GAP
from sphinx_resume.importer.sources.markdown.lines import LINK_TARGET, is_web, plain
from sphinx_resume.importer.sources.markdown.tree import build_tree, columns_of
from sphinx_resume.importer.sources.markdown.work import Entry, body_of
from sphinx_resume.importer.sources.source import paragraphs

if TYPE_CHECKING:
    from sphinx_resume.importer.sources.markdown.dates import Dates
    from sphinx_resume.importer.sources.markdown.lines import Line

_LINK = re.compile(rf"\[(?P<text>[^\[\]]+)\]{LINK_TARGET}")
_NAMED = re.compile(
    rf"(?P<name>(?:\*\*|__)(?=\S).+?(?<=\S)(?:\*\*|__)|\[[^\[\]]+\]\([^()\s]+\)|`[^`]+`)\s*(?P<dates>\([^()]*\))?\s*"
    rf"(?:(?P<joint>[:：|–—-]|{GAP})\s*)?(?P<text>.*)",
    re.DOTALL,
)
_COLON = re.compile(r"(?P<name>[^:：.]{2,60}?)(?:\s+[-–—]\s+|[:：]\s+)(?P<text>.+)", re.DOTALL)
_EDGES = " \t*_`~|,;:：–—-" + GAP
_TEXT = {"prose", "bold", "heading", "term"}
_SHORT = 10
_LONGEST_WITH_DATES = 40
# A link beside a name that says no more than that there is one.
_BESIDE = re.compile(
    r"[(\[]?\[(?:link|source|source code|code|github|gitlab|demo|live|live demo|repo|repository|website|web|site"
    r"|quelle|quellcode|code source|código|enlace|lien)\]\((?P<url>https?://[^()\s]+)\)[)\]]?",
    re.IGNORECASE,
)
_GRADE = re.compile(
    r"(?:associate|professional|specialty|foundational|practitioner)(?: level)?", re.IGNORECASE
)
_ISSUED_BY = re.compile(
    r"^(?:issued by|by|issuer|awarded by|ausgestellt von)\s*:?\s+", re.IGNORECASE
)
_GIVEN_BY = re.compile(
    r"(?P<name>.+?)\s+(?:by|from|von|par|issued by|awarded by|\()\s*(?P<giver>[^()]+?)\)?"
)
# "No. 12345": the number of a certificate, and not who gave it.
_NUMBER = re.compile(
    r"(?:(?:licen[cs]e|credential|certificate|registration)\s+)?(?:no\.?|nr\.?|n[º°]|№|number|id|#)[\s:]{0,3}(?:[^\W\d]|[/-])*\d[\w/-]*",
    re.IGNORECASE,
)
# "(exp. 06/2026)": the end of a certificate, and not the day on which it was given.
_EXPIRES = re.compile(
    r"[\s(,;|·–—-]{1,5}(?P<words>(?:exp(?:\.|ires?|iry|iration)?(?: date)?|valid (?:until|through|thru|to)|gültig bis)"
    r"(?!\w)[^()]{1,20}\d)\)?$",
    re.IGNORECASE,
)
_SEE = re.compile(
    r"(?:\W*(?:link|see|view|show|verify|open|credential|certificates?|zertifikat|here|to|the|id|url|badge))+\W*",
    re.IGNORECASE,
)
# Authors, a year in brackets, a title, then where it was published.
_CITED = re.compile(
    r"(?P<authors>[^()\"“]{3,200}?)\s*\((?:19|20)\d\d[^()]*\)[.,:]?\s+(?P<title>[^.\"“]{4,300})\.\s*(?P<rest>.*)"
)
_TITLE = re.compile(r"[“\"«„](?P<title>[^”\"»“]{4,300})[”\"»“]")


def read_projects(lines: list[Line]) -> tuple[list[Entry], list[str]]:
    """The projects of a section, and the texts above the first."""
    root = build_tree(lines)
    above = [line for line in root.body if line.role != "rule"]
    grouped = [(_project_item(group), group) for group in items(above)]
    entries = [entry for entry, _ in grouped if entry]
    loose = [read_body(group).text for entry, group in grouped if not entry]
    for node in root.children:
        first, *others = node.headers
        name = first.parts[0].text if first.parts else ", ".join(part.text for part in node.parts)
        url = next((part.url for part in node.parts if part.url), "")
        rest = [part.text for part in first.parts[1:] if not part.url]
        for header in others:
            texts = [part.text for part in header.parts if not (part.is_aside and part.url)]
            rest += [", ".join(texts)] if texts else []
        body = body_of(node)
        body.lead[:0] = [part.text for part in node.parts if part.is_aside and part.url]
        entry = _project(name, url, body, rest)
        entries.append(Entry(entry | _period(dates_of(node.headers)), node.number))
    return entries, loose


def _project(name: str, url: str, body: Body, rest: list[str]) -> dict[str, Any]:
    technologies = [text for text in rest if "," in text and len(text.split()) <= _SHORT]
    lead = [f"Technologies: {text}" for text in technologies]
    lead += [text for text in rest if text not in technologies]
    if not url:
        url = _address(body)
    return {
        "name": name,
        "url": url if is_web(url) else "",
        "description": "\n\n".join([*lead, *body.paragraphs]),
        "highlights": body.bullets,
    }


def _address(body: Body) -> str:
    """The address of a project, if a line below has nothing else; the line is taken out."""
    for texts in (body.lead, body.bullets, body.trail):
        for text in texts:
            if not isinstance(text, str):
                continue
            link = _LINK.search(text)
            bare = re.fullmatch(
                r"(?:[^:：]{0,25}[:：]\s*)?<?(https?://[^\s<>]+)>?", text.strip("*_ ")
            )
            only = link and len(plain(_LINK.sub("", text)).strip(_EDGES + "()[]").split()) <= 2  # noqa: PLR2004
            if bare or only:
                texts.remove(text)
                return bare[1] if bare else link["url"] if link else ""
    return ""


def _project_item(group: list[Line]) -> Entry | None:
    """A project that is one bullet or paragraph, with what is nested in it."""
    first, *below = group
    body = _bullets_of(below)
    named = _name_of(first_text(group), has_inner=bool(body.bullets))
    if named is None:
        return None
    name, url, rest = named
    linked = _BESIDE.search(rest)
    if linked and not url:
        url = linked["url"]
        rest = rest.replace(linked[0], "", 1).strip(" :–—-|")
    is_short = len(plain(rest)) <= _LONGEST_WITH_DATES or rest.startswith("(")
    dates = find_dates(rest) if is_short else None
    header = parse_header(name)
    if dates is None and header.dates and header.parts:
        dates, name = header.dates, header.parts[0].text
    elif dates:
        rest = dates.beside
    if plain(rest).strip(_EDGES):
        is_list = labelled_technologies(plain(rest))
        body.lead.insert(0, rest if is_list else rest.strip(" :–—-|"))
    fields = _project(name, url, body, [])
    return Entry(fields | _period(dates), first.number)


def _name_of(text: str, *, has_inner: bool) -> tuple[str, str, str] | None:
    """The name of a project, its address and the rest of its item; ``None`` if it has no name."""
    named = _NAMED.fullmatch(text)
    if named:
        link = _LINK.search(named["name"])
        name = plain(link["text"] if link else named["name"]).strip(_EDGES)
        url = link["url"] if link else ""
        rest = f"{named['dates'] or ''} {named['text']}".strip()
        again = _LINK.match(rest)
        if again and plain(again["text"]).casefold() == name.casefold():
            return name, url or again["url"], f"{name}{rest[again.end() :]}"
        if named["text"][:1].islower() and not named["joint"]:
            rest = f"{name} {rest}"
        return name, url, rest
    colon = _COLON.fullmatch(text)
    if colon:
        return plain(colon["name"]).strip(_EDGES), "", colon["text"]
    is_short = len(plain(text).split()) <= _SHORT
    if is_short and (has_inner or not text.rstrip().endswith(".")):
        return plain(text).strip(_EDGES), "", ""
    return None


def items(lines: list[Line]) -> list[list[Line]]:
    """Lines as items: a bullet with what is below it, a paragraph, or a row."""
    items: list[list[Line]] = []
    for line in lines:
        begins = line.level == 0 and (line.role == "bullet" or (line.role in _TEXT and line.opens))
        if line.role == "row" or begins or not items:
            items.append([line])
        else:
            items[-1].append(line)
    return items


def first_text(group: list[Line]) -> str:
    """The text of an item, without the bullets nested in it."""
    first, *inner = group
    texts = [
        " – ".join(cell for cell in first.cells if cell) if first.role == "row" else first.text
    ]
    for line in inner:
        if line.role == "bullet":
            break
        texts.append(line.text)
    return " ".join(texts)


def _period(dates: Dates | None) -> dict[str, str]:
    if dates is None:
        return {}
    return {"startDate": dates.start, "endDate": dates.end} if dates.start else {"date": dates.end}


def read_named(lines: list[Line], keys: tuple[str, str, str]) -> list[Entry]:
    """Entries that are a name, who gave them and a date: certificates and awards.

    Args:
        lines: The section's lines.
        keys: What the three are called.
    """
    name_key, giver_key, date_key = keys
    entries: list[Entry] = []
    for group in entries_of(lines):
        first, *inner = group
        text = first_text(group)
        link = _LINK.fullmatch(text.strip("*_ "))
        if link and entries and _SEE.fullmatch(plain(link["text"])):
            entries[-1].fields["url"] = link["url"]
            continue
        expires = _EXPIRES.search(text.rstrip())
        header = parse_header(text[: expires.start()] if expires else text, splits_at=False)
        texts = [part.text for part in header.parts]
        if not texts:
            continue
        if len(texts) == 1:
            texts = texts[0].rsplit(", ", 1)
        *names, number = texts
        if len(names) == 1 and _NUMBER.fullmatch(number):
            name, _comma, giver = names[0].partition(", ")
            texts = [name, giver, number]
        if len(texts) == 1 and (by := _GIVEN_BY.fullmatch(texts[0])):
            texts = [by["name"], by["giver"]]
        if len(texts) > 1 and _GRADE.fullmatch(texts[1]):
            texts[:2] = [f"{texts[0]} – {texts[1]}"]  # "Solutions Architect – Associate"
        name, giver, *more = (*texts, "")
        fields = {
            name_key: name,
            giver_key: _ISSUED_BY.sub("", giver),
            date_key: header.dates.start or header.dates.end if header.dates else "",
            "url": next((part.url for part in header.parts if is_web(part.url)), ""),
            "summary": paragraphs(
                *more, expires["words"] if expires else "", _bullets_of(inner).text
            ),
        }
        entries.append(Entry(fields, first.number))
    return entries


def _bullets_of(lines: list[Line]) -> Body:
    """The bullets among the lines of an item, as if the outermost of them were not nested."""
    bullets = [line for line in lines if line.role == "bullet"]
    least = min((line.level for line in bullets), default=0)
    return read_body([replace(line, level=line.level - least) for line in bullets])


def entries_of(lines: list[Line]) -> list[list[Line]]:
    """The items of a section, where headings with text below them are items as well."""
    groups: list[list[Line]] = []
    heading = False
    for line in lines:
        if line.role == "rule" or (line.role == "row" and columns_of(line)):
            continue
        is_below_heading = heading and (line.role != "bullet" or len(groups[-1]) == 1)
        is_further = line.level or (line.role == "prose" and not line.opens)
        if line.role in {"heading", "term"}:
            groups.append([line])
            heading = True
        elif groups and (is_below_heading or is_further) and not _is_next_dated(line, groups):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def _is_next_dated(line: Line, groups: list[list[Line]]) -> bool:
    """Whether a further line of a paragraph is an entry: it has dates, as the line before has."""
    if line.role != "prose" or line.opens or line.level:
        return False
    return bool(find_dates(line.text)) and bool(find_dates(groups[-1][0].text))


def read_publications(lines: list[Line]) -> list[Entry]:
    """Publications: a title in quotes or linked, a publisher, a date."""
    entries = []
    for group in entries_of(lines):
        text = first_text(group)
        words = plain(text)
        link = _LINK.search(text)
        quoted = _TITLE.search(words)
        dates = find_dates(text)
        address = re.search(r"https?://[^\s<>]+", words)
        words = words.replace(address[0], "").strip() if address else words
        authors = ""
        cited = _CITED.match(words)
        if cited:
            authors, title, rest = cited["authors"], cited["title"], cited["rest"]
        elif quoted:
            authors, _, rest = words.partition(quoted[0])
            authors = re.sub(r"\(?\b(?:19|20)\d\d\b\)?", "", authors).strip(_EDGES + ".")
            title = quoted["title"].rstrip(",.")
        elif link:
            title, rest = plain(link["text"]), plain(_LINK.sub("", text, count=1))
        else:
            title, *others = [part.text for part in parse_header(text, splits_at=False).parts] or [
                ""
            ]
            rest = ", ".join(others)
        if (quoted or link) and (within := find_dates(rest)):
            rest = within.beside
        url = link["url"] if link and is_web(link["url"]) else ""
        if address and not url:
            url = address[0].rstrip(".,")
        if title:
            fields = {
                "name": title,
                "publisher": re.sub(r"\(\s*\)", "", rest).strip(_EDGES + "."),
                "releaseDate": dates.end if dates else "",
                "url": url,
                "summary": paragraphs(authors, _bullets_of(group[1:]).text),
            }
            entries.append(Entry(fields, group[0].number))
    return entries
