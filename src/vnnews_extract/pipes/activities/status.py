"""The status of an activity, from the particles of its clause."""

from vnnews_extract.pipes.activities.phrases import Phrase
from vnnews_extract.pipes.activities.signs import Sentence
from vnnews_extract.pipes.activities.vocabulary import NEGATIVE, ONGOING, PLANNED


def find_status(sentence: Sentence, verb: Phrase) -> str:
    """`done`, `ongoing`, `planned` or `not_done`."""
    features = 0
    for index in range(verb.first, verb.last):
        features |= sentence.entries[index].features
    if features & NEGATIVE:
        return "not_done"
    if features & PLANNED:
        return "planned"
    return "ongoing" if features & ONGOING else "done"
