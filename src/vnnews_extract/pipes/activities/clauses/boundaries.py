"""Commas, conjunctions, colons, brackets and quotes: where a clause begins anew."""

from vnnews_extract.lexicons import load_words
from vnnews_extract.pipes.activities import patterns
from vnnews_extract.pipes.activities.clauses import directives, lists
from vnnews_extract.pipes.activities.clauses.openings import opens_clause
from vnnews_extract.pipes.activities.clauses.reader import (
    FRONTED,
    START,
    SUBCLAUSE,
    SUBJECT,
    TAIL,
    Handler,
    Reader,
    State,
)
from vnnews_extract.pipes.activities.features import (
    ASSEMBLY,
    COMPANION,
    LIST,
    PLAN,
    PLANNED,
    SPECIFYING,
    TASK,
    UNDERTAKING,
)
from vnnews_extract.pipes.activities.phrases import Phrase, Span, head_noun, head_verb


def comma(reader: Reader, index: int, phrase: Phrase) -> None:
    state = reader.state
    if state.slot == FRONTED and state.nominal and reader.kind(index + 1) == "verb" and not reader.marked(index + 1):
        return
    if state.slot == FRONTED and (
        _names_office(reader, index) or _lists_places(reader, index) or _awaits_deed(reader, index)
    ):
        return
    if _results(reader, index):
        return
    if state.slot == TAIL and lists.names_witnessed(reader, index):
        return
    if state.slot == SUBCLAUSE and reader.kind(index - 1) == reader.kind(index + 1) == "noun":
        if lists.lists_addressees(reader, index + 1):
            return  # `Để các sở, | các huyện | thực hiện tốt, …`
    if state.slot in (FRONTED, SUBCLAUSE):
        state.slot, state.nominal = START, False
    elif state.slot == TAIL and lists.lists_deeds(reader, index):
        return
    elif state.slot == TAIL and not lists.goes_on_modifying(reader, index) and opens_clause(reader, index + 1):
        state.slot = START


def _results(reader: Reader, index: int) -> bool:
    """`Qua đó, | nâng cao nhận thức`: the verb tells what came of the sentence before, unless it is marked."""
    return reader.follows_consequence(index) and reader.kind(index + 1) == "verb" and not reader.marked(index + 1)


def _names_office(reader: Reader, index: int) -> bool:
    """`Theo ông Nam, | Bí thư Đảng ủy, | Chủ tịch xã, | xã đã …`: the offices of the person in the circumstance."""
    signs, noun = reader.sentence.signs, reader.state.noun
    if (
        noun is None
        or not (signs[head_noun(reader.sentence, noun)] in "HPR" or _owned_by_office(signs, noun))
        or reader.kind(index + 1) != "noun"
    ):
        return False
    return (
        signs[head_noun(reader.sentence, reader.phrases[index + 1].span)] == "R" and reader.kind(index + 2) == "comma"
    )


def _owned_by_office(signs: str, noun: Span) -> bool:
    """`Được sự phân công của | Tổng Bí thư, | Chủ tịch nước Lê Văn A, …`: more offices of whoever owns the deed."""
    owner = signs.rfind("o", *noun) + 1
    return owner > 0 and signs[owner] in "RH"


def _awaits_deed(reader: Reader, index: int) -> bool:
    """`Cùng với việc chính quyền, | các đoàn thể | tăng cường …, nông dân cũng …`: those of whose deed it speaks."""
    signs, noun = reader.sentence.signs, reader.state.noun
    if noun is None or reader.kind(index + 1) != "noun" or reader.kind(index + 2) != "verb" or reader.marked(index + 2):
        return False
    named = reader.sentence.entries[noun[0]].features & UNDERTAKING
    waits = named and signs[noun[0] + 1 : noun[0] + 2] in tuple("OTRG")
    return bool(waits) and reader.actor_like(reader.phrases[index + 1].span)


def _lists_places(reader: Reader, index: int) -> bool:
    """`Tại các huyện, | thị xã, | UBND tỉnh đã …`: a second place or body in the circumstance."""
    signs, noun = reader.sentence.signs, reader.state.noun
    if noun is None or reader.kind(index + 1) != "noun":
        return False
    if _lists_owners(reader, noun, index):
        return True
    pair = signs[head_noun(reader.sentence, noun)] + signs[head_noun(reader.sentence, reader.phrases[index + 1].span)]
    return (pair == "OO" or pair in ("TT", "TP", "PT", "PP")) and reader.kind(index + 2) in (
        "comma",
        "coordinator",
        "open",
    )


def _lists_owners(reader: Reader, noun: Span, index: int) -> bool:
    """`Với sự giúp đỡ của các cơ quan, | doanh nghiệp, | Hội đã …`: one more of those whose help it was."""
    signs, following = reader.sentence.signs, reader.phrases[index + 1]
    if reader.kind(index + 2) not in ("comma", "coordinator"):
        return False
    owner = signs.rfind("o", *noun) + 1
    if owner:
        whose = signs[owner : noun[1]].lstrip("DM")[:1]
        helps = signs[head_noun(reader.sentence, noun)] in "Zn" and whose in tuple("OTGR")
    else:
        before = reader.phrases[index - 3] if reader.kind(index - 2) == "comma" else None
        helps = before is not None and before.kind == "noun" and "o" in signs[before.first : before.last]
    head = signs[head_noun(reader.sentence, following.span)]
    return helps and head in "OTGB" and not (head == "G" and "P" in signs[following.first : following.last])


def coordinator(reader: Reader, index: int, phrase: Phrase) -> None:
    state = reader.state
    if state.block == "directive" and _announces(reader, index + 1):
        state.slot, state.attached, state.block = START, None, None
        return
    if state.hearer is not None and _decides(reader, index + 1):
        state.subject, state.hearer, state.slot, state.attached = state.hearer, None, START, None
        return
    if state.slot == TAIL and _does_with(reader, index):
        state.slot, state.attached, reader.skip = START, None, index + 2
        return
    if state.slot == TAIL and not _counts_on(reader, index + 1) and opens_clause(reader, index + 1):
        evident = reader.kind(index + 1) == "verb" and (
            reader.marked(index + 1)
            or reader.kind(index - 1) == "comma"
            or lists.counts_object(reader, index + 2)
            or lists.is_told(reader, index + 1)
        )
        if state.attached in (None, "attributive") or evident:
            state.slot = START
            if _lists_subject(reader, index):
                state.slot, state.pending = SUBJECT, reader.phrases[index - 1].span


def _decides(reader: Reader, index: int) -> bool:
    """`Ủy ban nghe Bộ trưởng trình bày báo cáo và | phê chuẩn | 4 thẩm phán`: what those who hear do as a body."""
    if reader.kind(index) != "verb":
        return False
    entry = reader.sentence.entries[head_verb(reader.sentence, reader.phrases[index])]
    return bool(entry.features & ASSEMBLY) and entry.verb_class in ("decide", "appoint", "meet")


def _does_with(reader: Reader, index: int) -> bool:
    """`đoàn kết | cùng | Ban Chấp hành | thực hiện …`: done by whoever the clause speaks of, together with others."""
    sentence, subject = reader.sentence, reader.state.subject
    if not sentence.entries[reader.phrases[index].first].features & COMPANION or subject is None:
        return False
    if [reader.kind(position) for position in range(index - 1, index + 4)] != [
        "noun",
        "coordinator",
        "noun",
        "verb",
        "noun",
    ] or reader.marked(index + 2):
        return False
    heads = [sentence.signs[head_noun(sentence, reader.phrases[at].span)] for at in (index - 1, index + 1)]
    return heads[0] in "EFNZn" and heads[1] in "OTR" and reader.actor_like(subject)


def _lists_subject(reader: Reader, index: int) -> bool:
    """`Xe không vào được, | cán bộ huyện cùng | dân quân | cõng 2 tấn gạo`: the clause begins with the first."""
    kinds = [reader.kind(position) for position in (index - 2, index - 1, index + 1)]
    if kinds != ["comma", "noun", "noun"] or reader.kind(index + 2) != "verb":
        return False
    spans = [reader.phrases[at].span for at in (index - 1, index + 1)]
    people = reader.sentence.signs[head_noun(reader.sentence, spans[0])] == "B"  # `dân làng | cùng | bộ đội`
    return (people or reader.actor_like(spans[0])) and reader.actor_like(spans[1])


def _counts_on(reader: Reader, index: int) -> bool:
    """`huy động 300 cán bộ cùng | 4 ca nô | bị hỏng`: what is counted joins what has been counted."""
    before, signs = reader.state.noun, reader.sentence.signs
    counted = reader.kind(index) == "noun" and reader.kind(index + 1) == "passive" and not reader.marked(index + 1)
    return counted and before is not None and signs[before[0]] == signs[reader.phrases[index].first] == "M"


def semicolon(reader: Reader, index: int, phrase: Phrase) -> None:
    state = reader.state
    if _lists_persons(reader, index):
        return
    if state.overall is not None and _is_part(reader):
        state.subject = state.overall  # `đã kết nạp 9 đảng viên, trong đó 4 đồng chí là nữ; | khen thưởng 3 chi bộ`
    if state.hearer is not None:
        state.subject = state.hearer  # `nghe Sở báo cáo dự toán; | thảo luận | 5 nhóm vấn đề`
    state.slot, state.attached, state.pending, state.overall, state.hearer = START, None, None, None, None
    state.parallel = state.block == "directive" and not (state.order >= 0 and directives.assigns(reader, state.order))
    if _ends_figures(reader):
        state.subject, state.pattern = None, "carried"
    if state.block == "passive without agent":
        state.block = None


def _is_part(reader: Reader) -> bool:
    """Whether some that are counted, or of whom something is only said, are the last of whom the clause tells."""
    subject = reader.state.subject
    counted = subject is not None and reader.sentence.signs[subject[0]] == "M"
    return counted or (bool(reader.found) and reader.found[-1].dropped == "state")


def _lists_persons(reader: Reader, index: int) -> bool:
    """`Các đồng chí: A, Bí thư; | B, Chủ tịch | dự hội nghị`: persons who wait for their verb."""
    state, sentence = reader.state, reader.sentence
    if state.slot != SUBJECT or state.pending is None or reader.kind(index + 1) != "noun":
        return False
    heads = (head_noun(sentence, span) for span in (state.pending, reader.phrases[index + 1].span))
    first, second = (sentence.signs[head] for head in heads)
    return second in "HRP" and (first in "HRP" or (first == "G" and ":P" in sentence.signs[slice(*state.pending)]))


def _ends_figures(reader: Reader) -> bool:
    """`Thu ngân sách đạt 58% kế hoạch; | cấp | 312 giấy phép`: a figure has been reached; a body goes on to act."""
    subject, found = reader.state.subject, reader.found
    if subject is None or not found or found[-1].dropped != "state" or reader.actor_like(subject):
        return False
    figure = found[-1].verb
    counts = "M" in reader.sentence.signs[figure.last : figure.last + 2]
    return counts and not patterns.is_existential(reader.sentence, figure)


def colon(reader: Reader, index: int, phrase: Phrase) -> None:
    state = reader.state
    if state.slot == SUBJECT and reader.kind(_past_day(reader, index + 1)) == "verb" and state.subject is None:
        _turn_to_owner(reader)
        reader.skip = _past_day(reader, index + 1)
        return  # a headline: `Quảng Trị: Khởi công …`
    if state.slot == TAIL and state.block is None and not _lists_tasks(reader, index):
        state.block = "enumeration"
    state.slot, state.attached, state.pending = START, None, None


def _past_day(reader: Reader, index: int) -> int:
    """`Công an huyện: | Ngày 6.8, | bắt …`: where the headline goes on behind the day on which it was done."""
    return index + 2 if reader.kind(index) == "time" and reader.kind(index + 1) == "comma" else index


def _turn_to_owner(reader: Reader) -> None:
    """`Công tác xây dựng Đảng của | Đảng bộ xã |: kết nạp …`: work does not act, whose it is does."""
    pending, signs = reader.state.pending, reader.sentence.signs
    if pending is None or signs[head_noun(reader.sentence, pending)] not in "EFNZn":
        return
    owner = signs.rfind("o", *pending) + 1
    if owner and signs[owner : owner + 1] in tuple("OTG"):
        reader.state.pending = owner, pending[1]
    elif pending[0] == 0 and reader.sentence.entries[0].features & (PLAN | TASK):
        reader.state.pending = None  # `Phương hướng năm tới: | trồng 20 ha rừng`


def _lists_tasks(reader: Reader, index: int) -> bool:
    """Whether the words before the colon announce tasks: `các nhiệm vụ sau:`, `tập trung 3 việc:`."""
    last = reader.phrases[index].first
    if reader.kind(index - 1) == "noun" and reader.sentence.signs[reader.phrases[index - 1].first] == "M":
        words = load_words("clauses", "list", "counted")
        first, end = reader.sentence.tokens(*reader.phrases[index - 1].span)
        if not words.isdisjoint(reader.sentence.analysis.lowers[first:end]):
            return True
    return any(entry.features & LIST for entry in reader.sentence.entries[max(0, last - 12) : last])


def _is_counted_there(reader: Reader) -> bool:
    """`Huyện có | 1.800 hội viên, | trong đó kết nạp 78 người`: those who wait for a verb are only said to be there."""
    pending, found = reader.state.pending, reader.found
    return bool(found) and pending is not None and found[-1].dropped == "state" and found[-1].verb.last == pending[0]


def connective(reader: Reader, index: int, phrase: Phrase) -> None:
    state = reader.state
    if state.slot == SUBJECT and reader.kind(index - 1) == "comma" and _is_counted_there(reader):
        state.pending, state.slot = None, START
    if state.slot != SUBJECT:
        state.slot = START
    if reader.sentence.entries[phrase.first].features & SPECIFYING:
        state.overall = state.subject
    state.attached = None
    if state.block in ("passive without agent", "enumeration") or (
        state.block == "directive" and _announces(reader, index + 1)
    ):
        state.block = None


def _announces(reader: Reader, index: int) -> bool:
    """`Tòa kiến nghị ngân hàng rà soát, đồng thời | sẽ tách | vụ án`: what whoever gives an order will do itself."""
    if reader.kind(index) != "verb":
        return False
    first = reader.phrases[index].first
    return reader.sentence.signs[first] == "+" and bool(reader.sentence.entries[first].features & PLANNED)


def open_bracket(reader: Reader, index: int, phrase: Phrase) -> None:
    reader.outer.append(reader.state)
    reader.state = State(noun=reader.state.pending or reader.state.noun, pattern="bracket")


def close_bracket(reader: Reader, index: int, phrase: Phrase) -> None:
    if reader.outer:
        reader.state = reader.outer.pop()


def quote(reader: Reader, index: int, phrase: Phrase) -> None:
    """A quoted name inside a clause is skipped; a quoted speech is read."""
    if reader.state.slot not in (TAIL, SUBJECT, FRONTED):
        return
    for position in range(index + 1, min(index + 30, len(reader.phrases))):
        if reader.phrases[position].kind == "quote":
            reader.skip = position + 1
            return


HANDLERS: dict[str, Handler] = {
    "comma": comma,
    "coordinator": coordinator,
    "semicolon": semicolon,
    "colon": colon,
    "connective": connective,
    "open": open_bracket,
    "close": close_bracket,
    "quote": quote,
}
