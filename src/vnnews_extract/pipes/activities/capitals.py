"""Capitals, and the marks inside names: what the spelling of a word says of it."""

import re

from vnnews_extract.language import Analysis
from vnnews_extract.language.syllables import is_syllable
from vnnews_extract.pipes.activities.features import NAME_HEAD
from vnnews_extract.pipes.activities.vocabulary import Entry
from vnnews_extract.pipes.officials.gazetteer import COUNTRY, places

_THINGS = "YEFZN"
_ROMAN = re.compile(r"[IVX]+")


def capital_sign(analysis: Analysis, index: int, stop: int, opening: bool, previous: str) -> str:
    """What capitals say of a word, or nothing."""
    form = analysis.forms[index]
    if not form[0].isupper():
        return "P" if len(form) > 3 and form[1].isupper() else ""  # `iPhone`, `eSIM`
    if (len(form) > 1 or previous == "Y") and _ROMAN.fullmatch(form):
        return "M"  # `Đại hội XIII`, `quý I`
    if stop > index + 1 and all(form[0].isupper() for form in analysis.forms[index:stop]):
        return "P"
    if not opening:
        return "P" if analysis.tag(index) in ("Np", "Ny", "M") else "K"
    return "P" if len(form) > 2 and form.isupper() and not is_syllable(analysis.lowers[index]) else ""  # `KTNN`


def name_sign(analysis: Analysis, stop: int, entry: Entry, previous: str) -> str:
    """`Rah Lan | Phiên`, `chị | Sáng`: a capital syllable that goes on with a name, though it may mean a thing."""
    if not previous or previous not in "HPK" or not entry.noun or entry.noun not in _THINGS:
        return ""
    if stop < len(analysis.forms) and analysis.forms[stop][0].isdigit():
        return ""  # `huyện Sơn Hà. Ảnh: Văn Nam | Ngày | 5/6`
    return "P" if previous == "H" else "K"


def heads_name(form: str, entry: Entry) -> bool:
    """Whether a syllable heads the word it begins: `Bộ` in `Bộ Công Thương`, `MTTQ` in `MTTQ xã`."""
    if len(form) > 1 and form.isupper():
        return True
    return form[0].isupper() and bool(entry.features & NAME_HEAD)


def names_country(analysis: Analysis, index: int, stop: int) -> bool:
    """`Mỹ và | Anh | kêu gọi …`, `Thủ tướng | Anh | thăm …`: a country that is spelled like a form of address.

    No name follows, as one would behind the address (`Anh | Nam`).
    """
    forms = analysis.forms
    if stop < len(forms) and forms[stop][0].isupper():
        return False
    place = places().longest(analysis.lowers, index, stop)
    return place is not None and place[0] == stop and COUNTRY in place[1]


def is_initial(analysis: Analysis, stop: int, last: int) -> bool:
    """Whether the word before `stop` ends in a single capital with a full stop, in the middle of its sentence."""
    if stop + 1 >= last or analysis.forms[stop] != "." or not analysis.glued(stop):
        return False
    return len(analysis.forms[stop - 1]) == 1 and analysis.forms[stop - 1].isupper()


def joins_name(analysis: Analysis, index: int) -> bool:
    """`Đắk R'lấp`, `N’Trang Lơng`, `Co.opmart`: the mark stands between two letters of a name."""
    forms = analysis.forms
    if not 0 < index < len(forms) - 1 or not forms[index - 1][0].isupper():
        return False
    goes_on = forms[index + 1].islower() if forms[index] == "." else forms[index + 1].isalpha()
    return goes_on and analysis.glued(index) and analysis.glued(index + 1)
