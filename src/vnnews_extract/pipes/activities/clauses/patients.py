"""What a passive is said of: the subject of its clause, or a noun inside the clause before it."""

from vnnews_extract.pipes.activities import patterns
from vnnews_extract.pipes.activities.clauses import attendance
from vnnews_extract.pipes.activities.clauses.reader import Predication, Reader
from vnnews_extract.pipes.activities.features import COPULA, DISTRIBUTIVE, EXISTENTIAL, OCCURRING, PERCEIVING, SETTING
from vnnews_extract.pipes.activities.phrases import PREDICATES, Phrase, Span, head_noun, head_verb

_REACH = 14  # phrases: how far before a passive its noun may stand
_OF_THINGS = ("build", "decide", "sign")


def of_passive(reader: Reader, index: int, verb: Phrase | None) -> Span | None:
    """The patient of the passive at `index` with this verb.

    Of somebody who acts: `Xã đang thi công 5 cây cầu | đã được huyện phê duyệt`, what stands before; `Ông Tư
    trồng 2 tấn bưởi | và được công ty thu mua`, what the first verb acts on where things are bought or built.
    """
    state = reader.state
    if state.pending is not None:
        return state.pending
    if state.subject is None:
        return (
            state.noun or patterns.main_clause_subject(reader.sentence, reader.phrases, index) or _coming(reader, index)
        )
    acts = reader.actor_like(state.subject)
    if reader.kind(index - 1) in ("comma", "coordinator"):
        of_things = _is_of_things(reader, verb) or _occurs(reader)
        return (_first_object(reader, index) if acts and of_things else None) or state.subject
    if state.pattern == "passive" and state.patient is not None:
        return state.patient  # `Kế hoạch do sở soạn thảo | đã được tỉnh phê duyệt`
    antecedent = _antecedent(reader, index)
    if antecedent is not None and (acts or _presents(reader)):
        return antecedent
    return state.subject if not acts or reader.marked(index) else state.noun


def _coming(reader: Reader, index: int) -> Span | None:
    """`Bị công an phát hiện, | 3 đối tượng | bỏ chạy`: people of whom the clause behind the comma speaks."""
    comma = next(
        (at for at in range(index, min(index + _REACH, len(reader.phrases))) if reader.kind(at) == "comma"), None
    )
    if comma is None or reader.kind(comma + 1) != "noun" or reader.kind(comma + 2) not in (*PREDICATES, "passive"):
        return None
    people = reader.phrases[comma + 1].span
    return people if reader.sentence.signs[head_noun(reader.sentence, people)] == "B" else None


def of_agent(reader: Reader, index: int) -> Span | None:
    """The patient of `do | tỉnh thực hiện` at `index`."""
    if reader.kind(index - 2) == "passive":
        return None  # `sông bị ô nhiễm | do nhà máy xả thải`
    patient = reader.state.pending or _antecedent(reader, index) or reader.state.noun
    return (patient and _each_of(reader, patient)) or patient


def _each_of(reader: Reader, noun: Span) -> Span | None:
    """`trao | 50 suất quà |, mỗi suất trị giá 500.000 đồng do công ty tài trợ`: all those of which each is spoken."""
    if not reader.sentence.entries[noun[0]].features & DISTRIBUTIVE:
        return None
    told = next((found.verb for found in reversed(reader.found) if found.dropped is None), None)
    return next((phrase.span for phrase in reader.phrases if told and phrase.first == told.last), None)


def does_something(reader: Reader, before: Predication | None, index: int) -> bool:
    """Whether the marked verb at `index` is told of what the verb `before` acts on.

    `bắt | anh Nam (ở xã Tân Lập) | đang chở gỗ`, `xác định | đường dây | đã bán ma túy`: somebody, or what comes to
    light.
    """
    noun, sentence = reader.state.noun, reader.sentence
    if before is None or noun is None or noun[0] != before.verb.last or not reader.marked(index):
        return False
    adjoins = reader.phrases[attendance.before_bracket(reader, index - 1)].span == noun
    perceived = sentence.entries[head_verb(sentence, before.verb)].features & PERCEIVING
    return adjoins and bool(perceived or sentence.signs[head_noun(sentence, noun)] in "BHP")


def _is_of_things(reader: Reader, verb: Phrase | None) -> bool:
    return verb is not None and reader.sentence.entries[head_verb(reader.sentence, verb)].verb_class in _OF_THINGS


def _presents(reader: Reader) -> bool:
    """`Đây | là | dự án được tỉnh phê duyệt`: the verb before only leads to the noun."""
    verb = reader.found[-1].verb if reader.found else None
    return verb is None or bool(reader.sentence.entries[verb.last - 1].features & (COPULA | EXISTENTIAL))


def _occurs(reader: Reader) -> bool:
    """`Huyện | xảy ra | 2 vụ cháy, đều được dân quân dập tắt`: what happens somewhere is spoken of."""
    return bool(reader.found and reader.sentence.entries[reader.found[-1].verb.last - 1].features & OCCURRING)


def _first_object(reader: Reader, index: int) -> Span | None:
    """The noun phrase right after the verb before `index`."""
    if not reader.found:
        return None
    nearest = None
    for position in range(index - 1, max(index - _REACH, 0) - 1, -1):
        phrase = reader.phrases[position]
        if phrase is reader.found[-1].verb:
            return nearest
        nearest = phrase.span if phrase.kind == "noun" else None
    return None


def _antecedent(reader: Reader, index: int) -> Span | None:
    """The noun phrase right before `index`; what only tells where or how is passed over.

    `dịch vụ đào tạo | tại nước ngoài | do công ty thực hiện`, but `theo | các ý kiến | đã được xã thông qua`.
    """
    position = index - 1
    if reader.kind(position) == "number" and reader.sentence.signs[reader.phrases[position].last - 1] == "U":
        if reader.kind(position - 1) == "state":
            return None  # `cây cầu rộng | 7 m | do xã xây`
        return reader.phrases[position].span  # `nhận | 50 triệu đồng | do công ty ủng hộ`
    while position > 1 and reader.kind(position) == "noun" and _is_setting(reader, position):
        if reader.kind(position - 2) != "noun":
            break
        position -= 2
    return reader.phrases[position].span if reader.kind(position) == "noun" else None


def _is_setting(reader: Reader, noun: int) -> bool:
    """Whether a preposition of place or manner stands before a noun without determiner."""
    before = reader.phrases[noun - 1]
    if before.kind != "preposition" or reader.sentence.signs[reader.phrases[noun].first] in "DM":
        return False
    return bool(reader.sentence.entries[before.first].features & SETTING)
