"""Particles parted from their verb: by a preposition, a time or those with whom or for whom it is done."""

from vnnews_extract.pipes.activities.clauses.reader import START, SUBJECT, TAIL, Handler, Reader
from vnnews_extract.pipes.activities.features import COMPANION
from vnnews_extract.pipes.activities.phrases import Phrase, head_noun


def particle(reader: Reader, index: int, phrase: Phrase) -> None:
    """`mong muốn | xã tiếp tục …`: a modal without a verb of its own wishes something of others.

    Before a preposition (`sẽ | cùng với địa phương | sửa đường`) particles belong to the verb after it.
    """
    state = reader.state
    if reader.kind(index + 1) == "time" and state.slot == START:
        state.leading = phrase  # `Dự kiến | tháng 11, | quận | hỗ trợ …`
    if _does_jointly(reader, index):
        state.leading, state.attached, reader.skip = phrase, None, index + 3
        state.pending, state.slot = (state.subject, SUBJECT) if state.spoken else (None, START)
        return
    if reader.kind(index + 1) == "preposition" and state.slot in (START, SUBJECT):
        if _tells_manner(reader, index):
            reader.take_subject(phrase)
            state.slot, state.attached = TAIL, None
            return
        state.leading = phrase
    if "m" not in reader.sentence.signs[phrase.first : phrase.last] or reader.kind(index + 1) != "noun":
        return
    if state.slot in (START, SUBJECT):
        reader.take_subject(phrase)
        state.slot, state.attached, state.governing = TAIL, "wish", len(reader.found)


def _does_jointly(reader: Reader, index: int) -> bool:
    """`Ông A hứa sẽ | cùng Ban Chấp hành | xây dựng …`: whoever says so, or has done something, does it with others."""
    state, kinds = reader.state, [reader.kind(position) for position in range(index + 1, index + 4)]
    if kinds not in (["preposition", "noun", "verb"], ["coordinator", "noun", "verb"]) or state.pending is not None:
        return False
    goes_on = state.slot == TAIL and reader.kind(index - 1) == "comma" and not reader.marked(index + 3)
    acts = state.spoken or (goes_on and state.subject is not None and reader.actor_like(state.subject))
    joint = reader.sentence.entries[reader.phrases[index + 1].first].features & COMPANION
    return bool(joint) and acts and reader.actor_like(reader.phrases[index + 2].span)


def _tells_manner(reader: Reader, index: int) -> bool:
    """`đã chủ động | trong việc tuyên truyền, …`: an adverb is what is said where a preposition leads to deeds."""
    if reader.kind(index + 2) != "noun" or reader.sentence.signs[reader.phrases[index].last - 1] != "r":
        return False
    return reader.sentence.signs[head_noun(reader.sentence, reader.phrases[index + 2].span)] == "Z"


HANDLERS: dict[str, Handler] = {"particle": particle}
