"""The administrative unit of an office, where the text determines it."""

import pytest

from vnnews_extract import Extractor
from vnnews_extract.records import AdministrativeUnit


def unit_in(text: str, extractor: Extractor) -> AdministrativeUnit | None:
    (official,) = extractor(text).officials
    return official.positions[0].unit


@pytest.mark.parametrize(
    ("text", "name", "code"),
    [
        ("Ông Trần Văn Nam - Bí thư Đảng ủy phường Cẩm An cho biết.", "Phường Cẩm An", "20419"),
        ("Bí thư Thành ủy Hội An - Trần Văn Nam nhận xét.", "Thành phố Hội An", "503"),
        ("Phó Chủ tịch UBND tỉnh Quảng Nam Trần Văn Nam dự.", "Tỉnh Quảng Nam", "49"),
        ("Ông Trần Văn Nam, Chủ tịch UBND TP Hội An, dự.", "Thành phố Hội An", "503"),
        (
            "Ông Trần Văn Nam - Chủ tịch UBND xã Tân An (huyện Văn Bàn) cho biết.",
            "Xã Tân An",
            "03079",
        ),
        (
            "Huyện Càng Long họp. Ông Trần Văn Nam - Chủ tịch UBND xã Tân An cho biết.",
            "Xã Tân An",
            "29281",
        ),
        ("Ở Trà Vinh, ông Trần Văn Nam - Chủ tịch UBND xã Tân An cho biết.", "Xã Tân An", "29281"),
    ],
)
def test_the_unit_is_the_one_that_the_text_determines(text: str, name: str, code: str, extractor: Extractor) -> None:
    unit = unit_in(text, extractor)
    assert unit is not None
    assert (unit.name, unit.code, unit.candidates) == (name, code, 1)


def test_what_stays_ambiguous_is_counted_and_not_guessed(extractor: Extractor) -> None:
    unit = unit_in("Ông Trần Văn Nam - Chủ tịch UBND xã Tân An cho biết.", extractor)
    assert unit is not None
    assert unit.code is None
    assert unit.successors == ()
    assert unit.candidates > 5


def test_a_former_unit_names_its_successor(extractor: Extractor) -> None:
    unit = unit_in("Ông Trần Văn Nam - Bí thư Đảng ủy phường Cẩm An cho biết.", extractor)
    assert unit is not None
    assert [(successor.name, successor.code) for successor in unit.successors] == [("Phường Hội An Tây", "20401")]


def test_since_july_2025_a_name_means_the_new_unit(extractor: Extractor) -> None:
    text = " date 2025-09 Ông Trần Văn Nam - Bí thư Đảng ủy phường Hội An Tây cho biết."
    unit = unit_in(text, extractor)
    assert unit is not None
    assert (unit.name, unit.code, unit.province) == ("Phường Hội An Tây", "20401", "Thành phố Đà Nẵng")


@pytest.mark.parametrize(
    "text",
    [
        "Ông Trần Văn Nam - Giám đốc Công ty TNHH An Phát cho biết.",
        "Ông Trần Văn Nam - Chủ tịch UBND phường cho biết.",
        "Ông Trần Văn Nam - Chủ tịch UBND phường Không Có Thật cho biết.",
    ],
)
def test_an_office_without_a_known_unit_has_none(text: str, extractor: Extractor) -> None:
    assert unit_in(text, extractor) is None
