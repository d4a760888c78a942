"""Vietnamese under the rules: Unicode and offsets, syllables, sentences, words and tags.

`analyse(text)` makes the one value that every rule reads: an `Analysis`.
"""

from vnnews_extract.language.analysis import Analysis, analyse
from vnnews_extract.language.layout import Header, find_header
from vnnews_extract.language.shadow import Shadow, make_shadow

__all__ = ["Analysis", "Header", "Shadow", "analyse", "find_header", "make_shadow"]
