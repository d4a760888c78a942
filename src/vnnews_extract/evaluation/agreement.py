"""When a record is found, and when all its fields agree, kind by kind.

Records here are plain JSON objects, so that gold files may leave out whatever has a default.
"""

import math
from collections.abc import Callable, Mapping
from typing import Any

from vnnews_extract.evaluation.phrases import alike, canonical, contains, same_head

Fields = Mapping[str, Any]

SLOTS = {"counts": "mention", "percentages": "mention", "amounts": "mention", "activities": "trigger"}
"""The field that grounds a record of each kind; gold officials are not grounded."""

_TOLERANCE = 1e-9  # relative, and absolute below 1: what binary floating point may lose


def same_place(kind: str, gold: Fields, predicted: Fields) -> bool:
    """Whether the record is found: its mention overlaps the gold mention and its number is the same."""
    one, other = gold[SLOTS[kind]], predicted[SLOTS[kind]]
    overlap: bool = one["start"] < other["end"] and other["start"] < one["end"]
    return overlap and (kind == "activities" or _same_number(gold, predicted))


def distance(kind: str, gold: Fields, predicted: Fields) -> int:
    """By how many characters the ends of the two mentions miss each other."""
    one, other = gold[SLOTS[kind]], predicted[SLOTS[kind]]
    return int(abs(one["start"] - other["start"]) + abs(one["end"] - other["end"]))


def disagreements(kind: str, gold: Fields, predicted: Fields) -> list[str]:
    """The fields in which two records at the same place disagree; none if the record is fully right."""
    return [field for field, agree in _AGREE[kind].items() if not agree(gold.get(field), predicted.get(field))]


def same_position(gold: Fields, predicted: Fields) -> bool:
    """Whether two offices are the same, wherever a unit word stands: in the title or in the organisation."""
    if _whole(gold) == _whole(predicted):
        return True
    one, other = canonical(gold.get("organization")), canonical(predicted.get("organization"))
    same_title = canonical(gold.get("title")) == canonical(predicted.get("title"))
    return same_title and bool(one) == bool(other) and contains(one, other)


def facets(kind: str, record: Fields) -> tuple[str, ...]:
    """The groups that a record is scored in besides its kind: its modifier and its pattern.

    >>> facets("counts", {"modifier": "exact", "total": 8})
    ('exact', 'fraction')
    """
    if kind == "officials":
        positions = record["positions"]
        former = any(position.get("former") for position in positions)
        return ("one office" if len(positions) == 1 else "several offices", *(("former office",) * former))
    if kind == "activities":
        return (record.get("status") or "done", "with object" if record.get("object") else "without object")
    patterns = {
        "counts": ("fraction",) * (record.get("total") is not None),
        "percentages": (f"change {record.get('change') or 'none'}",),
        "amounts": ("rate",) * bool(record.get("per")),
    }
    return (record.get("modifier", "exact"), *patterns[kind])


def _same_number(gold: Fields, predicted: Fields) -> bool:
    return all(_equal(gold.get(field), predicted.get(field)) for field in ("value", "upper"))


def _equal(one: float | None, other: float | None) -> bool:
    if one is None or other is None:
        return one is other
    return math.isclose(one, other, rel_tol=_TOLERANCE, abs_tol=_TOLERANCE)


def _whole(position: Fields) -> str:
    return canonical(f"{position.get('title') or ''} {position.get('organization') or ''}")


def _same_word(one: str | None, other: str | None) -> bool:
    return canonical(one) == canonical(other)


def _same_or(default: str) -> Callable[[Any, Any], bool]:
    return lambda one, other: (one or default) == (other or default)


_AGREE: dict[str, dict[str, Callable[[Any, Any], bool]]] = {
    "counts": {"modifier": _same_or("exact"), "total": _equal, "noun": same_head},
    "percentages": {"modifier": _same_or("exact"), "change": _same_or("none")},
    "amounts": {"modifier": _same_or("exact"), "unit": _same_word, "per": _same_word},
    "activities": {"actor": alike, "object": alike, "status": _same_or("done")},
}
