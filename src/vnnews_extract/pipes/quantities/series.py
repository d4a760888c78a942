"""Numbers that stand together: what one of them is, its neighbours are too."""

from dataclasses import replace
from decimal import Decimal

from vnnews_extract.lexicons import load_words
from vnnews_extract.numbers.digits import digits_value
from vnnews_extract.pipes.quantities.nouns import counted_at
from vnnews_extract.pipes.quantities.scene import Candidate, Decision, Kind, Scene

_NAMES = (Kind.IDENTIFIER, Kind.DATE, Kind.YEAR, Kind.ORDINAL, Kind.SCORE, Kind.DIMENSION, Kind.TIME)
_NAMED_IN = ("place", "document")  # `Tổ 2 và 3 phường An Phú`, `Điều 5 và 6 Luật Đất đai`
_SERIES = "series: "
_MARKS = (",", ";")
_ALIKE = 50  # how many times greater than another a number of the same multiplier may be


def series_of_names(scene: Scene, candidate: Candidate) -> Decision | None:
    """`Tổ 1, 2 và 3`, `các ngày 3, 4, 5`, `Điều 5, 6, 7 Luật Đất đai`: a list of names or dates goes on."""
    before = scene.previous(candidate)
    decision = scene.decisions[before.index] if before is not None else None
    if decision is None or decision.kind not in _NAMES or candidate.first != candidate.core:
        return None
    counted = counted_at(scene, candidate.last)
    if counted is not None and counted.group not in _NAMED_IN:
        return None
    if decision.rule in ("list number", "document number"):
        return None
    return Decision(decision.kind, _rule(decision))


def series_of_values(scene: Scene, candidate: Candidate) -> Decision | None:
    """`10, 15 và 20 kg`, `18 - 40 và 41 - 60 tuổi`, `từ 5 lên 7 USD`: the last says what all are."""
    following = _following(scene, candidate)
    decision = scene.decisions[following.index] if following is not None else None
    if decision is None or decision.kind in (Kind.IDENTIFIER, Kind.ORDINAL, Kind.NOTHING):
        return None
    scale = decision.scale * _scale(candidate, following) if following is not None else decision.scale
    return replace(decision, rule=_rule(decision), span=None, modifier=None, more=Decimal(0), scale=scale)


def _scale(candidate: Candidate, following: Candidate) -> Decimal:
    """What a multiplier after the last number makes of one before it: `15,9 và 17,9 triệu`, `từ 3.000 lên 5.000 tỷ`."""
    parts = following.number.parts
    digits = digits_value(parts[0]) if len(parts) > 1 else None
    if candidate.number.form != "digits" or following.number.form != "mixed" or not digits:
        return Decimal(1)
    scale = following.number.value / digits
    alike = scale >= 1 and max(candidate.number.value, digits) < _ALIKE * min(candidate.number.value, digits)
    return scale if alike else Decimal(1)


def _rule(decision: Decision) -> str:
    return decision.rule if decision.rule.startswith(_SERIES) else _SERIES + decision.rule


def _following(scene: Scene, candidate: Candidate) -> Candidate | None:
    if candidate.index + 1 >= len(scene.candidates):
        return None
    after = scene.candidates[candidate.index + 1]
    gap = " ".join(scene.lowers[candidate.last : after.first])
    if gap in scene.words.reached:
        return after if scene.lower(candidate.first - 1) in load_words("changes", "reached", "openers") else None
    if scene.previous(after) is not candidate:
        return None
    decision = scene.decisions[after.index]
    listed = decision is not None and decision.kind is Kind.COUNT and gap in _MARKS
    return None if listed else after
