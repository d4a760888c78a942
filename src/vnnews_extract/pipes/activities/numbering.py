"""Numbers that the grammar reads as one word, and documents that bear one: ranges, and where a document begins."""

from collections.abc import Sequence
from functools import cache

from vnnews_extract.language import Analysis
from vnnews_extract.lexicons import PhraseLexicon, load_words
from vnnews_extract.pipes.activities.features import EMPTY
from vnnews_extract.pipes.activities.vocabulary import Entry, vocabulary

_DASHES = frozenset("-–—")
_REACH = 16  # tokens: how long the number of a document with its date may be


def range_end(analysis: Analysis, index: int, last: int) -> int:
    """The end of the range or share that begins at `index`; `index` where none does.

    `10 - 15 | hộ`, `10 đến 15 | hộ`, `12 trên tổng số 15 | hộ`.
    """
    forms = analysis.forms
    if index + 3 > last or not forms[index][0].isdigit():
        return index
    if forms[index + 1] in _DASHES:
        end = index + 2
    else:
        link = _links().longest(analysis.lowers, index + 1, last)
        end = link[0] if link else last
    return end + 1 if end < last and forms[end][0].isdigit() else index


@cache
def _links() -> PhraseLexicon[bool]:
    """What stands between two numbers of one range or share."""
    phrases = load_words("numbers", "to", "words") | load_words("nouns", "subset", "of")
    return PhraseLexicon((phrase, True) for phrase in phrases)


def leads_to_number(analysis: Analysis, colon: int) -> bool:
    """`Giấy phép số | : | 17/GP`: whether the mark stands inside the number of a document."""
    if not 0 < colon < len(analysis.forms) - 1 or not analysis.forms[colon + 1][0].isdigit():
        return False
    return analysis.lowers[colon - 1] in load_words("identifiers", "naming", "words")


def before_title(analysis: Analysis, index: int, end: int, last: int) -> tuple[int, Entry] | None:
    """`ký | Quyết định số 5`, `thực hiện | Chỉ thị này`: a document with a number or a capital is acted on.

    It is no part of the verb before it. Nor is a body: `giao | Ban Kinh tế theo dõi …`.
    """
    inner = index + 1
    numbered = end < last and analysis.lowers[end] in load_words("identifiers", "naming", "words")
    while inner < end and not (numbered or analysis.forms[inner][0].isupper()):
        inner += 1
    if inner == end or analysis.forms[index][0].isupper():
        return None
    shorter, title = (
        vocabulary().longest(analysis.lowers, index, inner),
        vocabulary().longest(analysis.lowers, inner, end),
    )
    if shorter is None or title is None or shorter[0] != inner or title[1].noun not in ("F", "O"):
        return None
    return shorter if shorter[1].verb == "a" and not shorter[1].features & EMPTY else None


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


def ends_time(signs: Sequence[str]) -> bool:
    """Whether a time with its number ends here: `ngày 12/7 | tổ chức hội nghị`."""
    first = len(signs) - 1
    while first > 0 and signs[first] in "M/" and len(signs) - first < 6:
        first -= 1
    return signs[first] == "Y"


def is_sum(analysis: Analysis, index: int, following: Sequence[tuple[int, Entry] | None]) -> bool:
    """`hỗ trợ 80 | triệu |, cho vay 2 | tỷ | để trồng rừng`: a sum of money whose `đồng` is left out."""
    if analysis.lowers[index] not in load_words("numbers", "sum", "words"):
        return False
    ends = not following or not analysis.forms[index + 1][0].isalnum()
    return ends or (following[0] is not None and following[0][1].plain in tuple("p&>x"))
