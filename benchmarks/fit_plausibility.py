"""Fit the weights that say how plausible an activity is, from articles that people have annotated.

    .venv/bin/python benchmarks/fit_plausibility.py GOLD... [--articles FOLDER] [--write]

GOLD is a folder of gold files, `NAME.json` beside `NAME.txt` or with its text in FOLDER (docs/evaluation.md tells how
to make them). The marked clauses of the tests, which are in this repository, are read too. Prints how the grammar alone
and the grammar with weights do on articles that the weights have not seen (ten folds, whole articles); `--write` fits
on all and writes the lexicon.
"""

import json
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import click
import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from vnnews_extract import read_article
from vnnews_extract.language import analyse
from vnnews_extract.pipes.activities.candidates import Candidate, read_candidates
from vnnews_extract.pipes.activities.plausibility import is_disputable, traits_of
from vnnews_extract.pipes.officials import find_officials

ROOT = Path(__file__).parent.parent
LEXICON = ROOT / "src/vnnews_extract/lexicons/plausibility.toml"
CLAUSES = ROOT / "tests/activities/clauses.txt"
STRENGTH = 0.15  # of the fit: inverse of the penalty on large weights
RAREST = 4  # candidates: a trait that is rarer gets no weight
SMALLEST = 0.05  # log-odds: a weight that is smaller is left out
CLAUSE_WEIGHT = 0.3  # of a marked clause: it is there to teach a construction, and shorter than what people write
FOLDS = 10
REJECT, ACCEPT = 0.35, 0.5

Interval = tuple[int, int]  # offsets


@dataclass(frozen=True)
class Sample:
    """An annotated text: its candidates' traits, which of them are activities, and how many there are."""

    name: str
    traits: list[dict[str, float]]
    verdicts: list[bool]  # the grammar's
    truths: list[bool]
    triggers: int
    is_clause: bool  # a marked clause of the tests, not an article


def sample(name: str, text: str, triggers: Sequence[Interval], is_clause: bool = False) -> Sample:
    """The candidates of a text that can be disputed; those that overlap one of `triggers` are activities."""
    analysis = analyse(text)
    candidates = [c for c in read_candidates(analysis, find_officials(analysis)) if is_disputable(c)]
    spans = [analysis.raw_span(*c.sentence.tokens(*c.chain)) for c in candidates]
    truths = [any(start < last and first < end for first, last in triggers) for start, end in spans]
    verdicts = [c.reason is None for c in candidates]
    return Sample(name, [_named(c) for c in candidates], verdicts, truths, len(triggers), is_clause)


def _named(candidate: Candidate) -> dict[str, float]:
    return {f"{kind}={value}": 1.0 for kind, value in traits_of(candidate)}


def articles(gold: Path, texts: Path) -> list[Sample]:
    """The annotated articles of a folder."""
    samples = []
    for file in sorted(gold.glob("*.json")):
        triggers = [activity["trigger"] for activity in json.loads(file.read_text(encoding="utf-8"))["activities"]]
        text = read_article(str(texts / f"{file.stem}.txt")).text
        samples.append(sample(file.stem, text, [(trigger["start"], trigger["end"]) for trigger in triggers]))
    return samples


def clauses() -> list[Sample]:
    """The marked clauses of the tests."""
    sys.path.insert(0, str(ROOT / "tests"))
    from marking import load_cases

    return [
        sample(case.name, case.text, [(mark.start, mark.end) for mark in case.marks], is_clause=True)
        for case in load_cases(CLAUSES)
    ]


class Fit:
    """Weights for the traits that are common enough."""

    def __init__(self, samples: Sequence[Sample]) -> None:
        rows = [row for s in samples for row in s.traits]
        counts = Counter(trait for row in rows for trait in row)
        self.known = {trait for trait, count in counts.items() if count >= RAREST}
        self.vectorizer = DictVectorizer()
        matrix = self.vectorizer.fit_transform(self._common(rows))
        self.model = LogisticRegression(C=STRENGTH, max_iter=5000)
        importance = [CLAUSE_WEIGHT if s.is_clause else 1.0 for s in samples for _ in s.truths]
        self.model.fit(matrix, [truth for s in samples for truth in s.truths], sample_weight=importance)

    def _common(self, rows: Sequence[dict[str, float]]) -> list[dict[str, float]]:
        return [{trait: one for trait, one in row.items() if trait in self.known} for row in rows]

    def choose(self, s: Sample) -> list[bool]:
        """Which candidates are activities: as the grammar says, unless the weights speak clearly against it."""
        if not s.traits:
            return []
        chances = self.model.predict_proba(self.vectorizer.transform(self._common(s.traits)))[:, 1]
        return [
            bool(chance >= REJECT if verdict else chance > ACCEPT)
            for verdict, chance in zip(s.verdicts, chances, strict=True)
        ]


def report(name: str, samples: Sequence[Sample], choices: Sequence[list[bool]]) -> None:
    """Print precision, recall and F1 of the chosen candidates."""
    chosen = sum(map(sum, choices))
    right = sum(
        c and t for s, choice in zip(samples, choices, strict=True) for c, t in zip(choice, s.truths, strict=True)
    )
    precision, recall = right / max(1, chosen), right / max(1, sum(s.triggers for s in samples))
    click.echo(f"{name:24} P {precision:.3f}  R {recall:.3f}  F1 {2 * precision * recall / (precision + recall):.3f}")


def cross_validate(samples: Sequence[Sample], clause_samples: Sequence[Sample]) -> None:
    """Print what the weights do to articles that they have not seen."""
    choices: dict[str, list[bool]] = {}
    names = [s.name for s in samples]
    for train, test in GroupKFold(FOLDS).split(names, groups=names):
        fit = Fit([samples[i] for i in train] + list(clause_samples))
        choices |= {samples[i].name: fit.choose(samples[i]) for i in test}
    report("grammar alone", samples, [s.verdicts for s in samples])
    report("with weights, unseen", samples, [choices[s.name] for s in samples])


def write(fit: Fit, number: int) -> None:
    """Write the lexicon."""
    weights: dict[str, dict[str, float]] = {}
    for name, weight in zip(fit.vectorizer.get_feature_names_out(), fit.model.coef_[0], strict=True):
        kind, _, value = name.partition("=")
        table = weights.setdefault(kind, {})
        if abs(weight) >= SMALLEST:
            table[value] = round(float(weight), 2)
    lines = [
        "# Weights of the traits of a candidate: log-odds that it is an activity.",
        f"# Written by benchmarks/fit_plausibility.py from {number} articles and the marked clauses of the tests.",
        "",
        f"bias = {round(float(np.asarray(fit.model.intercept_)[0]), 2)}",
        "",
        "# What the grammar takes for an activity is none below the first probability; what it drops is one above the",
        "# second.",
        "[bounds]",
        f"reject = {REJECT}",
        f"accept = {ACCEPT}",
    ]
    for kind, table in weights.items():
        lines += ["", f"[traits.{json.dumps(kind)}]"]
        lines += [
            f"{json.dumps(value)} = {weight}" for value, weight in sorted(table.items(), key=lambda item: -item[1])
        ]
    LEXICON.write_text("\n".join(lines) + "\n", encoding="utf-8")


@click.command()
@click.argument("gold", nargs=-1, required=True, type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--articles", "texts", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--write", "writes", is_flag=True, help="Write the lexicon.")
def main(gold: tuple[Path, ...], texts: Path | None, writes: bool) -> None:
    """Fit the weights on the articles of the folders GOLD."""
    samples = [s for folder in gold for s in articles(folder, _texts(folder, texts))]
    clause_samples = clauses()
    click.echo(f"{len(samples)} articles, {len(clause_samples)} marked clauses")
    cross_validate(samples, clause_samples)
    fit = Fit(samples + clause_samples)
    report("marked clauses, seen", clause_samples, [fit.choose(s) for s in clause_samples])
    if writes:
        write(fit, len(samples))


def _texts(gold: Path, texts: Path | None) -> Path:
    return gold if texts is None or any(gold.glob("*.txt")) else texts


if __name__ == "__main__":
    main()
