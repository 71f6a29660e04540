"""LinkedIn's archive of one's own data: a ZIP of CSV files, of which those about a career are read.

Street, date of birth, further addresses and the names of other people are never taken over.
"""

from __future__ import annotations

import csv
import io
import re
import zipfile
import zlib
from typing import TYPE_CHECKING, Any

from sphinx_resume.importer.load import UnreadableError, decode
from sphinx_resume.importer.report import Place
from sphinx_resume.importer.sources.source import Source, paragraphs

if TYPE_CHECKING:
    from sphinx_resume.importer.report import Report

_LARGEST = 10_000_000
_MOST_FILES = 5_000
_DATES = {"startDate": "Started On", "endDate": "Finished On"}
# For each file: the section, and the columns of its fields.
_FILES: dict[str, tuple[str, dict[str, str]]] = {
    "positions": (
        "work",
        {"name": "Company Name", "position": "Title", "location": "Location", "summary": "Description", **_DATES},
    ),
    "volunteering": (
        "volunteer",
        {"organization": "Company Name", "position": "Role", "summary": "Description", **_DATES},
    ),
    "education": (
        "education",
        {"institution": "School Name", "studyType": "Degree Name", "startDate": "Start Date", "endDate": "End Date", "summary": "Notes"},
    ),
    "projects": ("projects", {"name": "Title", "description": "Description", "url": "Url", **_DATES}),
    "certifications": (
        "certificates",
        {"name": "Name", "issuer": "Authority", "url": "Url", "date": "Started On", "endDate": "Finished On", "number": "License Number"},
    ),
    "honors": ("awards", {"title": "Title", "summary": "Description", "date": "Issued On"}),
    "publications": (
        "publications",
        {"name": "Name", "publisher": "Publisher", "url": "Url", "releaseDate": "Published On", "summary": "Description"},
    ),
    "languages": ("languages", {"language": "Name", "fluency": "Proficiency"}),
    "skills": ("skills", {"name": "Name"}),
}  # fmt: skip
_OTHER_NAMES = {
    "volunteering experiences": "volunteering", "volunteer experiences": "volunteering",
    "volunteering_experience": "volunteering", "honors & awards": "honors", "awards": "honors",
    "recommendations received": "recommendations_received", "email addresses": "email_addresses",
    "phone numbers": "phonenumbers", "licenses & certifications": "certifications",
}  # fmt: skip
_WEBSITE = re.compile(r"(?:[A-Z_ ]+:)?(https?://[^\s,\]]+)")
_BULLETS = re.compile(r"\s*[•▪●◦‣]\s*")


def read(content: bytes, name: str, report: Report) -> Source:
    """Read the archive; ``name`` is what messages call it.

    Raises:
        UnreadableError: It is no such archive, or cannot be unpacked safely.
    """
    files = _unpack(content, name)
    top = Place("", report)
    source = Source({"basics": _basics(files, top)}, {"basics": "Profile.csv:2"})
    for key, (section, columns) in _FILES.items():
        for number, row in files.get(key, ()):
            entry = {field: row.get(column, "") for field, column in columns.items()}
            if any(entry.values()):
                source.add(
                    section, _mended(section, entry, row), f"{key.capitalize()}.csv:{number}"
                )
    for number, row in files.get("recommendations_received", ()):
        place = Place(f"Recommendations_Received.csv:{number}", report)
        if row.get("Status", "VISIBLE").strip().upper() != "VISIBLE":
            place.lost("is hidden there, and so is left out")
        elif row.get("Text"):
            place.repaired("the name of somebody else is not published; the title stands for it")
            called = ", ".join(filter(None, [row.get("Job Title"), row.get("Company")]))
            entry = {"name": called or "Recommendation", "reference": _text(row["Text"])}
            source.add("references", entry, place.path)
    return source


def _mended(section: str, entry: dict[str, Any], row: dict[str, str]) -> dict[str, Any]:
    field = "description" if section == "projects" else "summary"
    if entry.get(field):
        entry[field] = _text(entry[field])
    if section in {"volunteer", "education"}:
        more = (f"{label}: {row[label]}" for label in ("Cause", "Activities") if row.get(label))
        entry["summary"] = paragraphs(entry["summary"], *more)
    if section in {"work", "volunteer"} and entry["startDate"] and not entry["endDate"]:
        entry["endDate"] = "present"
    return {key: value for key, value in entry.items() if value}


def _text(text: str) -> str:
    """A description with its bullets at the beginning of lines, and its lines apart."""
    if "•" in text or "●" in text or "▪" in text:
        first, *bullets = _BULLETS.split(text)
        lead = [line.strip() for line in first.splitlines() if line.strip()]
        inner = [" ".join(bullet.split()) for bullet in bullets]
        return "\n\n".join([*lead, "\n".join(f"- {bullet}" for bullet in inner if bullet)])
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if any(re.match(r"[-*+]\s", line) for line in lines):
        return "\n".join(lines)
    return "\n\n".join(lines)


def _basics(files: dict[str, list[tuple[int, dict[str, str]]]], top: Place) -> dict[str, Any]:
    row = next((row for _, row in files.get("profile", ())), {})
    place = top.key("Profile.csv")
    for column in ("Birth Date", "Address", "Zip Code", "Maiden Name", "Instant Messengers"):
        if row.get(column):
            place.key(column).lost("is private, and so is left out")
    websites = _WEBSITE.findall(row.get("Websites", ""))
    handles = re.findall(r"[\w]+", row.get("Twitter Handles", ""))
    emails = [row for _, row in files.get("email_addresses", ()) if row.get("Email Address")]
    primary = [row for row in emails if row.get("Primary", "").casefold() == "yes"] or emails
    phones = [row["Number"] for _, row in files.get("phonenumbers", ()) if row.get("Number")]
    return {
        "name": " ".join(filter(None, [row.get("First Name"), row.get("Last Name")])),
        "label": row.get("Headline", ""),
        "summary": _text(row.get("Summary", "")),
        "location": row.get("Geo Location", ""),
        "email": primary[0]["Email Address"] if primary else "",
        "phone": phones[0] if phones else "",
        "url": websites[0] if websites else "",
        "profiles": [
            *({"network": "Twitter", "username": handle} for handle in handles),
            *({"network": "", "url": website} for website in websites[1:]),
        ],
    }


def _unpack(content: bytes, name: str) -> dict[str, list[tuple[int, dict[str, str]]]]:
    """The rows of the files about a career, with their lines; nothing is written anywhere."""
    wanted = {*_FILES, "profile", "email_addresses", "phonenumbers", "recommendations_received"}
    files: dict[str, list[tuple[int, dict[str, str]]]] = {}
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            members = archive.infolist()
            if len(members) > _MOST_FILES:
                message = f"{name} holds {len(members)} files, too many for an archive of LinkedIn"
                raise UnreadableError(message)
            for member in members:
                title = member.filename.replace("\\", "/").rpartition("/")[2]
                stem, dot, ending = title.rpartition(".")
                key = stem.strip().casefold()
                key = _OTHER_NAMES.get(key, key).replace(" ", "_")
                if dot and ending.casefold() == "csv" and key in wanted and not member.is_dir():
                    files[key] = _rows(_bytes(archive, member, name), f"{name}: {title}")
    except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, OSError) as error:
        message = f"{name} is a damaged archive: {error}"
        raise UnreadableError(message) from None
    if not files:
        message = (
            f"{name} is an archive without any of LinkedIn's files about a career, "
            "such as Profile.csv and Positions.csv"
        )
        raise UnreadableError(message)
    return files


def _bytes(archive: zipfile.ZipFile, member: zipfile.ZipInfo, name: str) -> bytes:
    """What a member holds, unless that is more than a career."""
    with archive.open(member) as file:
        content = file.read(_LARGEST + 1)
    if len(content) > _LARGEST:
        message = f"{name}: {member.filename} is larger than any career; it is not unpacked"
        raise UnreadableError(message)
    return content


def _rows(content: bytes, name: str) -> list[tuple[int, dict[str, str]]]:
    """The rows of a CSV file by its columns, with the lines where they begin."""
    text = decode(content, name).lstrip("\ufeff")
    csv.field_size_limit(_LARGEST)
    try:
        reader = csv.reader(io.StringIO(text))
        rows = []
        header: list[str] = []
        line = 0
        for row in reader:
            begins, line = line + 1, reader.line_num
            cells = [cell.strip() for cell in row]
            if not any(cells):
                continue
            if not header:
                header = cells
            else:
                rows.append((begins, dict(zip(header, cells, strict=False))))
    except csv.Error as error:
        message = f"{name} is no CSV: {error}"
        raise UnreadableError(message) from None
    return rows
