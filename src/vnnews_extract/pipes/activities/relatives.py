"""Verbs that only say which ones are meant: `hộ | mới thành lập | được vay vốn`, `cán bộ | coi thi | sẽ được …`."""

from collections.abc import Sequence

from vnnews_extract.lexicons import load_words
from vnnews_extract.pipes.activities.features import (
    ANNOUNCING,
    COPULA,
    DONE,
    EXISTENTIAL,
    FREQUENCY,
    FUNCTION_HEAD,
    MOTION,
    RECENT,
)
from vnnews_extract.pipes.activities.phrases import (
    PREDICATES,
    Phrase,
    Span,
    has_particle,
    head_noun,
    head_verb,
    is_marked,
)
from vnnews_extract.pipes.activities.signs import Sentence

_REACH = 8  # phrases: how far the predicate may stand behind
_PEOPLE = "GB"
_NAMED = "PKT"
_BODIES = "OTG"
_PERSONS = "ORHGPB"


def sorts_subject(sentence: Sentence, phrases: Sequence[Phrase], index: int, subject: Span) -> bool:
    """Whether the verb at `index` belongs to the subject before it, for something else is said of them later."""
    if not _is_anybody(sentence, subject):
        return False
    if has_particle(sentence, phrases[index]):
        return _is_new(sentence, phrases, index)
    for position in range(index + 1, min(index + _REACH, len(phrases))):
        phrase = phrases[position]
        if phrase.kind in ("passive", "particle"):  # `danh mục 6 thủ tục | đã được | Bộ bãi bỏ`: of the things
            return is_marked(sentence, phrase) and not sentence.entries[phrase.first].features & DONE
        if phrase.kind == "state":  # `lực lượng chữa cháy | gặp khó khăn`
            return position == index + 1 and sentence.entries[phrase.last - 1].verb_class == "state"
        if phrase.kind == "noun":
            if sentence.signs[head_noun(sentence, phrase.span)] in _PERSONS:
                return False
        elif phrase.kind not in ("number", "time"):
            return False
    return False


def tells_of_object(sentence: Sentence, phrases: Sequence[Phrase], index: int, subject: Span) -> bool:
    """`Cục Quản lý Dược thu hồi | lô thuốc | không đạt chuẩn`: what is denied right behind the thing is said of it.

    So is where it leads (`mở 3 đường bay | mới tới | Ấn Độ`). The body that does it bears its whole name; one that is
    called by its deeds may be what is spoken of: `Ban chỉ đạo chống dịch không họp`.
    """
    signs = sentence.signs
    if not _is_named(sentence, subject) or index + 2 >= len(phrases) or phrases[index + 1].kind != "noun":
        return False
    predicate = phrases[index + 2]
    denied = "-" in signs[predicate.first : predicate.last] and predicate.kind in ("verb", "state")
    new = sentence.entries[predicate.first].features & RECENT and predicate.kind == "verb"
    thing = signs[head_noun(sentence, phrases[index + 1].span)] in "NF"
    return denied or bool(new and (thing or sentence.entries[predicate.last - 1].features & MOTION))


def possession_end(sentence: Sentence, phrases: Sequence[Phrase], index: int, subject: Span) -> int | None:
    """`Các xã | có | rừng giáp ranh | đã ký quy chế`: the predicate of those who are sorted by what they have.

    What bears a number or acts itself may have its own predicate: `các xã | có | 5 công trình | đã khởi công`.
    """
    signs = sentence.signs
    if not sentence.entries[phrases[index].last - 1].features & EXISTENTIAL or not sentence.is_plural(subject):
        return None
    if has_particle(sentence, phrases[index]) or any(sign in "PK" for sign in signs[slice(*subject)]):
        return None
    for position in range(index + 1, min(index + _REACH, len(phrases))):
        phrase = phrases[position]
        if phrase.kind in (*PREDICATES, "passive") and is_marked(sentence, phrase):
            return position if position > index + 1 else None
        if phrase.kind == "noun":
            if signs[phrase.first] in "MD" or signs[head_noun(sentence, phrase.span)] in _PERSONS:
                return None
        elif phrase.kind not in ("state", "preposition"):
            return None
    return None


def announces(sentence: Sentence, phrases: Sequence[Phrase], index: int) -> bool:
    """`Công ty thông báo | tháng 5 | sẽ chốt danh sách`: what is said to be done stands right behind the verb."""
    entry = sentence.entries[head_verb(sentence, phrases[index])]
    after = index + 1
    while after < len(phrases) and phrases[after].kind in ("time", "preposition") and after < index + 3:
        after += 1
    if after >= len(phrases) or phrases[after].kind not in PREDICATES:
        return False
    told = sentence.signs[phrases[after].first]  # `cam kết | không cắt điện`
    denied = told == "-" and after == index + 1
    return bool(entry.features & ANNOUNCING) and (denied or "+" in sentence.signs[slice(*phrases[after].span)])


def acts_again(sentence: Sentence, phrases: Sequence[Phrase], index: int) -> Span | None:
    """`Đây là lần thứ hai | UBND tỉnh | mở hội chợ`, `Đây là năm thứ 3 | trường | …`: who does it once more."""
    before, signs = phrases[index - 1], sentence.signs
    if index < 3 or before.kind != "noun" or phrases[index + 1 : index + 2] == []:
        return None
    head = head_noun(sentence, before.span)
    timed = phrases[index - 2].kind == "time" and _is_numbered(sentence, phrases[index - 2].span)
    copula = phrases[index - 3 if timed else index - 2]
    if not sentence.entries[copula.last - 1].features & COPULA:
        return None
    if timed:
        return before.span if signs[head] in "OTR" else None
    if not sentence.entries[head].features & FREQUENCY:
        return None
    for word in range(head + 1, before.last):
        if signs[word] in "OTR":
            return word, before.last
    return None


def _is_numbered(sentence: Sentence, time: Span) -> bool:
    """`năm thứ 3`, `lần đầu tiên`."""
    return "M" in sentence.signs[slice(*time)] or bool(sentence.entries[time[0]].features & FREQUENCY)


def singles_out(sentence: Sentence, noun: Span) -> bool:
    """`HTX là | đơn vị đầu tiên của huyện | trồng nấm`: the noun behind `là` stands for who did it before others."""
    if sentence.signs[head_noun(sentence, noun)] not in _BODIES:
        return False
    first, last = sentence.tokens(*noun)
    lowers, singling = sentence.analysis.lowers, load_words("clauses", "singling", "words")
    return any(f"{lowers[token]} {lowers[token + 1]}" in singling for token in range(first, last - 1))


def _is_named(sentence: Sentence, subject: Span) -> bool:
    """`UBND xã`, `Cục Quản lý Dược`: a name of more than its head; `Ban chỉ đạo` may go on with what it is for."""
    if sentence.signs[subject[1] - 1] in _NAMED:
        return True
    first, last = sentence.tokens(subject[1] - 1, subject[1])
    return any(form[0].isupper() for form in sentence.analysis.forms[first + 1 : last])


def _is_new(sentence: Sentence, phrases: Sequence[Phrase], index: int) -> bool:
    """`doanh nghiệp | mới thành lập | sẽ được …`, `đoàn viên | mới kết nạp | đã …`: nothing is acted on."""
    phrase = phrases[index]
    recent = sentence.entries[phrase.first].features & RECENT and sentence.signs[phrase.first] == "+"
    follows = phrases[index + 1] if index + 1 < len(phrases) else None
    return bool(recent) and follows is not None and follows.kind in (*PREDICATES, "passive")


def _is_anybody(sentence: Sentence, subject: Span) -> bool:
    """Whether the subject sorts people or bodies without naming one: `các đơn vị`, `cán bộ, giáo viên`."""
    signs, head = sentence.signs, head_noun(sentence, subject)
    if any(sign in _NAMED for sign in signs[subject[0] : subject[1]]):
        return False
    return signs[head] in _PEOPLE or (signs[head] == "O" and bool(sentence.entries[head].features & FUNCTION_HEAD))
