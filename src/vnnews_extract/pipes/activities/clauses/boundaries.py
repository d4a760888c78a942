"""Commas, conjunctions, colons, brackets and quotes: where a clause begins anew."""

from vnnews_extract.pipes.activities import patterns
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
from vnnews_extract.pipes.activities.phrases import PREDICATES, Phrase, has_particle, head_noun, head_verb, verb_chain
from vnnews_extract.pipes.activities.vocabulary import AGENDA, DIRECTIVE, LIGHT, LIST

_TOLD = ("attend", "experience", "give", "meet", "visit")


def comma(reader: Reader, index: int, phrase: Phrase) -> None:
    state = reader.state
    if state.slot == FRONTED and state.nominal and reader.kind(index + 1) == "verb" and not reader.marked(index + 1):
        return
    if state.slot == FRONTED and (_names_office(reader, index) or _lists_places(reader, index)):
        return
    if _results(reader, index):
        return
    if state.slot in (FRONTED, SUBCLAUSE):
        state.slot, state.nominal = START, False
    elif state.slot == TAIL and _lists_deeds(reader, index):
        return
    elif state.slot == TAIL and not _goes_on_modifying(reader, index) and _opens_clause(reader, index + 1):
        state.slot = START


def _results(reader: Reader, index: int) -> bool:
    """`Qua đó, | nâng cao nhận thức`: the verb tells what came of the sentence before, unless it is marked."""
    return reader.follows_consequence(index) and reader.kind(index + 1) == "verb" and not reader.marked(index + 1)


def _names_office(reader: Reader, index: int) -> bool:
    """`Theo ông Nam, | Giám đốc Sở Y tế, | tỉnh đã …`: the office of the person in the circumstance."""
    signs, noun = reader.sentence.signs, reader.state.noun
    if noun is None or signs[head_noun(reader.sentence, noun)] not in "HP" or reader.kind(index + 1) != "noun":
        return False
    return (
        signs[head_noun(reader.sentence, reader.phrases[index + 1].span)] == "R" and reader.kind(index + 2) == "comma"
    )


def _lists_places(reader: Reader, index: int) -> bool:
    """`Tại các huyện, | thị xã, | UBND tỉnh đã …`: a second place or body in the circumstance."""
    signs, noun = reader.sentence.signs, reader.state.noun
    if noun is None or reader.kind(index + 1) != "noun":
        return False
    pair = signs[head_noun(reader.sentence, noun)] + signs[head_noun(reader.sentence, reader.phrases[index + 1].span)]
    return (pair == "OO" or pair in ("TT", "TP", "PT", "PP")) and reader.kind(index + 2) in (
        "comma",
        "coordinator",
        "open",
    )


def _ends_list(reader: Reader, index: int) -> bool:
    """`giải nhất, nhì, ba, | khuyến khích | .`: a bare verb without an object closes a list."""
    bare = reader.kind(index) == "verb" and not has_particle(reader.sentence, reader.phrases[index])
    return bare and reader.kind(index - 1) == "comma" and reader.kind(index + 1) in ("other", "end")


def _is_on_agenda(reader: Reader, index: int) -> bool:
    """`tổ chức hội nghị tổng kết năm 2023 và | triển khai | nhiệm vụ 2024`: the second deed of one meeting."""
    if reader.kind(index) != "verb" or reader.kind(index + 1) != "noun" or not reader.found:
        return False
    sentence, verb = reader.sentence, reader.phrases[index]
    if has_particle(sentence, verb) or not sentence.entries[verb.first].features & AGENDA:
        return False
    named = "En" in sentence.signs[reader.found[0].verb.last : verb.first]
    return named and sentence.signs[head_noun(sentence, reader.phrases[index + 1].span)] in "FZ"


def _lists_deeds(reader: Reader, index: int) -> bool:
    """`tập trung vào việc tìm kiếm, | lập | bản đồ`: a bare verb goes on with a list of nouns of deeds."""
    noun, sentence = reader.phrases[index - 1], reader.sentence
    if noun.kind != "noun" or reader.kind(index + 1) != "verb":
        return False
    if has_particle(sentence, reader.phrases[index + 1]):
        return False  # `…, kịp thời | xử lý | vi phạm`
    if "n" not in sentence.signs[noun.first : noun.last] or sentence.signs[head_noun(sentence, noun.span)] not in "FZn":
        return False
    verb = reader.phrases[index + 1]
    light = sentence.entries[verb_chain(sentence, verb)[0]].features & LIGHT
    told = sentence.entries[head_verb(sentence, verb)].verb_class in _TOLD
    return not light and not told and not _counts_object(reader, index + 2)


def _goes_on_modifying(reader: Reader, index: int) -> bool:
    """`3 cơ sở | sản xuất, | kinh doanh | rượu`: a verb in a list with one that only says which is meant."""
    if reader.kind(index - 1) != "verb" or reader.kind(index + 1) != "verb" or reader.marked(index + 1):
        return False
    entries = reader.sentence.entries
    first, second = (entries[head_verb(reader.sentence, reader.phrases[i])].verb_class for i in (index - 1, index + 1))
    return reader.found[-1].dropped in ("embedded", "modifier") and first == second != ""


def coordinator(reader: Reader, index: int, phrase: Phrase) -> None:
    state = reader.state
    if state.slot == TAIL and _opens_clause(reader, index + 1):
        evident = reader.kind(index + 1) == "verb" and (
            reader.marked(index + 1) or _counts_object(reader, index + 2) or _is_told(reader, index + 1)
        )
        if state.attached in (None, "attributive") or evident:
            state.slot = START


def _is_told(reader: Reader, index: int) -> bool:
    """`lập hồ sơ xin cấp đất và | trình | UBND tỉnh`: what is done to somebody is no part of a name of things.

    Nor is an event that is held: `trao kỷ niệm chương và | tổ chức | hội nghị`.
    """
    verb = head_verb(reader.sentence, reader.phrases[index])
    if reader.state.attached == "purpose":
        return False
    return reader.sentence.entries[verb].verb_class in _TOLD or _holds_event(reader, index)


def _holds_event(reader: Reader, index: int) -> bool:
    if reader.kind(index + 1) != "noun" or "v" in reader.sentence.signs[slice(*reader.phrases[index].span)]:
        return False
    return reader.sentence.signs[head_noun(reader.sentence, reader.phrases[index + 1].span)] == "E"


def _counts_object(reader: Reader, index: int) -> bool:
    """`… và | tiêu hủy | 95 lít rượu`: a verb with a counted object goes on with the statement."""
    return reader.kind(index) == "noun" and reader.sentence.signs[reader.phrases[index].first] == "M"


def _opens_clause(reader: Reader, index: int) -> bool:
    """Whether a clause begins at phrase `index`, after a comma or `và`."""
    state = reader.state
    kind = reader.kind(index)
    if _is_on_agenda(reader, index) or _ends_list(reader, index):
        return False
    if kind in PREDICATES or kind == "passive":
        loose = state.attached in (None, "modifier", "attributive")
        return loose or reader.marked(index) or (state.attached == "complement" and _counts_object(reader, index + 1))
    if kind == "connective":
        return True
    noun = patterns.next_noun(reader.phrases, index)
    if noun is None:
        return False
    following = reader.kind(noun + 1)
    if following == "passive":
        return True
    if following not in PREDICATES:
        return _lists_actors(reader, noun)
    if has_particle(reader.sentence, reader.phrases[noun + 1]):
        return True
    if not reader.actor_like(reader.phrases[noun].span) or state.block == "directive":
        return False
    if state.pattern == "carried" or noun > index:
        return True  # `Phát huy tinh thần ấy, các cấp bộ Đoàn tổ chức …`
    # a bare noun goes on with a list unless it names an office or a body and its verb is no open word
    verb = head_verb(reader.sentence, reader.phrases[noun + 1])
    head = head_noun(reader.sentence, reader.phrases[noun].span)
    if reader.sentence.entries[verb].features & DIRECTIVE and reader.sentence.signs[head] == "G":
        return not state.listing  # `… trong năm qua, | đồng chí | đề nghị các xã …`
    heads = "ORH" if state.subject is None or reader.actor_like(state.subject) else "ORHGT"
    return not state.listing and reader.sentence.signs[head] in heads and reader.sentence.signs[verb] != "v"


def _lists_actors(reader: Reader, noun: int) -> bool:
    """Whether the noun phrase at `noun` begins a list of actors with a marked verb behind."""
    predicate = patterns.list_predicate(reader.phrases, noun)
    return (
        predicate is not None
        and reader.marked(predicate)
        and reader.actor_like(reader.phrases[noun].span)
        and not reader.state.listing
    )


def semicolon(reader: Reader, index: int, phrase: Phrase) -> None:
    state = reader.state
    state.slot, state.attached, state.pending = START, None, None
    if state.block == "passive without agent":
        state.block = None


def colon(reader: Reader, index: int, phrase: Phrase) -> None:
    state = reader.state
    if state.slot == SUBJECT and reader.kind(index + 1) == "verb" and state.subject is None:
        return  # a headline: `Quảng Trị: Khởi công …`
    if state.slot == TAIL and state.block is None and not _lists_tasks(reader, index):
        state.block = "enumeration"
    state.slot, state.attached, state.pending = START, None, None


def _lists_tasks(reader: Reader, index: int) -> bool:
    """Whether the words before the colon announce tasks: `các nhiệm vụ sau:`."""
    last = reader.phrases[index].first
    return any(entry.features & LIST for entry in reader.sentence.entries[max(0, last - 12) : last])


def connective(reader: Reader, index: int, phrase: Phrase) -> None:
    state = reader.state
    if state.slot != SUBJECT:
        state.slot = START
    state.attached = None
    if state.block in ("passive without agent", "enumeration"):
        state.block = None


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
