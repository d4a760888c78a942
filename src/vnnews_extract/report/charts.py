"""Figures of many articles as bars: what happened when, who belongs where, what does not add up."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from vnnews_extract.records import KINDS, ArticleRecord
from vnnews_extract.report.cards import number
from vnnews_extract.report.labels import Label, label

_MOST_BARS = 15  # organisations that are shown
_UNDATED = ""  # sorts first


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a bar: how much, of what, and where it begins and ends in percent of the longest bar."""

    series: str
    label: Label
    value: str
    left: float
    width: float


@dataclass(frozen=True, slots=True)
class Bar:
    """A labelled bar with its parts side by side."""

    label: Label
    total: str
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """Horizontal bars under a title; `series` are the names and labels of the parts, if there are several."""

    title: Label
    bars: tuple[Bar, ...]
    series: tuple[tuple[str, Label], ...] = ()


@dataclass(slots=True)
class Figures:
    """What the charts are drawn from, summed over articles one at a time."""

    records: dict[str, Counter[str]] = field(default_factory=dict)
    money: dict[str, Decimal] = field(default_factory=dict)
    organizations: Counter[str] = field(default_factory=Counter)
    sectors: Counter[str] = field(default_factory=Counter)
    checks: dict[str, Counter[str]] = field(default_factory=dict)

    def add(self, record: ArticleRecord) -> None:
        """Count an article in."""
        when = (record.article.published or _UNDATED)[: len("2023-02")]
        by_kind = self.records.setdefault(when, Counter())
        by_kind.update({kind: len(getattr(record, kind)) for kind in KINDS})
        money = (amount.value for amount in record.amounts if amount.unit == "VND" and not amount.per)
        self.money[when] = sum(money, self.money.get(when, Decimal(0)))
        for official in record.officials:
            self.organizations.update({office.organization for office in official.positions if office.organization})
            self.sectors.update(office.sector or "other" for office in official.positions)
        for check in record.checks:
            self.checks.setdefault(check.kind, Counter())["agreed" if check.agrees else "failed"] += 1

    def charts(self) -> list[Chart]:
        """All charts; one that has nothing to show has no bars."""
        when = {key: Label(key, key) if key else label("text", "undated") for key in sorted(self.records)}
        kinds = tuple((kind, label("kinds", kind)) for kind in KINDS)
        ends = (("agreed", label("text", "agreed")), ("failed", label("text", "failed")))
        return [
            _chart("records_over_time", {when[key]: self.records[key] for key in when}, kinds),
            _chart("money_over_time", {when[key]: {"amounts": self.money[key]} for key in when}, kinds[2:3]),
            _chart("officials_by_organization", _ranked(self.organizations, None), kinds[3:4]),
            _chart("officials_by_sector", _ranked(self.sectors, "sectors"), kinds[3:4]),
            _chart("checks_by_kind", {label("values", kind): self.checks[kind] for kind in sorted(self.checks)}, ends),
        ]


def _ranked(counted: Counter[str], section: str | None) -> dict[Label, dict[str, int]]:
    """The most frequent names, labelled from a section of the labels or by themselves."""
    return {
        label(section, name) if section else Label(name, name): {"officials": count}
        for name, count in sorted(counted.items(), key=lambda pair: (-pair[1], pair[0]))[:_MOST_BARS]
    }


def _chart(
    title: str, rows: Mapping[Label, Mapping[str, int | Decimal]], series: tuple[tuple[str, Label], ...]
) -> Chart:
    totals = {name: Decimal(sum(row.get(key, 0) for key, _ in series)) for name, row in rows.items()}
    longest = max(totals.values(), default=Decimal(0)) or Decimal(1)
    bars = []
    for name, row in rows.items():
        parts, left = [], 0.0
        for key, text in series:
            value = Decimal(row.get(key, 0))
            width = float(100 * value / longest)
            if value:
                parts.append(Part(key, text, number(value), round(left, 3), round(width, 3)))
            left += width
        bars.append(Bar(name, number(totals[name]), tuple(parts)))
    return Chart(label("text", title), tuple(bars) if any(totals.values()) else (), series if len(series) > 1 else ())
