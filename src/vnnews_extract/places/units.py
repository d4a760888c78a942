"""`Unit`: one administrative unit with its official code."""

from dataclasses import dataclass
from typing import Literal

Level = Literal["province", "district", "commune"]


@dataclass(frozen=True, slots=True)
class Unit:
    """A province, district or commune (`xã`, `phường`, `thị trấn`, `đặc khu`).

    Attributes:
        level: its level; districts were abolished in July 2025.
        name: its full name, `Phường Cẩm An`.
        code: its code of the General Statistics Office, `20419`.
        district: the full name of its district, of a commune before July 2025.
        province: the full name of its province; of a province its own.
        current: whether it exists since July 2025.
    """

    level: Level
    name: str
    code: str
    district: str | None
    province: str
    current: bool
