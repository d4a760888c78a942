"""The language data of the package, and the one place that loads it.

Every lexicon is a TOML file beside this module. Code asks for a lexicon by
name and for phrase matching by syllable through `PhraseLexicon`.
"""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from vnnews_extract.lexicons.phrases import PhraseLexicon

__all__ = ["LexiconError", "PhraseLexicon", "load_toml"]


class LexiconError(ValueError):
    """A lexicon file is missing, is not valid TOML or lacks a table it must have."""


@cache
def load_toml(name: str) -> dict[str, Any]:
    """The lexicon `name` (file `name.toml` beside this module) as plain data.

    The result is cached and shared: treat it as read-only.

    Raises:
        LexiconError: there is no such lexicon, or it is not valid TOML.
    """
    resource = files(__name__).joinpath(f"{name}.toml")
    try:
        return tomllib.loads(resource.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise LexiconError(f"no lexicon named {name!r}") from None
    except tomllib.TOMLDecodeError as error:
        raise LexiconError(f"lexicon {name!r}: {error}") from error
