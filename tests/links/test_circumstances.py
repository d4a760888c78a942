"""When and where an activity takes place, and who says so, marked in short sentences."""

from pathlib import Path

import pytest
from marking import Case, load_cases

from vnnews_extract import Extractor
from vnnews_extract.explanation import explain

FIELDS = ("time", "place", "attribution")


@pytest.mark.parametrize("case", load_cases(Path(__file__).parent / "circumstances.txt"), ids=lambda case: case.name)
def test_an_activity_has_its_circumstances(case: Case, extractor: Extractor) -> None:
    found = {activity.trigger.start: activity for activity in extractor(case.text).activities}
    for mark in case.marks:
        activity = found[mark.start]
        assert {name: getattr(activity, name) for name in FIELDS if getattr(activity, name)} == mark.fields


def test_a_predication_that_is_no_activity_is_explained(extractor: Extractor) -> None:
    reasons = {
        why.text: why.rule for why in explain(extractor.nlp("Nông dân trồng 20 sào lúa.")) if why.text == "trồng"
    }
    assert reasons == {"trồng": "private as subject"}
