"""What the lexicons say about the words around a number, in the shape that the rules ask for it."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from vnnews_extract.lexicons import PhraseLexicon, load_toml
from vnnews_extract.numbers.vocabulary import half_words, multipliers

UNIT_KINDS = ("money", "length", "area", "volume", "weight", "electricity", "data", "physics")
COUNTED_CLASSES = ("person", "household", "place", "organisation", "document", "thing", "event")


@dataclass(frozen=True, slots=True)
class CountWord:
    """A noun that is counted, or the word that stands between a number and such a noun.

    Attributes:
        group: the class of the noun (`person`, `place`, …), "" for a bare classifier.
        classifier: whether the noun that follows belongs to it (`chiếc xe`).
        event: whether it is an occurrence (`lượt`, `vụ`).
        verbal: whether the deed that follows belongs to it (`cuộc kiểm tra`).
    """

    group: str = ""
    classifier: bool = False
    event: bool = False
    verbal: bool = False


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: its symbol, its kind (`money`, `length`, …), and the words one of which it needs to be one at all."""

    symbol: str
    kind: str = ""
    needs: frozenset[str] | None = None

    @property
    def money(self) -> bool:
        """Whether it is a currency."""
        return self.kind == "money"


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All lexicons of the quantities. What is named `…_before` is matched backwards from its end."""

    counted: PhraseLexicon[CountWord]
    mass: PhraseLexicon[bool]
    uncounted: PhraseLexicon[bool]
    compound_stops: PhraseLexicon[bool]
    verb_stops: frozenset[str]
    subset: PhraseLexicon[bool]
    subset_before: PhraseLexicon[bool]
    firm_endings: tuple[str, ...]
    among: PhraseLexicon[bool]
    units: PhraseLexicon[Unit]
    thousands: frozenset[str]
    millions: frozenset[str]
    billions: frozenset[str]
    halves: frozenset[str]
    cased_units: dict[str, Unit]
    glued_units: frozenset[str]
    inch_marks: frozenset[str]
    inch_words: PhraseLexicon[bool]
    bare_denominators: dict[str, str]
    coordinates: PhraseLexicon[bool]
    rate_words: PhraseLexicon[bool]
    rate_links: PhraseLexicon[bool]
    no_denominator: frozenset[str]
    rate_openers: frozenset[str]
    averages: frozenset[str]
    money_before: PhraseLexicon[bool]
    money_nouns: frozenset[str]
    converted: frozenset[str]
    temperature: frozenset[str]
    angles: frozenset[str]
    heads: PhraseLexicon[str]
    duration: PhraseLexicon[bool]
    counted_periods: PhraseLexicon[bool]
    age: PhraseLexicon[bool]
    age_before: PhraseLexicon[bool]
    calendar_before: PhraseLexicon[bool]
    daypart_before: PhraseLexicon[bool]
    near_date_before: PhraseLexicon[bool]
    numbered_before: PhraseLexicon[bool]
    strongly_numbered: frozenset[str]
    stages: frozenset[str]
    rank_before: PhraseLexicon[bool]
    score_before: PhraseLexicon[bool]
    multiple_before: PhraseLexicon[bool]
    multiplied: PhraseLexicon[bool]
    contact_before: PhraseLexicon[bool]
    named_kinds: dict[str, frozenset[str]]
    index_names: PhraseLexicon[bool]
    index_words: PhraseLexicon[bool]
    percent: PhraseLexicon[bool]
    change_before: PhraseLexicon[str]
    reached: frozenset[str]
    change_of_object: PhraseLexicon[str]
    extent: PhraseLexicon[str]
    growth: frozenset[str]
    comparatives: frozenset[str]
    compared_before: PhraseLexicon[bool]
    dimensions: dict[str, frozenset[str]]
    adverb_before: PhraseLexicon[bool]
    counted_subject: PhraseLexicon[bool]
    whole_subject: PhraseLexicon[bool]
    sum_before: PhraseLexicon[bool]
    copula_before: PhraseLexicon[bool]


@cache
def vocabulary() -> Vocabulary:
    """The vocabulary of the package's lexicons, loaded once."""
    nouns, units, times = load_toml("nouns"), load_toml("units"), load_toml("times")
    names, changes = load_toml("identifiers"), load_toml("changes")
    return Vocabulary(
        counted=_counted(),
        mass=_phrases(nouns["mass"]["words"]),
        uncounted=_phrases(nouns["uncounted"]["words"]),
        compound_stops=_phrases(nouns["after"]["words"]),
        verb_stops=frozenset(nouns["after"]["verbs"]),
        subset=_phrases(nouns["subset"]["words"]),
        subset_before=_backwards(nouns["subset"]["before"]),
        firm_endings=tuple(nouns["products"]["no_endings"]),
        among=_phrases(nouns["subset"]["among"]),
        units=_units(),
        thousands=multipliers(1000, 1000),
        millions=multipliers(10**6, 10**9),
        billions=multipliers(10**9, 10**9),
        halves=half_words(),
        cased_units=_cased_units(),
        glued_units=frozenset(units["glued"]["symbols"]),
        inch_marks=frozenset(units["inches"]["marks"]),
        inch_words=_phrases(units["inches"]["words"]),
        bare_denominators=units["rate"]["bare"],
        coordinates=_phrases(units["coordinates"]["words"]),
        rate_words=_phrases([*units["rate"]["signs"], *units["rate"]["words"]]),
        rate_links=_phrases(units["rate"]["links"]),
        no_denominator=frozenset(units["rate"]["not_before"]),
        rate_openers=frozenset([*units["rate"]["every"], *units["rate"]["each"]]),
        averages=frozenset(units["rate"]["average"]),
        temperature=frozenset(units["context"]["temperature"]),
        angles=frozenset(units["context"]["angles"]),
        heads=PhraseLexicon(units["rate"]["heads"]),
        converted=frozenset(units["context"]["converted"]),
        money_nouns=frozenset(units["context"]["money_nouns"]),
        money_before=_backwards(units["context"]["money"]),
        duration=_phrases(times["duration"]["words"]),
        counted_periods=_phrases(times["counted"]["words"]),
        age=_phrases(times["age"]["words"]),
        age_before=_backwards(times["age"]["before"]),
        calendar_before=_backwards(times["calendar"]["words"]),
        daypart_before=_backwards(times["daypart"]["words"]),
        near_date_before=_backwards(times["daypart"]["weak"]),
        numbered_before=_backwards(names["numbered"]["words"]),
        strongly_numbered=frozenset(names["strong"]["words"]),
        stages=frozenset(names["stages"]["words"]),
        rank_before=_backwards(names["rank"]["before"]),
        score_before=_backwards(names["score"]["before"]),
        multiple_before=_backwards(names["multiple"]["before"]),
        multiplied=_phrases(names["multiple"]["of"]),
        contact_before=_backwards(names["contact"]["words"]),
        named_kinds={noun: frozenset(words) for noun, words in names["kinds"].items()},
        index_names=_phrases(names["index"]["names"]),
        index_words=_phrases(names["index"]["words"]),
        percent=_phrases(changes["percent"]["signs"]),
        change_before=_changes(),
        reached=frozenset(changes["reached"]["words"]),
        change_of_object=PhraseLexicon(
            (_reversed(word), kind) for kind in ("increase", "decrease") for word in changes["object"][kind]
        ),
        extent=PhraseLexicon((word, kind) for kind in ("increase", "decrease") for word in changes["extent"][kind]),
        growth=frozenset(changes["extent"]["not_before"]),
        compared_before=_backwards(changes["comparative"]["levels"]),
        comparatives=frozenset(changes["comparative"]["words"]),
        dimensions={kind: frozenset(words) for kind, words in changes["dimensions"].items()},
        adverb_before=_backwards(changes["adverbs"]["words"]),
        whole_subject=_phrases(nouns["subject"]["whole"]),
        counted_subject=_phrases(nouns["subject"]["words"]),
        sum_before=_backwards(nouns["subject"]["sums"]),
        copula_before=_backwards(nouns["subject"]["links"]),
    )


def _phrases(words: Iterable[str]) -> PhraseLexicon[bool]:
    return PhraseLexicon((word, True) for word in words)


def _reversed(phrase: str) -> str:
    return " ".join(reversed(phrase.split()))


def _backwards(words: Iterable[str]) -> PhraseLexicon[bool]:
    return PhraseLexicon((_reversed(word), True) for word in words)


def _counted() -> PhraseLexicon[CountWord]:
    nouns, classifiers = load_toml("nouns"), load_toml("classifiers")
    groups = {word: group for group in reversed(COUNTED_CLASSES) for word in nouns[group]["words"]}
    classifier, event, verbal = (frozenset(classifiers[kind]["words"]) for kind in ("unit", "event", "verbal"))
    return PhraseLexicon(
        (word, CountWord(groups.get(word, ""), word in classifier, word in event, word in verbal))
        for word in {*groups, *classifier, *event, *verbal}
    )


def _units() -> PhraseLexicon[Unit]:
    data = load_toml("units")
    needs = {word: frozenset(words) for word, words in data["needs"].items()}
    return PhraseLexicon(
        (word, Unit(symbol, kind, needs.get(word)))
        for kind in UNIT_KINDS
        for symbol, words in data[kind].items()
        for word in words
    )


def _cased_units() -> dict[str, Unit]:
    data = load_toml("units")
    kinds = {symbol: kind for kind in UNIT_KINDS for symbol in data[kind]}
    return {form: Unit(symbol, kinds.get(symbol, "")) for symbol, forms in data["cased"].items() for form in forms}


def _changes() -> PhraseLexicon[str]:
    data = load_toml("changes")
    return PhraseLexicon(
        (_reversed(word), kind) for kind in ("increase", "decrease", "level", "same") for word in data[kind]["words"]
    )
