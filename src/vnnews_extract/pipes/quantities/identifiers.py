"""Numbers that name, order or compare things and count nothing."""

import re

from vnnews_extract.language.syllables import is_syllable
from vnnews_extract.lexicons import load_words
from vnnews_extract.pipes.quantities.amounts import unit_at
from vnnews_extract.pipes.quantities.nouns import counted_at, counted_phrase, strongly_counted_at
from vnnews_extract.pipes.quantities.rates import is_base, is_power
from vnnews_extract.pipes.quantities.scene import Candidate, Decision, Kind, Scene
from vnnews_extract.pipes.quantities.vocabulary import CountWord

_QUOTES = frozenset("\"“‘'«")
_CLOSING = frozenset("\"”’'»")
_SLOGAN = 14  # tokens that a slogan in quotes may be long
_DASHES = frozenset("-–—")
_PLUS = "+"
_CROSSES = frozenset({"x", "×", "*", "+"})
_PLATE = re.compile(r"\d{2}[A-ZĐ]{1,2}\d?\s?[-–.]\s?\d{3}")
_VESSELS = frozenset({"TS", "KH", "BTS"})  # what ends the number of a vessel: `BĐ 96777 TS`
_BASE = 100  # the least to which so many are told
_LARGER = ("place", "organisation", "household")  # what can have more people than so many
_SENT = ("thing", "person")
_PIECES = ("thing", "document")
_DOCUMENT = re.compile(r"\s?[/-]\s?(?:[A-ZĐ]{1,5}[A-ZĐa-z0-9-]*|\d{4}/)")


def part_of_noun(scene: Scene, candidate: Candidate) -> Decision | None:
    """`6 giải ba`: a number word inside the noun that the number before it counts."""
    decision = scene.decisions[candidate.index - 1] if candidate.index else None
    if decision is None or decision.noun is None or decision.noun[1] <= candidate.first:
        return None
    return Decision(Kind.NOTHING, "part of a counted noun")


def contact(scene: Scene, candidate: Candidate) -> Decision | None:
    """`0905123456`, `hotline 113`: telephone numbers, accounts and other long strings of digits."""
    number, core = candidate.number, scene.form(candidate.core)
    digits = sum(map(str.isdigit, core))
    if number.form == "digits" and (
        (core.isdigit() and (digits > 8 or (core[0] == "0" and digits > 2))) or (core[0] == "0" and digits > 6)
    ):
        return Decision(Kind.IDENTIFIER, "digits of a contact")
    if number.form != "digits" or number.modifier != "exact" or unit_at(scene, candidate.last) is not None:
        return None  # `điện thoại dưới 3 triệu đồng`
    token = candidate.first - (scene.lower(candidate.first - 1) in (":", "."))
    if scene.phrase_before(scene.words.contact_before, token) and counted_at(scene, candidate.last) is None:
        return Decision(Kind.IDENTIFIER, "contact")
    return None


def document(scene: Scene, candidate: Candidate) -> Decision | None:
    """`265/QĐ-TTg`, `05-HD/BTCQU`, `29/2023/NĐ-CP`: a number with letters after its slash or hyphen; `47B1-234.56`."""
    if candidate.number.form != "digits":
        return None
    if _PLATE.match(scene.analysis.shadow.text, candidate.number.core_start):
        return Decision(Kind.IDENTIFIER, "number plate")
    if scene.form(candidate.last) in _VESSELS and scene.form(candidate.core - 1)[:1].isupper():
        return Decision(Kind.IDENTIFIER, "number of a vessel")
    if _DOCUMENT.match(scene.analysis.shadow.text, candidate.number.end):
        return Decision(Kind.IDENTIFIER, "document number")
    return None


def name_part(scene: Scene, candidate: Candidate) -> Decision | None:
    """`Covid-19`, `3G`, `8A3`, `Z40`: a number glued into a name."""
    first, last = candidate.core, candidate.core_last
    before = scene.form(first - 1)
    joined = scene.analysis.glued(first)
    if joined and before in _DASHES and scene.form(first - 2)[-1:].isalpha() and candidate.number.form == "digits":
        return Decision(Kind.IDENTIFIER, "name and number")
    if joined and (before[-1:].isalnum() or before in ("_", "#", "@")):
        return Decision(Kind.IDENTIFIER, "glued to a name")
    after = scene.form(last)
    if scene.glued_to_next(last - 1) and after[:1].isalpha() and candidate.number.form == "digits":
        return Decision(Kind.IDENTIFIER, "glued to letters")
    return None


def coordinate(scene: Scene, candidate: Candidate) -> Decision | None:
    """`10,6 độ vĩ Bắc`, `108,2 độ kinh Đông`."""
    if scene.phrase_at(scene.words.coordinates, candidate.last) is not None:
        return Decision(Kind.NOTHING, "coordinate")
    return None


def score(scene: Scene, candidate: Candidate) -> Decision | None:
    """`tỷ số 2-1`, `thắng 3-0`, `8-5 và 13-10`: two numbers with a hyphen that are no range."""
    number = candidate.number
    if number.form != "digits":
        return None
    after = scene.lower(candidate.last)
    if _is_ratio(scene, candidate):
        return Decision(Kind.NOTHING, "ratio")
    bare = scene.phrase_before(scene.words.score_before, candidate.first) is not None
    if number.upper is not None:
        return Decision(Kind.SCORE, "score") if bare else None
    hyphen_after = after in _DASHES and scene.form(candidate.last + 1).isdigit()
    hyphen_before = scene.lower(candidate.first - 1) in _DASHES and scene.form(candidate.first - 2).isdigit()
    if hyphen_after or hyphen_before:
        return Decision(Kind.SCORE, "two numbers with a hyphen")
    return None


def _is_ratio(scene: Scene, candidate: Candidate) -> bool:
    """`tỷ lệ 2:1`: two numbers with a colon that nothing parts from them."""
    first, last, glued = candidate.core, candidate.last, scene.analysis.glued
    after = scene.form(last) == ":" and scene.form(last + 1).isdigit() and glued(last) and glued(last + 1)
    before = scene.form(first - 1) == ":" and scene.form(first - 2).isdigit() and glued(first) and glued(first - 1)
    return after or before


def dimension(scene: Scene, candidate: Candidate) -> Decision | None:
    """`3x4m`, `60 x 90 cm`, `2×3`, `10+10KB`."""
    unit = unit_at(scene, candidate.last)
    after = candidate.last if unit is None else unit[0]
    before = candidate.first - 1
    sum_of_units = unit is not None and scene.form(after) == _PLUS  # `12 MP + 13 MP`
    if scene.lower(after) in _CROSSES and scene.form(after + 1)[:1].isdigit() and not sum_of_units:
        return Decision(Kind.DIMENSION, "dimension")
    if scene.lower(before) in _CROSSES and before > 0:
        other = scene.decisions[candidate.index - 1] if candidate.index else None
        if scene.form(before - 1)[:1].isdigit() or (other is not None and other.kind is Kind.DIMENSION):
            return Decision(Kind.DIMENSION, "dimension")
    return None


def multiple(scene: Scene, candidate: Candidate) -> Decision | None:
    """`gấp 3 lần`, `cao hơn 2 lần`, `1,5 lần`, `tăng gấp đôi`."""
    exceeding = scene.lower(candidate.core - 1) in load_words("changes", "increase", "exceeding")
    if scene.lower(candidate.last) in load_words("identifiers", "multiple", "words") and (
        candidate.number.value % 1
        or (exceeding and candidate.first < candidate.core)
        or scene.phrase_before(scene.words.multiple_before, candidate.first)
        or scene.lower(candidate.last + 1) in load_words("changes", "comparative", "against")
        or scene.phrase_at(scene.words.multiplied, candidate.last + 1)
    ):
        return Decision(Kind.MULTIPLE, "multiple")
    if scene.lower(candidate.first - 1) in load_words("identifiers", "multiple", "fold"):
        return Decision(Kind.MULTIPLE, "multiple")
    return None


def ordinal(scene: Scene, candidate: Candidate) -> Decision | None:
    """`thứ hai`, `lần thứ 3`, `hạng 2`, `top 10`, `khóa 13`."""
    if scene.phrase_before(scene.words.rank_before, candidate.first) is None:
        return None
    countable = scene.lower(candidate.first - 1) in load_words("identifiers", "rank", "countable")
    won = scene.lower(candidate.first - 2) in load_words("identifiers", "rank", "won")
    if countable and not won and strongly_counted_at(scene, candidate.last):
        return None
    return Decision(Kind.ORDINAL, "rank")


def slogan(scene: Scene, candidate: Candidate) -> Decision | None:
    """`“3 không”`, `"5 không, 3 sạch"`: numbers in a short quotation that begins with one."""
    token, floor = candidate.first - 1, max(scene.sentence(candidate.first)[0], candidate.first - _SLOGAN)
    while token >= floor and scene.forms[token] not in _QUOTES:
        if scene.forms[token] in _CLOSING:
            return None
        token -= 1
    if token < floor or (not scene.form(token + 1)[:1].isdigit() and token + 1 != candidate.first):
        return None
    end = min(scene.sentence(candidate.first)[1], token + _SLOGAN)
    if any(scene.forms[index] in _CLOSING for index in range(candidate.last, end)):
        return Decision(Kind.IDENTIFIER, "slogan")
    return None


def list_number(scene: Scene, candidate: Candidate) -> Decision | None:
    """`1. Về kinh tế`, `2) Giải pháp`, `(3)`, or a number that is a paragraph by itself."""
    first, last = candidate.first, candidate.last
    begin, end = scene.paragraph(first)
    if first == begin and candidate.number.form == "digits":
        if last == end:
            return Decision(Kind.IDENTIFIER, "number by itself")
        if scene.forms[last] in (".", ")", "/", "-", "–") and candidate.number.upper is None:
            return Decision(Kind.IDENTIFIER, "list number")
        if scene.form(last).istitle() and scene.form(last + 1).istitle():
            return Decision(Kind.IDENTIFIER, "number of a row")  # `2 Hồ Thị Loan Phó Bí thư`
    if scene.form(first - 1) == "(" and scene.form(last) == ")" and candidate.number.value < 20:
        return Decision(Kind.IDENTIFIER, "list number")
    return None


def number_of_name(scene: Scene, candidate: Candidate) -> Decision | None:
    """`Nghị quyết số 39 ngày 17/4`, `Quốc lộ 19`, `lớp 10`, `đợt 02`: always a name, whatever follows it."""
    if candidate.first != candidate.core:
        return None
    hit = _numbered_before(scene, candidate.first)
    noun = " ".join(scene.lowers[hit[0] : candidate.first]) if hit is not None else ""
    stage = noun in scene.words.stages and scene.form(candidate.core).startswith("0")
    milestone = noun in load_words("identifiers", "milestones", "words")
    measured = scene.form(candidate.first - 2)[-1:].isdigit()  # `dài 5 Km 12 cầu`
    stage = stage or (milestone and not measured and scene.form(candidate.first - 1)[0].isupper())
    if hit is None or not (stage or noun in scene.words.strongly_numbered):
        return None
    if _is_quantified(scene, hit[0]) and (stage or strongly_counted_at(scene, candidate.last)):
        return None  # `mỗi lớp 30 học viên`
    if noun in load_words("identifiers", "strong", "verbs") and _is_sent(scene, candidate.last):
        return None  # `điều 18 xe`
    if scene.phrase_before(scene.words.sum_before, candidate.first) is not None:
        return None
    return Decision(Kind.IDENTIFIER, "number of a name")


def _is_sent(scene: Scene, token: int) -> bool:
    """Whether people or things that can be sent somewhere begin at `token`, no part of a law."""
    counted = counted_at(scene, token)
    return counted is not None and counted.group in _SENT and scene.forms[token].islower()


def _numbered_before(scene: Scene, token: int) -> tuple[int, bool] | None:
    """The noun before `token` that takes a number as its name; not the end of another word (`chuyển khoản 4 lần`)."""
    hit = scene.phrase_before(scene.words.numbered_before, token)
    if hit is None or hit[0] < token - 1:
        return hit
    first, last = scene.analysis.words[scene.analysis.word_of[hit[0]]]
    return None if first < hit[0] and last == token and scene.forms[hit[0]].islower() else hit


def _is_quantified(scene: Scene, token: int) -> bool:
    """Whether what begins at `token` is no single thing with a name: `mỗi | lớp`."""
    return scene.lower(token - 1) in load_words("identifiers", "numbered", "not_after")


def numbered_noun(scene: Scene, candidate: Candidate) -> Decision | None:
    """`Tổ 3`, `Chi bộ 2`, `cấp 3`, `giai đoạn 1`: a noun that takes its number as a name.

    Not after a quantifier (`mỗi lớp 30 học sinh`), nor where people, households or things follow
    (`thị trấn 571 hộ`, `nhà 3 tầng`), nor with a modifier or a separator in the number.
    """
    number = candidate.number
    if candidate.first != candidate.core or number.total is not None or number.form != "digits":
        return None
    if scene.phrase_before(scene.words.sum_before, candidate.first) is not None:
        return None
    hit = _numbered_before(scene, candidate.first)
    if hit is None:
        return None
    if number.value >= 1000 or number.value % 1 or _is_quantified(scene, hit[0]):
        return None
    counted = counted_at(scene, candidate.last)
    if strongly_counted_at(scene, candidate.last) or _is_listed(scene, candidate.last, counted):
        return None
    if counted is not None and scene.lower(candidate.last + 1) == "/":
        return None  # `tôm loại 30 con/kg`
    if scene.tag(candidate.first - 1)[0] == "V" and counted_at(scene, candidate.last) is not None:
        return None  # `cấp 203 giấy phép`
    return Decision(Kind.IDENTIFIER, "numbered noun")


def _is_listed(scene: Scene, token: int, counted: CountWord | None) -> bool:
    """Whether things, papers or rooms begin at `token`: `cấp 4 giấy phép`, `trường 6 phòng`; not `mục 3 Nghị quyết`."""
    if counted is None or not scene.forms[token].islower():
        return False
    hit = counted_phrase(scene, token)
    closed = hit is not None and not scene.form(hit[0])[:1].isalnum()
    return counted.group in _PIECES or (counted.group == "organisation" and closed)


def named_kind(scene: Scene, candidate: Candidate) -> Decision | None:
    """`thơ bảy chữ`, `cỏ 4 lá`: a kind of thing that has its name from a number."""
    kind = scene.words.named_kinds.get(scene.lower(candidate.first - 1))
    if kind is not None and scene.lower(candidate.last) in kind:
        return Decision(Kind.IDENTIFIER, "named kind")
    return None


def inside_name(scene: Scene, candidate: Candidate) -> Decision | None:
    """`Hội nghị Trung ương 8 Khóa XII`, `Đoàn 12 huyện Đắk Song`: digits between the words of one name."""
    first, last = candidate.first, candidate.last
    if candidate.number.form != "digits" or first != candidate.core or first <= scene.sentence(first)[0]:
        return None
    before, after = scene.form(first - 1), scene.form(last)
    if not before[:1].isalpha() or scene.tag(first - 1)[0] != "N" or last >= scene.sentence(first)[1]:
        return None
    if scene.lower(first - 1) in load_words("times", "calendar", "festive"):
        return None  # `chúc tết 22 chùa Khmer`
    counted = scene.phrase_at(scene.words.counted, last)
    placed = counted is not None and counted[1].group == "place" and scene.form(counted[0])[:1].isupper()
    named = placed and counted is not None and not _are_several(scene, counted[0])
    if before[0].isupper() and not is_syllable(before) and counted is None and _names_quality(scene, last):
        return Decision(Kind.IDENTIFIER, "number of a model")
    word = scene.analysis.words[scene.analysis.word_of[first - 1]][0]
    if named or (scene.forms[word][0].isupper() and after.istitle() and len(after) > 1):
        return Decision(Kind.IDENTIFIER, "inside a name")
    return None


def _are_several(scene: Scene, token: int) -> bool:
    """Whether several names follow, as many are counted: `UBND 3 tỉnh | Sơn La, Điện Biên, Lai Châu`."""
    stop = scene.sentence(token)[1]
    while token < stop and scene.forms[token][0].isupper():
        token += 1
    joined = scene.form(token) == "," or scene.lower(token) in load_words("clauses", "coordinator", "additive")
    return joined and scene.form(token + 1)[:1].isupper()


def _names_quality(scene: Scene, token: int) -> bool:
    """Whether what follows tells what something is like: `chip Snapdragon 800 | tốc độ 2,3 GHz`."""
    return scene.phrase_at(scene.words.compound_stops, token) is not None


def proper_name(scene: Scene, candidate: Candidate) -> Decision | None:
    """`SEA Games 31`, `Thanh Hóa 1`: digits after a proper name with nothing counted after them."""
    before = scene.form(candidate.first - 1)
    if candidate.number.form != "digits" or candidate.first != candidate.core or not before[:1].isupper():
        return None
    if candidate.first - 1 <= scene.sentence(candidate.first)[0] or counted_at(scene, candidate.last):
        return None
    if scene.phrase_before(scene.words.subset_before, candidate.first) is not None:
        return None  # `74 học viên (nữ 31, DTTS 12)`
    return Decision(Kind.IDENTIFIER, "number of a proper name")


def denominator(scene: Scene, candidate: Candidate) -> Decision | None:
    """`36 đảng viên/1.000 dân`, `2,5 đồng mỗi 10 KB`: the 1,000 is what the 36 is a rate of."""
    before = scene.lower(candidate.first - 1)
    slashed = before == "/" and scene.form(candidate.first - 2)[-1:].islower() and is_base(scene, candidate.first)
    measured = scene.phrase_at(scene.words.units, candidate.last) is not None
    each = before in load_words("units", "rate", "behind") and measured and candidate.index > 0
    if each:  # but not `Mỗi 1 ha nuôi 10 thùng ong`
        amount = scene.decisions[candidate.index - 1]
        each = amount is not None and amount.per is not None
    if slashed or each or _is_one_of_rate(scene, candidate) or _is_base_of_count(scene, candidate):
        return Decision(Kind.NOTHING, "denominator of a rate")
    return None


def _is_one_of_rate(scene: Scene, candidate: Candidate) -> bool:
    """`5.500 đồng một ký`, `21.085 đồng đổi 1 USD`: the one that the amount just before is a rate of."""
    decision = scene.decisions[candidate.index - 1] if candidate.index else None
    if decision is None or decision.per is None or not _is_one(scene.lowers[candidate.core]):
        return False
    hit = unit_at(scene, scene.candidates[candidate.index - 1].last)
    words = scene.phrase_at(scene.words.rate_words, hit[0]) if hit is not None else None
    return words is not None and words[0] == candidate.last


def _is_base_of_count(scene: Scene, candidate: Candidate) -> bool:
    """`21 giường bệnh trên 10.000 dân`: so many to every 10,000; but `5 xã trên 10.000 dân` have more than that."""
    decision = scene.decisions[candidate.index - 1] if candidate.index else None
    if decision is None or decision.noun is None or decision.noun[1] != candidate.first:
        return False
    on = scene.lowers[candidate.first] in load_words("units", "ground", "on")
    over = on and candidate.first + 1 == candidate.core
    counted = counted_at(scene, decision.noun[0])
    large = candidate.number.value >= _BASE and is_power(scene.form(candidate.core))
    return over and large and counted is not None and counted.group not in _LARGER


def _is_one(lower: str) -> bool:
    return lower == "1" or lower in load_words("particles", "quantifier", "article")


def mass_fraction(scene: Scene, candidate: Candidate) -> Decision | None:
    """`1/5 kim ngạch`, `một nửa dân số`: a part of something that does not come in pieces."""
    if candidate.number.form == "fraction":
        return Decision(Kind.NOTHING, "fraction in words")
    if candidate.number.total is None:
        return None
    compared = scene.lower(candidate.first - 1) in load_words("nouns", "mass", "compared")
    if scene.phrase_at(scene.words.mass, candidate.last) or (compared and counted_at(scene, candidate.last) is None):
        return Decision(Kind.NOTHING, "fraction of a mass")
    return None


def index_points(scene: Scene, candidate: Candidate) -> Decision | None:
    """`501,41 điểm`, `VN-Index tăng 10 điểm`: points of an index; `ghi 3 điểm` is a count."""
    if scene.lower(candidate.last) not in load_words("identifiers", "index", "points"):
        return None
    begin, _ = scene.sentence(candidate.first)
    said = scene.words.index_words.scan(scene.lowers, begin, candidate.first)
    if candidate.number.value % 1 or said or scene.is_about_indices:
        return Decision(Kind.NOTHING, "index points")
    return None
