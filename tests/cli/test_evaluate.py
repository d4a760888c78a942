"""`vnnews-extract evaluate` and `annotate`: tables, floors, errors in context, exit statuses."""

import json
from importlib import import_module
from pathlib import Path

import pytest
from support import ARTICLE, Run

from vnnews_extract.records import KINDS

GROUP = "vnnews-extract"


@pytest.fixture
def scored(run: Run, tmp_path: Path) -> Path:
    """A folder with an article, its gold as drafted, and the records of the article."""
    (tmp_path / "gold").mkdir()
    (tmp_path / "gold" / "bai.txt").write_text(ARTICLE, encoding="utf-8")
    assert run("annotate", "gold/bai.txt", "-o", "gold/bai.json", script=GROUP).returncode == 0
    assert run("gold/bai.txt", "-o", "records.jsonl").returncode == 0
    return tmp_path


def drop_first_count(folder: Path) -> None:
    file = folder / "records.jsonl"
    record = json.loads(file.read_bytes())
    record["counts"] = record["counts"][1:]
    for activity in record["activities"]:
        activity["quantities"] = []
    file.write_text(json.dumps(record, ensure_ascii=False), encoding="utf-8")


def test_a_draft_scores_full_against_the_records_it_was_made_from(run: Run, scored: Path) -> None:
    done = run("evaluate", "gold", "records.jsonl", "--json", script=GROUP)
    scores = json.loads(done.stdout)
    assert done.returncode == 0
    assert {scores[kind]["full"]["f1"] for kind in ("counts", "percentages", "amounts", "officials", "activities")} == {
        1.0
    }


def test_the_table_names_kinds_and_facets(run: Run, scored: Path) -> None:
    lines = run("evaluate", "gold", "records.jsonl", script=GROUP).stdout.decode().splitlines()
    labels = [line[:18].strip() for line in lines]
    assert {"counts", "fraction", "percentages", "over", "amounts", "officials", "activities"} <= set(labels)
    assert lines[-1] == "1 article"


def test_an_f1_below_its_floor_fails_and_says_so(run: Run, scored: Path) -> None:
    drop_first_count(scored)
    done = run("evaluate", "gold", "records.jsonl", "--min-f1", "counts=0.95,amounts.full=0.9", script=GROUP)
    assert done.returncode == 1
    assert done.stderr.decode().startswith("evaluate: counts found: F1 ")
    assert "amounts" not in done.stderr.decode()


def test_no_control_character_of_an_article_reaches_the_terminal(run: Run, scored: Path) -> None:
    text = "Xã \x1b[31m có 12 thôn và 13 bản." + " Xã rất đẹp." * 50
    (scored / "gold" / "bai.txt").write_text(text, encoding="utf-8")
    assert run("gold/bai.txt", "-o", "records.jsonl").returncode == 0
    shown = run("evaluate", "gold", "records.jsonl", "--errors", "all", script=GROUP).stdout.decode()
    assert "Xã \\x1b[31m có ⟦12⟧" in shown
    assert "\x1b" not in shown


def test_an_error_is_listed_in_its_context(run: Run, scored: Path) -> None:
    drop_first_count(scored)
    shown = run("evaluate", "gold", "records.jsonl", "--errors", "counts", script=GROUP).stdout.decode()
    assert "bai  counts  missed" in shown
    assert "Đảng ủy phường Tân Lập có ⟦8/8⟧ chi bộ trực thuộc" in shown


@pytest.mark.parametrize(
    ("floors", "reason"),
    [("people=0.9", "'people' is none of"), ("counts", "has no number"), ("counts=95", "not between 0 and 1")],
)
def test_a_floor_that_makes_no_sense_is_wrong_usage(run: Run, scored: Path, floors: str, reason: str) -> None:
    done = run("evaluate", "gold", "records.jsonl", "--min-f1", floors, script=GROUP)
    assert done.returncode == 2
    assert reason in done.stderr.decode()


def test_an_article_without_record_fails(run: Run, scored: Path) -> None:
    (scored / "records.jsonl").write_text("")
    done = run("evaluate", "gold", "records.jsonl", script=GROUP)
    assert done.returncode == 1
    assert b"no record for bai" in done.stdout


def test_check_passes_a_draft_and_fails_a_broken_file(run: Run, scored: Path) -> None:
    assert run("evaluate", "--check", "gold", script=GROUP).returncode == 0
    (scored / "gold" / "bai.json").write_text('{"counts": []}')
    done = run("evaluate", "--check", "gold/bai.json", script=GROUP)
    assert done.returncode == 1
    assert b"gold/bai.json: percentages is missing" in done.stdout


@pytest.mark.parametrize("arguments", [("evaluate", "none", "records.jsonl"), ("evaluate", "gold")])
def test_missing_input_is_wrong_usage(run: Run, scored: Path, arguments: tuple[str, ...]) -> None:
    done = run(*arguments, script=GROUP)
    assert done.returncode == 2
    assert b"Traceback" not in done.stderr


def test_an_article_that_cannot_be_read_is_not_annotated(run: Run) -> None:
    done = run("annotate", "none.txt", script=GROUP)
    assert (done.returncode, done.stderr) == (1, b"annotate: none.txt: No such file or directory\n")


def test_the_command_line_knows_all_kinds() -> None:
    assert import_module("vnnews_extract.cli.evaluate").KINDS == KINDS
