"""Numbers that are one mention although a unit or `trong số` parts them."""

from vnnews_extract.lexicons import load_words
from vnnews_extract.numbers.vocabulary import range_openers
from vnnews_extract.pipes.quantities.amounts import unit_at
from vnnews_extract.pipes.quantities.nouns import counted_at
from vnnews_extract.pipes.quantities.scene import Candidate, Scene

_DASHES = frozenset("-–—")
_LONGEST_SUM = 32  # tokens of a sum in words
_FAR = 8  # tokens between the two numbers


def merge_parted_numbers(scene: Scene) -> None:
    """Put `từ 5.000 đồng đến 15.000 đồng`, `03 (ba)` and `21 trong số 23 địa điểm` together in `scene.candidates`."""
    merged: list[Candidate] = []
    for candidate in scene.candidates:
        whole = _joined(scene, merged[-1], candidate) if merged else None
        if whole is None:
            merged.append(candidate)
        else:
            merged[-1] = whole
    for index, candidate in enumerate(merged):
        candidate.index = index
    scene.candidates = merged
    scene.decisions = [None] * len(merged)


def _joined(scene: Scene, left: Candidate, right: Candidate) -> Candidate | None:
    sentences = scene.analysis.sentence_of
    if sentences[left.first] != sentences[right.first]:
        return None
    if _is_spelled(scene, left, right):
        return left
    if right.first - left.last > _FAR:
        return None
    repeated = _repeated(scene, left, right)
    if repeated is not None:
        return repeated
    plain = left.number.upper is None and left.number.total is None
    if not plain or right.number.upper is not None or right.number.total is not None:
        return None
    return _range(scene, left, right) or _part_of(scene, left, right)


def _range(scene: Scene, left: Candidate, right: Candidate) -> Candidate | None:
    """`từ 5.000 đồng đến 15.000 đồng`, `20% - 30%`: the same unit twice and a word of range between."""
    to = scene.lower(right.first - 1)
    if right.first - 1 <= left.last or (to not in _DASHES and to not in load_words("numbers", "to", "words")):
        return None
    if left.number.value >= right.number.value or right.first != right.core:
        return None
    inner = tuple(scene.lowers[left.last : right.first - 1])
    outer = tuple(scene.lowers[right.last : right.last + len(inner)])
    if inner != outer and not _same_unit(scene, left, right):
        return None
    if not _is_measured(scene, left.last):
        return None
    opened = scene.lower(left.first - 1) in range_openers()
    first = left.first - (opened and left.first == left.core)
    number = left.number._replace(
        start=scene.analysis.starts[first],
        end=right.number.end,
        core_end=right.number.core_end,
        upper=right.number.value,
        modifier="range",
    )
    return Candidate(number, first, right.last, left.core, right.core_last)


def _repeated(scene: Scene, left: Candidate, right: Candidate) -> Candidate | None:
    """`03 (ba) người`, `500.000 đồng (năm trăm nghìn đồng)`: digits and the same number in words."""
    unit = unit_at(scene, left.last)
    if unit is not None and scene.lowers[unit[0] : right.first] == ["("] and right.number.form == "words":
        return left if left.number.value == right.number.value and unit_at(scene, right.last) is not None else None
    bracketed = scene.lowers[left.last : right.first] == ["("] and scene.lower(right.last) == ")"
    if not bracketed or right.number.form != "words" or left.number.value != right.number.value:
        return None
    number = left.number._replace(end=scene.analysis.ends[right.last])
    return Candidate(number, left.first, right.last + 1, left.core, left.core_last)


def _is_spelled(scene: Scene, left: Candidate, right: Candidate) -> bool:
    """Whether brackets spell the sum before them in words: `3.200.000 đồng (Ba triệu, hai trăm nghìn đồng)`."""
    if right.number.form != "words" or left.number.form != "digits" or right.first - left.last > _LONGEST_SUM:
        return False
    unit = unit_at(scene, left.last)
    if unit is None or not unit[1].money or scene.lower(unit[0]) != "(":
        return False
    stop = scene.sentence(left.first)[1]
    close = next((token for token in range(unit[0], min(stop, unit[0] + _LONGEST_SUM)) if scene.forms[token] == ")"), 0)
    if not right.last < close or any(form[0].isdigit() for form in scene.forms[unit[0] : close]):
        return False
    ends = (unit_at(scene, token) for token in range(right.last, close))
    return any(end is not None and end[1].symbol == unit[1].symbol for end in ends)


def _is_measured(scene: Scene, token: int) -> bool:
    return (
        unit_at(scene, token) is not None
        or scene.phrase_at(scene.words.percent, token) is not None
        or counted_at(scene, token) is not None
    )


def _same_unit(scene: Scene, left: Candidate, right: Candidate) -> bool:
    inner, outer = unit_at(scene, left.last), unit_at(scene, right.last)
    return (
        inner is not None and outer is not None and inner[0] == right.first - 1 and inner[1].symbol == outer[1].symbol
    )


def _part_of(scene: Scene, left: Candidate, right: Candidate) -> Candidate | None:
    """`21 trong số 23 địa điểm`, `1 trong 3 lượt`: a number and the whole that it is a part of."""
    gap = " ".join(scene.lowers[left.last : right.core])
    if gap not in load_words("nouns", "subset", "of") or (left.number.form == "words" and left.number.value == 1):
        return None
    if left.number.value > right.number.value or counted_at(scene, right.last) is None:
        return None
    number = left.number._replace(end=right.number.end, core_end=right.number.core_end, total=right.number.value)
    return Candidate(number, left.first, right.last, left.core, right.core_last)
