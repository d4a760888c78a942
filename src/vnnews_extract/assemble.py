"""Doc → ArticleRecord: the only place that knows the record's shape.

Every fact is validated; one that is rejected is logged with its reason and left
out, and never stops an article.
"""

import hashlib
import logging
from collections.abc import Callable, Iterable
from typing import TypeVar

from pydantic import ValidationError
from spacy.tokens import Doc

from vnnews_extract.language import Analysis
from vnnews_extract.pipes.document import analysis_of, facts_of
from vnnews_extract.pipes.facts import ActivityFact, OfficialFact, PositionFact, QuantityFact, Span
from vnnews_extract.records import (
    Activity,
    Amount,
    ArticleInfo,
    ArticleRecord,
    Count,
    Mention,
    Official,
    Percentage,
    Position,
)

_log = logging.getLogger(__name__)

Fact = TypeVar("Fact", QuantityFact, OfficialFact, ActivityFact)
Made = TypeVar("Made")


def assemble(doc: Doc, source: str | None = None) -> ArticleRecord:
    """The record of a processed document. `source` is the path or URI that it came from."""
    analysis, facts = analysis_of(doc), facts_of(doc)
    by_kind: dict[str, list[QuantityFact]] = {"count": [], "percentage": [], "amount": []}
    for fact in facts.quantities:
        by_kind[fact.kind].append(fact)
    return ArticleRecord(
        article=ArticleInfo(
            id=article_id(analysis.text),
            source=source,
            published=analysis.header.published if analysis.header else None,
        ),
        counts=_valid(by_kind["count"], _count, analysis),
        percentages=_valid(by_kind["percentage"], _percentage, analysis),
        amounts=_valid(by_kind["amount"], _amount, analysis),
        officials=_valid(facts.officials, _official, analysis),
        activities=_valid(facts.activities, _activity, analysis),
    )


def article_id(text: str) -> str:
    """The SHA-256 of the text as read, in hex."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def _valid(
    facts: Iterable[Fact], make: Callable[[Analysis, Fact], Made], analysis: Analysis
) -> tuple[Made, ...]:
    records = []
    for fact in facts:
        try:
            records.append(make(analysis, fact))
        except ValidationError as error:
            reasons = "; ".join(detail["msg"] for detail in error.errors())
            _log.warning("rejected by validation, rule %s: %s: %s", fact.rule, fact, reasons)
    return tuple(records)


def _mention(analysis: Analysis, span: Span) -> Mention:
    start, end = analysis.raw_span(*span)
    return Mention(start=start, end=end, text=analysis.text[start:end])


def _phrase(analysis: Analysis, span: Span | None) -> str | None:
    return None if span is None else analysis.surface(*span)


def _count(analysis: Analysis, fact: QuantityFact) -> Count:
    return Count.model_validate(
        {
            "mention": _mention(analysis, fact.span),
            "value": fact.value,
            "upper": fact.upper,
            "total": fact.total,
            "modifier": fact.modifier,
            "noun": _phrase(analysis, fact.noun),
        }
    )


def _percentage(analysis: Analysis, fact: QuantityFact) -> Percentage:
    return Percentage.model_validate(
        {
            "mention": _mention(analysis, fact.span),
            "value": fact.value,
            "upper": fact.upper,
            "modifier": fact.modifier,
            "change": fact.change,
            "of": _phrase(analysis, fact.of),
        }
    )


def _amount(analysis: Analysis, fact: QuantityFact) -> Amount:
    return Amount.model_validate(
        {
            "mention": _mention(analysis, fact.span),
            "value": fact.value,
            "upper": fact.upper,
            "modifier": fact.modifier,
            "unit": fact.unit,
            "per": fact.per,
        }
    )


def _position(analysis: Analysis, fact: PositionFact) -> Position:
    return Position.model_validate(
        {
            "title": _phrase(analysis, fact.title),
            "organization": _phrase(analysis, fact.organization),
            "former": fact.former,
        }
    )


def _official(analysis: Analysis, fact: OfficialFact) -> Official:
    return Official(
        name=analysis.surface(*fact.name),
        positions=tuple(_position(analysis, position) for position in fact.positions),
        mentions=tuple(_mention(analysis, mention) for mention in fact.mentions),
    )


def _activity(analysis: Analysis, fact: ActivityFact) -> Activity:
    return Activity.model_validate(
        {
            "trigger": _mention(analysis, fact.trigger),
            "actor": _phrase(analysis, fact.actor),
            "object": _phrase(analysis, fact.object),
            "status": fact.status,
        }
    )
