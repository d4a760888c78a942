"""What is acted on: the head phrase after a verb, short."""

from vnnews_extract.pipes.activities.phrases import Phrase
from vnnews_extract.pipes.activities.signs import Sentence
from vnnews_extract.pipes.activities.vocabulary import OBJECT_PREPOSITION, RECIPIENT

_NOUN = "OTRHGBEFZNPK"


def find_object(sentence: Sentence, verb: Phrase) -> tuple[int, int] | None:
    """The word range of the object of a verb phrase, or None."""
    signs, entries = sentence.signs, sentence.entries
    index = verb.last
    size = len(signs)
    while index < size and signs[index] in "jr+":
        if signs[index : index + 2] in ("jM", "jD"):
            break
        index += 1
    if index < size and signs[index] == "p":
        features = entries[index].features
        if features & RECIPIENT:
            follow = _skip_phrase(signs, index + 1)
            if follow < size and signs[follow] in "MDN" and signs[follow - 1] not in "DM":
                return _phrase(signs, follow)
            return _phrase(signs, index + 1)
        if not features & OBJECT_PREPOSITION:
            return None
        index += 1
    return _phrase(signs, index)


def _skip_phrase(signs: str, index: int) -> int:
    while index < len(signs) and signs[index] in _NOUN + "DM":
        index += 1
        if index < len(signs) and signs[index] in "MD":
            break
    return index


def _phrase(signs: str, index: int) -> tuple[int, int] | None:
    first = index
    size = len(signs)
    while index < size and signs[index] in "DMUj":
        index += 1
    if index >= size or signs[index] not in _NOUN:
        return (first, index) if "M" in signs[first:index] else None
    while index < size and signs[index] in _NOUN + "UM":
        index += 1
    while index < size and signs[index] in "av" and index - first < 6 and index + 1 < size:
        index += 1
        while index < size and signs[index] in "NPK":
            index += 1
    return first, index
