"""Main clauses that go on where no comma ends the clause before them."""

from vnnews_extract.pipes.activities.clauses import sequels
from vnnews_extract.pipes.activities.clauses.reader import START, SUBCLAUSE, SUBJECT, Reader
from vnnews_extract.pipes.activities.features import SEQUENCE


def resumes(reader: Reader, index: int) -> bool:
    """Whether the verb at `index` belongs to the main clause; then the reader goes on in it.

    `HTX …, khi | mở rộng | vùng trồng | sẽ tuyển thêm người`: the subject of the sentence goes on. `Để chương trình |
    đạt hiệu quả, | năm 2018 | Hội | đã mở …`: a time and a body begin the main clause.
    `Công an xã | sau khi | nhận tin | đã cử | 2 tổ`: who acts stands before the clause of time.
    """
    state, before = reader.state, reader.phrases[index - 1]
    if not reader.marked(index):
        return False
    if state.slot == SUBCLAUSE and _parts_subject(reader, index):
        state.slot, state.attached = SUBJECT, None
        return True
    timed = state.slot == SUBCLAUSE and before.kind == "noun" and reader.kind(index - 2) == "time"
    if timed and reader.actor_like(before.span):
        state.pending, state.slot = before.span, SUBJECT
    elif sequels.lies_ahead(reader, reader.phrases[index]) and _says_when(reader, index):
        if state.subject is None or not reader.actor_like(state.subject):
            return False
        state.slot, state.attached = START, None
    else:
        return False
    return True


def _parts_subject(reader: Reader, index: int) -> bool:
    """`Công ty | sau khi hủy hợp đồng | đã thay giám đốc`: a clause of time, or one without subject, in the midst."""
    pending, opened = reader.state.pending, reader.state.opened
    if pending is None or pending[1] != reader.phrases[opened].first or not reader.actor_like(pending):
        return False
    timed = reader.sentence.entries[reader.phrases[opened].first].features & SEQUENCE
    return index > opened + 1 and (bool(timed) or reader.kind(opened + 1) == "verb")


def _says_when(reader: Reader, index: int) -> bool:
    """`…, khi | mở rộng | vùng trồng | sẽ …`: a clause without subject, which a comma or a connective precedes."""
    opened = reader.state.opened
    before = reader.kind(opened - 1) in ("comma", "connective", "semicolon")
    return before and reader.kind(opened) == "subordinator" and reader.kind(opened + 1) == "verb" and index > opened + 1
