"""Verbs of saying and of opinion: what they open, and whether it is a report, a hope or a rule."""

from vnnews_extract.pipes.activities.clauses.reader import FRONTED, START, SUBCLAUSE, SUBJECT, TAIL, Handler, Reader
from vnnews_extract.pipes.activities.features import CONDITIONAL, HOPING, RANGE, RULING, SEQUENCE
from vnnews_extract.pipes.activities.phrases import Phrase, Span, head_noun


def speech(reader: Reader, index: int, phrase: Phrase) -> None:
    """A verb of saying: what follows is a clause of its own."""
    state = reader.state
    if state.slot in (SUBCLAUSE, TAIL) or (state.slot == FRONTED and not reader.marked(index)):
        reader.drop(phrase, "speech")
        if state.slot == TAIL and reader.kind(index + 1) in ("comma", "colon", "subordinator"):
            state.slot, state.attached, state.block = START, None, None
    else:
        reader.take_subject(phrase)
        state.subject = _source(reader, index) or state.subject
        state.block, state.supposed = None, state.supposed or _rules(reader)
        state.speaker = state.subject
        reader.drop(phrase, "speech")
        if _hopes(reader, index):
            state.slot, state.attached, state.governing = TAIL, "wish", len(reader.found)
            state.block = "directive"
        elif reader.kind(index + 1) in ("preposition", "end"):
            state.slot = TAIL if state.subject else FRONTED
        else:
            state.slot, state.spoken = START, True
    if reader.kind(index + 1) == "subordinator" and not _is_circumstance(reader, index + 1):
        reader.skip = index + 2


def _is_circumstance(reader: Reader, index: int) -> bool:
    """`cho biết | trước khi | ký, Bộ đã …`: it opens no more than a circumstance of what is said."""
    return bool(reader.sentence.entries[reader.phrases[index].first].features & (SEQUENCE | CONDITIONAL))


def _source(reader: Reader, index: int) -> Span | None:
    """`Thông tin | từ | Công an tỉnh | cho biết vừa khởi tố …`: the body from which it comes speaks."""
    subject, signs = reader.state.subject, reader.sentence.signs
    if subject is None or signs[head_noun(reader.sentence, subject)] not in "FN" or reader.kind(index - 1) != "noun":
        return None
    led = reader.kind(index - 2) == "preposition" and reader.phrases[index - 2].first == subject[1]
    source = reader.phrases[index - 1].span
    from_there = led and reader.sentence.entries[reader.phrases[index - 2].first].features & RANGE
    return source if from_there and signs[head_noun(reader.sentence, source)] in "OTR" else None


def opinion(reader: Reader, index: int, phrase: Phrase) -> None:
    if reader.state.slot in (START, SUBJECT):
        reader.take_subject(phrase)
        reader.state.slot, reader.state.attached = TAIL, None
        reader.state.supposed = reader.state.supposed or _rules(reader)
    reader.drop(phrase, "opinion")
    if _hopes(reader, index):
        reader.state.attached, reader.state.governing = "wish", len(reader.found)


def _hopes(reader: Reader, index: int) -> bool:
    """`hy vọng | tập đoàn sẽ đầu tư`, `lưu ý | các xã trực lũ`: what somebody may do or shall do."""
    last = reader.phrases[index].last - 1
    return bool(reader.sentence.entries[last].features & HOPING) and reader.kind(index + 1) == "noun"


def _rules(reader: Reader) -> bool:
    """`Thông tư | nêu rõ`: what a document says shall be."""
    subject = reader.state.subject
    return subject is not None and bool(reader.sentence.entries[head_noun(reader.sentence, subject)].features & RULING)


HANDLERS: dict[str, Handler] = {
    "speech": speech,
    "opinion": opinion,
}
