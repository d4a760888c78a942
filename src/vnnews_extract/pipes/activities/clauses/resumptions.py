"""Main clauses that go on where no comma ends the clause before them."""

from vnnews_extract.pipes.activities.clauses import sequels
from vnnews_extract.pipes.activities.clauses.reader import START, SUBCLAUSE, SUBJECT, Reader


def resumes(reader: Reader, index: int) -> bool:
    """Whether the verb at `index` belongs to the main clause; then the reader goes on in it.

    `HTX …, khi | mở rộng | vùng trồng | sẽ tuyển thêm người`: the subject of the sentence goes on. `Để chương trình |
    đạt hiệu quả, | năm 2018 | Hội | đã mở …`: a time and a body begin the main clause.
    """
    state, before = reader.state, reader.phrases[index - 1]
    if not reader.marked(index):
        return False
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


def _says_when(reader: Reader, index: int) -> bool:
    """`…, khi | mở rộng | vùng trồng | sẽ …`: a clause without subject, which a comma or a connective precedes."""
    opened = reader.state.opened
    before = reader.kind(opened - 1) in ("comma", "connective", "semicolon")
    return before and reader.kind(opened) == "subordinator" and reader.kind(opened + 1) == "verb" and index > opened + 1
