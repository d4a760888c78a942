"""What the officials' lexicons say of every phrase, ready for look-up over a text's tokens."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import combinations

from vnnews_extract.lexicons import PhraseLexicon, load_toml, load_words

UNIT, LEVEL, NOMINAL, VERBAL = range(4)


@dataclass(frozen=True, slots=True)
class Part:
    """What a phrase can be in an organisation's name.

    Attributes:
        kind: UNIT (`Sở`, `UBND`), LEVEL (`xã`), NOMINAL field (`y tế`) or VERBAL field (`quản lý`).
        sector: of a unit, its table in the lexicon (`party`, `business`, …); also of a level that is a unit elsewhere.
        rank: how high a unit or level stands above others of its kind; 0 where it does not say.
        named: whether the unit is often named after a person (`Trường THPT Nguyễn Du`).
        firm: whether a full name behind it in lower case is still a person's (`Giám đốc bệnh viện Lê Văn Tám`).
        whole: whether it has no field of work.
        lengthy: whether its field of work may be told at length in lower case.
    """

    kind: int
    sector: str = ""
    rank: int = 0
    named: bool = False
    firm: bool = False
    whole: bool = False
    lengthy: bool = False


@dataclass(frozen=True, slots=True)
class Cue:
    """What a phrase announces: an office (`role`, with its family) or a person (`address`, `rank`, `degree` …).

    A phrase of kind `none` merely holds another one (`Bộ Tư lệnh` holds the office `tư lệnh`).
    """

    kind: str
    family: str = ""
    gender: str = ""


NO_CUE = Cue("none")


@cache
def parts() -> PhraseLexicon[Part]:
    """The parts of organisations' names."""
    return PhraseLexicon(_part_table())


@cache
def _part_table() -> dict[str, Part]:
    data = load_toml("organizations")
    table: dict[str, Part] = {}
    for phrase in data["fields"]["verbal"]:
        table[phrase] = Part(VERBAL)
    for phrase in data["fields"]["nominal"]:
        table[phrase] = Part(NOMINAL)
    ranks = {phrase: int(rank) for rank, units in data["ranks"].items() for phrase in units}
    lists = (data["named"]["units"], data["named"]["firms"], data["whole"]["units"], data["lengthy"]["units"])
    traits = [frozenset(units) for units in lists]
    named = traits[0]
    for sector, units in data["units"].items():
        for phrase in units:
            table[phrase] = Part(UNIT, sector, _rank(phrase, ranks), *(phrase in trait for trait in traits))
    for phrase in named - table.keys():
        table[phrase] = Part(NOMINAL, named=True)
    for rank, levels in data["levels"].items():
        for phrase in levels:
            unit = table.get(phrase)
            table[phrase] = Part(LEVEL, unit.sector if unit is not None else "", rank=int(rank))
    return table


def _rank(unit: str, ranks: dict[str, int]) -> int:
    """The rank of a unit, else that of the longest one that begins its name: `bệnh viện | đa khoa`."""
    syllables = unit.split()
    stretches = (" ".join(syllables[:size]) for size in range(len(syllables), 0, -1))
    return next((ranks[stretch] for stretch in stretches if stretch in ranks), 0)


@cache
def cues() -> PhraseLexicon[Cue]:
    """Everything that announces an office or a person."""
    table: dict[str, Cue] = {}
    honorifics = load_toml("honorifics")
    for gender in ("male", "female", "neutral"):
        for phrase in honorifics[gender]:
            table[phrase] = Cue("address", gender="" if gender == "neutral" else gender)
    for kind in ("rank", "degree", "profession", "clergy"):
        for phrase in honorifics[kind]:
            table[phrase] = Cue(kind)
    table |= _role_table()
    for phrase in load_toml("titles")["phrases"]["none"]:
        table[phrase] = NO_CUE
    roles = _role_table().keys()
    for phrase in _part_table():
        if " " in phrase and phrase not in table and not roles.isdisjoint(_stretches(phrase.split())):
            table[phrase] = NO_CUE
    return PhraseLexicon(table)


def _stretches(syllables: list[str]) -> Iterator[str]:
    """Every stretch of a phrase, as a phrase."""
    for first, last in combinations(range(len(syllables) + 1), 2):
        yield " ".join(syllables[first:last])


def _role_table() -> dict[str, Cue]:
    data = load_toml("titles")
    table: dict[str, Cue] = {}
    groups = data["roles"] | {"complete": data["complete"]["titles"], "bare": data["bare"]["roles"]}
    for family, roles in groups.items():
        for role in roles:
            table[role] = Cue("role", family)
            for before in data["deputy"] + data["short"]:
                table[f"{before} {role}"] = Cue("role", family)
    return table


@cache
def words(lexicon: str, *path: str) -> PhraseLexicon[bool]:
    """A list of the lexicon file `lexicon` as phrases: `words("titles", "after")`."""
    return PhraseLexicon((phrase, True) for phrase in load_words(lexicon, *path))
