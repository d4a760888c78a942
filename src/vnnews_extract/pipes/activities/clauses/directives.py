"""What goes on behind an order: whether it is asked for as well, or is the own work of whoever gives it."""

from vnnews_extract.pipes.activities.clauses.lists import counts_object, speaks_on
from vnnews_extract.pipes.activities.clauses.reader import Reader
from vnnews_extract.pipes.activities.features import ADVISING, RELAYED, REPORTED
from vnnews_extract.pipes.activities.phrases import head_noun, head_verb


def is_asked(reader: Reader, index: int) -> bool:
    """`đề nghị tỉnh sửa đường, các xã | sớm bàn giao | đất`: nothing but adverbs, before no further order."""
    phrase = reader.phrases[index]
    told = any(sign in "+-m" for sign in reader.sentence.signs[phrase.first : phrase.last])
    return not told and not speaks_on(reader, index)


def assigns(reader: Reader, order: int) -> bool:
    """`phân công cán bộ phụ trách thôn`: people of one's own are given work, no other body is asked."""
    verb = reader.found[order].verb
    assigned = reader.sentence.entries[head_verb(reader.sentence, verb)].verb_class == "appoint"
    addressed = head_noun(reader.sentence, (verb.last, len(reader.sentence.signs)))
    return assigned and reader.sentence.signs[addressed : addressed + 1] in tuple("RHGBP")


def follows_order(reader: Reader, index: int) -> bool:
    """`quán triệt 3 nghị quyết; | kết nạp | 5 đảng viên`: a deed of the body itself after an order that asks no deed.

    So is what has been counted behind a `;`, after an order that is part of a body's work (`phân công các đồng chí phụ
    trách xã; | tặng | 40 suất quà`), and whatever follows a `;` behind those who are given work.
    """
    order, before = reader.state.order, reader.kind(index - 1)
    if before == "connective" and _hands_over(reader, index):
        return True
    if order < 0 or before not in ("comma", "coordinator", "semicolon", "connective"):
        return False
    features = reader.sentence.entries[head_verb(reader.sentence, reader.found[order].verb)].features
    if _fines(reader, index) or (before == "connective" and _is_reported(reader, index)):
        return True
    if before == "semicolon" and assigns(reader, order):
        return True
    idle = order == len(reader.found) - 1 or (order == len(reader.found) - 2 and reader.found[-1].dropped == "state")
    if _sends_counted(reader, order) and counts_object(reader, index + 1):
        return True
    if not features & RELAYED:
        return False
    if before in ("connective", "semicolon") and features & ADVISING:
        return True  # `mời chuyên gia; | phục dựng | 2 lễ hội`, `tham mưu tỉnh ban hành …; đồng thời | tăng cường`
    if before == "connective":
        return False
    counts = counts_object(reader, index + 1)
    adjoins = index > 2 and reader.phrases[index - 3] is reader.found[order].verb
    if before == "comma" and idle and adjoins and features & ADVISING:
        return True  # `mời 14 đoàn nghệ nhân, | bố trí | nơi ở`
    if before != "semicolon" and not (counts or _examines(reader, index)):
        return False
    return idle or (reader.state.parallel and counts)


def _hands_over(reader: Reader, index: int) -> bool:
    """`yêu cầu các xã khắc phục; đồng thời | trao tặng | 5 bằng khen`: an honour, which nobody is asked for."""
    sentence, phrase = reader.sentence, reader.phrases[index]
    head = sentence.entries[head_verb(sentence, phrase)]
    gives = head.verb_class == "give" and head.features & REPORTED
    return bool(gives) and reader.kind(index + 1) == "noun"


def _sends_counted(reader: Reader, order: int) -> bool:
    """`giao 24 thanh niên | nhập ngũ`: what those who have been counted are to do has come about."""
    verb, signs = reader.found[order].verb, reader.sentence.signs
    people = head_noun(reader.sentence, (verb.last, len(signs)))
    return signs[verb.last : verb.last + 1] == "M" and signs[people : people + 1] in ("G", "B")


def _fines(reader: Reader, index: int) -> bool:
    """`yêu cầu các hãng niêm yết giá vé, | phạt | 15 triệu đồng một đại lý`: how much has been settled."""
    phrase, signs = reader.phrases[index], reader.sentence.signs
    if reader.sentence.entries[head_verb(reader.sentence, phrase)].verb_class != "punish":
        return False
    return signs[phrase.last : phrase.last + 3].lstrip("M")[:1] == "U"


def _is_reported(reader: Reader, index: int) -> bool:
    """`kiến nghị thu hồi giấy phép, đồng thời | chuyển hồ sơ | 2 vụ`: told of, and counted."""
    features = reader.sentence.entries[head_verb(reader.sentence, reader.phrases[index])].features
    return bool(features & REPORTED) and counts_object(reader, index + 1)


def _examines(reader: Reader, index: int) -> bool:
    """`triệu tập 5 người, | lấy lời khai`: what is done by force to those summoned is not asked of them."""
    deeds = (reader.found[reader.state.order].verb, reader.phrases[index])
    classes = [reader.sentence.entries[head_verb(reader.sentence, verb)].verb_class for verb in deeds]
    return classes[0] == "punish" and classes[1] in ("inspect", "punish")
