"""Positions of one person: the organisation that a list leaves out, and offices told twice."""

from dataclasses import dataclass, field
from functools import cache

from vnnews_extract.language import Analysis
from vnnews_extract.lexicons import load_toml, load_words
from vnnews_extract.pipes.facts import PositionFact, Span
from vnnews_extract.pipes.officials.groups import Group
from vnnews_extract.pipes.officials.vocabulary import UNIT, parts

# Which sectors an office that leaves its organisation out can belong to.
_FITTING = {
    "command": {"armed_forces"},
    "party": {"party", "mass_organisation"},
    "head": {"business", "public_service", "armed_forces", "government"},
    "chair": {"mass_organisation", "business"},
    "school": {"public_service"},
    "institute": {"public_service"},
    "court": {"judiciary"},
    "unit": {"government", "public_service", "armed_forces"},
}


_MOST_COMPARED = 60  # offices of a person that a new one is compared with


def supply_organizations(analysis: Analysis, group: Group) -> list[PositionFact]:
    """The positions of a group; an office without organisation takes that of the next one if it can be its own.

    `Phó Tư lệnh, kiêm Tham mưu trưởng Bộ Tư lệnh Quân khu 1`: both of `Bộ Tư lệnh Quân khu 1`;
    but `Phó Bí thư, Chủ tịch HĐND huyện`: the first of none.
    """
    positions = [office.position() for office in group.offices]
    for index in range(len(positions) - 2, -1, -1):
        position, following = positions[index], positions[index + 1]
        if position.organization is None and following.organization is not None:
            sectors = _FITTING.get(group.offices[index].family, set())
            title = _key(analysis, position.title)
            if not any(member in title for member in load_words("titles", "members")):
                position.organization = _fitting_part(analysis, following.organization, sectors)
    return positions


def _fitting_part(analysis: Analysis, organization: Span, sectors: set[str]) -> Span | None:
    """The part of the organisation from its first unit of one of the sectors."""
    start, end = organization
    boards = load_words("organizations", "boards", "units")
    for first, _, part in parts().scan(analysis.lowers, start, end):
        if part.kind == UNIT and part.sector in sectors and analysis.lowers[first] not in boards:
            return first, end
    return None


@dataclass(frozen=True, slots=True)
class OfficeKey:
    """What is compared of an office: title, organisation and both together, in lower case without abbreviations."""

    title: str
    organization: str | None
    whole: str
    former: bool


def office_key(analysis: Analysis, position: PositionFact) -> OfficeKey:
    """The key of a position."""
    title = _key(analysis, position.title)
    told = None if position.organization is None else _key(analysis, position.organization)
    return OfficeKey(title, told, f"{title} {told or ''}".strip(), position.former)


@dataclass(slots=True)
class Career:
    """The offices of one person, each told once in its fullest form."""

    positions: list[PositionFact] = field(default_factory=list)
    keys: list[OfficeKey] = field(default_factory=list)

    def add(self, new: PositionFact, key: OfficeKey) -> None:
        """Add an office, unless it is one of the latest told again; the fullest form stays."""
        for index in range(max(0, len(self.keys) - _MOST_COMPARED), len(self.keys)):
            if covers(self.keys[index], key):
                return
            if covers(key, self.keys[index]):
                self.positions[index], self.keys[index] = new, key
                return
        self.positions.append(new)
        self.keys.append(key)


def covers(full: OfficeKey, short: OfficeKey) -> bool:
    """Whether `short` says no more than `full`: the same office with less of its title or organisation.

    `Phó Chủ tịch Thường trực UBND tỉnh` covers `Phó Chủ tịch UBND tỉnh` and `Phó Chủ tịch`.
    """
    if full.former and not short.former:
        return False
    if not f"{full.title} ".startswith(f"{short.title} "):
        return full.whole == short.whole
    return short.organization is None or f" {short.organization} " in f" {full.whole} "


def _key(analysis: Analysis, span: Span) -> str:
    """The span in lower case with its abbreviations written out."""
    return " ".join(_abbreviations().get(lower, lower) for lower in analysis.lowers[slice(*span)] if lower[0].isalnum())


@cache
def _abbreviations() -> dict[str, str]:
    table: dict[str, str] = load_toml("titles")["abbreviations"]
    return table
