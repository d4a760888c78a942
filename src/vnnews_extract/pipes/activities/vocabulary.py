"""The grammar's vocabulary: what the lexicons say of every phrase.

The grammar reads a sentence as a string of signs, one letter a word:

=====  =====================================================================
sign   word
=====  =====================================================================
O T    organisation; administrative unit or sector that stands for one
R H    office (`chủ tịch`); honorific or rank (`ông`, `đại tá`)
G B    organised group; private persons
E F Z  event; document; noun that turns a verb into a thing (`công tác`)
Y N n  time; any other noun; verb that completes an event or a `công tác`
P K    proper name; capitalised word inside a name
D M U  determiner or quantifier; number; unit of measure
a v    listed activity verb; verb of the open class
s c t  verb of saying; verb of opinion or wish; verb of state or result
\\+ -    particle of status; negation
m r j  modal; adverb before the verb; adjective or manner
w b    `được`, `bị`; `do` before an agent
p o    preposition; `của`
& k    coordinator; connective
x >    subordinator; purpose marker
, ; :  the marks themselves, also ( ) " / and `~` for a dash
_      anything else
=====  =====================================================================
"""

from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from typing import Any

from vnnews_extract.language.syllables import is_syllable
from vnnews_extract.lexicons import PhraseLexicon, load_toml
from vnnews_extract.pipes.activities.features import ABBREVIATION, HOLDING, MOTION, QUANTIFIER, TABLES

NOUNS = "OTRHGBEFZNnPK"
VERBS = "avsct"

# What a lexicon table makes of its phrases; the first table that holds a phrase decides.
_NOUNS = {
    "clauses.wherein.words": "N",
    "actors.noun.abbreviations": "N",
    "actors.noun.words": "N",
    "actors.time.words": "Y",
    "actors.frequency.words": "N",
    "actors.event.words": "E",
    "actors.document.words": "F",
    "actors.document.laws": "F",
    "actors.nominal.words": "Z",
    "actors.honorific.words": "H",
    "actors.role.words": "R",
    "actors.place.words": "T",
    "actors.group.words": "G",
    "actors.private.words": "B",
    "actors.organisation.party": "O",
    "actors.organisation.state": "O",
    "actors.organisation.mass": "O",
    "actors.organisation.armed": "O",
    "actors.organisation.other": "O",
    "actors.known.words": "O",
    "actors.document.ruling": "F",
    "actors.generic.words": "O",
    "particles.status.plan": "F",
    "particles.status.future": "Y",
    "particles.status.dated": "Y",
}
_FUNCTIONS = {
    "particles.status.negative": "-",
    "particles.status.planned": "+",
    "particles.status.ongoing": "+",
    "particles.status.done": "+",
    "particles.side.words": "D",
    "clauses.preposition.possessive": "o",
    "particles.passive.agent": "b",
    "particles.passive.words": "w",
    "particles.modal.words": "m",
    "particles.purpose.words": ">",
    "particles.purpose.consequence": ">",
    "clauses.connective.words": "k",
    "clauses.subordinator.words": "x",
    "clauses.coordinator.words": "&",
    "particles.adverb.words": "r",
    "clauses.preposition.words": "p",
    "particles.manner.words": "j",
    "particles.quantifier.words": "D",
    "particles.bound.words": "j",
}
_EXCLUDED = {"speech": "s", "opinion": "c", "wish": "c", "state": "t", "result": "t"}


@dataclass(slots=True)
class Entry:
    """A phrase as a noun, as a verb and as a function word: a sign each, empty where it is none."""

    noun: str = ""
    verb: str = ""
    function: str = ""
    features: int = 0
    verb_class: str = ""
    plain: str = ""  # its sign in small letters, whatever stands around it


_Entries = defaultdict[str, Entry]


@cache
def vocabulary() -> PhraseLexicon[Entry]:
    """All phrases of the activity lexicons."""
    entries: _Entries = defaultdict(Entry)
    for table, sign in _NOUNS.items():
        for phrase in _phrases(table):
            entries[phrase].noun = entries[phrase].noun or sign
    for table, sign in _FUNCTIONS.items():
        for phrase in _phrases(table):
            entries[phrase].function = entries[phrase].function or sign
    _add_verbs(entries)
    _add_shared_nouns(entries)
    for table, features in TABLES.items():
        for phrase in _phrases(table):
            entries[phrase].features |= features
    existential = _phrases("clauses.existential.words")
    for phrase, entry in entries.items():
        if entry.verb and phrase.split()[0] in existential:
            entry.features |= HOLDING
        only_one = not entry.verb and not (entry.noun and entry.function)
        if only_one and not entry.features & (ABBREVIATION | QUANTIFIER | MOTION):
            entry.plain = entry.noun or entry.function
    return PhraseLexicon(entries)


@cache
def targets() -> frozenset[str]:
    """Prepositions that lead to what an effort is made for, also as a part of a verb: `đưa vào`."""
    prepositions = load_toml("clauses")["preposition"]
    return frozenset(prepositions["target"] + prepositions["direction"])


def _phrases(table: str) -> list[str]:
    """The phrases of a lexicon table, by its path: `clauses.preposition.topic`."""
    lexicon, *keys = table.split(".")
    found: Any = load_toml(lexicon)
    for key in keys:
        found = found[key]
    return list(found)


def _add_verbs(entries: _Entries) -> None:
    """Verbs with their class: what makes no activity, deeds, and deeds that have nothing but a feature."""
    lexicon = load_toml("verbs")
    classes = [(_EXCLUDED[name], name, phrases) for name, phrases in lexicon["excluded"].items()]
    classes += [("a", name, phrases) for name, phrases in lexicon["activity"].items()]
    classes += [("a", table.split(".")[1], _phrases(table)) for table in TABLES if table.startswith("verbs.")]
    for sign, name, phrases in classes:
        for phrase in phrases:
            entry = entries[phrase]
            if not entry.verb:
                entry.verb, entry.verb_class = sign, name
    for phrase in _phrases("particles.status.announced"):
        entries[phrase].verb = entries[phrase].verb or "a"


def _add_shared_nouns(entries: _Entries) -> None:
    """Units, offices and honorifics of the officials' lexicons; a single syllable may be any word.

    What is spelled like no syllable is an abbreviation or a firm (`NHCSXH`, `Samsung`).
    """
    titles, honorifics = load_toml("titles"), load_toml("honorifics")
    units = [unit for sector in load_toml("organizations")["units"].values() for unit in sector]
    roles = [role for family in titles["roles"].values() for role in family]
    deputies = [f"{deputy} {role}" for deputy in titles["deputy"] for role in roles]
    addresses = [word for name in ("male", "female", "neutral", "rank", "clergy") for word in honorifics[name]]
    for sign, phrases in ("O", units), ("R", roles + deputies + titles["complete"]["titles"]), ("H", addresses):
        for phrase in phrases:
            entry = entries[phrase]
            if " " in phrase and not entry.noun:
                entry.noun = sign
            elif sign == "O" and not entry.noun and not is_syllable(phrase):
                entry.noun = sign
                entry.features |= ABBREVIATION
