"""Which predications are activities."""

from vnnews_extract.pipes.activities.actors import Actor
from vnnews_extract.pipes.activities.clauses import Predication
from vnnews_extract.pipes.activities.features import (
    ASSEMBLY,
    BEGINNING,
    CORPORATE,
    COURSE,
    DONE,
    EMPTY,
    GENERIC,
    LIGHT,
    ONGOING,
)
from vnnews_extract.pipes.activities.phrases import Span, head_noun, head_verb, is_marked, verb_chain
from vnnews_extract.pipes.activities.signs import Sentence

# Verdicts that nothing speaks against: of a hundred such verbs one at the most is an activity.
FINAL = frozenset(
    (
        "bracket without subject",
        "asked for by an order",
        "circumstance",
        "directive",
        "enumeration",
        "generic actor",
        "indefinite as subject",
        "no actor",
        "obligation",
        "opinion",
        "passive without agent",
        "private as subject",
        "purpose",
        "speech",
        "state",
        "subclause",
        "supposed",
        "wish",
    )
)

ACTING = ("organisation", "authority", "official", "group")


def drop_reason(sentence: Sentence, predication: Predication, actor: Actor | None, target: Span | None) -> str | None:
    """Why a predication is no activity, or None where it is one."""
    if predication.dropped is not None:
        return predication.dropped
    if predication.pattern == "bracket" and predication.subject is None:
        return "bracket without subject"
    if actor is None:
        return "no actor"
    if predication.subject is not None and _is_generic(sentence, predication, predication.subject):
        return "generic actor"
    first, last = verb_chain(sentence, predication.verb)
    if all(entry.features & EMPTY for entry in sentence.entries[first:last]) and not _issues(sentence, first, target):
        return "light verb alone"
    head = head_verb(sentence, predication.verb)
    if sentence.signs[head] == "v" and not _is_evident(sentence, predication, target):
        return "unknown verb"
    if actor.kind == "assembly":
        acts = sentence.entries[head].features & ASSEMBLY or _hands_over(sentence, predication, head)
        return None if acts else "event as subject"
    if actor.kind == "project" and target is not None and _has_begun(sentence, predication):
        return None
    if actor.kind == "name" and target is not None and _is_corporate(sentence, predication):
        return None
    if actor.kind not in ACTING:
        return f"{actor.kind} as subject"
    return None


def _hands_over(sentence: Sentence, predication: Predication, head: int) -> bool:
    """`Hội nghị | đã trao | 5 bằng khen; | trao | 9 giấy khen`: an assembly gives, where that is told."""
    told = is_marked(sentence, predication.verb) or predication.pattern == "coordinate"
    return told and sentence.entries[head].verb_class == "give"


def _issues(sentence: Sentence, verb: int, target: Span | None) -> bool:
    """`ra | thông cáo chung`, `lên | phương án`, `bắt đầu | cuộc tập trận`: with what is drawn up or held it tells."""
    what = sentence.signs[head_noun(sentence, target)] if target is not None else ""
    features = sentence.entries[verb].features
    return bool(what == "F" and features & COURSE) or bool(what == "E" and features & BEGINNING)


def _is_generic(sentence: Sentence, predication: Predication, subject: Span) -> bool:
    """`khi được | cấp có thẩm quyền | giao nhiệm vụ`: whoever it will be, unless `đã` or `sẽ` says that it happens."""
    if not sentence.entries[head_noun(sentence, subject)].features & GENERIC:
        return False
    phrases = [predication.verb, predication.leading] if predication.leading else [predication.verb]
    return not any("+" in sentence.signs[phrase.first : phrase.last] for phrase in phrases)


def _is_corporate(sentence: Sentence, predication: Predication) -> bool:
    """Whether only a firm would do it: `Zekobo | phát hành | 2 triệu cổ phiếu`; but `Zekobo 5` is a thing it sells."""
    subject, head = predication.subject, sentence.entries[head_verb(sentence, predication.verb)]
    return subject is not None and bool(head.features & CORPORATE) and "M" not in sentence.signs[slice(*subject)]


def _has_begun(sentence: Sentence, predication: Predication) -> bool:
    """Whether `đã` or `đang` says that a project does it: `Dự án | đã nâng cấp | 3 trạm bơm`."""
    verb = predication.verb
    return any(entry.features & (DONE | ONGOING) for entry in sentence.entries[verb.first : verb.last])


def _is_evident(sentence: Sentence, predication: Predication, target: Span | None) -> bool:
    """Whether a verb of the open class is a statement beyond doubt.

    It bears a particle (`đã khoanh vùng`), or stands between its own subject and an object, or a body has done it to
    something. A subject from another sentence says too little of it, and so does what goes on with `không`.
    """
    if predication.pattern == "carried":
        return False
    if predication.pattern == "passive" and predication.subject is not None:
        return sentence.signs[head_noun(sentence, predication.subject)] in "OT"
    if predication.pattern == "coordinate" and target is not None and sentence.signs[target[0]] == "M":
        return sentence.signs[predication.verb.first - 1] == ","  # `dập 9 đám cháy, | đẩy | 41 người ra khỏi rừng`
    if is_marked(sentence, predication.verb):
        return predication.pattern != "coordinate" or not _is_denied(sentence, predication)
    if target is None:
        return False
    if predication.pattern == "coordinate":
        return _counts_on(sentence, predication, target) or _is_carried_out(sentence, predication)
    return predication.pattern == "clause"


def _counts_on(sentence: Sentence, predication: Predication, target: Span) -> bool:
    """`Chi đoàn phun thuốc, | lật | 90 chum vại`: what a body goes on with, if it is counted."""
    subject = predication.subject
    counted = sentence.signs[target[0]] == "M" and target[0] == predication.verb.last
    return counted and subject is not None and sentence.signs[head_noun(sentence, subject)] in "OTG"


def _is_carried_out(sentence: Sentence, predication: Predication) -> bool:
    """`…, tổ chức | chuyển tải | hành khách`: a light verb says that what follows is a deed."""
    first, last = verb_chain(sentence, predication.verb)
    return last > first + 1 and sentence.signs[first] == "a" and bool(sentence.entries[first].features & LIGHT)


def _is_denied(sentence: Sentence, predication: Predication) -> bool:
    return "-" in sentence.signs[predication.verb.first : predication.verb.last]
