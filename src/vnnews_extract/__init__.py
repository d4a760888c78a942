"""vnnews-extract: validated, grounded records from Vietnamese news articles.

>>> from vnnews_extract import Extractor
>>> record = Extractor()("Phường An Phú có 8/8 chi bộ hoàn thành nhiệm vụ.")
>>> record.counts[0].mention.text, record.counts[0].noun
('8/8', 'chi bộ')
"""

import logging
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from vnnews_extract.extractor import Extractor as Extractor
    from vnnews_extract.frames import Records as Records
    from vnnews_extract.reading import Article as Article
    from vnnews_extract.reading import ReadError as ReadError
    from vnnews_extract.reading import find_articles as find_articles
    from vnnews_extract.reading import read_article as read_article
    from vnnews_extract.records import ArticleRecord as ArticleRecord

__version__: str

# Imported on first use: spaCy alone takes most of a second, and neither the
# number grammar nor `--help` needs it.
_PUBLIC = {
    "Extractor": "vnnews_extract.extractor",
    "Article": "vnnews_extract.reading",
    "ReadError": "vnnews_extract.reading",
    "find_articles": "vnnews_extract.reading",
    "read_article": "vnnews_extract.reading",
    "ArticleRecord": "vnnews_extract.records",
    "Records": "vnnews_extract.frames",
}

__all__ = [
    "Article",
    "ArticleRecord",
    "Extractor",
    "ReadError",
    "Records",
    "__version__",
    "find_articles",
    "read_article",
]

logging.getLogger(__name__).addHandler(logging.NullHandler())  # rejected candidates: heard by those who ask


def __getattr__(name: str) -> Any:
    if name == "__version__":
        from importlib.metadata import version

        return version("vnnews-extract")
    if name in _PUBLIC:
        return getattr(import_module(_PUBLIC[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
