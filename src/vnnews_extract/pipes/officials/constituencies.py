"""Where a deputy is from, told behind the name: `đại biểu Lê Văn Tám (Hà Nội)`, `- Đoàn ĐBQH TP.HCM`."""

from vnnews_extract.language import Analysis
from vnnews_extract.pipes.facts import Span
from vnnews_extract.pipes.officials.gaps import DASHES, find_mark
from vnnews_extract.pipes.officials.gazetteer import PROVINCE, places
from vnnews_extract.pipes.officials.names import Name
from vnnews_extract.pipes.officials.organizations import read_organization
from vnnews_extract.pipes.officials.vocabulary import LEVEL, NOMINAL, UNIT, cues, parts


def constituency(analysis: Analysis, name: Name, *, units_only: bool = False) -> Span | None:
    """The delegation or place behind a deputy's name, None where none stands there.

    `units_only` asks for a unit in brackets, as behind the names of other lists: `các Phó Bí thư: A | (Thành ủy Huế)`.
    """
    _, stop = analysis.sentences[analysis.sentence_of[name.start]]
    start = name.end + 1
    if start >= stop:
        return None
    mark = analysis.lowers[name.end]
    cue = cues().longest(analysis.lowers, start, stop)
    part = parts().longest(analysis.lowers, start, stop)
    if units_only and (mark != "(" or part is None or part[1].kind != UNIT):
        return None
    if not _is_place(analysis, start, stop, mark == "(") or (cue is not None and cue[1].kind == "role"):
        return None
    if mark == "(":
        close = find_mark(analysis, {")"}, start, stop)
        return (start, close) if close is not None else None
    if mark not in DASHES and mark != ",":
        return None
    end = read_organization(analysis, start, stop, "deputy").end
    return (start, end) if end > start else None


def _is_place(analysis: Analysis, start: int, stop: int, bracket: bool) -> bool:
    """Whether a unit or a province begins at `start`; in brackets a field too: `Bộ trưởng: A | (Công Thương)`."""
    part = parts().longest(analysis.lowers, start, stop)
    if part is not None and part[1].kind in (UNIT, LEVEL):
        return True
    if bracket and part is not None and part[1].kind == NOMINAL and analysis.forms[start][0].isupper():
        return True
    place = places().longest(analysis.lowers, start, stop)
    return place is not None and PROVINCE in place[1] and analysis.forms[start][0].isupper()
