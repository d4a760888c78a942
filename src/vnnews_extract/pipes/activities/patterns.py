"""Constructions: what a few phrases in a row say together.

Each function looks at the phrases from an index on and answers with what it found, or None.
"""

from collections.abc import Sequence

from vnnews_extract.lexicons import load_words
from vnnews_extract.pipes.activities.features import (
    ALLIED,
    ATTRIBUTIVE,
    COMITATIVE,
    COMPANION,
    COMPOSING,
    CONCESSIVE,
    COPULA,
    DESCRIPTIVE,
    DIRECTIVE,
    EXISTENTIAL,
    LIGHT,
    PERCEIVING,
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
    is_modal,
    verb_chain,
)
from vnnews_extract.pipes.activities.signs import Sentence

ACTOR_SIGNS = "OTRHGP"
_SETTLING = ("decide", "directive")
_LIST_MARKS = ("comma", "semicolon", "colon", "coordinator", "preposition", "time", "open", "close", "other")
_LIST = 80  # phrases: how long a list of persons or bodies may be
_FRONT = 30  # phrases: how long a fronted deed may be
_PARTNERS = 40  # phrases: how long a list of partners may be
_REACH = 14  # phrases: how far a list of agents may go on


def is_actor_like(sentence: Sentence, span: Span) -> bool:
    """Whether the head of a noun phrase could act: an organisation, an office, a person, a name."""
    return sentence.signs[head_noun(sentence, span)] in ACTOR_SIGNS


def agent_and_verb(phrases: Sequence[Phrase], index: int) -> tuple[Span, int] | None:
    """The agent that begins at phrase `index` and the index of the verb after it.

    `được | UBND tỉnh | hỗ trợ`, `do | bà Lan, Giám đốc Sở Y tế, | dẫn đầu`: the list of agents and their
    appositions may hold commas; a state or a clause mark ends the search.
    """
    found = subject_and_predicate(phrases, index)
    return found if found is not None and phrases[found[1]].kind == "verb" else None


def subject_and_predicate(phrases: Sequence[Phrase], index: int) -> tuple[Span, int] | None:
    """The list of nouns that begins at phrase `index`, and the index of the verb or state after it."""
    if index >= len(phrases) or phrases[index].kind != "noun":
        return None
    last = phrases[index].last
    for position in range(index + 1, min(index + _REACH, len(phrases))):
        phrase = phrases[position]
        if phrase.kind in ("verb", "state"):
            return (phrases[index].first, last), position
        if phrase.kind == "noun":
            last = phrase.last
        elif phrase.kind not in ("comma", "coordinator", "time", "preposition", "open", "close", "number", "other"):
            return None
    return None


def partner_and_verb(sentence: Sentence, phrases: Sequence[Phrase], index: int) -> int | None:
    """`phối hợp với X tổ chức Y`: the index of the verb after the partner, where one follows.

    A verb with a particle of status is certain; else the first one is taken.
    """
    _, last = verb_chain(sentence, phrases[index])
    if not sentence.entries[last - 1].features & COMITATIVE:
        return _joint_deed(sentence, phrases, index)
    first = None
    for position in range(index + 1, min(index + _PARTNERS, len(phrases))):
        kind = phrases[position].kind
        if kind == "verb" and is_marked(sentence, phrases[position]):
            if first is not None and _ends_in_person(sentence, phrases[position - 1]):
                return first  # `phối hợp với X | bắt giữ | Lê Văn B. | đang vận chuyển …`
            return position if position > index + 1 else None
        if kind == "verb" and first is None:
            if phrases[position - 1].kind == "preposition":
                return None  # `có sự phối hợp với địa phương | trong | tuần tra`
            first = position
        elif kind == "comma" and first is not None and _acts_on_thing(sentence, phrases, first, position):
            return first  # `phối hợp với trường | gom | sách cũ, sẽ tặng 90 cuốn`
        elif kind == "state" and sentence.entries[phrases[position].last - 1].features & DESCRIPTIVE:
            continue  # `phối hợp với các đơn vị | liên quan | xác minh`
        elif kind not in ("noun", "time", "comma", "coordinator", "preposition", "open", "close", "particle", "other"):
            break
    return first if first is not None and first > index + 1 else None


def _acts_on_thing(sentence: Sentence, phrases: Sequence[Phrase], verb: int, end: int) -> bool:
    """Whether a thing is all that stands between the verb and the comma at `end`, and a verb stands behind it."""
    kinds = [phrase.kind for phrase in phrases[verb + 1 : end + 2]]
    return kinds == ["noun", "comma", "verb"] and sentence.signs[head_noun(sentence, phrases[verb + 1].span)] in "EFNZ"


def _ends_in_person(sentence: Sentence, phrase: Phrase) -> bool:
    return phrase.kind == "noun" and sentence.signs[head_noun(sentence, phrase.span)] in "BHP"


def _joint_deed(sentence: Sentence, phrases: Sequence[Phrase], index: int) -> int | None:
    """`liên kết với X | nuôi 200 con bò`, `tiếp tục cùng X | tuần tra`: what is done jointly.

    The alliance is what counts where no deed with an object follows the partner at once (`hợp tác với X | trong
    đào tạo`), or where the verb only says what the partner is (`liên kết với các công ty | xuất khẩu gạo`).
    """
    noun = _ally(sentence, phrases, index)
    if noun is None:
        return None
    allied = sentence.entries[verb_chain(sentence, phrases[index])[1] - 1].features & ALLIED
    for position in range(noun + 1, min(noun + _REACH, len(phrases) - 1)):
        kind = phrases[position].kind
        if kind == "verb":
            before, after = phrases[position - 1], phrases[position + 1].kind
            told = before.kind in ("noun", "close") and (after in ("noun", "number") or not allied)
            return position if told and not _names_trade(sentence, phrases, noun, position) else None
        if kind not in ("noun", "comma", "coordinator", "preposition", "open", "close"):
            return None
    return None


def _ally(sentence: Sentence, phrases: Sequence[Phrase], index: int) -> int | None:
    """The noun of the partner after `liên kết với`, or after a light verb and `cùng`."""
    first, last = verb_chain(sentence, phrases[index])
    entries = sentence.entries
    allied = entries[last - 1].features & ALLIED
    if not allied and not all(entry.features & LIGHT for entry in entries[first:last]):
        return None
    led = index + 1 < len(phrases) and bool(entries[phrases[index + 1].first].features & COMPANION)
    noun = index + 2 if led else index + 1
    words = load_words("clauses", "preposition", "companion")  # also as a part of the verb: `liên kết với`
    with_partner = sentence.analysis.lowers[sentence.tokens(first, last)[1] - 1] in words
    if noun >= len(phrases) or phrases[noun].kind != "noun" or not (led or (allied and with_partner)):
        return None  # `kết nối | 3 công ty | nhận nuôi 10 trẻ`: only those who are brought together do it
    return noun if sentence.signs[head_noun(sentence, phrases[noun].span)] in ACTOR_SIGNS + "B" else None


def _names_trade(sentence: Sentence, phrases: Sequence[Phrase], noun: int, verb: int) -> bool:
    """`các công ty | chế biến gỗ`, `50 hộ | nuôi bò sữa`: somebody without a name, and a trade without a number."""
    signs, (first, last) = sentence.signs, phrases[noun].span
    if noun + 1 < verb or not set(signs[first:last]) <= set("OBDMN") or signs[phrases[verb + 1].first] in "MD":
        return False
    return sentence.entries[head_verb(sentence, phrases[verb])].verb_class == "sign"


def predicate_after(sentence: Sentence, phrases: Sequence[Phrase], index: int) -> bool:
    """Whether the verb at `index` only modifies the subject before it, for its predicate comes later.

    `Ban chỉ đạo | phòng chống | dịch bệnh | đã kiểm tra`; but `Công an bắt | đối tượng | đang vận chuyển`,
    where the later verb is said of the person in between. What an order says is to be done is no predicate of
    its subject: `Sở yêu cầu | phải rà soát`, `Sở nhắc tàu cá | không vượt tuyến`; nor is what comes to light:
    `Công an xác định | đường dây | đã bán …`.
    """
    features = sentence.entries[head_verb(sentence, phrases[index])].features
    if features & PERCEIVING and phrases[index + 1 : index + 2] and phrases[index + 1].kind == "noun":
        return False
    orders = bool(features & DIRECTIVE)
    for position in range(index + 1, min(index + 8, len(phrases))):
        phrase = phrases[position]
        if phrase.kind in PREDICATES:
            if sentence.entries[phrase.first].features & RECENT and _is_plan(sentence, phrases[position - 1]):
                return False  # `ủng hộ chủ trương | vừa làm thủy điện, vừa …`
            if orders and position == index + 1:
                return False  # `Hội đề nghị | chỉ tăng | 10%`
            asked = is_modal(sentence, phrase) or "-" in sentence.signs[phrase.first : phrase.last]
            return has_particle(sentence, phrase) and not (orders and asked)
        if phrase.kind == "noun":
            if sentence.signs[head_noun(sentence, phrase.span)] in "OTRHGPB":
                return False
        elif phrase.kind not in ("number", "time"):
            return False
    return False


def _is_plan(sentence: Sentence, phrase: Phrase) -> bool:
    return phrase.kind == "noun" and sentence.signs[head_noun(sentence, phrase.span)] in "FZ"


def is_attributive(sentence: Sentence, phrases: Sequence[Phrase], index: int) -> bool:
    """`đơn vị | trực thuộc | Sở | kiểm tra`: the state at `index` only says which one is meant.

    A place may go on after commas: `anh Nam, | ở | thôn 8, xã Tân Lập, | mua …`, and so may those who make up a body:
    `Tổ công tác | gồm | Công an, Y tế | đã kiểm tra …`.
    """
    features = sentence.entries[phrases[index].last - 1].features
    if not features & ATTRIBUTIVE:
        return False
    composes = features & COMPOSING and 0 < index < len(phrases) - 1
    composes = composes and _may_act(sentence, phrases[index - 1]) and _may_act(sentence, phrases[index + 1])
    parted = False  # by a comma that needs a predicate beyond doubt behind it
    for position in range(index + 1, min(index + _REACH, len(phrases))):
        phrase = phrases[position]
        if phrase.kind in PREDICATES:
            if parted and not is_marked(sentence, phrase):
                return False
            return position > index + 1 or bool(features & DESCRIPTIVE)
        if phrase.kind in ("comma", "coordinator"):
            if not _goes_on_with_place(sentence, phrases, position + 1):
                parted = phrase.kind == "comma"
                if not composes:
                    return False
        elif phrase.kind not in ("noun", "number", "preposition", "time", "open", "close"):
            return False
    return False


def _may_act(sentence: Sentence, phrase: Phrase) -> bool:
    return phrase.kind == "noun" and sentence.signs[head_noun(sentence, phrase.span)] in ACTOR_SIGNS + "B"


def _goes_on_with_place(sentence: Sentence, phrases: Sequence[Phrase], index: int) -> bool:
    if index >= len(phrases):
        return False
    phrase = phrases[index]
    return phrase.kind in PREDICATES or (
        phrase.kind == "noun" and sentence.signs[head_noun(sentence, phrase.span)] in "TP"
    )


def is_clausal_subject(sentence: Sentence, phrases: Sequence[Phrase], index: int) -> bool:
    """`Kỷ niệm 50 năm thành lập | là dịp …`: the verb at `index` and its object are the subject of another.

    What goes on after `;` is so only with a concession: `…; cải cách thủ tục | tuy đã | nhanh nhưng chưa đều`.
    """
    first = index == 0 or phrases[index - 1].kind != "semicolon"
    for position in range(index + 1, min(index + _REACH, len(phrases))):
        phrase = phrases[position]
        if phrase.kind in ("connective", "subordinator") and sentence.entries[phrase.first].features & CONCESSIVE:
            return True
        if not first and phrase.kind in PREDICATES:
            return False
        if phrase.kind == "state" and sentence.entries[phrase.first].features & COPULA:
            return True
        if position == index + 1 and phrase.kind == "state" and not is_existential(sentence, phrase):
            return True  # `Khảo sát | cho thấy …`
        if phrase.kind in PREDICATES and is_marked(sentence, phrase):
            return phrases[position - 1].kind != "coordinator"
        if phrase.kind not in ("noun", "number", "time", "verb", "preposition", "coordinator"):
            return False
    return False


def presence_subject(sentence: Sentence, phrases: Sequence[Phrase], index: int) -> Span | None:
    """`Dự hội nghị có ông A`: who is present, after `có`; several (`các đồng chí A, B; lãnh đạo …`) as a whole."""
    for position in range(index + 1, min(index + 8, len(phrases) - 1)):
        phrase = phrases[position]
        if phrase.kind in PREDICATES:
            if is_existential(sentence, phrase) and phrases[position + 1].kind == "noun":
                return _attendants(sentence, phrases, position + 1)
            if phrase.kind != "verb":
                return None
        elif phrase.kind in ("comma", "semicolon", "passive"):
            return None
    return None


def _attendants(sentence: Sentence, phrases: Sequence[Phrase], noun: int) -> Span:
    first, last = phrases[noun].span
    listed = noun + 1 < len(phrases) and phrases[noun + 1].kind == "semicolon"  # `có Thủ tướng A; | Bộ trưởng B; …`
    listed = listed or _goes_on_with_person(sentence, phrases, noun)
    if not listed and not sentence.is_plural((first, last)):
        return first, _name_end(sentence, first, last)
    for phrase in phrases[noun + 1 : noun + _LIST]:
        if phrase.kind in ("noun", "number"):
            last = phrase.last
        elif phrase.kind in PREDICATES:
            if not sentence.entries[phrase.last - 1].features & ATTRIBUTIVE:
                break
        elif phrase.kind not in _LIST_MARKS:
            break
    return first, last


def _goes_on_with_person(sentence: Sentence, phrases: Sequence[Phrase], noun: int) -> bool:
    """`có ông A – Chủ tịch huyện, | bà B – Giám đốc Sở`: a second person behind a comma or `và`.

    So there is a second office or body behind an office: `có Phó Chủ tịch xã Lê Văn A, | Bí thư Đoàn Trần Thị B`, `có
    lãnh đạo Huyện ủy, | Bộ CHQS tỉnh`.
    """
    if noun + 2 >= len(phrases) or phrases[noun + 1].kind not in ("comma", "coordinator"):
        return False
    office, following = (sentence.signs[slice(*phrases[at].span)] for at in (noun, noun + 2))
    if phrases[noun + 2].kind != "noun":
        return False
    head = sentence.signs[head_noun(sentence, phrases[noun + 2].span)]
    if office[0] == "R" and ("P" not in office or "P" in following):
        return head in ("HR" if "P" in office else "HOR")
    return head == "H"


def main_clause_subject(sentence: Sentence, phrases: Sequence[Phrase], index: int) -> Span | None:
    """`Thực hiện nghị quyết của tỉnh, | UBND huyện | đã ban hành …`: who acts after a fronted deed."""
    for position in range(index + 1, min(index + _FRONT, len(phrases))):
        kind = phrases[position].kind
        if kind in ("semicolon", "colon"):
            return None
        if kind != "comma":
            continue
        noun = next_noun(phrases, position + 1)
        if noun is None or not is_actor_like(sentence, phrases[noun].span):
            continue
        if list_predicate(phrases, noun) is not None:
            return phrases[noun].first, phrases[list_end(phrases, noun)].last
    return None


def _name_end(sentence: Sentence, first: int, last: int) -> int:
    """`ông An | – Bí thư Đảng ủy`: where the name ends and the office after it begins."""
    signs = sentence.signs
    for word in range(first + 2, last - 1):
        if signs[word] in ",~" and signs[word - 1] == "P" and signs[word + 1] == "R":
            return word
    return last


def relative_actor(sentence: Sentence, phrases: Sequence[Phrase], index: int, subject: Span) -> int | None:
    """`Các nội dung | Bộ Chính trị | đã giải quyết`: where the actor begins in the noun phrase before a verb.

    The verb at `index` has no object: what it acts on is the head of the phrase. It has a particle, or it is what
    is done with a paper (`chỉ tiêu | tỉnh | giao`).
    """
    signs, phrase = sentence.signs, phrases[index]
    head = signs[head_noun(sentence, subject)]
    if head not in "EFZN" or subject[1] != phrase.first:
        return None
    if index + 1 < len(phrases) and phrases[index + 1].kind in ("noun", "number"):
        return None
    settled = head == "F" and not has_particle(sentence, phrase)
    settled = settled and sentence.entries[head_verb(sentence, phrase)].verb_class in _SETTLING
    if not settled and not is_marked(sentence, phrase):
        return None
    for word in range(subject[0] + 1, subject[1]):
        if signs[word] in ("OTR" if head == "F" else "OR") and signs[word - 1] in "NnEFZj":
            return word
    return None


def next_noun(phrases: Sequence[Phrase], index: int) -> int | None:
    """The noun phrase that begins a clause at phrase `index`, after circumstances of time and place.

    Such a time may be an adverb: `…, | vừa qua | Chủ tịch xã …`.
    """
    if index + 1 < len(phrases) and phrases[index].kind == "particle" and phrases[index + 1].kind == "noun":
        index += 1
    size = len(phrases)
    while index < size and phrases[index].kind in ("time", "comma", "preposition", "number"):
        if phrases[index].kind == "preposition":
            index += 1
            if index == size or phrases[index].kind not in ("noun", "time"):
                return None
        index += 1
    return index if index < size and phrases[index].kind == "noun" else None


def list_end(phrases: Sequence[Phrase], noun: int) -> int:
    """The last noun phrase of the list that begins at `noun`: `Tiểu ban A, | Tiểu ban B và | Tiểu ban C`."""
    limit = min(noun + _LIST, len(phrases) - 2)
    while noun < limit and phrases[noun + 1].kind in ("comma", "coordinator") and phrases[noun + 2].kind == "noun":
        noun += 2
    return noun


def list_predicate(phrases: Sequence[Phrase], noun: int) -> int | None:
    """The predicate after the list of nouns at `noun`; a comma may close it: `ông A, Giám đốc Sở, | đã`."""
    after = past_bracket(phrases, list_end(phrases, noun) + 1)
    if after > noun + 1 and after + 1 < len(phrases) and phrases[after].kind == "comma":
        after += 1
    return after if after < len(phrases) and phrases[after].kind in PREDICATES else None


def past_bracket(phrases: Sequence[Phrase], index: int) -> int:
    """`HTX An Bình | (xã An Bình, huyện Sơn Hà) | đã …`: where the sentence goes on after a bracket at `index`."""
    if index < len(phrases) and phrases[index].kind == "open":
        for position in range(index + 1, min(index + _REACH, len(phrases))):
            if phrases[position].kind == "close":
                return position + 1
    return index


def is_existential(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether the phrase is `có`: `có 138 công ty báo cáo` tells what the companies do."""
    return bool(sentence.entries[phrase.last - 1].features & EXISTENTIAL)
