"""Officials of short texts, marked in place: the first mention of each, and the offices."""

from pathlib import Path

import pytest
from marking import Case, load_cases

from vnnews_extract import Extractor
from vnnews_extract.records import Official, Position

FILES = (
    "sectors.txt",
    "names.txt",
    "patterns.txt",
    "persons.txt",
    "national.txt",
    "running.txt",
    "bodies.txt",
    "unseen.txt",
)
CASES = [case for name in FILES for case in load_cases(Path(__file__).parent / name)]


def told(position: Position) -> str:
    """An office in the form of the case files: `former Bí thư@Đảng ủy xã`."""
    former = "former " if position.former else ""
    return former + "@".join(filter(None, (position.title, position.organization)))


def offices_of(official: Official) -> str:
    return "; ".join(told(position) for position in official.positions)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_officials_have_their_offices(case: Case, extractor: Extractor) -> None:
    found = {official.name: offices_of(official) for official in extractor(case.text).officials}
    expected = {case.mention(mark): mark.fields["of"] for mark in case.marks if mark.kind == "official"}
    assert found == expected
