"""`--config` and `vnnews-extract config`."""

import json
from importlib import import_module
from pathlib import Path

import pytest
from support import ARTICLE, Run

from vnnews_extract.config.sections import SECTIONS

GROUP = "vnnews-extract"


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    (tmp_path / "tin").mkdir()
    for name in ("a", "b"):
        (tmp_path / "tin" / f"{name}.txt").write_text(ARTICLE, encoding="utf-8")
    path = tmp_path / "my.toml"
    path.write_text('[kinds]\ncounts = false\n[units.weight]\n"giạ" = ["giạ"]\n', encoding="utf-8")
    return path


def test_an_extraction_follows_it_in_every_worker(run: Run, mine: Path) -> None:
    done = run("--config", "my.toml", "--jobs", "2", "tin")
    records = [json.loads(line) for line in done.stdout.splitlines()]
    assert [(record["counts"], len(record["officials"])) for record in records] == [([], 1), ([], 1)]


def test_a_wrong_configuration_is_wrong_usage_and_nothing_is_written(run: Run, mine: Path) -> None:
    mine.write_text("[kinds]\ncount = false")
    done = run("--config", "my.toml", "tin", "-o", "out.jsonl")
    assert done.returncode == 2
    assert b"my.toml: line 2: kinds.count: unknown; there are counts" in done.stderr
    assert not (mine.parent / "out.jsonl").exists()


def test_what_is_in_force_is_shown(run: Run, mine: Path) -> None:
    shown = run("config", "--show", "--config", "my.toml", script=GROUP).stdout.decode()
    assert "counts = false" in shown
    assert '"giạ" = ["giạ"]' in shown
    assert "1 of them yours" in shown


def test_all_phrases_of_a_section_are_shown(run: Run, mine: Path) -> None:
    shown = run("config", "--show", "units", "--config", "my.toml", script=GROUP).stdout.decode()
    assert '"giạ" = [' in shown
    assert "[units.money]" in shown


def test_the_command_line_knows_all_sections() -> None:
    assert tuple(SECTIONS) == import_module("vnnews_extract.cli.config").SECTIONS
