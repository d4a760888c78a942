"""`Unit`: one administrative unit with its official code; and the table of all of them."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from vnnews_extract.language import make_shadow
from vnnews_extract.lexicons import load_text

Level = Literal["province", "district", "commune"]

_LEVELS: tuple[Level, ...] = ("province", "district", "commune")
_CURRENT = "current"  # the line of the table after which units are those since July 2025


class Unit(NamedTuple):
    """A province, district or commune (`xã`, `phường`, `thị trấn`, `đặc khu`).

    Attributes:
        level: its level; districts were abolished in July 2025.
        name: its full name, `Phường Cẩm An`.
        code: its code of the General Statistics Office, `20419`.
        district: the full name of its district, of a commune before July 2025.
        province: the full name of its province; of a province its own.
        current: whether it exists since July 2025.
        successors: the codes of the units that it went into in July 2025.
    """

    level: Level
    name: str
    code: str
    district: str | None
    province: str
    current: bool
    successors: tuple[str, ...]


def read_units() -> Iterator[tuple[str, Unit]]:
    """Every unit after its name in normal form, former ones first."""
    text = load_text("gazetteer")
    current, province, district = False, "", None
    for line, normal in zip(text.splitlines(), normal_form(text).splitlines(), strict=True):
        columns = line.split("\t")
        depth = columns.count("")
        if line.startswith("#") or len(columns) - depth == 1:
            current, district = line == _CURRENT, None
            continue
        code, name, *successors = columns[depth:]
        if depth == 0:
            province = name
        elif depth == 1:
            district = name
        within = district if depth == 2 else None
        successor_codes = tuple(successors[0].split(" ")) if successors else ()
        yield (
            normal.split("\t")[depth + 1],
            Unit(_LEVELS[depth], name, code, within, province, current, successor_codes),
        )


def normal_form(text: str) -> str:
    """Names in the form that is compared: one Unicode form, one tone placement, lower case.

    >>> normal_form("Xã Hoà An")
    'xã hòa an'
    """
    return make_shadow(text).text.lower()
