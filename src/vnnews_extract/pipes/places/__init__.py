"""The administrative unit of each office, where the text determines it."""

from collections.abc import Sequence
from dataclasses import replace

from vnnews_extract.language import Analysis
from vnnews_extract.pipes.facts import OfficialFact, Span, UnitFact
from vnnews_extract.pipes.places.mentions import UnitMention, find_mentions, find_provinces
from vnnews_extract.places import Gazetteer, Unit, default_gazetteer

__all__ = ["add_units"]

_REORGANISED = "2025-07"  # the month in which districts ended and communes merged


def add_units(analysis: Analysis, officials: Sequence[OfficialFact]) -> list[OfficialFact]:
    """The officials, each position with the unit that its organisation names.

    A name borne by several units is resolved by the districts and provinces that the article names;
    where that leaves more than one, only their number is given.

    >>> from vnnews_extract.language import analyse
    >>> from vnnews_extract.pipes.officials import find_officials
    >>> analysis = analyse("Ông Trần Văn Nam - Bí thư Đảng ủy phường Cẩm An.")
    >>> (official,) = add_units(analysis, find_officials(analysis))
    >>> unit = official.positions[0].unit
    >>> unit.name, unit.code, unit.successors
    ('Phường Cẩm An', '20419', (('Phường Hội An Tây', '20401'),))
    """
    if not any(position.organization for official in officials for position in official.positions):
        return list(officials)
    resolver: Resolver | None = None
    found = []
    for official in officials:
        positions = []
        for position in official.positions:
            mention = _first_mention(analysis, position.organization)
            if mention is not None:
                resolver = resolver or Resolver(analysis, default_gazetteer())
                positions.append(replace(position, unit=resolver.resolve(mention)))
            else:
                positions.append(position)
        found.append(replace(official, positions=positions))
    return found


def _first_mention(analysis: Analysis, organization: Span | None) -> UnitMention | None:
    """The unit that an organisation is named after: `UBND xã Phú Hải, huyện Phú Vang` is the commune's."""
    return None if organization is None else next(find_mentions(analysis, *organization), None)


class Resolver:
    """Decides which unit a name means in one article."""

    def __init__(self, analysis: Analysis, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._published = analysis.header.published if analysis.header else None
        named = [unit for mention in find_mentions(analysis, 0, len(analysis.forms)) for unit in self._units(mention)]
        self._districts = {unit.name for unit in named if unit.level == "district"}
        self._provinces = {unit.name for unit in named if unit.level == "province"}
        self._bare_provinces = find_provinces(analysis)

    def resolve(self, mention: UnitMention) -> UnitFact | None:
        """The unit that the mention means; its candidates counted where the article leaves several open."""
        units = self._of_the_time(self._units(mention))
        if not units:
            return None
        contexts = (
            (self._districts, _district),
            (self._provinces, _province),
            (self._bare_provinces, _province),
        )
        for named, name_of in contexts:
            within = [unit for unit in units if unit.level != "province" and name_of(unit) in named]
            units = within or units
        if len(units) > 1:
            return UnitFact(units[0].level, mention.name, None, None, None, (), len(units))
        unit = units[0]
        successors = () if unit.current else self._gazetteer.successors(unit)
        return UnitFact(
            unit.level,
            unit.name,
            unit.code,
            unit.district,
            unit.province,
            tuple((successor.name, successor.code) for successor in successors),
            1,
        )

    def _units(self, mention: UnitMention) -> tuple[Unit, ...]:
        return self._gazetteer.find(mention.name)

    def _of_the_time(self, units: Sequence[Unit]) -> list[Unit]:
        """The units as they were when the article was written; if nobody says when, before the reorganisation."""
        recent = self._published is not None and self._published >= _REORGANISED
        return [unit for unit in units if unit.current == recent] or list(units)


def _district(unit: Unit) -> str | None:
    return unit.district


def _province(unit: Unit) -> str | None:
    return unit.province
