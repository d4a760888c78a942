"""The grammar's vocabulary: every phrase of the lexicons with its sign and its features.

A sign is one letter that stands for a word in the grammar; features are what rules beyond the
grammar ask of a word.

=====  ================================================================
sign   word
=====  ================================================================
O T    organisation; administrative unit or sector that stands for one
R H    office (`chủ tịch`); honorific or rank (`ông`, `đại tá`)
G B    organised group; private persons
E F Z  event; document; noun that turns a verb into a thing (`công tác`)
Y N P  time; any other noun; name
D M U  determiner; number; unit of measure
a v    listed activity verb; verb of the open class
s t    verb of speech or wish; verb of state or result
\\+ -   particle of status; negation
m r j  modal; adverb before the verb; adjective or manner
w b    `được`, `bị`; `do` before an agent
p o    preposition; `của`
& k    coordinator; connective
x >    subordinator; purpose marker
, ; :  the marks themselves, also ( ) " / and `~` for a dash
_      anything else
=====  ================================================================
"""

from dataclasses import dataclass
from functools import cache

from vnnews_extract.lexicons import PhraseLexicon, load_toml

NOUNS = "OTRHGBEFZYNPU"
VERBS = "avst"

DIRECTIVE, LIGHT, PRESENCE, WITNESS, ASSEMBLY, RESULT, OBJECT_PREPOSITION, RECIPIENT, PASSIVE_BY = (
    1 << bit for bit in range(9)
)
DONE, ONGOING, PLANNED, NEGATIVE = (1 << bit for bit in range(9, 13))


@dataclass(slots=True)
class Entry:
    """What the lexicons say of one phrase: as a noun, as a verb, as a function word."""

    noun: str = ""
    verb: str = ""
    function: str = ""
    features: int = 0
    verb_class: str = ""


@cache
def vocabulary() -> PhraseLexicon[Entry]:
    """All phrases of the activity lexicons; loaded once a process."""
    entries: dict[str, Entry] = {}
    _add_actors(entries)
    _add_verbs(entries)
    _add_particles(entries)
    _add_clause_words(entries)
    return PhraseLexicon(entries)


def _entry(entries: dict[str, Entry], phrase: str) -> Entry:
    return entries.setdefault(phrase, Entry())


def _add_actors(entries: dict[str, Entry]) -> None:
    data = load_toml("actors")
    for phrases in data["organisation"].values():
        for phrase in phrases:
            _entry(entries, phrase).noun = "O"
    tables = {
        "place": "T",
        "role": "R",
        "honorific": "H",
        "private": "B",
        "group": "G",
        "nominal": "Z",
        "document": "F",
        "event": "E",
        "time": "Y",
    }
    for table, sign in tables.items():
        for phrase in data[table]["words"]:
            _entry(entries, phrase).noun = sign
    for phrase in data["event"]["assembly"]:
        _entry(entries, phrase).features |= ASSEMBLY


def _add_verbs(entries: dict[str, Entry]) -> None:
    data = load_toml("verbs")
    for name, phrases in data["excluded"].items():
        for phrase in phrases:
            entry = _entry(entries, phrase)
            entry.verb = "t" if name in ("state", "result") else "s"
            entry.verb_class = name
            if name == "result":
                entry.features |= RESULT
    for name, phrases in data["activity"].items():
        for phrase in phrases:
            entry = _entry(entries, phrase)
            if entry.verb in ("", "a"):
                entry.verb = "a"
                entry.verb_class = entry.verb_class or name
    for table, feature in (
        ("directive", DIRECTIVE),
        ("light", LIGHT),
        ("presence", PRESENCE),
        ("witness", WITNESS),
        ("assembly", ASSEMBLY),
    ):
        for phrase in data[table]["verbs"]:
            entry = _entry(entries, phrase)
            entry.features |= feature
            if not entry.verb:
                entry.verb, entry.verb_class = "a", table


def _add_particles(entries: dict[str, Entry]) -> None:
    data = load_toml("particles")
    for phrase in data["adverb"]["words"]:
        _entry(entries, phrase).function = "r"
    for phrase in data["manner"]["words"]:
        if not _entry(entries, phrase).function:
            _entry(entries, phrase).function = "j"
    for name, feature in (("done", DONE), ("ongoing", ONGOING), ("planned", PLANNED), ("negative", NEGATIVE)):
        for phrase in data["status"][name]:
            entry = _entry(entries, phrase)
            entry.function = "-" if name == "negative" else "+"
            entry.features |= feature
    for phrase in data["modal"]["words"]:
        _entry(entries, phrase).function = "m"
    for phrase in data["purpose"]["words"]:
        _entry(entries, phrase).function = ">"
    for phrase in data["passive"]["words"]:
        _entry(entries, phrase).function = "b" if phrase in ("do", "bởi") else "w"


def _add_clause_words(entries: dict[str, Entry]) -> None:
    data = load_toml("clauses")
    for table, sign in (
        ("preposition", "p"),
        ("subordinator", "x"),
        ("connective", "k"),
        ("coordinator", "&"),
    ):
        for phrase in data[table]["words"]:
            entry = _entry(entries, phrase)
            if entry.function in ("", "p"):
                entry.function = sign
    for phrase in data["preposition"]["object"]:
        _entry(entries, phrase).features |= OBJECT_PREPOSITION
    for phrase in data["preposition"]["recipient"]:
        _entry(entries, phrase).features |= RECIPIENT
    _entry(entries, "của").function = "o"
