"""The same input gives the same bytes, whatever the process, the order, the locale or the hash seed."""

import json
import os
from pathlib import Path

import pytest
from support import CORPUS, Run

NAMES = ["ky-hop-hdnd.txt", "triet-pha-duong-day.txt", "vu-lua-dong-xuan.txt", "xay-dung-dang-cam-an.txt"]

VARIANTS: dict[str, tuple[dict[str, str], list[str]]] = {
    "another hash seed": ({"PYTHONHASHSEED": "1"}, []),
    "a third hash seed": ({"PYTHONHASHSEED": "4711"}, ["--jobs", "0"]),
    "no worker": ({}, ["--jobs", "0"]),
    "two workers": ({}, ["--jobs", "2"]),
    "the C locale": ({"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}, []),
    "a Turkish locale and another time zone": ({"LC_ALL": "tr_TR.UTF-8", "TZ": "Asia/Ho_Chi_Minh"}, []),
    "optimised byte code": ({"PYTHONOPTIMIZE": "2"}, []),
}


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """A folder of articles from the corpus."""
    (tmp_path / "archive").mkdir()
    for name in NAMES:
        (tmp_path / "archive" / name).write_bytes((CORPUS / name).read_bytes())
    return tmp_path / "archive"


def output(run: Run, *options: str, **environment: str) -> bytes:
    done = run("archive", "--quiet", *options, env=os.environ | {"PYTHONHASHSEED": "0"} | environment)
    assert done.returncode == 0, done.stderr
    assert done.stdout.count(b"\n") == len(NAMES)
    return bytes(done.stdout)


def test_nothing_around_a_run_changes_its_output(archive: Path, run: Run) -> None:
    expected = output(run)
    for variant, (environment, options) in VARIANTS.items():
        assert output(run, *options, **environment) == expected, variant


def test_every_article_gives_the_record_that_it_gives_alone(archive: Path, run: Run) -> None:
    together = [json.loads(line) for line in output(run, "--jobs", "0").splitlines()]
    alone = [json.loads(run(f"archive/{name}", "--jobs", "0").stdout) for name in NAMES]
    assert together == alone


def test_line_ends_are_kept_and_change_no_value(archive: Path, run: Run) -> None:
    path = archive / NAMES[0]
    text = path.read_bytes().decode()
    assert "\r" not in text
    expected = json.loads(run(str(path)).stdout)
    path.write_bytes(text.replace("\n", "\r\n").encode())
    done = run(str(path))
    record = json.loads(done.stdout)
    assert b"\r" not in done.stdout
    for kind in ("counts", "percentages", "amounts"):
        assert [found["value"] for found in record[kind]] == [found["value"] for found in expected[kind]]
    for count in record["counts"]:
        mention = count["mention"]
        assert path.read_bytes().decode()[mention["start"] : mention["end"]] == mention["text"]
