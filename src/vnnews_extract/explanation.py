"""Why a record says what it says: every number, official and activity of a text with the rule that made it."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc

from vnnews_extract.pipes.document import analysis_of, facts_of
from vnnews_extract.pipes.facts import Facts, Span


@dataclass(frozen=True, slots=True)
class Explanation:
    """What a stretch of the text was taken for, and the rule that decided; offsets as in a mention."""

    start: int
    end: int
    text: str
    taken_for: str
    rule: str


def explain(doc: Doc) -> list[Explanation]:
    """The explanations of a processed document, in text order.

    Numbers that are no quantity are among them, as a date, an age, an identifier or nothing.

    >>> from vnnews_extract import Extractor
    >>> doc = Extractor().nlp("Năm 2022, xã trồng 500 cây ở thôn 7.")
    >>> [(why.text, why.taken_for) for why in explain(doc) if why.text.isdigit()]
    [('2022', 'date'), ('500', 'count'), ('7', 'identifier')]
    """
    analysis = analysis_of(doc)
    found = []
    for span, taken_for, rule in _decisions(facts_of(doc)):
        start, end = analysis.raw_span(*span)
        found.append(Explanation(start, end, analysis.text[start:end], taken_for, rule))
    return sorted(found, key=lambda why: (why.start, why.end))


def _decisions(facts: Facts) -> Iterator[tuple[Span, str, str]]:
    for number in facts.numbers:
        yield number.span, number.kind, number.rule
    for official in facts.officials:
        yield official.mentions[0], "official", official.rule
    for activity in facts.activities:
        yield activity.trigger, "activity", activity.rule
    for miss in facts.near_misses:
        yield miss.trigger, "no activity", miss.reason
