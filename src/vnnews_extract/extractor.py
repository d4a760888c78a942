"""`Extractor`: text in, validated record out; and the spaCy pipeline for those who want the `Doc`."""

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from vnnews_extract.assemble import record_of
from vnnews_extract.config import Config, process_config
from vnnews_extract.language import Analysis, Header, analyse
from vnnews_extract.lexicons import use
from vnnews_extract.pipes.facts import Facts
from vnnews_extract.pipes.steps import STEPS, find_facts
from vnnews_extract.reading import Article
from vnnews_extract.records import ArticleRecord

if TYPE_CHECKING:  # spaCy takes most of a second to import, and no record needs it
    from spacy.language import Language


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
    def nlp(self) -> "Language":
        """The spaCy pipeline; `extractor.nlp(text)` gives a `Doc` that carries what a record is made of.

        Where its components are changed, the records of this extractor change with it.
        """
        use(self._config.additions)  # another extractor of this process may have other rules
        return self._pipeline

    @cached_property
    def _pipeline(self) -> "Language":
        import spacy

        from vnnews_extract.pipes import components  # noqa: F401, registers them

        nlp = spacy.blank("vi", config={"nlp": {"tokenizer": {"@tokenizers": "vnnews_extract.tokenizer.v1"}}})
        nlp.max_length = 2**31 - 1  # spaCy's limit protects its parser; nothing here grows faster than the text
        for component in STEPS:
            nlp.add_pipe(component)
        return nlp

    def __call__(self, text: str | Article, *, source: str | None = None) -> ArticleRecord:
        """The record of one article, given as its text or as read by `read_article`.

        Raises:
            ValueError: the text holds a lone surrogate, which no UTF-8 output could carry.
        """
        article = text if isinstance(text, Article) else Article(text, source)
        use(self._config.additions)
        analysis, facts = self._read(article)
        record = self._config.judge(record_of(analysis, facts, article.source, self._config.wants))
        if not (article.title or article.byline):
            return record
        info = record.article.model_copy(update={"title": article.title, "byline": article.byline})
        return record.model_copy(update={"article": info})

    def pipe(self, texts: Iterable[str | Article]) -> Iterator[ArticleRecord]:
        """Records of many articles, in order, one at a time and without keeping any."""
        for text in texts:
            yield self(text)

    def _read(self, article: Article) -> tuple[Analysis, Facts]:
        analysis = analyse(article.text)
        if analysis.header is None and article.published:
            analysis.header = Header(article.published, 0)  # stated outside the text, as in a web page
        if self._pipeline_was_changed():
            from vnnews_extract.pipes.document import doc_of, facts_of

            return analysis, facts_of(self.nlp(doc_of(analysis, self.nlp.vocab)))
        return analysis, find_facts(analysis)

    def _pipeline_was_changed(self) -> bool:
        return "_pipeline" in vars(self) and self._pipeline.pipe_names != list(STEPS)
