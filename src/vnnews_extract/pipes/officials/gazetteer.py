"""Names of places without their level word: the administrative units of the gazetteer, countries, cities abroad."""

import re
from collections.abc import Iterator
from functools import cache

from vnnews_extract.language.tokens import tokenize
from vnnews_extract.lexicons import PhraseLexicon, load_toml
from vnnews_extract.places import default_gazetteer

WARD, DISTRICT, PROVINCE, COUNTRY = 2, 3, 4, 5  # ranks, as in the lexicon of levels

_RANKS = {"commune": WARD, "district": DISTRICT, "province": PROVINCE}


@cache
def places() -> PhraseLexicon[frozenset[int]]:
    """Names of places without their level word, each with the ranks of the units that bear it.

    >>> sorted(places().longest(["quy", "nhơn"], 0)[1])
    [2, 3]
    """
    ranks: dict[str, set[int]] = {}
    for rank, name in _names():
        ranks.setdefault(name, set()).add(rank)
    return PhraseLexicon((name, frozenset(found)) for name, found in ranks.items())


@cache
def home_begins() -> frozenset[str]:
    """The first syllables of what Việt Nam is called by."""
    return frozenset(name.split()[0] for name in load_toml("places")["home"])


@cache
def home_ends() -> frozenset[str]:
    """The last syllables of what Việt Nam is called by."""
    return frozenset(name.split()[-1] for name in load_toml("places")["home"])


def bears_level(level: int, ranks: frozenset[int]) -> bool:
    """Whether a place of these ranks can stand behind a level word: any village, provinces abroad too."""
    return level in ranks or level == 1 or (level == PROVINCE and COUNTRY in ranks)


def _names() -> Iterator[tuple[int, str]]:
    for table in ("countries", "abroad"):
        for name in load_toml("places")[table]:
            yield COUNTRY, name
    for name in load_toml("places")["provinces"]:
        yield PROVINCE, name
    levels = {level.lower() for level in load_toml("administrative_units")["levels"].values()}
    level_word = re.compile(f"(?:{'|'.join(sorted(levels))}) ")
    for unit, level in default_gazetteer().names():
        name = level_word.sub("", unit, count=1)
        if not name.replace(" ", "").isalpha():
            name = " ".join(tokenize(name).forms)
        if not name.isdigit():
            yield _RANKS[level], name
