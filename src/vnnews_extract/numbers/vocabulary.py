"""The number words of the language, from the lexicon, in the shape that the grammar asks for."""

from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from vnnews_extract.lexicons import load_toml, load_words


class Word(NamedTuple):
    """What a word does in a number: its kind (a table of the lexicon, in the singular) and its value."""

    kind: str
    value: int


@cache
def number_words() -> dict[str, Word]:
    """Every number word as it may be written."""
    data = load_toml("numbers")
    words = {
        word: Word(kind, value)
        for table, kind in (
            ("units", "unit"),
            ("tails", "tail"),
            ("tens", "ten"),
            ("short_tens", "short_ten"),
            ("multipliers", "multiplier"),
        )
        for word, value in data[table].items()
    }
    words |= {word: Word(kind, 0) for word, kind in data["special"].items()}
    return {form: entry for word, entry in words.items() for form in _forms(word)}


def _forms(word: str) -> tuple[str, ...]:
    """The word in lower case, with a capital and in capitals; a single letter only as it stands: `25k`, not `4K`."""
    return (word, word.capitalize(), word.upper()) if len(word) > 1 else (word,)


def bare_multipliers() -> frozenset[str]:
    """Multipliers that are a number of their own after a modifier: `gần trăm`, `hơn chục`."""
    return load_words("numbers", "bare", "words")


def multipliers(least: int, most: int) -> frozenset[str]:
    """The multipliers between two values, such as all the words for a billion."""
    return frozenset(word for word, value in load_toml("numbers")["multipliers"].items() if least <= value <= most)


def half_words() -> frozenset[str]:
    """What adds half of the unit or multiplier before it: `3 tấn rưỡi`."""
    return frozenset(word for word, kind in load_toml("numbers")["special"].items() if kind == "half_more")


def multiplied_tens() -> frozenset[str]:
    """What ten is called after the number of tens: `hai mươi`."""
    return load_words("numbers", "multiplied_tens", "words")


def vague_words() -> frozenset[str]:
    """Words that leave open how many: the number word after them is none (`vài ba`, `mấy chục`)."""
    return load_words("numbers", "vague", "words")


def words_of_place() -> frozenset[str]:
    """Verbs after which `trên` says where, not more than how many."""
    return load_words("numbers", "place", "words")


def modifiers_of_place() -> frozenset[str]:
    """Modifiers that say where after a word of place: `đi trên 2 xe máy`."""
    return load_words("numbers", "place", "modifiers")


def range_openers() -> frozenset[str]:
    """What may open a range: `từ 5 đến 10`."""
    return load_words("clauses", "preposition", "range")


@cache
def modifiers_before() -> dict[str, str]:
    """Modifier phrases that stand before their number."""
    return dict(load_toml("numbers")["before"])


@cache
def modifiers_after() -> dict[str, str]:
    """Modifier phrases that stand after their number."""
    return dict(load_toml("numbers")["after"])


@cache
def modifier_signs() -> dict[str, str]:
    """Signs that stand before their number: `≥ 95`."""
    return dict(load_toml("numbers")["signs"])


def alternatives(words: Iterable[str]) -> str:
    """A pattern that matches any of `words`, the longest first, sharing their beginnings.

    >>> alternatives(["hai", "hàng", "hăm", "ha"])
    'h(?:a(?:i)?|àng|ăm)'
    """
    tree: dict[str, object] = {}
    for word in words:
        node = tree
        for letter in word:
            node = node.setdefault(letter, {})  # type: ignore[assignment]
        node[""] = {}
    return _pattern(tree)


def _pattern(tree: dict[str, object]) -> str:
    branches = [letter + _pattern(rest) for letter, rest in tree.items() if letter]  # type: ignore[arg-type]
    if not branches:
        return ""
    if "" in tree:
        return f"(?:{'|'.join(branches)})?"
    return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"
