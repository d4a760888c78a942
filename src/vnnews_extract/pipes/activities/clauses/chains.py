"""Chains of verbs that are none: the first belongs to the thing before it, the next goes on with the statement."""

from vnnews_extract.pipes.activities.clauses import lists
from vnnews_extract.pipes.activities.clauses.reader import Reader
from vnnews_extract.pipes.activities.features import CONTROL, DIRECTIVE, FUNCTION_HEAD, IMPROVING, PERCEIVING, SENDING
from vnnews_extract.pipes.activities.phrases import Phrase, has_particle, head_noun, head_verb

_THINGS = "NEFZn"


def cut_chain(reader: Reader, index: int) -> tuple[Phrase, Phrase] | None:
    """`kiểm tra 5 dây chuyền | sản xuất, | mở | 2 lớp học`: the verbs that name the thing, and those that are told.

    What has an object that is counted, or is told of somebody, is no part of a name of things; so the phrase is read as
    two, and the reader goes on with the second. Of somebody the whole chain may be told: `cử 5 bác sĩ khám, chữa`.
    """
    phrase, sentence = reader.phrases[index], reader.sentence
    signs = sentence.signs[phrase.first : phrase.last]
    mark = phrase.first + max(signs.rfind(","), signs.rfind("&"))
    if mark < phrase.first or has_particle(sentence, phrase):
        return None
    names = _names_object(reader, index)
    if not (names or _follows_thing(reader, index) or _is_sent(reader, phrase, mark)):
        return None
    first, second = Phrase("verb", phrase.first, mark), Phrase("verb", mark + 1, phrase.last)
    reader.phrases[index] = second
    told = lists.is_told(reader, index) or lists.speaks_on(reader, index) or _improves(reader, first, second)
    if lists.counts_object(reader, index + 1) or (names and told):
        return first, second
    reader.phrases[index] = phrase
    return None


def _is_sent(reader: Reader, phrase: Phrase, mark: int) -> bool:
    """`cử nhân viên xuống bản | khám bệnh, | phát | 30 túi thuốc`: own people, and a deed that says what it acts on."""
    state, sentence = reader.state, reader.sentence
    if not reader.found or state.attached is not None or reader.found[-1].dropped is not None:
        return False
    sends = sentence.entries[head_verb(sentence, reader.found[-1].verb)].features & SENDING
    return bool(sends) and mark == phrase.first + 1 and sentence.ends[phrase.first] - sentence.starts[phrase.first] > 1


def _improves(reader: Reader, first: Phrase, second: Phrase) -> bool:
    """`giữ nền nếp | sinh hoạt, | nâng cao | chất lượng`: what is done about work names no thing."""
    features = [reader.sentence.entries[verb.first].features & IMPROVING for verb in (first, second)]
    return not features[0] and bool(features[1])


def _follows_thing(reader: Reader, index: int) -> bool:
    """`thu hồi giấy đăng ký 3 dự án | chậm triển khai, | gia hạn | 5 dự án`: part of what is acted on."""
    state, before = reader.state, reader.phrases[index - 1]
    if state.attached not in ("modifier", "attributive") or state.block is not None or before.kind == "preposition":
        return False
    if before.kind != "noun":
        return True
    return reader.sentence.signs[head_noun(reader.sentence, before.span)] in _THINGS


def _names_object(reader: Reader, index: int) -> bool:
    """Whether a thing that the statement acts on stands right before the verb at `index`."""
    state, sentence = reader.state, reader.sentence
    if not reader.found or state.attached is not None or state.block is not None or reader.kind(index - 1) != "noun":
        return False
    governing, noun = reader.found[-1], reader.phrases[index - 1]
    if governing.dropped is not None or governing.verb.last != noun.first:
        return False
    if sentence.entries[head_verb(sentence, governing.verb)].features & (CONTROL | DIRECTIVE | PERCEIVING):
        return False
    head = head_noun(sentence, noun.span)
    return sentence.signs[head] in _THINGS or bool(sentence.entries[head].features & FUNCTION_HEAD)
