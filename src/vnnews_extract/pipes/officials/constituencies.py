"""Where a deputy is from, told behind the name: `đại biểu Lê Văn Tám (Hà Nội)`, `- Đoàn ĐBQH TP.HCM`."""

from vnnews_extract.language import Analysis
from vnnews_extract.pipes.facts import Span
from vnnews_extract.pipes.officials.gaps import DASHES, find_mark
from vnnews_extract.pipes.officials.gazetteer import PROVINCE, places
from vnnews_extract.pipes.officials.names import Name
from vnnews_extract.pipes.officials.organizations import read_organization
from vnnews_extract.pipes.officials.vocabulary import LEVEL, UNIT, cues, parts


def constituency(analysis: Analysis, name: Name) -> Span | None:
    """The delegation or place behind a deputy's name, None where none stands there."""
    _, stop = analysis.sentences[analysis.sentence_of[name.start]]
    start = name.end + 1
    if start >= stop:
        return None
    cue = cues().longest(analysis.lowers, start, stop)
    if not _is_place(analysis, start, stop) or (cue is not None and cue[1].kind == "role"):
        return None
    mark = analysis.lowers[name.end]
    if mark == "(":
        close = find_mark(analysis, {")"}, start, stop)
        return (start, close) if close is not None else None
    if mark not in DASHES and mark != ",":
        return None
    end = read_organization(analysis, start, stop, "deputy").end
    return (start, end) if end > start else None


def _is_place(analysis: Analysis, start: int, stop: int) -> bool:
    part = parts().longest(analysis.lowers, start, stop)
    if part is not None and part[1].kind in (UNIT, LEVEL):
        return True
    place = places().longest(analysis.lowers, start, stop)
    return place is not None and PROVINCE in place[1] and analysis.forms[start][0].isupper()
