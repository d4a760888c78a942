"""A person's name behind words of an organisation that its grammar does not know.

`Vụ trưởng Vụ Thanh toán không tiền mặt | Lê Văn Tám`: nouns and brackets may stand before the name, a predicate not.
"""

from vnnews_extract.language import Analysis
from vnnews_extract.lexicons import load_words
from vnnews_extract.pipes.officials.joints import DASHES, is_stop
from vnnews_extract.pipes.officials.names import (
    given_name_end,
    is_eponym,
    is_vietnamese,
    name_tier,
    place_words,
    surnamed_end,
)
from vnnews_extract.pipes.officials.progress import TITLE, Progress
from vnnews_extract.pipes.officials.vocabulary import NOMINAL, VERBAL, cues, parts, words

_FARTHEST = 8  # tokens between what the grammar read and the name
_TIES = frozenset("-–&/()")
_MOST_WORDS = 4
_MARKS = frozenset({",", ")", ";"})
_WORDS = ("N", "A")
_NOUNS = ("N", "A", "M", "L")  # tags of what may stand there: nouns, adjectives, numerals, `các`


def name_further_on(progress: Progress) -> tuple[int, int] | None:
    """Start and end of the name soon behind what was read, None where something else comes first."""
    analysis = progress.analysis
    known = progress.state != TITLE or progress.family == "unit"
    passed = progress.end
    for index in range(progress.end, min(progress.stop, progress.end + _FARTHEST)):
        if index < passed:
            continue
        if index > progress.end:
            end = _name_end(progress, index)
            if end > index:  # behind a dash it is none of the organisation's: `Sở Y tế Gia Lai - Lê Văn Tám`
                return None if analysis.forms[index - 1] in DASHES else (index, end)
        field = progress.part_at(index)
        if known and field is not None and field[1].kind in (NOMINAL, VERBAL) and field[0] - index > 1:
            passed = field[0]
            continue
        if not _may_be_passed(analysis, index, progress.stop) or not (known or analysis.forms[index][0].isupper()):
            return None
        if analysis.lowers[index] in place_words() - load_words("organizations", "levels", "4"):
            return None
    return None


def _name_end(progress: Progress, index: int) -> int:
    analysis = progress.analysis
    end = given_name_end(analysis, index, progress.stop)
    if end > index:
        return end
    end = surnamed_end(analysis, index, progress.stop)
    sure = name_tier(analysis, index) == 2 and end - index >= 3 and is_vietnamese(analysis, index, end)
    if sure and is_eponym(analysis, index, end):
        sure = not any(part.named for _, _, part in parts().scan(analysis.lowers, progress.start, index))
    return end if sure else index


def end_of_words(progress: Progress) -> int:
    """The end of words that go on with the organisation up to a mark: `HTX Nông nghiệp | xanh, …`; else its end.

    They are nouns and adjectives; a time or whatever else says when, where or how is none.
    """
    analysis = progress.analysis
    for index in range(progress.end, min(progress.stop, progress.end + _MOST_WORDS + 1)):
        if analysis.lowers[index] in _MARKS:
            return index
        if not analysis.forms[index].islower() or not analysis.tag(index).startswith(_WORDS):
            break
        if not _may_be_passed(analysis, index, progress.stop) or analysis.lowers[index] in place_words():
            break
        if words("times", "duration", "words").longest(analysis.lowers, index, progress.stop) is not None:
            break
    return progress.end


def is_more_of_organization(analysis: Analysis, start: int, stop: int) -> bool:
    """Whether the tokens `start:stop` are a few nouns that go on with the organisation before them."""
    if not 0 < stop - start <= _FARTHEST:
        return False
    while start < stop:
        field = parts().longest(analysis.lowers, start, stop)
        if field is not None and field[1].kind in (NOMINAL, VERBAL):
            start = field[0]
        elif _may_be_passed(analysis, start, stop):
            start += 1
        else:
            return False
    return True


def _may_be_passed(analysis: Analysis, index: int, stop: int) -> bool:
    form = analysis.forms[index]
    if form in _TIES:
        return True
    if not form[0].isalpha() or is_stop(analysis, index, stop):
        return False
    cue = cues().longest(analysis.lowers, index, stop)
    if cue is not None and cue[1].kind != "none":
        return False
    return form[0].isupper() or analysis.tag(index).startswith(_NOUNS)
