"""Folders of tables: CSV and Parquet hold the rows that a database holds, digit for digit."""

import csv
import math
import shutil
import sys
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from types import FrameType
from typing import Self

import pytest
from pyarrow import parquet, types
from support import ARTICLE, CORPUS

from vnnews_extract import Extractor, read_article
from vnnews_extract.outcomes import Extracted
from vnnews_extract.reading import Input, article_of, digest_of
from vnnews_extract.records import Amount, ArticleInfo, ArticleRecord, Mention, Official, Position, article_id
from vnnews_extract.sinks import JSON_LINES
from vnnews_extract.sinks.csv import CSV
from vnnews_extract.sinks.exact import binary, fitting
from vnnews_extract.sinks.staged import Stage, StagedSink, TextStage
from vnnews_extract.sinks.staged.parquet import ParquetStage
from vnnews_extract.sinks.tables import TABLES, rows_of


def write(stage: Stage, target: Path, records: list[ArticleRecord], *, resume: bool = False) -> None:
    """Write the records, whose sources are their numbers."""
    sink = StagedSink(target, stage, resume=resume)
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


@pytest.mark.parametrize("formula", ['=HYPERLINK("x")', "+1", "-1", "@x", "\n=1", "＝1"])
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
    assert ",-5," in (tmp_path / "out" / "amounts.csv").read_text(encoding="utf-8-sig"), "a number is a number"


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


@pytest.mark.parametrize("name", ["articles/2023.txt", "counts/part-00000.parquet/x", "counts.csv", "mine"])
@pytest.mark.parametrize("stage", [lambda path: TextStage(path, CSV), ParquetStage], ids=["csv", "parquet"])
def test_no_file_of_somebody_else_is_lost_with_a_folder_of_our_names(
    name: str, stage: Callable[[Path], Stage], records: list[ArticleRecord], tmp_path: Path
) -> None:
    target = tmp_path / "out"
    write(stage(target), target, records[:1])
    write(stage(target), target, records[:2])  # what is ours is replaced
    shutil.rmtree(target)
    (target / name).parent.mkdir(parents=True)
    (target / name).write_text("mine")
    with pytest.raises(OSError, match="it is not replaced"):
        write(stage(target), target, records[:1])
    assert {path.name: path.read_text() for path in tmp_path.rglob("*") if path.is_file()} == {Path(name).name: "mine"}


@pytest.mark.parametrize("resume", [False, True])
@pytest.mark.parametrize("victim", ["file", "folder", "none"])
@pytest.mark.parametrize(
    "stage",
    [lambda path: TextStage(path, JSON_LINES), lambda path: TextStage(path, CSV), ParquetStage],
    ids=["jsonl", "csv", "parquet"],
)
def test_links_that_somebody_left_lead_to_nothing_that_is_written(
    stage: Callable[[Path], Stage], victim: str, resume: bool, records: list[ArticleRecord], tmp_path: Path
) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").write_text("mine")
    target = tmp_path / "out"
    (tmp_path / "out.partial").symlink_to(victim)
    write(stage(target), target, records[:1], resume=resume)
    assert target.exists()
    (tmp_path / "out.partial-journal").symlink_to(victim)
    with pytest.raises(OSError, match="a symbolic link"):
        write(stage(target), target, records[:1], resume=resume)
    assert (tmp_path / "file").read_text() == "mine"
    assert not list((tmp_path / "folder").iterdir())
    assert not (tmp_path / "none").exists()


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


def extracted(found: Input, extractor: Extractor, prepare: Callable[[ArticleRecord], object] = rows_of) -> Extracted:
    """The outcome of an input."""
    record = extractor(article_of(found.read(), found.source))
    return Extracted(found.source, digest_of(found.read()), record.article.id, prepare(record))


def bytes_below(folder: Path) -> dict[str, bytes]:
    """The bytes of every file below the folder."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize(
    ("check", "number"), [(fitting, "1e26"), (fitting, "1e-13"), (binary, "12345678901234567890123")]
)
def test_a_number_that_would_lose_digits_is_refused(check: object, number: str) -> None:
    with pytest.raises(ValueError, match="digits"):
        check(Decimal(number))  # type: ignore[operator]


class EverySecond(TextStage):
    """Makes every second article durable, however fast the articles come."""

    def due(self, seconds: float) -> bool:
        return seconds == math.inf or len(self._pending[0]) > 2 * len(ARTICLE)


def test_interrupted_at_any_line_it_loses_and_doubles_nothing(extractor: Extractor, tmp_path: Path) -> None:
    inputs = [Input(str(number), data=f"{ARTICLE}Xã có {number} thôn.".encode()) for number in range(2, 6)]
    outcomes = {each.source: extracted(each, extractor, CSV.prepare) for each in inputs}

    def write_all(name: str, line: int | None = None) -> int:
        """Go on with what is there, interrupted at that line; returns how many lines were run."""
        sink = StagedSink(tmp_path / name, EverySecond(tmp_path / name, CSV), resume=True)
        list(sink.standing(inputs))
        todo = [outcomes[each.source] for each in sink.rest]
        with Interruption(line) as interruption:
            for outcome in todo:
                sink.write(outcome)
        if interruption.lines == line:
            sink.stop()
        else:
            sink.close()
        return interruption.lines

    lines = write_all("whole")
    assert lines > 50
    for line in range(1, lines + 1):
        write_all("out", line)
        write_all("out")
        assert bytes_below(tmp_path / "out") == bytes_below(tmp_path / "whole"), line
        shutil.rmtree(tmp_path / "out")


class Interruption:
    """A block that is interrupted where it comes to the given line of a sink, counted from the first that it runs."""

    def __init__(self, line: int | None) -> None:
        self.lines = 0
        self._line = line

    def __enter__(self) -> Self:
        sys.settrace(self._trace)
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> bool:
        sys.settrace(None)
        return kind is KeyboardInterrupt

    def _trace(self, frame: FrameType, event: str, _: object) -> Callable[..., object] | None:
        if "staged" not in frame.f_code.co_filename:
            return None
        if event == "line":
            self.lines += 1
            if self.lines == self._line:
                raise KeyboardInterrupt
        return self._trace
