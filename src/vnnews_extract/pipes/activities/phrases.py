"""The shallow parser: noun phrases, verb chains and the words between them.

A cascade of one regular grammar over the signs of a sentence (see `vocabulary`); it never looks
back, so its cost is linear in the words.
"""

import re
from dataclasses import dataclass

from vnnews_extract.pipes.activities.reading import Sentence
from vnnews_extract.pipes.activities.vocabulary import LIGHT

_HEADS = "OTRHGBEFZN"
_GRAMMAR = re.compile(
    rf"(?P<time>Y[YMUj/~D]*)"
    rf"|(?P<verb>[r+m\-k]*[+m\-][r+m\-k]*j?[avst](?:j?[avst]|,[avst]|&[avst])*|r*[avst](?:j?[avst]|,[avst]|&[avst])*)"
    rf"|(?P<noun>[DMUj]*[{_HEADS}PK](?:[{_HEADS}PKMUDj/]|[o~/][DM]*[{_HEADS}PK]|~[PK]|&[PK](?!O)|\([PKOTN]{{1,6}}\))*)"
    rf"|(?P<number>[DMU/]+)"
    rf"|(?P<passive>[r+m\-]*w)"
    rf"|(?P<by>b)"
    rf"|(?P<preposition>p+)|(?P<purpose>>)|(?P<subordinator>x)|(?P<connective>k)"
    rf"|(?P<particle>[r+m\-]+)"
    rf"|(?P<coordinator>&)|(?P<comma>,)|(?P<semicolon>;)|(?P<colon>:)|(?P<open>\()|(?P<close>\))|(?P<dash>~)|(?P<quote>\")"
    rf"|(?P<other>.)"
)


@dataclass(slots=True)
class Phrase:
    """A phrase of a sentence: its kind, and its words as a range of the sentence's lists."""

    kind: str
    first: int
    last: int


def find_phrases(sentence: Sentence) -> list[Phrase]:
    """The phrases of a sentence in order; together they cover it."""
    return [
        Phrase(match.lastgroup or "other", match.start(), match.end())
        for match in _GRAMMAR.finditer(sentence.signs)
    ]


def chain(sentence: Sentence, phrase: Phrase) -> tuple[int, int]:
    """The words of the verb chain of a verb phrase, without the particles before it."""
    signs = sentence.signs
    first = phrase.first
    while signs[first] not in "avst":
        first += 1
    return first, phrase.last


def head_verb(sentence: Sentence, phrase: Phrase) -> int:
    """The word that says what is done: the first verb of the chain that is not light, else the first."""
    first, last = chain(sentence, phrase)
    for index in range(first, last):
        if sentence.signs[index] in "avst" and not sentence.entries[index].features & LIGHT:
            return index
    return first


def head_noun(sentence: Sentence, phrase: Phrase) -> int:
    """The word that says what a noun phrase is: the first that is no determiner or number."""
    for index in range(phrase.first, phrase.last):
        if sentence.signs[index] not in "DMUj":
            return index
    return phrase.first
