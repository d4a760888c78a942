"""The language data of the package, and the one place that loads it.

Every lexicon is a TOML file beside this module, or a table of tab-separated columns. Code asks for a lexicon
by name and for phrase matching by syllable through `PhraseLexicon`.
"""

from vnnews_extract.lexicons.loading import Additions, LexiconError, load_text, load_toml, load_words, use
from vnnews_extract.lexicons.phrases import PhraseLexicon

__all__ = ["Additions", "LexiconError", "PhraseLexicon", "load_text", "load_toml", "load_words", "use"]
