"""Facts → ArticleRecord: the only place that knows the record's shape.

Every fact is validated; one that is rejected is logged with its reason and left out, and never
stops an article.
"""

import logging
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict
from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import ValidationError

from vnnews_extract.language import Analysis
from vnnews_extract.pipes.facts import ActivityFact, Facts, OfficialFact, PositionFact, QuantityFact, Span, UnitFact
from vnnews_extract.records import (
    Activity,
    Amount,
    ArticleInfo,
    ArticleRecord,
    Count,
    Grounded,
    Official,
    Percentage,
    article_id,
)
from vnnews_extract.references import References

if TYPE_CHECKING:
    from spacy.tokens import Doc

_log = logging.getLogger(__name__)

Draft = dict[str, Any]  # the fields of a record before they are validated
Fact = TypeVar("Fact", QuantityFact, OfficialFact, ActivityFact)
Made = TypeVar("Made", bound=Grounded)


def assemble(doc: "Doc", source: str | None = None) -> ArticleRecord:
    """The record of a processed spaCy document. `source` is the path or URI that it came from."""
    from vnnews_extract.pipes.document import analysis_of, facts_of

    return record_of(analysis_of(doc), facts_of(doc), source)


def record_of(
    analysis: Analysis,
    facts: Facts,
    source: str | None = None,
    wanted: Callable[[Grounded], bool] = lambda record: True,
) -> ArticleRecord:
    """The record of the facts found in a text. `source` is the path or URI that it came from.

    Records that are not `wanted` are left out, and with them the links to them.

    Raises:
        GroundingError: a mention is not a slice of the text, which is a fault of the pipeline.
    """

    def records(
        model: type[Made], draft: Callable[[Analysis, Fact], Draft], found: Iterable[Fact]
    ) -> list[tuple[Fact, Made]]:
        in_order = _in_text_order(_valid(model, draft, analysis, found, source), source)
        return [(fact, record) for fact, record in in_order if wanted(record)]

    def quantities(kind: str) -> list[QuantityFact]:
        return [fact for fact in facts.quantities if fact.kind == kind]

    counts = records(Count, _count, quantities("count"))
    percentages = records(Percentage, _percentage, quantities("percentage"))
    amounts = records(Amount, _amount, quantities("amount"))
    officials = records(Official, _official, facts.officials)
    activities = records(Activity, _activity, facts.activities)
    references = References(facts)
    references.enter("counts", counts)
    references.enter("percentages", percentages)
    references.enter("amounts", amounts)
    references.enter("officials", officials)
    references.enter("activities", activities)
    record = ArticleRecord(
        article=ArticleInfo(
            id=article_id(analysis.text),
            source=source,
            published=analysis.header.published if analysis.header else None,
        ),
        counts=references.linked(counts),
        percentages=references.linked(percentages),
        amounts=references.linked(amounts),
        officials=references.linked(officials),
        activities=references.linked(activities),
        checks=references.checks(),
    )
    record.check_against(analysis.text)
    return record


def _valid(
    model: type[Made],
    draft: Callable[[Analysis, Fact], Draft],
    analysis: Analysis,
    facts: Iterable[Fact],
    source: str | None,
) -> Iterator[tuple[Fact, Made]]:
    for fact in facts:
        made = draft(analysis, fact)
        try:
            yield fact, model.model_validate(made)
        except ValidationError as error:
            reasons = _reasons(error)
            _log.warning("%s: %s rejected, %s; rule %s: %s", source, model.__name__, reasons, fact.rule, made)


def _reasons(error: ValidationError) -> str:
    """Why the model rejected a draft, field by field."""
    reasons = ((".".join(map(str, fault["loc"])), fault["msg"]) for fault in error.errors())
    return "; ".join(f"{where} {reason.removeprefix('Value error, ')}".strip() for where, reason in reasons)


def _in_text_order(valid: Iterable[tuple[Fact, Made]], source: str | None) -> Iterator[tuple[Fact, Made]]:
    """The records sorted by their place in the text; of two at the same place the first."""
    last = None
    for fact, record in sorted(valid, key=lambda pair: pair[1].anchor):
        if record.anchor == last:
            _log.warning("%s: %s rejected, its place is taken: %r", source, type(record).__name__, record)
        else:
            yield fact, record
        last = record.anchor


def _mention(analysis: Analysis, span: Span) -> Draft:
    start, end = analysis.raw_span(*span)
    return {"start": start, "end": end, "text": analysis.text[start:end]}


def _phrase(analysis: Analysis, span: Span | None) -> str | None:
    return None if span is None else analysis.surface(*span)


def _number(analysis: Analysis, fact: QuantityFact) -> Draft:
    return {
        "mention": _mention(analysis, fact.span),
        "value": fact.value,
        "upper": fact.upper,
        "modifier": fact.modifier,
        "period": fact.period,
        "subject": _phrase(analysis, fact.subject),
    }


def _count(analysis: Analysis, fact: QuantityFact) -> Draft:
    return _number(analysis, fact) | {"total": fact.total, "noun": _phrase(analysis, fact.noun)}


def _percentage(analysis: Analysis, fact: QuantityFact) -> Draft:
    return _number(analysis, fact) | {"change": fact.change, "of": _phrase(analysis, fact.of)}


def _amount(analysis: Analysis, fact: QuantityFact) -> Draft:
    return _number(analysis, fact) | {"unit": fact.unit, "per": fact.per}


def _official(analysis: Analysis, fact: OfficialFact) -> Draft:
    return {
        "name": _phrase(analysis, fact.name),
        "positions": [_position(analysis, position) for position in fact.positions],
        "mentions": [_mention(analysis, mention) for mention in fact.mentions],
        "honorific": _phrase(analysis, fact.honorific),
        "rank": _phrase(analysis, fact.rank),
        "degree": _phrase(analysis, fact.degree),
    }


def _position(analysis: Analysis, fact: PositionFact) -> Draft:
    return {
        "title": _phrase(analysis, fact.title),
        "organization": _phrase(analysis, fact.organization),
        "former": fact.former,
        "unit": _unit(fact.unit),
        "sector": fact.sector,
    }


def _unit(fact: UnitFact | None) -> Draft | None:
    if fact is None:
        return None
    return asdict(fact) | {"successors": [{"name": name, "code": code} for name, code in fact.successors]}


def _activity(analysis: Analysis, fact: ActivityFact) -> Draft:
    return {
        "trigger": _mention(analysis, fact.trigger),
        "actor": _phrase(analysis, fact.actor),
        "object": _phrase(analysis, fact.object),
        "status": fact.status,
        "time": fact.time,
        "place": _phrase(analysis, fact.place),
        "attribution": _phrase(analysis, fact.attribution),
    }
