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

from dataclasses import dataclass
from functools import cache

from vnnews_extract.language.syllables import is_syllable
from vnnews_extract.lexicons import PhraseLexicon, load_toml

NOUNS = "OTRHGBEFZNnPK"
VERBS = "avsct"

# Features: what rules ask of a word beyond its sign.
(
    DIRECTIVE,
    LIGHT,
    PRESENCE,
    WITNESS,
    ASSEMBLY,
    COMITATIVE,
    EXISTENTIAL,
    COPULA,
    ATTRIBUTIVE,
    TOPIC,
    COMPANION,
    RECIPIENT,
    LIST,
    NAME_HEAD,
    FUNCTION_HEAD,
    QUANTIFIER,
    DONE,
    ONGOING,
    PLANNED,
    NEGATIVE,
    FUTURE,
    DATED,
    PLAN,
    CONTINUING,
    CHANGE,
    TRANSITIVE,
    EMPTY,
    RECENT,
    RELATIVE,
    MOTION,
    TARGET,
    EXPERIENCE,
    AIM,
    REPORTING,
    OUTCOME,
    PROJECT,
    HENCE,
    ABBREVIATION,
    SKILL,
    MEASURE,
    DESCRIPTIVE,
    CONCESSIVE,
    CONSEQUENCE,
    AGENDA,
    RESOLVING,
    PREPARING,
    TASK,
    PROCESS,
    ALLIED,
    LOCATIVE,
    CONTROL,
    SEQUENCE,
    TELLING,
    RELAYED,
    MANNER,
    EMPHATIC,
    SETTING,
    RANGE,
    CREATING,
    NUMBERED,
    EXEMPLARY,
    BESIDES,
    GENERIC,
    CONDITIONAL,
    PERMITTING,
    PAPER,
    CORPORATE,
    LEADING,
    FREQUENCY,
    BUSINESS,
    STEERING,
    SPECIFYING,
    HOPING,
    OUGHT,
    PRONOUN,
    AFFECTING,
    RULING,
    REPORTED,
    WHEREIN,
    COURSE,
    MADE,
    OPPOSED,
    TAKING,
    DISTRIBUTIVE,
) = (1 << bit for bit in range(84))

_NOUN_SIGNS = {
    "private": "B",
    "group": "G",
    "place": "T",
    "role": "R",
    "honorific": "H",
    "nominal": "Z",
    "document": "F",
    "event": "E",
    "time": "Y",
    "noun": "N",
}
_EXCLUDED_SIGNS = {"speech": "s", "opinion": "c", "wish": "c", "state": "t", "result": "t"}
_VERB_FEATURES = {
    "directive": DIRECTIVE,
    "light": LIGHT,
    "presence": PRESENCE,
    "witness": WITNESS,
    "assembly": ASSEMBLY,
    "comitative": COMITATIVE,
    "allied": ALLIED,
    "attributive": ATTRIBUTIVE,
    "descriptive": DESCRIPTIVE,
    "change": CHANGE,
    "transitive": TRANSITIVE,
    "empty": EMPTY,
    "experience": EXPERIENCE,
    "aim": AIM,
    "reporting": REPORTING,
    "agenda": AGENDA,
    "resolving": RESOLVING,
    "preparing": PREPARING,
    "process": PROCESS,
    "corporate": CORPORATE,
    "leading": LEADING,
    "control": CONTROL,
    "relayed": RELAYED,
    "hoping": HOPING,
    "reported": REPORTED,
    "taking": TAKING,
    "creating": CREATING,
    "numbered": NUMBERED,
    "business": BUSINESS,
    "steering": STEERING,
    "made": MADE,
}
_STATUS_SIGNS = {"done": "+", "ongoing": "+", "planned": "+", "negative": "-", "announced": ""}
_STATUS_FEATURES = {
    "done": DONE,
    "ongoing": ONGOING,
    "planned": PLANNED,
    "negative": NEGATIVE,
    "announced": PLANNED | LIGHT,
}
_NAME_FEATURES = {
    "name_head": NAME_HEAD,
    "function_head": FUNCTION_HEAD,
    "abbreviation": ABBREVIATION,
    "paper": PAPER,
    "pronoun": PRONOUN,
}
_CLAUSE_FEATURES = {
    "concessive": CONCESSIVE,
    "sequence": SEQUENCE,
    "telling": TELLING,
    "conditional": CONDITIONAL,
    "specifying": SPECIFYING,
    "emphatic": EMPHATIC,
    "permitting": PERMITTING,
    "opposed": OPPOSED,
}
_PREPOSITION_FEATURES = {
    "topic": TOPIC,
    "companion": COMPANION,
    "recipient": RECIPIENT,
    "motion": MOTION,
    "target": TARGET,
    "locative": LOCATIVE,
    "setting": SETTING,
    "range": RANGE,
    "affecting": AFFECTING,
    "course": COURSE,
}

# By name, what a verb phrase may bear that tells a statement from a noun or a wish.
FEATURES = _VERB_FEATURES | {
    "done": DONE,
    "ongoing": ONGOING,
    "future": PLANNED,
    "negative": NEGATIVE,
    "continuing": CONTINUING,
}


@dataclass(slots=True)
class Entry:
    """A phrase as a noun, as a verb and as a function word: a sign each, empty where it is none."""

    noun: str = ""
    verb: str = ""
    function: str = ""
    features: int = 0
    verb_class: str = ""
    plain: str = ""  # its sign in small letters, whatever stands around it


@cache
def vocabulary() -> PhraseLexicon[Entry]:
    """All phrases of the activity lexicons."""
    entries = _Entries()
    _add_nouns(entries)
    _add_verbs(entries)
    _add_function_words(entries)
    for phrase, entry in entries.items():
        only_one = not entry.verb and not (entry.noun and entry.function)
        if only_one and phrase != "số" and not entry.features & (ABBREVIATION | QUANTIFIER | MOTION):
            entry.plain = entry.noun or entry.function
    return PhraseLexicon(entries)


@cache
def targets() -> frozenset[str]:
    """Prepositions that lead to what an effort is made for, also as a part of a verb: `đưa vào`."""
    prepositions = load_toml("clauses")["preposition"]
    return frozenset(prepositions["target"] + prepositions["direction"])


class _Entries(dict[str, Entry]):
    def __missing__(self, phrase: str) -> Entry:
        self[phrase] = entry = Entry()
        return entry


def _add_nouns(entries: _Entries) -> None:
    data = load_toml("actors")
    for phrases in data["organisation"].values():
        for phrase in phrases:
            entries[phrase].noun = "O"
    for table, sign in _NOUN_SIGNS.items():
        for phrase in data[table]["words"]:
            entries[phrase].noun = sign
    for phrase in data["noun"]["abbreviations"]:
        entries[phrase].noun = "N"
    _add_shared_nouns(entries)
    for table, feature in ("assembly", ASSEMBLY), ("project", PROJECT):
        for phrase in data["event"][table]:
            entries[phrase].features |= feature
    for phrase in data["document"]["ruling"]:
        entries[phrase].noun = entries[phrase].noun or "F"
        entries[phrase].features |= RULING
    for phrase in data["generic"]["words"]:
        entries[phrase].noun = entries[phrase].noun or "O"
        entries[phrase].features |= GENERIC
    for table, feature in _NAME_FEATURES.items():
        for phrase in data[table]["words"]:
            entries[phrase].features |= feature
    for table, feature in ("skill", SKILL), ("measure", MEASURE):
        for phrase in data["nominal"][table]:
            entries[phrase].features |= feature
    for phrase in load_toml("clauses")["list"]["words"]:
        entries[phrase].features |= LIST
    for phrase in data["frequency"]["words"]:
        entries[phrase].noun = "N"
        entries[phrase].features |= FREQUENCY


def _add_shared_nouns(entries: _Entries) -> None:
    """Units, offices and honorifics of the officials' lexicons; a single syllable may be any word.

    What is spelled like no syllable is an abbreviation or a firm (`NHCSXH`, `Samsung`).
    """
    titles, honorifics = load_toml("titles"), load_toml("honorifics")
    units = [unit for sector in load_toml("organizations")["units"].values() for unit in sector]
    roles = [role for family in titles["roles"].values() for role in family]
    deputies = [f"phó {role}" for role in roles]
    addresses = [word for name in ("male", "female", "neutral", "rank", "clergy") for word in honorifics[name]]
    for sign, phrases in ("O", units), ("R", roles + deputies + titles["complete"]["titles"]), ("H", addresses):
        for phrase in phrases:
            entry = entries[phrase]
            if " " in phrase and not entry.noun:
                entry.noun = sign
            elif sign == "O" and not entry.noun and not is_syllable(phrase):
                entry.noun = sign
                entry.features |= ABBREVIATION


def _add_verbs(entries: _Entries) -> None:
    data = load_toml("verbs")
    for name, phrases in data["excluded"].items():
        for phrase in phrases:
            entries[phrase].verb = _EXCLUDED_SIGNS[name]
            entries[phrase].verb_class = name
    for name, phrases in data["activity"].items():
        for phrase in phrases:
            entry = entries[phrase]
            if not entry.verb:
                entry.verb, entry.verb_class = "a", name
    for table, feature in _VERB_FEATURES.items():
        for phrase in data[table]["verbs"]:
            entry = entries[phrase]
            entry.features |= feature
            if not entry.verb:
                entry.verb, entry.verb_class = "a", table
    entries["có"].features |= EXISTENTIAL
    entries["là"].features |= COPULA


def _add_function_words(entries: _Entries) -> None:
    particles, clauses = load_toml("particles"), load_toml("clauses")
    signs = [
        ("j", particles["manner"]["words"]),
        ("p", clauses["preposition"]["words"]),
        ("r", particles["adverb"]["words"]),
        ("&", clauses["coordinator"]["words"]),
        ("x", clauses["subordinator"]["words"]),
        ("k", clauses["connective"]["words"]),
        (">", particles["purpose"]["words"] + particles["purpose"]["consequence"]),
        ("m", particles["modal"]["words"]),
        ("w", particles["passive"]["words"]),
        ("b", particles["passive"]["agent"]),
        ("o", ["của"]),
        ("D", particles["side"]["words"]),
    ]
    for sign, phrases in signs:
        for phrase in phrases:
            entries[phrase].function = sign
    for phrase in particles["quantifier"]["words"]:
        entry = entries[phrase]
        entry.features |= QUANTIFIER
        entry.function = entry.function or "D"
    for phrase in particles["quantifier"]["distributive"]:
        entries[phrase].features |= DISTRIBUTIVE
    for name, feature in _STATUS_FEATURES.items():
        for phrase in particles["status"][name]:
            entry = entries[phrase]
            entry.features |= feature
            entry.function = _STATUS_SIGNS[name]
            entry.verb = entry.verb or ("" if entry.function else "a")
    for table, feature in ("future", FUTURE), ("plan", PLAN), ("dated", DATED):
        for phrase in particles["status"][table]:
            entry = entries[phrase]
            entry.features |= feature
            entry.noun = entry.noun or ("F" if table == "plan" else "Y")
    entries["tiếp tục"].features |= CONTINUING
    for phrase in ("mới", "vừa", "vừa mới"):
        entries[phrase].features |= RECENT
    for phrase in particles["modal"]["ought"]:
        entries[phrase].features |= OUGHT
    for phrase in particles["status"]["task"]:
        entries[phrase].features |= TASK
    for phrase in particles["manner"]["words"]:
        entries[phrase].features |= MANNER
    for table, feature in _CLAUSE_FEATURES.items():
        for phrase in clauses[table]["words"]:
            entries[phrase].features |= feature
    for phrase in particles["purpose"]["consequence"]:
        entries[phrase].features |= CONSEQUENCE
    entries["nên"].features |= HENCE
    entries["kết quả"].features |= OUTCOME
    entries["mà"].features |= RELATIVE
    entries["nơi"].noun, entries["nơi"].features = "N", WHEREIN
    for table, feature in ("exemplary", EXEMPLARY), ("besides", BESIDES):
        for phrase in clauses[table]["words"]:
            entries[phrase].features |= feature
    for table, feature in _PREPOSITION_FEATURES.items():
        for phrase in clauses["preposition"][table]:
            entries[phrase].features |= feature
