"""Money and measures: the unit after a number, and what the amount is a rate of."""

from decimal import Decimal

from vnnews_extract.pipes.quantities.nouns import counted_at
from vnnews_extract.pipes.quantities.scene import Candidate, Decision, Kind, Scene
from vnnews_extract.pipes.quantities.vocabulary import Unit

_REACH = 14  # tokens before the number in which `mỗi suất`, `bình quân hàng năm` are looked for
_NOUN = 6  # tokens between a unit and the slash of its rate
_MULTIPLIERS = frozenset({"triệu", "tỷ", "tỉ"})
_THOUSANDS = frozenset({"nghìn", "ngàn"})
_PERSON = "người"
_EACH = frozenset({"mỗi"})
_HALVES = frozenset({"rưỡi", "rưởi"})
_DEGREE, _CELSIUS = "độ", "°C"
_MILD = (10, 45)  # degrees that are the weather's where nothing speaks of angles or alcohol
_CLAUSE_MARKS = frozenset(",;:.()")
_CURRENCY_SIGNS = frozenset({"$", "€", "£"})


def unit_at(scene: Scene, token: int) -> tuple[int, Unit] | None:
    """The unit that begins at `token`, as (end, unit).

    A longer counted noun wins (`5 đồng chí`, `3 tấn công`), and so does a longer word of the segmentation
    that is no unit.
    """
    if token >= len(scene.lowers):
        return None
    glued = scene.analysis.glued(token)
    cased = scene.words.cased_units.get(scene.forms[token])
    hit = scene.phrase_at(scene.words.units, token)
    if (
        cased is not None
        and (hit is None or hit[0] == token + 1)
        and (glued or cased.symbol not in scene.words.glued_units)
    ):
        return token + 1, cased
    if hit is None:
        return None
    counted = scene.phrase_at(scene.words.counted, token)
    if counted is not None and counted[0] > hit[0]:
        return None
    if hit[1].needs is not None and not _evidence(scene, hit[0], hit[1].needs):
        return None
    return hit


def _evidence(scene: Scene, token: int, needs: frozenset[str]) -> bool:
    return scene.lower(token) in needs or scene.lower(token) == "/"


def amount(scene: Scene, candidate: Candidate) -> Decision | None:
    """`2,5 tỷ đồng`, `612.000m2`, `55.000 đồng/kg`, `bình quân hàng năm 1,7 tỷ kWh`."""
    before = scene.phrase_at(scene.words.units, candidate.first - 1) if candidate.first else None
    if before is not None and scene.form(candidate.first - 1) in _CURRENCY_SIGNS:
        return Decision(Kind.MONEY, "currency sign", unit=before[1].symbol)
    hit = unit_at(scene, candidate.last)
    if hit is None:
        return None
    end, unit = hit
    per = per_after(scene, end) or per_before(scene, candidate) or per_head(scene, candidate)
    if unit.symbol == _DEGREE and _is_temperature(scene, candidate):
        return Decision(Kind.MEASURE, "degrees of temperature", unit=_CELSIUS, per=per)
    kind, rule = (Kind.MONEY, "money") if unit.money else (Kind.MEASURE, "measure")
    if scene.lower(end) in _HALVES:  # `3 tấn rưỡi`
        span = (candidate.first, end + 1)
        return Decision(kind, f"{rule} and a half", span, unit=unit.symbol, per=per, more=Decimal("0.5"))
    return Decision(kind, rule, unit=unit.symbol, per=per)


def _is_temperature(scene: Scene, candidate: Candidate) -> bool:
    begin, end = scene.sentence(candidate.first)
    if any(word in scene.words.temperature for word in scene.lowers[begin : candidate.first]):
        return True
    likely = _MILD[0] <= candidate.number.value <= _MILD[1]
    return likely and not any(word in scene.words.angles for word in scene.lowers[begin:end])


def bare_money(scene: Scene, candidate: Candidate) -> Decision | None:
    """`vốn 2 tỷ`, `sử dụng 10,6 tỷ đầu tư`: no currency is said, but money is meant."""
    last = scene.lower(candidate.core_last - 1)
    if last not in _MULTIPLIERS | _THOUSANDS or counted_at(scene, candidate.last) is not None:
        return None
    begin, end = scene.sentence(candidate.first)
    near = max(begin, candidate.first - _REACH)
    lowers = scene.lowers
    for token in range(near, candidate.first):
        if scene.phrase_before(scene.words.money_before, token + 1):
            return Decision(Kind.MONEY, "millions of money", unit="VND", per=per_after(scene, candidate.last))
    if last in _MULTIPLIERS and "đồng" in lowers[begin:end]:
        return Decision(Kind.MONEY, "millions beside money", unit="VND", per=per_after(scene, candidate.last))
    return None


def per_after(scene: Scene, token: int) -> str | None:
    """The denominator after a unit that ends at `token`: `/kg`, `/người/ngày`, `mỗi tháng`, `một lít`."""
    hit = scene.phrase_at(scene.words.rate_words, _measured_noun(scene, token))
    if hit is None:
        return None
    start = hit[0]
    end = _denominator(scene, start)
    if end is None:
        return None
    while True:
        again = scene.phrase_at(scene.words.rate_words, end)
        more = _denominator(scene, again[0]) if again is not None else None
        if more is None:
            break
        end = more
    return _denominator_text(scene, start, end)


def _measured_noun(scene: Scene, token: int) -> int:
    """Past what is measured, if a slash follows it: `460 tấn sữa nguyên liệu/ngày`."""
    stop = scene.sentence(token)[1] if token < len(scene.lowers) else token
    for end in range(token, min(token + _NOUN, stop)):
        if scene.forms[end] == "/":
            return end
        if not scene.forms[end].isalpha():
            break
    return token


def _denominator(scene: Scene, token: int) -> int | None:
    """The end of one denominator at `token`: a number, then a unit or a noun."""
    token = _past_one(scene, token)
    if scene.lower(token) in scene.words.no_denominator or not scene.form(token)[:1].isalpha():
        return None
    unit = scene.phrase_at(scene.words.units, token)
    if unit is not None:
        return unit[0]
    counted = scene.phrase_at(scene.words.counted, token)
    if counted is not None:
        end = counted[0]
        while end > token + 1 and scene.tag(end - 1)[0] == "V":  # `mỗi hộ vay 50 triệu`: of a household
            end -= 1
        return end
    period = scene.phrase_at(scene.words.duration, token)
    return period[0] if period is not None else token + 1


def _past_one(scene: Scene, token: int) -> int:
    """Past the number of a denominator: `/01 đơn vị`, `mỗi 10 KB`."""
    return token + (token < len(scene.lowers) and scene.forms[token][0].isdigit())


def _denominator_text(scene: Scene, start: int, end: int) -> str:
    if scene.forms[start].lstrip("0") == "1":
        start += 1
    unit = scene.phrase_at(scene.words.units, start)
    if unit is not None and unit[0] == end:
        return unit[1].symbol
    return scene.analysis.surface(start, end)


def per_before(scene: Scene, candidate: Candidate) -> str | None:
    """The denominator said before the number.

    `mỗi suất trị giá 500.000 đồng` → `suất`, `thuê bao hàng tháng là 10.000 đồng` → `tháng`,
    `bình quân hàng năm đón nhận 1,7 tỷ kWh` → `năm`.
    """
    begin = max(scene.sentence(candidate.first)[0], candidate.first - _REACH)
    for token in range(candidate.first - 2, begin - 1, -1):
        word = scene.lowers[token]
        if word in _CLAUSE_MARKS:
            return None
        if word not in scene.words.rate_openers:
            continue
        end = _denominator(scene, token + 1)
        if end is None or end > candidate.first or scene.forms[token + 1][0].isdigit():
            continue
        period = word in _EACH and scene.phrase_at(scene.words.duration, token + 1) is not None
        if period or _averaged(scene, begin, token) or _only_links(scene, end, candidate.first):
            return _denominator_text(scene, token + 1, end)
    return None


def per_head(scene: Scene, candidate: Candidate) -> str | None:
    """`thu nhập bình quân đầu người đạt 54 triệu đồng` → `người`, within the clause."""
    begin = max(scene.sentence(candidate.first)[0], candidate.first - _REACH)
    for token in range(candidate.first - 1, begin - 1, -1):
        if scene.lowers[token] in _CLAUSE_MARKS or scene.forms[token][0].isdigit():
            return None
        if scene.words.heads.longest(scene.lowers, token, candidate.first) is not None:
            return _PERSON
    return None


def _averaged(scene: Scene, begin: int, token: int) -> bool:
    return token - 2 >= begin and " ".join(scene.lowers[token - 2 : token]) in scene.words.averages


def _only_links(scene: Scene, token: int, stop: int) -> bool:
    """Whether the tokens `token:stop` are words that say what each one gets, costs or measures."""
    while token < stop:
        hit = scene.words.rate_links.longest(scene.lowers, token, stop)
        if hit is not None:
            token = hit[0]
        elif scene.tag(token)[0] in "RV":  # adverbs and verbs: `mỗi em sẽ được hỗ trợ 440.000 đồng`
            token = scene.analysis.words[scene.analysis.word_of[token]][1]
        else:
            return False
    return True
