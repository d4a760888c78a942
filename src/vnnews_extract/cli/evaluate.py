"""`vnnews-extract evaluate`: records held against gold."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from vnnews_extract.cli.console import complain
from vnnews_extract.cli.output import OrderlyCommand

if TYPE_CHECKING:
    from vnnews_extract.evaluation import Evaluation, Score, Tally

KINDS = ("counts", "percentages", "amounts", "officials", "activities")

EXAMPLES = """
\b
Examples:
  vnnews-extract evaluate gold/ records.jsonl
  vnnews-extract evaluate gold/ records.jsonl --errors officials --texts articles/
  vnnews-extract evaluate gold/ records.jsonl --min-f1 counts=0.95,officials.full=0.9
  vnnews-extract evaluate --check gold/
"""


def _floors(_context: click.Context, _parameter: click.Parameter, given: str | None) -> dict[tuple[str, str], float]:
    """`counts=0.95,officials.full=0.9` → {("counts", "found"): 0.95, ("officials", "full"): 0.9}."""
    floors = {}
    for item in filter(None, (given or "").split(",")):
        target, _, floor = (part.strip() for part in item.partition("="))
        kind, _, score = target.partition(".")
        if kind not in KINDS or score not in ("", "found", "full"):
            raise click.BadParameter(f"{target!r} is none of {', '.join(KINDS)}, nor one of them with .found or .full")
        try:
            number = float(floor)
        except ValueError:
            raise click.BadParameter(f"{item.strip()!r} has no number after =") from None
        if not 0 <= number <= 1:
            raise click.BadParameter(f"{item.strip()!r} is not between 0 and 1")
        floors[kind, score or "found"] = number
    return floors


@click.command(cls=OrderlyCommand, short_help="Score records against gold, or check gold.", epilog=EXAMPLES)
@click.argument("gold", type=click.Path(path_type=Path))
@click.argument("records", required=False, type=click.Path(path_type=Path))
@click.option("--errors", multiple=True, type=click.Choice(["all", *KINDS]), help="List the errors of a kind, or all.")
@click.option("--texts", type=click.Path(path_type=Path), help="Folder of the articles NAME.txt, if not beside GOLD.")
@click.option(
    "--min-f1",
    callback=_floors,
    metavar="KIND=F1,…",
    help="Fail below an F1: counts=0.95 of what was found, counts.full=0.9 of what is right in full.",
)
@click.option("--json", "as_json", is_flag=True, help="Print the scores as one JSON object.")
@click.option("--check", is_flag=True, help="Check the files of GOLD instead: fields, offsets, order.")
@click.pass_context
def evaluate(
    context: click.Context,
    gold: Path,
    records: Path | None,
    errors: tuple[str, ...],
    texts: Path | None,
    min_f1: dict[tuple[str, str], float],
    as_json: bool,
    check: bool,
) -> None:
    """Score RECORDS against GOLD: precision, recall and F1 of what was found and of what is right in full.

    GOLD is a folder of NAME.json or one such file. RECORDS is what `extract` wrote, or a folder of
    NAME.json; NAME is the stem of the article's file.

    \b
    Exit status: 0 scored, and every F1 is as high as asked; 1 an F1 is too low,
    an article has no record or a checked file is wrong; 2 wrong usage.
    """
    from vnnews_extract.evaluation import evaluate as held_against
    from vnnews_extract.evaluation import load_records
    from vnnews_extract.reading import ReadError

    if check:
        if records is not None:
            raise click.UsageError("--check takes GOLD alone.")
        context.exit(_check(gold, texts))
    if records is None:
        raise click.UsageError("RECORDS is missing (it may be left out with --check only).")
    if errors and as_json:
        raise click.UsageError("--json prints nothing but the scores; ask for --errors without it.")
    try:
        evaluation = held_against(load_records(gold), load_records(records))
    except ReadError as error:
        raise click.UsageError(str(error)) from None
    if not evaluation.articles:
        raise click.UsageError(f"{gold}: no gold (NAME.json) there.")
    _list_errors(evaluation, set(KINDS) if "all" in errors else set(errors), texts or _folder(gold))
    if as_json:
        click.echo(json.dumps(_as_json(evaluation), ensure_ascii=False))
    else:
        _print_table(evaluation)
    low = _too_low(evaluation, min_f1)
    for line in low:
        complain(line)
    context.exit(1 if low or evaluation.missing else 0)


def _folder(gold: Path) -> Path:
    return gold if gold.is_dir() else gold.parent


def _check(gold: Path, texts: Path | None) -> int:
    from vnnews_extract.evaluation.gold import check_gold, gold_files
    from vnnews_extract.reading.errors import one_line

    files = gold_files(gold)
    if not files:
        raise click.UsageError(f"{gold}: no gold (NAME.json) there.")
    faults = [fault for file in files for fault in check_gold(file, (texts or file.parent) / f"{file.stem}.txt")]
    for fault in faults:
        click.echo(one_line(fault))
    click.echo(f"{len(files)} checked, {len(faults)} faults", err=True)
    return 1 if faults else 0


def _list_errors(evaluation: "Evaluation", kinds: set[str], texts: Path) -> None:
    from vnnews_extract.evaluation import describe
    from vnnews_extract.reading import ReadError, read_article

    read: dict[str, str | None] = {}
    for error in evaluation.errors:
        if error.kind in kinds:
            if error.article not in read:
                try:
                    read[error.article] = read_article(texts / f"{error.article}.txt").text
                except ReadError:
                    read[error.article] = None
            click.echo(describe(error, read[error.article]) + "\n")


def _print_table(evaluation: "Evaluation") -> None:
    click.echo(f"{'':18} {'gold':>6} {'given':>6} |{'found':^22}|{'full':^22}")
    click.echo(f"{'':18} {'':>6} {'':>6} |{'P':>6} {'R':>7} {'F1':>7}|{'P':>6} {'R':>7} {'F1':>7}")
    for kind in KINDS:
        click.echo(_row(kind, evaluation.scores[kind]))
        for facet, score in sorted(evaluation.facets[kind].items(), key=lambda item: (-item[1].found.gold, item[0])):
            click.echo(_row(f"  {facet}", score))
    click.echo(f"{evaluation.articles} article{'s' * (evaluation.articles != 1)}" + _missing(evaluation))


def _row(label: str, score: "Score") -> str:
    found, full = score.found, score.full
    return f"{label:18} {found.gold:6} {found.predicted:6} |{_numbers(found)}|{_numbers(full)}".rstrip()


def _numbers(tally: "Tally") -> str:
    return f"{tally.precision:6.3f} {tally.recall:7.3f} {tally.f1:7.3f}"


def _missing(evaluation: "Evaluation") -> str:
    return f"; no record for {', '.join(evaluation.missing)}" if evaluation.missing else ""


def _as_json(evaluation: "Evaluation") -> dict[str, object]:
    by_kind = {
        kind: _score(evaluation.scores[kind])
        | {"facets": {facet: _score(score) for facet, score in sorted(evaluation.facets[kind].items())}}
        for kind in KINDS
    }
    return {**by_kind, "articles": evaluation.articles, "missing": evaluation.missing}


def _score(score: "Score") -> dict[str, dict[str, float]]:
    return {"found": _tally(score.found), "full": _tally(score.full)}


def _tally(tally: "Tally") -> dict[str, float]:
    numbers = {"precision": tally.precision, "recall": tally.recall, "f1": tally.f1}
    return {name: round(value, 4) for name, value in numbers.items()} | {
        "gold": tally.gold,
        "predicted": tally.predicted,
    }


def _too_low(evaluation: "Evaluation", floors: dict[tuple[str, str], float]) -> list[str]:
    lines = []
    for (kind, which), floor in floors.items():
        reached = getattr(evaluation.scores[kind], which).f1
        if reached < floor:
            lines.append(f"{kind} {which}: F1 {reached:.4f} is below {floor:g}")
    return lines
