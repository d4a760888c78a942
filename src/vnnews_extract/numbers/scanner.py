"""Finds the spots of a text where a number may stand, in one compiled pass, and cuts them into lexemes."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from vnnews_extract.lexicons import load_toml
from vnnews_extract.numbers.digits import digits_value
from vnnews_extract.numbers.vocabulary import alternatives, number_words

# Every repetition is possessive: nothing is matched twice, so a pass is linear in the text.
# Spaces part groups where two follow or the group can be nothing else: `1 234 567`, `18 000`.
_DIGITS = r"[0-9]{1,3}+(?:(?:[ ][0-9]{3}){2,}+|[ ]0[0-9]{2})(?![0-9.,])|[0-9]++(?:[.,][0-9]++)*+"
_GAP = r"[ \t]{1,2}"
_MARKS = r"-–—~÷"
# What may stand before a number; a class of what may not is three times as slow.
_OPENERS = r"\s\xa0!\"#$%&'()*+,\-/:;<=>?@\[\\\]^`{|}~«»“”‘’–—…•·●○■□▪◆★→≥≤±×÷≈°€£¥"
_STARTERS = frozenset({"unit", "ten", "short_ten", "half", "order", "multiplier"})


class Lexeme(NamedTuple):
    """A digit string, a number word, or what joins two numbers.

    `kind` is `digits`, a kind of `Word`, `to` (`-`, `đến`) or `slash`. Lexemes of one spot that
    follow each other have nothing but blanks between them.
    """

    kind: str
    value: Decimal | int
    start: int
    end: int
    text: str


class Patterns(NamedTuple):
    """The compiled patterns: of a spot with the character before it, and of one lexeme in a spot."""

    spot: re.Pattern[str]
    lexeme: re.Pattern[str]


@cache
def patterns() -> Patterns:
    """The patterns, compiled once."""
    data = load_toml("numbers")
    words = number_words()
    to = "|".join(data["to"]["words"])
    digits = rf"{_spaced(data['spaced']['after'])}|{_DIGITS}"
    any_word = alternatives(words) + rf"(?!\w){_not_before(data['not_before'])}"
    # A unit before digits is another word: `năm 2022`.
    starts = alternatives(word for word, entry in words.items() if entry.kind in _STARTERS)
    starter = rf"{starts}(?!\w)(?![ ]?[0-9]){_not_before(data['not_before'])}"
    joint = rf"{_GAP}(?:{to}){_GAP}|(?:{_GAP})?[{_MARKS}](?:{_GAP})?|/|{_GAP}"
    joined = rf"(?:{'|'.join(data['glued']['joined'])})(?=[0-9]{{1,3}}+(?!\w))"  # `7tr5`
    glued = rf"(?:(?:{'|'.join(data['glued']['words'])})(?!\w)|{joined}[0-9]++)"  # `2tỷ`, `3,5tr`
    spot = rf"[{_OPENERS}]((?:{digits}|{starter})(?:{glued}|(?:{joint})(?:{_DIGITS}|{any_word}))*+)"
    lexeme = rf"(?P<digits>{digits})|(?P<word>{any_word}|{joined})|(?P<to>[{_MARKS}]|{to})|(?P<slash>/)"
    return Patterns(re.compile(spot), re.compile(lexeme))


def _spaced(after: list[str]) -> str:
    """Two groups with a space between them (`1 500`) behind a word that no name with a number ends in: `gần`, `có`."""
    behind = "|".join(rf"(?<=\b{word} )" for word in after)
    return rf"(?=[1-9][0-9]{{0,2}}+[ ][0-9]{{3}}(?![0-9.,]))(?:{behind})[0-9]++[ ][0-9]++"


def _not_before(look_alikes: dict[str, list[str]]) -> str:
    """Lookbehinds and lookaheads that keep `tỷ` out of `tỷ lệ`."""
    return "".join(rf"(?!(?<={word})[ ](?:{'|'.join(after)})(?!\w))" for word, after in look_alikes.items())


def spots(text: str) -> Iterator[tuple[int, int, str]]:
    """Start, end and text of every spot, in order; a number never reaches over the end of its spot."""
    for match in patterns().spot.finditer(" " + text):  # a spot needs a character before it
        start, end = match.span(1)
        if start > 1 and text[start - 2] == "," and text[start - 3 : start - 2].isdigit():
            continue  # the rest of `x3,5`
        yield start - 1, end - 1, match[1]


def lexemes(text: str, start: int, end: int, commas_group: bool) -> list[Lexeme]:
    """The lexemes of the spot `text[start:end]`."""
    words = number_words()
    found = []
    for match in patterns().lexeme.finditer(text, start, end):
        form, kind = match[0], match.lastgroup
        if kind == "word":
            word = words[form]
            found.append(Lexeme(word.kind, word.value, match.start(), match.end(), form.lower()))
        elif kind == "digits":
            value = digits_value(form, commas_group)
            if value is None:
                found.append(Lexeme("other", 0, match.start(), match.end(), form))
            else:
                found.append(Lexeme("digits", value, match.start(), match.end(), form))
        else:
            found.append(Lexeme(kind or "other", 0, match.start(), match.end(), form))
    return found
