"""Marked clauses: every construction with its activities, every exclusion without any."""

from pathlib import Path

import pytest
from marking import Case, load_cases

from vnnews_extract import Extractor
from vnnews_extract.records import Activity

CASES = [
    case
    for name in (
        "clauses",
        "actors",
        "orders",
        "verbs",
        "frames",
        "fields",
        "reports",
        "party",
        "national",
        "provinces",
    )
    for case in load_cases(Path(__file__).with_name(f"{name}.txt"))
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_clause_tells_its_activities_and_no_others(case: Case, extractor: Extractor) -> None:
    found = extractor(case.text).activities

    assert [activity.trigger.text for activity in found] == [case.mention(mark) for mark in case.marks]
    for mark, activity in zip(case.marks, found, strict=True):
        assert mark.fields.items() <= _fields(activity).items()


def _fields(activity: Activity) -> dict[str, str]:
    return {"actor": activity.actor, "object": activity.object or "", "status": activity.status}
