"""What the pipes find: candidates in token indices, turned into records by `assemble` alone.

A span is a pair (first token, last token exclusive) of the `Analysis`. Every fact names the
rule that made it.
"""

from dataclasses import dataclass, field
from decimal import Decimal

Span = tuple[int, int]


@dataclass(slots=True)
class QuantityFact:
    """A count, percentage or amount; only the fields of its kind are set."""

    kind: str  # "count", "percentage" or "amount"
    span: Span
    value: Decimal
    upper: Decimal | None
    modifier: str
    rule: str
    total: Decimal | None = None
    noun: Span | None = None  # what is counted
    change: str = "none"
    of: Span | None = None  # what is 100 %
    unit: str | None = None
    per: str | None = None
    period: str | None = None  # the time it is about, ISO 8601
    subject: Span | None = None  # the organisation or place it is said of
    part_of: int | None = None  # the quantity that is the whole, as its index in `Facts.quantities`
    restates: int | None = None  # of a percentage: the quantity that says the same
    base: int | None = None  # of a percentage: the quantity that is 100 %


@dataclass(slots=True)
class NumberFact:
    """What a number of the text was taken for, recorded or not, and the rule that decided it."""

    span: Span
    kind: str
    rule: str


@dataclass(slots=True)
class UnitFact:
    """An administrative unit: its full name and, where only one can be meant, its code, place and successors."""

    level: str
    name: str
    code: str | None
    district: str | None
    province: str | None
    successors: tuple[tuple[str, str], ...]  # names and codes
    candidates: int


@dataclass(slots=True)
class PositionFact:
    """One office of a person: the spans of title and organisation, either as it stands in the text."""

    title: Span
    organization: Span | None
    former: bool = False
    unit: UnitFact | None = None  # the administrative unit it is an office of
    sector: str | None = None


@dataclass(slots=True)
class OfficialFact:
    """A person with the offices and all mentions found for them; `name` is the span of the fullest form."""

    name: Span
    positions: list[PositionFact]
    mentions: list[Span]
    rule: str
    honorific: Span | None = None  # `ông`, `đồng chí`
    rank: Span | None = None  # of the police, the army or the clergy
    degree: Span | None = None


@dataclass(slots=True)
class ActivityFact:
    """An activity: trigger, who acts and on what. `actor` may stand in another clause or sentence."""

    trigger: Span
    actor: Span
    object: Span | None
    status: str
    rule: str
    official: int | None = None  # the official whom the actor names, as the index in `Facts.officials`
    quantities: tuple[int, ...] = ()  # those inside the object, as indices in `Facts.quantities`
    time: str | None = None  # when, ISO 8601
    place: Span | None = None  # where
    attribution: Span | None = None  # who announces or claims it


@dataclass(slots=True)
class NearMiss:
    """A predication that was read and is no activity, and why."""

    trigger: Span
    reason: str


@dataclass(slots=True)
class CheckFact:
    """A figure of the text held against others; quantities by their index, the one checked first."""

    kind: str
    quantities: tuple[int, ...]
    stated: Decimal
    computed: Decimal
    agrees: bool
    arithmetic: str


@dataclass(slots=True)
class Facts:
    """All facts of one document, each list in text order."""

    numbers: list[NumberFact] = field(default_factory=list)
    quantities: list[QuantityFact] = field(default_factory=list)
    officials: list[OfficialFact] = field(default_factory=list)
    activities: list[ActivityFact] = field(default_factory=list)
    near_misses: list[NearMiss] = field(default_factory=list)
    checks: list[CheckFact] = field(default_factory=list)
