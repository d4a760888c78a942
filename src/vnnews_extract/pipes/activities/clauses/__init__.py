"""The clause reader: which verb is said of whom.

It reads the phrases of a sentence from left to right and keeps one small state: where in a clause
it stands, of whom the clause speaks, and whether something forbids the verbs that follow to be
statements (a directive, an obligation, a purpose). Each kind of phrase has one handler.
"""

from vnnews_extract.pipes.activities.clauses import (
    agents,
    boundaries,
    circumstances,
    particles,
    predicates,
    sayings,
    states,
)
from vnnews_extract.pipes.activities.clauses.reader import Predication, Reader
from vnnews_extract.pipes.activities.phrases import Phrase
from vnnews_extract.pipes.activities.signs import Sentence

__all__ = ["Predication", "read_clauses"]

_MODULES = (circumstances, predicates, states, particles, sayings, agents, boundaries)
_HANDLERS = {kind: handler for module in _MODULES for kind, handler in module.HANDLERS.items()}


def read_clauses(sentence: Sentence, phrases: list[Phrase]) -> list[Predication]:
    """The predications of a sentence in text order, those that are no statements with the reason why."""
    reader = Reader(sentence, [*phrases])
    for index, phrase in enumerate(reader.phrases):
        handler = _HANDLERS.get(phrase.kind)
        if index >= reader.skip and handler is not None:
            handler(reader, index, phrase)
    return reader.found
