"""`Gazetteer`: administrative units by name, and what became of them in July 2025.

Units and codes are those of the package vietnamadminunits, read from its database without
importing it; what became of a commune is in the address mapping that underthesea ships.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from functools import cache, cached_property, lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from vnnews_extract.language import make_shadow
from vnnews_extract.places.units import Unit

_LEGACY = """
SELECT DISTINCT 'province', province, provinceCode, NULL, province FROM admin_units_legacy
UNION SELECT DISTINCT 'district', district, districtCode, NULL, province FROM admin_units_legacy
UNION SELECT DISTINCT 'commune', ward, wardCode, district, province FROM admin_units_legacy WHERE ward IS NOT NULL
"""
_CURRENT = """
SELECT DISTINCT 'province', province, provinceCode, NULL, province FROM admin_units
UNION SELECT DISTINCT 'commune', ward, wardCode, NULL, province FROM admin_units
"""

Key = tuple[str, str, str]  # province, district, commune; each normalised


class Gazetteer:
    """Administrative units by their full name; loaded on first use."""

    def find(self, name: str) -> tuple[Unit, ...]:
        """Every unit of this full name, those of before July 2025 first; case and tone placement do not matter.

        >>> [(unit.code, unit.district) for unit in default_gazetteer().find("phường Cẩm An")]
        [('20419', 'Thành phố Hội An')]
        """
        return tuple(self._units.get(normalised(name), ()))

    def successors(self, unit: Unit) -> tuple[Unit, ...]:
        """The units that `unit` went into in July 2025; none for a district, itself for a current unit.

        >>> (old,) = default_gazetteer().find("phường Cẩm An")
        >>> [(new.name, new.code, new.province) for new in default_gazetteer().successors(old)]
        [('Phường Hội An Tây', '20401', 'Thành phố Đà Nẵng')]
        """
        if unit.current:
            return (unit,)
        names = self._successors.get(
            (normalised(unit.province), normalised(unit.district or ""), normalised(unit.name))
        )
        if unit.level == "province":
            names = [(self._provinces[normalised(unit.province)],) * 2]
        return tuple(self._current(names or ()))

    @cached_property
    def province_names(self) -> dict[str, frozenset[str]]:
        """The full names of the provinces, past and present, by the name without its level in normal form."""
        names: dict[str, set[str]] = {}
        for units in self._units.values():
            for unit in units:
                if unit.level == "province":
                    names.setdefault(normalised(_without_level(unit.name)), set()).add(unit.name)
        return {short: frozenset(full) for short, full in names.items()}

    def _current(self, names: Iterable[tuple[str, str]]) -> Iterator[Unit]:
        for province, name in names:
            for unit in self.find(name):
                if unit.current and normalised(unit.province) == normalised(province):
                    yield unit

    @cached_property
    def _units(self) -> dict[str, list[Unit]]:
        units: dict[str, list[Unit]] = {}
        path = _file("vietnamadminunits", "data", "dataset.db")
        connection = sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True)
        try:
            for query, current in ((_LEGACY, False), (_CURRENT, True)):
                for level, name, code, district, province in connection.execute(query):
                    unit = Unit(level, name, code, district, province, current)
                    units.setdefault(normalised(name), []).append(unit)
        finally:
            connection.close()
        return units

    @cached_property
    def _mapping(self) -> dict[str, Any]:
        path = _file("underthesea", "address", "data", "mapping.json")
        mapping: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        return mapping

    @cached_property
    def _successors(self) -> dict[Key, list[tuple[str, str]]]:
        successors: dict[Key, list[tuple[str, str]]] = {}
        for row in self._mapping["ward_mapping"]:
            key = (normalised(row["old_province"]), normalised(row["old_district"]), normalised(row["old_ward"]))
            successors.setdefault(key, []).append((row["new_province"], row["new_ward"]))
        return successors

    @cached_property
    def _provinces(self) -> dict[str, str]:
        """The full name of the province that each former province went into, by its normalised full name."""
        old, new = self._mapping["old_province_names"], self._mapping["province_names"]
        return {
            normalised(old[key]["name"]): new[successor]["name"]
            for key, successor in self._mapping["province_mapping"].items()
        }


@cache
def default_gazetteer() -> Gazetteer:
    """The gazetteer that a process shares."""
    return Gazetteer()


@lru_cache(maxsize=1 << 14)  # the mapping names every province and district again and again
def normalised(name: str) -> str:
    """A name in the form that is compared: one Unicode form, one tone placement, lower case, single spaces."""
    return " ".join(make_shadow(name).text.lower().split())


def _without_level(province: str) -> str:
    return province.removeprefix("Tỉnh ").removeprefix("Thành phố ")


def _file(package: str, *parts: str) -> Path:
    """A data file of an installed package, which is not imported.

    Raises:
        ModuleNotFoundError: the package is not installed.
    """
    spec = find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError(f"the gazetteer needs the package {package}")
    return Path(spec.submodule_search_locations[0]).joinpath(*parts)
