"""`Gazetteer`: administrative units by name, and what became of them in July 2025."""

from collections.abc import Iterator
from functools import cache, cached_property

from vnnews_extract.lexicons import load_toml
from vnnews_extract.places.units import Level, Unit, normal_form, read_units


class Gazetteer:
    """Administrative units by their full name; loaded on first use."""

    def find(self, name: str) -> tuple[Unit, ...]:
        """Every unit of this full name, those of before July 2025 first; case and tone placement do not matter.

        >>> [(unit.code, unit.district) for unit in default_gazetteer().find("phường Cẩm An")]
        [('20419', 'Thành phố Hội An')]
        """
        return tuple(self._units.get(" ".join(normal_form(name).split()), ()))

    def successors(self, unit: Unit) -> tuple[Unit, ...]:
        """The units that `unit` went into in July 2025; none for a district with communes, itself for a current unit.

        >>> (old,) = default_gazetteer().find("phường Cẩm An")
        >>> [(new.name, new.code, new.province) for new in default_gazetteer().successors(old)]
        [('Phường Hội An Tây', '20401', 'Thành phố Đà Nẵng')]
        """
        return (unit,) if unit.current else tuple(map(self._current.__getitem__, unit.successors))

    def names(self) -> Iterator[tuple[str, Level]]:
        """Every full name, in normal form, with the level of each unit that bears it."""
        for name, units in self._units.items():
            for unit in units:
                yield name, unit.level

    @cached_property
    def province_names(self) -> dict[str, frozenset[str]]:
        """The full names of the provinces, past and present, by the name without its level in normal form."""
        names: dict[str, set[str]] = {}
        for units in self._units.values():
            for unit in units:
                if unit.level == "province":
                    names.setdefault(normal_form(_without_level(unit.name)), set()).add(unit.name)
        return {short: frozenset(full) for short, full in names.items()}

    @cached_property
    def _units(self) -> dict[str, list[Unit]]:
        units: dict[str, list[Unit]] = {}
        for name, unit in read_units():
            units.setdefault(name, []).append(unit)
        return units

    @cached_property
    def _current(self) -> dict[str, Unit]:
        """The units since July 2025 by their code."""
        return {unit.code: unit for units in self._units.values() for unit in units if unit.current}


@cache
def default_gazetteer() -> Gazetteer:
    """The gazetteer that a process shares."""
    return Gazetteer()


def _without_level(province: str) -> str:
    for level in load_toml("administrative_units")["provinces"]["words"]:
        province = province.removeprefix(f"{level} ")
    return province
