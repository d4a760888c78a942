"""What can stand between a name and its office without parting them."""

from vnnews_extract.language import Analysis
from vnnews_extract.lexicons import load_words
from vnnews_extract.pipes.officials.gazetteer import PROVINCE, places
from vnnews_extract.pipes.officials.vocabulary import LEVEL, cues, parts, words

DASHES = frozenset("-–—|")  # and what parts the cells of a table
_OPENERS = frozenset("-–—|(")
_LONGEST_NICKNAME = 3  # tokens
_LONGEST_BRACKET = 24  # tokens of `(SN 1970, quê Vĩnh Phúc, biệt danh …)`
_LONGEST_ASIDE = 12  # tokens of `54 tuổi`, `quê xã An Phú` between a name and its office


def link_between(analysis: Analysis, start: int, stop: int) -> str:
    """What ties a name that ends at `start` to the office at `stop`: "dash", "comma", "link", or "" for nothing.

    `ông Tám - Bí thư`, `ông Tám (Bí thư)`, `ông Tám, 54 tuổi, Bí thư`, `ông Tám được bầu giữ chức Bí thư`.
    """
    start = past_asides(analysis, start, stop)
    gap = analysis.lowers[start:stop]
    if not gap:
        return "comma"
    if gap[:2] == [",", "("]:
        start, gap = start + 1, gap[1:]
    if gap[0] in _OPENERS:
        start += 1
        while start < stop and analysis.lowers[start] in DASHES:
            start += 1
        inner = _past_inner_asides(analysis, start, stop) if gap[0] == "(" else start
        return "dash" if only_links(analysis, inner, stop) else ""
    if gap == [","]:
        return "comma"
    if gap[-1] in load_words("particles", "passive", "words"):
        return ""  # `ông Tám được | Chủ tịch tỉnh tặng bằng khen`
    if " ".join(gap) in load_words("appointments", "deposing"):
        return ""
    return "link" if only_links(analysis, start, stop) else ""


def only_links(analysis: Analysis, start: int, stop: int) -> bool:
    """Whether nothing but linking words stands between the tokens."""
    links, marks = words("appointments", "links"), load_words("appointments", "marks")
    while start < stop:
        if analysis.lowers[start] in marks:
            start += 1
            continue
        hit = links.longest(analysis.lowers, start, stop)
        if hit is None:
            return False
        start = hit[0]
    return True


def past_asides(analysis: Analysis, start: int, stop: int) -> int:
    """Past brackets and asides after a name: `ông Tám (54 tuổi), trú xã An Phú, Trưởng thôn`."""
    lowers = analysis.lowers
    if start < stop and lowers[start] == "." and len(lowers[start - 1]) == 1:
        start += 1  # `Lê Văn H. - Giám đốc`
    while start < stop:
        mark = lowers[start]
        if mark == ")":
            start += 1
        elif mark == "(":
            close = find_mark(analysis, {")"}, start + 1, stop, _LONGEST_BRACKET)
            if close is None:
                return start
            start = close + 1
        elif (mark == "," or mark in DASHES) and _is_aside(analysis, start + 1, stop):
            comma = find_mark(analysis, {",", "-", "–"}, start + 1, stop)
            if comma is None:
                return start
            start = comma
        elif mark in DASHES and (end := _past_province(analysis, start + 1, stop)):
            start = end
        elif analysis.lowers[start] in load_words("appointments", "dwelling"):
            comma = find_mark(analysis, {",", "-", "–"}, start, stop)
            if comma is None:
                return start
            start = comma
        else:
            return start
    return start


def _past_inner_asides(analysis: Analysis, start: int, stop: int) -> int:
    """Past what stands before the office in the same brackets: `(SN 1970, quê xã An Phú, Trưởng thôn)`."""
    start = _past_nickname(analysis, start, stop)
    while start < stop and _is_aside(analysis, start, stop):
        comma = find_mark(analysis, {",", ";", "-", "–"}, start, stop)
        if comma is None:
            return start
        start = comma + 1
    return start


def _past_nickname(analysis: Analysis, start: int, stop: int) -> int:
    """Past a name that somebody goes by: `(Bầu Tám, | nguyên Chủ tịch …)`, `(tức Tám Đá, | …)`."""
    forms = analysis.forms
    for index in range(start + 1, min(stop, start + _LONGEST_NICKNAME + 1)):
        if forms[index] == ",":
            return index + 1
        if not forms[index][0].isupper():
            break
    return start


def _is_aside(analysis: Analysis, start: int, stop: int) -> bool:
    if start + 1 >= stop:
        return False
    if analysis.lowers[start].isdigit():
        return words("times", "age", "words").longest(analysis.lowers, start + 1, stop) is not None
    if words("appointments", "asides").longest(analysis.lowers, start, stop) is not None:
        return True
    part = parts().longest(analysis.lowers, start, stop)
    if part is not None and part[1].kind == LEVEL and analysis.forms[start].islower() and part[0] < stop:
        placed = analysis.forms[part[0]][0]
        return placed.isupper() or placed.isdigit()  # `ông Tám, thôn 3, xã An Phú, Trưởng thôn`
    cue = cues().longest(analysis.lowers, start, stop)  # `bà Lan - chuyên gia kinh tế, nguyên Phó Chủ tịch`
    return cue is not None and cue[1].kind in ("profession", "degree") and analysis.forms[start].islower()


def _past_province(analysis: Analysis, start: int, stop: int) -> int | None:
    """The end of a province alone between marks, from where a deputy is: `A - | Hà Nội |, B - Bến Tre`."""
    place = places().longest(analysis.lowers, start, stop)
    if place is None or PROVINCE not in place[1] or place[0] >= stop:
        return None
    return place[0] if analysis.lowers[place[0]] in (",", ";", ")") else None


def find_mark(analysis: Analysis, marks: set[str], start: int, stop: int, reach: int = _LONGEST_ASIDE) -> int | None:
    """The first of the marks within a short distance."""
    for index in range(start, min(stop, start + reach)):
        if analysis.lowers[index] in marks:
            return index
    return None


def separates(analysis: Analysis, start: int, stop: int) -> bool:
    """Whether what stands between two names merely separates them in a list, brackets apart."""
    start = past_asides(analysis, start, stop)
    gap = [lower for lower in analysis.lowers[start:stop] if not lower.isdigit() and lower not in (".", "-", "–")]
    return " ".join(gap) in load_words("appointments", "separators")


def past_bracket(analysis: Analysis, end: int) -> int:
    """Past the bracket that closes soon after `end`: `(Phó Bí thư Thành ủy khóa X)`."""
    _, last = analysis.sentences[analysis.sentence_of[end - 1]]
    close = find_mark(analysis, {")", "("}, end, last)
    return close + 1 if close is not None and analysis.lowers[close] == ")" else end
