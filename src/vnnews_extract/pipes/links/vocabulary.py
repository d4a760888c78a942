"""The words that tie figures together, as phrase lexicons; those looked for before a figure run backwards."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from vnnews_extract.lexicons import PhraseLexicon, load_toml


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The link words; see `lexicons/links.toml`. A whole's word tells whether all of its parts follow."""

    whole: PhraseLexicon[bool]
    total: PhraseLexicon[bool]
    same: PhraseLexicon[bool]
    base: PhraseLexicon[bool]
    base_after: PhraseLexicon[bool]
    bounds: frozenset[str]
    levels: PhraseLexicon[bool]
    changes: frozenset[str]
    locatives: frozenset[str]
    sources: frozenset[str]


@cache
def vocabulary() -> Vocabulary:
    """The vocabulary, loaded once."""
    data = load_toml("links")
    whole = dict.fromkeys(data["whole"]["some"], False) | dict.fromkeys(data["whole"]["complete"], True)
    return Vocabulary(
        whole=PhraseLexicon(whole),
        total=PhraseLexicon(dict.fromkeys(data["total"]["words"], True)),
        same=_backward(data["same"]["words"]),
        base=_backward(data["base"]["words"]),
        base_after=PhraseLexicon(dict.fromkeys(data["base"]["after"], True)),
        bounds=frozenset(data["base"]["not_after"]),
        levels=PhraseLexicon(dict.fromkeys(data["levels"]["words"], True)),
        changes=frozenset(data["changes"]["words"]),
        locatives=frozenset(data["place"]["locatives"]),
        sources=frozenset(data["source"]["words"]),
    )


def _backward(phrases: Iterable[str]) -> PhraseLexicon[bool]:
    return PhraseLexicon({" ".join(reversed(phrase.split())): True for phrase in phrases})
