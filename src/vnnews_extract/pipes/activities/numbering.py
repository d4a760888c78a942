"""Numbers that the grammar reads as one word: ranges, and the numbers of documents."""

from vnnews_extract.language import Analysis
from vnnews_extract.lexicons import load_words
from vnnews_extract.pipes.activities.vocabulary import vocabulary

_DASHES = frozenset("-–—")
_REACH = 16  # tokens: how long the number of a document with its date may be


def range_end(analysis: Analysis, index: int, last: int) -> int:
    """The end of the range that begins at `index`: `10 - 15 | hộ`; `index` where none does."""
    forms = analysis.forms
    if index + 3 > last or forms[index + 1] not in _DASHES or not forms[index][0].isdigit():
        return index
    return index + 3 if forms[index + 2][0].isdigit() else index


def document_end(analysis: Analysis, stop: int, last: int) -> int:
    """The end of the number of a document with a verb after it: `có công văn | số 12/UBND-KT ngày 5/3 | chỉ đạo`.

    `stop` where no number or no verb follows.
    """
    end = _number_end(analysis, stop, last, load_words("identifiers", "naming", "words"))
    if end == stop:
        return stop
    end = _number_end(analysis, end, last, load_words("actors", "document", "dated"))
    following = vocabulary().longest(analysis.lowers, end, last)
    return end if following is not None and following[1].verb == "a" and not following[1].function else stop


def _number_end(analysis: Analysis, stop: int, last: int, words: frozenset[str]) -> int:
    """The end of `số 12/UBND-KT`, `ngày 5/3/2024` at `stop`: one of the words and what is written together after it."""
    if stop + 1 >= last or analysis.lowers[stop] not in words or not analysis.forms[stop + 1][0].isdigit():
        return stop
    end, limit = stop + 2, min(last, stop + _REACH)
    while end < limit and analysis.glued(end):
        end += 1
    return end
