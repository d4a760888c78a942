"""Verbs that only say which ones are meant: `hộ | mới thành lập | được vay vốn`, `cán bộ | coi thi | sẽ được …`."""

from collections.abc import Sequence

from vnnews_extract.pipes.activities.features import DONE, FUNCTION_HEAD, RECENT
from vnnews_extract.pipes.activities.phrases import PREDICATES, Phrase, Span, has_particle, head_noun, is_marked
from vnnews_extract.pipes.activities.signs import Sentence

_REACH = 8  # phrases: how far the predicate may stand behind
_PEOPLE = "GB"
_NAMED = "PKT"
_PERSONS = "ORHGPB"


def sorts_subject(sentence: Sentence, phrases: Sequence[Phrase], index: int, subject: Span) -> bool:
    """Whether the verb at `index` belongs to the subject before it, for something else is said of them later."""
    if not _is_anybody(sentence, subject):
        return False
    if has_particle(sentence, phrases[index]):
        return _is_new(sentence, phrases, index)
    for position in range(index + 1, min(index + _REACH, len(phrases))):
        phrase = phrases[position]
        if phrase.kind in ("passive", "particle"):  # `danh mục 6 thủ tục | đã được | Bộ bãi bỏ`: of the things
            return is_marked(sentence, phrase) and not sentence.entries[phrase.first].features & DONE
        if phrase.kind == "state":  # `lực lượng chữa cháy | gặp khó khăn`
            return position == index + 1 and sentence.entries[phrase.last - 1].verb_class == "state"
        if phrase.kind == "noun":
            if sentence.signs[head_noun(sentence, phrase.span)] in _PERSONS:
                return False
        elif phrase.kind not in ("number", "time"):
            return False
    return False


def _is_new(sentence: Sentence, phrases: Sequence[Phrase], index: int) -> bool:
    """`doanh nghiệp | mới thành lập | sẽ được …`, `đoàn viên | mới kết nạp | đã …`: nothing is acted on."""
    phrase = phrases[index]
    recent = sentence.entries[phrase.first].features & RECENT and sentence.signs[phrase.first] == "+"
    follows = phrases[index + 1] if index + 1 < len(phrases) else None
    return bool(recent) and follows is not None and follows.kind in (*PREDICATES, "passive")


def _is_anybody(sentence: Sentence, subject: Span) -> bool:
    """Whether the subject sorts people or bodies without naming one: `các đơn vị`, `cán bộ, giáo viên`."""
    signs, head = sentence.signs, head_noun(sentence, subject)
    if any(sign in _NAMED for sign in signs[subject[0] : subject[1]]):
        return False
    return signs[head] in _PEOPLE or (signs[head] == "O" and bool(sentence.entries[head].features & FUNCTION_HEAD))
