"""The organisation or place that a figure is said of: `Đảng bộ phường Phú Hải có 8 chi bộ`."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from vnnews_extract.pipes.activities.phrases import Phrase, head_noun
from vnnews_extract.pipes.activities.syntax import Syntax
from vnnews_extract.pipes.facts import QuantityFact, Span

_BOUNDARIES = frozenset({"comma", "semicolon", "colon", "time", "connective", "subordinator", "quote", "other"})
_PARTIES = "OT"  # organisations; administrative units and sectors


def add_subjects(syntax: Syntax, quantities: Sequence[QuantityFact]) -> list[QuantityFact]:
    """The quantities, each with the last organisation or place before it that begins a clause of its sentence.

    `Theo Sở Y tế, …` and `đoàn … của huyện` say it of nobody. A phrase that is counted itself
    (`3 chi bộ khối phố`) is nobody's subject.

    >>> from vnnews_extract.language import analyse
    >>> from vnnews_extract.pipes.quantities import find_quantities
    >>> analysis = analyse("UBND xã Phú Hải trồng 500 cây; Chi bộ thôn Đông trồng 90 cây.")
    >>> found = add_subjects(Syntax(analysis), find_quantities(analysis))
    >>> [analysis.surface(*fact.subject) for fact in found if fact.subject]
    ['UBND xã Phú Hải', 'Chi bộ thôn Đông']
    """
    counted = {token for fact in quantities for token in range(*fact.span)}
    sentence_of = syntax.analysis.sentence_of
    sentences = {sentence_of[fact.span[0]] for fact in quantities}
    parties = {number: list(_parties(syntax, number, counted)) for number in sentences}
    return [_with_subject(fact, parties[sentence_of[fact.span[0]]]) for fact in quantities]


def _parties(syntax: Syntax, number: int, counted: set[int]) -> Iterator[Span]:
    """The organisations and places that begin a clause of the sentence."""
    sentence, phrases = syntax.parse(number)
    for index, phrase in enumerate(phrases):
        if phrase.kind != "noun" or sentence.signs[head_noun(sentence, phrase.span)] not in _PARTIES:
            continue
        span = sentence.tokens(*phrase.span)
        if _begins_clause(phrases, index) and counted.isdisjoint(range(*span)):
            yield span


def _begins_clause(phrases: Sequence[Phrase], index: int) -> bool:
    return index == 0 or phrases[index - 1].kind in _BOUNDARIES


def _with_subject(fact: QuantityFact, parties: Sequence[Span]) -> QuantityFact:
    before = [span for span in parties if span[1] <= fact.span[0]]
    return replace(fact, subject=before[-1]) if before else fact
