"""States: what opens no deed, but may lead to one."""

from vnnews_extract.pipes.activities import patterns, relatives
from vnnews_extract.pipes.activities.clauses import attendance
from vnnews_extract.pipes.activities.clauses.reader import (
    FRONTED,
    START,
    SUBJECT,
    TAIL,
    Handler,
    Predication,
    Reader,
)
from vnnews_extract.pipes.activities.features import ATTRIBUTIVE
from vnnews_extract.pipes.activities.phrases import Phrase


def state_verb(reader: Reader, index: int, phrase: Phrase) -> None:
    state = reader.state
    if state.slot == SUBJECT and patterns.is_attributive(reader.sentence, reader.phrases, index):
        reader.drop(phrase, "attributive")
        return
    if state.slot == SUBJECT and state.pending is not None:
        told = relatives.possession_end(reader.sentence, reader.phrases, index, state.pending)
        if told is not None:
            reader.drop(phrase, "attributive")
            reader.skip = told
            return
    if state.slot in (START, SUBJECT) or (state.slot == FRONTED and reader.marked(index)):
        reader.take_subject(phrase)
        attributive = reader.sentence.entries[phrase.last - 1].features & ATTRIBUTIVE
        state.slot, state.attached = TAIL, "attributive" if attributive else None
        state.listing = patterns.is_existential(reader.sentence, phrase)
        if state.listing and (attended := attendance.closing_verb(reader, index + 1)) is not None:
            reader.drop(phrase, "state")
            subject = reader.phrases[index + 1].first, reader.phrases[attended - 1].last
            reader.found.append(Predication(reader.phrases[attended], subject, "presence"))
            reader.skip = attended + 1
            return
    elif state.slot == TAIL and state.attached is None:
        attributive = reader.sentence.entries[phrase.last - 1].features & ATTRIBUTIVE
        state.attached = "attributive" if attributive else "modifier"
        if state.pattern == "passive" and state.patient is not None:
            state.subject = state.patient  # `Hệ thống được A xây dựng | có độ bảo mật cao; …`
    reader.drop(phrase, "state")
    if patterns.is_existential(reader.sentence, phrase) and _exists_actor(reader, index + 1):
        state.slot, state.block = START, None


def _exists_actor(reader: Reader, index: int) -> bool:
    """`có 138 công ty | báo cáo`: a counted actor after `có` that acts; not `có 9 trường, 80 lớp, | nuôi …`."""
    end = patterns.list_end(reader.phrases, index)
    return (
        reader.kind(index) == "noun"
        and not (reader.kind(end + 1) == "comma" and reader.kind(end + 2) == "verb")
        and reader.sentence.signs[reader.phrases[index].first] in "MD"
        and reader.actor_like(reader.phrases[index].span)
    )


HANDLERS: dict[str, Handler] = {"state": state_verb}
