"""Verbs behind a circumstance or another verb: what a body of which the text tells does next."""

from vnnews_extract.pipes.activities import relatives
from vnnews_extract.pipes.activities.clauses.reader import Predication, Reader
from vnnews_extract.pipes.activities.features import COPULA, DONE, EXPERIENCE, MOTION, ONGOING, PLANNED, RESULTING
from vnnews_extract.pipes.activities.phrases import Phrase, has_particle, head_noun, head_verb, verb_chain


def goes_on(reader: Reader, before: Predication, index: int) -> bool:
    """Whether the verb at `index` is told of whom the verb before is told, with no comma between."""
    if before.dropped is not None or reader.state.attached is not None:
        return False
    return _goes_to_do(reader, before, index) or _is_announced(reader, before, index)


def _goes_to_do(reader: Reader, before: Predication, index: int) -> bool:
    """`Đoàn đã đến xã Tân Lập | kiểm tra | 3 công trình`: who has gone somewhere does something there."""
    sentence, phrase = reader.sentence, reader.phrases[index]
    if reader.kind(index - 1) != "noun" or reader.kind(index + 1) not in ("noun", "number"):
        return False
    first, last = verb_chain(sentence, before.verb)
    goes = last == first + 1 and sentence.entries[first].features & MOTION
    return bool(goes) and sentence.signs[phrase.first] == "a"


def _is_announced(reader: Reader, before: Predication, index: int) -> bool:
    """`Công ty thông báo | tháng 5 | sẽ chốt danh sách`: what is announced right behind is told of whoever says it."""
    if "+" not in reader.sentence.signs[slice(*reader.phrases[index].span)]:
        return False  # `cam kết | không cắt điện`
    said = index - 1
    while reader.kind(said) in ("time", "preposition") and said > index - 3:
        said -= 1
    return reader.phrases[said] is before.verb and relatives.announces(reader.sentence, reader.phrases, said)


def is_singled_out(reader: Reader, index: int) -> bool:
    """`HTX là đơn vị đầu tiên | ứng dụng | công nghệ mới`: told of whom the sentence says what it is."""
    state, before = reader.state, reader.found[-1] if reader.found else None
    if before is None or before.dropped != "state" or state.subject is None or state.noun is None:
        return False
    told = reader.kind(index - 1) == "noun" and reader.kind(index + 1) == "noun" and reader.actor_like(state.subject)
    copula = reader.sentence.entries[before.verb.last - 1].features & COPULA
    return told and bool(copula) and relatives.singles_out(reader.sentence, state.noun)


def comes_of_it(reader: Reader, index: int, phrase: Phrase) -> bool:
    """`Xã khai mạc hội thao, | thu hút | 300 vận động viên`: the people whom what is done before has drawn."""
    resulting = reader.sentence.entries[verb_chain(reader.sentence, phrase)[0]].features & RESULTING
    noun = index + 2 if reader.kind(index + 1) == "preposition" else index + 1  # `…, tạo việc làm | cho | 50 lao động`
    if not resulting or reader.kind(index - 1) != "comma" or reader.kind(noun) != "noun":
        return False
    drawn = reader.sentence.signs[head_noun(reader.sentence, reader.phrases[noun].span)]
    return drawn in "BG" and not has_particle(reader.sentence, phrase)


def gets_to_do(reader: Reader, phrase: Phrase) -> bool:
    """`Đoàn được huyện đón tiếp; | tham quan | 3 nhà vườn`: what one gets to do is told of whom the passive was."""
    patient = reader.state.patient
    experience = reader.sentence.entries[head_verb(reader.sentence, phrase)].features & EXPERIENCE
    return bool(experience) and patient is not None and reader.actor_like(patient)


def leaves_topic(reader: Reader, index: int, phrase: Phrase) -> bool:
    """`Công tác cán bộ được chú trọng; | đã luân chuyển | 12 đồng chí`: of whom the text tells, not of the work."""
    state, sentence = reader.state, reader.sentence
    if state.pattern != "coordinate" or state.subject is None or reader.kind(index - 1) != "semicolon":
        return False
    works = sentence.signs[head_noun(sentence, state.subject)] == "Z" and sentence.signs[phrase.last - 1] == "a"
    return works and is_done(reader, phrase) and reader.kind(index + 1) in ("noun", "number")


def acts_itself(reader: Reader, index: int, phrase: Phrase) -> bool:
    """`Công ty A, đơn vị được giao quản lý chợ, | đã sửa | 12 ki ốt`: who gets something done or to do acts on."""
    subject = reader.state.subject
    acts = subject is not None and reader.sentence.signs[head_noun(reader.sentence, subject)] in "OTRG"
    return acts and reader.kind(index - 1) == "comma" and is_done(reader, phrase)


def joins_subject(reader: Reader, index: int, partner: int) -> bool:
    """`Phối hợp với | ngành y tế, | Sở | mở 5 lớp`: behind the comma stands who acts, no second partner."""
    if reader.found or reader.state.pending is not None or has_particle(reader.sentence, reader.phrases[index]):
        return False
    kinds = [reader.kind(position) for position in range(partner - 3, partner)]
    return kinds == ["noun", "comma", "noun"] and reader.actor_like(reader.phrases[partner - 1].span)


def lies_ahead(reader: Reader, phrase: Phrase) -> bool:
    """Whether `sẽ` stands before the verb."""
    return any(entry.features & PLANNED for entry in reader.sentence.entries[phrase.first : phrase.last])


def is_done(reader: Reader, phrase: Phrase) -> bool:
    """Whether `đã` or `đang` stands before the verb: what is ordered bears neither."""
    return any(entry.features & (DONE | ONGOING) for entry in reader.sentence.entries[phrase.first : phrase.last])
