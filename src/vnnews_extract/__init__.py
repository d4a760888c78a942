"""vnnews-extract: validated, grounded records from Vietnamese news articles.

>>> from vnnews_extract import Extractor
>>> record = Extractor()("Phường An Phú có 8/8 chi bộ hoàn thành nhiệm vụ.")
>>> record.counts[0].mention.text, record.counts[0].noun
('8/8', 'chi bộ')
"""

from importlib import import_module
from importlib.metadata import version
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from vnnews_extract.extractor import Extractor as Extractor
    from vnnews_extract.reading import Article as Article
    from vnnews_extract.reading import ReadError as ReadError
    from vnnews_extract.reading import read_article as read_article
    from vnnews_extract.records import ArticleRecord as ArticleRecord

__version__ = version("vnnews-extract")

# Imported on first use: spaCy alone takes most of a second, and neither the
# number grammar nor `--help` needs it.
_PUBLIC = {
    "Extractor": "vnnews_extract.extractor",
    "Article": "vnnews_extract.reading",
    "ReadError": "vnnews_extract.reading",
    "read_article": "vnnews_extract.reading",
    "ArticleRecord": "vnnews_extract.records",
}

__all__ = ["Article", "ArticleRecord", "Extractor", "ReadError", "__version__", "read_article"]


def __getattr__(name: str) -> Any:
    if name in _PUBLIC:
        return getattr(import_module(_PUBLIC[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
