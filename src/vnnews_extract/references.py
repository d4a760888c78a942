"""Links between facts, which are indices of facts, as references between the records made of them."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

from vnnews_extract.pipes.facts import ActivityFact, CheckFact, Facts, OfficialFact, QuantityFact
from vnnews_extract.records import Check, Grounded, RecordKind, Reference

Fact = QuantityFact | OfficialFact | ActivityFact
Made = TypeVar("Made", bound=Grounded)

_LINKS = ("part_of", "restates", "base")


class References:
    """Where each fact of a document stands in the record; facts whose record was rejected stand nowhere."""

    def __init__(self, facts: Facts) -> None:
        self._facts = facts
        self._of: dict[int, Reference] = {}  # by the identity of the fact, which `facts` keeps alive

    def enter(self, kind: RecordKind, pairs: Iterable[tuple[Fact, Grounded]]) -> None:
        """Note the place of every fact of a list, in the order of its records."""
        for index, (fact, _) in enumerate(pairs):
            self._of[id(fact)] = Reference(kind=kind, index=index)

    def linked(self, pairs: Iterable[tuple[Fact, Made]]) -> tuple[Made, ...]:
        """The records, each with its references."""
        return tuple(self._linked(fact, record) for fact, record in pairs)

    def checks(self) -> tuple[Check, ...]:
        """The checks whose records all stand."""
        return tuple(self._checks())

    def _linked(self, fact: Fact, record: Made) -> Made:
        links: dict[str, object] = {}
        if isinstance(fact, QuantityFact):
            links = {name: self._quantity(getattr(fact, name)) for name in _LINKS if getattr(fact, name) is not None}
        elif isinstance(fact, ActivityFact):
            if fact.official is not None:
                links["official"] = self._of.get(id(self._facts.officials[fact.official]))
            if fact.quantities:
                links["quantities"] = tuple(filter(None, map(self._quantity, fact.quantities)))
        return record.model_copy(update=links) if links else record

    def _quantity(self, index: int) -> Reference | None:
        return self._of.get(id(self._facts.quantities[index]))

    def _checks(self) -> Iterator[Check]:
        for fact in self._facts.checks:
            records = [self._quantity(index) for index in fact.quantities]
            if None not in records:
                yield _check(fact, records)


def _check(fact: CheckFact, records: list[Reference | None]) -> Check:
    return Check.model_validate(
        {
            "kind": fact.kind,
            "records": records,
            "stated": fact.stated,
            "computed": fact.computed,
            "agrees": fact.agrees,
            "arithmetic": fact.arithmetic,
        }
    )
