"""Passives: the agent of `được UBND tỉnh hỗ trợ` and of `do xã tổ chức`."""

from vnnews_extract.pipes.activities import insertions, patterns
from vnnews_extract.pipes.activities.clauses import lists, patients
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
from vnnews_extract.pipes.activities.features import DIRECTIVE, EXPERIENCE, LEADING, RESULTING, SEQUENCE
from vnnews_extract.pipes.activities.phrases import Phrase, Span, head_noun, head_verb, verb_chain


def passive(reader: Reader, index: int, phrase: Phrase) -> None:
    state = reader.state
    agent = patterns.agent_and_verb(reader.phrases, index + 1)
    patient = patients.of_passive(reader, index, reader.phrases[agent[1]] if agent else None)
    if agent is not None and reader.sentence.signs[head_noun(reader.sentence, agent[0])] in patterns.ACTOR_SIGNS + "B":
        _agentive(reader, index, agent, patient, phrase)
        return
    if _experiences(reader, index + 1):
        return
    if state.pending is not None:
        state.subject, state.pending = state.pending, None
    if state.slot in (START, SUBJECT):
        state.slot, state.block, state.attached = TAIL, "passive without agent", None


def _experiences(reader: Reader, index: int) -> bool:
    """`các đại biểu được | nghe | báo cáo`: the subject gets to do what the verb says."""
    pending, sentence = reader.state.pending, reader.sentence
    if pending is None or reader.kind(index) != "verb" or not reader.actor_like(pending):
        return False
    return bool(sentence.entries[head_verb(sentence, reader.phrases[index])].features & EXPERIENCE)


def agent(reader: Reader, index: int, phrase: Phrase) -> None:
    state = reader.state
    agent = patterns.agent_and_verb(reader.phrases, index + 1)
    if agent is not None and reader.actor_like(agent[0]):
        _agentive(reader, index, agent, patients.of_agent(reader, index), _before(reader, index))
    elif _is_led(reader, index):
        return
    elif state.slot in (START, FRONTED):
        state.slot = SUBCLAUSE
    elif not _names_cause(reader, index):
        state.attached = "purpose"


def _names_cause(reader: Reader, index: int) -> bool:
    """`hoãn 5 chuyến bay | do | thời tiết xấu, bố trí …`: a thing is the cause, with no clause that could go on."""
    return reader.kind(index + 1) == "noun" and reader.kind(index + 2) == "comma"


def _is_led(reader: Reader, index: int) -> bool:
    """Skip who serves in a body that is the subject: `Đoàn công tác | do ông A làm trưởng đoàn | đã thăm …`."""
    state = reader.state
    body = state.pending if state.slot == SUBJECT else state.subject if state.attached == "attributive" else None
    if body is None or not reader.actor_like(body):
        return False
    end = insertions.leader_end(reader.sentence, reader.phrases, index)
    reader.skip = end or reader.skip
    return end is not None


def _before(reader: Reader, index: int) -> Phrase | None:
    """`sẽ | do tỉnh thực hiện`: the particles before `do`."""
    return reader.phrases[index - 1] if reader.kind(index - 1) == "particle" else None


def _in_sequence(reader: Reader, index: int) -> bool:
    """`Sau khi | được UBND tỉnh phê duyệt, …`: it has come to pass; `khi được mời` may."""
    before = reader.phrases[index - 1] if index else None
    return before is not None and bool(reader.sentence.entries[before.first].features & SEQUENCE)


def _agentive(
    reader: Reader, index: int, agent: tuple[Span, int], patient: Span | None, leading: Phrase | None
) -> None:
    state = reader.state
    span, verb = agent
    verb = patterns.partner_and_verb(reader.sentence, reader.phrases, verb) or verb
    if patient is not None and _leads(reader, span, verb, patient):
        return
    reader.phrases[verb] = _without_result(reader, reader.phrases[verb])
    dropped = state.slot if state.slot == SUBCLAUSE and not _in_sequence(reader, index) else None
    own = _own_deed(reader, verb) if state.slot == TAIL and reader.kind(index) == "by" else None
    if own is not None:
        reader.found.append(Predication(own, span, "passive", patient, dropped, leading))
        reader.skip, state.slot, state.attached = verb, START, None
        return
    reader.found.append(Predication(reader.phrases[verb], span, "passive", patient, dropped, leading))
    reader.skip = verb + 1
    if state.slot in (START, FRONTED, SUBJECT):
        state.subject, state.pending, state.pattern = span, None, "passive"
        state.slot, state.attached, state.block = TAIL, None, None
        state.patient = patient
        if patient is not None and reader.actor_like(patient) and reader.marked(min(verb + 1, len(reader.phrases) - 1)):
            state.slot, state.pending = SUBJECT, patient  # `Đoàn công tác do bà A dẫn đầu | đã đến thăm`
        head = reader.sentence.entries[head_verb(reader.sentence, reader.phrases[verb])]
        if head.features & DIRECTIVE:
            state.block = "directive"


def _own_deed(reader: Reader, verb: int) -> Phrase | None:
    """`nhận 45 hiện vật do nhân dân | hiến tặng, | trưng bày | chuyên đề`: the agent's deed alone.

    The phrase at `verb` is left with what the clause goes on with.
    """
    phrase = reader.phrases[verb]
    mark = reader.sentence.signs.rfind(",", phrase.first, phrase.last)
    if mark < 0 or not (reader.kind(verb + 1) == "noun" or lists.counts_object(reader, verb + 1)):
        return None
    reader.phrases[verb] = Phrase("verb", mark + 1, phrase.last)
    return Phrase("verb", phrase.first, mark)


def _without_result(reader: Reader, phrase: Phrase) -> Phrase:
    """`Giải do huyện tổ chức | thu hút 500 người`: what has been done, without what comes of it."""
    first, last = verb_chain(reader.sentence, phrase)
    for word in range(first + 1, last):
        if reader.sentence.entries[word].features & RESULTING:
            return Phrase("verb", phrase.first, word)
    return phrase


def _leads(reader: Reader, leader: Span, verb: int, body: Span) -> bool:
    """Note who leads and what the body does, one verb behind the other: `… do bà A | dẫn đầu | làm việc với …`."""
    phrase = reader.phrases[verb]
    first, last = verb_chain(reader.sentence, phrase)
    if not reader.sentence.entries[first].features & LEADING or last == first + 1 or not reader.actor_like(body):
        return False
    leads, deed = Phrase("verb", phrase.first, first + 1), Phrase("verb", first + 1, phrase.last)
    reader.found += [Predication(leads, leader, "passive", body), Predication(deed, body, "clause")]
    reader.state.subject, reader.state.pending, reader.state.pattern = body, None, "clause"
    reader.state.slot, reader.state.attached, reader.state.block = TAIL, None, None
    reader.skip = verb + 1
    return True


HANDLERS: dict[str, Handler] = {
    "passive": passive,
    "by": agent,
}
