"""How an `Analysis` and the facts sit on a spaCy `Doc`: the tokenizer, the extensions and span groups."""

from collections.abc import Iterable

from spacy.tokens import Doc, Token
from spacy.vocab import Vocab

from vnnews_extract.language import Analysis, analyse
from vnnews_extract.pipes.facts import Facts, Span
from vnnews_extract.pipes.serialization import register_serializers

_ANALYSIS = "vnnews_extract.analysis"
_FACTS = "vnnews_extract.facts"


def register_extensions() -> None:
    """Register `Doc._.analysis`, `Doc._.facts` and `Token._.word`; calling it again changes nothing."""
    if not Doc.has_extension("facts"):
        Doc.set_extension("analysis", getter=analysis_of)
        Doc.set_extension("facts", getter=facts_of)
        Token.set_extension("word", getter=_word_of)
        register_serializers()


def analysis_of(doc: Doc) -> Analysis:
    """The analysis of the document's text; made now if another tokenizer made the document."""
    analysis: Analysis | None = doc.user_data.get(_ANALYSIS)
    if analysis is None:
        analysis = doc.user_data[_ANALYSIS] = analyse(doc.text)
    return analysis


def facts_of(doc: Doc) -> Facts:
    """The facts found in the document so far."""
    facts: Facts | None = doc.user_data.get(_FACTS)
    if facts is None:
        facts = doc.user_data[_FACTS] = Facts()
    return facts


def set_spans(doc: Doc, group: str, spans: Iterable[Span]) -> None:
    """Put token spans of the analysis on the document as the span group `group`."""
    analysis = analysis_of(doc)
    found = []
    for span in spans:
        start, end = analysis.raw_span(*span)
        found.append(doc.char_span(start, end, label=group, alignment_mode="expand"))
    doc.spans[group] = [span for span in found if span is not None]


def doc_of(analysis: Analysis, vocab: Vocab) -> Doc:
    """The document of a text that was analysed, with its tokens, tags and sentences."""
    words, spaces, token_of = _cover(analysis.text, analysis)
    starts: list[bool | int | None] = [False] * len(words)
    for first, _ in analysis.sentences:
        starts[token_of[first]] = True
    if words:
        starts[0] = True
    tags = [""] * len(words)
    for token, index in enumerate(token_of):
        tags[index] = analysis.tag(token)
    doc = Doc(vocab, words=words, spaces=spaces, tags=tags, sent_starts=starts)
    doc.user_data[_ANALYSIS] = analysis
    return doc


class SyllableTokenizer:
    """A spaCy tokenizer that yields one token a syllable; `doc.text` is the input to the character."""

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        return doc_of(analyse(text), self.vocab)

    def to_bytes(self, **_: object) -> bytes:
        """Nothing to save: the tokenizer has no state of its own."""
        return b""

    def from_bytes(self, _data: bytes, **_: object) -> "SyllableTokenizer":
        return self

    def to_disk(self, _path: object, **_: object) -> None:
        """Nothing to save."""

    def from_disk(self, _path: object, **_: object) -> "SyllableTokenizer":
        return self


def _cover(text: str, analysis: Analysis) -> tuple[list[str], list[bool], list[int]]:
    """Words and spaces that spell `text` exactly, and the index of each token of the analysis among them."""
    words: list[str] = []
    spaces: list[bool] = []
    token_of: list[int] = []
    position = 0
    for token in range(len(analysis.forms)):
        start, end = analysis.raw_span(token, token + 1)
        if start > position:
            _fill(text[position:start], words, spaces)
        token_of.append(len(words))
        words.append(text[start:end])
        spaces.append(False)
        position = end
    if position < len(text):
        _fill(text[position:], words, spaces)
    return words, spaces, token_of


def _fill(gap: str, words: list[str], spaces: list[bool]) -> None:
    if words and gap[0] == " ":
        spaces[-1] = True
        gap = gap[1:]
    if gap:
        words.append(gap)
        spaces.append(False)


def _word_of(token: Token) -> str:
    """The word that holds the token, as the segmentation has it."""
    analysis = analysis_of(token.doc)
    for first, last in analysis.words:
        start, end = analysis.raw_span(first, last)
        if start <= token.idx < end:
            return analysis.surface(first, last)
    return str(token.text)
