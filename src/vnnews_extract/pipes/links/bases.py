"""What is 100 %: the noun after a percentage, or that of the figure which it restates or is a share of."""

from collections.abc import Sequence
from dataclasses import replace

from vnnews_extract.pipes.activities.syntax import Syntax
from vnnews_extract.pipes.facts import QuantityFact, Span
from vnnews_extract.pipes.links.vocabulary import vocabulary


def add_bases(syntax: Syntax, quantities: Sequence[QuantityFact]) -> list[QuantityFact]:
    """The quantities, each percentage with the phrase that names its base, where the text names it.

    `100% giáo viên`, `vượt 8% so với chỉ tiêu được giao`, `140 đảng viên (tỷ lệ 70%)`; a change without
    a comparison has none.
    """
    return [_with_base(syntax, quantities, fact) if fact.kind == "percentage" else fact for fact in quantities]


def _with_base(syntax: Syntax, quantities: Sequence[QuantityFact], fact: QuantityFact) -> QuantityFact:
    named = _named_after(syntax, fact)
    for figure in (fact.base, fact.restates):
        if named is None and figure is not None:
            named = quantities[figure].noun
    return fact if named is None else replace(fact, of=named)


def _named_after(syntax: Syntax, fact: QuantityFact) -> Span | None:
    """The noun phrase right after the percentage, or after `so với`, `tổng số` behind it."""
    analysis = syntax.analysis
    number = analysis.sentence_of[fact.span[0]]
    start, stop = fact.span[1], analysis.sentences[number][1]
    if start >= stop or not analysis.forms[start][0].isalpha():
        return None
    hit = vocabulary().base_after.longest(analysis.lowers, start, stop)
    if hit is None and (fact.change != "none" or analysis.lowers[start] in vocabulary().bounds):
        return None
    begin = start if hit is None else hit[0]
    for first, last in syntax.noun_phrases(number):
        if first <= begin < last:  # the number may be part of the phrase: `100% giáo viên`
            return begin, last
    return None
