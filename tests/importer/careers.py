"""Careers that nobody had, to be written in many styles."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

_TITLES = ["Lighthouse Keeper", "Senior Fog Engineer", "Head of Signals", "Tide Analyst", "Cloud Navigator",
           "Lens Technician", "Balloon Pilot", "Chief Knot Officer", "Deputy Harbour Manager",
           "Software Engineer", "Site Reliability Engineer", "Senior Developer, Lamps", "Octopus Trainer"]  # fmt: skip
_EMPLOYERS = ["Cape Nowhere Lighthouse", "Fog & Sons", "Nimbus Post", "Harbour Works GmbH", "Octopus Labs",
              "Imaginary Ferries, Inc.", "Moonrise", "Institute of Tides", "Tethered Balloons Ltd",
              "Night Watch", "Owl Software", "Salt/Water"]  # fmt: skip
_VERBS = [
    "Built",
    "Repaired",
    "Led the move of",
    "Wrote",
    "Oiled",
    "Taught sailors about",
    "Measured",
]
_THINGS = ["the lamp for 40 ships a day", "a log of the tides since 1999", "the fog horn (twice)",
           "Kubernetes clusters", "pipelines in Python", "a map: the first of its kind", "12 prisms by hand",
           "a service with 99.9% of nights lit", "the R&D of lenses", "e-mail at sea"]  # fmt: skip
_TOOLS = ["Python", "Go", "Kubernetes", "Redis", "PostgreSQL", "Docker", "Terraform", "Fresnel lens",
          "C++", "Node.js", "Semaphore", "Kerosene"]  # fmt: skip
_GROUPS = ["Languages and tools", "Cloud", "Lighthouse craft", "Operations"]
_DEGREES = ["Bachelor of Science", "BSc", "Diploma", "Master of Arts", "MSc"]
_AREAS = ["Tides", "Applied Fog", "Computer Science", "Signalling"]
_SCHOOLS = ["University of Nowhere", "School of Tides", "Technical College of the Cape"]
_PLACES = ["Berlin, Germany", "Remote", "Lisbon, Portugal", "Austin, TX", "Oslo"]


@st.composite
def _highlights(draw: st.DrawFn) -> list[Any]:
    texts = draw(
        st.lists(
            st.tuples(st.sampled_from(_VERBS), st.sampled_from(_THINGS)).map(lambda two: f"{two[0]} {two[1]}."),
            min_size=1, max_size=5, unique=True,
        )
    )  # fmt: skip
    if len(texts) > 2 and draw(st.booleans()):
        return [texts[0], [texts[1]], *texts[2:]]
    return texts


@st.composite
def careers(draw: st.DrawFn) -> dict[str, Any]:
    """A career with one to four employers, newest first, some with two titles."""
    year, month = 2026, 3
    work = []
    present = draw(st.booleans())
    for name in draw(st.lists(st.sampled_from(_EMPLOYERS), min_size=1, max_size=4, unique=True)):
        positions = []
        for title in draw(st.lists(st.sampled_from(_TITLES), min_size=1, max_size=2, unique=True)):
            until = "" if present else f"{year}-{month:02}"
            present = False
            year -= draw(st.integers(1, 4))
            month = draw(st.integers(1, 12))
            positions.append(
                {
                    "title": title,
                    "start": f"{year}-{month:02}",
                    "end": until,
                    "location": draw(st.sampled_from(_PLACES)),
                    "highlights": draw(_highlights()),
                    "environment": draw(
                        st.lists(st.sampled_from(_TOOLS), min_size=2, max_size=4, unique=True)
                    ),
                }
            )
        work.append(
            {
                "name": name,
                "description": f"{name} is known to all ships that pass it by night.",
                "positions": positions,
            }
        )
    tools = draw(st.permutations(_TOOLS))
    size = draw(st.integers(2, 4))
    groups = draw(st.lists(st.sampled_from(_GROUPS), min_size=1, max_size=2, unique=True))
    end = year - draw(st.integers(0, 2))
    return {
        "name": draw(st.sampled_from(["Nobody Atall", "Zoë Nimbus", "Ada M. Fog"])),
        "label": draw(st.sampled_from(["Lighthouse Engineer", "Keeper of Lamps and Head of Fog"])),
        "email": "nobody@example.org",
        "phone": "+1 212 555 0100",
        "location": draw(st.sampled_from(["Hamburg, Germany", "Lima, Peru"])),
        "work": work,
        "skills": [
            (label, list(tools[at * size : (at + 1) * size])) for at, label in enumerate(groups)
        ],
        "education": [
            {
                "degree": draw(st.sampled_from(_DEGREES)),
                "area": draw(st.sampled_from(_AREAS)),
                "institution": draw(st.sampled_from(_SCHOOLS)),
                "start": str(end - 4),
                "end": str(end),
            }
        ],
    }
