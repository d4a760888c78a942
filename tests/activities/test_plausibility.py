"""The weights that speak for or against an activity, and what they may not do."""

import pytest

from vnnews_extract import Extractor
from vnnews_extract.language import analyse
from vnnews_extract.pipes.activities.candidates import Candidate, read_candidates
from vnnews_extract.pipes.activities.plausibility import is_disputable, score, traits_of, weights
from vnnews_extract.pipes.steps import find_facts


def _candidates(text: str) -> list[Candidate]:
    analysis = analyse(text)
    return list(read_candidates(analysis, find_facts(analysis).officials))


def test_the_traits_of_a_candidate_tell_its_construction() -> None:
    (candidate,) = _candidates("UBND xã Tân Phú Hạ đã trao 20 suất quà.")

    traits = dict(traits_of(candidate))

    assert traits["verdict"] == "activity"
    assert traits["actor"] == "organisation"
    assert traits["verb"] == "give"
    assert (traits["before"], traits["after"], traits["object"]) == ("P", "M", "N")
    assert traits["feature"] == "done"


def test_what_is_no_statement_beyond_doubt_is_not_weighed() -> None:
    (candidate,) = _candidates("Trường mở lớp để nâng cao tay nghề.")[1:]

    assert candidate.reason == "purpose"
    assert not is_disputable(candidate)


def test_every_kind_of_weight_is_a_kind_of_trait() -> None:
    texts = "UBND xã đã trao 20 suất quà.", "Tiếp tục rà soát 5 hộ.", "Công an xã Tân Phú Hạ | bắt 2 người, thu 3 xe."
    kinds = {kind for text in texts for candidate in _candidates(text) for kind, _ in traits_of(candidate)}

    assert weights().traits.keys() <= kinds


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        ("UBND xã đã trao 20 suất quà.", "UBND xã để trao 20 suất quà."),
        ("Công an xã kiểm tra 5 cơ sở.", "Công an xã cần kiểm tra 5 cơ sở."),
        ("Hội Nông dân xã vận động hội viên.", "Hội viên vận động nhau."),
    ],
)
def test_a_statement_is_more_plausible_than_a_purpose_a_duty_or_a_private_deed(better: str, worse: str) -> None:
    assert score(_candidates(better)[0]) > score(_candidates(worse)[0])


def test_nobody_acts_where_there_is_no_actor(extractor: Extractor) -> None:
    """However plausible the verb, an activity without an actor would be invented."""
    assert not extractor("Đã tổ chức 5 lớp tập huấn.").activities
