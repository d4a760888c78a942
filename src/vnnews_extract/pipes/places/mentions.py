"""Where a text names an administrative unit with its level: `phường Cẩm An`, `TP.Hội An`, `Huyện ủy Phú Vang`."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from vnnews_extract.language import Analysis
from vnnews_extract.lexicons import PhraseLexicon, load_toml
from vnnews_extract.places import default_gazetteer

_LONGEST = 6  # tokens of a unit's name


@dataclass(frozen=True, slots=True)
class UnitMention:
    """A unit named in the text: the tokens of its level and name, and its full name, `Phường Cẩm An`."""

    first: int
    last: int
    name: str


def find_mentions(analysis: Analysis, first: int, last: int) -> Iterator[UnitMention]:
    """The units named in the tokens `first:last`, in order; only names that the gazetteer knows."""
    for start, end, level in _levels().scan(analysis.lowers, first, last):
        mention = _named(analysis, start, end, last, level)
        if mention is not None:
            yield mention


def _named(analysis: Analysis, start: int, end: int, last: int, level: str) -> UnitMention | None:
    """The longest name after a level word that some unit of that level bears."""
    if end >= last or not analysis.forms[end][0].isupper():
        return None
    text = analysis.shadow.text
    for stop in range(min(end + _LONGEST, last), end, -1):
        name = f"{level} {text[analysis.starts[end] : analysis.ends[stop - 1]]}"
        if default_gazetteer().find(name):
            return UnitMention(start, stop, name)
    return None


def find_provinces(analysis: Analysis) -> set[str]:
    """The full names of the provinces that the text names without their level: `ở Đắk Nông`."""
    hits = _provinces().scan(analysis.lowers)
    return {name for start, _, names in hits if analysis.forms[start][0].isupper() for name in names}


@cache
def _provinces() -> PhraseLexicon[frozenset[str]]:
    return PhraseLexicon(default_gazetteer().province_names)


@cache
def _levels() -> PhraseLexicon[str]:
    return PhraseLexicon(load_toml("administrative_units")["levels"])
