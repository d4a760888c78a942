"""Gold and records are read from folders, JSON and JSON Lines, or refused with a reason."""

import json
from pathlib import Path

import pytest

from vnnews_extract.evaluation import load_records
from vnnews_extract.reading import ReadError

RECORD = {"article": {"source": "tin/bai-1.txt"}, "counts": []}


def write(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def test_a_folder_names_records_by_file(tmp_path: Path) -> None:
    write(tmp_path / "b.json", json.dumps(RECORD))
    assert list(load_records(tmp_path)) == ["b"]


@pytest.mark.parametrize("text", [json.dumps(RECORD), json.dumps([RECORD]), json.dumps(RECORD) + "\n"])
def test_records_are_named_by_their_source(tmp_path: Path, text: str) -> None:
    assert list(load_records(write(tmp_path / "r.json", text))) == ["bai-1"]


def test_json_lines(tmp_path: Path) -> None:
    other = {"article": {"source": "tin\\bai-2.txt"}}
    file = write(tmp_path / "r.jsonl", "\n".join(map(json.dumps, (RECORD, other))))
    assert list(load_records(file)) == ["bai-1", "bai-2"]


def test_a_single_record_without_source_has_the_name_of_its_file(tmp_path: Path) -> None:
    assert list(load_records(write(tmp_path / "bai-3.json", '{"counts": []}'))) == ["bai-3"]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("{", "line 1, column 2"),
        ('{"counts": []}\n{"counts": [}\n', "line 2, column 13"),
        ("[1]", "not a record but 1"),
        ("[" * 100_000, "lists in lists without end"),
        (f'{{"counts": [{"1" * 5000}]}}', "a number of thousands of digits"),
        ('[{"counts": []}, {"counts": []}]', "2 of 2 records lack article.source"),
    ],
)
def test_what_is_no_record_is_refused_with_its_place(tmp_path: Path, text: str, reason: str) -> None:
    with pytest.raises(ReadError, match=reason):
        load_records(write(tmp_path / "r.json", text))


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="No such file"):
        load_records(tmp_path / "none.jsonl")
