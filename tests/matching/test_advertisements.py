"""How much of whole advertisements is read right, in four languages and many layouts.

``expected.json`` has what a careful reader finds in each: the technologies that are a must or
nice, and the years. Each text has what leads astray: companies, idioms, benefits, legal text.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from advertisements import requirements

FOLDER = Path(__file__).parent / "advertisements"
EXPECTED: dict[str, dict[str, list[str]]] = json.loads(
    (FOLDER / "expected.json").read_text("utf-8")
)


def read(name: str) -> dict[str, list[str]]:
    answer = requirements((FOLDER / f"{name}.txt").read_text("utf-8"))
    need: dict[str, str] = {}
    for requirement in answer:
        for skill in requirement.skills:
            need[skill] = "must" if "must" in {need.get(skill), requirement.need} else "nice"
    return {
        "must": [skill for skill, own in need.items() if own == "must"],
        "nice": [skill for skill, own in need.items() if own == "nice"],
        "years": [str(requirement.years) for requirement in answer if requirement.years],
    }


def test_each_advertisement_has_expected_requirements() -> None:
    assert {path.stem for path in FOLDER.glob("*.txt")} == set(EXPECTED)


@pytest.mark.parametrize(
    ("what", "precision", "recall"),
    [("must", 0.97, 0.97), ("nice", 0.95, 0.95), ("years", 0.95, 0.95)],
)
def test_precision_and_recall(what: str, precision: float, recall: float) -> None:
    right = too_many = too_few = 0
    for name, expected in EXPECTED.items():
        truth = {
            (value, str(expected[what][:n].count(value)))
            for n, value in enumerate(map(str, expected[what]))
        }
        values = read(name)[what]
        got = {(value, str(values[:n].count(value))) for n, value in enumerate(values)}
        right += len(truth & got)
        too_many += len(got - truth)
        too_few += len(truth - got)
    assert right / (right + too_many) >= precision
    assert right / (right + too_few) >= recall
