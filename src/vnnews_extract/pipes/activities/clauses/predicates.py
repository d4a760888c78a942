"""Predicates: which verbs are statements, which are embedded, and what a state opens."""

from vnnews_extract.pipes.activities import patterns, relatives
from vnnews_extract.pipes.activities.clauses import (
    attendance,
    chains,
    directives,
    lists,
    patients,
    resumptions,
    sequels,
)
from vnnews_extract.pipes.activities.clauses.reader import (
    FRONTED,
    SUBCLAUSE,
    SUBJECT,
    TAIL,
    Handler,
    Predication,
    Reader,
)
from vnnews_extract.pipes.activities.features import (
    CONTROL,
    DIRECTIVE,
    LEADING,
    MOTION,
    PERMITTING,
    PRESENCE,
    RANGE,
    RECENT,
    RELATING,
    RELAYED,
    SENDING,
    SETTING,
    TAKING,
    WITNESS,
)
from vnnews_extract.pipes.activities.phrases import (
    Phrase,
    Span,
    has_particle,
    head_noun,
    head_verb,
    is_modal,
    verb_chain,
)

_TOLD = ("attend", "visit", "inspect", "meet", "give", "presence", "punish")


def verb(reader: Reader, index: int, phrase: Phrase) -> None:
    state = reader.state
    if state.slot in (SUBCLAUSE, TAIL) and _is_done_to_noun(reader, index, phrase):
        return
    if (state.slot == SUBCLAUSE or state.attached in ("purpose", "subclause")) and resumptions.resumes(reader, index):
        _statement(reader, index, phrase)
    elif state.slot == SUBCLAUSE and not (reader.follows_consequence(index) and sequels.is_done(reader, phrase)):
        reader.drop(phrase, "subclause")
    elif not reader.marked(index) and (state.slot == FRONTED or reader.kind(index - 1) == "preposition"):
        if lists.reaches_time(reader, index):
            _statement(reader, index, phrase)
            return
        state.nominal = state.slot == FRONTED
        reader.drop(phrase, "circumstance")
    elif state.slot == TAIL:
        _embedded(reader, index, phrase)
    else:
        _statement(reader, index, phrase)


def _embedded(reader: Reader, index: int, phrase: Phrase) -> None:
    if lists.is_both_told(reader, index):
        _statement(reader, index, phrase)
        return
    state, parts = reader.state, chains.cut_chain(reader, index)
    if parts is not None:
        reader.drop(parts[0], "modifier")
        _statement(reader, index, parts[1])
        return
    if state.attached == "attributive" and reader.marked(index) and not _has_own_subject(reader, index):
        _statement(reader, index, phrase)  # `Đoàn gồm 24 thành viên | sẽ làm việc …`
        return
    if sequels.is_singled_out(reader, index):
        reader.found.append(Predication(phrase, state.subject, "relative"))
        return
    participants = attendance.participants(reader, index)
    if participants is not None:
        reader.found.append(Predication(phrase, participants, "presence"))
        return
    if _has_own_subject(reader, index):
        reader.found.append(Predication(phrase, state.noun, "relative"))
        if _is_reported(reader, index):
            state.subject = state.noun
        return
    again = relatives.acts_again(reader.sentence, reader.phrases, index)
    if again is not None:
        reader.found.append(Predication(phrase, again, "relative"))
        return
    before = reader.last_predication()
    if before is not None and state.attached is None and state.noun is not None:
        features = reader.sentence.entries[head_verb(reader.sentence, before.verb)].features
        if features & (WITNESS | LEADING) and before.dropped is None and reader.actor_like(state.noun):
            reader.found.append(Predication(phrase, state.noun, "witness"))
            state.hearer, state.subject = state.subject if features & WITNESS else None, state.noun
            return
    if before is not None and sequels.goes_on(reader, before, index):
        reader.found.append(Predication(phrase, state.subject, "coordinate"))
        return
    if state.block == "passive without agent" and reader.kind(index - 1) == "passive":
        reader.drop(phrase, state.block)  # `Sở | được | yêu cầu rà soát dự án`
        return
    asked = state.block == "directive" and state.attached in (None, "complement")
    reason = "obligation" if is_modal(reader.sentence, phrase) else state.attached
    if reason is None and _is_enabled(reader, index):
        reason = "purpose"
    reason = reason or ("subclause" if patients.does_something(reader, before, index) else "embedded")
    reader.drop(phrase, "directive" if asked else reason)
    if state.attached is None and not _completes_opinion(reader, index):
        state.attached = "complement" if _has_controller(reader, before) else "modifier"


def _is_enabled(reader: Reader, index: int) -> bool:
    """`thống nhất chủ trương | cho | trường | mở 2 lớp`: the deed of those for whom something is done."""
    led = reader.kind(index - 1) == "noun" and reader.kind(index - 2) == "preposition"
    if (
        not led
        or reader.marked(index)
        or not reader.sentence.entries[reader.phrases[index - 2].first].features & PERMITTING
    ):
        return False
    return reader.actor_like(reader.phrases[index - 1].span)


def _is_done_to_noun(reader: Reader, index: int, phrase: Phrase) -> bool:
    """Note what somebody has done to the thing right before: `đạt | mục tiêu Trung ương | đã đề ra`."""
    before = reader.phrases[index - 1]
    if before.kind != "noun" or reader.state.block == "directive":
        return False
    actor = patterns.relative_actor(reader.sentence, reader.phrases, index, before.span)
    if actor is None:
        return False
    reader.found.append(Predication(phrase, (actor, before.last), "relative", (before.first, actor)))
    return True


def _completes_opinion(reader: Reader, index: int) -> bool:
    """`bày tỏ | cảm kích`: a word of the open class right behind a verb of opinion is what it holds."""
    return reader.kind(index - 1) == "opinion" and reader.sentence.signs[reader.phrases[index].first] == "v"


def _has_controller(reader: Reader, before: Predication | None) -> bool:
    """`giao | các xã | rà soát`: somebody behind the verb of the clause who may do what the embedded one says.

    So may private persons who are urged to: `vận động | nông dân | trồng tre`.
    """
    noun, sentence = reader.state.noun, reader.sentence
    if noun is None or (before is not None and noun[0] < before.verb.last):
        return False
    if noun[0] and sentence.entries[noun[0] - 1].features & (SETTING | RANGE):
        return False  # `đón 22 hài cốt từ | Campuchia | về nước`
    urged = before is not None and sentence.entries[head_verb(sentence, before.verb)].features & CONTROL
    if before is not None and not urged and _sets_up(reader, before, noun):
        return False
    return reader.actor_like(noun) or (bool(urged) and sentence.signs[head_noun(sentence, noun)] == "B")


def _sets_up(reader: Reader, before: Predication, noun: Span) -> bool:
    """`thành lập | 8 tổ | hỗ trợ lưu động`, `cử | 5 cán bộ | trực`: a body set up or manned, and what it is for."""
    entry = reader.sentence.entries[head_verb(reader.sentence, before.verb)]
    body = reader.sentence.signs[head_noun(reader.sentence, noun)] in "OG"
    mans = entry.verb_class == "organise" or entry.features & SENDING
    return body and before.dropped is None and bool(mans) and not entry.features & DIRECTIVE


def _has_own_subject(reader: Reader, index: int) -> bool:
    """`… những nội dung mà Bộ Chính trị | đã giải quyết`: an actor right before a marked verb."""
    before = reader.phrases[index - 1]
    if _is_reason(reader, index):
        return False
    return (
        reader.marked(index)
        and before.kind == "noun"
        and before.span == reader.state.noun
        and not _is_reached(reader, index - 2)
        and reader.state.block != "directive"
        and reader.state.attached != "wish"
        and reader.actor_like(before.span)
    )


def _is_reported(reader: Reader, index: int) -> bool:
    """`Giám đốc sở báo cáo | thành phố | đã tuyển 12 người, | xóa | 3 lớp ghép`: of whom it is reported goes on."""
    if index < 2 or len(reader.found) < 2 or reader.found[-2].verb is not reader.phrases[index - 2]:
        return False
    head = reader.sentence.entries[head_verb(reader.sentence, reader.found[-2].verb)]
    return bool(head.features & RELATING)


def _is_reason(reader: Reader, index: int) -> bool:
    """`phạt | 4 cơ sở | không niêm yết giá`: what those who are punished for it have not done."""
    phrase, noun = reader.phrases[index], reader.phrases[index - 1]
    if reader.sentence.signs[phrase.first] != "-" or not reader.found or reader.found[-1].verb.last != noun.first:
        return False
    return reader.sentence.entries[head_verb(reader.sentence, reader.found[-1].verb)].verb_class == "punish"


def _is_reached(reader: Reader, index: int) -> bool:
    """Whether the phrase at `index` leads to a place: `khi khách | đến | sân bay mới phát hiện`."""
    kind = reader.kind(index)
    if kind != "verb":
        return kind == "preposition"
    return bool(reader.sentence.entries[verb_chain(reader.sentence, reader.phrases[index])[1] - 1].features & MOTION)


def _statement(reader: Reader, index: int, phrase: Phrase) -> None:
    """Note what the clause says of its subject, unless the verb is something else where it stands."""
    if _is_modifier(reader, index, phrase) or _is_fronted(reader, index, phrase) or _is_relative(reader, index, phrase):
        return
    state, features = reader.state, _features(reader, phrase)
    patient = state.patient if state.pattern == "passive" and reader.kind(index - 1) == "coordinator" else None
    reader.take_subject(phrase)
    if _returns_to_speaker(reader, index, phrase):
        state.subject = state.speaker
    if state.pattern in ("coordinate", "passive") and sequels.gets_to_do(reader, phrase):
        state.subject = state.patient
    if sequels.leaves_topic(reader, index, phrase):
        state.subject, state.pattern = None, "carried"
    if state.block == "passive without agent" and sequels.acts_itself(reader, index, phrase):
        state.block = None
    dropped = state.block
    if dropped == "enumeration" and (sequels.is_done(reader, phrase) or lists.counts_object(reader, index + 1)):
        dropped = state.block = None  # `kiên quyết xử lý cán bộ sai phạm: đã | cách chức | 2 trưởng phòng`
    if dropped == "directive" and (
        _orders_anew(reader, phrase, features)
        or sequels.is_done(reader, phrase)
        or directives.follows_order(reader, index)
    ):
        dropped = state.block = None
    speaks = features & DIRECTIVE and not features & RELAYED
    if dropped is None and state.supposed and not speaks and not has_particle(reader.sentence, phrase):
        dropped = "supposed"  # `Nếu | phát hiện vi phạm, Sở | thu hồi giấy phép`
    if state.supposed and sequels.lies_ahead(reader, phrase):
        state.supposed = False  # `Nếu hạn kéo dài, xã | sẽ mở | 5 trạm bơm, | nạo vét | 4 km kênh`
    ruled = state.ruled and not has_particle(reader.sentence, phrase) and not lists.counts_object(reader, index + 1)
    if dropped is None and ruled and not speaks:
        dropped = "supposed"  # `Theo quy định, UBND xã | cấp | giấy phép`
    if dropped is None and state.pattern == "coordinate" and sequels.comes_of_it(reader, index, phrase):
        dropped = "state"
    predication = Predication(phrase, state.subject, state.pattern, dropped=dropped, leading=state.leading)
    predication.topic, state.topic, state.leading = state.topic or patient, None, None
    reader.found.append(predication)
    if features & PRESENCE and (predication.subject is None or _opens_part(reader, index)):
        present = patterns.presence_subject(reader.sentence, reader.phrases, index)
        if present is not None:
            predication.subject, predication.pattern = present, "presence"
    if dropped is None and (features & DIRECTIVE or _ends_in_order(reader, phrase)):
        state.block, state.order = "directive", len(reader.found) - 1
    state.slot, state.attached = TAIL, None
    state.listing = predication.pattern == "presence"


def _opens_part(reader: Reader, index: int) -> bool:
    """`Ông An phát biểu khai mạc; | dự | lễ có bà Bình`: right behind `;`, with no subject of its own."""
    return reader.kind(index - 1) == "semicolon" and not reader.marked(index)


def _returns_to_speaker(reader: Reader, index: int, phrase: Phrase) -> bool:
    """`Hội cho rằng cách tính chưa hợp lý và | đã gửi | 2 kiến nghị`: things do not act, the body that spoke does.

    Behind a comma a thing may go on (`cây cầu dài 30 m, | nối | 2 xã`), but it does not punish.
    """
    state = reader.state
    if state.pattern != "coordinate" or state.subject is None or state.speaker is None:
        return False
    punishes = reader.sentence.entries[head_verb(reader.sentence, phrase)].verb_class == "punish"
    goes_on = has_particle(reader.sentence, phrase) and reader.kind(index - 1) != "comma"
    if reader.actor_like(state.subject) or not (punishes or goes_on):
        return False
    spoken = reader.sentence.signs[head_noun(reader.sentence, state.speaker)]
    return spoken in "OTG" and reader.kind(index + 1) == "noun"


def _orders_anew(reader: Reader, phrase: Phrase, features: int) -> bool:
    """`yêu cầu Sở Y tế rà soát thuốc; | giao | Sở Tài chính …`: another order, not what the first one asks for."""
    if not features & DIRECTIVE:
        return False
    asked = features & RELAYED and not has_particle(reader.sentence, phrase)
    return not (asked and reader.found[-1].dropped in ("directive", "state"))


def _ends_in_order(reader: Reader, phrase: Phrase) -> bool:
    """`đồng ý giao | UBND tỉnh làm chủ đầu tư`: the last verb of a chain tells somebody to do something."""
    features = reader.sentence.entries[verb_chain(reader.sentence, phrase)[1] - 1].features
    return bool(features & DIRECTIVE) and not features & RELAYED


def _is_modifier(reader: Reader, index: int, phrase: Phrase) -> bool:
    """Note a verb that leads to another one, or that only belongs to a noun before or after it."""
    state, sentence, phrases = reader.state, reader.sentence, reader.phrases
    partner = patterns.partner_and_verb(sentence, phrases, index)
    if partner is not None and not sequels.joins_subject(reader, index, partner):
        reader.skip, state.leading = partner, phrase
        return True
    if state.pending is not None and relatives.sorts_subject(sentence, phrases, index, state.pending):
        reader.drop(phrase, "attributive")
        return True
    if not has_particle(sentence, phrase):
        if state.pending is not None and (
            (
                patterns.predicate_after(sentence, phrases, index)
                and not relatives.tells_of_object(sentence, phrases, index, state.pending)
                and not relatives.announces(sentence, phrases, index)
            )
            or patterns.is_attributive(sentence, phrases, index)
        ):
            reader.drop(phrase, "attributive")
            return True
        opens = not reader.found or reader.kind(index - 1) == "semicolon"
        if opens and state.pending is None and patterns.is_clausal_subject(sentence, phrases, index):
            reader.drop(phrase, "clausal subject")
            state.slot = TAIL
            if sentence.entries[head_verb(sentence, phrase)].features & TAKING:
                state.pattern = "carried"  # `Xác định du lịch là mũi nhọn, | huyện | dành …`
            return True
    if reader.marked(index):
        return False
    if state.slot == SUBJECT and _names_attendants(reader):
        reader.drop(phrase, "attributive")
        return True
    if state.spoken and state.pending is None and _in_quotes(reader, index):
        reader.drop(phrase, "general")  # `Ông A nói: “Trồng rừng giữ được nước …”`
        state.slot = TAIL
        return True
    return False


def _names_attendants(reader: Reader) -> bool:
    """Whether the sentence lists who is present: `Dự có …; các cơ quan | xúc tiến đầu tư | …`."""
    return reader.state.listing and reader.found[0].pattern == "presence"


def _is_fronted(reader: Reader, index: int, phrase: Phrase) -> bool:
    """Note a deed without subject before its clause: `Thực hiện kế hoạch của tỉnh, | huyện | đã mở …`.

    What is done to somebody is told of the subject that follows (`Thăm nhà máy, | Bí thư Tỉnh ủy | đề nghị …`);
    what is merely carried out or spoken about is a circumstance.
    """
    state, sentence = reader.state, reader.sentence
    recent = sentence.entries[phrase.first].features & RECENT
    if not _opens(reader) or state.pending is not None or (has_particle(sentence, phrase) and not recent):
        return False
    if patterns.presence_subject(sentence, reader.phrases, index) is not None:
        return False
    subject = patterns.main_clause_subject(sentence, reader.phrases, index)
    if subject is None:
        return False
    reader.take_subject(phrase)
    told = (
        not has_particle(sentence, phrase)
        and sentence.entries[head_verb(sentence, phrase)].verb_class in _TOLD
        and reader.kind(index + 1) == "noun"
    )
    reader.found.append(Predication(phrase, subject, "fronted", dropped=None if told else "circumstance"))
    state.slot, state.attached = TAIL, None
    return True


def _opens(reader: Reader) -> bool:
    """Whether nothing has been told yet: `Sau khi khảo sát tại 2 thôn, | làm việc với xã, Chủ tịch tỉnh …`."""
    return all(predication.dropped == "subclause" for predication in reader.found)


def _in_quotes(reader: Reader, index: int) -> bool:
    """Whether the verb at `index` opens what is said after a colon or in quotes."""
    return reader.kind(index - 1) in ("quote", "colon")


def _is_relative(reader: Reader, index: int, phrase: Phrase) -> bool:
    """Note a clause inside the subject: `Các nội dung | Bộ Chính trị đã giải quyết | được báo cáo`."""
    pending = reader.state.pending
    if pending is None:
        return False
    actor = patterns.relative_actor(reader.sentence, reader.phrases, index, pending)
    if actor is None:
        return False
    reader.found.append(Predication(phrase, (actor, pending[1]), "relative", (pending[0], actor)))
    reader.state.pending = pending[0], actor
    return True


def _features(reader: Reader, phrase: Phrase) -> int:
    entries = reader.sentence.entries
    first = verb_chain(reader.sentence, phrase)[0]
    return entries[first].features | entries[head_verb(reader.sentence, phrase)].features


HANDLERS: dict[str, Handler] = {"verb": verb}
