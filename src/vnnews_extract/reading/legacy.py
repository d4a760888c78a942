"""Encodings of Vietnamese from before Unicode: TCVN3 (the ABC fonts), VISCII, VNI and Windows-1258.

They are read by tables in `lexicons/legacy_encodings.toml`. No byte tells them apart; whether what
they make of an article is Vietnamese does, and that is judged elsewhere.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from vnnews_extract.lexicons import load_toml

_LETTERS = 0xA0  # where the letters of the ABC fonts begin
_VOWELS = "aeouyôöAEOUYÔÖ"  # what VNI's marks stand behind


def legacy_readings(data: bytes) -> Iterator[str]:
    """What `data` spells in each legacy encoding that can spell it."""
    yield data.decode("latin-1").translate(_table("tcvn3"))
    yield data.decode("latin-1").translate(_table("viscii"))
    for encoding, convert in (("cp1258", str), ("cp1252", _from_abc), ("cp1252", from_vni)):
        try:
            yield convert(data.decode(encoding))
        except UnicodeDecodeError:
            continue


def from_vni(text: str) -> str:
    """The Vietnamese of a text in the letters of Windows-1252 that VNI fonts show as Vietnamese ones.

    >>> from_vni("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam")
    'Cộng hòa xã hội chủ nghĩa Việt Nam'
    """
    letters, marks = _vni()
    pattern = re.compile(f"([{_VOWELS}])([{''.join(marks)}])|[{''.join(letters)}]")

    def letter(match: re.Match[str]) -> str:
        if match[1] is None:
            return letters[match[0]]
        return unicodedata.normalize("NFC", letters.get(match[1], match[1]) + marks[match[2]])

    return pattern.sub(letter, text)


def _from_abc(text: str) -> str:
    """TCVN3 as Windows has it: its own quotation marks and dashes below 0xa0, where TCVN 5712 has capitals."""
    return text.translate({code: letter for code, letter in _table("tcvn3").items() if code >= _LETTERS})


@cache
def _table(name: str) -> dict[int, str]:
    """What each character of Latin-1, standing for its byte, becomes."""
    data = load_toml("legacy_encodings")[name]
    high = dict(enumerate("".join(data["rows"]), 0x80))
    return high | {int(code, 16): letter for code, letter in data["low"].items()}


@cache
def _vni() -> tuple[dict[str, str], dict[str, str]]:
    """Letters and marks, small and capital; a mark behind a capital may be either."""
    data = load_toml("legacy_encodings")["vni"]
    letters, marks = data["letters"], data["marks"]
    return (
        letters | {old.upper(): new.upper() for old, new in letters.items()},
        marks | {old.upper(): new for old, new in marks.items()},
    )
