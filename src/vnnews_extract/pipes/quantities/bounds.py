"""Bounds said after the quantity: `từ 3 kg trở lên`, `90% trở lên`, `dưới 5 người trở xuống`."""

from functools import cache

from vnnews_extract.lexicons import load_toml
from vnnews_extract.pipes.quantities.scene import Candidate, Decision, Scene

_REACH = 8  # tokens between the number and `trở lên`
_STOPS = frozenset(",;:.()")


def bound_after(scene: Scene, candidate: Candidate, decision: Decision) -> str | None:
    """`at_least` or `at_most` if the clause goes on with `trở lên` or `trở xuống`, else None."""
    if candidate.number.upper is not None:
        return None
    start = candidate.last if decision.noun is None else max(decision.noun[1], candidate.last)
    stop = min(start + _REACH, scene.sentence(candidate.first)[1] - 1)
    for token in range(start, stop):
        word = scene.lowers[token]
        if word in _heads():
            return _bounds().get(f"{word} {scene.lowers[token + 1]}")
        if word in _STOPS or word[0].isdigit():
            return None
    return None


@cache
def _bounds() -> dict[str, str]:
    return dict(load_toml("numbers")["far"])


@cache
def _heads() -> frozenset[str]:
    """The first words of the bounds."""
    return frozenset(bound.split()[0] for bound in _bounds())
