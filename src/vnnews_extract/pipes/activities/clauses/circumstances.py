"""Noun phrases and circumstances: who waits for a verb, and what a preposition or `khi`, `để` opens."""

from vnnews_extract.pipes.activities import insertions, patterns
from vnnews_extract.pipes.activities.clauses.reader import (
    FRONTED,
    START,
    SUBCLAUSE,
    SUBJECT,
    TAIL,
    Handler,
    Predication,
    Reader,
)
from vnnews_extract.pipes.activities.features import (
    ACCORDING,
    ASIDE,
    CAUSAL,
    CONDITIONAL,
    CONSEQUENCE,
    LIGHT,
    RELATIVE,
    SEQUENCE,
    STATUTE,
    TOPIC,
)
from vnnews_extract.pipes.activities.phrases import PREDICATES, Phrase, Span, head_noun, head_verb

_LIST = 12  # phrases: how far back a list is followed


def noun_phrase(reader: Reader, index: int, phrase: Phrase) -> None:
    state = reader.state
    before = reader.kind(index - 1)
    governed = before == "preposition"
    # a comma that has not ended the circumstance lists what belongs to it
    listed = before == "coordinator" or (before == "comma" and state.slot == FRONTED)
    if state.slot == START and not governed:
        state.pending, state.slot = phrase.span, SUBJECT
    elif state.slot == SUBJECT and state.pending is not None and not governed:
        if before == "connective" or (before == "time" and reader.kind(index - 2) == "connective"):
            keeps = False  # `Các xã thì | hiện nay nông dân | đang …`
        elif reader.actor_like(phrase.span):
            timed = _is_dated(reader, index)
            aside = before == "comma" and (_stands_aside(reader, state.pending) or _is_concerned(reader, index))
            keeps = not (timed or aside) and (
                _keeps_subject(reader, state.pending, phrase, listed) or _lists_governed(reader, index)
            )
        else:
            keeps = not (before == "comma" and _follows_place(reader, state.pending, index))
        if not keeps and _is_thing(reader, state.pending) and not _is_deed(reader, state.pending):
            state.topic = state.pending
        state.pending = (state.pending[0] if keeps else phrase.first, phrase.last)
    elif state.slot == FRONTED and not governed and not listed and _ends_front(reader, index):
        state.pending, state.slot = phrase.span, SUBJECT
    elif state.slot == FRONTED and governed and state.topic is None and _is_topic(reader, index):
        state.topic = phrase.span
    state.noun = phrase.span
    if state.slot == TAIL and state.attached is None and _holds_deed(reader.sentence.signs[phrase.first : phrase.last]):
        state.attached = "modifier"
    if not governed:
        reader.skip = insertions.insertion_end(reader.sentence, reader.phrases, index) or reader.skip


def _holds_deed(signs: str) -> bool:
    """`công tác chuẩn bị`, which another deed may go on with; not `cách làm của xã`, which its owner closes."""
    return "n" in signs and not ("o" in signs and "n" not in signs[signs.rindex("o") :])


def _is_dated(reader: Reader, index: int) -> bool:
    """`ông A, Trưởng ban, | sáng nay (5/3) | các thành viên đã …`: a time and a comma stand before the noun."""
    before = index - 1
    if [reader.kind(position) for position in range(index - 3, index)] == ["open", "number", "close"]:
        before = index - 4
    return {reader.kind(before), reader.kind(before - 1)} == {"comma", "time"}


def _stands_aside(reader: Reader, pending: Span) -> bool:
    """`Về phía | địa phương, | UBND xã đã …`: whose side it is, before who acts."""
    return pending[0] > 0 and bool(reader.sentence.entries[pending[0] - 1].features & ASIDE)


def _is_concerned(reader: Reader, index: int) -> bool:
    """`Các hộ ven sông, | UBND xã | vận động di dời`: private persons of whom the clause is told; the body acts."""
    signs, pending = reader.sentence.signs, reader.state.pending
    if pending is None or signs[head_noun(reader.sentence, pending)] != "B" or reader.kind(index + 1) not in PREDICATES:
        return False
    return signs[head_noun(reader.sentence, reader.phrases[index].span)] in "OR"


def _keeps_subject(reader: Reader, pending: Span, phrase: Phrase, listed: bool) -> bool:
    """Whether the subject that waits goes on with an actor behind it: `các hộ dân, | UBND xã`.

    It does not where it was the end of a place: `tại Bangkok, Thái Lan, | Thủ tướng …`.
    """
    signs = reader.sentence.signs
    head = signs[head_noun(reader.sentence, pending)]
    if head == "T" and _ends_place(reader, pending, phrase):
        return False
    if signs[pending[1] - 1] == "n" and pending[1] == phrase.first:
        return True  # `công tác vận động | thanh niên`
    if head in "TP" and pending[1] == pending[0] + 1 and reader.sentence.is_capital(pending[0]):
        return signs[head_noun(reader.sentence, phrase.span)] not in "ORH"
    return head in patterns.ACTOR_SIGNS or (head == "B" and pending[1] < phrase.first and not listed)


def _ends_place(reader: Reader, pending: Span, phrase: Phrase) -> bool:
    """`Tại Km 70, | thôn Đông, xã Tân Lập, huyện Sơn Hà, | tổ công tác …`: places one within the other act nowhere."""
    signs = reader.sentence.signs
    places = signs[pending[0] : pending[1]]
    inside = (
        (places.count("T") > 1 or "(" in places) and set(places) <= set("TPKM,()") and signs[phrase.first - 1] == ","
    )
    return inside and signs[head_noun(reader.sentence, phrase.span)] in "OGRH"


def _follows_place(reader: Reader, pending: Span, index: int) -> bool:
    """`Còn huyện Đắk Lâm, thời điểm này, | cà phê | mới chín`: a thing right before the verb acts, not the place."""
    signs = reader.sentence.signs
    place = signs[head_noun(reader.sentence, pending)] in "TP" and signs[pending[1] - 1] in "PKN"
    return place and reader.kind(index + 1) in PREDICATES


def _lists_governed(reader: Reader, index: int) -> bool:
    """`Các chính sách cho nông dân, | hợp tác xã | và doanh nghiệp`: a preposition leads to a list that `và` closes.

    It leads to no list of places and persons: `Tại Paris, Pháp, | Thủ tướng | và các bộ trưởng …`.
    """
    if "coordinator" not in (reader.kind(index - 1), reader.kind(index + 1)):
        return False
    for first in range(index, index - _LIST, -2):
        if reader.kind(first - 1) not in ("comma", "coordinator") or reader.kind(first - 2) != "noun":
            if first == index or reader.kind(first - 1) != "preposition":
                return False
            heads = [
                reader.sentence.signs[head_noun(reader.sentence, reader.phrases[at].span)] for at in (first, index)
            ]
            return not (heads[0] in "TP" and heads[1] in "RH")
    return False


def _is_topic(reader: Reader, index: int) -> bool:
    """`Đối với | các vướng mắc`: a thing that the clause to come is about."""
    leads = reader.sentence.entries[reader.phrases[index - 1].first].features & TOPIC
    return bool(leads) and _is_thing(reader, reader.phrases[index].span)


def _is_thing(reader: Reader, span: Span) -> bool:
    return reader.sentence.signs[head_noun(reader.sentence, span)] in "EFZNn"


def _is_deed(reader: Reader, span: Span) -> bool:
    """`Trả lời chất vấn của đại biểu, | Giám đốc sở cam kết …`: what somebody does is no topic of the next clause."""
    return reader.sentence.signs[head_noun(reader.sentence, span)] == "n"


def _ends_front(reader: Reader, index: int) -> bool:
    """`Trong tháng 5 | UBND xã …`, `Phát biểu tại lễ ra quân | đồng chí A …`: a subject without a comma.

    Those on whom a deed acts belong to it: `Cùng với công tác kết nạp | đảng viên, …`.
    """
    span, signs = reader.phrases[index].span, reader.sentence.signs
    head = signs[head_noun(reader.sentence, span)]
    if signs[span[0] - 1] == "n" and set(signs[span[0] : span[1]]) <= set("GBNj"):
        return False
    return head in ("RHG" if reader.state.nominal else patterns.ACTOR_SIGNS + "B")


def preposition(reader: Reader, index: int, phrase: Phrase) -> None:
    if reader.sentence.entries[phrase.first].features & SEQUENCE and reader.kind(index + 1) == "noun":
        _note_sequence(reader, index + 1)
    if reader.state.slot == START:
        reader.state.slot = FRONTED
        reader.state.ruled = reader.state.ruled or _quotes_rule(reader, index)


def _quotes_rule(reader: Reader, index: int) -> bool:
    """`Theo | quy định, …`, `Theo | Luật Đất đai, …`: what follows always holds, unless a day is named."""
    entries, led = reader.sentence.entries, reader.phrases[index].first
    if not entries[led].features & ACCORDING or reader.kind(index + 1) != "noun" or reader.kind(index + 3) == "time":
        return False
    return bool(entries[head_noun(reader.sentence, reader.phrases[index + 1].span)].features & STATUTE)


def subordinator(reader: Reader, index: int, phrase: Phrase) -> None:
    state = reader.state
    if reader.sentence.entries[phrase.first].features & RELATIVE and _is_relative(reader, index):
        return
    if state.slot == TAIL and _names_cause(reader, index):
        return
    state.governing = len(reader.found)
    if reader.sentence.entries[phrase.first].features & SEQUENCE:
        _note_sequence(reader, index + 1)
    if state.slot in (START, FRONTED, SUBJECT):
        state.slot, state.opened = SUBCLAUSE, index
        state.supposed = bool(reader.sentence.entries[phrase.first].features & CONDITIONAL)
    else:
        state.attached, state.opened = "purpose" if _is_bare(reader, index) else "subclause", index


def _names_cause(reader: Reader, index: int) -> bool:
    """`hoãn 5 chuyến bay | vì | sương mù, bố trí …`: a thing is the cause, with no clause that could go on."""
    if not reader.sentence.entries[reader.phrases[index].first].features & CAUSAL:
        return False
    return reader.kind(index + 1) == "noun" and reader.kind(index + 2) == "comma"


def _is_bare(reader: Reader, index: int) -> bool:
    """`vì | thiếu vốn`: the clause of a subordinator has no subject of its own."""
    return reader.kind(index + 1) != "noun"


def _note_sequence(reader: Reader, index: int) -> None:
    """Note what was done before or after the deed of the clause.

    `Sau khi | khảo sát | 3 tuyến đường, Sở đã …` is told of the subject that follows; `từ khi | tỉnh | áp dụng | quy
    chế mới` has a body of its own.
    """
    verb = index if reader.kind(index) == "verb" else index + 1
    sentence = reader.sentence
    if reader.kind(verb) != "verb":
        return
    told = reader.kind(verb + 1) == "noun" or sentence.signs[reader.phrases[verb].last - 1] == "j"
    if not told:
        return
    if sentence.entries[head_verb(sentence, reader.phrases[verb])].features & LIGHT:
        return  # `Sau khi nhận được tin báo, …`
    subject = None
    if verb > index:
        noun = reader.phrases[index]
        head = sentence.signs[head_noun(sentence, noun.span)]
        acts = noun.kind == "noun" and (head in "OTR" or "R" in sentence.signs[slice(*noun.span)])
        subject = noun.span if acts else None
    elif _parts(reader, index, verb):
        subject = reader.state.pending
    elif reader.state.slot == START and not reader.marked(verb):
        subject = patterns.main_clause_subject(sentence, reader.phrases, verb)
    if subject is not None:
        reader.found.append(Predication(reader.phrases[verb], subject, "sequence"))
        reader.skip = verb + 1


def _parts(reader: Reader, index: int, verb: int) -> bool:
    """`Công ty | sau khi | hủy | hợp đồng | đã thay giám đốc`: who acts stands before, a marked predicate behind."""
    state = reader.state
    if state.slot != SUBJECT or state.pending is None or state.pending[1] != reader.phrases[index - 1].first:
        return False
    if not reader.actor_like(state.pending) or reader.marked(verb):
        return False
    for position in range(verb + 1, min(verb + _LIST, len(reader.phrases))):
        if reader.kind(position) in ("comma", "semicolon"):
            return False
        if reader.kind(position) == "verb" and reader.marked(position):
            return True
    return False


def _is_relative(reader: Reader, index: int) -> bool:
    """Note what an actor does to the noun before `mà`: `dự án | mà | tỉnh đã phê duyệt`."""
    agent = patterns.subject_and_predicate(reader.phrases, index + 1)
    if agent is None or not reader.actor_like(agent[0]) or reader.state.noun is None:
        return False
    if reader.kind(agent[1]) == "verb":
        reader.found.append(Predication(reader.phrases[agent[1]], agent[0], "relative", reader.state.noun))
    reader.skip = agent[1] + 1  # `kết quả | mà | xã đã đạt được`: not of whom the sentence speaks
    return True


def purpose(reader: Reader, index: int, phrase: Phrase) -> None:
    state = reader.state
    state.governing = len(reader.found)
    if state.slot in (START, FRONTED):
        state.slot, state.opened = START if _concludes(reader, index) else SUBCLAUSE, index
        return
    if state.slot == SUBCLAUSE and reader.kind(index - 1) == "purpose":
        return  # `Để | giúp | người dân vượt khó, xã đã …`
    if state.slot == SUBJECT:
        state.subject = state.pending  # `Mục tiêu | nhằm | xác định …; đề xuất …`
    state.slot, state.attached, state.pending = TAIL, "purpose", None


def _concludes(reader: Reader, index: int) -> bool:
    """`Từ đó, | các xã | sẽ lập kế hoạch`: what follows has an actor of its own and a marked verb."""
    noun = patterns.next_noun(reader.phrases, index + 1)
    if noun is None or not reader.sentence.entries[reader.phrases[index].first].features & CONSEQUENCE:
        return False
    predicate = patterns.list_predicate(reader.phrases, noun)
    return predicate is not None and reader.marked(predicate) and reader.actor_like(reader.phrases[noun].span)


def number(reader: Reader, index: int, phrase: Phrase) -> None:
    """`300 triệu đồng | được trao cho chị Lan`: a sum that stands before the predicate is its subject."""
    state = reader.state
    measures = reader.sentence.signs[phrase.last - 1] == "U" and reader.kind(index - 1) != "preposition"
    if state.slot == START and measures and reader.kind(index + 1) in (*PREDICATES, "passive"):
        state.pending, state.slot = phrase.span, SUBJECT


HANDLERS: dict[str, Handler] = {
    "number": number,
    "noun": noun_phrase,
    "preposition": preposition,
    "subordinator": subordinator,
    "purpose": purpose,
}
