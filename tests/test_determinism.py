"""The same input gives the same bytes, whatever the process, the order, the locale, the hash seed or the line ends."""

import json
import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from support import CORPUS, Run

from vnnews_extract import Extractor

NAMES = ["ky-hop-hdnd.txt", "triet-pha-duong-day.txt", "vu-lua-dong-xuan.txt", "xay-dung-dang-cam-an.txt"]

VARIANTS: dict[str, tuple[dict[str, str], list[str]]] = {
    "another hash seed": ({"PYTHONHASHSEED": "1"}, []),
    "a third hash seed": ({"PYTHONHASHSEED": "4711"}, ["--jobs", "0"]),
    "no worker": ({}, ["--jobs", "0"]),
    "two workers": ({}, ["--jobs", "2"]),
    "more workers than articles": ({}, ["--jobs", "5"]),
    "the C locale": ({"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}, []),
    "a Vietnamese locale and time zone": ({"LC_ALL": "vi_VN.UTF-8", "TZ": "Asia/Ho_Chi_Minh"}, []),
    "a Turkish locale on the other side of the date line": ({"LC_ALL": "tr_TR.UTF-8", "TZ": "Pacific/Apia"}, []),
    "a legacy locale": ({"LC_ALL": "tr_TR.ISO-8859-9", "PYTHONUTF8": "0"}, ["--jobs", "0"]),
    "optimised byte code": ({"PYTHONOPTIMIZE": "2"}, []),
    "a terminal of its own mind": ({"COLUMNS": "20", "FORCE_COLOR": "1", "TERM": "dumb"}, []),
}


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """A folder of articles from the corpus."""
    (tmp_path / "archive").mkdir()
    for name in NAMES:
        shutil.copy(CORPUS / name, tmp_path / "archive")
    return tmp_path / "archive"


@pytest.fixture(scope="session")
def locales(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What makes the locales of the variants known where the machine can compile them; else they are the C locale."""
    folder = tmp_path_factory.mktemp("locales")
    for name, charset in (("vi_VN", "UTF-8"), ("tr_TR", "UTF-8"), ("tr_TR", "ISO-8859-9")):
        if shutil.which("localedef"):
            target = folder / f"{name}.{charset}"
            subprocess.run(["localedef", "-c", "-i", name, "-f", charset, target], capture_output=True, check=False)
    return {"LOCPATH": str(folder)} if any(folder.iterdir()) else {}


def output(run: Run, *options: str, **environment: str) -> bytes:
    done = run("archive", "--quiet", *options, env=os.environ | {"PYTHONHASHSEED": "0"} | environment)
    assert done.returncode == 0, done.stderr
    assert done.stdout.count(b"\n") == len(NAMES)
    return bytes(done.stdout)


@pytest.fixture
def expected(archive: Path, run: Run) -> bytes:
    """What a run without further ado writes."""
    return output(run)


@pytest.mark.parametrize("variant", VARIANTS)
def test_nothing_around_a_run_changes_its_output(
    variant: str, expected: bytes, run: Run, locales: dict[str, str]
) -> None:
    environment, options = VARIANTS[variant]
    assert output(run, *options, **environment, **locales) == expected


def test_the_order_in_which_files_were_made_changes_nothing(expected: bytes, archive: Path, run: Run) -> None:
    shutil.rmtree(archive)
    archive.mkdir(mode=0o700)
    for name in reversed(NAMES):
        shutil.copy(CORPUS / name, archive)
    assert output(run) == expected


def test_every_article_gives_the_record_that_it_gives_alone(archive: Path, run: Run) -> None:
    together = [json.loads(line) for line in output(run, "--jobs", "0").splitlines()]
    alone = [json.loads(run(f"archive/{name}", "--jobs", "0").stdout) for name in NAMES]
    assert together == alone


@pytest.mark.parametrize("path", sorted(CORPUS.glob("*.txt")), ids=lambda path: path.stem)
@pytest.mark.parametrize("line_end", ["\r\n", "\r"], ids=["Windows", "old Mac"])
def test_line_ends_change_nothing_but_offsets(line_end: str, path: Path, extractor: Extractor) -> None:
    text = path.read_bytes().decode("utf-8").replace("\r\n", "\n")

    def offset(number: int) -> int:
        return len(text[:number].replace("\n", line_end))

    ended_otherwise = text.replace("\n", line_end)
    record = extractor(ended_otherwise)
    record.check_against(ended_otherwise)
    found = comparable(json.loads(record.model_dump_json()), int)
    assert found == comparable(json.loads(extractor(text).model_dump_json()), offset)


def comparable(value: Any, offset: Callable[[int], int]) -> Any:
    """A record without its hash, its offsets moved by `offset`, its lines ended by a line feed."""
    if isinstance(value, dict):
        return {
            key: offset(part) if key in ("start", "end") else comparable(part, offset)
            for key, part in value.items()
            if key != "id"
        }
    if isinstance(value, list):
        return [comparable(part, offset) for part in value]
    return value.replace("\r\n", "\n").replace("\r", "\n") if isinstance(value, str) else value


def test_line_ends_are_read_and_written_as_they_are(archive: Path, run: Run) -> None:
    text = "Xã có 12 hộ\r\nnghèo.\r\n"
    (archive / "a.txt").write_bytes(text.encode())
    done = run("archive/a.txt")
    assert b"\r" not in done.stdout
    mention = json.loads(done.stdout)["counts"][0]["mention"]
    assert text[mention["start"] : mention["end"]] == mention["text"] == "12"
