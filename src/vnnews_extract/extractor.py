"""`Extractor`: text in, validated record out. Owns the spaCy pipeline."""

from collections.abc import Iterable, Iterator
from functools import cached_property

import spacy
from spacy.language import Language

from vnnews_extract import pipes
from vnnews_extract.assemble import assemble
from vnnews_extract.config import Config, process_config
from vnnews_extract.language import Header
from vnnews_extract.lexicons import use
from vnnews_extract.pipes.document import analysis_of
from vnnews_extract.reading import Article
from vnnews_extract.records import ArticleRecord

COMPONENTS = ("vnnews_quantities", "vnnews_officials", "vnnews_places", "vnnews_activities", "vnnews_links")


class Extractor:
    """Extracts the record of an article.

    The models load on first use and are shared by all extractors of a process. `config` holds the user's own
    rules; without it those that the environment variable `VNNEWS_EXTRACT_CONFIG` names are followed.

    >>> extractor = Extractor()
    >>> record = extractor("Công an xã Phú Hải kiểm tra 12 cơ sở.")
    >>> [(count.value, count.noun) for count in record.counts]
    [(Decimal('12'), 'cơ sở')]
    """

    def __init__(self, config: Config | None = None) -> None:
        self._config = process_config() if config is None else config

    @property
    def nlp(self) -> Language:
        """The spaCy pipeline; `extractor.nlp(text)` gives the `Doc` before a record is made of it."""
        use(self._config.additions)  # another extractor of this process may have other rules
        return self._pipeline

    @cached_property
    def _pipeline(self) -> Language:
        nlp = spacy.blank("vi", config={"nlp": {"tokenizer": {"@tokenizers": "vnnews_extract.tokenizer.v1"}}})
        nlp.max_length = 2**31 - 1  # spaCy's limit protects its parser; nothing here grows faster than the text
        for component in COMPONENTS:
            nlp.add_pipe(component)
        return nlp

    def __call__(self, text: str | Article, *, source: str | None = None) -> ArticleRecord:
        """The record of one article, given as its text or as read by `read_article`.

        Raises:
            ValueError: the text holds a lone surrogate, which no UTF-8 output could carry.
        """
        article = text if isinstance(text, Article) else Article(text, source)
        doc = self.nlp.make_doc(article.text)
        analysis = analysis_of(doc)
        if analysis.header is None and article.published:
            analysis.header = Header(article.published, 0)  # stated outside the text, as in a web page
        record = self._config.judge(assemble(self.nlp(doc), article.source, self._config.wants))
        if not (article.title or article.byline):
            return record
        info = record.article.model_copy(update={"title": article.title, "byline": article.byline})
        return record.model_copy(update={"article": info})

    def pipe(self, texts: Iterable[str | Article]) -> Iterator[ArticleRecord]:
        """Records of many articles, in order, one at a time and without keeping any."""
        for text in texts:
            yield self(text)


__all__ = ["Extractor", "pipes"]
