"""What the report calls things, in Vietnamese and English."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import NamedTuple


class Label(NamedTuple):
    """One name in both languages."""

    vi: str
    en: str


@cache
def labels() -> dict[str, dict[str, Label]]:
    """All labels by section (`kinds`, `fields`, `values`, `sectors`, `text`) and name."""
    data = tomllib.loads(files(__package__).joinpath("labels.toml").read_text(encoding="utf-8"))
    return {section: {name: Label(*pair) for name, pair in pairs.items()} for section, pairs in data.items()}


def label(section: str, name: str) -> Label:
    """The label of `name`; what has none is called by its own name.

    >>> label("fields", "noun").en, label("fields", "colour").vi
    ('noun', 'colour')
    """
    own = name.replace("_", " ")
    return labels()[section].get(name, Label(own, own))
