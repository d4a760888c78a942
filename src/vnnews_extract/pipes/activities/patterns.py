"""Constructions: what a few phrases in a row say together.

Each function looks at the phrases from an index on and answers with what it found, or None.
"""

from collections.abc import Sequence

from vnnews_extract.pipes.activities.phrases import PREDICATES, Phrase, Span, head_noun, verb_chain
from vnnews_extract.pipes.activities.signs import Sentence
from vnnews_extract.pipes.activities.vocabulary import COMITATIVE, EXISTENTIAL

ACTOR_SIGNS = "OTRHGP"
_REACH = 14  # phrases: how far a list of agents or partners may go on


def is_actor_like(sentence: Sentence, span: Span) -> bool:
    """Whether the head of a noun phrase could act: an organisation, an office, a person, a name."""
    return sentence.signs[head_noun(sentence, span)] in ACTOR_SIGNS


def agent_and_verb(sentence: Sentence, phrases: Sequence[Phrase], index: int) -> tuple[Span, int] | None:
    """The agent that begins at phrase `index` and the index of the verb after it.

    `được | UBND tỉnh | hỗ trợ`, `do | bà Lan, Giám đốc Sở Y tế, | dẫn đầu`: the list of agents and their
    appositions may hold commas; a state or a clause mark ends the search.
    """
    if index >= len(phrases) or phrases[index].kind != "noun":
        return None
    last = phrases[index].last
    for position in range(index + 1, min(index + _REACH, len(phrases))):
        phrase = phrases[position]
        if phrase.kind == "verb":
            return (phrases[index].first, last), position
        if phrase.kind == "noun":
            last = phrase.last
        elif phrase.kind not in ("comma", "coordinator", "time", "preposition", "open", "close", "number"):
            return None
    return None


def partner_and_verb(sentence: Sentence, phrases: Sequence[Phrase], index: int) -> int | None:
    """`phối hợp với X tổ chức Y`: the index of the verb after the partner, where one follows."""
    first, last = verb_chain(sentence, phrases[index])
    if not sentence.entries[last - 1].features & COMITATIVE:
        return None
    for position in range(index + 1, min(index + _REACH, len(phrases))):
        kind = phrases[position].kind
        if kind == "verb":
            return position if position > index + 1 else None
        if kind not in ("noun", "comma", "coordinator", "preposition", "open", "close", "particle", "other"):
            return None
    return None


def presence_subject(sentence: Sentence, phrases: Sequence[Phrase], index: int) -> Span | None:
    """`Dự hội nghị có ông A`: who is present, after `có`."""
    for position in range(index + 1, min(index + 8, len(phrases) - 1)):
        phrase = phrases[position]
        if phrase.kind in PREDICATES:
            if is_existential(sentence, phrase) and phrases[position + 1].kind == "noun":
                return phrases[position + 1].span
            if phrase.kind != "verb":
                return None
        elif phrase.kind in ("comma", "semicolon", "passive"):
            return None
    return None


def is_existential(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether the phrase is `có`: `có 138 công ty báo cáo` tells what the companies do."""
    return bool(sentence.entries[phrase.last - 1].features & EXISTENTIAL)
