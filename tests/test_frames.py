"""Records as frames of either library, and in notebooks."""

import json
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from support import ARTICLE

from vnnews_extract import Extractor, ReadError, Records
from vnnews_extract.frames import FRAMES, Library
from vnnews_extract.notebook import table
from vnnews_extract.records import ArticleRecord

SUMS = "Đảng bộ có 203 đảng viên, gồm 150 đảng viên nam và 43 đảng viên nữ; tỷ lệ hộ nghèo là 1,25%, giảm 2%."
LIBRARIES: tuple[Library, ...] = ("pandas", "polars")


@pytest.fixture
def records(extractor: Extractor) -> Records:
    return Records(extractor.pipe([ARTICLE, SUMS]))


def rows(frame: Any) -> list[dict[str, Any]]:
    return frame.to_dict("records") if hasattr(frame, "convert_dtypes") else frame.to_dicts()  # type: ignore[no-any-return]


@pytest.mark.parametrize("library", LIBRARIES)
@pytest.mark.parametrize("kind", FRAMES)
def test_a_frame_has_a_row_for_every_record(records: Records, kind: str, library: Library) -> None:
    frame = records.to_frame(kind, library)
    expected = len(records) if kind == "articles" else sum(len(getattr(record, kind)) for record in records)
    assert type(frame).__module__.startswith(library)
    assert frame.shape[0] == expected


@pytest.mark.parametrize("library", LIBRARIES)
@pytest.mark.parametrize("kind", FRAMES)
def test_a_frame_without_rows_has_the_same_columns(records: Records, kind: str, library: Library) -> None:
    assert list(Records([]).to_frame(kind, library).columns) == list(records.to_frame(kind, library).columns)


@pytest.mark.parametrize("library", LIBRARIES)
def test_numbers_are_numbers(records: Records, library: Library) -> None:
    assert str(records.to_frame("counts", library)["value"].dtype) == "Int64"
    assert str(records.to_frame("percentages", library)["value"].dtype) == "Float64"


@pytest.mark.parametrize("library", LIBRARIES)
def test_links_join_rows(records: Records, library: Library) -> None:
    counts = [row for row in rows(records.to_frame("counts", library)) if row["article"] == 1]
    parts = [row["part_of_index"] for row in counts if row["part_of_kind"] == "counts"]
    assert parts == [0, 0]
    assert counts[0]["index"] == 0


def test_mentions_are_text_with_offsets(records: Records) -> None:
    (row, *_) = rows(records.to_frame("counts"))
    assert ARTICLE[row["start"] : row["end"]] == row["mention"] == "8/8"


def test_an_official_has_a_row_for_each_office(extractor: Extractor) -> None:
    text = "Ông Hồ Văn Dũng - Bí thư Huyện ủy, Chủ tịch HĐND huyện phát biểu."
    frame = Records([extractor(text)]).to_frame("officials")
    assert [(row["name"], row["title"]) for row in rows(frame)] == [
        ("Hồ Văn Dũng", "Bí thư"),
        ("Hồ Văn Dũng", "Chủ tịch"),
    ]
    assert {"unit_name", "unit_code", "mentions", "start"} <= set(frame.columns)


def test_records_are_a_sequence(records: Records) -> None:
    assert len(records[:1]) == 1
    assert isinstance(records[0], ArticleRecord)


def test_records_are_read_from_a_file(records: Records, tmp_path: Path) -> None:
    file = tmp_path / "records.jsonl"
    file.write_text("".join(record.model_dump_json() + "\n" for record in records), encoding="utf-8")
    assert list(Records.read(file)) == list(records)


def test_a_file_with_something_else_is_refused(records: Records, tmp_path: Path) -> None:
    file = tmp_path / "records.jsonl"
    file.write_text(f"{records[0].model_dump_json()}\n{json.dumps({'article': {}})}\n", encoding="utf-8")
    with pytest.raises(ReadError, match=r"record 2: article\.id: Field required"):
        Records.read(file)


def test_an_unknown_kind_is_refused(records: Records) -> None:
    with pytest.raises(ValueError, match="no frame of 'people'; there are counts, "):
        records.to_frame("people")


def test_a_missing_library_is_named(records: Records, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> Any:
        raise ImportError(name)

    monkeypatch.setattr("vnnews_extract.frames.import_module", missing)
    with pytest.raises(ImportError, match="polars is not installed"):
        records.to_frame("counts", "polars")


def test_polars_is_taken_where_pandas_is_not(records: Records, monkeypatch: pytest.MonkeyPatch) -> None:
    def without_pandas(name: str) -> Any:
        if name == "pandas":
            raise ImportError(name)
        return import_module(name)

    monkeypatch.setattr("vnnews_extract.frames.import_module", without_pandas)
    assert type(records.to_frame("counts")).__module__.startswith("polars")


def test_a_notebook_shows_a_table_a_kind(extractor: Extractor) -> None:
    html = extractor("Phường có 8 chi bộ và 9 tổ.")._repr_html_()
    assert html.startswith("<h4>counts (2)</h4><table><tr><th>mention</th>")


def test_a_notebook_shows_markup_as_text() -> None:
    assert "<td>&lt;script&gt;</td>" in table([{"noun": "<script>"}])


def test_a_notebook_shows_many_articles_by_their_numbers(extractor: Extractor) -> None:
    html = Records(extractor.pipe(["Xã có 12 thôn."] * 25))._repr_html_()
    assert "<h4>25 articles</h4>" in html
    assert "… and 5 more" in html
