"""What a sentence says of an office that stands far from its holder's name: triggers, pronouns, candidates."""

from vnnews_extract.language import Analysis
from vnnews_extract.lexicons import load_words
from vnnews_extract.pipes.officials.gaps import only_links
from vnnews_extract.pipes.officials.names import Name
from vnnews_extract.pipes.officials.vocabulary import cues, words

_OPENING = 4  # tokens at the head of a sentence
_REACH = 8  # tokens between a pronoun and the office, or between a candidate and the office


def trigger_before(analysis: Analysis, stop: int) -> bool:
    """Whether a word stands before `stop` that says that somebody has the office there: `giữ chức`."""
    triggers = load_words("appointments", "triggers")
    stop -= analysis.lowers[stop - 1] == ":"  # `đã giữ các chức vụ: | Phó Chủ tịch …`
    if " ".join(analysis.lowers[max(0, stop - 2) : stop]) in load_words("appointments", "deposing"):
        passive = load_words("particles", "passive", "words")
        return not passive.isdisjoint(analysis.lowers[max(0, stop - _REACH) : stop])
    return any(" ".join(analysis.lowers[max(0, stop - size) : stop]) in triggers for size in (1, 2, 3))


def pronoun_before(analysis: Analysis, stop: int) -> bool:
    """Whether a pronoun stands in the sentence before `stop`: `ông được bầu làm …`, but not `ông Tám được …`."""
    first, _ = analysis.sentences[analysis.sentence_of[stop]]
    return any(_is_pronoun(analysis, index) for index in range(first, stop - 1))


def begins_with_pronoun(analysis: Analysis, number: int) -> bool:
    """Whether a sentence begins with a pronoun, a few words aside: `Trước đó, ông …`."""
    first, last = analysis.sentences[number]
    return any(_is_pronoun(analysis, index) for index in range(first, min(first + _OPENING, last - 1)))


def is_predicate_of_pronoun(analysis: Analysis, start: int, gender: str) -> bool:
    """Whether the office at `start` is said of a pronoun that can mean a person of `gender`: `Ông hiện là …`."""
    first, _ = analysis.sentences[analysis.sentence_of[start]]
    if start <= first or analysis.lowers[start - 1] not in load_words("clauses", "copula", "words"):
        return False
    for index in range(start - 2, max(first, start - _REACH) - 1, -1):
        if _is_pronoun(analysis, index):
            cue = cues().longest(analysis.lowers, index, index + 1)
            told = cue[1].gender if cue is not None else ""
            return (not gender or told in ("", gender)) and only_links(analysis, index + 1, start)
    return False


def _is_pronoun(analysis: Analysis, index: int) -> bool:
    pronoun = analysis.lowers[index] in load_words("appointments", "pronouns")
    return pronoun and not analysis.forms[index + 1][0].isupper()


def is_replaced(analysis: Analysis, name: Name) -> bool:
    """Whether a name is that of who leaves the office: `thay | ông Lê Văn Tám`; not where his next one is told."""
    passive = load_words("particles", "passive", "words")
    if analysis.lowers[name.end : name.end + 1] == [","] and analysis.lowers[name.end + 1] in passive:
        return False  # `thay ông Tám, | được điều động giữ chức Giám đốc`
    return any(
        " ".join(analysis.lowers[max(0, name.left - size) : name.left]) in load_words("appointments", "replacing")
        for size in (1, 2)
    )


def is_candidacy(analysis: Analysis, start: int) -> bool:
    """Whether the office at `start` is what somebody stands for: `ứng viên cho ghế | Chủ tịch`."""
    first, _ = analysis.sentences[analysis.sentence_of[start]]
    return bool(words("appointments", "candidacy").scan(analysis.lowers, max(first, start - _REACH), start))
