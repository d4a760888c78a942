"""Money and measures: the unit after a number, and what the amount is a rate of."""

import re
from decimal import Decimal

from vnnews_extract.lexicons import load_words
from vnnews_extract.numbers.vocabulary import range_openers
from vnnews_extract.pipes.quantities.nouns import counted_at, read_product
from vnnews_extract.pipes.quantities.rates import per_after, per_before, rate
from vnnews_extract.pipes.quantities.scene import Candidate, Decision, Kind, Scene
from vnnews_extract.pipes.quantities.vocabulary import Unit

_REACH = 14  # tokens before the number in which words of money are looked for
_BEFORE = 4  # tokens before a unit in which its evidence may stand
_CENTIMETRES = re.compile(r"m\d\d(?!\w)")
_HOME = "VND"
_NEAR = 4  # numbers before in which the currency may have been said
_ENDS = frozenset(".,;:)!?")
_CELSIUS = "°C"
_MILD = (0, 45)  # degrees that are the weather's where nothing speaks of angles or alcohol
_HALVED = frozenset({2, 4, 5, 8, 10})  # what a unit may be parted into: `3/4 ha`
_LARGEST_PARTS = 10
_CODE = 3  # letters of `USD`
_CURRENCY_SIGNS = frozenset({"$", "€", "£", "¥"})


def unit_at(scene: Scene, token: int) -> tuple[int, Unit] | None:
    """The unit that begins at `token`, as (end, unit).

    A longer counted noun wins (`5 đồng chí`, `3 tấn công`), and so does a longer word of the segmentation
    that is no unit.
    """
    if token >= len(scene.lowers):
        return None
    if _is_inch_mark(scene, token):
        return token + 1, Unit("inch", "length")
    glued = scene.analysis.glued(token)
    cased = scene.words.cased_units.get(scene.forms[token])
    hit = scene.phrase_at(scene.words.units, token)
    if (
        cased is not None
        and (hit is None or hit[0] == token + 1)
        and (glued or len(scene.forms[token]) > 1 or cased.symbol not in scene.words.glued_units)
        and (cased.symbol != _CELSIUS or _is_about_heat(scene, token))
        and not (scene.glued_to_next(token) and scene.form(token + 1) == "-")  # `vòng 26 V-League`
    ):
        return token + 1, cased
    if hit is None:
        return None
    counted = scene.phrase_at(scene.words.counted, token)
    if counted is not None and counted[0] > hit[0]:
        return None
    if hit[0] > token + 1 and scene.forms[hit[0] - 1].isdigit() and _is_next_number(scene, hit[0]):
        return None if cased is None else (token + 1, cased)  # `GTX 960M 2 GB`, `dài 5 m 2 bên`
    if hit[1].needs is not None and not _evidence(scene, token, hit[0], hit[1]):
        return None
    return hit


def _is_inch_mark(scene: Scene, token: int) -> bool:
    """Whether a quotation mark right behind a number means inches: `màn hình 13,3"`; none closes a quotation."""
    mark = scene.forms[token]
    if mark not in scene.words.inch_marks or not scene.analysis.glued(token) or not scene.form(token - 1)[:1].isdigit():
        return False
    begin = scene.sentence(token)[0]
    opened = scene.forms[begin:token].count(mark) % 2 or "“" in scene.forms[begin:token]
    return not opened and bool(scene.words.inch_words.scan(scene.lowers, begin, token))


def _evidence(scene: Scene, token: int, end: int, unit: Unit) -> bool:
    """Whether a word that may be a unit (`công`, `bảng`) is one: `3 công đất`, `ruộng 3 công`, `2 triệu bảng`."""
    needs = unit.needs or frozenset()
    if scene.lower(end) in needs or scene.lower(end) == "/":
        return True
    if unit.money:
        alone = scene.analysis.words[scene.analysis.word_of[token]] == (token, end)
        multiplied = scene.lower(token - 1) in scene.words.millions | scene.words.thousands
        return multiplied or (alone and _is_price(scene, token - 1))
    begin = scene.sentence(token)[0]
    if needs != load_words("units", "context", "stuff"):
        begin = max(begin, token - _BEFORE)
    return not (needs | load_words("units", "context", "weighing")).isdisjoint(scene.lowers[begin : token - 1])


def _is_price(scene: Scene, number: int) -> bool:
    """Whether a word of money stands before a number, at most a modifier between them: `giá chỉ 999 đô`."""
    return any(scene.phrase_before(scene.words.money_before, number - back) is not None for back in range(3))


def _is_next_number(scene: Scene, token: int) -> bool:
    """Whether what begins at `token` is measured or counted by the digit before it, no power of the unit."""
    return scene.phrase_at(scene.words.units, token) is not None or counted_at(scene, token) is not None


def amount(scene: Scene, candidate: Candidate) -> Decision | None:
    """`2,5 tỷ đồng`, `612.000m2`, `55.000 đồng/kg`, `bình quân hàng năm 1,7 tỷ kWh`."""
    hit = unit_at(scene, _past_hyphen(scene, candidate.last))
    currency = _currency_before(scene, candidate)
    if currency is not None and (hit is None or hit[1].money):
        per = rate(scene, candidate, candidate.last if hit is None else hit[0])
        return Decision(Kind.MONEY, "currency before", unit=currency, per=per)
    if hit is None:
        return None
    end, unit = hit
    degrees = unit.symbol in load_words("units", "context", "degrees")
    heat = degrees or unit.symbol == _CELSIUS  # of no period: `nhiệt độ trung bình hàng năm 23 độ C`
    per = per_after(scene, end) if heat else rate(scene, candidate, end) or _per_of_change(scene, candidate, end, unit)
    total = _denominator(candidate)
    if total is not None and total not in _HALVED:
        return Decision(Kind.NOTHING, "fraction of a unit")
    if degrees and _is_temperature(scene, candidate):
        return Decision(Kind.MEASURE, "degrees of temperature", unit=_CELSIUS, per=per)
    kind, rule = (Kind.MONEY, "money") if unit.money else (Kind.MEASURE, "measure")
    more = _more(scene, candidate, end)
    if more:
        return Decision(kind, f"{rule} and more", (candidate.first, end + 1), unit=unit.symbol, per=per, more=more)
    if total is not None:  # `1/2 ha`
        less = candidate.number.value / total - candidate.number.value
        return Decision(kind, f"fraction of a {rule}", unit=unit.symbol, per=per, more=less)
    return Decision(kind, rule, unit=unit.symbol, per=per)


def _per_of_change(scene: Scene, candidate: Candidate, end: int, unit: Unit) -> str | None:
    """What both levels of a change are rates of, said at the second: `từ 21.500 đồng xuống 20.900 đồng/lít`."""
    if candidate.index + 1 >= len(scene.candidates) or scene.lower(end) not in scene.words.reached:
        return None
    after = scene.candidates[candidate.index + 1]
    if " ".join(scene.lowers[end : after.first]) not in scene.words.reached:
        return None
    openers = load_words("changes", "reached", "openers")
    opened = scene.lower(candidate.first - 1) in openers or scene.lower(candidate.first) in openers
    following = unit_at(scene, after.last) if opened else None
    if following is None or following[1].symbol != unit.symbol:
        return None
    return per_after(scene, following[0])


def _denominator(candidate: Candidate) -> Decimal | None:
    """The lower number of a fraction of a unit (`3/4 ha`), None for anything else (`16/32 GB`)."""
    total = candidate.number.total
    return total if total is not None and candidate.number.value < total <= _LARGEST_PARTS else None


def _past_hyphen(scene: Scene, token: int) -> int:
    """Past the hyphen of `5,5-inch`."""
    hyphened = scene.form(token) == "-" and scene.analysis.glued(token) and scene.glued_to_next(token)
    return token + 1 if hyphened and scene.form(token + 1).isalpha() else token


def _currency_before(scene: Scene, candidate: Candidate) -> str | None:
    """`$15`, `US$ 1,2 triệu`, `USD 500`; not the currency of the number before it."""
    token = candidate.first - 1
    form = scene.form(token)
    if form not in _CURRENCY_SIGNS and not (len(form) == _CODE and form.isupper()):
        return None
    before = scene.phrase_at(scene.words.units, token)
    other = scene.candidates[candidate.index - 1] if candidate.index else None
    if before is None or not before[1].money or (other is not None and other.last == token):
        return None
    return before[1].symbol


def _more(scene: Scene, candidate: Candidate, end: int) -> Decimal:
    """What stands after the unit and belongs to the value: `3 tấn rưỡi`, `cao 1m75`."""
    if scene.lower(end) in scene.words.halves:
        return Decimal("0.5")
    if _CENTIMETRES.match(scene.analysis.shadow.text, candidate.number.end) and scene.form(end).isdigit():
        return Decimal(scene.forms[end]) / 100
    return Decimal(0)


def _is_about_heat(scene: Scene, token: int) -> bool:
    """Whether the sentence before `token` speaks of temperatures: `trời 35C`, but not `iPhone 5C`."""
    begin = scene.sentence(token)[0]
    return any(word in scene.words.temperature for word in scene.lowers[begin:token])


def _is_temperature(scene: Scene, candidate: Candidate) -> bool:
    begin, end = scene.sentence(candidate.first)
    if _is_about_heat(scene, candidate.first):
        return True
    likely = _MILD[0] <= candidate.number.value <= _MILD[1]
    return likely and not any(word in scene.words.angles for word in scene.lowers[begin:end])


def bare_money(scene: Scene, candidate: Candidate) -> Decision | None:
    """`vốn 2 tỷ`, `sử dụng 10,6 tỷ đầu tư`: no currency is said, but money is meant."""
    words = scene.words
    last = scene.lower(candidate.core_last - 1)
    before = scene.lower(candidate.core_last - 2)
    joined = scene.analysis.glued(candidate.core_last - 1)
    if (last.isdigit() and before in (words.millions if joined else words.billions)) or last in words.halves:
        last = before  # `2 tỷ 3`, `7tr5`, `3 triệu rưỡi`
    if last not in words.millions | words.thousands or counted_at(scene, candidate.last) is not None:
        return None
    if read_product(scene, candidate) is not None or _has_unit_ahead(scene, candidate):
        return None  # `từ 1,39 triệu lên 1,49 triệu đồng/tháng`: the next number says it
    per = per_after(scene, candidate.last)
    following = scene.lower(candidate.last)
    if following in words.money_nouns or per is not None:  # `3,3 - 3,4 triệu một chỉ`
        return Decision(Kind.MONEY, "number of money", unit=_currency(scene, candidate), per=per)
    per = per or per_before(scene, candidate)
    begin, end = scene.sentence(candidate.first)
    near = max(begin, candidate.first - _REACH)
    lowers = scene.lowers
    for token in range(near, candidate.first):
        if scene.phrase_before(words.money_before, token + 1):
            return Decision(Kind.MONEY, "millions of money", unit=_currency(scene, candidate), per=per)
    if last in words.millions and _follows_money(scene, candidate):
        return Decision(Kind.MONEY, "millions after money", unit=_currency(scene, candidate), per=per)
    if last in words.millions and not load_words("units", "context", "home").isdisjoint(lowers[begin:end]):
        return Decision(Kind.MONEY, "millions beside money", unit="VND", per=per)
    if last in words.billions and (not following or following in _ENDS) and not _is_about_people(scene, begin, end):
        return Decision(Kind.MONEY, "billions of nothing else", unit=_currency(scene, candidate), per=per)
    return None


def _follows_money(scene: Scene, candidate: Candidate) -> bool:
    """Whether another sum stands just before a number with no noun: `bình quân 3,9 triệu/tháng, cao nhất | 9 triệu`."""
    before = scene.candidates[candidate.index - 1] if candidate.index else None
    decision = scene.decisions[before.index] if before is not None else None
    if before is None or decision is None or decision.kind is not Kind.MONEY:
        return False
    near = scene.analysis.sentence_of[before.first] == scene.analysis.sentence_of[candidate.first]
    return near and candidate.first - before.last <= _REACH and scene.lower(candidate.last) in _ENDS


def _currency(scene: Scene, candidate: Candidate) -> str:
    """Of a number of money: that of the amount before it in the sentence, unless this is the same once more, else đồng.

    `xuất khẩu đạt 96,5 tỷ USD, trong đó khu vực đầu tư nước ngoài 64,1 tỷ`
    """
    for index in range(candidate.index - 1, max(-1, candidate.index - _NEAR), -1):
        if scene.analysis.sentence_of[scene.candidates[index].first] != scene.analysis.sentence_of[candidate.first]:
            break
        before = scene.decisions[index]
        if before is not None and before.kind is Kind.MONEY and before.unit is not None:
            gap = scene.lowers[scene.candidates[index].last : candidate.first]
            return _HOME if any(word in scene.words.converted for word in gap) else before.unit
    return _HOME


def _has_unit_ahead(scene: Scene, candidate: Candidate) -> bool:
    after = scene.candidates[candidate.index + 1] if candidate.index + 1 < len(scene.candidates) else None
    if after is None or scene.lower(candidate.first - 1) not in range_openers():
        return False
    gap = " ".join(scene.lowers[candidate.last : after.first])
    return gap in scene.words.reached and unit_at(scene, after.last) is not None


def _is_about_people(scene: Scene, begin: int, end: int) -> bool:
    return not load_words("units", "context", "people").isdisjoint(scene.lowers[begin:end])
