"""HTML → `Article`: the main text with title, byline and date, found by trafilatura."""

import logging
import re
from typing import Any

from vnnews_extract.reading.article import Article
from vnnews_extract.reading.errors import ReadError

# A date that is only guessed from the text, or that depends on the day of the reading, would be none.
_DATES = {"original_date": True, "extensive_search": False, "max_date": "9999-12-31"}
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


def read_html(page: str, source: str | None = None) -> Article:
    """The article of a web page.

    Raises:
        ReadError: the page has no main text, or the extra `html` is not installed.
    """
    try:
        from trafilatura import bare_extraction
    except ImportError:
        raise ReadError("HTML needs the extra: pip install 'vnnews-extract[html]'", source) from None
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # it reports pages without text by itself
    found: Any = bare_extraction(page, include_comments=False, with_metadata=True, date_extraction_params=_DATES)
    text = found.text if found else None
    if not text or text.isspace():
        raise ReadError("a web page without main text", source)
    published = found.date if found.date and _DATE.fullmatch(found.date) else None
    return Article(text, source, title=found.title or None, byline=found.author or None, published=published)
