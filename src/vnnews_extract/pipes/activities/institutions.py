"""How far the name of an institution reaches in lower case.

`Bộ | kế hoạch và đầu tư`, `Ban Chỉ huy | phòng, chống thiên tai`.
"""

from vnnews_extract.language import Analysis
from vnnews_extract.lexicons import load_words
from vnnews_extract.pipes.activities.features import COMITATIVE
from vnnews_extract.pipes.activities.vocabulary import vocabulary
from vnnews_extract.pipes.officials.vocabulary import NOMINAL, VERBAL, Part, parts

_AREAS = ("T", "O")
_PREDICATE_MARKS = ("+", "-", "m", "w", "o")
_MARKS = frozenset(("-", "–", ","))  # that join fields of work as `và` does


def institution_end(analysis: Analysis, end: int, last: int) -> int:
    """The end of the fields of work that follow a unit word ending at `end`; `end` where none does.

    A field named by a verb counts where a capital or `và` shows that it is one: `Sở Tài chính và quản
    lý giá`; elsewhere the verb says what the institution does (`Sở | quản lý`).
    """
    field = _field(analysis, end, last)
    while field is not None:
        end = field
        joint = end + 1 if end < last and (analysis.lowers[end] in _MARKS or _adds(analysis.lowers[end])) else end
        field = _field(analysis, joint, last, joined=joint > end)
    return end


def _adds(lower: str) -> bool:
    return lower == "&" or lower in load_words("clauses", "coordinator", "additive")


def function_end(analysis: Analysis, end: int, last: int) -> int:
    """The end of what a body is there for, told by a verb: `Đoàn | kiểm tra | làm việc …`.

    It belongs to the name where the predicate, an owner or an area follows at once; else it is the
    predicate itself (`Đoàn | kiểm tra | 12 cơ sở`, `đơn vị | khám phá | 5 vụ`, `đơn vị | phối hợp | Trường A`).
    """
    hit = parts().longest(analysis.lowers, end, last)
    if hit is None or hit[1].kind != VERBAL or hit[0] >= last:
        return end
    verb = vocabulary().longest(analysis.lowers, end, last)
    if verb is not None and verb[1].verb and (verb[0] > hit[0] or verb[1].features & COMITATIVE):
        return end
    following = vocabulary().longest(analysis.lowers, hit[0], last)
    if following is None:
        return end
    entry = following[1]
    return hit[0] if entry.verb or entry.noun in _AREAS or entry.function in _PREDICATE_MARKS else end


def _field(analysis: Analysis, start: int, last: int, joined: bool = False) -> int | None:
    if start >= last:
        return None
    hit: tuple[int, Part] | None = parts().longest(analysis.lowers, start, last)
    if hit is None:
        return None
    end, part = hit
    capital = analysis.forms[start][0].isupper()
    verb = vocabulary().longest(analysis.lowers, start, end)
    told = end > start + 1 and (verb is None or verb[0] < end or not verb[1].verb)
    if part.kind == NOMINAL and (capital or told):
        return end
    if part.kind == VERBAL and (capital or (joined and _adds(analysis.lowers[start - 1]))):
        return end
    return None


def names_event(analysis: Analysis, stop: int) -> bool:
    """Whether an event begins at `stop`."""
    hit = vocabulary().longest(analysis.lowers, stop, min(stop + 3, len(analysis.lowers)))
    return hit is not None and hit[1].noun == "E" and not hit[1].verb


def names_area(analysis: Analysis, stop: int) -> bool:
    """Whether a body or an area begins at `stop`."""
    hit = vocabulary().longest(analysis.lowers, stop, min(stop + 4, len(analysis.lowers)))
    return hit is not None and hit[1].noun in ("T", "O") and not hit[1].verb
