"""Which lists of which lexicons a configuration may add to."""

from dataclasses import dataclass
from typing import Any

from vnnews_extract.lexicons import load_toml


@dataclass(frozen=True, slots=True)
class Section:
    """A table of the configuration and the lexicon that it adds to.

    Attributes:
        lexicon: the lexicon's name.
        path: where in the lexicon the lists stand, by their names in the configuration: `("roles",)`.
        below: the key under each name that holds the list, else empty: `[unit] words = […]`.
        symbols: whether each name holds lists by symbol (`[units.weight] "giạ" = ["giạ lúa"]`).
        names: the names that may be added to; all of the lexicon's if empty.
    """

    lexicon: str
    path: tuple[str, ...] = ()
    below: str = ""
    symbols: bool = False
    names: tuple[str, ...] = ()


SECTIONS = {
    "titles": Section("titles", ("roles",)),
    "organizations": Section("organizations", ("units",)),
    "units": Section(
        "units",
        symbols=True,
        names=("money", "length", "area", "volume", "weight", "electricity", "data", "physics"),
    ),
    "classifiers": Section("classifiers", below="words", names=("unit", "event", "verbal")),
    "verbs": Section("verbs", ("activity",)),
}


def names(section: Section) -> tuple[str, ...]:
    """The lists that a section has, as a configuration names them."""
    return section.names or tuple(_table(section))


def entries(section: Section, name: str) -> list[str] | dict[str, list[str]]:
    """What the lexicons in use have in one list; of units the forms by symbol."""
    found = _table(section)[name]
    listed: list[str] | dict[str, list[str]] = found[section.below] if section.below else found
    return listed


def addition(section: Section, name: str, added: object) -> dict[str, Any]:
    """The addition to the section's lexicon that adds to one list."""
    table: dict[str, Any] = {name: {section.below: added} if section.below else added}
    for key in reversed(section.path):
        table = {key: table}
    return table


def _table(section: Section) -> dict[str, Any]:
    table = load_toml(section.lexicon)
    for key in section.path:
        table = table[key]
    return table
