"""Lists: whether a verb after a comma or `và` goes on with the statement or with a list of nouns."""

from vnnews_extract.pipes.activities.clauses.reader import SUBCLAUSE, Reader
from vnnews_extract.pipes.activities.features import (
    AGENDA,
    ANNOUNCING,
    COMPLETE,
    CONTROL,
    DIRECTIVE,
    DONE,
    FACILITY,
    FIELD,
    IMPROVING,
    LIGHT,
    MODEL,
    ONGOING,
    PLANNED,
    RECENT,
    RECIPIENT,
    RELAYED,
    SENDING,
    SKILL,
    WITNESS,
)
from vnnews_extract.pipes.activities.phrases import Phrase, has_particle, head_noun, head_verb, verb_chain

_NOUNS = 8  # phrases: how far back a list of nouns is looked through
_TITLE = 45  # words: how far the name of a meeting and what belongs to it may reach
_ADDRESSED = "OTRHGPB"
_TOLD = ("attend", "experience", "give", "meet", "visit")
_FORCED = ("inspect", "organise", "punish")


def ends_list(reader: Reader, index: int) -> bool:
    """`giải nhất, nhì, ba, | khuyến khích | .`: a bare verb without an object closes a list."""
    if reader.kind(index) != "verb" or has_particle(reader.sentence, reader.phrases[index]):
        return False
    first, last = verb_chain(reader.sentence, reader.phrases[index])
    entries = reader.sentence.entries
    led = last > first + 1 and entries[first].features & LIGHT  # `phong tỏa hiện trường, | tổ chức cứu nạn | .`
    if speaks_on(reader, index):
        return False  # `phát hiện 5 xe chở quá tải, | yêu cầu | hạ tải.`
    bare = not led and not entries[head_verb(reader.sentence, reader.phrases[index])].features & COMPLETE
    after = index + 2 if reader.kind(index + 1) == "comma" else index + 1  # `chấm thi, | phúc khảo | …`
    return bare and reader.kind(index - 1) == "comma" and reader.kind(after) in ("other", "end")


def is_on_agenda(reader: Reader, index: int) -> bool:
    """`tổ chức hội nghị tổng kết năm 2023 và | triển khai | nhiệm vụ 2024`: the second deed of one meeting."""
    if reader.kind(index) != "verb" or reader.kind(index + 1) != "noun" or not reader.found:
        return False
    sentence, verb = reader.sentence, reader.phrases[index]
    if has_particle(sentence, verb) or not sentence.entries[verb.first].features & AGENDA:
        return False
    named = "En" in sentence.signs[max(reader.found[0].verb.last, verb.first - _TITLE) : verb.first]
    return named and sentence.signs[head_noun(sentence, reader.phrases[index + 1].span)] in "FZ"


def lists_deeds(reader: Reader, index: int) -> bool:
    """`tập trung vào việc tìm kiếm, | lập | bản đồ`: a bare verb goes on with a list of nouns of deeds."""
    noun, sentence = reader.phrases[_list_start(reader, index - 1)], reader.sentence
    if noun.kind != "noun" or reader.kind(index + 1) != "verb":
        return False
    if has_particle(sentence, reader.phrases[index + 1]):
        return False  # `…, kịp thời | xử lý | vi phạm`
    head = head_noun(sentence, noun.span)
    words = range(noun.first, noun.last)
    # `cập nhật diễn biến bão, | kiểm tra | hồ chứa`: what goes on by itself is no deed
    deeds = any(sentence.signs[word] == "n" and sentence.entries[word].verb != "t" for word in words)
    if not deeds or sentence.entries[head].features & FACILITY:
        return False
    if not _keeps_doing(reader, noun, index + 1) and (
        sentence.signs[head] not in "FZn" or sentence.signs[noun.first] == "M"  # `cắt 40% thời gian chờ, | lập | 2 tổ`
    ):
        return False
    if _is_owned(sentence.signs[noun.first : noun.last]):
        return False
    verb = reader.phrases[index + 1]
    first, last = verb_chain(sentence, verb)
    light = sentence.entries[first].features & LIGHT
    light = light or (last > first + 1 and sentence.entries[first].features & ANNOUNCING)  # `cam kết | công khai …`
    learnt = sentence.entries[head_noun(sentence, noun.span)].features & SKILL
    if learnt and sentence.entries[verb.first].features & IMPROVING:
        return False  # `đổi mới phương pháp dạy học, | nâng cao | chất lượng`
    sends = sentence.entries[head_verb(sentence, verb)].features & SENDING
    told = (
        sends or sentence.entries[head_verb(sentence, verb)].verb_class in _TOLD or _strikes_person(reader, index + 1)
    )
    return not (light or told or counts_object(reader, index + 2) or _orders(reader, index + 1))


def _keeps_doing(reader: Reader, noun: Phrase, verb: int) -> bool:
    """`10 mô hình trồng rau, | nuôi | cá`: a way of working at one thing and another like it."""
    sentence = reader.sentence
    if not sentence.entries[head_noun(sentence, noun.span)].features & MODEL or reader.kind(verb + 1) != "noun":
        return False
    acted_on = reader.phrases[verb + 1].span
    return set(sentence.signs[slice(*acted_on)]) <= set("Nnj")


def _is_owned(signs: str) -> bool:
    """`giấy phép môi giới | của công ty`, and no deed behind: whoever owns it closes the list."""
    return "o" in signs and "n" not in signs[signs.rindex("o") :]


def _strikes_person(reader: Reader, index: int) -> bool:
    """`tống đạt quyết định khởi tố, | bắt | Lê Văn Tám`: what is done to somebody named is no part of a document."""
    sentence = reader.sentence
    forced = sentence.entries[head_verb(sentence, reader.phrases[index])].verb_class == "punish"
    if not forced or reader.kind(index + 1) != "noun":
        return False
    return sentence.signs[head_noun(sentence, reader.phrases[index + 1].span)] in "PH"


def lists_addressees(reader: Reader, noun: int) -> bool:
    """`đề nghị các sở, | các xã | kịp thời báo cáo`: a list of those who shall do what its verb says goes on.

    A verb of asking (or `mong`, `để`) stands before the list, with no other verb in between but one that says which
    body is meant (`các cơ quan quản lý, | các xã`); what bears `đã` or `đang` is told, not asked.
    """
    state, sentence = reader.state, reader.sentence
    last = len(reader.found)
    if reader.kind(noun - 2) in ("verb", "state") and not has_particle(sentence, reader.phrases[noun - 2]):
        last -= 1
    if state.noun is None or not (state.governing == last or _controls(reader, last)):
        return False
    if state.governing != last and state.noun[1] <= reader.found[last - 1].verb.first:
        return False  # `Huyện hỗ trợ 80 triệu đồng, | Hội Phụ nữ | góp 5 triệu đồng`: nobody stands behind the verb
    if state.slot == SUBCLAUSE and _receives(reader, noun):
        return False
    if state.governing != last and reader.kind(noun + 1) == "verb" and speaks_on(reader, noun + 1):
        return False  # `…, | Phó Chủ tịch | đề nghị …`
    following = reader.phrases[noun + 1] if noun + 1 < len(reader.phrases) else None
    told = DONE | ONGOING | (PLANNED if state.slot == SUBCLAUSE else 0)  # `Nếu nhà thầu chậm trễ, | tỉnh | sẽ …`
    if following is not None and any(
        entry.features & told for entry in sentence.entries[following.first : following.last]
    ):
        return False
    heads = (head_noun(sentence, span) for span in (state.noun, reader.phrases[noun].span))
    return all(sentence.signs[head] in _ADDRESSED for head in heads)


def _receives(reader: Reader, noun: int) -> bool:
    """`Để giúp | người dân | vượt khó, | xã | đã …`: people for whom it is done, and the body that does it."""
    sentence, people = reader.sentence, reader.state.noun
    if people is None or not people[0] or sentence.signs[people[0] - 1] not in "ap>jr":
        return False
    heads = (head_noun(sentence, span) for span in (people, reader.phrases[noun].span))
    return "".join(sentence.signs[head] for head in heads) in ("BO", "BT", "BR")


def _controls(reader: Reader, last: int) -> bool:
    """Whether the last of the first `last` verbs is one of asking, and nothing but nouns has followed it."""
    if not last or (last == len(reader.found) and reader.state.attached is not None):
        return False
    entries = reader.sentence.entries
    first, end = verb_chain(reader.sentence, reader.found[last - 1].verb)
    return any(entry.features & (CONTROL | DIRECTIVE) for entry in entries[first:end])


def _list_start(reader: Reader, index: int) -> int:
    """`nhiệm vụ phát triển kinh tế, | xã hội, | …`: the first noun phrase of the list that ends at `index`."""
    for position in range(index, max(index - _NOUNS, 2) - 1, -2):
        if not (reader.kind(position) == reader.kind(position - 2) == "noun" and reader.kind(position - 1) == "comma"):
            return position
        index = position - 2
    return index


def goes_on_modifying(reader: Reader, index: int) -> bool:
    """`3 cơ sở | sản xuất, | kinh doanh | rượu`: a verb in a list with one that only says which is meant."""
    if reader.kind(index - 1) != "verb" or reader.kind(index + 1) != "verb" or reader.marked(index + 1):
        return False
    entries = reader.sentence.entries
    first, second = (entries[head_verb(reader.sentence, reader.phrases[i])].verb_class for i in (index - 1, index + 1))
    return reader.found[-1].dropped in ("embedded", "modifier") and first == second != ""


def is_both(reader: Reader, index: int) -> bool:
    """`quan điểm vừa làm thủy điện, | vừa phát triển | du lịch`: the second goes where the first has gone."""
    if reader.kind(index) != "verb" or not reader.found or reader.found[-1].dropped not in ("embedded", "modifier"):
        return False
    first, second = (reader.sentence.entries[verb.first] for verb in (reader.found[-1].verb, reader.phrases[index]))
    return bool(first.features & second.features & RECENT)


def is_both_told(reader: Reader, index: int) -> bool:
    """`Xã vừa tuyên truyền | vừa xử phạt | 12 hộ`: the second deed of somebody who does both."""
    if not reader.found or reader.found[-1].dropped is not None or reader.state.attached is not None:
        return False
    first, second = (reader.sentence.entries[verb.first] for verb in (reader.found[-1].verb, reader.phrases[index]))
    return first is second and bool(first.features & RECENT)


def is_told(reader: Reader, index: int) -> bool:
    """`lập hồ sơ xin cấp đất và | trình | UBND tỉnh`: what is done to somebody is no part of a name of things.

    Nor is an event that is held (`trao kỷ niệm chương và | tổ chức | hội nghị`), an order that is given, or what
    is done by force (`có mặt tại hiện trường và | nhanh chóng khống chế | đối tượng`).
    """
    entry = reader.sentence.entries[head_verb(reader.sentence, reader.phrases[index])]
    if reader.state.attached in ("purpose", "subclause"):
        return False
    forced = entry.verb_class in _FORCED and has_particle(reader.sentence, reader.phrases[index])
    return entry.verb_class in _TOLD or forced or _holds_event(reader, index) or _orders(reader, index)


def _orders(reader: Reader, index: int) -> bool:
    """`công bố quyết định thành lập đoàn và | giao | các phòng phối hợp`."""
    directive = reader.sentence.entries[head_verb(reader.sentence, reader.phrases[index])].features & DIRECTIVE
    return bool(directive) and reader.kind(index + 1) == "noun" and reader.actor_like(reader.phrases[index + 1].span)


def _holds_event(reader: Reader, index: int) -> bool:
    if reader.kind(index + 1) != "noun" or "v" in reader.sentence.signs[slice(*reader.phrases[index].span)]:
        return False
    sentence = reader.sentence
    held = sentence.signs[head_noun(sentence, reader.phrases[index + 1].span)]
    founds = sentence.entries[head_verb(sentence, reader.phrases[index])].verb_class == "organise"
    return held == "E" or (held in "OG" and founds)  # `… và | thành lập | đội cơ động`


def speaks_on(reader: Reader, index: int) -> bool:
    """`chỉ đạo các trường dạy đủ giờ, | nghiêm cấm | cắt xén`: after what was asked the speaker goes on."""
    features = reader.sentence.entries[head_verb(reader.sentence, reader.phrases[index])].features
    return bool(features & DIRECTIVE) and not features & RELAYED


def goes_on_itself(reader: Reader, index: int) -> bool:
    """`đồng ý cho tỉnh mua thuốc, | cử | 2 chuyên gia`: a body sends its own people, whatever it has let others do.

    It has counted, or orders; and `hỗ trợ 45 hộ vay vốn, | hướng dẫn | kỹ thuật`: those who borrow do not instruct.
    """
    if counts_object(reader, index + 1) or speaks_on(reader, index):
        return True
    sentence, noun = reader.sentence, reader.state.noun
    entry = sentence.entries[head_verb(sentence, reader.phrases[index])]
    if reader.kind(index + 1) != "noun" or noun is None:
        return False
    instructs = entry.features & CONTROL and not entry.features & FIELD and entry.verb_class in ("teach", "propagate")
    return bool(entry.features & SENDING) or (bool(instructs) and _acts_privately(reader))


def _acts_privately(reader: Reader) -> bool:
    """Whether the last statement has made private persons do something: `hỗ trợ | 45 hộ | vay vốn`."""
    told = next((found for found in reversed(reader.found) if found.dropped is None), None)
    if told is None or reader.sentence.entries[head_verb(reader.sentence, told.verb)].features & DIRECTIVE:
        return False
    after = told.verb.last
    while after < len(reader.sentence.signs) and reader.sentence.signs[after] in "DMw":
        after += 1
    return reader.sentence.signs[after : after + 1] == "B"


def counts_object(reader: Reader, index: int) -> bool:
    """`… và | tiêu hủy | 95 lít rượu`: a verb with a counted object goes on with the statement.

    So does one with somebody counted behind what is done to them: `…, xử phạt | vi phạm hành chính 14 chủ tàu`, and
    one done for somebody: `…, khám bệnh | cho 300 người`.
    """
    if (
        reader.kind(index) == "preposition"
        and reader.sentence.entries[reader.phrases[index].first].features & RECIPIENT
    ):
        index += 1
    if reader.kind(index) not in ("noun", "number"):
        return False
    signs = reader.sentence.signs[slice(*reader.phrases[index].span)]
    each = signs[:1] == "D" and signs[2:3] == "M"  # `…, tặng | mỗi hộ 5 bao xi măng`
    return signs.startswith(("M", "DM")) or each or "MB" in signs


def is_achieved(reader: Reader, index: int) -> bool:
    """`vớt | được thi thể nạn nhân`, `vớt | 2 em`: what is said to have come about, or how much of it."""
    return reader.sentence.signs[reader.phrases[index].last - 1] == "w" or counts_object(reader, index + 1)


def reaches_time(reader: Reader, index: int) -> bool:
    """`…, đến 18 giờ | vớt được 2 em`: a time behind a comma, by which something has come about."""
    kinds = [reader.kind(position) for position in range(index - 3, index)]
    if kinds[0] == "particle" and reader.kind(index - 4) == "semicolon":
        kinds[0] = "comma"  # `…; chỉ | trong 2 tuần | tiêu thụ được 95 tấn`
    led = reader.sentence.entries[reader.phrases[index - 2].first].features & RECIPIENT
    told = is_achieved(reader, index) if led else reader.sentence.signs[reader.phrases[index].last - 1] == "w"
    return kinds == ["comma", "preposition", "time"] and told


def counts_after_aim(reader: Reader, index: int) -> bool:
    """`… để mở rộng đường, | hỗ trợ | 50 tấn xi măng`: what is counted was done, unless the purpose counts as well."""
    if reader.state.attached != "purpose" or not reader.found or reader.kind(index - 1) != "comma":
        return False
    aim, signs, opened = reader.found[-1], reader.sentence.signs, reader.state.opened
    alone = aim.dropped in ("purpose", "state") and signs[aim.verb.last : aim.verb.last + 1] != "M"
    # `kiểm tra 5 chi bộ khi | có | dấu hiệu vi phạm, | kết luận | 3 chi bộ vi phạm`
    timed = reader.kind(opened) == "subordinator" and aim.dropped == "state" and reader.phrases[opened + 1] is aim.verb
    return (alone or timed) and counts_object(reader, index + 1)


def repeats_thing(reader: Reader, index: int) -> bool:
    """`hội nghị rút kinh nghiệm diễn tập A, | diễn tập | B`: the deed that names the thing before names one more."""
    noun, sentence = reader.state.noun, reader.sentence
    if noun is None or reader.kind(index) != "verb" or reader.kind(index - 1) != "comma":
        return False
    verb = reader.phrases[index]
    if has_particle(sentence, verb):
        return False
    entry, signs = sentence.entries[verb.first], sentence.signs
    return any(signs[word] == "n" and sentence.entries[word] is entry for word in range(*noun))


def names_witnessed(reader: Reader, index: int) -> bool:
    """Read on behind the office of who is heard: `nghe ông Nam, | Giám đốc Sở Y tế, | báo cáo …`."""
    state, sentence = reader.state, reader.sentence
    kinds = [reader.kind(position) for position in range(index - 2, index + 4)]
    if kinds != ["verb", "noun", "comma", "noun", "comma", "verb"] or not reader.found or state.attached is not None:
        return False
    hears, person, office = reader.found[-1], reader.phrases[index - 1], reader.phrases[index + 1]
    witness = sentence.entries[head_verb(sentence, hears.verb)].features & WITNESS
    named = sentence.signs[head_noun(sentence, person.span)] in "HP" and sentence.signs[office.first] == "R"
    if not (witness and named and hears.dropped is None and hears.verb is reader.phrases[index - 2]):
        return False
    state.noun, reader.skip = (person.first, office.last), index + 3
    return True
