"""Percentages: the sign, and whether the number is a change or a level."""

from vnnews_extract.lexicons import load_words
from vnnews_extract.numbers.vocabulary import range_openers
from vnnews_extract.pipes.quantities.scene import Candidate, Decision, Kind, Scene

_SIGNS = {"+": "increase", "-": "decrease", "–": "decrease"}
_CHANGES = ("increase", "decrease")
_ADVERBS = 4  # adverbs between the change and its number
_REACH = 14  # tokens before `tương đương` in which the change it restates is looked for
_OBJECT = 4  # words of what a change is of
_BETWEEN = 6  # tokens between two percentages of one verb
_CLAUSE_MARKS = frozenset(",;:.()%")


def percentage(scene: Scene, candidate: Candidate) -> Decision | None:
    """`hơn 70%`, `-0,13%`, `80 - 90 %`, `30 phần trăm`, `0,5 điểm phần trăm`."""
    hit = scene.phrase_at(scene.words.percent, candidate.last)
    if hit is None:
        return None
    first, modifier = candidate.first, None
    change = printed_change(scene, candidate)
    if change is not None:
        first = candidate.core - 1
    elif scene.lowers[first] in load_words("changes", "increase", "exceeding"):
        first, modifier, change = candidate.core, "exact", "increase"
    else:
        change = change_before(scene, candidate)
    return Decision(Kind.PERCENTAGE, "percentage", (first, hit[0]), change=change, modifier=modifier)


def printed_sign(scene: Scene, candidate: Candidate) -> str | None:
    """The plus or minus printed at the number, or None; a bullet or a range has a space or a number by it."""
    token = candidate.core - 1
    sign = scene.form(token)
    if sign not in _SIGNS or not scene.analysis.glued(candidate.core):
        return None
    begin = scene.sentence(candidate.core)[0]
    if token <= begin or (scene.analysis.glued(token) and scene.form(token - 1) != "("):
        return None
    return sign


def printed_change(scene: Scene, candidate: Candidate) -> str | None:
    """The change that a printed sign states."""
    sign = printed_sign(scene, candidate)
    return None if sign is None else _SIGNS[sign]


def change_before(scene: Scene, candidate: Candidate) -> str:
    """`increase`, `decrease` or `none`, from the words before the number.

    `tăng 8%`, `tăng bình quân gần 8%`, `giảm từ 5 - 7%`; but `tăng lên 20%` and `đạt 95%` state a level.
    """
    shared = _coordinated(scene, candidate)
    if shared is not None:
        return shared
    if scene.phrase_before(scene.words.compared_before, candidate.first) is not None:
        return "none"  # `cao hơn mức 5% của quý trước`: the level compared with
    direct = _direct(scene, candidate)
    if direct is not None and direct[1] in _CHANGES:  # `hai mã nhỏ hơn tăng thêm 5%`
        return _judged(scene, candidate, direct)
    extent = _extent(scene, candidate.first)
    if extent is not None:
        return extent
    if scene.lower(candidate.first - 1) == "(" and scene.phrase_at(scene.words.percent, candidate.last):
        return _in_parentheses(scene, candidate)
    if direct is not None:
        return _judged(scene, candidate, direct)
    return _of_object(scene, _past_adverbs(scene, candidate.first))


def _direct(scene: Scene, candidate: Candidate) -> tuple[int, str] | None:
    """The change or level right before the number, adverbs aside."""
    token = candidate.first
    for _ in range(_ADVERBS):
        change = scene.phrase_before(scene.words.change_before, token)
        if change is not None:
            return change
        adverb = scene.phrase_before(scene.words.adverb_before, token)
        if adverb is None:
            break
        token = adverb[0]
    return None


def _past_adverbs(scene: Scene, token: int) -> int:
    for _ in range(_ADVERBS):
        adverb = scene.phrase_before(scene.words.adverb_before, token)
        if adverb is None:
            break
        token = adverb[0]
    return token


def _in_parentheses(scene: Scene, candidate: Candidate) -> str:
    """`tăng 4,5 điểm (0,42%)`: what the change just before comes to in per cent."""
    before = scene.candidates[candidate.index - 1] if candidate.index else None
    closed = scene.lower(candidate.last + 1) == ")"
    if before is None or not closed or candidate.first - before.last > _BETWEEN or before.number.total is not None:
        return "none"
    hit = scene.phrase_before(scene.words.change_before, before.first)
    return hit[1] if hit is not None and hit[1] in ("increase", "decrease") else "none"


def _of_object(scene: Scene, stop: int) -> str:
    """The change whose object ends before `stop`: `hạ lãi suất 0,5%`, `giảm giá điện 5%`."""
    analysis, token = scene.analysis, stop
    begin = scene.sentence(stop)[0]
    for _ in range(_OBJECT):
        if token <= begin or scene.tag(token - 1)[0] not in "NA":
            return "none"
        token = analysis.words[analysis.word_of[token - 1]][0]
        hit = scene.phrase_before(scene.words.change_of_object, token)
        if hit is not None:
            whole = analysis.words[analysis.word_of[hit[0]]][0] == hit[0]
            return hit[1] if whole and analysis.words[analysis.word_of[token - 1]][1] == token else "none"
    return "none"


def _coordinated(scene: Scene, candidate: Candidate) -> str | None:
    """The change of the percentage before: `tăng 5%, 7%`, `tăng 5% về lượng và 10% về giá trị`."""
    before = scene.candidates[candidate.index - 1] if candidate.index else None
    decision = scene.decisions[before.index] if before is not None else None
    if before is None or decision is None or decision.kind is not Kind.PERCENTAGE:
        return None
    same = scene.analysis.sentence_of[before.first] == scene.analysis.sentence_of[candidate.first]
    added = scene.lower(candidate.first - 1) in load_words("clauses", "coordinator", "additive")
    near = candidate.first - before.last <= _BETWEEN and added
    joined = scene.previous(candidate) is before
    return decision.change if same and (near or joined) else None


def _extent(scene: Scene, stop: int) -> str | None:
    """A change said before in the clause, with words between it and the number.

    `nâng mức tăng so với cuối năm lên 23%`, `cao hơn giá thị trường 25%`, `giảm so với cùng kỳ 3%`.
    """
    begin = max(scene.sentence(stop)[0], stop - _REACH)
    for token in range(stop - 1, begin - 1, -1):
        if scene.lowers[token] in _CLAUSE_MARKS:
            return None
        hit = scene.words.extent.longest(scene.lowers, token, stop)
        if hit is not None and scene.lower(hit[0]) not in scene.words.growth:
            return hit[1]
    return None


def _judged(scene: Scene, candidate: Candidate, hit: tuple[int, str]) -> str:
    start, change = hit
    if change == "same":
        after = scene.phrase_at(scene.words.percent, candidate.last)
        shared = after is not None and after[0] < len(scene.lowers) and scene.tag(after[0])[0] == "N"
        return "none" if shared else _restated(scene, start)  # `tương đương 9% vốn` is a share
    if change == "level":
        return "increase" if _is_growth(scene, candidate, start) else _forecast(scene, candidate, start)
    after = scene.phrase_at(scene.words.percent, candidate.last)
    goes_on = after is not None and scene.lower(after[0]) in load_words("changes", "level", "ends")
    if goes_on and _opens_range(scene, candidate.first - 1):  # `tăng từ 5% lên 7%`: two levels
        return "none"
    return change


def _is_growth(scene: Scene, candidate: Candidate, token: int) -> bool:
    """`sản lượng tăng lên 20% so với cách cũ`: no level reached, unless it is that of a rate (`tỷ lệ`)."""
    after = scene.phrase_at(scene.words.percent, candidate.last)
    if f"{scene.lower(token - 1)} {scene.lowers[token]}" not in load_words("changes", "level", "growing"):
        return False
    if after is None or scene.lower(after[0]) not in load_words("changes", "comparative", "against"):
        return False
    begin = max(scene.sentence(token)[0], token - _REACH)
    rate = not load_words("changes", "level", "rates").isdisjoint(scene.lowers[begin:token])
    standard = scene.lower(after[0] + 1) in load_words("changes", "comparative", "standard")
    return not rate and not (standard and scene.form(after[0] + 2)[:1].isdigit())


def _restated(scene: Scene, token: int) -> str:
    """`có thêm 10 điểm, tương đương 0,57%`: the change of the clause that is said again."""
    begin = max(scene.sentence(token)[0], token - _REACH)
    for end in range(token, begin, -1):
        hit = scene.phrase_before(scene.words.change_before, end)
        if hit is not None and hit[1] in ("increase", "decrease"):
            return hit[1]
    return "none"


def _forecast(scene: Scene, candidate: Candidate, token: int) -> str:
    """`nâng dự báo từ tăng 1,7% lên 2,5%`: both are increases."""
    if candidate.index == 0 or scene.lowers[token] not in load_words("changes", "level", "ends"):
        return "none"
    before = scene.candidates[candidate.index - 1]
    decision = scene.decisions[before.index]
    if decision is None or decision.kind is not Kind.PERCENTAGE or decision.span is None:
        return "none"
    change = scene.phrase_before(scene.words.change_before, before.first)
    if decision.span[1] == token and change is not None and _opens_range(scene, change[0] - 1):
        return decision.change
    return "none"


def _opens_range(scene: Scene, token: int) -> bool:
    return scene.lower(token) in range_openers()
