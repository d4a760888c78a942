"""What an amount is a rate of: `/kg`, `mỗi tháng`, `mỗi suất trị giá …`, `bình quân đầu người …`."""

import re

from vnnews_extract.lexicons import load_words
from vnnews_extract.pipes.quantities.scene import Candidate, Scene

_REACH = 14  # tokens before the number in which `mỗi suất`, `bình quân hàng năm` are looked for
_YEARS = 3  # numbers back to the level from which a change comes, its year between
_NOUN = 6  # tokens between a unit and the slash of its rate
_OF = 2  # words between the denominator and what links it to the number
_PREDICATES = "VR"  # tags of verbs and particles
_CLAUSE_MARKS = frozenset(",;:.()")
_POWER = re.compile(r"0*10{0,6}|1(?:[.,]000){1,2}|10{1,2}[.,]000")  # of ten, as it is written


def rate(scene: Scene, candidate: Candidate, token: int) -> str | None:
    """The denominator of an amount whose unit ends at `token`, said after it or before its number."""
    said = per_after(scene, token) or per_before(scene, candidate) or per_head(scene, candidate)
    return said or _per_of_start(scene, candidate)


def _per_of_start(scene: Scene, candidate: Candidate) -> str | None:
    """That of the level from which a change comes: `bình quân đầu người từ 28 triệu đồng | lên 47 triệu đồng`."""
    reached = scene.lower(candidate.first - 1) in scene.words.reached
    for index in range(candidate.index - 1, max(-1, candidate.index - _YEARS), -1):
        start = scene.candidates[index]
        if not reached or scene.analysis.sentence_of[start.first] != scene.analysis.sentence_of[candidate.first]:
            return None
        decision = scene.decisions[index]
        if decision is not None and decision.unit is not None:
            opener = scene.lower(start.first - 1) in load_words("changes", "reached", "openers")
            return decision.per if opener else None
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
    """Past what is measured, if its rate follows: `460 tấn sữa nguyên liệu/ngày`, `50 kg thịt mỗi ngày`."""
    stop = scene.sentence(token)[1] if token < len(scene.lowers) else token
    for end in range(token, min(token + _NOUN, stop)):
        if scene.forms[end] == "/":
            return end
        if end > token and (_is_each(scene.lowers[end]) or _is_one(scene.lowers[end])):
            period = scene.phrase_at(scene.words.duration, end + 1) is not None
            return end if period and all(scene.tag(each)[0] in "NA" for each in range(token, end)) else token
        if not (scene.forms[end].isalnum() and scene.forms[end][0].isalpha()):  # `147.000 tấn CO2/năm`
            break
    return token


def _is_each(lower: str) -> bool:
    return lower in load_words("units", "rate", "behind")


def _is_one(lower: str) -> bool:
    return lower in load_words("particles", "quantifier", "article")


def _denominator(scene: Scene, token: int) -> int | None:
    """The end of one denominator at `token`: a number, then a unit or a noun."""
    if scene.form(token)[:1].isdigit() and not is_base(scene, token):
        return None  # `128GB/256GB`: one or the other
    token = _past_one(scene, token)
    none = _is_one(scene.lower(token - 1)) and scene.lower(token) in scene.words.no_denominator
    if none or not scene.form(token)[:1].isalpha():
        return None
    unit = scene.phrase_at(scene.words.units, token)
    if unit is not None:
        return unit[0]
    counted = scene.phrase_at(scene.words.counted, token)
    if counted is not None:
        end = counted[0]
        if end > token + 1 and scene.tag(end - 1)[0] == "V" and scene.form(end)[:1].isdigit():
            return end - 1  # `mỗi hộ vay 50 triệu`: of a household
        return end
    period = scene.phrase_at(scene.words.duration, token)
    if period is not None:
        return period[0]
    end = scene.analysis.words[scene.analysis.word_of[token]][1]  # `120 USD/m2/chu kỳ`
    return end if end > token and scene.tag(token)[0] == "N" and scene.forms[end - 1].isalpha() else token + 1


def is_base(scene: Scene, token: int) -> bool:
    """Whether a rate is made to the number at `token`: `/1.000 dân`, `/100 km`, `/24 giờ`; a price to any, `/50 KB`.

    In `56 lượt/78 người`, `60 tấn/12 ha` both are counted or measured; `128GB/256GB`: one or the other.
    """
    unit = scene.phrase_at(scene.words.units, token + 1)
    before = scene.phrase_at(scene.words.units, token - 2) if scene.lower(token - 1) == "/" else None
    if unit is not None and before is not None and unit[1].symbol == before[1].symbol:
        return False
    if scene.lower(token - 1) != "/" or is_power(scene.form(token)):
        return True
    priced = unit is not None and before is not None and before[1].money
    return priced or scene.phrase_at(scene.words.duration, token + 1) is not None


def is_power(form: str) -> bool:
    """Whether the digits are a power of ten: `1.000`."""
    return _POWER.fullmatch(form) is not None


def _past_one(scene: Scene, token: int) -> int:
    """Past the number of a denominator: `/01 đơn vị`, `mỗi 10 KB`."""
    return token + (token < len(scene.lowers) and scene.forms[token][0].isdigit())


def _denominator_text(scene: Scene, start: int, end: int) -> str:
    if scene.forms[start].lstrip("0") == "1":
        start += 1
    unit = scene.phrase_at(scene.words.units, start)
    if unit is not None and unit[0] == end:
        return scene.words.bare_denominators.get(unit[1].symbol, unit[1].symbol)
    return scene.analysis.surface(start, end)


def per_before(scene: Scene, candidate: Candidate) -> str | None:
    """The denominator said before the number.

    `mỗi suất trị giá 500.000 đồng` → `suất`, `thuê bao hàng tháng là 10.000 đồng` → `tháng`,
    `bình quân hàng năm đón nhận 1,7 tỷ kWh` → `năm`.
    """
    begin = max(scene.sentence(candidate.first)[0], candidate.first - _REACH)
    if scene.lower(candidate.first - 1) in load_words("units", "rate", "sources"):
        return None
    for token in range(candidate.first - 2, begin - 1, -1):
        word = scene.lowers[token]
        if word in _CLAUSE_MARKS:
            return _period_in_front(scene, token) if word == "," else None
        if word not in scene.words.rate_openers or _is_taken(scene, candidate, token):
            continue
        if word not in load_words("units", "rate", "each") and scene.phrase_at(scene.words.duration, token + 1) is None:
            continue  # `cửa hàng`: only a period comes `hàng` …
        end = _denominator(scene, token + 1)
        if end is None or end > candidate.first or scene.forms[token + 1][0].isdigit():
            continue
        if scene.tag(token + 1)[0] in _PREDICATES and end == token + 2:
            continue  # `đất từng được hét giá 2 tỷ`
        period = _is_each(word) and scene.phrase_at(scene.words.duration, token + 1) is not None
        if period or _averaged(scene, begin, token) or _only_links(scene, _past_nouns(scene, end), candidate.first):
            return _denominator_text(scene, token + 1, end)
    return None


def _is_taken(scene: Scene, candidate: Candidate, token: int) -> bool:
    """Whether the denominator at `token` is that of the amount before: `15.000 đồng | mỗi bình 12 kg`."""
    if not candidate.index:
        return False
    unit = scene.phrase_at(scene.words.units, scene.candidates[candidate.index - 1].last)
    return unit is not None and unit[0] == token


def _period_in_front(scene: Scene, comma: int) -> str | None:
    """The period at the head of the sentence before `comma`: `Mỗi tháng, cửa hàng bán 2 tấn gạo`."""
    begin = scene.sentence(comma)[0]
    if scene.lowers[begin] not in scene.words.rate_openers:
        return None
    period = scene.phrase_at(scene.words.duration, begin + 1)
    return scene.analysis.surface(begin + 1, comma) if period is not None and period[0] == comma else None


def per_head(scene: Scene, candidate: Candidate) -> str | None:
    """`thu nhập bình quân đầu người đạt 54 triệu đồng` → `người`, within the clause."""
    begin = max(scene.sentence(candidate.first)[0], candidate.first - _REACH)
    for token in range(candidate.first - 1, begin - 1, -1):
        if scene.lowers[token] in _CLAUSE_MARKS or scene.forms[token][0].isdigit():
            return None
        head = scene.words.heads.longest(scene.lowers, token, candidate.first)
        if head is not None:
            return head[1]
    return None


def _averaged(scene: Scene, begin: int, token: int) -> bool:
    return token - 2 >= begin and " ".join(scene.lowers[token - 2 : token]) in scene.words.averages


def _past_nouns(scene: Scene, token: int) -> int:
    """Past what the denominator is of, at most two words: `mỗi ha cà phê cho thu nhập 100 triệu đồng`."""
    analysis = scene.analysis
    for _ in range(_OF):
        if scene.tag(token)[0] not in "NA" or not scene.forms[token].isalnum():
            break
        token = analysis.words[analysis.word_of[token]][1]
    return token


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
