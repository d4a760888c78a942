"""The gazetteer knows every unit of before and since July 2025, and what became of it."""

import pytest

from vnnews_extract.places import Unit, default_gazetteer

GAZETTEER = default_gazetteer()


def only(name: str, *, current: bool = False) -> Unit:
    (unit,) = (unit for unit in GAZETTEER.find(name) if unit.current == current)
    return unit


@pytest.mark.parametrize(
    ("name", "level", "code", "province"),
    [
        ("phường Cẩm An", "commune", "20419", "Tỉnh Quảng Nam"),
        ("Thành phố Hội An", "district", "503", "Tỉnh Quảng Nam"),
        ("tỉnh Quảng Nam", "province", "49", "Tỉnh Quảng Nam"),
        ("thành phố Đà Nẵng", "province", "48", "Thành phố Đà Nẵng"),
        ("Xã Ea H'leo", "commune", "24184", "Tỉnh Đắk Lắk"),
    ],
)
def test_a_former_unit_has_its_level_code_and_province(name: str, level: str, code: str, province: str) -> None:
    unit = only(name)
    assert (unit.level, unit.code, unit.province) == (level, code, province)


@pytest.mark.parametrize("name", ["xã Đak Hoà", "xã Đak Hòa"])
def test_the_placement_of_tone_marks_does_not_matter(name: str) -> None:
    assert GAZETTEER.find(name.replace("Đak", "Đắk"))


@pytest.mark.parametrize(
    ("name", "successors"),
    [
        ("phường Cẩm An", [("Phường Hội An Tây", "Thành phố Đà Nẵng")]),
        ("tỉnh Quảng Nam", [("Thành phố Đà Nẵng", "Thành phố Đà Nẵng")]),
        ("Thành phố Hội An", []),
        ("Huyện Lý Sơn", [("Đặc khu Lý Sơn", "Tỉnh Quảng Ngãi")]),
    ],
)
def test_a_former_unit_has_its_successors(name: str, successors: list[tuple[str, str]]) -> None:
    found = GAZETTEER.successors(only(name))
    assert [(unit.name, unit.province) for unit in found] == successors
    assert all(unit.current for unit in found)


def test_a_current_unit_succeeds_itself() -> None:
    unit = only("Phường Hội An Tây", current=True)
    assert GAZETTEER.successors(unit) == (unit,)


def test_a_name_borne_by_many_gives_all_of_them() -> None:
    assert len({unit.code for unit in GAZETTEER.find("xã Tân An") if not unit.current}) > 5


def test_every_successor_exists_and_every_former_commune_has_one() -> None:
    units = {unit for name, _ in GAZETTEER.names() for unit in GAZETTEER.find(name)}
    assert len(units) > 14_000
    former = [unit for unit in units if unit.level == "commune" and not unit.current]
    assert all(GAZETTEER.successors(unit) for unit in former)


def test_an_unknown_name_gives_none() -> None:
    assert GAZETTEER.find("phường Không Có Thật") == ()
