"""Positions of one person: the organisation that a list leaves out, and offices told twice."""

from functools import cache

from vnnews_extract.language import Analysis
from vnnews_extract.lexicons import load_toml
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


# Boards whose head is one of another organisation than the board: `Tổng Giám đốc kiêm Chủ tịch HĐQT Công ty`.
_BOARDS = frozenset({"hđqt", "hđtv", "hội"})


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
            if "ủy viên" not in _key(analysis, position.title):
                position.organization = _fitting_part(analysis, following.organization, sectors)
    return positions


def _fitting_part(analysis: Analysis, organization: Span, sectors: set[str]) -> Span | None:
    """The part of the organisation from its first unit of one of the sectors."""
    start, end = organization
    for first, _, part in parts().scan(analysis.lowers, start, end):
        if part.kind == UNIT and part.sector in sectors and analysis.lowers[first] not in _BOARDS:
            return first, end
    return None


def add_position(analysis: Analysis, positions: list[PositionFact], new: PositionFact) -> None:
    """Add an office to a person's, unless it is one of them told again; the fullest form stays."""
    for index, known in enumerate(positions):
        if covers(analysis, known, new):
            return
        if covers(analysis, new, known):
            positions[index] = new
            return
    positions.append(new)


def covers(analysis: Analysis, full: PositionFact, short: PositionFact) -> bool:
    """Whether `short` says no more than `full`: the same office with less of its title or organisation.

    `Phó Chủ tịch Thường trực UBND tỉnh` covers `Phó Chủ tịch UBND tỉnh` and `Phó Chủ tịch`.
    """
    if full.former != short.former and full.former:
        return False
    full_title, short_title = _key(analysis, full.title), _key(analysis, short.title)
    if not f"{full_title} ".startswith(f"{short_title} "):
        return _key(analysis, _whole(full)) == _key(analysis, _whole(short))
    if short.organization is None:
        return True
    whole = f" {_key(analysis, _whole(full))} "
    return f" {_key(analysis, short.organization)} " in whole


def _whole(position: PositionFact) -> Span:
    return position.title[0], position.organization[1] if position.organization else position.title[1]


def _key(analysis: Analysis, span: Span) -> str:
    """The span in lower case with its abbreviations written out."""
    return " ".join(_abbreviations().get(lower, lower) for lower in analysis.lowers[slice(*span)] if lower[0].isalnum())


@cache
def _abbreviations() -> dict[str, str]:
    table: dict[str, str] = load_toml("titles")["abbreviations"]
    return table
