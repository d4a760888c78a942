"""Parts and wholes: `8 chi bộ, gồm 3 chi bộ khối phố, 2 … và 3 …`; `5 tỷ đồng, trong đó ngân sách 3 tỷ đồng`."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from vnnews_extract.language import Analysis
from vnnews_extract.lexicons import load_words
from vnnews_extract.pipes.facts import QuantityFact
from vnnews_extract.pipes.links.vocabulary import vocabulary

_REACH = 12  # tokens between a whole and the word that announces its parts
_NEAR = 6  # tokens between that word and the first part
_JOINTS = frozenset({",", ";"})
_ENDS = frozenset({".", ";"})


@dataclass(frozen=True, slots=True)
class Partition:
    """A whole and its parts, as indices of quantities; `complete` where the text lists all parts.

    `rule` is `sum` where the whole comes first, `total` where it comes last.
    """

    whole: int
    parts: tuple[int, ...]
    complete: bool
    rule: str


def find_partitions(analysis: Analysis, quantities: Sequence[QuantityFact]) -> Iterator[Partition]:
    """Every whole whose parts the same sentence names; no figure is part of two wholes.

    >>> from vnnews_extract.language import analyse
    >>> from vnnews_extract.pipes.quantities import find_quantities
    >>> analysis = analyse("Xã có 8 chi bộ, gồm 3 chi bộ thôn và 5 chi bộ cơ quan.")
    >>> [(found.whole, found.parts, found.complete) for found in find_partitions(analysis, find_quantities(analysis))]
    [(0, (1, 2), True)]
    """
    taken: set[int] = set()
    for index in range(len(quantities)):
        found = _parts_after(analysis, quantities, index) or _parts_before(analysis, quantities, index)
        if found is not None and taken.isdisjoint(found.parts):
            taken.update(found.parts)
            yield found


def _parts_after(analysis: Analysis, quantities: Sequence[QuantityFact], whole: int) -> Partition | None:
    marker = _marker(analysis, quantities, whole)
    if marker is None:
        return None
    complete, parts = marker, list[int]()
    listed_by = _separator(analysis, quantities, whole + 1)
    for index in range(whole + 1, len(quantities)):
        if not _joined(analysis, quantities[index - 1], quantities[index], listed_by):
            break
        if _is_change(analysis, quantities[index]):
            continue
        if _alike(analysis, quantities[whole], quantities[index]):
            parts.append(index)
        elif quantities[index].kind == quantities[whole].kind:
            complete = complete and not _goes_on(analysis, quantities[index])
            break
    if not parts or any(quantities[part].value > quantities[whole].value for part in parts):
        return None
    return Partition(whole, tuple(parts), complete and len(parts) > 1, "sum")


def _marker(analysis: Analysis, quantities: Sequence[QuantityFact], whole: int) -> bool | None:
    """Whether a word after the whole announces all of its parts (True) or some (False); None without such a word."""
    fact = quantities[whole]
    if whole + 1 == len(quantities) or fact.total is not None or fact.upper is not None:
        return None
    start, stop = _end(fact), quantities[whole + 1].span[0]
    for token in range(start, min(start + _REACH, stop)):
        if analysis.lowers[token] in _ENDS:
            return None
        hit = vocabulary().whole.longest(analysis.lowers, token, stop)
        if hit is not None and stop - hit[0] <= _NEAR and _announces(analysis, token, hit[0]):
            return hit[1]
    return None


def _announces(analysis: Analysis, token: int, end: int) -> bool:
    """`có` announces parts only after a comma: `203 đảng viên, có 80 đảng viên nữ`."""
    bound = end == token + 1 and analysis.lowers[token] in load_words("links", "whole", "after_comma")
    return not bound or analysis.lowers[token - 1] == ","


def _parts_before(analysis: Analysis, quantities: Sequence[QuantityFact], whole: int) -> Partition | None:
    """`thôn A 3 hộ, thôn B 2 hộ, tổng cộng 5 hộ`: the figures alike just before."""
    fact = quantities[whole]
    if vocabulary().total.longest(analysis.lowers, fact.span[0], fact.span[1]) is None:
        return None
    parts: list[int] = []
    for index in range(whole - 1, -1, -1):
        if not _joined(analysis, quantities[index], quantities[index + 1], ","):
            break
        if not _alike(analysis, fact, quantities[index]):
            break
        parts.insert(0, index)
    return Partition(whole, tuple(parts), True, "total") if len(parts) > 1 else None


def _separator(analysis: Analysis, quantities: Sequence[QuantityFact], first: int) -> str:
    """What parts the items of the list whose first figure this is: `;` or, where none is there, commas."""
    gap = (
        analysis.lowers[quantities[first].span[1] : quantities[first + 1].span[0]]
        if first + 1 < len(quantities)
        else ()
    )
    return ";" if ";" in gap and "," not in gap else ","


def _joined(analysis: Analysis, left: QuantityFact, right: QuantityFact, listed_by: str) -> bool:
    """Whether two figures stand in one sentence, and in one clause unless the list itself goes by semicolons."""
    if analysis.sentence_of[left.span[0]] != analysis.sentence_of[right.span[0]]:
        return False
    return listed_by == ";" or ";" not in analysis.lowers[left.span[1] : right.span[0]]


def _goes_on(analysis: Analysis, fact: QuantityFact) -> bool:
    """Whether a figure of another sort is one more item: `3 chi bộ và 12 tổ`, not `…, với 203 đảng viên`."""
    before = analysis.lowers[fact.span[0] - 1]
    return before in _JOINTS or before in load_words("clauses", "coordinator", "additive")


def _is_change(analysis: Analysis, fact: QuantityFact) -> bool:
    """`giảm 2 vụ`: by how much something changed is no part of it."""
    first = fact.span[0]
    return first > 0 and analysis.lowers[first - 1] in vocabulary().changes


def _alike(analysis: Analysis, whole: QuantityFact, part: QuantityFact) -> bool:
    """Whether two figures can be added: amounts of one unit, counts of one noun."""
    if whole.kind != part.kind or whole.kind == "percentage" or part.upper is not None or part.total is not None:
        return False
    if whole.kind == "amount":
        return whole.unit == part.unit and whole.per == part.per
    return same_head(analysis, whole, part)


def same_head(analysis: Analysis, one: QuantityFact, other: QuantityFact) -> bool:
    """Whether two counts are of one sort of thing: `chi bộ trực thuộc` and `chi bộ khối phố`."""
    return _head(analysis, one) is not None and _head(analysis, one) == _head(analysis, other)


def _head(analysis: Analysis, fact: QuantityFact) -> list[str] | None:
    """The first word of what is counted."""
    if fact.noun is None:
        return None
    first, last = fact.noun
    return analysis.lowers[first : min(last, analysis.words[analysis.word_of[first]][1])]


def _end(fact: QuantityFact) -> int:
    return max(fact.span[1], fact.noun[1] if fact.noun else 0)
