"""What opens a clause behind a comma or `và`, where a list might go on."""

from vnnews_extract.lexicons import load_words
from vnnews_extract.pipes.activities import insertions, patterns
from vnnews_extract.pipes.activities.clauses import directives, lists
from vnnews_extract.pipes.activities.clauses.reader import Reader
from vnnews_extract.pipes.activities.features import CONTROL, DIRECTIVE, SETTING
from vnnews_extract.pipes.activities.phrases import PREDICATES, has_particle, head_noun, head_verb


def opens_clause(reader: Reader, index: int) -> bool:
    """Whether a clause begins at phrase `index`, after a comma or `và`."""
    state = reader.state
    kind = reader.kind(index)
    if lists.is_on_agenda(reader, index) or lists.ends_list(reader, index) or lists.is_both(reader, index):
        return False
    if lists.repeats_thing(reader, index):
        return False
    if kind in PREDICATES or kind == "passive":
        loose = state.attached in (None, "modifier", "attributive")
        told = state.attached in ("complement", "subclause") and lists.goes_on_itself(reader, index)
        told = told or lists.counts_after_aim(reader, index)
        return loose or reader.marked(index) or told
    if kind == "connective" or _is_dated_predicate(reader, index):
        return True
    noun = patterns.next_noun(reader.phrases, index)
    if noun is None:
        return False
    insertion = insertions.insertion_end(reader.sentence, reader.phrases, noun)
    after = insertion or patterns.past_bracket(reader.phrases, noun + 1)
    following = reader.kind(after)
    if lists.lists_addressees(reader, noun):
        return False
    if following == "passive" or _acts_in_main_clause(reader, noun):
        return True
    if following not in PREDICATES:
        return _lists_actors(reader, noun) or _is_placed_actor(reader, noun, after)
    if has_particle(reader.sentence, reader.phrases[after]):
        asked = state.block == "directive" and following == "verb"
        return not (asked and directives.is_asked(reader, after))
    if noun == index and _is_of_people(reader, noun):
        return True
    if not reader.actor_like(reader.phrases[noun].span) or state.block == "directive":
        return False
    if state.pattern == "carried" or noun > index:
        return True  # `Phát huy tinh thần ấy, các cấp bộ Đoàn tổ chức …`
    # a bare noun goes on with a list unless it names an office or a body and its verb is no open word
    verb = head_verb(reader.sentence, reader.phrases[after])
    head = head_noun(reader.sentence, reader.phrases[noun].span)
    if reader.sentence.entries[verb].features & DIRECTIVE and reader.sentence.signs[head] == "G":
        return not state.listing  # `… trong năm qua, | đồng chí | đề nghị các xã …`
    own = state.subject is None or reader.actor_like(state.subject)
    lists_on = own and not (_counts_too(reader, index, after) or _cannot_list(reader, index, noun))
    heads = "ORH" if lists_on else "ORHGT"
    named = reader.sentence.is_capital(head) and reader.kind(after + 1) == "noun"
    if named and reader.sentence.signs[reader.phrases[index - 1].first - 1] not in "TP":
        heads += "T"  # `Tòa gia hạn tạm giam hai người biểu tình, | Hà Lan | khởi kiện Nga`
    return not state.listing and reader.sentence.signs[head] in heads and reader.sentence.signs[verb] != "v"


def _cannot_list(reader: Reader, index: int, noun: int) -> bool:
    """`… vào ngày 5/6, | đoàn viên | quét dọn`: no list stands before the comma; `…, | hai bên | thống nhất …`."""
    first, last = reader.sentence.tokens(*reader.phrases[noun].span)
    both = " ".join(reader.sentence.analysis.lowers[first:last]) in load_words("actors", "reference", "parties")
    return both or (reader.kind(index - 1) == "comma" and reader.kind(index - 2) == "time")


def _counts_too(reader: Reader, index: int, verb: int) -> bool:
    """`Huyện hỗ trợ 80 triệu đồng, | xã | góp | 30 triệu đồng`: things counted before the comma and behind the verb."""
    if reader.kind(index - 1) != "comma" or not lists.counts_object(reader, verb + 1):
        return False
    before, signs = reader.phrases[index - 2], reader.sentence.signs
    counted = before.kind == "noun" and signs[before.first] == "M"
    return before.kind == "number" or (counted and signs[head_noun(reader.sentence, before.span)] not in "OTRG")


def _is_of_people(reader: Reader, noun: int) -> bool:
    """`Xã làm 34 km đường, | người dân | hiến 6 ha đất, góp 7 tỷ đồng`: people who act behind what a body has done."""
    state, sentence = reader.state, reader.sentence
    people, counted = reader.phrases[noun], reader.kind(noun + 2) in ("noun", "number")
    if sentence.signs[people.first] != "B" or not counted or state.block or state.attached or state.noun is None:
        return False
    if sentence.signs[head_noun(sentence, state.noun)] in "BGOTRHP" or not reader.found:
        return False
    entry = sentence.entries[head_verb(sentence, reader.found[-1].verb)]
    told = reader.found[-1].dropped is None and not entry.features & (CONTROL | DIRECTIVE)
    return told and sentence.signs[reader.phrases[noun + 2].first] in "MD"


def _acts_in_main_clause(reader: Reader, noun: int) -> bool:
    """`Kiểm tra tại xã, | ông Nam, | Chủ tịch UBND huyện, chỉ đạo …`: of whom the deed in front has been told."""
    fronted = reader.found[-1] if reader.found else None
    return (
        fronted is not None
        and fronted.pattern == "fronted"
        and fronted.subject is not None
        and fronted.subject[0] == reader.phrases[noun].first
    )


def _is_dated_predicate(reader: Reader, index: int) -> bool:
    """`…, | thời gian tới | sẽ trình HĐND`, `…, | đến 18 giờ | tìm được 2 em`: a time, and what is surely told."""
    position = index + 1 if reader.kind(index) == "preposition" else index
    first = position
    while reader.kind(position) in ("time", "comma"):
        position += 1
    told = position > first and reader.kind(position) == "verb"
    return told and (reader.marked(position) or lists.is_achieved(reader, position))


def _lists_actors(reader: Reader, noun: int) -> bool:
    """Whether the noun phrase at `noun` begins a list of actors with a marked verb behind."""
    predicate = patterns.list_predicate(reader.phrases, noun)
    return (
        predicate is not None
        and (reader.marked(predicate) or _is_habitual(reader, predicate))
        and reader.actor_like(reader.phrases[noun].span)
        and not reader.state.listing
    )


def _is_habitual(reader: Reader, predicate: int) -> bool:
    """`cứ chiều thứ sáu, Đoàn Thanh niên, Hội Phụ nữ | lại ra quân`: an adverb tells it too, where nothing is asked."""
    verb = reader.phrases[predicate]
    return reader.state.block is None and reader.sentence.signs[verb.first] == "r"


def _is_placed_actor(reader: Reader, noun: int, after: int) -> bool:
    """`…, | các cấp hội | trên địa bàn thị xã | đã triển khai …`: a place stands between the actor and its verb."""
    kinds = [reader.kind(position) for position in range(after, after + 3)]
    if (
        kinds != ["preposition", "noun", "verb"]
        or not reader.sentence.entries[reader.phrases[after].first].features & SETTING
    ):
        return False
    told = reader.marked(after + 2) and not reader.state.listing and reader.state.block != "directive"
    return told and reader.actor_like(reader.phrases[noun].span)
