"""Lexicons from the package's files, with what a user's configuration adds to them."""

import sys
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

Additions = Mapping[str, Mapping[str, Any]]
"""What is added to each lexicon by its name: tables of the same shape, whose lists go on after the package's."""

# The modules whose vocabularies are made of lexicons and kept.
_BUILT_OF_LEXICONS = tuple(
    f"{__name__.partition('.')[0]}.{room}." for room in ("lexicons", "language", "numbers", "pipes")
)

_in_use: Additions = {}


class LexiconError(ValueError):
    """A lexicon file is missing, is not valid TOML or lacks a table it must have."""


@cache
def load_toml(name: str) -> dict[str, Any]:
    """The lexicon `name` (file `name.toml` beside this module) as plain data, with what was added to it.

    The result is cached and shared: treat it as read-only.

    Raises:
        LexiconError: there is no such lexicon, or it is not valid TOML.
    """
    resource = files(__package__).joinpath(f"{name}.toml")
    try:
        packaged = tomllib.loads(resource.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise LexiconError(f"no lexicon named {name!r}") from None
    except tomllib.TOMLDecodeError as error:
        raise LexiconError(f"lexicon {name!r}: {error}") from error
    return _merged(packaged, _in_use.get(name, {}))


@cache
def load_words(name: str, *keys: str) -> frozenset[str]:
    """A list of the lexicon `name` as a set: `load_words("particles", "quantifier", "plural")`."""
    found: Any = load_toml(name)
    for key in keys:
        found = found[key]
    return frozenset(found)


def load_text(name: str) -> str:
    """The plain text of the lexicon `name`, which is a table too long for TOML (file `name.tsv`); not cached."""
    return files(__package__).joinpath(f"{name}.tsv").read_text(encoding="utf-8")


def use(additions: Additions) -> None:
    """Make every rule of this process read the lexicons with these additions, and no others, from now on.

    Vocabularies that were made of other lexicons are dropped and made anew, which takes a moment.
    """
    global _in_use
    if additions == _in_use:
        return
    _in_use = additions
    for name, module in tuple(sys.modules.items()):
        if name.startswith(_BUILT_OF_LEXICONS):
            for value in tuple(vars(module).values()):
                if hasattr(value, "cache_clear"):
                    value.cache_clear()


def _merged(packaged: dict[str, Any], added: Mapping[str, Any]) -> dict[str, Any]:
    merged = dict(packaged)
    for key, value in added.items():
        if isinstance(value, Mapping):
            merged[key] = _merged(merged.get(key, {}), value)
        else:
            merged[key] = [*merged.get(key, []), *value]
    return merged
