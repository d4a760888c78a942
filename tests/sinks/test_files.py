"""Folders of tables: CSV and Parquet hold the rows that a database holds, digit for digit."""

import csv
from decimal import Decimal
from pathlib import Path

import pytest
from pyarrow import parquet, types
from support import ARTICLE, CORPUS

from vnnews_extract import Extractor, read_article
from vnnews_extract.outcomes import Extracted
from vnnews_extract.reading import Input, article_of, digest_of
from vnnews_extract.records import Amount, ArticleInfo, ArticleRecord, Mention, Official, Position, article_id
from vnnews_extract.sinks.csv import CSV
from vnnews_extract.sinks.exact import binary, fitting
from vnnews_extract.sinks.staged import Stage, StagedSink, TextStage
from vnnews_extract.sinks.staged.parquet import ParquetStage
from vnnews_extract.sinks.tables import TABLES, rows_of


def write(stage: Stage, target: Path, records: list[ArticleRecord]) -> None:
    """Write the records, whose sources are their numbers."""
    sink = StagedSink(target, stage, resume=False)
    for number, record in enumerate(records):
        sink.write(Extracted(str(number), "0", record.article.id, sink.prepare(record)))
    sink.close()


@pytest.fixture
def records(extractor: Extractor) -> list[ArticleRecord]:
    """The records of the corpus, and one of them once more."""
    made = [extractor(read_article(path)) for path in sorted(CORPUS.glob("*.txt"))]
    return [*made, made[0]]


def test_csv_holds_the_rows_of_every_table(records: list[ArticleRecord], tmp_path: Path) -> None:
    write(TextStage(tmp_path / "out", CSV), tmp_path / "out", records)
    for table in TABLES:
        with (tmp_path / "out" / f"{table.name}.csv").open(encoding="utf-8-sig", newline="") as file:
            header, *lines = csv.reader(file)
        assert tuple(header) == table.header
        expected = [row for record in records[:-1] for row in rows_of(record)[table.name]]
        assert [[cell.removeprefix("'") for cell in line] for line in lines] == [
            ["" if value is None else str(value).lower() if isinstance(value, bool) else str(value) for value in row]
            for row in expected
        ]
    assert len((tmp_path / "out" / "sources.csv").read_bytes().splitlines()) == 1 + len(records)


@pytest.mark.parametrize("formula", ['=HYPERLINK("x")', "+1", "-1", "@x"])
def test_no_text_of_csv_is_run_as_a_formula(formula: str, tmp_path: Path) -> None:
    official = Official(
        name=formula,
        positions=(Position(title=formula),),
        mentions=(Mention(start=0, end=len(formula), text=formula),),
    )
    amount = Amount(mention=Mention(start=0, end=len(formula), text=formula), value=Decimal(-5), unit="°C")
    record = ArticleRecord(article=ArticleInfo(id=article_id(formula)), officials=(official,), amounts=(amount,))
    write(TextStage(tmp_path / "out", CSV), tmp_path / "out", [record])
    for path in (tmp_path / "out").iterdir():
        for line in csv.reader(path.read_text(encoding="utf-8-sig").splitlines()):
            assert not any(cell.startswith(("=", "+", "@")) or cell == formula for cell in line)
    (_, line) = (tmp_path / "out" / "amounts.csv").read_text(encoding="utf-8-sig").splitlines()
    assert ",-5," in line, "a number is a number"


def test_parquet_holds_the_rows_of_every_table_typed(records: list[ArticleRecord], tmp_path: Path) -> None:
    write(ParquetStage(tmp_path / "out"), tmp_path / "out", records)
    for table in TABLES:
        read = parquet.read_table(tmp_path / "out" / table.name)
        assert tuple(read.column_names) == table.header
        expected = [row for record in records[:-1] for row in rows_of(record)[table.name]]
        assert [tuple(row.values()) for row in read.to_pylist()] == expected
    value = parquet.read_schema(tmp_path / "out" / "amounts" / "part-00000.parquet").field("value")
    assert types.is_decimal(value.type)
    assert not value.nullable


def test_parquet_goes_on_after_the_last_whole_part(extractor: Extractor, tmp_path: Path) -> None:
    inputs = [Input(str(number), data=f"{ARTICLE}Xã có {number} thôn.".encode()) for number in range(2, 9)]
    outcomes = [extracted(each, extractor) for each in inputs]

    def sink(name: str, *, resume: bool) -> StagedSink:
        return StagedSink(tmp_path / name, ParquetStage(tmp_path / name, part=3), resume=resume)

    whole, torn = sink("whole", resume=False), sink("out", resume=False)
    for outcome in outcomes:
        whole.write(outcome)
    whole.close()
    for outcome in outcomes[:5]:
        torn.write(outcome)
    assert torn.stop().startswith("3 articles are done")
    again = sink("out", resume=True)
    assert [outcome.source for outcome in again.standing(inputs)] == ["2", "3", "4"]
    assert list(again.rest) == inputs[3:]
    for outcome in outcomes[3:]:
        again.write(outcome)
    again.close()
    assert bytes_below(tmp_path / "out") == bytes_below(tmp_path / "whole")


def extracted(found: Input, extractor: Extractor) -> Extracted:
    """The outcome of an input."""
    record = extractor(article_of(found.read(), found.source))
    return Extracted(found.source, digest_of(found.read()), record.article.id, rows_of(record))


def bytes_below(folder: Path) -> dict[str, bytes]:
    """The bytes of every file below the folder."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize(
    ("check", "number"), [(fitting, "1e26"), (fitting, "1e-13"), (binary, "12345678901234567890123")]
)
def test_a_number_that_would_lose_digits_is_refused(check: object, number: str) -> None:
    with pytest.raises(ValueError, match="digits"):
        check(Decimal(number))  # type: ignore[operator]
